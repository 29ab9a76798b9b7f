/** The recordings of one work: what another thread has recorded, or what others wait for. */
export interface Recordings {
  /** The numbers of a month. Null: it cannot be repeated; undefined: whoever asks records it himself. */
  readonly take: (month: number) => Float64Array | null | undefined;
  readonly put: (month: number, numbers: Float64Array | null) => void;
}

/** By the work's number: drawing months, rolling them. */
export type Sharing = (work: number) => Recordings;

/** What nobody shares. */
export const OWN_RECORDINGS: Recordings = { take: () => undefined, put: () => {} };

/**
 * What one thread records and the others play from their first block on, in memory that they share. Their lanes lie at the same
 * addresses, because all of them allocate the same ones in the same order.
 */
export interface SharedTape {
  /** [BEGUN], [FREE]; then of each work and month its state, and where its numbers begin and end. */
  readonly index: Int32Array;
  readonly numbers: Float64Array;
  readonly months: number;
}

/** Whether anything is recorded yet, and the first number that is free. */
const [BEGUN, FREE, SLOTS] = [0, 1, 2];
const SLOT = 3;
/** Of a work and month: not recorded yet; recorded; it cannot be repeated, or there is no room for it. */
const [UNKNOWN, KNOWN, NEVER, TOO_LONG] = [0, 1, 2, 3];
const WORKS = 2;
/** For all recordings; what is not written takes no memory. */
const NUMBERS = 524_288;
/** So long a thread waits for a month that is being recorded: many times as long as that takes. */
const PATIENCE_MS = 50;

export const makeSharedTape = (months: number): SharedTape => ({
  index: new Int32Array(new SharedArrayBuffer(4 * (SLOTS + SLOT * WORKS * months))),
  numbers: new Float64Array(new SharedArrayBuffer(8 * NUMBERS)),
  months,
});

/** For the one thread that records. */
export const recordingFor =
  ({ index, numbers, months }: SharedTape): Sharing =>
  (work) => ({
    take: () => undefined,
    put(month, recording) {
      const slot = SLOTS + SLOT * (work * months + month);
      const from = index[FREE] as number;
      const to = from + (recording?.length ?? 0);
      const state = recording === null ? NEVER : to > numbers.length ? TOO_LONG : KNOWN;
      if (state === KNOWN) {
        numbers.set(recording ?? [], from);
        index[FREE] = index[slot + 2] = to;
        index[slot + 1] = from;
      }
      Atomics.store(index, BEGUN, 1);
      Atomics.store(index, slot, state);
      Atomics.notify(index, slot);
    },
  });

/** For the threads that play; only where a thread may wait. */
export const playingOf =
  ({ index, numbers, months }: SharedTape): Sharing =>
  (work) => ({
    take(month) {
      const slot = SLOTS + SLOT * (work * months + month);
      if (Atomics.load(index, BEGUN) !== 0) Atomics.wait(index, slot, UNKNOWN, PATIENCE_MS);
      const state = Atomics.load(index, slot);
      if (state === KNOWN) return numbers.subarray(index[slot + 1], index[slot + 2]);
      return state === NEVER ? null : undefined;
    },
    put: () => {},
  });
