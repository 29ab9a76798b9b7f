import type { Lane, SegmentLanes } from "./block.js";

/** Dated movements and exchanges of a month. */
export const makeDated = (lane: () => Lane): Pick<SegmentLanes, DatedLane> => ({
  datedIn: lane(),
  datedInEarned: lane(),
  datedOut: lane(),
  datedOutEarned: lane(),
  exchangesIn: lane(),
  exchangesInEarned: lane(),
  exchangesOut: lane(),
  exchangesOutEarned: lane(),
});

type DatedLane =
  | "datedIn"
  | "datedInEarned"
  | "datedOut"
  | "datedOutEarned"
  | "exchangesIn"
  | "exchangesInEarned"
  | "exchangesOut"
  | "exchangesOutEarned";
