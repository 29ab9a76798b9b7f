import { type Money, ratio, type Share, share } from "../units.js";

/** The deepest fall of a series from its highest point so far. */
export interface Drawdown {
  /** ≤ 0: −0.25 is a fall of 25 %; 0 when the series never falls. */
  readonly depth: Share;
  /** Where the high was that it fell from, and where the bottom. */
  readonly peakIndex: number;
  readonly troughIndex: number;
  /** The first point at or above the high again; null when it is not reached. */
  readonly recoveryIndex: number | null;
}

/**
 * depth = min over the points of value / running maximum − 1; the earliest where several are as deep.
 *
 * @param values  balances, ≥ 0; at least one
 */
export function drawdown(values: readonly Money[]): Drawdown {
  let [peak, deepest] = [0, { depth: share(0), peakIndex: 0, troughIndex: 0 }];
  values.forEach((value, index) => {
    if (value.greaterThan(values[peak] as Money)) peak = index;
    const depth = share((ratio(value, values[peak] as Money) ?? share(1)).minus(1));
    if (depth.lessThan(deepest.depth)) deepest = { depth, peakIndex: peak, troughIndex: index };
  });
  const high = values[deepest.peakIndex] as Money;
  const recovery = values.findIndex((value, index) => index >= deepest.troughIndex && value.greaterThanOrEqualTo(high));
  return { ...deepest, recoveryIndex: recovery < 0 ? null : recovery };
}
