import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { InputError } from "../../src/errors.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { sampleOf } from "../../src/questions/sample.js";
import { goalFor, solve } from "../../src/questions/solve.js";
import { askedBy, statisticOf } from "../../src/questions/statistics.js";
import { parseVary } from "../../src/questions/vary.js";
import { namedIn } from "../../src/scenario/named.js";
import { parseStatistic } from "../../src/scenario/parse-goal.js";
import type { Statistic } from "../../src/scenario/question.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { Estimate } from "../../src/simulation/simulation.js";
import { simple } from "./scenario-texts.js";

const statistic = (text: string, scenario: Scenario): Statistic => {
  const read = parseStatistic(text, namedIn(scenario));
  if ("problems" in read) throw new Error(read.problems.map(({ what }) => what).join());
  return read.statistic;
};

/** Φ by its series around 0: good to 1e-12 between −5 and 5. */
function normalBelow(z: number): number {
  let [term, sum] = [z, z];
  for (let n = 1; n < 100; n++) {
    term *= (-z * z) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

/** One year of m 6 % and s 16 %: σ² = ln(1 + s²/(1+m)²), μ = ln(1+m) − σ²/2; a fall of a fifth is below this many deviations. */
const variance = Math.log(1 + (0.16 / 1.06) ** 2);
const SIGMA = Math.sqrt(variance);
const FALL = (Math.log(0.8) - (Math.log(1.06) - variance / 2)) / SIGMA;

const near = ({ value, standardError }: Estimate, expected: number): void =>
  // 3.3 standard errors: 1 in 1 000.
  expect(Math.abs(value - expected)).toBeLessThan(3.3 * (standardError as number));

describe("a condition", () => {
  const text = "aum at 2028-12 >= 1000 given equity return at 2027-12 <= -20%";
  const scenario = simple({
    paths: 8192,
    besides: `targets: ["${text}", "aum ever >= 1 given return of equity in 2027 <= -90%"]`,
  });
  const plan = makePlan(scenario);
  // What is left has to make good the fall: P(A₂ ≥ A₀ | R₁ ≤ −20 %) = ∫ φ(x)·Φ((2μ + σx)/σ) dx up to the fall, over Φ(fall).
  const [steps, low] = [4000, -8];
  const width = (FALL - low) / steps;
  const mu = Math.log(1.06) - variance / 2;
  let joint = 0;
  for (let step = 0; step < steps; step++) {
    const x = low + (step + 0.5) * width;
    const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    joint += density * normalBelow(Math.max(-5, Math.min(5, (2 * mu + SIGMA * x) / SIGMA))) * width;
  }
  const expected = joint / normalBelow(FALL);

  it("narrows a target, a statistic and a fan to the paths that meet it", async () => {
    const simulation = await simulate(plan);
    const [chance, never] = simulation.targets as [Estimate, Estimate];
    near(chance, expected);
    expect(never).toEqual({ value: 0, standardError: null });
    const p = `P(${text})`;
    const [cond, mean] = [
      statistic(p, scenario),
      statistic("mean(aum at 2027-12 given equity return in 2027 <= -20%)", scenario),
    ];
    const fall = statistic("P(return of equity at 2027-12 <= -20%)", scenario);
    const sample = await sampleOf(plan, askedBy([cond, mean, fall]));
    // Two ways to count: in the simulation's own tally, and over kept numbers.
    expect(statisticOf(cond, sample)).toEqual(chance);
    near(statisticOf(fall, sample) as Estimate, normalBelow(FALL));
    // E[1 + R | R ≤ −20 %] = (1+m)·Φ(fall − σ)/Φ(fall)
    near(statisticOf(mean, sample) as Estimate, (1060 * normalBelow(FALL - SIGMA)) / normalBelow(FALL));
  });

  it("stands in the run beside its target, and in the reading of the report", async () => {
    const few = { ...plan, paths: 600 };
    const run = analyse(few, project(few), await simulate(few));
    expect(run.answers.targets.map(({ given }) => given)).toEqual([
      "equity return at 2027-12 <= -20%",
      "return of equity in 2027 <= -90%",
    ]);
  });

  it("is the same by worked threads, blocks and kernels", async () => {
    const few = { ...plan, paths: 1500 };
    const [all, ...others] = await Promise.all([
      simulate(few),
      simulate(few, { blockPaths: 256 }),
      simulate(few, { kernel: "reference" }),
    ]);
    for (const other of others) expect(other.targets).toEqual(all.targets);
  });

  it("may be solved for", async () => {
    const goal = goalFor("mean(aum at 2027-12 given equity return in 2027 <= -20%) = 1500", scenario);
    const solved = await solve(scenario, parseVary("segments.fund.opening × k", scenario), goal, { scan: 5 });
    const [solution] = solved.solutions;
    const exact = (1.5 / 1.06) * (normalBelow(FALL) / normalBelow(FALL - SIGMA));
    near(solution?.k as Estimate, exact);
  });

  it("is refused where it cannot be, with its place", () => {
    const refused = (target: string): string => {
      try {
        simple({ besides: `targets: ["${target}"]` });
      } catch (error) {
        return error instanceof InputError ? error.message : String(error);
      }
      return "";
    };
    expect(refused("aum at 2028-12 >= 5 given equity return at 2029-12 <= 0%")).toContain(
      "asks for 2029-12; the forecast covers",
    );
    expect(refused("aum at 2028-12 >= 5 given equty return at 2027-12 <= 0%")).toContain(
      "begins with equty, which is not a measure",
    );
    expect(refused("aum at 2028-12 >= 5 given return of equty at 2027-12 <= 0%")).toContain("did you mean equity?");
    expect(refused("equity return at 2027-12 <= 0%")).toContain("is a condition. Write it after given");
    expect(refused("aum at 2028-12 >= 5 given aum at 2027-12 >= 4 given aum at 2027-12 >= 4")).toContain(
      "has a condition",
    );
  });
});
