/**
 * Directions in which a sum of parts moves most, as unit vectors at right angles: first that of the sum itself (Imai, Tan 2006), then
 * always that of the part of which most is left (Gram and Schmidt with pivots); those in which no part moves come last.
 *
 * @param parts  [part][coordinate] → by how much a part moves with a coordinate
 * @returns [axis][coordinate], as many axes as coordinates
 */
export function directionsOf(
  parts: readonly (readonly number[])[],
  coordinates: number,
): readonly (readonly number[])[] {
  const axes: (readonly number[])[] = [];
  const add = (vector: readonly number[]): void => {
    // Twice: once leaves rounding of what was taken off.
    const rest = without(without(vector, axes), axes);
    const length = Math.sqrt(product(rest, rest));
    if (length > NOTHING * Math.sqrt(product(vector, vector))) axes.push(rest.map((one) => one / length));
  };
  const all = Array.from({ length: coordinates }, (_, at) => at);
  add(all.map((at) => parts.reduce((sum, part) => sum + (part[at] as number), 0)));
  for (const _ of parts) add(mostLeftOf(parts, axes));
  for (const at of all) add(all.map((own) => (own === at ? 1 : 0)));
  return axes;
}

/** Below this part of a vector what is left of it is rounding. */
const NOTHING = 1e-6;

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] as number), 0);

/** What is left of a vector at right angles to axes. */
function without(vector: readonly number[], axes: readonly (readonly number[])[]): readonly number[] {
  return axes.reduce<readonly number[]>((rest, axis) => {
    const along = product(rest, axis);
    return rest.map((one, at) => one - along * (axis[at] as number));
  }, vector);
}

function mostLeftOf(parts: readonly (readonly number[])[], axes: readonly (readonly number[])[]): readonly number[] {
  const left = parts.map((part) => without(part, axes)).map((rest) => product(rest, rest));
  return parts[left.indexOf(Math.max(...left))] as readonly number[];
}
