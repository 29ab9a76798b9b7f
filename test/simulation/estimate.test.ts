import { describe, expect, it } from "vitest";
import { estimateRun } from "../../src/simulation/estimate.js";
import { measurePace } from "../../src/simulation/pace.js";
import type { SimulateOptions } from "../../src/simulation/simulation.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";

const SPEC: PlanSpec = {
  months: 60,
  paths: 100_000,
  assets: [{ id: "equity", mean: 0.06, volatility: 0.16 }],
  segments: [{ id: "one", opening: 100, inflows: { rate: 0.01 } }],
};

const secondsOf = (changes: Partial<PlanSpec> = {}, options: SimulateOptions = {}): number =>
  estimateRun(testPlan({ ...SPEC, ...changes }), options).seconds;

/** What grows with the paths, of so many. */
const growing = (changes: Partial<PlanSpec> = {}, options: SimulateOptions = {}): number =>
  secondsOf({ ...changes, paths: 200_000 }, options) - secondsOf({ ...changes, paths: 100_000 }, options);

describe("the estimate of a run's time", () => {
  it("grows with paths and months, and is shared by threads", () => {
    expect(growing()).toBeGreaterThan(0.1);
    expect(growing({ months: 120 }) / growing()).toBeCloseTo(2, 0);
    const shared = growing({}, { threads: 4 }) / growing();
    expect(shared).toBeGreaterThan(1 / 4);
    expect(shared).toBeLessThan(1 / 3);
  });

  it("is that of this machine's pace, which changes nothing else", () => {
    const plan = testPlan(SPEC);
    const [standard, slow] = [1, 2.5].map((pace) => estimateRun(plan, {}, pace));
    expect(slow).toEqual({ bytes: standard?.bytes, seconds: 2.5 * (standard?.seconds as number) });
  });

  it("knows that more threads than blocks of paths have nothing to do", () => {
    const [two, many] = [2, 200].map((threads) => secondsOf({ paths: 2000 }, { threads }));
    expect(many).toBe(two);
  });

  it("counts the kernel and what is not in it", () => {
    expect(growing({}, { kernel: "reference" })).toBeGreaterThan(2 * growing());
    const performance = { rate: 0.2, mark: "series", periodMonths: 12 } as const;
    const fees = { tiers: [{ rate: 0.01 }], performance };
    expect(growing({ segments: [{ id: "one", opening: 100, fees }] })).toBeGreaterThan(3 * growing());
  });

  it("counts the errors of paths that hang together", () => {
    const plan = testPlan({ ...SPEC, paths: 65_536 });
    const [plain, antithetic, sobol] = (["plain", "antithetic", "sobol"] as const).map(
      (sampling) => estimateRun({ ...plan, sampling }).seconds,
    );
    expect(antithetic).toBeGreaterThan(plain as number);
    expect(sobol).toBeGreaterThan(plain as number);
  });
});

describe("the pace of a machine", () => {
  /** A clock by which every piece takes so many microseconds, but for the first ones. */
  const clock = (microseconds: number): (() => number) => {
    let [pieces, time] = [0, 0];
    return () => (time += (pieces++ < 20 ? 5 : 1) * (microseconds / 1000));
  };

  it("is what its fastest pieces take, as a multiple", () => {
    const [one, two] = [clock(100), clock(200)].map((now) => measurePace(now, "reference"));
    expect(one).toBeGreaterThan(0);
    expect(two).toBeCloseTo(2 * (one as number), 9);
  });

  it("is looked for longer where the run is long, for up to a second", () => {
    const longest = (seconds: number): number => {
      let time = 0;
      measurePace(() => (time += 0.1), "wasm", seconds);
      return time;
    };
    expect([0, 3, 30, 3600].map((seconds) => Math.round(longest(seconds) / 50))).toEqual([1, 1, 6, 20]);
  });

  it("is told by each kernel on its own", () => {
    expect(measurePace(clock(100), "wasm")).toBeGreaterThan(measurePace(clock(100), "reference"));
  });
});
