import type { Program } from "../../program.js";
import type { Block } from "../block.js";
import { type Loops, referenceLoops } from "../reference/reference-loops.js";
import type { KernelExports, Loop } from "./exports.js";
import { OWN_RECORDINGS, type Recording, type Recordings } from "./shared-tape.js";
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
] as const satisfies readonly (keyof KernelExports)[];

/** Doubles of the tape in the kernel's memory, and of all that is recorded: see `assembly/memory.ts`. */
const LENGTH = 6144;
const MOST = 1048576;

/** A month's work on a block. */
export type Roll = (program: Program, block: Block, month: number) => void;

/**
 * The same work, quicker from the second block on. Which loops run in a month, on which lanes and with which numbers, depends on the
 * program alone; so the first block's loops are recorded while they run, and every later block plays the record in a few calls.
 * A month in which anything else touches lanes (see `unrecorded`) is rolled anew for every block.
 *
 * @param shared  of the first program: what other threads record, or wait for
 */
export function recorded(
  roll: Roll,
  wasm: KernelExports,
  tape: Float64Array,
  shared: Recordings = OWN_RECORDINGS,
): Roll {
  const recorder = makeRecorder(wasm);
  let months: (Recording | undefined)[] = [];
  let of: { readonly program: Program; readonly segments: Block["segments"] } | undefined;
  let room = MOST;
  let recordings = shared;
  return (program, block, month) => {
    if (of?.program !== program || of.segments !== block.segments) {
      recordings = of === undefined ? shared : OWN_RECORDINGS;
      [of, months, room] = [{ program, segments: block.segments }, [], MOST];
    }
    let known = months[month];
    if (known === undefined) known = months[month] = recordings.take(month);
    if (known === undefined && room > 0) {
      const fresh = recorder.record((loops) => roll(program, { ...block, loops }, month));
      for (const { length } of fresh ?? []) room -= length;
      recordings.put(month, (months[month] = fresh));
      return;
    }
    if (known === undefined) recordings.put(month, (months[month] = null));
    if (known === undefined || known === null) roll(program, block, month);
    else {
      for (const piece of known) {
        tape.set(piece);
        wasm.play(piece.length, block.size);
      }
    }
  };
}

/** The tape in a kernel's memory. */
export const tapeIn = (memory: ArrayBuffer, address: number): Float64Array => new Float64Array(memory, address, LENGTH);

interface Recorder {
  /** What the work did with the loops that it is given; null when it did more than a tape can hold. */
  readonly record: (work: (loops: Loops) => void) => Recording;
}

function makeRecorder(wasm: KernelExports): Recorder {
  const entries = new Float64Array(LENGTH);
  let [pieces, length, whole]: [Float64Array[], number, boolean] = [[], 0, true];
  const cut = () => {
    pieces.push(entries.slice(0, length));
    length = 0;
  };
  const put = (loop: number, args: ArrayLike<number>) => {
    const numbers = args.length - 1;
    if (length + numbers + 2 > LENGTH) cut();
    entries[length] = loop;
    entries[length + 1] = numbers + 2;
    // The last argument is the count of paths, which is the block's.
    for (let at = 0; at < numbers; at++) entries[length + 2 + at] = args[at] as number;
    length += numbers + 2;
  };
  const loops = withMarks(wasmLoops(listening(wasm, put)), () => {
    whole = false;
  });
  return {
    record(work) {
      [pieces, length, whole] = [[], 0, true];
      work(loops);
      cut();
      return whole ? pieces : null;
    },
  };
}

/** The same loops, each of which also tells that it runs. */
function listening(wasm: KernelExports, put: (loop: number, args: ArrayLike<number>) => void): KernelExports {
  const told = ON_TAPE.map((name, number): [string, Loop] => {
    const loop: Loop = wasm[name];
    return [
      name,
      (...args) => {
        put(number, args);
        return loop(...args);
      },
    ];
  });
  return { ...wasm, ...Object.fromEntries(told) };
}

/** Says so when a loop runs in TypeScript. */
function withMarks(loops: Loops, mark: () => void): Loops {
  const marked = Object.entries(loops).map(([name, loop]) => {
    if (loop !== referenceLoops[name as keyof Loops]) return [name, loop];
    return [
      name,
      (...args: readonly unknown[]) => {
        mark();
        (loop as (...given: readonly unknown[]) => void)(...args);
      },
    ];
  });
  return Object.fromEntries(marked) as Loops;
}
