import { describe, expect, it } from "vitest";
import { averageOf } from "../../src/model/averages.js";
import type { BalanceConvention } from "../../src/plan/average-conventions.js";
import type { ColumnRequest, SeriesRequest, Window } from "../../src/plan/outputs.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Measure, Question } from "../../src/scenario/question.js";
import { averageWeights } from "../../src/simulation/collect/average-weights.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { ReplayLine } from "../../src/simulation/simulation.js";
import { money, share } from "../../src/units.js";
import { monthAt, type PlanSpec, testPlan } from "./plan-builder.js";
import { everything, RICH, RICH_SEGMENTS } from "./rich-plan.js";

const PATHS = 40;
/** The path that is added up by hand. */
const PATH = 17;
/** From October, so that the first and the last year are stubs. */
const SPEC: PlanSpec = {
  ...RICH,
  paths: PATHS,
  firstMonth: [2025, 10],
  segments: RICH_SEGMENTS.map((segment, index) =>
    index === 0 ? { ...segment, fees: { ...segment.fees, performance: { rate: 0.2, periodMonths: 3 } } } : segment,
  ),
};

/** A group's lines on one path, added up by hand from the replay. */
function ledgerOf(plan: Plan) {
  const { values, lines } = replay(
    plan,
    Uint32Array.from({ length: PATHS }, (_, path) => path),
  );
  const months = plan.months.length;
  return (group: number, line: ReplayLine, month: number, path: number): number =>
    (plan.groups[group]?.members ?? []).reduce((sum, segment) => {
      const row = (lines.indexOf(line) * plan.segments.length + segment) * months + month;
      return sum + (values[row * PATHS + path] as number);
    }, 0);
}

/** The definition of every measure, month by month, without the simulation's own rings and weights. */
function expected(
  plan: Plan,
  read: ReturnType<typeof ledgerOf>,
  { group, measure, window, at }: ColumnRequest,
): number {
  const path = PATH;
  const [from, to] = spanOf(plan, window, at);
  const months = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const sum = (...lines: readonly ReplayLine[]) =>
    months.reduce((total, month) => total + lines.reduce((part, line) => part + read(group, line, month, path), 0), 0);
  const closings = (last: number, first = 0) =>
    Array.from({ length: last - first + 1 }, (_, i) => read(group, "closing", first + i, path));
  const opening = read(group, "opening", from, path);
  const average = () =>
    averageOf(plan.averageAum as BalanceConvention, money(opening), closings(to, from).map(money)).toNumber();
  switch (measure) {
    case "aum":
      return read(group, "closing", to, path);
    case "average-aum":
      return average();
    case "net-flows":
      return sum("inflows") - sum("outflows");
    case "market-gain":
      return sum("marketGain");
    case "fees":
      return sum("feesInAdvance", "feesInArrears");
    case "base-revenue":
      return sum("revenue") - sum("performanceFees");
    case "performance-fees":
      return sum("performanceFees");
    case "base-fee-rate":
      return ((sum("revenue") - sum("performanceFees")) * (12 / months.length)) / average();
    case "fee-rate":
      return (sum("revenue") * (12 / months.length)) / average();
    case "organic-growth":
      return (sum("inflows") - sum("outflows")) / opening;
    case "drawdown": {
      const balances = [read(group, "opening", 0, path), ...closings(to)];
      return Math.max(...balances.map((balance, i) => 1 - balance / Math.max(...balances.slice(0, i + 1))));
    }
    case "net-revenue":
      return sum("netRevenue");
    case "total-revenue":
    case "cost":
    case "operating-income":
    case "margin":
    case "retention":
    case "heads":
    case "aum-per-head":
    case "revenue-per-head":
    case "return":
      throw new Error(`${measure} has a test of its own`);
    default:
      return sum(measure);
  }
}

function spanOf(plan: Plan, window: Window, at: number): readonly [number, number] {
  if (window === "month") return [at, at];
  if (window === "trailing-12") return [at - 11, at];
  const { from, months } = plan.years[at] as Plan["years"][number];
  return [from, from + months - 1];
}

describe("measures", () => {
  it("are what the replayed ledger adds up to, for every group and window", async () => {
    const requests = everything(5).flatMap((series): readonly ColumnRequest[] =>
      (series.window === "year" ? [0, 1, 2] : [11, 20, 25]).map((at) => ({ ...series, at })),
    );
    for (const averageAum of ["trapezoid", "13-month"] as const) {
      const plan = testPlan({ ...SPEC, averageAum, kept: requests });
      const { kept } = await simulate(plan);
      const read = ledgerOf(plan);
      for (const { request, values } of kept) {
        const value = expected(plan, read, request);
        // Sums of at most 36 terms in another order: some ULP of the largest.
        const scale = request.measure === "net-flows" || request.measure === "market-gain" ? 100 : Math.abs(value);
        expect(Math.abs((values[PATH] as number) - value), JSON.stringify(request)).toBeLessThanOrEqual(1e-13 * scale);
      }
    }
  });

  it("are null while a trailing window does not fit, and one a year for years, stubs as they are", async () => {
    const fans: SeriesRequest[] = [
      { group: 0, measure: "revenue", window: "trailing-12" },
      { group: 0, measure: "revenue", window: "year" },
    ];
    const result = await simulate(testPlan({ ...SPEC, fans }));
    expect(result.fans[0]?.points.map((point) => point === null)).toEqual([
      ...Array(11).fill(true),
      ...Array(15).fill(false),
    ]);
    expect(result.fans[1]?.points).toHaveLength(3);
  });

  it("leave out paths that have no such number: the fee rate of nothing", async () => {
    const fans: SeriesRequest[] = [
      { group: 1, measure: "fee-rate", window: "month" },
      { group: 1, measure: "organic-growth", window: "month" },
    ];
    const plan = testPlan({
      months: 2,
      paths: 300,
      fans,
      assets: [{ id: "a" }],
      segments: [{ id: "empty", opening: 0 }],
    });
    for (const { points } of (await simulate(plan)).fans) expect(points).toEqual([null, null]);
  });

  it("add the firm's totals over the horizon to its closing", async () => {
    const { totals = [] } = await simulate(testPlan(SPEC));
    for (const [group, members] of [
      [0, [120, 300, 80]],
      [1, [120]],
      [4, [120, 300]],
    ] as const) {
      const total = totals[group];
      const opening = members.reduce((a, b) => a + b, 0);
      if (total === undefined) throw new Error("no totals");
      const lines = total.inflows.value - total.outflows.value + total.exchanges.value - total.distributions.value;
      expect(opening + lines + total.marketGain.value - total.fees.value).toBeCloseTo(total.closing.value, 9);
    }
  });
});

describe("average AUM", () => {
  it("weighs balances as the exact model does, in every convention and for every length of period", () => {
    const balances = [20, 22, 19, 31, 40, 38, 37, 50, 52, 49, 61, 70, 66];
    const conventions = ["two-point", "month-ends", "13-month", "quarter-ends", "five-points", "trapezoid"] as const;
    for (const convention of conventions) {
      for (let months = 1; months <= 12; months++) {
        const [opening, ...closings] = balances.slice(0, months + 1).map(money);
        const exact = averageOf(convention, opening as ReturnType<typeof money>, closings).toNumber();
        const weights = averageWeights({ averageAum: convention, months: [] }, { from: 0, months });
        const found = weights.reduce((sum, weight, i) => sum + weight * (balances[i] as number), 0);
        expect(Math.abs(found / exact - 1)).toBeLessThan(1e-14);
      }
    }
  });
});

const firm = { kind: "firm" } as const;
const at = (measure: Measure, year: number, month: number) =>
  ({ measure, of: firm, when: { kind: "at", month: monthAt(year, month) } }) as const;

describe("targets", () => {
  const fall = [-0.2, 0.1, 0.3, -0.1];
  const given = (targets: readonly Question[]) =>
    testPlan({
      months: 4,
      paths: 300,
      targets,
      assets: [{ id: "a", given: fall }],
      segments: [{ id: "s", opening: 100 }],
    });
  const chances = async (targets: readonly Omit<Question, "text">[]) =>
    (await simulate(given(targets.map((target) => ({ ...target, text: "" }))))).targets.map(({ value }) => value);
  const amount = (value: number) => ({ kind: "amount", amount: money(value) }) as const;

  it("look at a month end, at every month end up to one, at all of them, and at years", async () => {
    // 100 → 80 → 88 → 114.4 → 102.96
    const quantity = (measure: Measure, when: Question["left"]["when"]) => ({ measure, of: firm, when });
    const byMarch = { kind: "by", month: monthAt(2026, 3) } as const;
    expect(
      await chances([
        { left: at("aum", 2026, 4), comparison: ">=", right: amount(102.96 - 1e-9) },
        { left: at("aum", 2026, 4), comparison: ">=", right: amount(103) },
        { left: quantity("aum", byMarch), comparison: "<=", right: amount(80 + 1e-9) },
        { left: quantity("aum", { kind: "by", month: monthAt(2026, 2) }), comparison: ">=", right: amount(100) },
        { left: quantity("aum", { kind: "ever" }), comparison: ">=", right: amount(114) },
        { left: quantity("market-gain", { kind: "in", year: 2026 }), comparison: ">=", right: amount(2.95) },
        {
          left: quantity("drawdown", { kind: "ever" }),
          comparison: ">=",
          right: { kind: "rate", rate: share(0.1999) },
        },
      ]),
    ).toEqual([1, 0, 1, 0, 1, 1, 1]);
  });

  it("compare two quantities, each at its own time, or month by month", async () => {
    const quantity = (measure: Measure, when: Question["left"]["when"]) =>
      ({ kind: "quantity", quantity: { measure, of: firm, when } }) as const;
    const ever = { kind: "ever" } as const;
    expect(
      await chances([
        { left: at("aum", 2026, 3), comparison: ">=", right: quantity("aum", at("aum", 2026, 4).when) },
        { left: at("aum", 2026, 2), comparison: ">=", right: quantity("aum", at("aum", 2026, 3).when) },
        { left: { measure: "aum", of: firm, when: ever }, comparison: "<=", right: quantity("market-gain", ever) },
        { left: at("aum", 2026, 1), comparison: ">=", right: quantity("aum", ever) },
      ]),
    ).toEqual([1, 0, 0, 1]);
  });

  it("never call what was not seen impossible: the error of 0 or all of n is that of half a path", async () => {
    const targets = [{ text: "", left: at("aum", 2026, 4), comparison: ">=", right: amount(1e9) }] as const;
    const [chance] = (await simulate(given(targets))).targets;
    const p = 0.5 / 301;
    expect(chance).toEqual({ value: 0, standardError: Math.sqrt((p * (1 - p)) / 300) });
  });
});

describe("the firm's drawdown", () => {
  const of = async (given: readonly number[]) =>
    (
      await simulate(
        testPlan({
          months: given.length,
          paths: 300,
          assets: [{ id: "a", given }],
          segments: [{ id: "s", opening: 100 }],
        }),
      )
    ).drawdown;

  it("is the largest fall from the highest point so far, opening included, with the months until that height is back", async () => {
    // 100, 90, 81, 97.2, 106.92: −19 %, two months after the bottom the height is back
    const drawdown = await of([-0.1, -0.1, 0.2, 0.1]);
    expect(drawdown.depth.mean.value).toBeCloseTo(-0.19, 12);
    expect(drawdown.monthsToRecover?.mean.value).toBe(2);
    expect(drawdown.recovered.value).toBe(1);
  });

  it("has no recovery where the height is not reached again, and nothing to recover where nothing falls", async () => {
    expect((await of([0.1, -0.3, 0.1])).monthsToRecover).toBeNull();
    expect((await of([0.1, -0.3, 0.1])).recovered.value).toBe(0);
    const rising = await of([0.1, 0.1]);
    expect([rising.depth.mean.value, rising.monthsToRecover?.mean.value, rising.recovered.value]).toEqual([0, 0, 1]);
  });
});
