import type { CollectLoops } from "../../collect/loops.js";
import { REFERENCE_LOOPS } from "../../collect/reference-loops.js";
import { type Loops, referenceLoops } from "../reference/reference-loops.js";
import type { KernelExports, Loop } from "./exports.js";
import { wasmCollectLoops } from "./wasm-collect-loops.js";
import { wasmLoops } from "./wasm-loops.js";

/** Loops that a tape can hold; their positions are their numbers in `assembly/tape.ts`. */
const ON_TAPE = [
  "normals",
  "fill",
  "copy",
  "add",
  "multiply",
  "shifted",
  "meanOf",
  "weightedSum",
  "addWeightedSum",
  "addWeighted",
  "lognormal",
  "lognormalOfSum",
  "lognormalOfPaths",
  "mixReturns",
  "trackedReturns",
  "earnedSimply",
  "earnedByRoot",
  "factors",
  "meanReverting",
  "stationary",
  "certainFlow",
  "uncertainFlow",
  "answers",
  "growthOfLog",
  "addNet",
  "settleQuietMonth",
  "flatFees",
  "growthOfUnits",
  "growthOfMean",
  "addSlices",
  "billAdvance",
  "billArrears",
  "checkRows",
  "settleByRoot",
  "pointNormals",
  "payDistributions",
  "shockedFlow",
  "answeringFlow",
  "closeInArrears",
  "accumulate",
  "subtract",
  "sumTwelve",
  "rate",
  "ratioLess",
  "deepen",
  "followFall",
] as const satisfies readonly (keyof KernelExports)[];

/** What loops did, as a stretch of a tape: its first number, and the one after its last. */
export interface Recording {
  readonly from: number;
  readonly to: number;
}

/** Loops that were run once, to be run again on the same lanes with the same numbers in one call. It lies in the kernel's memory. */
export interface Tape {
  /** The kernel's loops, each of which notes on the tape that it runs while something is recorded. */
  readonly loops: Loops;
  readonly collectLoops: CollectLoops;
  /** Does the work, whose loops are those above; null when it did more than a tape can hold. */
  readonly record: (work: () => void) => Recording | null;
  readonly play: (recording: Recording, paths: number) => void;
  /** The numbers of a recording, which another tape takes over with `write`. */
  readonly read: (recording: Recording) => Float64Array;
  /** Null where there is no room. */
  readonly write: (numbers: Float64Array) => Recording | null;
  readonly clear: () => void;
}

/** @param memory  where it lies, in bytes, and for how many numbers there is room */
export function makeTape(
  wasm: KernelExports,
  memory: { readonly buffer: ArrayBuffer; readonly address: number; readonly room: number },
): Tape {
  const { buffer, address, room } = memory;
  const numbers = new Float64Array(buffer, address, room);
  let [next, whole] = [0, true];
  const spoil = () => {
    whole = false;
  };
  const put = (loop: number, args: ArrayLike<number>) => {
    const count = args.length + 1;
    if (next + count > room) return spoil();
    numbers[next] = loop;
    numbers[next + 1] = count;
    // The last argument is the count of paths, which is the block's.
    for (let at = 2; at < count; at++) numbers[next + at] = args[at - 2] as number;
    next += count;
  };
  const listening = listeningTo(wasm, put, spoil);
  return {
    loops: withMarks(wasmLoops(listening), referenceLoops, spoil),
    collectLoops: withMarks(wasmCollectLoops(listening), REFERENCE_LOOPS, spoil),
    record(work) {
      const from = next;
      whole = true;
      work();
      if (whole) return { from, to: next };
      next = from;
      return null;
    },
    play: ({ from, to }, paths) => wasm.play(address + 8 * from, to - from, paths),
    read: ({ from, to }) => numbers.subarray(from, to),
    write(found) {
      const from = next;
      if (from + found.length > room) return null;
      numbers.set(found, from);
      next += found.length;
      return { from, to: next };
    },
    clear() {
      next = 0;
    },
  };
}

/** The same loops, each of which also tells that it runs, or that it cannot be repeated. */
function listeningTo(
  wasm: KernelExports,
  put: (loop: number, args: ArrayLike<number>) => void,
  spoil: () => void,
): KernelExports {
  const told = Object.entries(wasm).map(([name, loop]: [string, Loop]): [string, Loop] => {
    const number = (ON_TAPE as readonly string[]).indexOf(name);
    const tell = number < 0 ? spoil : (args: ArrayLike<number>) => put(number, args);
    return [
      name,
      (...args) => {
        tell(args);
        return loop(...args);
      },
    ];
  });
  return Object.fromEntries(told) as unknown as KernelExports;
}

/** Says so when a loop runs in TypeScript. */
function withMarks<Some extends Loops | CollectLoops>(loops: Some, reference: Some, mark: () => void): Some {
  const marked = Object.entries(loops).map(([name, loop]) => {
    if (loop !== reference[name as keyof Some]) return [name, loop];
    return [
      name,
      (...args: readonly unknown[]) => {
        mark();
        return (loop as (...given: readonly unknown[]) => unknown)(...args);
      },
    ];
  });
  return Object.fromEntries(marked) as Some;
}
