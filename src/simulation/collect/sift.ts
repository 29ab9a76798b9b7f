import type { Lane } from "../kernel/block.js";
import type { Collector } from "./collector.js";
import type { CollectLoops } from "./loops.js";

/**
 * The values of columns that lie in windows, with how many lie below each. A column has a room of its own, which its windows share;
 * what exceeds a window's part of it is counted, but its values are left out.
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
  /** [column][window] → where its part of the room begins, and one more at the end. */
  readonly start: Int32Array;
  /** [column][window] → values below it, and in it. */
  readonly below: Uint32Array;
  readonly found: Uint32Array;
  /** [column] → values that are numbers. */
  readonly numbers: Uint32Array;
  /** [column][room]. */
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
  const [places, starts] = [columns * most, columns * (most + 1)];
  const low = new Float64Array(allocate(8 * places)).fill(-Infinity);
  const high = new Float64Array(allocate(8 * places)).fill(Infinity);
  const start = new Int32Array(allocate(4 * starts));
  for (let column = 0; column < columns; column++) start[column * (most + 1) + 1] = room;
  return {
    columns,
    most,
    room,
    windows: new Int32Array(allocate(4 * columns)).fill(1),
    low,
    high,
    start,
    below: new Uint32Array(allocate(4 * places)),
    found: new Uint32Array(allocate(4 * places)),
    numbers: new Uint32Array(allocate(4 * columns)),
    values,
  };
}

/** @param sifted  room for the values of a block, and one more */
export function siftValues(sheet: SiftSheet, loops: CollectLoops, sifted: Lane): Collector {
  const { most, room, windows, low, high, start, below, found, numbers, values } = sheet;
  return {
    column(column, lane, { size }) {
      const [first, starts] = [column * most, column * (most + 1)];
      const end = windows[column] as number;
      for (let window = 0; window < end; window++) {
        const at = first + window;
        const hits = loops.sift(lane, sifted, low[at] as number, high[at] as number, size);
        Atomics.add(below, at, sifted[hits] as number);
        const from = (start[starts + window] as number) + Atomics.add(found, at, hits);
        const left = (start[starts + window + 1] as number) - from;
        if (left > 0) values.set(sifted.subarray(0, hits < left ? hits : left), column * room + from);
      }
      Atomics.add(numbers, column, loops.countNumbers(lane, size));
    },
  };
}
