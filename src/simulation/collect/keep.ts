import type { Collector } from "./collector.js";

/** Values of columns, one a path of the pass: [row][path]. */
export interface ValueSheet {
  /** [column of the pass] → its row; −1 where it is not kept. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly paths: number;
}

/** Keeps the values of columns. */
export const keepValues = ({ rows, values, paths }: ValueSheet): Collector => ({
  column(column, lane, { first, size }) {
    const row = rows[column] as number;
    if (row >= 0) values.set(lane.length === size ? lane : lane.subarray(0, size), row * paths + first);
  },
});
