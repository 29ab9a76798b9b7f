import type { Program, SegmentProgram } from "../program.js";
import type { Block, Lane, Moment, SegmentLanes } from "./block.js";
import { fillNormals, fillShifts } from "./draws.js";
import { beginPeriod, billInAdvance, billInArrears } from "./fees.js";
import { flowsOnClosing, undatedFlows } from "./flows.js";
import { fillAssets } from "./markets.js";
import { datedMovements, hasExchanges, hasMovements, settleExchanges } from "./movements.js";
import { earnedBy, segmentReturns } from "./returns.js";
import { capOutflowsOnClosing, distributes, payDistributions, settleBusyMonth, settleQuietMonth } from "./settle.js";
import { fillShocks } from "./shocks.js";
import { addUp, checkRows, totalsOf } from "./totals.js";
import { grownUnits } from "./units.js";

/** Puts a block at the start: openings, one billing unit, and the paths' own values of what is uncertain. */
export function startBlock(program: Program, block: Block): void {
  block.flags.fill(0);
  fillShifts(program, block);
  program.segments.forEach((segment, position) => startSegment(segment, block.segments[position] as SegmentLanes));
}

function startSegment({ opening }: SegmentProgram, lanes: SegmentLanes): void {
  lanes.closing.fill(opening);
  lanes.unitFactor.fill(1);
  // Lines that not every month writes.
  const silent = [lanes.exchanges, lanes.distributions, lanes.feesInAdvance, lanes.feesInArrears, lanes.advanceRevenue];
  for (const lane of [...silent, ...totalsOf(lanes)]) lane.fill(0);
}

/**
 * The seam: everything random in a month, written into arrays: asset returns with their normals, flow-shock factors, net
 * flow rates, tracking normals. Another market model or a stress is another function that fills the same arrays.
 */
export function fillMarket(program: Program, block: Block, month: number): void {
  if ((month & 3) === 0) fillNormals(program, block, month >> 2);
  fillAssets(program, { block, month });
  fillShocks(program, { block, month });
}

/** One month of all segments, from the arrays that `fillMarket` filled. */
export function step(program: Program, block: Block, month: number): void {
  const moment = { block, month };
  const exchanging = hasExchanges(program, month);
  const each = (roll: (segment: SegmentProgram, lanes: SegmentLanes) => void) =>
    program.segments.forEach((segment, position) => roll(segment, block.segments[position] as SegmentLanes));
  if (exchanging) {
    each((segment, lanes) => openMonth(segment, lanes, moment));
    settleExchanges(program, moment);
    each((segment, lanes) => closeMonth(segment, lanes, moment, true));
  } else {
    each((segment, lanes) => {
      openMonth(segment, lanes, moment);
      closeMonth(segment, lanes, moment, false);
    });
  }
}

/** The return, the fee in advance, and the undated flows that are asked for. */
function openMonth(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  lanes.opening.set(lanes.closing);
  segmentReturns(segment, lanes, moment);
  if (segment.fees.advance) billInAdvance(segment.fees, lanes, moment);
  else beginPeriod(segment.fees, lanes, moment.month);
  undatedFlows(segment, lanes, moment);
}

/** Everything after exchanges: what is payable, the gain, billing units, the fee, the closing. */
function closeMonth(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: boolean): void {
  const { block, month } = moment;
  const { flows, fees } = segment;
  settle(segment, lanes, moment, exchanging);
  const distributing = distributes(segment, month);
  if (distributing) payDistributions(segment, lanes, moment);
  else lanes.distributions.fill(0);
  if (fees.advance) {
    lanes.revenue.set(lanes.advanceRevenue);
    lanes.closing.set(lanes.preFee);
  } else billInArrears(fees, lanes, moment);
  if (flows.onClosing) closeWithFlows(segment, lanes, moment);
  if (lanes.growths.length > 0) growth(lanes.returns, lanes.growths[month % 12] as Lane, block.size);
  if (block.adds) addUp(segment, lanes, { exchanges: exchanging, distributions: distributing }, block.size);
  checkRows(segment, lanes, block);
}

/** Movements in and out; the rare ones cost time only in the months that have them. */
function settle(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: boolean): void {
  const busy = exchanging || hasMovements(segment, moment.month);
  if (busy) datedMovements(segment, lanes, moment);
  if (busy && !exchanging) {
    for (const lane of [lanes.exchangesIn, lanes.exchangesInEarned, lanes.exchangesOut, lanes.exchangesOutEarned])
      lane.fill(0);
  }
  earnedBy(segment.flows, lanes.returns, lanes.earned, moment.block.size);
  if (busy) settleBusyMonth(segment, lanes, moment);
  else {
    lanes.exchanges.fill(0);
    settleQuietMonth(segment, lanes, moment);
  }
}

/** With `flows-on: closing`: rates on the balance after the fee, outflows at most what is there, units moved after the fee. */
function closeWithFlows(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  flowsOnClosing(segment, lanes, moment);
  capOutflowsOnClosing(lanes, moment.block);
  const { undatedIn, undatedOut, inflows, outflows, closing, unitFactor } = lanes;
  const shareIn = segment.flows.inflows.unitShare[moment.month] as number;
  const shareOut = segment.flows.outflows.unitShare[moment.month] as number;
  const { size } = moment.block;
  for (let p = 0; p < size; p++) {
    const inflow = undatedIn[p] as number;
    const outflow = undatedOut[p] as number;
    const balance = closing[p] as number;
    if (balance > 0)
      unitFactor[p] = grownUnits(unitFactor[p] as number, shareIn * inflow - shareOut * outflow, balance);
    inflows[p] = (inflows[p] as number) + inflow;
    outflows[p] = (outflows[p] as number) + outflow;
    closing[p] = balance + inflow - outflow;
  }
}

function growth(returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 1 + (returns[p] as number);
}
