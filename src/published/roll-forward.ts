import type { CalendarDate } from "../months.js";
import type { Money } from "../units.js";

/** An amount as it was published. */
export interface Figure {
  /** In units of the currency: 42,962 million is 42962000000. */
  readonly amount: Money;
  /** What it was rounded to: the true amount is within half a step. 100000 for 52.2 million; steps of a sum add up. */
  readonly step: Money;
}

/** The lines between opening and closing, signed as they enter the closing. */
export type Line = "netFlows" | "marketGain" | "fx" | "distributions" | "transfers" | "acquisitions";

export const LINES: readonly Line[] = ["netFlows", "marketGain", "fx", "distributions", "transfers", "acquisitions"];

/** What amounts are published in. */
export type AmountUnit = "one" | "thousand" | "million" | "billion" | "trillion";

/** The power of ten of a unit. */
export const POWERS: Readonly<Record<AmountUnit, number>> = {
  one: 0,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
};

/** One published roll-forward: a row of the file. */
export interface PublishedRollForward {
  /** "rolls.csv:12". */
  readonly at: string;
  readonly manager: string;
  readonly segment: string;
  /** First day. */
  readonly from: CalendarDate;
  /** Last day. */
  readonly to: CalendarDate;
  /** What the file calls its length: M, Q, H, FY or a number of months such as 9M; with * when its dates are only near it. */
  readonly period: string;
  /** Its length as issuers annualise it; null where neither the file nor the dates say it in whole months. */
  readonly months: number | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly unit: AmountUnit;
  readonly opening: Figure;
  /** null where a line was not published. */
  readonly lines: Readonly<Record<Line, Figure | null>>;
  readonly closing: Figure;
  /** Where it was published, in the file's words; empty where the file does not say. */
  readonly source: string;
}

/** A file of published roll-forwards, read and found consistent. */
export interface RollForwardFile {
  /** In the order of the file. */
  readonly rollForwards: readonly PublishedRollForward[];
  /** Names of columns that are none of ours; nothing in them was read. */
  readonly unreadColumns: readonly string[];
}

/** "Cohen & Steers: Open-end funds". */
export const nameOf = ({ manager, segment }: PublishedRollForward): string => `${manager}: ${segment}`;

/** The lines that were published. */
export const figuresBetween = ({ lines }: PublishedRollForward): readonly Figure[] =>
  LINES.map((line) => lines[line]).filter((figure) => figure !== null);
