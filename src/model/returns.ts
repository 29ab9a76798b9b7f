import { Exact, type MonthlyRate, monthlyRate } from "../units.js";

/** Returns of consecutive periods as one: Π (1 + r) − 1. */
export const chain = (returns: readonly MonthlyRate[]): MonthlyRate =>
  monthlyRate(returns.reduce((growth, rate) => growth.times(rate.plus(1)), new Exact(1)).minus(1));
