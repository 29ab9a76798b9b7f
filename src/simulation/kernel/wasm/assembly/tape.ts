import { accumulate, deepen, followFall, rate, ratioLess, subtract, sumTwelve } from "./collect";
import { factors, growthOfLog, lognormal, lognormalOfPaths, lognormalOfSum } from "./exp";
import { normals } from "./draws";
import {
  addSlices,
  billAdvance,
  billArrears,
  closeInArrears,
  flatFees,
  growthOfMean,
  growthOfUnits,
} from "./fees";
import {
  addNet,
  answeringFlow,
  answers,
  certainFlow,
  meanReverting,
  shockedFlow,
  stationary,
  uncertainFlow,
} from "./flows";
import { add, addWeighted, addWeightedSum, copy, fill, meanOf, multiply, shifted, weightedSum } from "./lanes";
import { pointNormals } from "./points";
import { earnedByRoot, earnedSimply, mixReturns, trackedReturns } from "./returns";
import { checkRows } from "./rows";
import { payDistributions, settleByRoot, settleQuietMonth } from "./settle";

/*
 * Many loops in one call. An entry of the tape is: which loop, how many numbers the entry has, then the loop's arguments without the
 * count of paths; all are doubles. Which loop is which: ON_TAPE in tape.ts.
 */

/** Runs the entries of a tape that begin at an address, `length` numbers in all, one after the other, for `count` paths. */
export function play(from: usize, length: i32, count: i32): void {
  const end = from + (<usize>length << 3);
  for (let at = from; at < end; at += <usize>load<f64>(at, 8) << 3) run(at, count);
}

@inline
function n(at: usize, position: usize): f64 {
  return load<f64>(at + ((position + 2) << 3));
}

/** An address or another word of 32 bits. */
@inline
function a(at: usize, position: usize): u32 {
  return <u32>(<i64>load<f64>(at + ((position + 2) << 3)));
}

// biome-ignore format: one line a loop
function run(at: usize, count: i32): void {
  switch (<i32>load<f64>(at)) {
    case 0: return normals(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), count);
    case 1: return fill(n(at, 0), a(at, 1), count);
    case 2: return copy(a(at, 0), a(at, 1), count);
    case 3: return add(a(at, 0), a(at, 1), count);
    case 4: return multiply(a(at, 0), a(at, 1), count);
    case 5: return shifted(a(at, 0), n(at, 1), a(at, 2), count);
    case 6: return meanOf(a(at, 0), a(at, 1), a(at, 2), count);
    case 7: return weightedSum(n(at, 0), a(at, 1), n(at, 2), a(at, 3), a(at, 4), count);
    case 8: return addWeightedSum(n(at, 0), a(at, 1), n(at, 2), a(at, 3), a(at, 4), a(at, 5), count);
    case 9: return addWeighted(n(at, 0), a(at, 1), a(at, 2), a(at, 3), count);
    case 10: return lognormal(n(at, 0), n(at, 1), a(at, 2), a(at, 3), count);
    case 11: return lognormalOfSum(n(at, 0), n(at, 1), n(at, 2), n(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), count);
    case 12: return lognormalOfPaths(a(at, 0), a(at, 1), a(at, 2), a(at, 3), count);
    case 13: return mixReturns(n(at, 0), n(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), count);
    case 14: return trackedReturns(n(at, 0), n(at, 1), n(at, 2), a(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), a(at, 8), count);
    case 15: return earnedSimply(n(at, 0), a(at, 1), a(at, 2), count);
    case 16: return earnedByRoot(a(at, 0), a(at, 1), count);
    case 17: return factors(n(at, 0), a(at, 1), a(at, 2), count);
    case 18: return meanReverting(n(at, 0), a(at, 1), n(at, 2), n(at, 3), a(at, 4), a(at, 5), count);
    case 19: return stationary(n(at, 0), a(at, 1), n(at, 2), n(at, 3), a(at, 4), a(at, 5), count);
    case 20: return certainFlow(n(at, 0), n(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), count);
    case 21: return uncertainFlow(n(at, 0), n(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), a(at, 8), count);
    case 22: return answers(n(at, 0), a(at, 1), n(at, 2), a(at, 3), a(at, 4), count);
    case 23: return growthOfLog(a(at, 0), a(at, 1), count);
    case 24: return addNet(a(at, 0), a(at, 1), a(at, 2), a(at, 3), count);
    case 25: return settleQuietMonth(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), n(at, 6), n(at, 7), n(at, 8), a(at, 9), a(at, 10), a(at, 11), a(at, 12), a(at, 13), a(at, 14), count);
    case 26: return flatFees(n(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), count);
    case 27: return growthOfUnits(a(at, 0), a(at, 1), n(at, 2), a(at, 3), count);
    case 28: return growthOfMean(a(at, 0), a(at, 1), a(at, 2), a(at, 3), n(at, 4), a(at, 5), a(at, 6), count);
    case 29: return addSlices(n(at, 0), n(at, 1), n(at, 2), n(at, 3), n(at, 4), n(at, 5), n(at, 6), a(at, 7), a(at, 8), a(at, 9), count);
    case 30: return billAdvance(n(at, 0), a(at, 1), a(at, 2), a(at, 3), n(at, 4), a(at, 5) != 0, a(at, 6), a(at, 7), a(at, 8), count);
    case 31: return billArrears(n(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5) != 0, a(at, 6), a(at, 7), a(at, 8), a(at, 9), count);
    case 32: return checkRows(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), a(at, 8), count);
    case 33: return settleByRoot(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), n(at, 5), n(at, 6), n(at, 7), a(at, 8), a(at, 9), a(at, 10), a(at, 11), a(at, 12), a(at, 13), count);
    case 34: return pointNormals(a(at, 0), a(at, 1), a(at, 2), a(at, 3), count);
    case 35: return payDistributions(n(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), count);
    case 36: return shockedFlow(n(at, 0), n(at, 1), a(at, 2), a(at, 3), a(at, 4), count);
    case 37: return answeringFlow(n(at, 0), n(at, 1), a(at, 2), a(at, 3), n(at, 4), n(at, 5), a(at, 6), a(at, 7), count);
    case 38: return closeInArrears(n(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5) != 0, a(at, 6), a(at, 7), a(at, 8), a(at, 9), a(at, 10), a(at, 11), a(at, 12), a(at, 13), a(at, 14), a(at, 15), a(at, 16), count);
    case 39: return accumulate(a(at, 0), a(at, 1), n(at, 2), count);
    case 40: return subtract(a(at, 0), a(at, 1), count);
    case 41: return sumTwelve(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), a(at, 6), a(at, 7), a(at, 8), a(at, 9), a(at, 10), a(at, 11), a(at, 12), count);
    case 42: return rate(a(at, 0), a(at, 1), n(at, 2), count);
    case 43: return ratioLess(a(at, 0), a(at, 1), n(at, 2), count);
    case 44: return deepen(a(at, 0), a(at, 1), a(at, 2), count);
    case 45: return followFall(a(at, 0), a(at, 1), a(at, 2), a(at, 3), a(at, 4), a(at, 5), n(at, 6), count);
    default: unreachable();
  }
}
