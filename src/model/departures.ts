import { departingShare } from "../plan/departing-share.js";
import type { Group, Plan, SegmentPlan } from "../plan/plan.js";
import type { YearSpan } from "../months.js";
import { type Money, money, NOTHING, ratio, type Share, share, subtract, sum, times, WHOLE } from "../units.js";
import { departing } from "./clients.js";
import type { Billable } from "./fees.js";
import { expectedMovement, totalOf } from "./movements.js";
import type { Projection, SegmentRow } from "./projection.js";

/** A segment's ledger in its own currency and in the plan's. */
export interface BothLedgers {
  readonly own: readonly SegmentRow[];
  readonly reported: readonly SegmentRow[];
}

/** Months of the ledger. */
export type Stretch = Pick<YearSpan, "from" | "months">;

/**
 * What clients who left took in some months, in the plan's currency: the part of the outflows that removes billing units.
 *
 *     departed = dated + share of departures · (outflows − dated)
 *     dated    = (lost clients + dated outflows), cut where outflows were
 *
 * Withdrawals of clients who stay have no part in it.
 */
export const departures = (segment: SegmentPlan, { own, reported }: BothLedgers, { from, months }: Stretch): Money =>
  sum(
    Array.from({ length: months }, (_, index) => {
      const [paid, shown] = [own[from + index]?.outflows ?? NOTHING, reported[from + index]?.outflows ?? NOTHING];
      if (paid.isZero()) return NOTHING;
      return money(
        departed(segment, own, from + index)
          .times(shown)
          .dividedBy(paid),
      );
    }),
  );

/** The same of a group: of each member the part that counts. */
export const departuresOfGroup = (
  segments: readonly SegmentPlan[],
  { segments: own, reported }: Pick<Projection, "segments" | "reported">,
  { members, parts }: Pick<Group, "members" | "parts">,
  stretch: Stretch,
): Money =>
  sum(
    members.map((member, position) => {
      const ledgers = { own: own[member] ?? [], reported: reported[member] ?? [] };
      return times(departures(segments[member] as SegmentPlan, ledgers, stretch), parts?.[position] ?? WHOLE);
    }),
  );

/** What a large client takes over the forecast, in the plan's currency: its assets when it leaves × the chance of each month. */
export const departuresOfClient = (
  { segments }: Pick<Plan, "segments">,
  { segments: own, reported }: Pick<Projection, "segments" | "reported">,
  client: number,
): Money =>
  sum(
    segments.flatMap((segment, position) => {
      const mandates = segment.mandates.filter((mandate) => mandate.client === client);
      if (mandates.length === 0) return [];
      return (own[position] ?? []).map((row, month): Money => {
        if (row.outflows.isZero()) return NOTHING;
        const wanted = totalOf(departing({ ...segment, mandates }, month, beginOf(own[position] ?? [], month)));
        const shown = reported[position]?.[month]?.outflows ?? NOTHING;
        return money(wanted.times(shown).dividedBy(row.outflows.plus(row.unmetOutflows)));
      });
    }),
  );

/** Client retention: 1 − departures / opening; null over nothing. */
export const retention = (opening: Money, left: Money): Share | null => ratio(subtract(opening, left), opening);

function departed(segment: SegmentPlan, rows: readonly SegmentRow[], month: number): Money {
  const row = rows[month];
  if (row === undefined) return NOTHING;
  const ofMonth = segment.movements.filter((one) => one.month === month && one.kind === "outflow");
  const wanted = totalOf([...departing(segment, month, beginOf(rows, month)), ...ofMonth.map(expectedMovement)]);
  const paid = share(row.outflows.dividedBy(row.outflows.plus(row.unmetOutflows)));
  const dated = times(wanted, paid);
  return money(row.outflows.minus(dated).times(departingShare(segment, month)).plus(dated));
}

/** The assets at the beginning of a month, after fees in advance, and their units. */
const beginOf = (rows: readonly SegmentRow[], month: number): Billable => ({
  balance: subtract(rows[month]?.opening ?? NOTHING, rows[month]?.feesInAdvance ?? NOTHING),
  unitFactor: rows[month - 1]?.unitFactor ?? WHOLE,
  newcomers: null,
});
