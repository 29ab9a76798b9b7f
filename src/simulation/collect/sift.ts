import type { Lane } from "../kernel/block.js";
import type { Collector } from "./collector.js";
import type { CollectLoops } from "./loops.js";

/**
 * The values of columns that lie in windows, with how many lie below each. A column has a room of its own, which its windows share:
 * once it is full, values are counted but left out. A window of a single number needs no room.
 */
export interface SiftSheet {
  readonly columns: number;
  /** Most windows of a column. */
  readonly most: number;
  /** Doubles of a column's room. */
  readonly room: number;
  /** [column]. */
  readonly windows: Int32Array;
  /** [column][window]: closed intervals, ascending and disjoint. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** [column][window] → values below it, and in it. */
  readonly below: Uint32Array;
  readonly found: Uint32Array;
  /** [column] → values that are numbers; values that were to go into its room. */
  readonly numbers: Uint32Array;
  readonly kept: Uint32Array;
  /** [column][room], the values of a column's windows in any order. */
  readonly values: Float64Array;
}

/**
 * A sheet whose columns have one window each, over all numbers.
 *
 * @param values  [column][room]
 */
export function siftSheet(
  { columns, most, room, values }: Pick<SiftSheet, "columns" | "most" | "room" | "values">,
  allocate: (bytes: number) => ArrayBufferLike,
): SiftSheet {
  const places = columns * most;
  const low = new Float64Array(allocate(8 * places)).fill(-Infinity);
  const high = new Float64Array(allocate(8 * places)).fill(Infinity);
  return {
    columns,
    most,
    room,
    windows: new Int32Array(allocate(4 * columns)).fill(1),
    low,
    high,
    below: new Uint32Array(allocate(4 * places)),
    found: new Uint32Array(allocate(4 * places)),
    numbers: new Uint32Array(allocate(4 * columns)),
    kept: new Uint32Array(allocate(4 * columns)),
    values,
  };
}

/** @param sifted  room for the values of a block, and one more */
export function siftValues(sheet: SiftSheet, loops: CollectLoops, sifted: Lane): Collector {
  const { most, room, windows, low, high, below, found, numbers, kept, values } = sheet;
  const keep = (column: number, hits: number): void => {
    const from = Atomics.add(kept, column, hits);
    const left = room - from;
    if (left > 0) values.set(sifted.subarray(0, hits < left ? hits : left), column * room + from);
  };
  return {
    column(column, lane, { size }) {
      const first = column * most;
      const end = first + (windows[column] as number);
      for (let at = first; at < end; at++) {
        const hits = loops.sift(lane, sifted, low[at] as number, high[at] as number, size);
        Atomics.add(below, at, sifted[hits] as number);
        Atomics.add(found, at, hits);
        if (hits > 0 && low[at] !== high[at]) keep(column, hits);
      }
      Atomics.add(numbers, column, loops.countNumbers(lane, size));
    },
  };
}
