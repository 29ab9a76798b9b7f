import type { Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { closeMonth } from "./close-month.js";
import type { Course, SegmentCourse } from "./course.js";
import { rollEconomics } from "./economics.js";
import { settleExchanges } from "./exchanges.js";
import { checkLedger, checkRows, groupRows } from "./groups.js";
import { openMonth } from "./open-month.js";
import type { Projection, SegmentRow } from "./projection.js";
import { type MonthRates, translated } from "./translation.js";
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
  const reported = plan.segments.map((segment, position) =>
    inPlansCurrency(segments[position] ?? [], course[position]?.rates ?? null, segment.translation),
  );
  const groups = groupRows(plan.groups, reported);
  checkLedger(plan, reported, groups);
  return { segments, reported, groups, economics: rollEconomics(plan, reported) };
}

/** Translated, where a segment has rates of exchange; its own rows are checked first. */
function inPlansCurrency(
  rows: readonly SegmentRow[],
  rates: readonly MonthRates[] | null,
  translation: Plan["segments"][number]["translation"],
): readonly SegmentRow[] {
  if (rates === null) return rows;
  checkRows(rows, "a segment in its own currency");
  return rows.map((row, month) => translated(row, rates[month] as MonthRates, translation));
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
