import { describe, expect, it } from "vitest";
import { share } from "../../src/units.js";
import { chiSquareSurvival } from "../../src/scores/chi-square.js";
import { mixingTable, scaleOfWord } from "../../src/simulation/arithmetic/chi-square.js";
import { uniformOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { column, filled, PATHS } from "./filled-market.js";
import { distance, expectCorrelation, expectMean, expectVariance, LIMIT } from "./in-standard-errors.js";

describe("the mixing variable of Student's t", () => {
  const words = [
    0,
    1,
    77,
    12_345,
    2 ** 20 + 3,
    2 ** 30,
    2 ** 31 - 1,
    2 ** 31,
    3_000_000_000,
    4_294_900_000,
    2 ** 32 - 1,
  ];

  for (const degrees of [3, 4, 5, 30]) {
    it(`is the chi-square quantile of its word for ${degrees} degrees of freedom`, () => {
      const table = mixingTable(degrees);
      for (const word of words) {
        const w = (degrees - 2) / scaleOfWord(word, table) ** 2;
        const u = uniformOfWord(word);
        // The survival function is finite sums; what 1 − u loses for small u is bounded by the absolute term.
        expect(Math.abs(chiSquareSurvival(w, degrees) - (1 - u))).toBeLessThan(1e-10 * (1 - u) + 1e-15);
      }
    });
  }

  it("falls from word to word, for few and many degrees of freedom", () => {
    for (const degrees of [2.01, 7.5, 1000]) {
      const table = mixingTable(degrees);
      const scales = Array.from({ length: 4096 }, (_, i) => scaleOfWord(i * 2 ** 20 + 2 ** 19, table));
      expect(scales.every((scale, i) => i === 0 || scale < (scales[i - 1] as number))).toBe(true);
    }
  });
});

describe("Student t returns", () => {
  const degrees = 6;
  const months = filled(
    {
      months: 2,
      seed: "student",
      model: { kind: "student-t", degreesOfFreedom: share(degrees) },
      assets: [
        { id: "a", mean: 0.07, volatility: 0.16 },
        { id: "b", mean: 0.04, volatility: 0.05 },
      ],
      correlation: [[0, 1, 0.5]],
      segments: [{ id: "s", opening: 1, mix: [0.5, 0.5] }],
    },
    ({ assets }) => assets.map(({ returns }) => returns),
  );
  const [a, b] = [column(months, 0, 0), column(months, 0, 1)];
  const mean = 1.07 ** (1 / 12) - 1;
  const deviation = Math.sqrt((1.07 ** 2 + 0.16 ** 2) ** (1 / 12) - 1.07 ** (1 / 6));

  it("compound to the year's stated mean and volatility", () => {
    expectMean(a, mean);
    expectVariance(a, deviation ** 2);
    expectMean(b, 1.04 ** (1 / 12) - 1);
  });

  it("are correlated as stated, and their extremes come together", () => {
    // One mixing variable: E[(xy)²] = (1 + 2ρ²)·(ν−2)/(ν−4) of standardised returns, against 1 + 2ρ² of normals.
    const rho = 0.5;
    const [deviationOfB, meanOfB] = [
      Math.sqrt((1.04 ** 2 + 0.05 ** 2) ** (1 / 12) - 1.04 ** (1 / 6)),
      1.04 ** (1 / 12) - 1,
    ];
    const [x, y] = [a.map((r) => (r - mean) / deviation), b.map((r) => (r - meanOfB) / deviationOfB)];
    expectMean(
      x.map((value, p) => value * (y[p] as number)),
      rho,
    );
    expectMean(
      x.map((value, p) => value ** 2 * Math.min((y[p] as number) ** 2, 1e9)),
      ((1 + 2 * rho ** 2) * (degrees - 2)) / (degrees - 4),
    );
  });

  it("have the tail of a variance-matched t: 3.143 is its upper 1 % point at 6 degrees of freedom", () => {
    // Abramowitz and Stegun, table 26.10: t(6) is 3.143 at 1 % and 5.208 at 0.1 %.
    for (const [point, chance] of [
      [3.143, 0.01],
      [5.208, 0.001],
    ] as const) {
      const level = mean - deviation * Math.sqrt((degrees - 2) / degrees) * point;
      const found = a.filter((r) => r < level).length / PATHS;
      expect(distance(found, chance, Math.sqrt(chance / PATHS))).toBeLessThan(LIMIT);
    }
  });

  it("are independent from month to month", () => {
    expectCorrelation(a, column(months, 1, 0), 0);
  });
});
