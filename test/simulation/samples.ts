import seedrandom from "seedrandom";

/** Values of a sample. */
export const SIZE = 20_000;

type Shape = (u: number, i: number) => number;

/** Distributions with ties, gaps, tails, signs, and numbers at the ends of what doubles hold. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  even: (u) => u,
  signed: (u) => u - 0.5,
  normal: (u, i) => Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(i),
  lognormal: (u, i) => Math.exp(0.5 * Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(i)),
  "whole numbers": (u) => Math.floor(60 * u * u),
  "two points": (u) => (u < 0.93 ? 0 : 1),
  "two points at a percentile": (u) => (u < 0.5 ? -1 : 1),
  "half of them equal": (u) => (u < 0.5 ? 3 : u),
  "all equal": () => 7.25,
  "heavy tails": (u) => Math.tan(3 * (u - 0.5)),
  "over all magnitudes": (u) => 10 ** (600 * u - 300),
  "both ends of the doubles": (u, i) => (i % 2 === 0 ? 1 : -1) * u * Number.MAX_VALUE,
  "neighbouring doubles": (u) => 1 + Math.floor(5 * u) * Number.EPSILON,
  "next to nothing": (u) => Math.floor(9 * u) * Number.MIN_VALUE,
  "with zeros of both signs": (u) => (u < 0.3 ? -0 : u < 0.6 ? 0 : u - 0.8),
  "rarely a number": (u) => (u < 0.001 ? u : NaN),
  "never a number": () => NaN,
};

/** Three of each shape. */
export const samples = Object.entries(SHAPES).flatMap(([name, shape]) =>
  ["a", "b", "c"].map((seed) => {
    const random = seedrandom(`${name} ${seed}`);
    return Float64Array.from({ length: SIZE }, (_, i) => shape(random(), i));
  }),
);
