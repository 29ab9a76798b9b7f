import type { YearPart } from "../plan/day-count.js";
import type { Plan } from "../plan/plan.js";
import type { FeePlan, UnitFeesPlan } from "../plan/fee-plan.js";
import type { FeeStep } from "../scenario/unit-fees.js";
import { doubles, NONE, statedBy } from "./doubles.js";

/** What is agreed of each unit beside the schedule, by month. */
export interface TermsProgram {
  readonly excludedShare: Float64Array;
  readonly excludedAmount: Float64Array;
  readonly discount: Float64Array;
  readonly minimum: Float64Array | null;
  readonly cap: Float64Array | null;
  readonly waiver: Float64Array;
  readonly order: readonly FeeStep[];
}

/** What one unit pays, of those that were there or of new ones. */
export interface UnitFeesProgram {
  readonly schedule: FeePlan["schedule"];
  readonly lowerInclusive: boolean;
  /** Upper bound of each tier; the last is ∞. */
  readonly upTo: Float64Array;
  /** [tier] → annual rate by month. */
  readonly rates: readonly Float64Array[];
  readonly rateShifts: readonly number[];
  readonly terms: TermsProgram | null;
}

/** An exchange of the segment: +1 in, −1 out. */
export interface ExchangeSide {
  readonly position: number;
  readonly month: number;
  readonly sign: 1 | -1;
  readonly weight: number;
}

/** Fees that are more than a schedule billed by twelfths: terms, days, bases that are means, charged flows, new business. */
export interface ContractProgram {
  readonly own: UnitFeesProgram;
  readonly fresh: UnitFeesProgram | null;
  /** Size of a new unit by month. */
  readonly freshSize: Float64Array;
  /** By month: first and last month of its period; years of the month, of the period so far and of all of it; days. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly month: Float64Array;
  readonly toDate: Float64Array;
  readonly period: Float64Array;
  readonly days: Float64Array;
  readonly flowsCharged: boolean;
  readonly arrivalCounted: boolean;
  readonly rounding: { readonly halfEven: boolean; readonly scale: number } | null;
  readonly exchanges: readonly ExchangeSide[];
}

/** Compiles the contract of a segment. */
export function compileContract(plan: FeePlan, exchanges: readonly ExchangeSide[]): ContractProgram {
  const { calendar, rounding, newUnits } = plan;
  const years = (pick: (month: FeePlan["calendar"][number]) => YearPart) =>
    Float64Array.from(calendar, (month) => pick(month).part / pick(month).of);
  return {
    own: compileUnitFees(plan),
    fresh: newUnits === null ? null : compileUnitFees(newUnits),
    freshSize: doubles(newUnits?.size ?? []),
    from: Int32Array.from(calendar, ({ from }) => from),
    to: Int32Array.from(calendar, ({ to }) => to),
    month: years(({ month }) => month),
    toDate: years(({ toDate }) => toDate),
    period: years(({ period }) => period),
    days: Float64Array.from(calendar, ({ days }) => days),
    flowsCharged: plan.flowsCharged,
    arrivalCounted: plan.arrivalCounted,
    rounding:
      rounding === null ? null : { halfEven: rounding.mode === "half-even", scale: Number(`1e${rounding.digits}`) },
    exchanges,
  };
}

/** The exchanges that a segment takes part in. */
export const exchangeSides = ({ exchanges }: Plan, segment: number): readonly ExchangeSide[] =>
  exchanges.flatMap(({ from, to, month, weight }, position) => [
    ...(from === segment ? [{ position, month, sign: -1 as const, weight: weight.toNumber() }] : []),
    ...(to === segment ? [{ position, month, sign: 1 as const, weight: weight.toNumber() }] : []),
  ]);

/** Bills by twelfths of a year on one balance or the mean of two, in periods that begin with the forecast: no contract is needed. */
export function isUsual({ terms, rounding, newUnits, flowsCharged, base, calendar, periodMonths }: FeePlan): boolean {
  if (terms !== null || rounding !== null || newUnits !== null || flowsCharged) return false;
  if (base === "month-ends" || base === "daily") return false;
  return calendar.every(
    ({ from, toDate }, month) =>
      from === month - (month % periodMonths) && toDate.of === 12 && toDate.part === month - from + 1,
  );
}

export function compileUnitFees({ schedule, boundary, tiers, terms }: UnitFeesPlan): UnitFeesProgram {
  return {
    schedule,
    lowerInclusive: boundary === "lower_inclusive",
    upTo: Float64Array.from(tiers, ({ upTo }) => upTo?.toNumber() ?? Infinity),
    rates: tiers.map(({ rate }) => doubles(statedBy(rate))),
    rateShifts: tiers.map(({ rate }) => rate.uncertain ?? NONE),
    terms:
      terms === null
        ? null
        : {
            excludedShare: doubles(terms.excluded.share),
            excludedAmount: doubles(terms.excluded.amount),
            discount: doubles(terms.discount),
            minimum: terms.minimum === null ? null : doubles(terms.minimum),
            cap: terms.cap === null ? null : doubles(terms.cap),
            waiver: doubles(terms.waiver),
            order: terms.order,
          },
  };
}
