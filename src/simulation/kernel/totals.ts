import type { SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";

/** The lanes that add up over the months. */
export const totalsOf = ({ totals }: SegmentLanes): readonly Lane[] => Object.values(totals) as Lane[];

/** Which lines of a segment's month can be other than 0. */
export interface RareLines {
  readonly exchanges: boolean;
  readonly distributions: boolean;
}

/** Adds the month's rows to the horizon's totals. */
export function addUp({ fees }: SegmentProgram, lanes: SegmentLanes, rare: RareLines, size: number): void {
  const { totals } = lanes;
  addTwo({ lane: lanes.inflows, total: totals.inflows }, { lane: lanes.outflows, total: totals.outflows }, size);
  const deducted = fees.advance ? lanes.feesInAdvance : lanes.feesInArrears;
  addTwo({ lane: lanes.marketGain, total: totals.marketGain }, { lane: deducted, total: totals.fees }, size);
  if (!rare.exchanges && !rare.distributions) return;
  addTwo(
    { lane: lanes.exchanges, total: totals.exchanges },
    { lane: lanes.distributions, total: totals.distributions },
    size,
  );
}

interface Sum {
  readonly lane: Lane;
  readonly total: Lane;
}

function addTwo({ lane: a, total: allA }: Sum, { lane: b, total: allB }: Sum, size: number): void {
  for (let p = 0; p < size; p++) {
    allA[p] = (allA[p] as number) + (a[p] as number);
    allB[p] = (allB[p] as number) + (b[p] as number);
  }
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
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const balance = opening[p] as number;
    const inflow = inflows[p] as number;
    const exchanged = exchanges[p] as number;
    const flows = inflow - (outflows[p] as number) + exchanged - (distributions[p] as number);
    const change = flows + (marketGain[p] as number) - (deducted[p] as number);
    const residual = Math.abs((closing[p] as number) - balance - change);
    const scale = largest(balance, inflow, exchanged);
    if (residual > worst * scale) worst = scale > 0 ? residual / scale : residual;
  }
  block.residual[0] = worst;
}

function largest(a: number, b: number, c: number): number {
  const ab = a > b ? a : b;
  return ab > c ? ab : c;
}
