/** A loop of the compiled kernel: addresses of lanes in its memory, and numbers. */
export type Loop = (...addressesAndNumbers: readonly number[]) => number;

/** What `assembly/index.ts` exports. */
export interface KernelExports extends Readonly<Record<LoopName, Loop>> {
  /** Writes the constants of the loops into memory. */
  readonly start: () => void;
  /** Runs the loops that `length` numbers of a tape say, the first of which lies at an address, for `count` paths. */
  readonly play: (from: number, length: number, count: number) => void;
}

type LoopName =
  | "accumulate"
  | "countBuckets"
  | "countNumbers"
  | "deepen"
  | "followFall"
  | "leafMoments"
  | "rate"
  | "ratioLess"
  | "sift"
  | "subtract"
  | "sumTwelve"
  | "takeMarked"
  | "normals"
  | "normalsOfWords"
  | "places"
  | "pointNormals"
  | "factors"
  | "growthOfLog"
  | "lognormal"
  | "lognormalOfPaths"
  | "lognormalOfSum"
  | "addSlices"
  | "billAdvance"
  | "billArrears"
  | "closeInArrears"
  | "flatFees"
  | "growthOfMean"
  | "growthOfUnits"
  | "addNet"
  | "answers"
  | "answeringFlow"
  | "shockedFlow"
  | "certainFlow"
  | "meanReverting"
  | "stationary"
  | "uncertainFlow"
  | "add"
  | "addWeighted"
  | "addWeightedSum"
  | "copy"
  | "fill"
  | "meanOf"
  | "multiply"
  | "shifted"
  | "weightedSum"
  | "earnedByRoot"
  | "earnedSimply"
  | "mixReturns"
  | "trackedReturns"
  | "checkRows"
  | "payDistributions"
  | "settleByRoot"
  | "settleQuietMonth";
