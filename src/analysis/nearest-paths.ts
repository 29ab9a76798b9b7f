/**
 * The paths whose value is nearest to a point, as a set of a given size.
 *
 * Ties go to the lower path number, so the set is the same on every machine.
 *
 * @param values  one a path
 * @returns path numbers, ascending
 */
export function nearestPaths(values: Float64Array, point: number, size: number): Uint32Array {
  const distances = values.map((value) => Math.abs(value - point));
  const farthest = distances.slice().sort()[size - 1] as number;
  const within = pathsWhere(distances, (distance) => distance < farthest);
  const onTheEdge = pathsWhere(distances, (distance) => distance === farthest);
  return Uint32Array.from([...within, ...onTheEdge.slice(0, size - within.length)]).sort();
}

/** Two paths in a hundred, at least one. */
export const setSize = (paths: number): number => (paths < 100 ? 1 : Math.floor(paths / 50));

function pathsWhere(values: Float64Array, holds: (value: number) => boolean): readonly number[] {
  const paths: number[] = [];
  values.forEach((value, path) => {
    if (holds(value)) paths.push(path);
  });
  return paths;
}
