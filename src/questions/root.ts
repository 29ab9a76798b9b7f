import { bisect } from "simple-statistics";

/** A function whose values take a run each; null where it has none. */
export type Slow = (x: number) => Promise<number | null>;

/** Ends of an interval in which a continuous function changes its sign, with its values there. */
export interface Bracket {
  readonly low: number;
  readonly atLow: number;
  readonly high: number;
  readonly atHigh: number;
}

/** Halvings after which any interval is too narrow for doubles. */
const MOST = 60;

/** The finder has asked for a value that is not known yet. */
class Asked extends Error {
  constructor(readonly x: number) {
    super();
  }
}

/**
 * A root between two ends of different signs: by halving to within `tolerance`, then on the straight line between the nearest values
 * below and above, which comes nearer wherever the function is smooth.
 *
 * The library's finder cannot wait for a run. Where it asks for a value that is not known it is stopped, the value is found, and
 * it begins again with what is known by now, which takes no time.
 *
 * @returns null where the function has no value on the way
 */
export async function rootIn(evaluate: Slow, bracket: Bracket, tolerance: number): Promise<number | null> {
  const { low, atLow, high, atHigh } = bracket;
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  const known = new Map([
    [low, atLow],
    [high, atHigh],
  ]);
  for (;;) {
    const found = rootOrAsked((x) => known.get(x), bracket, tolerance);
    if (!(found instanceof Asked)) return onLine([...known].sort(([one], [other]) => one - other));
    const value = await evaluate(found.x);
    if (value === null) return null;
    known.set(found.x, value);
  }
}

function rootOrAsked(known: (x: number) => number | undefined, { low, high }: Bracket, tolerance: number) {
  const valueAt = (x: number): number => {
    const value = known(x);
    if (value === undefined) throw new Asked(x);
    return value;
  };
  try {
    return bisect(valueAt, low, high, MOST, tolerance);
  } catch (error) {
    if (error instanceof Asked) return error;
    throw error;
  }
}

/** Halving leaves one change of sign among what is known: where the line between the points on either side of it is 0. */
function onLine(points: readonly Point[]): number {
  const before = points.findLastIndex(([, value]) => value > 0 === (points[0] as Point)[1] > 0);
  const [[a, atA], [b, atB]] = points.slice(before, before + 2) as [Point, Point];
  return a + ((b - a) * atA) / (atA - atB);
}

type Point = readonly [x: number, value: number];
