import type { Month } from "../months.js";
import type { FeeChange } from "../scenario/fee-change.js";
import type { Segment } from "../scenario/scenario.js";
import {
  Exact,
  type Money,
  type MonthlyRate,
  monthlyRate,
  NO_RETURN,
  nominalMonthly,
  type Share,
  share,
} from "../units.js";
import { type AcquiredBook, bandsOfBook } from "./acquired-books.js";
import { cameOver } from "./came-over.js";
import { type CurrencyContext, planTranslation } from "./currencies.js";
import { planChangingFees } from "./fee-changes.js";
import { planFlows } from "./flows.js";
import { expectedMonthly } from "./parameters.js";
import { NO_CHANGES, type SegmentChanges } from "./initiatives.js";
import type { MarketPlan } from "./market-plan.js";
import type { MovementPlan } from "./movement-plan.js";
import type { SegmentPlan } from "./plan.js";
import { constantSeries, seriesOf, type UncertainRegister } from "./uncertain.js";
import { byMonth, mapValues } from "./values-by-month.js";

/** What a segment is resolved against. */
export interface SegmentContext extends CurrencyContext {
  readonly movements: readonly MovementPlan[];
  /** Of this segment, in the order of their dates. */
  readonly feeChanges: readonly FeeChange[];
  readonly uncertain: UncertainRegister;
  /** What initiatives do to it. */
  readonly changes: SegmentChanges;
}

/**
 * Resolves one segment by month.
 *
 * @param billed  what its billing units add up to: its opening, or what an acquisition brings
 */
export function planSegment(segment: Segment, context: SegmentContext, billed?: Money): SegmentPlan {
  const { months, markets, movements, uncertain, changes } = context;
  const opening = byMonth(segment.opening, months)[0] as Money;
  const weights = planWeights(segment, markets, months);
  const yearly = (stated: Segment["alpha"]) =>
    stated === null ? constantSeries(NO_RETURN, months) : seriesOf(stated, months, uncertain, nominalMonthly);
  const alpha = yearly(segment.alpha);
  const translation = planTranslation(segment, context);
  const expectedMix = expectedAtStart(markets, weights[0] ?? [], translation.conversions);
  const expectedReturn = monthlyRate(expectedMix.plus(alpha.byMonth[0] ?? NO_RETURN));
  return {
    at: segment.at,
    id: segment.id,
    drawnAs: segment.id,
    name: segment.name,
    tags: [...segment.tags].map(([tag, value]) => ({ tag, value })),
    counts: segment.counts,
    ...translation,
    discretionary: segment.discretionary,
    opening,
    weights,
    alpha,
    tracking: planTracking(segment, months),
    flows: planFlows({ segment, months, markets, expectedReturn, expectedMix, uncertain, changes }),
    distributions: yearly(segment.distributions),
    reinvested: reinvestedPart(segment.reinvested),
    movements,
    mandates: [],
    fees: planChangingFees(segment, billed ?? opening, { ...context, currency: segment.currency }, context.feeChanges),
  };
}

/** The part of distributions that comes back; nothing unless stated. */
export const reinvestedPart = (stated: Segment["reinvested"]): Share => stated?.spans[0]?.value ?? share(0);

/** Resolves an acquired book: a segment that begins empty, with the returns of the one it belongs to. Initiatives leave it alone. */
export function planBook(book: AcquiredBook, host: SegmentPlan, context: Omit<SegmentContext, "changes">): SegmentPlan {
  const planned = planSegment(book.segment, { ...context, changes: NO_CHANGES }, cameOver(book.acquisition));
  const bands = bandsOfBook(book, planned.fees.bands, host.fees.bands);
  return { ...planned, drawnAs: host.id, fees: { ...planned.fees, bands } };
}

/** [month][asset] in the plan's order of assets; 0 for a class that the mix does not name. */
function planWeights(segment: Segment, markets: MarketPlan, months: readonly Month[]): readonly (readonly Share[])[] {
  const none = share(0);
  const byAsset = markets.assets.map(({ id }) => {
    const stated = segment.mix.get(id);
    return stated === undefined ? months.map(() => none) : byMonth(stated, months);
  });
  return months.map((_, month) => byAsset.map((weights) => weights[month] as Share));
}

/** Monthly volatility of the return around the mix: TE/√12. */
function planTracking(segment: Segment, months: readonly Month[]): readonly MonthlyRate[] {
  if (segment.tracking === null) return months.map(() => NO_RETURN);
  const root = new Exact(12).sqrt();
  return mapValues(byMonth(segment.tracking, months), (annual) => monthlyRate(annual.dividedBy(root)));
}

/** Σ weight·expected of the first month, as if no return were given: what "as expected" means for the past. */
function expectedAtStart(
  markets: MarketPlan,
  weights: readonly Share[],
  conversions: SegmentPlan["conversions"],
): MonthlyRate {
  const mix = markets.assets.reduce((total, { parameters, mean, volatility }, asset) => {
    const weight = weights[asset] as Share;
    if (weight.isZero()) return total;
    const converted = conversions[asset]?.expected[0];
    if (converted !== undefined) return total.plus(weight.times(converted));
    const [m, s] = [mean.byMonth[0], volatility.byMonth[0]];
    return m === undefined || s === undefined ? total : total.plus(weight.times(expectedMonthly(parameters, m, s)));
  }, new Exact(0));
  return monthlyRate(mix);
}
