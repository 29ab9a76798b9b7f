import { normalOfWord } from "../../../src/simulation/arithmetic/normal-of-word.js";
import { chiSquareP, kolmogorovP, normalAbove, normalP, smallestP } from "./p-values.js";
import { LAGS } from "./tests-of-order.js";
import { greatestDistance } from "./tests-of-words.js";
import { MONTHS, PATHS, SEEDS, STREAMS } from "./words.js";

/** The normals of all words, in their order. */
export function normalsOf(words: Int32Array): Float64Array {
  const normals = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) normals[i] = normalOfWord(words[i] as number);
  return normals;
}

/** Tests of the normals in the order of the cube, [seed][stream][month][path]. */
export const TESTS_OF_NORMALS: Readonly<Record<string, (normals: Float64Array) => number>> = {
  "mean of the normals": (normals) => normalP(normals.reduce((sum, z) => sum + z, 0) / Math.sqrt(normals.length)),
  "variance of the normals": (normals) =>
    normalP((normals.reduce((sum, z) => sum + z * z, 0) - normals.length) / Math.sqrt(2 * normals.length)),
  "normals against their distribution (Kolmogorov and Smirnov)": (normals) => {
    const sorted = normals.slice(0, 2 ** 18).sort();
    const below = (z: number) => (z < 0 ? normalAbove(-z) : 1 - normalAbove(z));
    return kolmogorovP(greatestDistance(sorted.length, (i) => below(sorted[i] as number)));
  },
  "correlations between seeds, streams and months": (normals) => {
    const months = 8;
    const lanes = Array.from({ length: SEEDS * STREAMS * months }, (_, lane) => {
      const from = (Math.floor(lane / months) * MONTHS + (lane % months)) * PATHS;
      return normals.subarray(from, from + PATHS);
    });
    return correlationsOf(lanes);
  },
  "correlations between paths": (normals) =>
    correlationsOf(
      Array.from({ length: 128 }, (_, path) =>
        Float64Array.from({ length: SEEDS * STREAMS * MONTHS }, (__, at) => normals[at * PATHS + path] as number),
      ),
    ),
};

/** Correlations with the normals some lags on, in any order of the words. */
export function normalsApart(words: Int32Array): number {
  const normals = normalsOf(words);
  const squares = LAGS.map((lag) => {
    let sum = 0;
    for (let i = lag; i < normals.length; i++) sum += (normals[i] as number) * (normals[i - lag] as number);
    return (sum * sum) / (normals.length - lag);
  });
  return chiSquareP(
    squares.reduce((a, b) => a + b, 0),
    LAGS.length,
  );
}

/** The largest correlation of all pairs of lanes, by Fisher's transformation. */
function correlationsOf(lanes: readonly Float64Array[]): number {
  const standard = lanes.map(standardised);
  const chances: number[] = [];
  standard.forEach((a, i) => {
    for (const b of standard.slice(i + 1)) {
      let r = 0;
      for (let p = 0; p < a.length; p++) r += (a[p] as number) * (b[p] as number);
      chances.push(normalP(Math.atanh(Math.min(1, Math.max(-1, r))) * Math.sqrt(a.length - 3)));
    }
  });
  return smallestP(chances);
}

/** Mean 0 and length 1. */
function standardised(lane: Float64Array): Float64Array {
  const mean = lane.reduce((sum, z) => sum + z, 0) / lane.length;
  const length = Math.sqrt(lane.reduce((sum, z) => sum + (z - mean) ** 2, 0));
  return lane.map((z) => (z - mean) / length);
}
