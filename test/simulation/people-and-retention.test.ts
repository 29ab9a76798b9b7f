import { describe, expect, it } from "vitest";
import { projectedValues } from "../../src/analysis/projected-values.js";
import { exactPath, planOfReplayed } from "../../src/audit/exact-path.js";
import { groupRows } from "../../src/model/groups.js";
import { project } from "../../src/model/project.js";
import type { Projection } from "../../src/model/projection.js";
import type { ColumnRequest } from "../../src/plan/outputs.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Measure, Subject } from "../../src/scenario/question.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";

/** Withdrawals beside departures, clients who may leave, dated outflows that may happen, another currency, flows on closing. */
const scenario = (random: boolean): string =>
  `
name: Who stays
currency: USD
currencies: { EUR: { rate: 1.1, volatility: ${random ? "9%" : "0%"} } }
start: 2025-10-31
horizon: 26 months
seed: 5
paths: 200
markets: { assets: { a: { mean: 5%, volatility: ${random ? "30%" : "0%"} } } }
segments:
  - id: homes
    tags: { channel: wealth }
    opening: 900m
    mix: { a: 100% }
    flows: { new: 3%, departures: 4%, contributions: 1%, withdrawals: 5%, volatility: ${random ? "30%" : "0%"} }
    fees: { rate: 80bp }
  - id: mandates
    currency: EUR
    opening: 500m
    mix: { a: 100% }
    flows: { inflows: 2%, departures: 1%, withdrawals: 2% }
    fees: { rate: 30bp, paid-from: invoice }
  - id: pool
    opening: 200m
    mix: { a: 100% }
    flows: { inflows: 5%, departures: 2%, withdrawals: 6% }
    conventions: { flows-on: closing }
    fees: { rate: 50bp }
clients:
  - { id: city, mandates: { mandates: 120m, homes: 40m }, departure: ${random ? "35%" : "100%"} }
events:
  - { date: 2026-05-12, kind: outflow, segment: homes, amount: 60m, probability: ${random ? "50%" : "100%"}, label: A partner leaves }
  - { date: 2026-09-10, kind: realization, segment: homes, amount: 10m, label: Sold }
  - { date: 2027-02-10, kind: outflow, segment: pool, amount: 9m, label: A fund closes }
economics:
  costs: [{ id: rent, amount: 1m }]
  people:
    - { id: adviser, count: { to 2026: 6, from 2027: 8 }, cost: 200k }
    - { id: relationship-manager, name: Relationship managers, count: 4 }
  reactions: [{ margin-below: 72%, hold: [adviser] }]
`.replace("{ rate: 1.1,", "{ rate: 1.1, mean: 0%,");

const planOf = (random: boolean): Plan => makePlan(parseScenario(scenario(random)));

const firm: Subject = { kind: "firm" };
const ASKED: readonly { readonly measure: Measure; readonly of: Subject; readonly group: string }[] = [
  { measure: "retention", of: firm, group: "firm" },
  ...["homes", "mandates", "pool"].map((id) => ({
    measure: "retention" as const,
    of: { kind: "segment", id } as const,
    group: `segment:${id}`,
  })),
  { measure: "heads", of: firm, group: "firm" },
  { measure: "aum-per-head", of: { kind: "role", id: "adviser" }, group: "role:adviser" },
  { measure: "revenue-per-head", of: { kind: "role", id: "relationship-manager" }, group: "role:relationship-manager" },
  { measure: "revenue-per-head", of: firm, group: "firm" },
];

/** [asked][year] of a path. */
async function simulated(plan: Plan): Promise<(path: number) => number[][]> {
  const kept = ASKED.flatMap(({ measure, group }) =>
    plan.years.map(
      (_, at): ColumnRequest => ({
        group: plan.groups.findIndex(({ id }) => id === group),
        measure: measure as ColumnRequest["measure"],
        window: "year",
        at,
      }),
    ),
  );
  const { kept: found } = await simulate({ ...plan, outputs: { percentiles: [50], fans: [], kept } });
  const years = plan.years.length;
  return (path) =>
    ASKED.map((_, asked) => plan.years.map((__, at) => found[asked * years + at]?.values[path] as number));
}

const exact = (plan: Plan, projection: Projection): number[][] =>
  ASKED.map(({ measure, of }) =>
    plan.years.map(
      ({ year }) => projectedValues(plan, projection, { measure, of, when: { kind: "in", year } })[0] ?? NaN,
    ),
  );

describe("heads, what stands behind one, and retention on a path", () => {
  it("are the exact ones when nothing is random", async () => {
    const plan = planOf(false);
    const path = (await simulated(plan))(3);
    exact(plan, project(plan)).forEach((years, asked) =>
      years.forEach((value, at) =>
        expect((path[asked]?.[at] as number) / value, ASKED[asked]?.group).toBeCloseTo(1, 12),
      ),
    );
  });

  it("are the exact ones on what was drawn for it", async () => {
    const plan = planOf(true);
    const valuesOf = await simulated(plan);
    const paths = Uint32Array.from({ length: 7 }, (_, path) => path * 28);
    const replayed = replay(plan, paths);
    paths.forEach((path, at) => {
      const rolled = exactPath(plan, replayed, at);
      const found = valuesOf(path);
      const own = planOfReplayed(plan, replayed, at);
      exact(own, { ...rolled, groups: groupRows(plan.groups, rolled.reported) }).forEach((years, asked) =>
        years.forEach((value, year) => expect((found[asked]?.[year] as number) / value).toBeCloseTo(1, 11)),
      );
    });
  });

  it("count the heads that the plan states, and share the year's average AUM among them", () => {
    const plan = planOf(false);
    const [, , , , heads, aumPerHead] = exact(plan, project(plan));
    // Two months of 2025, then 2026, then 2027 with two advisers more.
    expect(heads).toEqual([10, 10, 12]);
    const firmYears = project(plan).groups[0]?.slice(2, 14) ?? [];
    const average = firmYears.reduce((sum, row) => sum + (row.opening.toNumber() + row.closing.toNumber()) / 24, 0);
    expect((aumPerHead?.[1] as number) / (average / 6)).toBeCloseTo(1, 12);
  });
});

describe("client retention", () => {
  const alone = (flows: string, more = ""): Plan =>
    makePlan(
      parseScenario(
        `{ name: n, currency: USD, start: 2025-12-31, horizon: 2 years, seed: 1, paths: 1, markets: { assets: { a: { mean: 0%, volatility: 0% } } },
  segments: [{ id: s, opening: 100m, mix: { a: 100% }, flows: { ${flows} }, fees: { rate: 0bp } }]${more} }`,
      ),
    );
  const retentionOf = (plan: Plan): number | null | undefined =>
    projectedValues(plan, project(plan), { measure: "retention", of: firm, when: { kind: "in", year: 2026 } })[0];

  it("is what is left where clients only leave: (1 − a/12)¹² of an annual rate a", () => {
    expect(retentionOf(alone("departures: 3%"))).toBeCloseTo((1 - 0.03 / 12) ** 12, 14);
  });

  it("is complete where they only withdraw", () => {
    expect(retentionOf(alone("withdrawals: 30%"))).toBe(1);
  });

  it("loses a client's mandate by its chance, and nothing of what stays", () => {
    const plan = alone("withdrawals: 10%", ", clients: [{ id: c, mandates: { s: 40m }, departure: 25% }]");
    // The mandate shrinks with the others' balances, 10 % nominal a year, until the month in which it leaves.
    const hazard = 1 - 0.75 ** (1 / 12);
    const left = Array.from({ length: 12 }, (_, k) => 0.4 * (1 - hazard) ** k * hazard * (1 - 0.1 / 12) ** k);
    expect(retentionOf(plan)).toBeCloseTo(1 - left.reduce((sum, one) => sum + one, 0), 4);
  });
});

describe("questions of people and of retention", () => {
  const ask = (target: string) => parseScenario(`${scenario(true)}targets: ["${target}"]\n`);

  it.each([
    ["aum-per-head of advisor in 2026 >= 100m", "no role of the people (did you mean adviser?). Write adviser."],
    ["aum-per-head of homes in 2026 >= 100m", "asks of homes, which is no role of the people"],
    ["heads in 2026 >= 5%", "compares heads with a value that"],
    ["heads in 2026 >= aum-per-head in 2026", "compares heads, a number of heads, with aum-per-head, an amount"],
    ["heads by 2026-12 >= 5", "asks for heads by a month"],
    ["retention in 2026 >= 5m", "is the amount 5m"],
    ["retention of adviser in 2026 >= 90%", "asks of adviser, which is not a segment of this scenario"],
  ])("are refused where they have no meaning: %s", (target, message) => {
    expect(() => ask(target)).toThrow(message);
  });

  it("are refused where the scenario lists nobody", () => {
    const without = `${scenario(true).replace(/ {2}people:[\s\S]*$/, "")}targets: ["heads in 2026 >= 5"]\n`;
    expect(() => parseScenario(without)).toThrow(
      "asks for heads; the scenario lists no people. Add economics, with people",
    );
  });

  it("name a role by its id, even one that a segment has too", () => {
    const text = scenario(true).replaceAll("adviser", "homes");
    const { targets } = parseScenario(
      `${text}targets: ["heads of homes in 2026 >= 5", "retention of homes in 2026 >= 5%"]\n`,
    );
    expect(targets.map(({ question }) => question.left.of)).toEqual([
      { kind: "role", id: "homes" },
      { kind: "segment", id: "homes" },
    ]);
  });
});
