import { type OrderSheet, orderedLength } from "./collect/order-columns.js";
import { orderStatistics } from "./collect/order-statistics.js";
import { type Range, sampleRanks, united } from "./collect/search.js";
import { withoutNaN } from "./collect/summaries.js";
import { doubles, passOver, type Running } from "./running.js";

/**
 * Windows around the percentiles of every column, from the first paths: [column] → windows. A column that none of them has a number
 * for gets none.
 *
 * @param arena    holds the sample's values
 * @param besides  other shares of the paths (0 … 1) that are wanted of a column
 */
export async function sampleWindows(
  run: Running,
  arena: ArrayBufferLike,
  besides: (column: number) => readonly number[],
): Promise<readonly (readonly Range[])[]> {
  const { job, sizes, crew, progress, plan } = run;
  const paths = sizes.samplePaths;
  const rows = [...job.columns.keys()];
  const values = new Float64Array(arena, 0, rows.length * paths);
  const pass = passOver(run, { keep: [{ rows: Int32Array.from(rows), values, paths }] }, { paths });
  await crew.run(pass, progress.begin(paths, 3 * plan.paths));
  const kind = { percentiles: plan.outputs.percentiles, purpose: "windows" } as const;
  const length = orderedLength(kind);
  const sheet: OrderSheet = { ...kind, values, paths, rows, moments: null, found: doubles(run, length * rows.length) };
  await crew.run({ kind: "order", sheet }, () => {});
  return rows.map((row) => {
    if (sheet.found[row * length] === 0) return [];
    const found = Array.from({ length: kind.percentiles.length }, (_, index) => ({
      low: sheet.found[row * length + 1 + 2 * index] as number,
      high: sheet.found[row * length + 2 + 2 * index] as number,
    }));
    return united([...found, ...rangesOf(values.subarray(row * paths, (row + 1) * paths), besides(row))]);
  });
}

function rangesOf(values: Float64Array, shares: readonly number[]): readonly Range[] {
  const own = withoutNaN(values);
  return shares.map((share) => {
    const [low, high] = orderStatistics(own, sampleRanks(own.length, share)) as [number, number];
    return { low, high };
  });
}
