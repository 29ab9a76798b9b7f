import type { SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";

/** The lanes that add up over the months. */
export const totalsOf = ({ totals }: SegmentLanes): readonly Lane[] => Object.values(totals) as Lane[];

/** Which lines of a segment's month can be other than 0. */
export interface RareLines {
  readonly exchanges: boolean;
  readonly distributions: boolean;
}

/**
 * Adds the month's rows to the horizon's totals, and keeps the largest residual of a row:
 *
 *     residual = closing − opening − (inflows − outflows + exchanges − distributions + marketGain − fees)
 *
 * relative to the opening, or to the month's inflows or exchanges where they are larger.
 */
export function addUp({ fees }: SegmentProgram, lanes: SegmentLanes, rare: RareLines, block: Block): void {
  if (rare.exchanges) add(lanes.exchanges, lanes.totals.exchanges, block.size);
  if (rare.distributions) add(lanes.distributions, lanes.totals.distributions, block.size);
  const { opening, closing, inflows, outflows, exchanges, distributions, marketGain } = lanes;
  const { inflows: allInflows, outflows: allOutflows, marketGain: allGain, fees: allFees } = lanes.totals;
  const deducted = fees.advance ? lanes.feesInAdvance : lanes.feesInArrears;
  let worst = block.residual[0] as number;
  for (let p = 0; p < block.size; p++) {
    const inflow = inflows[p] as number;
    const outflow = outflows[p] as number;
    const gain = marketGain[p] as number;
    const fee = deducted[p] as number;
    const exchanged = exchanges[p] as number;
    allInflows[p] = (allInflows[p] as number) + inflow;
    allOutflows[p] = (allOutflows[p] as number) + outflow;
    allGain[p] = (allGain[p] as number) + gain;
    allFees[p] = (allFees[p] as number) + fee;
    const balance = opening[p] as number;
    const change = inflow - outflow + exchanged - (distributions[p] as number) + gain - fee;
    const residual = Math.abs((closing[p] as number) - balance - change);
    const scale = largest(balance, inflow, exchanged);
    if (residual > worst * scale) worst = scale > 0 ? residual / scale : residual;
  }
  block.residual[0] = worst;
}

function add(lane: Lane, total: Lane, size: number): void {
  for (let p = 0; p < size; p++) total[p] = (total[p] as number) + (lane[p] as number);
}

function largest(a: number, b: number, c: number): number {
  const ab = a > b ? a : b;
  return ab > c ? ab : c;
}
