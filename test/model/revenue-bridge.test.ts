import { describe, expect, it } from "vitest";
import { type EarningPeriod, revenueBridge, twoFactors } from "../../src/model/revenue-bridge.js";
import { add, type Money, money, NOTHING, share, sum, times, WHOLE } from "../../src/units.js";
import { expectDecimal } from "./expect-decimal.js";

const period = (lines: readonly (readonly [average: number, rate: string])[], own: Partial<EarningPeriod> = {}) => ({
  segments: lines.map(([average, rate]) => ({ averageAum: money(average), rate: average === 0 ? null : share(rate) })),
  years: WHOLE,
  performanceFees: NOTHING,
  ...own,
});

const revenueOf = ({ segments, years, performanceFees }: EarningPeriod): Money =>
  add(
    money(sum(segments.map(({ averageAum, rate }) => times(averageAum, rate ?? NO_RATE))).times(years)),
    performanceFees,
  );
const NO_RATE = share(0);

/** Numbers in [0, 1) by a linear congruential generator (Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("the bridge of revenue", () => {
  it("gives what only grew to volume, what only moved to mix, and what only repriced to rate", () => {
    const before = period([
      [600, "0.006"],
      [400, "0.002"],
    ]);
    const grown = revenueBridge(
      before,
      period([
        [660, "0.006"],
        [440, "0.002"],
      ]),
    );
    expect([grown.volume, grown.mix, grown.rate].map((part) => part?.toNumber())).toEqual([0.44, 0, 0]);
    const moved = revenueBridge(
      before,
      period([
        [500, "0.006"],
        [500, "0.002"],
      ]),
    );
    expect([moved.volume, moved.mix, moved.rate].map((part) => part?.toNumber())).toEqual([0, -0.4, 0]);
    const repriced = revenueBridge(
      before,
      period([
        [600, "0.005"],
        [400, "0.002"],
      ]),
    );
    expect([repriced.volume, repriced.mix, repriced.rate].map((part) => part?.toNumber())).toEqual([0, 0, -0.6]);
  });

  it("gives a stub that becomes a year to days, and what came on top to performance fees", () => {
    const quarter = period([[1000, "0.004"]], { years: share("0.25"), performanceFees: money("0.5") });
    const found = revenueBridge(quarter, period([[1100, "0.004"]], { performanceFees: money("0.2") }));
    expect([found.volume, found.days, found.performanceFees, found.total].map(Number)).toEqual([0.4, 3, -0.3, 3.1]);
  });

  it("takes a segment that begins at its own rate: its arrival is mix", () => {
    const found = revenueBridge(
      period([
        [1000, "0.004"],
        [0, "0"],
      ]),
      period([
        [1000, "0.004"],
        [100, "0.01"],
      ]),
    );
    // 100 at the old 40 bp, and 60 bp more of it.
    expect([found.volume, found.mix, found.rate].map(Number)).toEqual([0.4, 0.6, 0]);
  });

  it("says nothing of parts where there was nothing before", () => {
    const found = revenueBridge(period([[0, "0"]]), period([[100, "0.01"]]));
    expect([found.volume, found.mix, found.rate, found.days, Number(found.total)]).toEqual([null, null, null, null, 1]);
  });

  it("adds up for any firm", () => {
    const next = randomNumbers(1);
    const whole = (below: number): number => Math.floor(next() * below);
    const lines = (count: number) =>
      Array.from({ length: count }, () => [whole(4) === 0 ? 0 : whole(10 ** 6), `${whole(300) / 10_000}`] as const);
    for (let firm = 0; firm < 200; firm++) {
      const count = 1 + whole(5);
      const [before, after] = [0, 1].map((side) =>
        period(lines(count), {
          years: share(["1", "0.25", "0.75"][whole(3)] as string),
          performanceFees: money(side * whole(100)),
        }),
      ) as [EarningPeriod, EarningPeriod];
      const { total, ...parts } = revenueBridge(before, after);
      const known = Object.values(parts).filter((part): part is Money => part !== null);
      if (known.length === 5) expectDecimal(sum(known).minus(total).toDecimalPlaces(25), "0");
      expectDecimal(total.toDecimalPlaces(25), revenueOf(after).minus(revenueOf(before)).toDecimalPlaces(25));
    }
  });

  it("has a joint term only when volume and rate both change", () => {
    const found = twoFactors(
      { averageAum: money(100), rate: share("0.008") },
      { averageAum: money(112), rate: share("0.0074") },
    );
    expect([found.volume, found.rate, found.joint, found.total].map(Number)).toEqual([0.096, -0.06, -0.0072, 0.0288]);
  });
});
