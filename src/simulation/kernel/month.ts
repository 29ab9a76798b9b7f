import { feesIn } from "../fees.js";
import type { Program, SegmentProgram } from "../program.js";
import type { Block, Lane, Moment, SegmentLanes } from "./block.js";
import { fillChances, fillDepartures } from "./chances.js";
import { fillCurrencies, startCurrencies, translateLedgers } from "./currencies.js";
import { fillShifts } from "./draws.js";
import { closeContract, closeFlowsOfContract, openContract } from "./contract.js";
import { beginPeriod, billInAdvance, billInArrears } from "./fees.js";
import { rememberPast, startPast } from "./flow-response.js";
import { undatedFlows } from "./flows.js";
import { fillAssets } from "./markets.js";
import { hasExchanges, settleExchanges } from "./movements.js";
import { checkWithOccasional } from "./occasional.js";
import { fillMovingShifts } from "./moving-shifts.js";
import { fillNormals } from "./normals.js";
import { closePerformance, crystallise } from "./performance-fees.js";
import { startSeries } from "./reference/performance-fees.js";
import { segmentReturns } from "./returns.js";
import { closeWithFlows, distributes, type Exchanging, payDistributions, settle } from "./settle.js";
import { fillShocks } from "./shocks.js";
import { addUp, deductedFees, totalsOf } from "./totals.js";

/** Puts a block at the start: openings, one billing unit, and the paths' own values of what is uncertain. */
export function startBlock(program: Program, block: Block): void {
  block.flags.fill(0);
  fillShifts(program, block);
  fillChances(program, block);
  startCurrencies(program, block);
  program.segments.forEach((segment, position) => {
    startSegment(segment, block.segments[position] as SegmentLanes);
    startPast(segment, block.segments[position] as SegmentLanes);
  });
}

function startSegment(segment: SegmentProgram, lanes: SegmentLanes): void {
  lanes.balances[0].fill(segment.opening);
  lanes.unitFactor.fill(1);
  // Lines that not every month writes.
  const { exchanges, distributions, feesInAdvance, feesInArrears, advanceRevenue, accrued } = lanes;
  const contract = Object.values(lanes.contract ?? {}) as Lane[];
  const silent = [exchanges, distributions, feesInAdvance, feesInArrears, advanceRevenue, accrued, ...contract];
  lanes.datedLeft?.fill(0);
  for (const lane of [...silent, ...totalsOf(lanes)]) lane.fill(0);
  if (segment.performance !== null) startSeries(segment.performance, segment.opening, lanes);
}

/**
 * The seam: everything random in a month, written into arrays: asset returns with their normals, flow-shock factors, net
 * flow rates, tracking normals, departing clients. Another market model or a stress is another function that fills the same arrays.
 */
export function fillMarket(program: Program, block: Block, month: number): void {
  turnMonth(block, month);
  drawMonth(program, block, month);
}

/** The loops of a month's market. As of `rollMonth`, they depend on the program only. */
export function drawMonth(program: Program, block: Block, month: number): void {
  fillMovingShifts(program, { block, month });
  if ((month & 3) === 0) fillNormals(program, block, month >> 2);
  fillAssets(program, { block, month });
  fillCurrencies(program, { block, month });
  fillShocks(program, { block, month });
  fillDepartures(program, { block, month });
}

/** One month of all segments, from the arrays that `fillMarket` filled. */
export function step(program: Program, block: Block, month: number): void {
  turnMonth(block, month);
  rollMonth(program, block, month);
}

/** What closed the last month opens this one, and its returns are the last ones: the lanes change places, nothing is copied. */
export function turnMonth(block: Block, month: number): void {
  const [now, other] = (month & 1) === 0 ? ([0, 1] as const) : ([1, 0] as const);
  for (const lanes of block.assets) lanes.returns = lanes.returnsOf[now];
  for (const lanes of block.segments) {
    [lanes.opening, lanes.closing] = [lanes.balances[now], lanes.balances[other]];
    [lanes.returns, lanes.previousReturns] = [lanes.returnsOf[now], lanes.returnsOf[other]];
  }
}

/** The loops of a month. They, their lanes and their numbers depend on the program only, never on what the lanes hold. */
export function rollMonth(program: Program, block: Block, month: number): void {
  const moment = { block, month };
  const exchanging = { now: hasExchanges(program, month), before: hasExchanges(program, month - 1) };
  const each = (roll: (segment: SegmentProgram, lanes: SegmentLanes) => void) =>
    program.segments.forEach((segment, position) => roll(segment, block.segments[position] as SegmentLanes));
  if (exchanging.now) {
    each((segment, lanes) => openMonth(segment, lanes, moment));
    settleExchanges(program, moment);
    each((segment, lanes) => closeMonth(segment, lanes, moment, exchanging));
  } else {
    each((segment, lanes) => {
      openMonth(segment, lanes, moment);
      closeMonth(segment, lanes, moment, exchanging);
    });
  }
  translateLedgers(program, block);
}

/** The return, the fee in advance, and the undated flows that are asked for. */
function openMonth(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  segmentReturns(segment, lanes, moment);
  const fees = feesIn(segment.fees, moment.month);
  if (fees.contract !== null) openContract(segment, lanes, moment);
  else if (fees.advance) billInAdvance(fees, lanes, moment);
  else beginPeriod(fees, lanes, moment);
  undatedFlows(segment, lanes, moment);
}

/** Whether a segment's bill in arrears is the last of a month's movements, but for exchanges and distributions. */
const closesWithBill = ({ fees, performance, flows, occasional }: SegmentProgram): boolean =>
  fees.contract === null && !fees.advance && performance === null && !flows.onClosing && !occasional;

/** Everything after exchanges: what is payable, the gain, billing units, the fee, the closing. */
function closeMonth(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: Exchanging): void {
  const { block, month } = moment;
  const { loops, size } = block;
  settle(segment, lanes, moment, exchanging);
  const distributing = distributes(segment, month);
  const closes = !exchanging.now && !distributing && closesWithBill(segment);
  if (distributing) payDistributions(segment, lanes, moment);
  else if (lanes.occasional === null && month > 0 && distributes(segment, month - 1))
    loops.fill(0, lanes.distributions, size);
  if (segment.fees.contract !== null) closeContract(segment, lanes, moment, exchanging.now);
  else if (segment.fees.advance) {
    loops.copy(lanes.advanceRevenue, lanes.revenue, size);
    loops.copy(lanes.preFee, lanes.closing, size);
  } else billInArrears(feesIn(segment.fees, month), lanes, moment, closes);
  crystallise(segment, lanes, moment, exchanging);
  if (segment.flows.onClosing) closeWithFlows(segment, lanes, moment);
  if (segment.flows.onClosing && segment.fees.contract !== null) closeFlowsOfContract(segment, lanes, moment);
  closePerformance(segment, lanes, moment);
  if (lanes.growths.length > 0) loops.shifted(lanes.returns, 1, lanes.growths[month % 12] as Lane, size);
  rememberPast(segment, lanes, moment);
  if (block.adds) addUp(segment, lanes, { exchanges: exchanging.now, distributions: distributing }, block);
  if (closes) return;
  const deducted = deductedFees(segment, lanes);
  if (lanes.occasional === null) loops.checkRows(deducted, lanes, block);
  else checkWithOccasional(deducted, lanes, lanes.occasional, block);
}
