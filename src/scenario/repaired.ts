import { Exact, share } from "../units.js";
import { nearestCorrelation } from "./nearest-correlation.js";
import type { Correlation } from "./scenario.js";
import { matrixOf, smallestEigenvalue, TOLERANCE } from "./semi-definite.js";

/** So much nearer to no correlation at all: what rounding to nine digits takes cannot make the matrix impossible again. */
const INSIDE = 1e-7;
const DIGITS = 9;

/** Correlations that can hold together, as near as possible to those that are written; the same where these can. */
export function repaired(ids: readonly string[], pairs: readonly Correlation[], at: string): readonly Correlation[] {
  const used = ids.filter((id) => pairs.some(({ first, second }) => first === id || second === id));
  const stated = matrixOf(used, pairs);
  if (smallestEigenvalue(stated) >= -TOLERANCE) return pairs;
  const nearest = nearestCorrelation(stated);
  return used.flatMap((first, row) =>
    used.slice(row + 1).map((second, offset): Correlation => {
      const own = pairs.find((pair) =>
        pair.first === first ? pair.second === second : pair.second === first && pair.first === second,
      );
      const value = share(new Exact((nearest.get(row, row + 1 + offset) * (1 - INSIDE)).toFixed(DIGITS)));
      return { at: own?.at ?? at, first, second, value, stated: own?.value ?? share(0) };
    }),
  );
}
