import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { valueAtEnd } from "../../src/model/movements.js";
import { type Invested, modifiedDietz, moneyWeighted } from "../../src/model/performance.js";
import { Exact, money, monthlyRate, share } from "../../src/units.js";
import { expectDecimal } from "./expect-decimal.js";

/** Movements as [amount, weight]. */
const invested = (
  opening: string | number,
  movements: readonly (readonly [string | number, string | number])[],
  closing: string | number,
): Invested => ({
  opening: money(opening),
  movements: movements.map(([amount, weight]) => ({ amount: money(amount), weight: share(weight) })),
  closing: money(closing),
});

describe("Modified Dietz", () => {
  it("is 2.454 % in the worked example of bloombergprep.com: four flows in a month of 31 days", () => {
    const after = (day: number) =>
      share(31 - day)
        .dividedBy(31)
        .toString();
    const flows = [
      [-15.05, after(5)],
      [19.82, after(9)],
      [16.42, after(15)],
      [-18.96, after(24)],
    ] as const;
    expect(
      modifiedDietz(invested(585.6, flows, 602.34))
        ?.times(100)
        .toFixed(3),
    ).toBe("2.454");
  });

  it("is 120 % where 100 and 50 in the middle become 300", () => {
    expectDecimal(modifiedDietz(invested(100, [[50, "0.5"]], 300)), "1.2");
  });

  it("is null where no capital was there on average", () => {
    expect(modifiedDietz(invested(0, [[10, 0]], 10))).toBeNull();
    expect(modifiedDietz(invested(100, [[-200, "0.5"]], 0))).toBeNull();
  });
});

describe("the money-weighted return", () => {
  it("is 125 % over the time where 100 and 50 in the middle become 300: 50 % for each half", () => {
    expectDecimal(moneyWeighted(invested(100, [[50, "0.5"]], 300)), "1.25");
  });

  it("is the growth of what nobody touched, losses of nearly everything included", () => {
    expectDecimal(moneyWeighted(invested(80, [], 100)), "0.25");
    expectDecimal(moneyWeighted(invested(1_000_000, [], 1)), "-0.999999");
  });

  it("solves the quadratic equation of one movement in the middle", () => {
    // opening·g + F·√g = closing, so √g = (√(F² + 4·opening·closing) − F) / (2·opening)
    const draw = seedrandom("one movement");
    for (let trial = 0; trial < 50; trial++) {
      const [opening, closing] = [new Exact(1 + draw() * 1000), new Exact(1 + draw() * 1000)];
      const flow = opening.times(draw() * 1.6 - 0.6);
      const root = flow.times(flow).plus(opening.times(closing).times(4)).sqrt().minus(flow);
      const growth = root.dividedBy(opening.times(2)).pow(2);
      const found = moneyWeighted(invested(opening.toString(), [[flow.toString(), "0.5"]], closing.toString()));
      expectDecimal(found?.plus(1) ?? null, growth, "1e-32");
    }
  });

  it("makes the closing of any movements: what is put in grows to what is there", () => {
    const draw = seedrandom("many movements");
    for (let trial = 0; trial < 20; trial++) {
      const flows = Array.from({ length: 4 }, () => [(draw() - 0.4) * 20, draw()] as const);
      const given = invested(100, flows, 60 + draw() * 90);
      const rate = monthlyRate(moneyWeighted(given) ?? Number.NaN);
      const worth = given.opening.times(rate.plus(1)).plus(valueAtEnd(given.movements, { rate, earn: "compound" }));
      expectDecimal(worth, given.closing, "1e-32");
    }
  });

  it("is null where the balance would be below nothing on the way: such a rate need not be the only one", () => {
    const borrowed = [
      [-230, "0.3"],
      [132, "0.1"],
    ] as const;
    expect(moneyWeighted(invested(100, borrowed, 5))).toBeNull();
    // With enough to pay from, the same movements have a rate.
    expect(moneyWeighted(invested(300, borrowed, 205))?.toNumber()).toBeGreaterThan(0);
  });

  it("is null where nothing was invested", () => {
    expect(moneyWeighted(invested(0, [], 0))).toBeNull();
  });
});
