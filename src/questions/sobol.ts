import { momentsOf } from "../simulation/collect/moments.js";
import type { Estimate } from "../simulation/simulation.js";

/** Parts of a variance: alone, and with all that it takes part in. */
export interface Indices {
  /** First-order Sobol index: the share of the variance that is gone once this is known. */
  readonly first: Estimate;
  /** Total Sobol index: the share that is left when everything but this is known. */
  readonly total: Estimate;
}

/** Values of one output on the usual draws, and on others that are independent of them in everything. Path by path. */
export interface Base {
  readonly usual: Float64Array;
  readonly anew: Float64Array;
}

/** Below this part of the squared mean a spread is rounding: the paths are the same to twelve digits. */
const ROUNDING = 1e-24;

/** The variance of an output over both sets of draws; 0 where nothing varies. */
export function varianceOf({ usual, anew }: Base): number {
  const both = new Float64Array(usual.length + anew.length);
  both.set(usual);
  both.set(anew, usual.length);
  const { count, mean, squares } = momentsOf(both);
  const variance = count < 2 ? 0 : squares / (count - 1);
  return variance <= ROUNDING * mean * mean ? 0 : variance;
}

/**
 * Sobol indices of one factor, or of several together, from the output with that factor alone drawn anew:
 *
 *     first = mean of (f(B) − μ)·(f(AB) − f(A)) / V         Saltelli et al., Computer Physics Communications 181 (2010), table 2 (b)
 *     total = mean of (f(A) − f(AB))² / 2V                  Jansen (1999), ibid. (f)
 *
 * Standard errors are those of a ratio of means over the paths (delta method). Null where nothing varies.
 *
 * @param mixed  [path] f(AB): as A, the factor as in B
 */
export function indicesOf({ usual, anew }: Base, mixed: Float64Array): Indices | null {
  const variance = varianceOf({ usual, anew });
  if (!(variance > 0)) return null;
  const middle = (momentsOf(usual).mean + momentsOf(anew).mean) / 2;
  const spread = usual.map((a, path) => {
    const [own, other] = [a - middle, (anew[path] as number) - middle];
    return (own * own + other * other) / 2;
  });
  const first = usual.map((a, path) => ((anew[path] as number) - middle) * ((mixed[path] as number) - a));
  const total = usual.map((a, path) => {
    const moved = a - (mixed[path] as number);
    return (moved * moved) / 2;
  });
  return { first: ratio(first, spread), total: ratio(total, spread) };
}

/** mean(x)/mean(v) with its error from the spread of x − ratio·v. */
function ratio(over: Float64Array, under: Float64Array): Estimate {
  const below = momentsOf(under).mean;
  const value = momentsOf(over).mean / below;
  const { count, squares } = momentsOf(over.map((x, path) => x - value * (under[path] as number)));
  return { value, standardError: count < 2 ? null : Math.sqrt(squares / (count - 1) / count) / below };
}
