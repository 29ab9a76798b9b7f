import type { SegmentPlan } from "../plan/plan.js";
import type { YearSpan } from "../months.js";
import { type Money, money, NOTHING, subtract, sum, WHOLE } from "../units.js";
import { departing } from "./clients.js";
import { totalOf } from "./movements.js";
import type { SegmentRow } from "./projection.js";
import { movedUnits } from "./run-rate.js";

/** A segment's ledger in its own currency and in the plan's. */
export interface BothLedgers {
  readonly own: readonly SegmentRow[];
  readonly reported: readonly SegmentRow[];
}

/**
 * What clients who left took in some months, in the plan's currency: the part of the outflows that removes billing units.
 *
 *     Σ over the months of outflows paid · (lost clients + dated outflows + share of departures · rest) / outflows
 *
 * Withdrawals of clients who stay have no part in it.
 */
export const departures = (
  segment: SegmentPlan,
  { own, reported }: BothLedgers,
  { from, months }: Pick<YearSpan, "from" | "months">,
): Money =>
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

function departed(segment: SegmentPlan, rows: readonly SegmentRow[], month: number): Money {
  const row = rows[month];
  if (row === undefined) return NOTHING;
  const begin = {
    balance: subtract(row.opening, row.feesInAdvance),
    unitFactor: rows[month - 1]?.unitFactor ?? WHOLE,
    newcomers: null,
  };
  const wanted = totalOf(departing(segment, month, begin));
  const lost = wanted.greaterThan(row.outflows) ? row.outflows : wanted;
  return money(lost.plus(movedUnits(segment, month, "outflow", subtract(row.outflows, lost))));
}
