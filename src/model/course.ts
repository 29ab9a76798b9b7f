import type { NetFlowPlan, Plan, SegmentPlan } from "../plan/plan.js";
import { expectedRates, type MonthRates } from "./translation.js";
import { Exact, type MonthlyRate, monthlyRate, NO_RETURN, type Share, WHOLE } from "../units.js";

/** What a plan leaves to chance in a segment, month by month. The ledger is the same whether it is expected or was drawn on a path. */
export interface SegmentCourse {
  /** Returns of the segment: mix, alpha and tracking; ≥ −1. */
  readonly returns: readonly MonthlyRate[];
  /** The same without alpha and tracking: what the mix alone returns. */
  readonly benchmarkReturns: readonly MonthlyRate[];
  /** Of every asset class, in the plan's order; needed where a response is measured against one. */
  readonly assetReturns: readonly (readonly MonthlyRate[])[];
  /** What the undated flows are multiplied by; 1 as expected. */
  readonly inflowShocks: readonly Share[];
  readonly outflowShocks: readonly Share[];
  /** Net flow rates, before `continuous` conversion; 0 where the plan has none. */
  readonly netRates: readonly MonthlyRate[];
  /** Returns of the asset class that a performance fee's hurdle follows; none where none does. */
  readonly hurdleReturns: readonly MonthlyRate[];
  /** Rates of exchange by month; null in the plan's own currency. */
  readonly rates: readonly MonthRates[] | null;
}

/** For each segment of a plan. */
export type Course = readonly SegmentCourse[];

/** Everything at its expected size: expected returns, and flows without shocks, as a shock exp(x − v²/2) has the mean 1. */
export const asExpected = (plan: Plan): Course =>
  plan.segments.map((segment) => {
    const { markets, months } = plan;
    const unshocked = months.map(() => WHOLE);
    const benchmarkReturns = months.map((_, month) => expectedReturn(segment, markets, month));
    return {
      returns: benchmarkReturns.map((mix, month) => monthlyRate(mix.plus(segment.alpha.byMonth[month] ?? 0))),
      benchmarkReturns,
      assetReturns: markets.assets.map(({ expected }) => expected),
      inflowShocks: unshocked,
      outflowShocks: unshocked,
      netRates: segment.flows.net === null ? months.map(() => NO_RETURN) : expectedNetRates(segment.flows.net),
      hurdleReturns: markets.assets[segment.fees.performance?.hurdleAsset ?? -1]?.expected ?? [],
      rates: expectedRates(segment, plan),
    };
  });

/** Σ weight·expected return of the asset classes. */
function expectedReturn(
  { weights, conversions }: SegmentPlan,
  { assets }: Plan["markets"],
  month: number,
): MonthlyRate {
  const expectedOf = (asset: number): MonthlyRate =>
    (conversions[asset] ?? assets[asset])?.expected[month] ?? NO_RETURN;
  const mix = (weights[month] ?? []).reduce(
    (total, weight, asset) => (weight.isZero() ? total : total.plus(weight.times(expectedOf(asset)))),
    new Exact(0),
  );
  return monthlyRate(mix);
}

/**
 * The AR(1) without its shocks: net rate = mean of the month + d, d' = φ·d. Before the start d is the stated rate less the first
 * month's mean; without one it is 0, as expected.
 */
export function expectedNetRates({ mean, before, persistence }: NetFlowPlan): readonly MonthlyRate[] {
  let deviation = before === null ? NO_RETURN : monthlyRate(before.minus(mean.byMonth[0] ?? 0));
  return mean.byMonth.map((rate) => {
    deviation = monthlyRate(persistence.times(deviation));
    return monthlyRate(deviation.plus(rate));
  });
}
