import type { PerformanceFeePlan } from "../plan/fee-plan.js";
import { Exact, type MonthlyRate, type Share, share, WHOLE } from "../units.js";

/** What a performance fee is reckoned by, per unit of a fund (or of a series of its units). */
export interface UnitGain {
  /** Value before the performance fee. */
  readonly gross: Share;
  /** High-water mark, or the period's opening where there is none. */
  readonly mark: Share;
  /** What gross must pass: mark·(1+h)^k. */
  readonly level: Share;
}

type FeeTerms = Pick<PerformanceFeePlan, "kind" | "catchUp" | "belowMark">;

/**
 * Whether a fee is due: the value has passed the level. A level below the mark (a hurdle that fell) is passed by a hard hurdle
 * alone, as the others charge on the gain over the mark; and by none where gains below the mark are free.
 */
export const isDue = ({ gross, mark, level }: UnitGain, { kind, belowMark }: Omit<FeeTerms, "catchUp">): boolean =>
  gross.greaterThan(level) && (gross.greaterThan(mark) || (kind === "hard" && belowMark === "charged"));

/**
 * Performance fee per unit; 0 unless due.
 *
 *     hard:     rate·(gross − level)
 *     soft:     rate·(gross − mark)
 *     catch-up: min(c·(gross − level), rate·(gross − mark))
 */
export function feePerUnit(gain: UnitGain, rate: Share, terms: FeeTerms): Share {
  if (!isDue(gain, terms)) return share(0);
  const { gross, mark, level } = gain;
  const above = gross.minus(level);
  if (terms.kind === "hard") return share(above.times(rate));
  const whole = gross.minus(mark).times(rate);
  return share(terms.kind === "soft" ? whole : Exact.min(above.times(terms.catchUp), whole));
}

/** How far a hurdle has run in the period at hand. */
export interface HurdleInPeriod {
  /** Growth of the asset class that is to be beaten; 1 without one. */
  readonly asset: Share;
  /** The rate on top: months added up (nominal), or compounded, less one (effective). */
  readonly plus: Share;
}

export const NEW_PERIOD: HurdleInPeriod = { asset: WHOLE, plus: share(0) };

type HurdleTerms = Pick<PerformanceFeePlan, "hurdleRates">;

/** The same a month later. */
export function runHurdle(
  { asset, plus }: HurdleInPeriod,
  { asset: ofAsset, plus: more }: { readonly asset: MonthlyRate; readonly plus: MonthlyRate },
  { hurdleRates }: HurdleTerms,
): HurdleInPeriod {
  return {
    asset: ofAsset.isZero() ? asset : share(asset.times(ofAsset.plus(1))),
    plus: share(hurdleRates === "nominal" ? plus.plus(more) : plus.plus(1).times(more.plus(1)).minus(1)),
  };
}

/** Growth of the hurdle in the period: asset + plus (nominal), or asset·(1 + plus) (effective). */
export const hurdleGrowth = ({ asset, plus }: HurdleInPeriod, { hurdleRates }: HurdleTerms): Share =>
  share(hurdleRates === "nominal" ? asset.plus(plus) : asset.times(plus.plus(1)));
