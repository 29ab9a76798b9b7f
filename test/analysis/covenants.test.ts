import { describe, expect, it } from "vitest";
import type { CovenantAnswer, Run } from "../../src/analysis/run.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { forecastText } from "../../src/run.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";

const scenario = (covenants: string): string => `
name: What must hold
currency: USD
start: 2025-10-31
horizon: 38 months
fiscal-year-ends: 6
seed: 3
paths: 400
markets: { assets: { a: { mean: 5%, volatility: 20% } } }
segments: [{ id: s, tags: { channel: wealth }, opening: 1bn, mix: { a: 100% }, flows: { inflows: 8%, outflows: 9% }, fees: { rate: 60bp } }]
economics: { costs: [{ id: rent, amount: 5m }] }
covenants:
${covenants}
`;

const TESTED = `
  - { id: assets, question: aum >= 950m, source: Note purchase agreement }
  - { id: cover, name: Revenue covers cost, question: total-revenue >= cost }
  - { id: once, question: "aum at 2027-12 >= 1bn" }
  - { id: margin, question: margin in 2027 >= 15% }
`;

const runOf = async (covenants: string): Promise<Run> =>
  (await forecastText(scenario(covenants), "covenants.yaml", { simulation: { threads: 1 } })).run;

describe("covenants", () => {
  it("are met or breached in every whole fiscal year, and ever in any of them, path by path", async () => {
    const run = await runOf(TESTED);
    const [assets, cover, once, margin] = run.answers.covenants as readonly CovenantAnswer[];
    // Years end in June: November 2025 to June 2026 and July to December 2028 are stubs.
    expect(assets?.tests.map(({ at, year }) => [at, year])).toEqual([
      ["2027-06", 2027],
      ["2028-06", 2028],
    ]);
    expect(once?.tests.map(({ at, year }) => [at, year])).toEqual([["2027-12", 2028]]);
    expect(margin?.tests.map(({ at }) => at)).toEqual(["2027"]);
    expect([assets?.name, assets?.source, cover?.name]).toEqual([
      "Assets",
      "Note purchase agreement",
      "Revenue covers cost",
    ]);

    // The same from the paths' own values.
    const plan = makePlan(parseScenario(scenario(TESTED)));
    const kept = [
      ...[19, 31].map((at) => ({ group: 0, measure: "aum", window: "month", at }) as const),
      ...[1, 2].map((at) => ({ group: 0, measure: "operating-income", window: "year", at }) as const),
    ];
    const found = (await simulate({ ...plan, outputs: { percentiles: [50], fans: [], kept } })).kept;
    const [first, second, income, later] = found.map(({ values }) => values) as readonly Float64Array[] as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const share = (holds: (path: number) => boolean) =>
      Array.from({ length: 400 }, (_, path) => holds(path)).filter(Boolean).length / 400;
    expect(assets?.tests.map(({ met }) => met.value)).toEqual([
      share((p) => (first[p] as number) >= 950e6),
      share((p) => (second[p] as number) >= 950e6),
    ]);
    expect(assets?.tests.map(({ breached }) => breached.value)).toEqual([
      share((p) => (first[p] as number) < 950e6),
      share((p) => (second[p] as number) < 950e6),
    ]);
    expect(assets?.everBreached.value).toBe(
      share((p) => (first[p] as number) < 950e6 || (second[p] as number) < 950e6),
    );
    expect(cover?.everBreached.value).toBe(share((p) => (income[p] as number) < 0 || (later[p] as number) < 0));
    const [a, b] = assets?.tests ?? [];
    expect(assets?.everBreached.value).toBeGreaterThan(Math.max(a?.breached.value ?? 1, b?.breached.value ?? 1));
  });

  it("are breached where the number does not exist", async () => {
    const run = await runOf("  - { id: growth, question: organic-growth >= -50% }").then(({ answers }) => answers);
    expect(run.covenants?.[0]?.everBreached.value).toBe(0);
    const nothing = scenario("  - { id: growth, question: organic-growth >= -50% }").replace(
      "opening: 1bn",
      "opening: 0",
    );
    const empty = (
      await forecastText(nothing.replace("inflows: 8%", "inflows: 0%"), "empty.yaml", { simulation: { threads: 1 } })
    ).run;
    expect(empty.answers.covenants?.[0]?.everBreached.value).toBe(1);
  });

  it.each([
    ["  - { id: a, question: aum ever >= 1bn }", "covenants[0].question asks ever; a covenant holds in every year"],
    ["  - { id: a, question: aum by 2027-12 >= 1bn }", "asks by a month"],
    ["  - { id: a, question: aum }", "compares with nothing"],
    ["  - { id: a, question: aum >= 5% }", "is the rate 5%"],
    [
      "  - { id: a, question: aum >= 1bn }\n  - { id: a, question: aum >= 2bn }",
      "is a, the id of the covenant on line 13",
    ],
    ["  - { question: aum >= 1bn }", "id"],
    ["  - { id: a }", "question"],
    ["  - { id: a, question: aum of stok >= 1bn }", "asks of stok"],
  ])("that cannot be read say where and why: %s", (covenants, message) => {
    expect(() => parseScenario(scenario(covenants))).toThrow(message);
  });

  it("stand by id as well as in a list", () => {
    const { covenants } = parseScenario(scenario("  assets: { question: aum >= 1bn }"));
    expect(covenants.map(({ id, name, question }) => [id, name, question.left.when.kind])).toEqual([
      ["assets", "Assets", "ever"],
    ]);
  });
});
