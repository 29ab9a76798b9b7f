import { type Money, type MonthlyRate, money, NOTHING } from "../units.js";

/** What a month's gain came from. */
export interface Gained {
  /** Opening less fees in advance. */
  readonly invested: Money;
  /** The segment's return. */
  readonly earning: { readonly rate: MonthlyRate };
  /** Return of its mix alone. */
  readonly benchmark: MonthlyRate;
}

/**
 * The part of a month's market gain that alpha and tracking brought: gain and return are shared alike.
 *
 *     alphaGain = marketGain·(r − b)/r,   b the return of the mix
 *
 * With simple flow returns that is what the same money would have missed at the benchmark's return. In a month of return 0 there is
 * no gain to share: what alpha made of the invested balance, the benchmark took from it.
 */
export function alphaGain({ invested, earning: { rate }, benchmark }: Gained, marketGain: Money): Money {
  if (rate === benchmark) return NOTHING;
  const alpha = rate.minus(benchmark);
  if (alpha.isZero()) return NOTHING;
  return money(rate.isZero() ? invested.times(alpha) : marketGain.times(alpha).dividedBy(rate));
}
