import type { SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";

/** The lanes that add up over the months. */
export const totalsOf = ({ totals }: SegmentLanes): readonly Lane[] => [
  totals.inflows,
  totals.outflows,
  totals.exchanges,
  totals.distributions,
  totals.marketGain,
  totals.fees,
];

/**
 * Adds the month's row to the horizon's totals, and checks that it adds up:
 *
 *     residual = (closing − opening) − (inflows − outflows + exchanges − distributions + marketGain − fees)
 */
export function addUp({ fees }: SegmentProgram, block: Block, lanes: SegmentLanes): void {
  const { opening, closing, inflows, outflows, exchanges, distributions, marketGain, totals } = lanes;
  const advance = fees.advance ? lanes.feesInAdvance : block.zeros;
  const arrears = fees.advance ? block.zeros : lanes.feesInArrears;
  let worst = block.residual[0] as number;
  for (let p = 0; p < block.size; p++) {
    const [inflow, outflow, gain] = [inflows[p] as number, outflows[p] as number, marketGain[p] as number];
    const [exchanged, distributed] = [exchanges[p] as number, distributions[p] as number];
    const fee = (advance[p] as number) + (arrears[p] as number);
    const lines = inflow - outflow + exchanged - distributed + gain - fee;
    const residual = Math.abs((closing[p] as number) - (opening[p] as number) - lines);
    const scale = largest(opening[p] as number, inflow, Math.abs(exchanged));
    if (residual > worst * scale) worst = scale > 0 ? residual / scale : residual;
    totals.inflows[p] = (totals.inflows[p] as number) + inflow;
    totals.outflows[p] = (totals.outflows[p] as number) + outflow;
    totals.exchanges[p] = (totals.exchanges[p] as number) + exchanged;
    totals.distributions[p] = (totals.distributions[p] as number) + distributed;
    totals.marketGain[p] = (totals.marketGain[p] as number) + gain;
    totals.fees[p] = (totals.fees[p] as number) + fee;
  }
  block.residual[0] = worst;
}

function largest(a: number, b: number, c: number): number {
  const ab = a > b ? a : b;
  return ab > c ? ab : c;
}
