import { type Problem, refuseIfAny } from "../errors.js";
import { formatDate, formatMonth, type Month, monthOf, yearOf } from "../months.js";
import type { FeeChange } from "../scenario/fee-change.js";
import type { Segment } from "../scenario/scenario.js";
import { Exact, type Money, type Share, share, WHOLE } from "../units.js";
import type { FeePlan } from "./fee-plan.js";
import { contractOf, driftOf, type FeeContext, planFees, type Pricing } from "./fees.js";
import { valueIn } from "./values-by-month.js";

/** Fees with the drifts that their rates are under, which go on where a change leaves the rates alone. */
interface Drifting {
  readonly fees: FeePlan;
  readonly drift: readonly Share[];
  readonly newDrift: readonly Share[];
}

/**
 * The fees of a segment with their changes. A change takes force with the first billing period that begins on its date or
 * after it, so no bill has two contracts; the rate of a performance fee with the first period of its own.
 *
 * @param changes  of this segment, in the order of their dates
 * @throws InputError for two that take force together, and for one that would after the forecast
 */
export function planChangingFees(
  segment: Segment,
  opening: Money,
  context: FeeContext,
  changes: readonly FeeChange[],
): FeePlan {
  const fees = planFees(segment, opening, context);
  if (changes.length === 0) return fees;
  refuseIfAny(problemsOf(fees, changes, context.months));
  const drift = driftOf(segment.fees, context.months);
  return changes.reduce((before, change) => changed(before, change, context), { fees, drift, newDrift: drift }).fees;
}

function changed(before: Drifting, change: FeeChange, context: FeeContext): Drifting {
  const { months } = context;
  const { fees } = before;
  const from = inForceFrom(fees, change, months);
  // Values by year need none for the years before.
  const priced = months.map((month, index) => (index < from ? (months[from] as Month) : month));
  const drifts = (anew: boolean, old: readonly Share[]) => driftFrom(change, from, { months, old, anew });
  const drift = drifts(change.schedule, before.drift);
  const newDrift = drifts(change.newSchedule, before.newDrift);
  const pricing: Pricing = { ...context, months: priced, calendar: fees.calendar, drift, newDrift, when: fees.when };
  const { own, netShare, newUnits, performance } = contractOf(change.fees, pricing);
  const after = <Value>(old: readonly Value[], now: readonly Value[], first = from): readonly Value[] =>
    old.map((value, month) => (month < first ? value : (now[month] as Value)));
  const period = performancePeriodFrom(fees, change, months);
  return {
    drift,
    newDrift,
    fees: {
      ...fees,
      netShare: after(fees.netShare, netShare),
      newUnits:
        fees.newUnits === null || newUnits === null
          ? null
          : { ...fees.newUnits, size: after(fees.newUnits.size, newUnits.size) },
      performance:
        fees.performance === null || performance === null
          ? null
          : {
              ...fees.performance,
              rate: after(fees.performance.rate, performance.rate, period),
              hurdle: after(fees.performance.hurdle, performance.hurdle, period),
            },
      changes: [...fees.changes, { from, label: change.label, own, fresh: newUnits }],
    },
  };
}

/** Rates that are stated anew drift from here on; the others go on from where they are. */
function driftFrom(
  { fees: { drift } }: FeeChange,
  from: number,
  { months, old, anew }: { readonly months: readonly Month[]; readonly old: readonly Share[]; readonly anew: boolean },
): readonly Share[] {
  const begins = anew ? WHOLE : (old[from] as Share);
  if (drift === null) return months.map(() => begins);
  const growth = new Exact(1).plus(valueIn(drift, yearOf(months[0] as Month)));
  return months.map((_, month) =>
    month < from ? begins : share(begins.times(growth.pow(new Exact(month - from).dividedBy(12)))),
  );
}

/** Index of the first month that begins on a date or after it; not below 0. */
function monthFrom({ date }: FeeChange, months: readonly Month[]): number {
  const month = monthOf(date.year, date.month) - (months[0] as Month);
  return Math.max(date.day === 1 ? month : month + 1, 0);
}

/** The first month of the first billing period that begins on the date or after it; −1 where that is after the forecast. */
function inForceFrom({ calendar }: FeePlan, change: FeeChange, months: readonly Month[]): number {
  const earliest = monthFrom(change, months);
  return calendar.findIndex(({ from }, month) => month >= earliest && from === month);
}

/** The same of the periods of a performance fee; after the forecast where none begins in it. */
function performancePeriodFrom({ performance }: FeePlan, change: FeeChange, months: readonly Month[]): number {
  const earliest = monthFrom(change, months);
  const begins = (month: number): boolean => month === 0 || performance?.crystallises[month - 1] === true;
  const found = months.findIndex((_, month) => month >= earliest && begins(month));
  return found < 0 ? months.length : found;
}

function problemsOf(fees: FeePlan, changes: readonly FeeChange[], months: readonly Month[]): readonly Problem[] {
  const taken = new Map<number, FeeChange>();
  return changes.flatMap((change): readonly Problem[] => {
    const from = inForceFrom(fees, change, months);
    const known = { at: change.at, key: `events (${change.label})` };
    if (from < 0) {
      const what = `changes fees on ${formatDate(change.date)}; no billing period of the forecast begins then or later`;
      return [{ ...known, what, fix: "Write an earlier date, or remove the event" }];
    }
    const other = taken.get(from);
    taken.set(from, change);
    if (other === undefined) return [];
    const since = formatMonth(months[from] as Month);
    const what = `takes force in ${since} as ${other.label} of ${formatDate(other.date)} does, with the same billing period of ${change.segment}`;
    return [{ ...known, what, fix: "Write one change with all that it changes, or dates in two billing periods" }];
  });
}
