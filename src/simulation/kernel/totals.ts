import type { SegmentProgram } from "../program.js";
import type { Block, Lane, SegmentLanes } from "./block.js";
import { addUpOccasional } from "./occasional.js";

/** The lanes that add up over the months. */
export const totalsOf = ({ totals, occasional }: SegmentLanes): readonly Lane[] =>
  ([...Object.values(totals), ...Object.values(occasional?.totals ?? {})] as (Lane | null)[]).filter(
    (lane) => lane !== null,
  );

/** Which lines of a segment's month can be other than 0. */
export interface RareLines {
  readonly exchanges: boolean;
  readonly distributions: boolean;
}

/** The month's fees that were taken from the assets. */
export const deductedFees = (
  { fees }: SegmentProgram,
  { feesInAdvance, feesInArrears, performance }: SegmentLanes,
): Lane => performance?.taken ?? (fees.advance ? feesInAdvance : feesInArrears);

/** Adds the month's rows to the horizon's totals. */
export function addUp(segment: SegmentProgram, lanes: SegmentLanes, rare: RareLines, block: Block): void {
  const { loops, size } = block;
  const { totals } = lanes;
  loops.add(lanes.inflows, totals.inflows, size);
  loops.add(lanes.outflows, totals.outflows, size);
  loops.add(lanes.marketGain, totals.marketGain, size);
  loops.add(deductedFees(segment, lanes), totals.fees, size);
  if (lanes.occasional !== null) addUpOccasional(lanes.occasional, block);
  else if (!rare.exchanges && !rare.distributions) return;
  loops.add(lanes.exchanges, totals.exchanges, size);
  loops.add(lanes.distributions, totals.distributions, size);
}
