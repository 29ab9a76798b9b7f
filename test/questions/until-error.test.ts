import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { untilError } from "../../src/questions/until-error.js";
import { forecast } from "../../src/run.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const text = (own = "") => `
name: Test
currency: USD
start: 2025-12-31
horizon: 1 year
seed: 1
paths: 1000
${own}
markets: { assets: { stocks: { mean: 7%, volatility: 16% } } }
segments: [{ id: fund, opening: 10bn, mix: { stocks: 100% }, fees: 0.5% }]
`;
const scenario = parseScenario(text(), "test.yaml");
const P5 = "percentile(5, aum at 2026-12)";

async function refusal(error: string): Promise<string> {
  return untilError(scenario, [error]).then(
    () => "read",
    (thrown: unknown) => (thrown as InputError).message,
  );
}

describe("paths until an error is small enough", () => {
  it("are added until every statistic is known as well as is asked, and a run with as many has these numbers", async () => {
    const found = await untilError(scenario, [`${P5} < 0.4%`, "P(aum at 2026-12 >= 11bn) < 1pp"]);
    expect(found).toMatchObject({ because: "reached", reached: true });
    expect(found.rounds[0]).toMatchObject({ paths: 1000, reached: false });
    for (const { error, below } of found.errors) expect(error).toBeLessThan(below);
    // The error of a quantile of n lognormal years: √(p(1 − p)/n)/φ(z)·σ of the value, σ² = ln(1 + (0.16/1.07)²).
    const sigma = Math.sqrt(Math.log(1 + (0.16 / 1.07) ** 2));
    const density = Math.exp(-(1.6448536 ** 2) / 2) / Math.sqrt(2 * Math.PI);
    const needed = ((Math.sqrt(0.05 * 0.95) / density) * (sigma / 0.004)) ** 2;
    expect(found.paths).toBeGreaterThan(0.7 * needed);
    expect(found.paths).toBeLessThan(2 * needed);
    const run = await forecast(scenario, { overrides: { paths: found.paths } });
    const fan = run.answers.fans.find(
      ({ group, measure, window }) => `${group} ${measure} ${window}` === "firm aum month",
    );
    expect(fan?.points[11]?.p5).toEqual(found.errors[0]?.estimate);
  });

  it("stop at the limit, and say so", async () => {
    const rounds: number[] = [];
    const onRound = ({ paths }: { readonly paths: number }) => void rounds.push(paths);
    const found = await untilError(scenario, [`${P5} < 0.01%`], { mostPaths: 1500, onRound });
    expect(found).toMatchObject({ because: "limit", reached: false, paths: 1500 });
    expect(rounds).toEqual([1000, 1500]);
  });

  it("come in what the sampling can have", async () => {
    const sobol = await untilError(scenario, [`${P5} < 0.1%`], { paths: 4096, sampling: "sobol" });
    expect(sobol.rounds.map(({ paths }) => paths)).toEqual(Array.from(sobol.rounds, (_, at) => 4096 * 2 ** at));
    const pairs = await untilError(scenario, ["mean(aum at 2026-12) < 0.031%"], { sampling: "antithetic" });
    expect(pairs.because).toBe("reached");
    expect(pairs.paths % 2).toBe(0);
  });

  it("are refused for what is no error", async () => {
    expect(await refusal(P5)).toBe(
      `--until-error:30: "${P5}" does not say how small its error is to be. Write it as percentile(5, aum at 2031-12) < 0.2%.`,
    );
    expect(await refusal(`${P5} < 0.2`)).toContain("compares its error with 0.2, no part in percent. Write 0.2%.");
    expect(await refusal(`${P5} < -1%`)).toContain("asks for an error below -1%; it is above 0");
    expect(await refusal(`${P5} < 1pp`)).toContain("points are of a chance or a rate. Write 1%.");
    expect(await refusal("mean(foo at 2026-12) < 1%")).toContain("begins with foo, which is not a measure");
  });
});
