import { countsP, kolmogorovP, normalP, chiSquareP } from "./p-values.js";

/** Tests of what the words are, in whatever order: each gives the chance of what it found. */
export const TESTS_OF_WORDS: Readonly<Record<string, (words: Int32Array) => number>> = {
  "ones among all bits": (words) => {
    const ones = onesAtPositions(words).reduce((sum, count) => sum + count, 0);
    return normalP(fairness(ones, 32 * words.length));
  },
  "ones at each of the 32 positions": (words) =>
    chiSquareP(
      onesAtPositions(words).reduce((sum, ones) => sum + fairness(ones, words.length) ** 2, 0),
      32,
    ),
  "values of bytes": (words) => {
    const counts = new Float64Array(256);
    for (const byte of new Uint8Array(words.buffer, words.byteOffset, words.byteLength)) {
      counts[byte] = (counts[byte] as number) + 1;
    }
    return countsP(counts, () => words.length / 64);
  },
  "uniforms against the even distribution (Kolmogorov and Smirnov)": (words) => {
    const sorted = Uint32Array.from(words).sort();
    return kolmogorovP(greatestDistance(sorted.length, (i) => ((sorted[i] as number) + 0.5) / 2 ** 32));
  },
};

/** Ones among n fair bits in standard deviations. */
export const fairness = (ones: number, n: number): number => (2 * ones - n) / Math.sqrt(n);

function onesAtPositions(words: Int32Array): readonly number[] {
  return Array.from({ length: 32 }, (_, position) => {
    let ones = 0;
    for (let i = 0; i < words.length; i++) ones += ((words[i] as number) >>> position) & 1;
    return ones;
  });
}

/** √n·sup|Fₙ − F|, from the distribution function at the sorted sample. */
export function greatestDistance(n: number, distribution: (i: number) => number): number {
  let greatest = 0;
  for (let i = 0; i < n; i++) {
    const f = distribution(i);
    const [below, above] = [f - i / n, (i + 1) / n - f];
    if (below > greatest) greatest = below;
    if (above > greatest) greatest = above;
  }
  return greatest * Math.sqrt(n);
}
