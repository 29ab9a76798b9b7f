import type { Block, Lane, SegmentLanes } from "../block.js";

/** How near a residual must be to the largest so far to be compared exactly: rounding of a product may not decide. */
const NEAR = 1 - 1e-14;

/**
 * Checks that the month's rows add up, and keeps the largest residual:
 *
 *     residual = closing − opening − (inflows − outflows + exchanges − distributions + marketGain − fees)
 *
 * relative to the opening, or to the month's inflows or exchanges where they are larger. `deducted`: the month's fees.
 */
export function checkRows(deducted: Lane, lanes: SegmentLanes, block: Block): void {
  const { opening, closing, inflows, outflows, exchanges, distributions, marketGain } = lanes;
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
    if (residual <= worst * scale * NEAR) continue;
    const relative = scale > 0 ? residual / scale : residual;
    if (relative > worst) worst = relative;
  }
  block.residual[0] = worst;
}

function largest(a: number, b: number, c: number): number {
  const ab = a > b ? a : b;
  return ab > c ? ab : c;
}
