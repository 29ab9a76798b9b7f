import type { SegmentProgram } from "../program.js";
import type { AssetLanes, Moment, SegmentLanes } from "./block.js";
import { hasMovements } from "./movements.js";
import type { Exchanging } from "./settle.js";

/** Before flows on closing: units grow, redemptions crystallise their share, and at the end of a period so do all units. */
export function crystallise(
  segment: SegmentProgram,
  lanes: SegmentLanes,
  { block, month }: Moment,
  exchanging: Exchanging,
): void {
  const { performance: fees, fees: management } = segment;
  if (fees === null) return;
  const busy = exchanging.now || hasMovements(segment, month);
  const { zeros, loops } = block;
  const hurdle = fees.hurdleAsset < 0 ? zeros : (block.assets[fees.hurdleAsset] as AssetLanes).returns;
  const terms = {
    fees,
    month,
    hurdle,
    advance: management.advance ? lanes.feesInAdvance : zeros,
    arrears: !management.advance,
    dated: { amount: busy ? lanes.datedIn : zeros, earned: busy ? lanes.datedInEarned : zeros },
    exchangedOut: exchanging.now ? lanes.exchangesOut : zeros,
    exchanged: {
      amount: exchanging.now ? lanes.exchangesIn : zeros,
      earned: exchanging.now ? lanes.exchangesInEarned : zeros,
    },
  };
  loops.crystallise(terms, lanes, block);
}

/** After flows on closing: what they redeem crystallises its share; the rest has accrued. */
export function closePerformance(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  const { performance: fees, flows } = segment;
  if (fees === null) return;
  const { zeros, loops } = block;
  const onClosing = {
    inflow: flows.onClosing ? lanes.undatedIn : zeros,
    outflow: flows.onClosing ? lanes.undatedOut : zeros,
  };
  loops.closePerformance({ fees, month, ...onClosing }, lanes, block);
}
