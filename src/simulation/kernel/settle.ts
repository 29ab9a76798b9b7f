import type { SegmentProgram } from "../program.js";
import { type Block, BOUNDED_VALUE, CAPPED_OUTFLOW, type Lane, type SegmentLanes, shiftLane } from "./block.js";

/** A cut of less than this is the rounding of outflows that take exactly everything. */
const ROUNDING = 1e-12;

/** What is dated or exchanged in the month; zeros where nothing is. */
export interface RareMovements {
  readonly datedIn: Lane;
  readonly datedInEarned: Lane;
  readonly datedOut: Lane;
  readonly datedOutEarned: Lane;
  readonly exchangesIn: Lane;
  readonly exchangesInEarned: Lane;
  readonly exchangesOut: Lane;
  readonly exchangesOutEarned: Lane;
}

/** Worth at the end of the month of all that outflows are paid from: invested·(1+r) − exchanges out + inflows, each with its return. */
const fundsAtEnd = (invested: number, r: number, exchangedOut: number, inflows: number): number =>
  invested * (1 + r) - exchangedOut + inflows;

/** marketGain = invested·r + Σ amount·g, movements out counting negative. */
const marketGain = (invested: number, r: number, movementsEarned: number): number => invested * r + movementsEarned;

/**
 * Inflows, outflows cut to what is payable, exchanges, the market's gain and the balance before distributions and fee.
 *
 *     preFee = invested + inflows − outflows + exchanges + marketGain
 */
export function settle(segment: SegmentProgram, block: Block, lanes: SegmentLanes, rare: RareMovements): void {
  const { opening, feesInAdvance, returns, earned, undatedIn, undatedOut } = lanes;
  const { datedIn, datedInEarned, datedOut, datedOutEarned } = rare;
  const { exchangesIn, exchangesInEarned, exchangesOut, exchangesOutEarned } = rare;
  const advance = segment.fees.advance ? feesInAdvance : block.zeros;
  for (let p = 0; p < block.size; p++) {
    const r = returns[p] as number;
    const g = earned[p] as number;
    const invested = (opening[p] as number) - (advance[p] as number);
    const inflow = (undatedIn[p] as number) + (datedIn[p] as number);
    const inflowEarned = (undatedIn[p] as number) * g + (datedInEarned[p] as number);
    const exchangedOut = (exchangesOut[p] as number) + (exchangesOutEarned[p] as number);
    const funds = fundsAtEnd(invested, r, exchangedOut, inflow + inflowEarned);
    let outflow = (undatedOut[p] as number) + (datedOut[p] as number);
    let outflowEarned = (undatedOut[p] as number) * g + (datedOutEarned[p] as number);
    if (outflow + outflowEarned > funds || r <= -1) {
      const paid = payablePart(outflow, outflow + outflowEarned, r <= -1 ? inflow : Infinity, funds);
      if (paid < 1) cutOutflows(block, lanes, rare, p, paid);
      outflow = outflow * paid;
      outflowEarned = outflowEarned * paid;
    }
    const exchanged = (exchangesIn[p] as number) - (exchangesOut[p] as number);
    const exchangedEarned = (exchangesInEarned[p] as number) - (exchangesOutEarned[p] as number);
    const gain = marketGain(invested, r, inflowEarned - outflowEarned + exchangedEarned);
    const preFee = invested + (inflow - outflow) + exchanged + gain;
    lanes.inflows[p] = inflow;
    lanes.outflows[p] = outflow;
    lanes.exchanges[p] = exchanged;
    lanes.marketGain[p] = gain;
    lanes.preFee[p] = preFee > 0 ? preFee : 0;
  }
}

/** The part of the outflows that can be paid: funds/required, and after a total loss no more than the month's inflows. */
function payablePart(outflow: number, required: number, limit: number, funds: number): number {
  const part = required > funds ? (funds > 0 ? funds / required : 0) : 1;
  return outflow * part > limit ? limit / outflow : part;
}

function cutOutflows(block: Block, lanes: SegmentLanes, { datedOut }: RareMovements, p: number, paid: number): void {
  if (paid < 1 - ROUNDING) block.flags[p] = (block.flags[p] as number) | CAPPED_OUTFLOW;
  lanes.undatedOut[p] = (lanes.undatedOut[p] as number) * paid;
  datedOut[p] = (datedOut[p] as number) * paid;
}

/** Flows on closing take at most the balance and what came in with them. */
export function capOutflowsOnClosing(block: Block, { closing, undatedIn, undatedOut }: SegmentLanes): void {
  for (let p = 0; p < block.size; p++) {
    const limit = (closing[p] as number) + (undatedIn[p] as number);
    const wanted = undatedOut[p] as number;
    if (wanted > limit * (1 + ROUNDING)) block.flags[p] = (block.flags[p] as number) | CAPPED_OUTFLOW;
    undatedOut[p] = wanted > limit ? limit : wanted;
  }
}

/** Whether a segment pays out income in a month. */
export const distributes = ({ distributions, distributionsShift }: SegmentProgram, month: number): boolean =>
  distributionsShift >= 0 || distributions[month] !== 0;

/** Income paid out at the end of the month: rate·opening, cut to what is left. */
export function payDistributions(segment: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  const { opening, preFee, distributions } = lanes;
  const shift = shiftLane(block, segment.distributionsShift);
  const stated = segment.distributions[month] as number;
  for (let p = 0; p < block.size; p++) {
    const rate = stated + (shift[p] as number);
    if (rate < 0) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    const wanted = rate < 0 ? 0 : rate * (opening[p] as number);
    const left = preFee[p] as number;
    if (wanted > left * (1 + ROUNDING)) block.flags[p] = (block.flags[p] as number) | CAPPED_OUTFLOW;
    const paid = wanted > left ? left : wanted;
    distributions[p] = paid;
    preFee[p] = left - paid;
  }
}
