import type { Measure } from "../scenario/question.js";
import { format, type Format } from "./format.js";
import type { Locale } from "./locale.js";

/** How the values of a measure are written. */
export interface MeasureFormats {
  readonly value: Format;
  /** A difference of two values, with its sign. */
  readonly change: Format;
  readonly error: Format;
  /** A mark of an axis. */
  readonly tick: Format;
}

const MONEY: MeasureFormats = { value: "money", change: "signed-money", error: "depth-money", tick: "stated-money" };
const RATE: MeasureFormats = { value: "percent", change: "signed-points", error: "points", tick: "stated-percent" };
const FEE_RATE: MeasureFormats = {
  value: "basis-points",
  change: "signed-basis-points",
  error: "basis-points",
  tick: "basis-points",
};
const COUNT: MeasureFormats = { value: "months", change: "months", error: "months", tick: "months" };

const OTHERS: Readonly<Partial<Record<Measure, MeasureFormats>>> = {
  "fee-rate": FEE_RATE,
  "base-fee-rate": FEE_RATE,
  "organic-growth": RATE,
  drawdown: RATE,
  retention: RATE,
  margin: RATE,
  return: RATE,
  heads: COUNT,
};

/** @param measure  null: a chance */
export const formatsOf = (measure: Measure | null): MeasureFormats =>
  measure === null ? { ...RATE, value: "chance" } : (OTHERS[measure] ?? MONEY);

/** A difference as an axis marks it: its sign before it, that of rates in points. */
export function changeTick(
  value: number,
  { tick }: Pick<MeasureFormats, "tick">,
  currency: string,
  locale?: Locale,
): string {
  const text = format(Math.abs(value), tick === "stated-percent" ? "stated-points" : tick, currency, locale);
  return value === 0 ? text : `${value > 0 ? "+" : "\u2212"}${text}`;
}
