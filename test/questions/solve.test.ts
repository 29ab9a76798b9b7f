import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { frontier } from "../../src/questions/frontier.js";
import { findPlaces } from "../../src/questions/place.js";
import { rootIn } from "../../src/questions/root.js";
import { goalFor, type Solved, type SolveOptions, solve } from "../../src/questions/solve.js";
import { textWith } from "../../src/questions/varied-text.js";
import { parseVary, varied } from "../../src/questions/vary.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { simulate } from "../../src/simulation/simulate.js";
import { type Simple, simple } from "./scenario-texts.js";

const found = (own: Simple, vary: string, goal: string, options: SolveOptions = { scan: 9 }): Promise<Solved> => {
  const scenario = simple(own);
  return solve(scenario, parseVary(vary, scenario), goalFor(goal, scenario), options);
};

const ks = ({ solutions }: Solved): readonly number[] => solutions.map(({ k }) => k.value);

const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return "";
};

/** Log parameters over two years of m 6 % and s 16 %: σ² = ln(1 + s²/(1+m)²), μ = ln(1+m) − σ²/2. */
const variance = Math.log(1 + (0.16 / 1.06) ** 2);
const [MU, SIGMA] = [2 * (Math.log(1.06) - variance / 2), Math.sqrt(2 * variance)];
/** Φ⁻¹(0.2) */
const Z20 = -0.8416212335729143;

describe("goal seek", () => {
  it("finds what gives a chance, as the closed form and brute force do", async () => {
    const goal = "P(aum at 2028-12 >= 1200) = 80%";
    const solved = await found({ paths: 4096 }, "segments.fund.opening × k", goal);
    const [solution] = solved.solutions;
    const [k, error] = [solution?.k.value as number, solution?.k.standardError as number];
    const exact = 1.2 / Math.exp(MU + SIGMA * Z20);
    expect(solved.solutions.length).toBe(1);
    // 3.3 standard errors: 1 in 1 000.
    expect(Math.abs(k - exact)).toBeLessThan(3.3 * error);
    // Error of the 20th percentile of a normal sample: √(p(1 − p)/n)/φ(z), times σ·k.
    const theory = (Math.sqrt(0.16 / 4096) / 0.2799619204) * SIGMA * exact;
    expect(error / theory).toBeGreaterThan(0.8);
    expect(error / theory).toBeLessThan(1.25);
    expect(solution?.left.value).toBeCloseTo(0.8, 3);
    // The same by a grid of ordinary runs, counted by the simulation itself: the chance passes 80 % within 0.1 % of k.
    const scenario = simple({ paths: 4096, besides: "targets: [aum at 2028-12 >= 1200]" });
    const vary = parseVary("segments.fund.opening × k", scenario);
    const chances = [0.999, 1.001].map(async (part) => {
      const { targets } = await simulate(makePlan(varied(scenario, [{ vary, value: k * part }])));
      return targets[0]?.value as number;
    });
    const [below, above] = (await Promise.all(chances)) as [number, number];
    expect(below).toBeLessThan(0.8);
    expect(above).toBeGreaterThanOrEqual(0.8);
  });

  it("finds percentiles, means, and equality with another measure path by path", async () => {
    const exactly: Simple = { volatility: "0%", segment: "    fees: { schedule: flat, rate: 1%, paid-from: invoice }" };
    const [mean] = ks(
      await found(exactly, "markets.assets.equity.mean = k from 0% to 20%", "mean(aum at 2028-12) = 1210"),
    );
    expect(mean).toBeCloseTo(0.1, 4);
    const [median] = ks(await found(exactly, "segments.fund.opening + k", "median(aum at 2028-12) = 2247.2"));
    expect(median).toBeCloseTo(1000, 1);
    // Fees of 1 % a year on average AUM; what comes in during 2028 is 2028's share: inflows = revenue where both rates are alike.
    const flows =
      "    flows: { inflows: 5%, outflows: 0% }\n    fees: { schedule: flat, rate: 1%, base: beginning, paid-from: invoice }";
    const [equal] = ks(
      await found(
        { segment: flows },
        "segments.*.flows.inflows × k",
        "percentile(30, inflows in 2028) = revenue in 2028",
      ),
    );
    expect(equal).toBeCloseTo(0.2, 4);
  });

  it("finds both answers of what rises and falls again", async () => {
    // Fee and attrition move together: the revenue of a year is about k·e^(−…k): little for a low fee, and for one that drives all away.
    const leaving =
      "    flows: { inflows: 0%, outflows: 0% }\n    fees: { schedule: flat, rate: 0%, paid-from: invoice }";
    const scenario = simple({ volatility: "0%", segment: leaving, horizon: "5 years" });
    const [fee, outflows] = ["segments.fund.fees.rate = k", "segments.fund.flows.outflows = k"].map((text) =>
      parseVary(`${text} from 0% to 100%`, scenario),
    ) as [ReturnType<typeof parseVary>, ReturnType<typeof parseVary>];
    const both = { ...fee, places: [...fee.places, ...outflows.places] };
    const twice = await solve(scenario, both, goalFor("mean(revenue in 2031) = 100", scenario), { paths: 256 });
    expect(twice.solutions.map(({ rising }) => rising)).toEqual([true, false]);
    for (const { left } of twice.solutions) expect(Math.abs(left.value / 100 - 1)).toBeLessThan(1e-3);
    // Above what volatility 0 reaches, a chance rises with volatility until the drag takes over.
    const chance = await found(
      { mean: "3%" },
      "markets.assets.equity.volatility = k from 0% to 300%",
      "P(aum at 2028-12 >= 1200) = 20%",
    );
    expect(chance.solutions.map(({ rising }) => rising)).toEqual([true, false]);
    // The same of a percentile above the median: μ(s) + 0.25·σ(s) has its largest value inside.
    const percentile = await found(
      { mean: "3%" },
      "markets.assets.equity.volatility = k from 0% to 300%",
      "percentile(70, aum at 2028-12) = 1120",
    );
    expect(percentile.solutions.map(({ rising }) => rising)).toEqual([true, false]);
  });

  it("says when nothing answers, and what it found instead", async () => {
    const far = await found({}, "markets.assets.equity.mean + k from -1% to 1%", "P(aum at 2028-12 >= 3000) = 50%");
    expect(far.solutions).toEqual([]);
    expect(far.tried.length).toBeGreaterThanOrEqual(9);
    expect(far.tried.every(({ left }) => (left?.value as number) < 0.01)).toBe(true);
    const high = await found(
      { mean: "3%" },
      "markets.assets.equity.volatility = k from 0% to 300%",
      "percentile(70, aum at 2028-12) = 1400",
    );
    expect(high.solutions).toEqual([]);
    const flat = await found({}, "segments.fund.fees.rate + k from 0% to 1%", "P(inflows in 2027 >= 1) = 50%");
    expect(flat.solutions).toEqual([]);
  });

  it("goes around values that no scenario may have, and refuses where all are", async () => {
    const partly = await found({}, "segments.fund.opening × k from -1 to 3", "median(aum at 2028-12) = 2000");
    expect(partly.solutions.length).toBe(1);
    expect(partly.tried[0]?.refused).toMatch(/^simple\.yaml with k = -1: segments\[0\]\.opening /);
    await expect(found({}, "segments.fund.opening × k from -2 to -1", "median(aum at 2028-12) = 2000")).rejects.toThrow(
      /^--vary: the range allows no scenario at any of 9 values/,
    );
  });

  it("looks up to the ends of what the scenario allows", async () => {
    // Without volatility (1 000 + k)·1.06²: allowed from k = −1 000 on, which lies between two values of the scan.
    const solved = await found(
      { volatility: "0%", paths: 256 },
      "segments.fund.opening + k from -2000 to 2000",
      "median(aum at 2028-12) = 100",
      { scan: 4 },
    );
    expect(solved.tried.filter(({ refused }) => refused === null).map(({ k }) => k)[0]).toBeCloseTo(-1000, 4);
    expect(ks(solved)[0]).toBeCloseTo(100 / 1.06 ** 2 - 1000, 1);
  });

  it("moves assumptions only", () => {
    const scenario = simple();
    for (const place of ["seed", "paths"])
      expect(refusal(() => parseVary(`${place} × k`, scenario))).toContain(
        `moves ${place}, which says how much is drawn and assumes nothing. Write segments.*`,
      );
  });
});

describe("a frontier", () => {
  it("is the closed form's at every point", async () => {
    // 1 000·k·(1.06 + j)² = 1 200, without volatility.
    const scenario = simple({ volatility: "0%", paths: 256 });
    const asked = {
      vary: parseVary("segments.fund.opening × k", scenario),
      along: parseVary("markets.assets.equity.mean + j from -2% to 2%", scenario),
      goal: goalFor("median(aum at 2028-12) = 1200", scenario),
    };
    const { points } = await frontier(scenario, asked, { points: 3, scan: 4 });
    expect(points.map(({ j }) => j)).toEqual([-0.02, 0, 0.02]);
    for (const { j, solutions } of points) expect(solutions[0]?.k.value).toBeCloseTo(1.2 / (1.06 + j) ** 2, 3);
  });
});

describe("what is varied", () => {
  const scenario: Scenario = simple({
    segment:
      "    tags: { channel: retail }\n    flows: { inflows: { 2027: 8%, from 2028: 7% }, outflows: 0% }\n    fees: 0%",
  });
  const places = (pattern: string) => {
    const answer = findPlaces(scenario.resolved, pattern);
    return "what" in answer ? answer : answer.map(({ name, text }) => `${name} ${text}`);
  };

  it("is found by id, position, tag or star, by year and with its source", () => {
    expect(places("segments.fund.opening")).toEqual(["segments.fund.opening 1000"]);
    expect(places("segments[0].opening")).toEqual(["segments.fund.opening 1000"]);
    expect(places("segments.channel=retail.flows.inflows")).toEqual([
      "segments.fund.flows.inflows 2027 8%",
      "segments.fund.flows.inflows from 2028 7%",
    ]);
    expect(places("markets.assets.*.mean")).toEqual(["markets.assets.equity.mean 6%"]);
  });

  it("is refused with what was meant, or what may follow", () => {
    expect(places("segments.fund.openning")).toEqual({
      what: "names openning, which is not in segments.fund (did you mean opening?)",
      fix: "Write opening",
    });
    expect(places("markets.assets.equity")).toEqual({
      what: "markets.assets.equity is no number",
      fix: "Go on with mean or volatility",
    });
    expect(refusal(() => parseVary("segments.fund.opening", scenario))).toMatch(
      /^--vary: segments.fund.opening is not a place with a variable\. Write segments/,
    );
    expect(refusal(() => parseVary("segments.fund.opening + k from 1% to 2%", scenario))).toMatch(
      /is the rate 1%; an amount is needed/,
    );
  });

  it("keeps its unit and all of its digits", () => {
    expect(textWith({ change: "scale" }, "0.1%", 3)).toBe("0.3%");
    expect(textWith({ change: "shift" }, "35bp", 0.001)).toBe("0.45%");
    expect(textWith({ change: "scale" }, "44421m", 1.5)).toBe("66631500000");
  });
});

describe("a goal", () => {
  const message = (text: string): string => refusal(() => goalFor(text, simple()));

  it("is refused with its place and what to write", () => {
    expect(message("aum at 2028-12 = 5")).toBe(
      '--goal:1: "aum at 2028-12 = 5" begins with aum, which is no statistic. Write P(question), percentile(5, measure), median(measure) or mean(measure).',
    );
    expect(message("P(aum at 2028-12 >= 5) = 100%")).toContain("--goal:25: ");
    expect(message("P(aum at 2028-12 >= 5")).toContain("has a bracket that does not close. Add ).");
    expect(message("percentile(5, aum ever) = 5")).toContain("asks for aum ever, which is no single number");
    expect(message("percentile(5, revenu in 2028) = 5")).toContain("--goal:15: ");
    expect(message("percentile(5, revenue in 2028) = 5%")).toContain("is the rate 5%; an amount is needed");
    expect(message("mean(fee-rate in 2028) = revenue in 2028")).toContain("compares a rate with revenue, an amount");
  });
});

describe("the root finder", () => {
  it("finds roots of smooth, flat and broken functions", async () => {
    const root = (f: (x: number) => number, low: number, high: number) =>
      rootIn(async (x) => f(x), { low, atLow: f(low), high, atHigh: f(high) }, 1e-10);
    expect(await root((x) => x * x * x - 2, 0, 2)).toBeCloseTo(Math.cbrt(2), 9);
    expect(await root((x) => (x - 1) ** 9, 0, 3.7)).toBeCloseTo(1, 2);
    expect(await root((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 9);
    expect(await root((x) => Math.exp(x) - 5, -10, 10)).toBeCloseTo(Math.log(5), 9);
  });

  it("has points at which the scenario is refused, and variables that move other places", async () => {
    const scenario = simple({ volatility: "0%", paths: 256 });
    const vary = parseVary("segments.fund.opening × k", scenario);
    const goal = goalFor("median(aum at 2028-12) = 1200", scenario);
    const to = (along: string) =>
      frontier(scenario, { vary, along: parseVary(along, scenario), goal }, { points: 3, scan: 4 });
    const { points } = await to("markets.assets.equity.volatility + j from -32% to 0%");
    expect(points.map(({ refused }) => refused === null)).toEqual([false, false, true]);
    expect(points[0]?.refused).toContain("with j = -0.32");
    await expect(to("segments.*.opening + j")).rejects.toThrow(
      "moves segments.fund.opening, which segments.fund.opening × k moves too. Name another place.",
    );
    await expect(to("markets.assets.equity.mean + k")).rejects.toThrow(
      "has the letter of segments.fund.opening × k. Write another, such as j.",
    );
  });
});
