import type { Program, SegmentProgram } from "../program.js";
import { fillAssets } from "./markets.js";
import type { Block, Lane, SegmentLanes } from "./block.js";
import { fillNormals, fillShifts } from "./draws.js";
import { beginPeriod, billInAdvance, billInArrears } from "./fees.js";
import { flowsOnClosing, undatedFlows } from "./flows.js";
import { datedMovements, hasExchanges, hasMovements, settleExchanges } from "./movements.js";
import { addUp, totalsOf } from "./totals.js";
import { earnedBy, segmentReturns } from "./returns.js";
import { capOutflowsOnClosing, distributes, payDistributions, type RareMovements, settle } from "./settle.js";
import { fillShocks } from "./shocks.js";
import { rollUnits, rollUnitsOnClosing, unitMovements } from "./units.js";

/** Puts a block at the start: openings, one billing unit, and the paths' own values of what is uncertain. */
export function startBlock(program: Program, block: Block): void {
  block.flags.fill(0);
  fillShifts(program, block);
  program.segments.forEach((segment, position) => startSegment(segment, block.segments[position] as SegmentLanes));
}

function startSegment({ opening }: SegmentProgram, lanes: SegmentLanes): void {
  lanes.closing.fill(opening);
  lanes.unitFactor.fill(1);
  lanes.advanceRevenue.fill(0);
  for (const lane of [lanes.returns, lanes.inflowShock, lanes.outflowShock, lanes.netRate, ...totalsOf(lanes)])
    lane.fill(0);
}

/**
 * The seam: everything random in a month, written into arrays: asset returns with their normals, flow-shock factors, net
 * flow rates, tracking normals. Another market model or a stress is another function that fills the same arrays.
 */
export function fillMarket(program: Program, block: Block, month: number): void {
  if ((month & 3) === 0) fillNormals(program, block, month >> 2);
  fillAssets(program, block, month);
  fillShocks(program, block, month);
}

/** One month of all segments, from the arrays that `fillMarket` filled. */
export function step(program: Program, block: Block, month: number): void {
  const exchanging = hasExchanges(program, month);
  const segments = program.segments.length;
  if (!exchanging) {
    for (let s = 0; s < segments; s++) {
      openMonth(program, block, s, month);
      closeMonth(program, block, s, month, false);
    }
    return;
  }
  for (let s = 0; s < segments; s++) openMonth(program, block, s, month);
  settleExchanges(program, block, month);
  for (let s = 0; s < segments; s++) closeMonth(program, block, s, month, true);
}

/** The return, the fee in advance, and the undated flows that are asked for. */
function openMonth(program: Program, block: Block, position: number, month: number): void {
  const [segment, lanes] = [program.segments[position] as SegmentProgram, block.segments[position] as SegmentLanes];
  lanes.opening.set(lanes.closing);
  segmentReturns(segment, block, lanes, month);
  if (segment.fees.advance) billInAdvance(segment.fees, block, lanes, month);
  else beginPeriod(segment.fees, lanes, month);
  undatedFlows(segment, block, lanes, month);
}

/** Everything after exchanges: what is payable, the gain, billing units, the fee, the closing. */
function closeMonth(program: Program, block: Block, position: number, month: number, exchanging: boolean): void {
  const [segment, lanes] = [program.segments[position] as SegmentProgram, block.segments[position] as SegmentLanes];
  const { flows, fees } = segment;
  const dated = hasMovements(segment, month);
  if (dated) datedMovements(segment, block, lanes, month);
  const rare = rareMovements(block, lanes, dated, exchanging);
  earnedBy(flows.weight, flows.compound, lanes.returns, lanes.earned, block.size);
  settle(segment, block, lanes, rare);
  if (distributes(segment, month)) payDistributions(segment, block, lanes, month);
  else lanes.distributions.fill(0);
  moveUnits(segment, block, lanes, rare, month);
  rollUnits(lanes, fees.openingTotal, block.size);
  if (fees.advance) lanes.revenue.set(lanes.advanceRevenue);
  else billInArrears(fees, block, lanes, month);
  subtract(lanes.preFee, fees.advance ? block.zeros : lanes.feesInArrears, lanes.closing, block.size);
  if (flows.onClosing) closeWithFlows(segment, block, lanes, month);
  if (lanes.growths.length > 0) growth(lanes.returns, lanes.growths[month % 12] as Lane, block.size);
  addUp(segment, block, lanes);
}

/** Dated movements and exchanges of a month; the shared zeros where there are none. */
function rareMovements({ zeros }: Block, lanes: SegmentLanes, dated: boolean, exchanging: boolean): RareMovements {
  return {
    datedIn: dated ? lanes.datedIn : zeros,
    datedInEarned: dated ? lanes.datedInEarned : zeros,
    datedOut: dated ? lanes.datedOut : zeros,
    datedOutEarned: dated ? lanes.datedOutEarned : zeros,
    exchangesIn: exchanging ? lanes.exchangesIn : zeros,
    exchangesInEarned: exchanging ? lanes.exchangesInEarned : zeros,
    exchangesOut: exchanging ? lanes.exchangesOut : zeros,
    exchangesOutEarned: exchanging ? lanes.exchangesOutEarned : zeros,
  };
}

function moveUnits(
  { flows }: SegmentProgram,
  block: Block,
  lanes: SegmentLanes,
  rare: RareMovements,
  month: number,
): void {
  const [shareIn, shareOut] = [flows.inflows.unitShare[month] as number, flows.outflows.unitShare[month] as number];
  unitMovements(
    { share: shareIn, undated: lanes.undatedIn, dated: rare.datedIn, exchanged: rare.exchangesIn },
    lanes.unitsIn,
    block.size,
  );
  unitMovements(
    { share: shareOut, undated: lanes.undatedOut, dated: rare.datedOut, exchanged: rare.exchangesOut },
    lanes.unitsOut,
    block.size,
  );
}

function subtract(from: Lane, amount: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (from[p] as number) - (amount[p] as number);
}

/** With `flows-on: closing`: rates on the balance after the fee, outflows at most what is there, units moved after the fee. */
function closeWithFlows(segment: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  flowsOnClosing(segment, block, lanes, month);
  capOutflowsOnClosing(block, lanes);
  moveUnits(segment, block, lanes, rareMovements(block, lanes, false, false), month);
  rollUnitsOnClosing(lanes, block.size);
  for (let p = 0; p < block.size; p++) {
    const [inflow, outflow] = [lanes.undatedIn[p] as number, lanes.undatedOut[p] as number];
    lanes.inflows[p] = (lanes.inflows[p] as number) + inflow;
    lanes.outflows[p] = (lanes.outflows[p] as number) + outflow;
    lanes.closing[p] = (lanes.closing[p] as number) + inflow - outflow;
  }
}

function growth(returns: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 1 + (returns[p] as number);
}
