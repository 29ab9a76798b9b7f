import type { YearPart } from "../plan/day-count.js";
import type { FeePlan, UnitFeesPlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import { Exact, type Money, money, NOTHING, type Share, share, sum } from "../units.js";
import { annualFee } from "./fee-schedule.js";
import { agreedFee, partOf, roundedBill, scheduleIn, termsIn, unitBill } from "./fee-terms.js";

/** A balance, and the number of billing units it is spread over relative to the start date. */
export interface Billable {
  readonly balance: Money;
  readonly unitFactor: Share;
  /** The part of the balance that new business is, and its units; nothing where it is as all others. */
  readonly newcomers: Newcomers | null;
}

/** New business: a part of a segment's balance in units of its own. */
export interface Newcomers {
  readonly balance: Money;
  readonly units: Share;
}

/** What is charged of a year's fee, and whether it is a bill or an accrual before it. */
export interface Charge {
  /** Index of the month whose rates and terms apply (rates are meant over the billing period). */
  readonly month: number;
  readonly years: YearPart;
  /** The part of a bill's waiver that counts. */
  readonly waived: Share;
  /** Rounded as a bill. */
  readonly rounded: boolean;
}

const YEAR: YearPart = { part: 1, of: 1 };

/** A segment's fee for a year, before waiver and rounding. */
export const segmentAnnualFee = (fees: FeePlan, billable: Billable, month: number): Money =>
  segmentFee(fees, billable, { month, years: YEAR, waived: share(0), rounded: false });

/**
 * A segment's fee on a balance b spread over κ times the units of the start date.
 *
 *     fee = Σ bands κ·count·unitBill(size·φ),   φ = b/(κ·S),   S = Σ count·size
 *
 * So market gain and existing clients' flows move the size of the units, new clients and departures their number. Where
 * S = 0 (a segment that starts empty) every unit has the size b/(κ·Σ count). Nothing on no units or no balance. New business
 * of its own size pays on its own part of the balance by its own fees.
 */
export function segmentFee(fees: FeePlan, billable: Billable, charge: Charge): Money {
  const { newcomers, unitFactor, balance } = billable;
  const { month, years, waived, rounded } = charge;
  const charging = { month, years, waived, rounded, rounding: rounded ? fees.rounding : null };
  if (newcomers === null) return existingFee(fees, { balance, unitFactor }, charging);
  const existing = { balance: money(balance.minus(newcomers.balance)), unitFactor };
  return sum([existingFee(fees, existing, charging), newcomersFee(fees, newcomers, charging)]);
}

interface Charging extends Charge {
  readonly rounding: FeePlan["rounding"];
}

/** What a unit of some size is charged. */
type UnitFee = (size: Money) => Money;

/** The sum over units of what each is charged; where only the schedule is agreed the part of the year is taken of the sum. */
function charged(fees: UnitFeesPlan, charging: Charging, over: (unit: UnitFee) => Money): Money {
  const { month, years, waived, rounding } = charging;
  const [schedule, terms] = [scheduleIn(fees, month), termsIn(fees, month)];
  if (terms === null && rounding === null)
    return partOf(
      over((size) => annualFee(schedule, size)),
      years,
    );
  return over((size) =>
    roundedBill(unitBill(agreedFee(schedule, terms, size).annual, years, terms?.waiver ?? NOTHING, waived), rounding),
  );
}

function existingFee(fees: FeePlan, { balance, unitFactor }: Omit<Billable, "newcomers">, charging: Charging): Money {
  if (unitFactor.isZero() || balance.lessThanOrEqualTo(0)) return NOTHING;
  const { own } = feesInForce(fees, charging.month);
  if (isLinear(own, charging)) return partOf(annualFee(scheduleIn(own, charging.month), balance), charging.years);
  const units = unitsOf(fees, balance, unitFactor);
  return charged(own, charging, (unit) =>
    money(units.reduce((total, { count, size }) => total.plus(unit(size).times(count)), new Exact(0))),
  );
}

/** A rate alone takes the same of any units. */
const isLinear = ({ schedule, terms }: UnitFeesPlan, { rounding }: Charging): boolean =>
  schedule === "flat" && terms === null && rounding === null;

/** Units as they are with a balance: κ·count of size·φ in each band. */
function unitsOf(fees: FeePlan, balance: Money, unitFactor: Share): FeePlan["bands"] {
  const assets = assetsAtStart(fees);
  if (assets.isZero()) {
    const count = share(unitFactor.times(fees.bands.reduce((total, band) => total.plus(band.count), new Exact(0))));
    return count.isZero() ? [] : [{ count, size: money(balance.dividedBy(count)) }];
  }
  const growth = balance.dividedBy(unitFactor.times(assets));
  return fees.bands.map(({ count, size }) => ({
    count: share(unitFactor.times(count)),
    size: money(size.times(growth)),
  }));
}

function newcomersFee(fees: FeePlan, { balance, units }: Newcomers, charging: Charging): Money {
  const { fresh } = feesInForce(fees, charging.month);
  if (fresh === null || units.isZero() || balance.lessThanOrEqualTo(0)) return NOTHING;
  const size = money(balance.dividedBy(units));
  return charged(fresh, charging, (unit) => money(unit(size).times(units)));
}

/** S: the assets of the billing units at the start date. */
export const assetsAtStart = ({ bands }: FeePlan): Money =>
  money(bands.reduce((total, { count, size }) => total.plus(size.times(count)), new Exact(0)));

/** What brings and removes billing units in a month. */
export interface UnitFlows {
  readonly opening: Money;
  /** ≥ 0. */
  readonly brought: Money;
  /** ≥ 0. */
  readonly removed: Money;
}

/**
 * Billing units after a month's flows: new ones come at the average opening size, leavers go pro rata.
 *
 *     κ₁ = κ₀·(1 + (brought − removed)/opening), never below 0
 *
 * Out of nothing (opening 0): brought/S, or 1 where S = 0.
 */
export function rollUnits(unitFactor: Share, { opening, brought, removed }: UnitFlows, fees: FeePlan): Share {
  if (opening.isZero()) {
    const atStart = assetsAtStart(fees);
    return share(atStart.isZero() ? 1 : brought.dividedBy(atStart));
  }
  const change = brought.minus(removed).dividedBy(opening).plus(1);
  return share(change.isNegative() ? 0 : unitFactor.times(change));
}
