import type { Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import { NO_RETURN } from "../units.js";
import { closeMonth } from "./close-month.js";
import { openMonth } from "./open-month.js";
import { settleExchanges } from "./exchanges.js";
import { checkLedger, groupRows } from "./groups.js";
import type { Projection, SegmentRow } from "./projection.js";
import { type SegmentState, startOf } from "./segment-state.js";

/**
 * The exact ledger at expected returns, expected flows and stated values, in decimals of 40 digits. Uncertain values do not
 * move it. Every row is checked: it adds up, months follow on each other, groups are the sums of their segments, and no
 * exchange leaves the firm.
 *
 * @throws InputError when an outflow, exchange, distribution or fee is more than the assets can pay, or a return is below −100 %
 */
export function project(plan: Plan): Projection {
  const segments: SegmentRow[][] = plan.segments.map(() => []);
  let states: readonly SegmentState[] = plan.segments.map(startOf);
  plan.months.forEach((month, index) => {
    states = rollMonth(plan, states, { month, index }).map(({ row, state }, segment) => {
      segments[segment]?.push(row);
      return state;
    });
  });
  const groups = groupRows(plan.groups, segments);
  checkLedger(plan, segments, groups);
  return { segments, groups };
}

/** All segments through one month: exchanges tie them together, everything else is their own. */
function rollMonth(plan: Plan, states: readonly SegmentState[], { month, index }: { month: Month; index: number }) {
  const returns = plan.markets.assets.map(({ expected }) => expected[index] ?? NO_RETURN);
  const opened = plan.segments.map((segment, position) =>
    openMonth(segment, states[position] as SegmentState, { index, month, returns }),
  );
  const exchanges = settleExchanges(plan, opened);
  return opened.map((segment, position) => closeMonth(segment, exchanges[position] as (typeof exchanges)[number]));
}
