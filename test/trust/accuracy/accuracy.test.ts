import { describe, expect, it } from "vitest";
import { exp } from "../../../src/simulation/arithmetic/exp.js";
import { log } from "../../../src/simulation/arithmetic/log.js";
import { normalOfWord } from "../../../src/simulation/arithmetic/normal-of-word.js";
import { normalQuantile } from "../../../src/simulation/arithmetic/normal-quantile.js";
import { dyadicOf } from "./dyadic.js";
import { type Points, pointsOfExp, pointsOfExtremeExp, pointsOfLog, pointsOfQuantile, pointsOfWord } from "./points.js";
import { expOf, logOf, quantileOf } from "./reference.js";
import { type Measured, worstError } from "./worst-error.js";

const EXP: Measured = { name: "exp", variable: "x", value: exp, truth: (x) => expOf(dyadicOf(x)) };
const LOG: Measured = { name: "log", variable: "x", value: log, truth: logOf };
const NORMAL: Measured = {
  name: "normal of a word",
  variable: "k",
  value: normalOfWord,
  truth: (k, found) => quantileOf({ digits: 2n * BigInt(k) + 1n, exponent: -33 }, found),
};
const QUANTILE: Measured = {
  name: "normal quantile",
  variable: "p",
  value: normalQuantile,
  truth: (p, found) => quantileOf(dyadicOf(p), found),
};

/** Measures and prints: "exp: 0.511 ULP at x = 0.555…, 131072 points, 12655 of them at seams". */
function worstOf(measured: Measured, { points, seams }: Points) {
  const worst = worstError(measured, points);
  const { name, variable } = measured;
  const where = `${worst.ulp.toFixed(3)} ULP (relative error at most ${worst.relative.toExponential(2)}) at ${variable} = ${worst.at}`;
  process.stdout.write(`${name}: ${where}, ${points.length} points, ${seams} of them at seams\n`);
  return worst;
}

describe("the largest error", () => {
  it("of exp is below 0.52 ULP for |x| < 708", () => {
    expect(worstOf(EXP, pointsOfExp()).ulp).toBeLessThan(0.52);
  });

  it("of exp is below 1 ULP out to the ends of the doubles, subnormal results included", () => {
    expect(worstOf({ ...EXP, name: "exp beyond ±708" }, pointsOfExtremeExp()).ulp).toBeLessThan(1);
  });

  it("of log is below 0.85 ULP, subnormals included", () => {
    expect(worstOf(LOG, pointsOfLog()).ulp).toBeLessThan(0.85);
  });

  it("of the normal of a word is below 5 ULP and 1e-15 of its value, over every seam of the table and both ends", () => {
    const { ulp, relative } = worstOf(NORMAL, pointsOfWord());
    expect(ulp).toBeLessThan(5);
    expect(relative).toBeLessThan(1e-15);
  });

  it("of the normal quantile is below 6.5 ULP and 1e-15 of its value, from 5e-324 to 1 − 2⁻⁵³", () => {
    const { ulp, relative } = worstOf(QUANTILE, pointsOfQuantile());
    expect(ulp).toBeLessThan(6.5);
    expect(relative).toBeLessThan(1e-15);
  });
});

describe("the measure of errors", () => {
  it("stands on 100 000 points of each function, a thousand of them at seams", () => {
    for (const { points, seams } of [pointsOfExp(), pointsOfLog(), pointsOfWord(), pointsOfQuantile()]) {
      expect(points.length).toBeGreaterThanOrEqual(100_000);
      expect(seams).toBeGreaterThanOrEqual(1000);
    }
  });

  it("sees a function that is wrong in one last place, or no number, at one point alone", () => {
    const points = [0.25, 0.5, 0.75];
    const spoilt = (by: number): Measured => ({ ...EXP, value: (x) => (x === 0.5 ? exp(x) + by : exp(x)) });
    expect(worstError(EXP, points).ulp).toBeLessThan(0.52);
    expect(worstError(spoilt(2 ** -52), points)).toMatchObject({ at: 0.5 });
    expect(worstError(spoilt(2 ** -52), points).ulp).toBeGreaterThan(0.52);
    expect(worstError(spoilt(NaN), points)).toEqual({ ulp: Infinity, at: 0.5, relative: Infinity });
  });
});
