import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Acceptance cases of an independent reference (60 digits); absent in a plain checkout. */
export interface Case {
  readonly id: string;
  readonly task: string;
  readonly inputs: Inputs;
  readonly expected: Expected;
}

/** What the tasks of the model are given: amounts and rates are digits. Which are there depends on the task. */
export interface Inputs {
  readonly beginning: string;
  readonly ending: string;
  readonly inflows?: string;
  readonly outflows?: string;
  readonly net_flows: string;
  readonly investment_gain: string;
  readonly fees: string;
  readonly flow: string;
  readonly period_return: string;
  readonly period_returns: readonly string[];
  readonly annual_return: string;
  readonly net_return?: string;
  readonly growth_rate?: string;
  readonly flow_timing: string;
  readonly mid_period_convention?: "simple" | "compound";
  readonly annual_fee_rate?: string;
  readonly fee_rate_per_period: string;
  readonly period_in_years: string;
  readonly years: string;
  readonly fee_base: "beginning" | "ending" | "average" | "subperiods";
  readonly subperiod_balances: readonly string[];
  readonly fee_when?: "arrears" | "advance";
  readonly return_basis?: "gross" | "net";
  readonly periods: number;
  readonly periods_per_year: number;
  readonly flow_rate_on_beginning_balance?: string;
  readonly flow_amount_per_period?: string;
  readonly average_aum?: string;
  readonly revenue: string;
  readonly schedule: {
    readonly kind: "marginal" | "cliff";
    readonly boundary?: "lower_inclusive" | "upper_inclusive";
    readonly tiers: readonly (readonly [upTo: string | null, rate: string])[];
  };
  readonly assets: string;
  readonly total: string;
  readonly weights: readonly string[];
  readonly places: number;
  readonly values: readonly string[];
}

/** Results by name: digits, or null where there is none. */
export interface Expected {
  readonly outcome?: "error";
  readonly reconciles?: boolean;
  readonly parts?: readonly string[];
  readonly peak_index?: number;
  readonly trough_index?: number;
  readonly recovery_index?: number | null;
  readonly [name: string]: unknown;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = resolve(ROOT, "../shared/cases/open");

export const casesPresent = existsSync(FOLDER);

/** The cases of a suite that ask for one of the tasks; none where the folder is absent. */
export function casesOf(suite: string, ...tasks: readonly string[]): readonly Case[] {
  if (!casesPresent) return [];
  const { cases } = JSON.parse(readFileSync(resolve(FOLDER, `${suite}.json`), "utf8")) as { cases: readonly Case[] };
  return cases.filter(({ task }) => tasks.includes(task));
}
