import { feesIn } from "../fees.js";
import type { SegmentProgram } from "../program.js";
import { type Moment, type SegmentLanes, shiftLane } from "./block.js";
import { keepDailyBalance } from "./daily-balance.js";
import { flowsOnClosing } from "./flows.js";
import { datedMovements, hasMovements } from "./movements.js";
import { clearOccasional, keepDatedLeft, reinvestDistributions, splitBusyMonth } from "./occasional.js";
import type { Settling } from "./reference/settle.js";
import { earnedBy, isByRoot } from "./returns.js";

/** Whether anything is exchanged this month, and in the one before. */
export interface Exchanging {
  readonly now: boolean;
  readonly before: boolean;
}

/** Movements in and out; the rare ones cost time only in the months that have them. */
export function settle(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: Exchanging): void {
  settleMonth(segment, lanes, moment, exchanging);
  const busy = exchanging.now || hasMovements(segment, moment.month);
  keepDailyBalance(segment, lanes, moment.block, { busy, exchanged: exchanging.now });
}

function settleMonth(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: Exchanging): void {
  const { block, month } = moment;
  const busy = exchanging.now || hasMovements(segment, month);
  clearOccasional(lanes, block);
  if (busy) datedMovements(segment, lanes, moment);
  if (busy && !exchanging.now) {
    for (const lane of [lanes.exchangesIn, lanes.exchangesInEarned, lanes.exchangesOut, lanes.exchangesOutEarned])
      block.loops.fill(0, lane, block.size);
  }
  const of = settling(segment, lanes, moment);
  if (busy) {
    earnedBy(segment.flows, lanes.returns, lanes.earned, block);
    block.loops.settleBusyMonth(of, lanes, block);
    keepDatedLeft(lanes, block);
    splitBusyMonth(lanes, block);
    return;
  }
  // Only a busy month leaves anything here.
  if (exchanging.before || hasMovements(segment, month - 1)) {
    block.loops.fill(0, lanes.exchanges, block.size);
    if (lanes.datedLeft !== null) block.loops.fill(0, lanes.datedLeft, block.size);
  }
  if (isByRoot(segment.flows) && !readsEarned(segment, month)) return block.loops.settleByRoot(of, lanes, block);
  earnedBy(segment.flows, lanes.returns, lanes.earned, block);
  block.loops.settleQuietMonth(of, lanes, block);
}

/** Whether what a movement earned is read later in the month: by performance fees, and by new business with units of its own. */
const readsEarned = ({ performance, fees }: SegmentProgram, month: number): boolean =>
  performance !== null || (feesIn(fees, month).contract?.fresh ?? null) !== null;

const settling = ({ flows, fees }: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): Settling => ({
  advance: fees.advance ? lanes.feesInAdvance : block.zeros,
  shareIn: flows.inflows.unitShare[month] as number,
  shareOut: flows.outflows.unitShare[month] as number,
  total: fees.openingTotal,
  still: lanes.occasional?.still ?? block.zeros,
});

/** Whether a segment pays out income in a month. */
export const distributes = ({ distributions, distributionsShift }: SegmentProgram, month: number): boolean =>
  distributionsShift >= 0 || distributions[month] !== 0;

/** Income paid out at the end of the month. */
export function payDistributions(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  if (lanes.occasional !== null) return reinvestDistributions(segment, lanes, lanes.occasional, { block, month });
  const shift = shiftLane(block, segment.distributionsShift);
  block.loops.payDistributions(segment.distributions[month] as number, shift, lanes, block);
}

/** With `flows-on: closing`: rates on the balance after the fee, outflows at most what is there, units moved after the fee. */
export function closeWithFlows(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block } = moment;
  flowsOnClosing(segment, lanes, moment);
  block.loops.capOutflowsOnClosing(lanes, block);
  block.loops.moveOnClosing(settling(segment, lanes, moment), lanes, block);
}
