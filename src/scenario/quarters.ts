import { Exact, type MonthlyRate, monthlyRate } from "../units.js";
import type { GivenReturns } from "./given-returns.js";

/** A quarter's return as three months in equal log steps: (1 + q)^(1/3) − 1 each. */
export const inMonths = (quarters: GivenReturns["returns"]): GivenReturns["returns"] =>
  new Map([...quarters].map(([id, series]) => [id, series.flatMap(threeMonths)] as const));

function threeMonths(quarter: MonthlyRate): readonly MonthlyRate[] {
  const month = monthlyRate(quarter.plus(1).pow(new Exact(1).dividedBy(3)).minus(1));
  return [month, month, month];
}
