import type { CollectLoops } from "../../collect/loops.js";
import type { Program } from "../../program.js";
import type { Block } from "../block.js";
import type { Repeating } from "../kernel.js";
import { OWN_RECORDINGS, type Recordings, type Sharing } from "./shared-tape.js";
import type { Recording, Tape } from "./tape.js";

/** A month's work on a block. */
export type Roll = (program: Program, block: Block, month: number) => void;

/**
 * The same works, quicker from the second block on. Which loops run in a month, on which lanes and with which numbers, depends on the
 * program alone; so the first block's loops are recorded while they run, and every later block plays the record in one call.
 * A month in which anything else touches lanes (see `unrecorded`) is rolled anew for every block.
 *
 * @param sharing  of the first program: what other threads record, or wait for
 */
export function recordedMonths(works: readonly Roll[], tape: Tape, sharing?: Sharing): readonly Roll[] {
  let of: { readonly program: Program; readonly segments: Block["segments"] } | undefined;
  let known = works.map((_, work) => recordingsOn(tape, sharing?.(work)));
  const begin = (program: Program, { segments }: Block): void => {
    if (of !== undefined) {
      tape.clear();
      known = works.map(() => recordingsOn(tape));
    }
    of = { program, segments };
  };
  return works.map((work, position) => (program, block, month) => {
    if (of?.program !== program || of.segments !== block.segments) begin(program, block);
    const own = known[position] as OnTape;
    if (own.played(month, block.size)) return;
    apart(() =>
      own.recordOrDo(
        month,
        () => work(program, { ...block, loops: tape.loops }, month),
        () => work(program, block, month),
      ),
    ).next();
  });
}

/** What is read off paths at many moments, quicker from the second block on; what was recorded before is forgotten. */
export function repeatingOn(tape: Tape, loops: CollectLoops): Repeating {
  tape.clear();
  return (work) => {
    const own = recordingsOn(tape);
    return (moment, size) => {
      if (own.played(moment, size)) return;
      apart(() =>
        own.recordOrDo(
          moment,
          () => work(tape.collectLoops, moment, size),
          () => work(loops, moment, size),
        ),
      ).next();
    };
  };
}

/**
 * What is mostly done for one block only. The engine compiles what it calls into a hot step, which would be the whole model where all
 * but one block play a recording; it leaves the body of a generator where it is.
 */
function* apart(work: () => void): Generator<void> {
  yield work();
}

/** The recordings of one work. */
interface OnTape {
  /** Whether it was recorded, and so has been done again. */
  readonly played: (moment: number, paths: number) => boolean;
  /** Records it where it is not known that this is to no purpose. */
  readonly recordOrDo: (moment: number, recorded: () => void, done: () => void) => void;
}

function recordingsOn(tape: Tape, shared: Recordings = OWN_RECORDINGS): OnTape {
  const known: (Recording | null | undefined)[] = [];
  /** What another thread has recorded; undefined: nothing yet. */
  const taken = (moment: number): Recording | null | undefined => {
    const numbers = shared.take(moment);
    return numbers === undefined || numbers === null ? numbers : (tape.write(numbers) ?? undefined);
  };
  return {
    played(moment, paths) {
      const own = known[moment] ?? (moment in known ? null : (known[moment] = taken(moment)));
      if (own === null || own === undefined) return false;
      tape.play(own, paths);
      return true;
    },
    recordOrDo(moment, recorded, done) {
      if (known[moment] === null) return done();
      const own = (known[moment] = tape.record(recorded));
      shared.put(moment, own === null ? null : tape.read(own));
    },
  };
}
