import { add, type Money, ratio, type Share, share, subtract, times } from "../units.js";
import { isRounding } from "./rounding.js";

/** A roll-forward, of ours or published, whose change is to be explained. */
export interface Change {
  readonly opening: Money;
  readonly netFlows: Money;
  readonly marketGain: Money;
  /** Deducted from the assets, ≥ 0. */
  readonly fees: Money;
  readonly closing: Money;
}

/** Growth by cause, as shares of the opening; null where the opening is nothing. */
export interface Attribution {
  /** Net flows / opening. */
  readonly organicGrowth: Share | null;
  /** Market gain / opening. */
  readonly marketGrowth: Share | null;
  /** −fees / opening. */
  readonly feeGrowth: Share | null;
  /** The sum of the three. It is closing/opening − 1 when the roll-forward reconciles. */
  readonly totalGrowth: Share | null;
  /** (closing − opening) − (net flows + market gain − fees). */
  readonly residual: Money;
  /** Whether the lines make the closing, but for rounding at 40 digits. */
  readonly reconciles: boolean;
}

/** Explains a change of assets by its causes. A roll-forward that does not add up is reported, never mended. */
export function attribute({ opening, netFlows, marketGain, fees, closing }: Change): Attribution {
  const parts = subtract(add(netFlows, marketGain), fees);
  const residual = subtract(subtract(closing, opening), parts);
  const feeGrowth = ratio(fees, opening);
  return {
    organicGrowth: ratio(netFlows, opening),
    marketGrowth: ratio(marketGain, opening),
    feeGrowth: feeGrowth === null || feeGrowth.isZero() ? feeGrowth : share(feeGrowth.negated()),
    totalGrowth: ratio(parts, opening),
    residual,
    reconciles: isRounding(residual, opening, netFlows, marketGain, fees, closing),
  };
}

/**
 * Revenue yield as a share a year (0.0035 is 35 bp): revenue·periods per year / average AUM; null for no assets.
 *
 * @param periodsPerYear  12 for a month's revenue, 4 for a quarter's
 */
export const revenueYield = (revenue: Money, averageAum: Money, periodsPerYear: Share): Share | null =>
  ratio(times(revenue, periodsPerYear), averageAum);

/** A share a year in basis points. */
export const inBasisPoints = (rate: Share | null): Share | null => (rate === null ? null : share(rate.times(10_000)));
