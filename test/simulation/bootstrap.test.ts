import { describe, expect, it } from "vitest";
import { type BootstrapPlan, growthOfBootstrap } from "../../src/plan/bootstrap.js";
import { monthlyRate, share } from "../../src/units.js";
import { column, filled, PATHS } from "./filled-market.js";
import { distance, expectMean, LIMIT } from "./in-standard-errors.js";

const HISTORY = [0.02, -0.01, 0.03, 0.05, -0.08, 0.04, 0.01];
const MONTHS = 7;
const modelOf = (method: BootstrapPlan["method"], length: number): BootstrapPlan => ({
  kind: "bootstrap",
  method,
  blockLength: share(length),
  returns: [HISTORY, HISTORY.map((r) => 2 * r)].map((series) => series.map((r) => monthlyRate(r))),
});
const drawn = (model: BootstrapPlan) =>
  filled(
    {
      months: MONTHS,
      seed: "bootstrap",
      model,
      assets: ["a", "b"].map((id) => ({ id, mean: 0.05, volatility: 0.1 })),
      segments: [{ id: "s", opening: 1, mix: [0.5, 0.5] }],
    },
    ({ assets }) => assets.map(({ returns }) => returns),
  );
const placesOf = (months: number[][][], month: number) => column(months, month, 0).map((r) => HISTORY.indexOf(r));
const follows = (after: number, before: number) => after === (before + 1) % HISTORY.length;

describe("months of a history", () => {
  for (const [method, length, going] of [
    ["iid", 1, () => 1 / 7],
    // Blocks of three begin in months 0, 3 and 6; the last is cut.
    ["block", 3, (month: number) => (month % 3 === 0 ? 1 / 7 : 1)],
    // A new block may begin with the month that follows.
    ["stationary", 4, () => 3 / 4 + 1 / 4 / 7],
  ] as const) {
    it(`drawn by ${method} are even, of all classes together, and go on as they should`, () => {
      const months = drawn(modelOf(method, length));
      for (let month = 0; month < MONTHS; month++) {
        const places = placesOf(months, month);
        expect(column(months, month, 1)).toEqual(column(months, month, 0).map((r) => 2 * r));
        for (let place = 0; place < HISTORY.length; place++) {
          const found = places.filter((one) => one === place).length / PATHS;
          expect(distance(found, 1 / 7, Math.sqrt(6 / 49 / PATHS))).toBeLessThan(LIMIT);
        }
        if (month === 0) continue;
        const before = placesOf(months, month - 1);
        const found = places.filter((place, path) => follows(place, before[path] as number)).length / PATHS;
        const chance = going(month);
        if (chance === 1) expect(found).toBe(1);
        else expect(distance(found, chance, Math.sqrt((chance * (1 - chance)) / PATHS))).toBeLessThan(LIMIT);
      }
    });
  }

  it("grow as all draws do on average", () => {
    for (const [method, length] of [
      ["block", 3],
      ["stationary", 4],
    ] as const) {
      const model = modelOf(method, length);
      const months = drawn(model);
      const growths = Array.from({ length: PATHS }, (_, path) =>
        months.reduce((product, month) => product * (1 + (month[0]?.[path] ?? Number.NaN)), 1),
      );
      const expected = growthOfBootstrap(
        model,
        { position: 0, power: 1 },
        months.map(() => null),
      );
      expectMean(growths, expected[MONTHS - 1] as number);
    }
  });

  it("that are few enough can be counted: the mean over all draws of blocks of two", () => {
    // Four equally likely draws of two blocks of (a b) or (b a), and one month of the third.
    const model: BootstrapPlan = { ...modelOf("block", 2), returns: [[monthlyRate(0.1), monthlyRate(-0.2)]] };
    const expected = growthOfBootstrap(model, { position: 0, power: 1 }, [null, null, null]);
    expect(expected[2]).toBeCloseTo(1.1 * 0.8 * ((1.1 + 0.8) / 2), 14);
    expect(expected[0]).toBeCloseTo(0.95, 14);
  });
});
