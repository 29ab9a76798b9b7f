import seedrandom from "seedrandom";
import { neighbour } from "./dyadic.js";

/** Where a function is measured: places where errors hide (seams, binade edges, ends), then places at random. */
export interface Points {
  readonly points: readonly number[];
  /** How many of them are seams, edges and ends. */
  readonly seams: number;
}

/** Points of each function in all. */
const POINTS = 131_072;

/** The double and those next to it on either side. */
const around = (x: number): readonly number[] => [neighbour(x, -1), x, neighbour(x, 1)];
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function filledUp(
  seams: readonly number[],
  other: (random: () => number, i: number) => number,
  count = POINTS,
): Points {
  const random = seedrandom("points");
  const points = [...new Set(seams)];
  const found = points.length;
  while (points.length < count) points.push(other(random, points.length));
  return { points, seams: found };
}

/**
 * exp, |x| < 708: every step of the table in eight octaves (where n changes, at odd multiples of ln 2/256, and where the rest is
 * 0) and powers of two; then [−1, 1], ±30 and all of it.
 */
export function pointsOfExp(): Points {
  const step = Math.LN2 / 256;
  const steps = [-1020, -30, -2, -1, 0, 1, 30, 1020].flatMap((octave) =>
    range(1, 256).flatMap((half) => around((256 * octave + half) * step)),
  );
  const powers = range(-1074, 9).flatMap((k) => [...around(2 ** k), ...around(-(2 ** k))]);
  return filledUp(
    [...steps, ...powers].filter((x) => Math.abs(x) < 708),
    (random, i) => (2 * random() - 1) * ([1, 30, 708][i % 3] as number),
  );
}

/** exp beyond ±708: up to the largest double, down through the subnormal results to half the smallest. */
export function pointsOfExtremeExp(): Points {
  const ends = [708, 709, 709.782712893384, -708, -708.3964185322641, -709, -745.13].flatMap(around);
  return filledUp(
    ends.filter((x) => x < 709.7827128933841),
    (random, i) => (i & 1 ? 708 + 1.7827 * random() : -708 - 37.13 * random()),
    20_000,
  );
}

/**
 * log: powers of two (binade edges, subnormal ones too), the seam at √½ in every binade, and towards 1 from both sides; then
 * [√½, √2), the neighbourhood of 1, all normal numbers, and subnormals.
 */
export function pointsOfLog(): Points {
  const edges = range(-1074, 1023).flatMap((k) => around(2 ** k).filter((x) => x > 0));
  // The upper word at which the product changes the binade, and the exact root.
  const seams = range(-1021, 1023).flatMap((k) =>
    [(0x3fe6a09e * 2 ** -20 - 1022) % 1, Math.SQRT1_2 * 2 - 1].flatMap((part) => around(2 ** k * (1 + part))),
  );
  const towardsOne = range(1, 52).flatMap((k) => [...around(1 + 2 ** -k), ...around(1 - 2 ** -k)]);
  return filledUp([...edges, ...seams, ...towardsOne, Number.MAX_VALUE], (random, i) => {
    const u = random();
    if ((i & 3) === 0) return Math.SQRT1_2 * (1 + u);
    if ((i & 3) === 1) return 1 + (u - 0.5) * 2 ** (-40 * random());
    return (i & 3) === 2 ? 2 ** (2046 * u - 1022) : 2 ** -1022 * u + 5e-324;
  });
}

/**
 * The words of the lower half: the farthest tail and the middle without a gap, and at every seam of the table (32 octaves of 64
 * pieces) the words next to it; then words even in size and even in their logarithm.
 */
export function pointsOfWord(): Points {
  const ends = [...range(0, 4095), ...range(2 ** 31 - 4096, 2 ** 31 - 1)];
  const seams = range(0, 31).flatMap((octave) =>
    range(0, 63).flatMap((piece) => {
      const word = Math.floor((2 ** octave * (1 + piece / 64)) / 2);
      return [word - 1, word, word + 1];
    }),
  );
  const words = [...ends, ...seams].filter((word) => word >= 0 && word < 2 ** 31);
  return filledUp(words, (random, i) => Math.floor(2 ** 31 * (i & 1 ? random() : 2 ** (-31 * random()))));
}

/**
 * Chances: powers of two down to the smallest double, as near to 1 as doubles come, and the seams of the algorithm (|p − ½| =
 * 0.425 and p = e^−25); then the middle, both sides, and the tail to 5e-324.
 */
export function pointsOfQuantile(): Points {
  const powers = range(1, 1074).flatMap((k) => around(2 ** -k).filter((p) => p > 0));
  const nearOne = range(1, 53).flatMap((k) => around(1 - 2 ** -k).filter((p) => p < 1));
  const seams = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)].flatMap((p) =>
    range(-40, 40).map((steps) => neighbour(p, steps)),
  );
  return filledUp([...powers, ...nearOne, ...seams], (random, i) => {
    const u = random();
    return [u, 0.075 + 0.85 * u, 2 ** (-60 * u), 2 ** (-1073 * u)][i & 3] as number;
  });
}
