import type { Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { closeMonth } from "./close-month.js";
import type { Course, SegmentCourse } from "./course.js";
import { rollEconomics } from "./economics.js";
import { settleExchanges } from "./exchanges.js";
import { checkLedger, groupRows } from "./groups.js";
import { openMonth } from "./open-month.js";
import type { Projection, SegmentRow } from "./projection.js";
import { type SegmentState, startOf } from "./segment-state.js";

/**
 * The exact ledger of a plan on a course: as expected, or as it was drawn on a path. Every row is checked: it adds up, months
 * follow on each other, groups are the sums of their segments, and no exchange leaves the firm.
 *
 * @throws InputError when an outflow, exchange, distribution or fee is more than the assets can pay, or a return is below −100 %
 */
export function rollLedger(plan: Plan, course: Course): Projection {
  const segments: SegmentRow[][] = plan.segments.map(() => []);
  let states: readonly SegmentState[] = plan.segments.map(startOf);
  plan.months.forEach((month, index) => {
    states = rollMonth(plan, course, states, { month, index }).map(({ row, state }, segment) => {
      segments[segment]?.push(row);
      return state;
    });
  });
  const groups = groupRows(plan.groups, segments);
  checkLedger(plan, segments, groups);
  return { segments, groups, economics: rollEconomics(plan, segments) };
}

/** All segments through one month: exchanges tie them together, everything else is their own. */
function rollMonth(
  plan: Plan,
  course: Course,
  states: readonly SegmentState[],
  { month, index }: { readonly month: Month; readonly index: number },
) {
  const opened = plan.segments.map((segment, position) =>
    openMonth(segment, states[position] as SegmentState, {
      index,
      month,
      course: course[position] as SegmentCourse,
    }),
  );
  const exchanges = settleExchanges(plan, opened);
  return opened.map((segment, position) => closeMonth(segment, exchanges[position] as (typeof exchanges)[number]));
}
