import type { Plan } from "../../src/plan/plan.js";
import type { Replay, ReplayLine } from "../../src/simulation/simulation.js";

/** All paths of a plan, to be replayed. */
export const everyPath = ({ paths }: Plan): Uint32Array => Uint32Array.from({ length: paths }, (_, path) => path);

/** A line of a replay as [segment][month] → a value a path. */
export function linesOf(
  { segments, months }: Plan,
  { lines, values, paths }: Replay,
  line: ReplayLine,
): readonly (readonly Float64Array[])[] {
  const row = lines.indexOf(line);
  return segments.map((_, segment) =>
    months.map((__, month) => {
      const from = ((row * segments.length + segment) * months.length + month) * paths.length;
      return values.subarray(from, from + paths.length);
    }),
  );
}
