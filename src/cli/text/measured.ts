import { amount, format, NO_VALUE, percent } from "../../report/format.js";
import type { Measure } from "../../scenario/question.js";
import { COUNTS, RATES } from "../../scenario/question-measures.js";
import type { Estimate } from "../../simulation/simulation.js";

/** How the values of a measure are written. */
export interface Written {
  readonly value: (value: number) => string;
  readonly error: (error: number) => string;
  /** A difference of two values, with its sign. */
  readonly change: (difference: number) => string;
}

const MINUS = "\u2212";
const signed = (value: number, text: string): string => (value < 0 ? MINUS : value > 0 ? "+" : "") + text;
const points = (value: number): string => format(Math.abs(value), "points", "").replaceAll("\u00a0", " ");

/** With so many decimals; what rounds to nothing has no sign. */
export function decimals(value: number, count: number): string {
  const text = Math.abs(value).toFixed(count);
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** Amounts in a currency, fee rates in basis points, other rates in per cent and their differences in points. */
export function writtenAs(measure: Measure, currency: string): Written {
  if (measure === "fee-rate" || measure === "base-fee-rate") {
    const basis = (value: number): string => `${decimals(value * 10_000, 1)} bp`;
    return { value: basis, error: basis, change: (value) => signed(value, basis(Math.abs(value))) };
  }
  if (COUNTS.includes(measure)) return COUNT;
  return RATES.includes(measure) ? RATE : inCurrency(currency);
}

const COUNT: Written = {
  value: (value) => decimals(value, 1),
  error: (error) => error.toFixed(2),
  change: (value) => signed(value, Math.abs(value).toFixed(1)),
};

/** Rates and chances. */
export const RATE: Written = {
  value: percent,
  error: points,
  change: (value) => signed(value, points(value)),
};

export const inCurrency = (currency: string): Written => ({
  value: (value) => amount(value, currency),
  error: (error) => amount(error, currency),
  change: (value) => signed(value, amount(Math.abs(value), currency)),
});

/** "$106bn ±$0.9bn". */
export const estimated = (estimate: Estimate | null, { value, error }: Written): string =>
  withError(estimate, value, error);

/** "−$6.1bn ±$0.02bn". */
export const changed = (estimate: Estimate | null, { change, error }: Written): string =>
  withError(estimate, change, error);

function withError(
  estimate: Estimate | null,
  value: (value: number) => string,
  error: (error: number) => string,
): string {
  if (estimate === null) return NO_VALUE;
  const { value: found, standardError } = estimate;
  return standardError === null ? value(found) : `${value(found)} ±${error(standardError)}`;
}
