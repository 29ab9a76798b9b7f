export {
  accumulate,
  countBuckets,
  countNumbers,
  deepen,
  followFall,
  leafMoments,
  rate,
  ratioLess,
  sift,
  subtract,
  sumTwelve,
  takeMarked,
} from "./collect";
export { start } from "./constants";
export { normals, normalsOfWords, places } from "./draws";
export { factors, growthOfLog, lognormal, lognormalOfPaths, lognormalOfSum } from "./exp";
export {
  addSlices,
  billAdvance,
  billArrears,
  closeInArrears,
  flatFees,
  growthOfMean,
  growthOfUnits,
} from "./fees";
export {
  addNet,
  answeringFlow,
  answers,
  certainFlow,
  meanReverting,
  shockedFlow,
  stationary,
  uncertainFlow,
} from "./flows";
export { add, addWeighted, addWeightedSum, copy, fill, meanOf, multiply, shifted, weightedSum } from "./lanes";
export { pointNormals } from "./points";
export { earnedByRoot, earnedSimply, mixReturns, trackedReturns } from "./returns";
export { checkRows } from "./rows";
export { payDistributions, settleByRoot, settleQuietMonth } from "./settle";
export { play } from "./tape";
