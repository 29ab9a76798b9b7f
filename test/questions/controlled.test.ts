import { describe, expect, it } from "vitest";
import { supplemented } from "../../src/analysis/supplemented.js";
import type { InputError } from "../../src/errors.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { controlled, controlledMean } from "../../src/questions/controlled.js";
import { regress } from "../../src/questions/regress.js";
import { sampleOf } from "../../src/questions/sample.js";
import { makeReport } from "../../src/report/make-report.js";
import { forecast } from "../../src/run.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { tablesOf } from "../../src/tables/tables-of.js";

const text = (fund = "") => `
name: Test
currency: USD
start: 2025-12-31
horizon: 2 years
seed: 1
paths: 51200
markets:
  assets: { stocks: { mean: 7%, volatility: 16% }, bonds: { mean: 3%, volatility: 5% } }
segments: [{ id: fund, opening: 10bn, mix: { stocks: 60%, bonds: 40% }, ${fund} fees: { schedule: flat, rate: 0% } }]
`;
const quiet = parseScenario(text(), "test.yaml");
const shocked = parseScenario(text("flows: { inflows: 12%, outflows: 10%, volatility: 30% },"), "test.yaml");
/** The mix is brought back every month, and months are independent: (0.6·1.07^(1/12) + 0.4·1.03^(1/12))^24. */
const TRUTH = 10e9 * (0.6 * 1.07 ** (1 / 12) + 0.4 * 1.03 ** (1 / 12)) ** 24;

describe("control variates", () => {
  it("take off what market returns were by luck: the mean of AUM is its closed form with a tenth of the error", async () => {
    const [mean, chance] = await controlled(quiet, ["mean(aum at 2027-12)", "P(aum at 2027-12 >= 11bn)"], {
      paths: 4096,
    });
    const { value = 0, standardError } = mean?.controlled ?? {};
    expect(standardError ?? 1).toBeLessThan((mean?.plain.standardError ?? 0) / 10);
    expect(Math.abs(value - TRUTH) / (standardError as number)).toBeLessThan(4.5);
    expect(chance?.controlled.standardError ?? 1).toBeLessThan(0.75 * (chance?.plain.standardError ?? 0));
  });

  it("state errors that cover the truth as often as they should", async () => {
    const month = quiet.start.year === 2025 ? makePlan(quiet).months[23] : undefined;
    if (month === undefined) throw new Error("the plan has two years");
    const when = { kind: "at", month } as const;
    const aum = { measure: "aum", of: { kind: "firm" }, when } as const;
    const returns = { measure: "return", of: { kind: "asset", id: "stocks" }, when } as const;
    const sample = await sampleOf(makePlan(quiet), { quantities: [aum, returns] });
    const centred = sample.valuesOf(returns).map((r) => r - (1.07 ** 2 - 1));
    const [runs, size] = [200, 256];
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const part = (values: Float64Array) => values.subarray(run * size, (run + 1) * size);
      const found = controlledMean(part(sample.valuesOf(aum)), [part(centred)], "plain");
      if (Math.abs(found.value - TRUTH) < (found.standardError ?? 0)) covered++;
    }
    expect(Math.abs(covered - 0.6827 * runs)).toBeLessThan(5 * Math.sqrt(runs * 0.6827 * 0.3173));
  });

  it("leave what flows do by luck, and go on with any sampling", async () => {
    for (const sampling of ["plain", "antithetic", "sobol"] as const) {
      const [found] = await controlled(shocked, ["mean(aum at 2027-12)"], { paths: 4096, sampling });
      const { plain, controlled: own } = found as NonNullable<typeof found>;
      expect(Math.abs(own.value - plain.value)).toBeLessThan(5 * (plain.standardError ?? 0));
      expect(own.standardError).toBeGreaterThan(0);
    }
  });

  it("are regressed by least squares; a variable that adds nothing gets no slope", () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 4, 7), Float64Array.of(2, -1, 0, 5, 1)];
    const values = a.map((one, path) => 3 + 2 * one - 0.5 * (b[path] as number));
    const found = regress(values, [a, b, a.map((one) => 2 * one)]);
    [2, -0.5, 0].forEach((slope, at) => expect(found[at]).toBeCloseTo(slope, 12));
  });

  it("are refused for percentiles", async () => {
    const thrown = await controlled(quiet, ["median(aum at 2027-12)"]).catch((error: unknown) => error as InputError);
    expect((thrown as InputError).message).toContain("is a percentile; controls are for means and chances");
  });

  it("are refused for everything that is wrong at once", async () => {
    const still = parseScenario(text().replace("16%", "0%").replace("volatility: 5%", "volatility: 0%"), "test.yaml");
    const asked = ["median(aum at 2027-12)", "mean(foo at 2027-12)", "mean(aum at 2027-12)"];
    const thrown = await controlled(still, asked).catch((error: unknown) => error as InputError);
    const found = (thrown as InputError).problems.map(({ key, what }) => `${key} ${what}`);
    expect(found).toHaveLength(3);
    expect(found[0]).toContain("markets has no class whose expected return is known");
    expect(found[1]).toContain("is a percentile");
    expect(found[2]).toContain("foo");
  });

  it("stand beside a run's answers: in its file, its tables and its report, outside the result hash", async () => {
    const found = await controlled(quiet, ["mean(aum at 2027-12)", "P(aum at 2027-12 >= 11bn)"], { paths: 512 });
    const plain = await forecast(quiet, { overrides: { paths: 512 } });
    const run = supplemented(plain, { controlled: found });
    expect(run.resultHash).toBe(plain.resultHash);
    expect(run.supplementHash).not.toBe(plain.supplementHash);
    const rows = tablesOf(run).find(({ name }) => name === "controlled")?.rows ?? [];
    expect(rows.map(([of, value, error]) => [of, value, error])).toEqual(
      found.map(({ of, controlled: own }) => [of, own.value, own.standardError]),
    );
    const shown = makeReport(run).cells.find((cell) => "id" in cell && cell.id === "controlled-table");
    expect(shown?.kind === "table" && shown.table.rows.length).toBe(2);
  });
});
