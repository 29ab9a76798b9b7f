import { departingShare } from "../plan/departing-share.js";
import type { Group, SegmentPlan } from "../plan/plan.js";
import type { YearSpan } from "../months.js";
import { type Money, money, NOTHING, ratio, type Share, share, subtract, sum, times, WHOLE } from "../units.js";
import { departing } from "./clients.js";
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

/** Client retention: 1 − departures / opening; null over nothing. */
export const retention = (opening: Money, left: Money): Share | null => ratio(subtract(opening, left), opening);

function departed(segment: SegmentPlan, rows: readonly SegmentRow[], month: number): Money {
  const row = rows[month];
  if (row === undefined) return NOTHING;
  const begin = {
    balance: subtract(row.opening, row.feesInAdvance),
    unitFactor: rows[month - 1]?.unitFactor ?? WHOLE,
    newcomers: null,
  };
  const ofMonth = segment.movements.filter((one) => one.month === month && one.kind === "outflow");
  const wanted = totalOf([...departing(segment, month, begin), ...ofMonth.map(expectedMovement)]);
  const paid = share(row.outflows.dividedBy(row.outflows.plus(row.unmetOutflows)));
  const dated = times(wanted, paid);
  return money(row.outflows.minus(dated).times(departingShare(segment, month)).plus(dated));
}
