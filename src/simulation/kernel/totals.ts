import type { SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";

/** The lanes that add up over the months. */
export const totalsOf = ({ totals }: SegmentLanes): readonly Lane[] => Object.values(totals) as Lane[];

/** Which lines of a segment's month can be other than 0. */
export interface RareLines {
  readonly exchanges: boolean;
  readonly distributions: boolean;
}

/** Adds the month's row to the horizon's totals. */
export function addUp({ fees }: SegmentProgram, lanes: SegmentLanes, rare: RareLines, size: number): void {
  const { totals } = lanes;
  add(lanes.inflows, totals.inflows, size);
  add(lanes.outflows, totals.outflows, size);
  add(lanes.marketGain, totals.marketGain, size);
  add(fees.advance ? lanes.feesInAdvance : lanes.feesInArrears, totals.fees, size);
  if (rare.exchanges) add(lanes.exchanges, totals.exchanges, size);
  if (rare.distributions) add(lanes.distributions, totals.distributions, size);
}

function add(lane: Lane, total: Lane, size: number): void {
  for (let p = 0; p < size; p++) total[p] = (total[p] as number) + (lane[p] as number);
}

/**
 * Checks that the month's rows add up, and keeps the largest residual:
 *
 *     residual = closing − opening − (inflows − outflows + exchanges − distributions + marketGain − fees)
 *
 * relative to the opening, or to the month's inflows or exchanges where they are larger.
 */
export function checkRows({ fees }: SegmentProgram, lanes: SegmentLanes, block: Block): void {
  const { opening, closing, inflows, outflows, exchanges, distributions, marketGain } = lanes;
  const deducted = fees.advance ? lanes.feesInAdvance : lanes.feesInArrears;
  let worst = block.residual[0] as number;
  for (let p = 0; p < block.size; p++) {
    const exchanged = exchanges[p] as number;
    const flows = (inflows[p] as number) - (outflows[p] as number) + exchanged - (distributions[p] as number);
    const change = flows + (marketGain[p] as number) - (deducted[p] as number);
    const residual = Math.abs((closing[p] as number) - (opening[p] as number) - change);
    const scale = largest(opening[p] as number, inflows[p] as number, exchanged);
    if (residual > worst * scale) worst = scale > 0 ? residual / scale : residual;
  }
  block.residual[0] = worst;
}

function largest(a: number, b: number, c: number): number {
  const ab = a > b ? a : b;
  return ab > c ? ab : c;
}
