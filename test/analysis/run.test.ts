import { describe, expect, it } from "vitest";
import { forecast, forecastText } from "../../src/run.js";
import { SMALL, smallRun } from "./small-run.js";

describe("the pipeline", () => {
  it("gives what its stages give one by one", async () => {
    const { run } = await smallRun();
    const { scenario, plan, run: whole } = await forecastText(SMALL, "small.yaml", { simulation: { threads: 1 } });
    expect(whole).toEqual(run);
    expect([scenario.name, plan.paths]).toEqual(["A small firm", 400]);
    expect((await forecast(scenario)).resultHash).toBe(run.resultHash);
  });

  it("takes other paths and another seed in place of the scenario's", async () => {
    const { scenario } = await forecastText(SMALL, "small.yaml", { overrides: { paths: 1 } });
    const run = await forecast(scenario, { overrides: { paths: 3, seed: "another" } });
    expect([run.paths, run.seed]).toEqual([3, "another"]);
  });

  it("answers for a single path, without any standard error that one path cannot give", async () => {
    const { run } = await forecastText(SMALL, "small.yaml", { overrides: { paths: 1 } });
    expect(
      run.answers.bridges
        .filter(({ of }) => of !== "projection")
        .every(({ closing }) => closing.standardError === null),
    ).toBe(true);
    expect(JSON.parse(JSON.stringify(run))).toStrictEqual(run);
  });

  it("answers for a horizon of one month", async () => {
    const text = SMALL.replace("27 months", "1 month").replace(/events:[\s\S]*/, "");
    const { run } = await forecastText(text, "small.yaml", { overrides: { paths: 20 } });
    expect(run.answers.distributions.map(({ measure }) => measure)).toEqual(["aum"]);
    expect(run.answers.growth.map(({ group, year }) => `${group} ${year}`)).toContain("firm 2025");
  });

  it("does not see how the file is written: line ends, a mark at its beginning, the order of keys", async () => {
    const { run } = await forecastText(SMALL, "small.yaml");
    const [seed, paths] = ["seed: 7\n", "paths: 400\n"];
    const written = [`\uFEFF${SMALL}`, SMALL.replaceAll("\n", "\r\n"), SMALL.replace(seed + paths, paths + seed)];
    for (const text of written) {
      expect((await forecastText(text, "small.yaml")).run.resultHash).toBe(run.resultHash);
    }
  });
});
