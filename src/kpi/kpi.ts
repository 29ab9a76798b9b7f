import type { Run } from "../analysis/run.js";

/**
 * One figure that a strategy team steers by: what it means, how it is measured, what to do about it, and the function that
 * reads it from a run.
 */
export interface Kpi {
  /** "organic-growth": a measure of the question grammar has the same key here. */
  readonly key: string;
  readonly name: string;
  /** What other firms call the same figure. */
  readonly alsoCalled: readonly string[];
  /** In one line, for lists. */
  readonly summary: string;
  readonly definition: Prose;
  /** Why a board should care. */
  readonly insight: Prose;
  /** Where the numbers come from, and which conventions decide them. */
  readonly measurement: Prose;
  /** In the words of the model, an equation a line: what `figures` computes. */
  readonly formula: readonly string[];
  /** How to read it over time. */
  readonly trend: Prose;
  readonly questions: Prose;
  readonly actions: Prose;
  readonly charts: Prose;
  /** How the figure misleads. */
  readonly risks: Prose;
  /** Which commands, reports and systems show it. */
  readonly tools: Prose;
  /** Where it enters the firm's planning and reporting. */
  readonly integration: Prose;
  /** Which other figures move with it. */
  readonly impact: Prose;
  /** What a run must have for a figure to come out; absent when every run has one. */
  readonly needs?: string;
  /** The figure of the firm in a run: exact ones from the ledger, others with their standard errors. */
  readonly figures: (run: Run) => readonly Figure[];
}

/** What is told of a KPI, in this order. */
export const CHAPTERS = [
  "definition",
  "insight",
  "measurement",
  "trend",
  "questions",
  "actions",
  "charts",
  "risks",
  "tools",
  "integration",
  "impact",
] as const satisfies readonly (keyof Kpi)[];

export type Chapter = (typeof CHAPTERS)[number];

/** Whole sentences, one an entry. */
export type Prose = readonly string[];

/** One number of a KPI. */
export interface Figure {
  /** Whose: "Firm", the label of a segment, or a target as written. */
  readonly of: string;
  /** "2030-09", "2026", or "2025-10 to 2030-09". */
  readonly period: string;
  readonly statistic: Statistic;
  /** Amounts in the run's currency, shares and rates as fractions; null for a ratio over nothing. */
  readonly value: number | null;
  /** Of the simulation; null for exact figures, and where one path cannot give it. */
  readonly standardError: number | null;
  /** Whether `standardError` is only known to be no larger than this. */
  readonly errorIsBound: boolean;
  readonly unit: Unit;
}

/**
 * Which number of the period. "start" is the opening and "expected" the exact ledger at expected returns; percentiles, "mean"
 * and "chance" are over the paths; "near-p5" is the mean of the paths whose closing AUM is nearest to its 5th percentile;
 * "shortfall" is the median less the 5th percentile.
 */
export type Statistic =
  | "start"
  | "p5"
  | "p50"
  | "p95"
  | "mean"
  | "near-p5"
  | "near-p50"
  | "near-p95"
  | "shortfall"
  | "shortfall-share"
  | "chance"
  | "expected";

export type Unit = "money" | "share" | "fee-rate" | "months" | "heads" | "index";
