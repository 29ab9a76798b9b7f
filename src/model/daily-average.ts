import { daysInMonth, type Month } from "../months.js";
import type { MovementPlan } from "../plan/movement-plan.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { half, type Money, money, NOTHING, type Share, share, sum } from "../units.js";
import type { SegmentRow } from "./projection.js";

/** Whether a dated movement counts from the day on which it arrives, or from the next. */
export type Arrival = "counted" | "not counted";

/** Whose months are averaged. */
export interface DailyPeriod {
  /** Position in `Plan.segments`. */
  readonly segment: number;
  /** The segment's ledger: consecutive months from the first of the period. */
  readonly rows: readonly SegmentRow[];
  /** Index of the first of them in the plan. */
  readonly from: number;
}

/**
 * Average AUM by day: each balance for as many days as it was there.
 *
 *     month  = opening − fees in advance + Σ over movements k of amount_k·w_k + market gain/2
 *     period = Σ days·month / Σ days
 *
 * A movement on day d of D counts for w = (D − d)/D of the month, or (D − d + 1)/D where its day of arrival counts. Undated
 * flows have the timing of the segment; the gain accrues evenly through the month [assumption]; distributions and fees in arrears
 * leave on its last day.
 */
export function dailyAverage(plan: Plan, { segment, rows, from }: DailyPeriod, arrival: Arrival): Money {
  const days = rows.map(({ month }) => daysInMonth(month));
  const total = days.reduce((whole, count) => whole + count, 0);
  const weighted = rows.map((row, index) =>
    monthAverage(plan, { segment, row, index: from + index }, arrival).times(days[index] as number),
  );
  return money(sum(weighted.map((one) => money(one))).dividedBy(total));
}

interface OneMonth {
  readonly segment: number;
  readonly row: SegmentRow;
  readonly index: number;
}

function monthAverage(plan: Plan, { segment: position, row, index }: OneMonth, arrival: Arrival): Money {
  const segment = plan.segments[position] as SegmentPlan;
  const within = (weight: Share): Share => arriving(weight, row.month, arrival);
  const dated = (kind: MovementPlan["kind"]) =>
    segment.movements
      .filter((one) => one.month === index && one.kind === kind)
      .map(({ amount, weight }) => ({ amount, weight: within(weight) }));
  const undatedWeight = segment.flows.on === "opening" ? segment.flows.weight : NO_PART;
  const inflows = daysOf(row.inflows, dated("inflow"), undatedWeight);
  const outflows = daysOf(row.outflows, dated("outflow"), undatedWeight);
  const business = BUSINESS.map(([line, kind, sign]) => daysOf(row[line], dated(kind), NO_PART).times(sign));
  const movements = sum([inflows, ...business.map(money)])
    .minus(outflows)
    .plus(exchanged(plan, { segment: position, row, index }, within));
  return money(row.opening.minus(row.feesInAdvance).plus(movements).plus(half(row.marketGain)));
}

/** What comes and goes with a business, not with clients. */
const BUSINESS = [
  ["acquisitions", "acquisition", 1],
  ["disposals", "disposal", -1],
  ["realizations", "realization", -1],
  ["scope", "scope", 1],
] as const;
const NO_PART: Share = share(NOTHING);

interface Dated {
  readonly amount: Money;
  readonly weight: Share;
}

/** Σ amount·weight of a line of which only a part may have been paid. */
function daysOf(line: Money, dated: readonly Dated[], undatedWeight: Share): Money {
  const planned = sum(dated.map(({ amount }) => amount));
  const paid = planned.greaterThan(line) ? share(line.dividedBy(planned)) : share(1);
  const ofDated = sum(dated.map(({ amount, weight }) => money(amount.times(paid).times(weight))));
  return money(line.minus(planned.times(paid)).times(undatedWeight).plus(ofDated));
}

/** Exchanges that were cut are scaled to what the ledger says of all of them. */
function exchanged({ exchanges }: Plan, { segment, row, index }: OneMonth, within: (weight: Share) => Share): Money {
  const own = exchanges.flatMap(({ month, from, to, amount, weight }) => {
    if (month !== index || from === to || (from !== segment && to !== segment)) return [];
    return [{ amount: money(to === segment ? amount : amount.negated()), weight: within(weight) }];
  });
  const planned = sum(own.map(({ amount }) => amount));
  const part = planned.isZero() ? share(1) : share(row.exchanges.dividedBy(planned));
  return sum(own.map(({ amount, weight }) => money(amount.times(part).times(weight))));
}

const arriving = (weight: Share, month: Month, arrival: Arrival): Share =>
  arrival === "counted" ? share(weight.plus(share(1).dividedBy(daysInMonth(month)))) : weight;
