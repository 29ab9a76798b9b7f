import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import type { LedgerLanes } from "./ledger-lanes.js";
import type { AssetLanes, Lane, Moment, SegmentLanes } from "./block.js";

/** Whether a segment may part from its mix: alpha, an uncertain one, or tracking. */
export const hasAlpha = ({ alpha, alphaShift, trackingDraw }: SegmentProgram): boolean =>
  alphaShift !== NONE || trackingDraw !== NONE || alpha.some((value) => value !== 0);

/**
 * The month's return of a segment's mix alone, after the month is stepped: Σ weight·R, floored at −1 as returns are. The segment's
 * own lane where nothing parts them.
 */
export function benchmarkReturns(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): Lane {
  if (!hasAlpha(segment)) return lanes.returns;
  const out: Lane = new Float64Array(block.size);
  segment.assets.forEach((asset, term) => {
    const weight = segment.weights[month * segment.assets.length + term] as number;
    const { returns } = block.assets[asset] as AssetLanes;
    for (let p = 0; p < out.length; p++) out[p] = (out[p] as number) + weight * (returns[p] as number);
  });
  return out.map((r) => (r < -1 ? -1 : r));
}

/**
 * The part of a month's market gain that alpha and tracking brought: marketGain·(r − b)/r, as `alphaGain` of the exact model, in
 * the currency of the ledger.
 *
 * @param benchmark  b, of `benchmarkReturns`
 * @param ledger     the segment's lines, in its own currency or translated
 */
export function alphaGainOn(
  { returns }: SegmentLanes,
  ledger: Pick<LedgerLanes, "opening" | "feesInAdvance" | "marketGain">,
  benchmark: Lane,
  path: number,
): number {
  const [r, b] = [returns[path] as number, benchmark[path] as number];
  if (r === b) return 0;
  if (r === 0) return ((ledger.opening[path] as number) - (ledger.feesInAdvance[path] as number)) * (r - b);
  return ((ledger.marketGain[path] as number) * (r - b)) / r;
}
