import { minorUnitDigits } from "../minor-units.js";
import { type Month, yearOf } from "../months.js";
import type { Fees, Segment } from "../scenario/scenario.js";
import type { FeeTier, UnitFees } from "../scenario/unit-fees.js";
import { type AnnualRate, annualRate, Exact, type Money, money, type Share, share, WHOLE } from "../units.js";
import { billingCalendar, type BillingMonth, periodMonthsOf } from "./billing.js";
import { planTerms } from "./fee-terms.js";
import { planPerformanceFees } from "./performance-fees.js";
import { changedRate } from "./initiative-fees.js";
import { NO_CHANGES, type SegmentChanges } from "./initiatives.js";
import type { MarketPlan } from "./market-plan.js";
import type { FeePlan, FeeTierPlan, UnitFeesPlan } from "./fee-plan.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";
import { byMonth, valueIn } from "./values-by-month.js";

/** What fees are resolved against. */
export interface FeeContext {
  readonly months: readonly Month[];
  readonly markets: Pick<MarketPlan, "assets">;
  readonly currency: string;
  readonly uncertain: UncertainRegister;
  /** What initiatives do to the rates. */
  readonly changes?: SegmentChanges;
}

/** Resolves a segment's fees: rates meant over the billing period, billing units scaled to the opening. */
export function planFees({ fees, conventions }: Segment, opening: Money, context: FeeContext): FeePlan {
  const { months } = context;
  const calendar = billingCalendar(months, fees);
  const drift = driftOf(fees, months);
  const { own, ...contract } = contractOf(fees, { ...context, calendar, drift, newDrift: drift, when: fees.when });
  return {
    ...own,
    ...contract,
    changes: [],
    bands: scaledBands(fees.units, opening, yearOf(months[0] as Month), fees.householding),
    base: fees.base,
    when: fees.when,
    periodMonths: periodMonthsOf(fees),
    calendar,
    flowsCharged: fees.flowsInPeriod === "charged",
    arrivalCounted: fees.arrivalDay === "counted",
    rounding: fees.rounding === "none" ? null : { mode: fees.rounding, digits: minorUnitDigits(context.currency) },
    collectedAfter: fees.collectedAfter,
    deducted: fees.paidFrom === "assets" && conventions.returns === "gross",
    paidFrom: fees.paidFrom,
    beyondAssets: "refuse",
    remainder: fees.remainder,
  };
}

/** What of a contract can change within the forecast. */
interface Contract extends Pick<FeePlan, "netShare" | "newUnits" | "performance"> {
  readonly own: UnitFeesPlan;
}

export function contractOf(fees: Fees, pricing: Pricing): Contract {
  const { months, markets } = pricing;
  const own = unitFees(fees, pricing);
  return {
    own,
    netShare: netShare(fees, months),
    newUnits: planNewUnits(fees, own, pricing),
    performance: fees.performance === null ? null : planPerformanceFees(fees.performance, months, markets),
  };
}

/** What rates are resolved against. */
export interface Pricing extends FeeContext {
  readonly calendar: readonly BillingMonth[];
  /** What the rates of each month are multiplied by, and those of new business. */
  readonly drift: readonly Share[];
  readonly newDrift: readonly Share[];
  readonly when: Fees["when"];
}

const unitFees = (fees: UnitFees, pricing: Pricing): UnitFeesPlan => ({
  schedule: fees.schedule,
  boundary: fees.boundary,
  tiers: fees.tiers.map((tier) => planTier(tier, pricing)),
  terms: planTerms(fees.terms, pricing.months),
});

function planTier(
  { upTo, rate }: FeeTier,
  { months, uncertain, drift, calendar, when, changes = NO_CHANGES }: Pricing,
): FeeTierPlan {
  const stated = seriesOf(rate, months, uncertain, (annual) => annual);
  const drifted = stated.byMonth.map((annual, month) =>
    drift[month] === WHOLE ? annual : annualRate(annual.times(drift[month] as Share)),
  );
  const billed = (rates: readonly AnnualRate[]) => periodMeans(rates, calendar, when);
  const plain = { ...stated, byMonth: billed(drifted) };
  return { upTo, rate: changedRate({ rate: plain, monthly: drifted, billed, months, uncertain }, changes.fees) };
}

/** (1 + d)^(month/12), month 0 being the first of the forecast. */
export function driftOf({ drift }: Fees, months: readonly Month[]): readonly Share[] {
  if (drift === null) return months.map(() => WHOLE);
  const growth = new Exact(1).plus(valueIn(drift, yearOf(months[0] as Month)));
  return months.map((_, month) => share(growth.pow(new Exact(month).dividedBy(12))));
}

/** What of revenue is left after rebates and distribution costs. */
function netShare({ rebates, distributionCosts }: Fees, months: readonly Month[]): readonly Share[] {
  const taken = [rebates, distributionCosts].map((stated) => (stated === null ? null : byMonth(stated, months)));
  return months.map((_, month) =>
    share(
      Exact.max(
        taken.reduce((left, shares) => left.minus(shares?.[month] ?? 0), new Exact(1)),
        0,
      ),
    ),
  );
}

/** New business with its own size and fees; with the segment's fees where it has none of its own. */
function planNewUnits({ newUnits }: Fees, own: UnitFeesPlan, pricing: Pricing): FeePlan["newUnits"] {
  if (newUnits === null) return null;
  const fees = newUnits.fees === null ? own : unitFees(newUnits.fees, { ...pricing, drift: pricing.newDrift });
  return { ...fees, size: byMonth(newUnits.size, pricing.months) };
}

/**
 * The rate a bill charges: the mean of the months' rates over the billing period, weighted by the part of the year that each
 * month is, so that a bill over a change of rates charges each month its own. In arrears over the period's months so far; in
 * advance over the whole period, in which months beyond the horizon have the last month's rate.
 */
export function periodMeans(
  rates: readonly AnnualRate[],
  calendar: readonly BillingMonth[],
  when: Fees["when"],
): readonly AnnualRate[] {
  const last = rates.length - 1;
  return rates.map((rate, month) => {
    const { from, to } = calendar[month] as BillingMonth;
    const count = (when === "advance" ? to : month) - from + 1;
    const charged = Array.from({ length: count }, (_, offset) => Math.min(from + offset, last));
    const same = charged.every((other) => (rates[other] as AnnualRate).equals(rate));
    return same ? rate : meanOf(charged.map((other) => [rates[other] as AnnualRate, calendar[other] as BillingMonth]));
  });
}

function meanOf(charged: readonly (readonly [AnnualRate, BillingMonth])[]): AnnualRate {
  const weights = charged.map(([, { month }]) => new Exact(month.part).dividedBy(month.of));
  const equal = charged.every(([, { month }]) => month.part === charged[0]?.[1].month.part);
  const sum = charged.reduce(
    (total, [rate], index) => total.plus(equal ? rate : rate.times(weights[index] as Share)),
    new Exact(0),
  );
  const whole = equal ? charged.length : weights.reduce((total, weight) => total.plus(weight), new Exact(0));
  return annualRate(sum.dividedBy(whole));
}

/**
 * Bands of billing units that add up to the opening exactly: stated household sizes (within 0.5 % of it) are scaled by one
 * factor; equal units have the average size. Nothing is scaled where either side is nothing. Accounts that are billed apart
 * are units of their own.
 */
export function scaledBands(
  units: Fees["units"],
  opening: Money,
  year: number,
  householding: Fees["householding"] = "together",
): FeePlan["bands"] {
  if (units.kind === "equal") {
    const count: Share = valueIn(units.count, year);
    return [{ count, size: money(count.isZero() ? 0 : opening.dividedBy(count)) }];
  }
  const bands: FeePlan["bands"] = units.bands.flatMap(({ count, size, accounts }) =>
    householding === "together" || accounts === undefined
      ? [{ count, size, ...(accounts === undefined ? {} : { accounts }) }]
      : accounts.map((account) => ({ count, size: account })),
  );
  const stated = bands.reduce((total, { count, size }) => total.plus(size.times(count)), new Exact(0));
  if (stated.isZero() || opening.isZero() || stated.equals(opening)) return bands;
  const scaled = (size: Money): Money => money(size.times(opening).dividedBy(stated));
  return bands.map(({ count, size, accounts }) => ({
    count: share(count),
    size: scaled(size),
    ...(accounts === undefined ? {} : { accounts: accounts.map(scaled) }),
  }));
}
