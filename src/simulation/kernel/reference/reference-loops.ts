import { normals } from "./draws.js";
import {
  addSliceOfPaths,
  addCliff,
  addSlices,
  billAdvance,
  billArrears,
  closeInArrears,
  flatFees,
  growthOfMean,
  growthOfUnits,
} from "./fees.js";
import {
  addNet,
  answeringFlow,
  answers,
  certainFlow,
  factors,
  meanReverting,
  shockedFlow,
  uncertainFlow,
} from "./flows.js";
import {
  add,
  addWeighted,
  addWeightedSum,
  copy,
  fill,
  meanOf,
  multiply,
  shifted,
  unrecorded,
  weightedSum,
} from "./lanes.js";
import { closePerformance, crystallise } from "./performance-fees.js";
import {
  earnedByPower,
  earnedByRoot,
  earnedSimply,
  lognormal,
  lognormalOfPaths,
  lognormalOfSum,
  mixReturns,
  trackedReturns,
} from "./returns.js";
import { pointNormals } from "./points.js";
import { checkRows } from "./rows.js";
import {
  capOutflowsOnClosing,
  moveOnClosing,
  payDistributions,
  settleBusyMonth,
  settleByRoot,
  settleQuietMonth,
} from "./settle.js";

/**
 * Every loop over the paths of a block, in TypeScript: the equations that define each number. Another kernel puts faster loops
 * in their place, which must give the same bits.
 */
export const referenceLoops = {
  unrecorded,
  normals,
  pointNormals,
  fill,
  copy,
  add,
  multiply,
  shifted,
  meanOf,
  weightedSum,
  addWeightedSum,
  addWeighted,
  lognormal,
  lognormalOfSum,
  lognormalOfPaths,
  mixReturns,
  trackedReturns,
  earnedSimply,
  earnedByRoot,
  earnedByPower,
  factors,
  meanReverting,
  shockedFlow,
  answeringFlow,
  certainFlow,
  uncertainFlow,
  answers,
  addNet,
  settleQuietMonth,
  settleByRoot,
  settleBusyMonth,
  capOutflowsOnClosing,
  moveOnClosing,
  payDistributions,
  flatFees,
  growthOfUnits,
  growthOfMean,
  addSlices,
  addSliceOfPaths,
  addCliff,
  billAdvance,
  billArrears,
  closeInArrears,
  crystallise,
  closePerformance,
  checkRows,
} as const;

/** The loops of a kernel. */
export type Loops = typeof referenceLoops;
