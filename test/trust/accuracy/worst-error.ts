import { type Dyadic, errorInUlp, relativeError } from "./dyadic.js";

/** A function under test, and the truth at a point: `found` may serve as a start for it. */
export interface Measured {
  readonly name: string;
  /** What an argument is called. */
  readonly variable: string;
  readonly value: (x: number) => number;
  readonly truth: (x: number, found: number) => Dyadic;
}

/** The largest errors of a function, and where the largest in ULP is. */
export interface WorstError {
  readonly ulp: number;
  readonly at: number;
  readonly relative: number;
}

/** A result that is no finite number is the worst of all: its error is infinite. */
export function worstError({ value, truth }: Measured, points: readonly number[]): WorstError {
  let [ulp, relative, where] = [0, 0, NaN];
  for (const at of points) {
    const found = value(at);
    const known = Number.isFinite(found) ? truth(at, found) : null;
    const error = known === null ? Infinity : errorInUlp(found, known);
    if (error > ulp) [ulp, where] = [error, at];
    relative = Math.max(relative, known === null ? Infinity : relativeError(found, known));
  }
  return { ulp, at: where, relative };
}
