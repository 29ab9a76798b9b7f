/** A function whose values take a run each; null where it has none. */
export type Slow = (x: number) => Promise<number | null>;

/** Ends of an interval in which a continuous function changes its sign, with its values there. */
export interface Bracket {
  readonly low: number;
  readonly atLow: number;
  readonly high: number;
  readonly atHigh: number;
}

/** Halvings that would do by themselves: none of the usual functions takes a fifth of it. */
const MOST = 60;

/**
 * A root between two ends of different signs, by inverse quadratic interpolation where that is safe and halving where it is not:
 * T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145–149. The root is within `tolerance` of the answer.
 *
 * @returns null where the function has no value on the way
 */
export async function rootIn(evaluate: Slow, bracket: Bracket, tolerance: number): Promise<number | null> {
  let { low: b, atLow: fb, high: a, atHigh: fa } = bracket;
  if (fa === 0) return a;
  if (fb === 0) return b;
  let part = 0.5;
  for (let step = 0; step < MOST; step++) {
    const x = a + part * (b - a);
    const fx = await evaluate(x);
    if (fx === null) return null;
    const sameSide = fx > 0 === fa > 0;
    const [c, fc] = sameSide ? [a, fa] : [b, fb];
    if (!sameSide) [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const limit = tolerance / Math.abs(b - a);
    if (fx === 0 || limit >= 0.5) break;
    part = nextPart({ a, fa, b, fb, c, fc }, limit);
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}

interface Three {
  readonly a: number;
  readonly fa: number;
  readonly b: number;
  readonly fb: number;
  readonly c: number;
  readonly fc: number;
}

/** Where to look next, as a part of the way from a to b. */
function nextPart({ a, fa, b, fb, c, fc }: Three, limit: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const part = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
  return part < limit ? limit : part > 1 - limit ? 1 - limit : part;
}
