import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { project } from "../../src/model/project.js";
import { monthOf } from "../../src/months.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { deepestFall } from "../../src/plan/stress.js";
import { stressScenario } from "../../src/questions/stress.js";
import type { Stress } from "../../src/scenario/episode.js";
import { parseEpisode } from "../../src/scenario/parse-episode.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const FOLDER = fileURLToPath(new URL("../../scenarios/episodes/", import.meta.url));
const SHIPPED = readdirSync(FOLDER).map((name) => name.replace(".yaml", ""));
const shipped = (id: string) => parseEpisode(readFileSync(join(FOLDER, `${id}.yaml`)), id);

const EPISODE = {
  name: "Two bad months",
  series: "A market of its own",
  sampling: "month-end",
  "returns-are": "total-return",
  returns: { shares: ["-20%", "-10%"] },
  inflows: "-50%",
  outflows: "100%",
  "fee-rates": "-10%",
};
const episodeOf = (parts: object = {}) => parseEpisode(JSON.stringify({ ...EPISODE, ...parts }), "bad");
const stressOf = (parts: Partial<Stress> = {}): Stress => ({
  at: "test",
  episode: episodeOf(),
  from: monthOf(2026, 4),
  riding: [],
  betas: [],
  ...parts,
});
const textOf = (parts: object = {}) =>
  JSON.stringify({
    name: "Base",
    currency: "USD",
    start: "2025-12-31",
    horizon: "12 months",
    seed: "1",
    paths: "500",
    markets: { assets: { shares: { mean: "0%", volatility: "16%" } } },
    segments: [{ id: "s", opening: "100m", mix: { shares: "100%" }, flows: {}, fees: "0bp" }],
    ...parts,
  });
const scenarioOf = (parts: object = {}) => parseScenario(textOf(parts), "base.json");

const messageOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return error instanceof InputError ? error.message : String(error);
  }
};

describe("a stress", () => {
  it("takes the place of the draws of its months and of no other", async () => {
    const { comparison } = await stressScenario(scenarioOf(), [stressOf()]);
    const [base, stressed] = comparison.scenarios.map(({ fan }) => fan.points.map((point) => point?.mean.value ?? NaN));
    expect(stressed?.slice(0, 3)).toEqual(base?.slice(0, 3));
    // No drift and no flows: the mean of the paths of March, less 20 % and then 10 %.
    expect((stressed?.[4] as number) / ((stressed?.[2] as number) * 0.72)).toBeCloseTo(1, 12);
    // The same growth afterwards, path by path: what was drawn for June on was not moved.
    const ends = comparison.figures.find(({ measure, at }) => measure === "aum" && at === "2026-12");
    expect(ends?.differences[1]?.higher?.value).toBeLessThan(0.05);
  });

  it("says how deep it falls, and when the median is back", async () => {
    const still = { assets: { shares: { mean: "60%", volatility: "0%" } } };
    const { stresses } = await stressScenario(scenarioOf({ markets: still }), [stressOf()]);
    // 1.6^(1/12) a month: 0.72 needs log(1/0.72)/log(1.6)·12 = 8.39 months, more than the seven that are left.
    expect(stresses[0]).toMatchObject({ from: "2026-04", months: 2, aum: { lowestAt: "2026-05", recovery: null } });
    expect(stresses[0]?.fall.depth).toBeCloseTo(-0.28, 14);
    expect(stresses[0]?.aum.change).toBeCloseTo(-0.28, 10);
    const sooner = await stressScenario(scenarioOf({ markets: still }), [stressOf({ from: null })]);
    expect(sooner.stresses[0]?.aum).toMatchObject({ before: 1e8, lowestAt: "2026-02", recovery: "2026-11" });
  });

  it("lets flows and fee rates ride on it where that is asked for, as in a ledger by hand", () => {
    const segments = [
      {
        id: "s",
        opening: "100m",
        mix: { shares: "100%" },
        flows: { inflows: "12%", outflows: "6%" },
        fees: { schedule: "flat", rate: "120bp", base: "beginning", "paid-from": "invoice" },
        conventions: { timing: "end" },
      },
    ];
    const still = { assets: { shares: { mean: "0%", volatility: "0%" } } };
    const rows = (riding: Stress["riding"]) => {
      const scenario = {
        ...scenarioOf({ segments, markets: still }),
        stress: [stressOf({ riding, from: monthOf(2026, 2) })],
      };
      return project(makePlan(scenario)).segments[0] ?? [];
    };
    // January: 100 + 1 − 0.5. February falls by a fifth; inflows are halved to 0.5 %, outflows doubled to 1 %, the fee is 108 bp.
    const [january, february] = rows(["flows", "fees"]);
    expect(Number(january?.closing)).toBeCloseTo(100.5e6, 5);
    expect(Number(february?.inflows)).toBeCloseTo(100.5e6 * 0.005, 5);
    expect(Number(february?.outflows)).toBeCloseTo(100.5e6 * 0.01, 5);
    expect(Number(february?.revenue)).toBeCloseTo((100.5e6 * 0.0108) / 12, 5);
    expect(Number(rows([])[1]?.inflows)).toBeCloseTo(100.5e6 * 0.01, 5);
    expect(Number(rows(["fees"])[4]?.revenue) / Number(rows([])[4]?.revenue)).toBeCloseTo(0.9, 12);
  });

  it("is part of a scenario, whose resolved document holds it whole", () => {
    const source = textOf({ stress: [{ episode: "bad", at: "2026-04", with: ["flows"] }] });
    const episode = () => ({ file: "episodes/bad.json", source: new TextEncoder().encode(JSON.stringify(EPISODE)) });
    const scenario = parseScenario(source, "base.json", { episode });
    expect(scenario.stress[0]?.episode).toMatchObject({ id: "bad", name: "Two bad months" });
    const again = parseScenario(JSON.stringify(scenario.resolved), "run.json");
    expect(makePlan(again).markets).toEqual(makePlan(scenario).markets);
    expect(makePlan(again).segments.map(({ flows }) => flows)).toEqual(
      makePlan(scenario).segments.map(({ flows }) => flows),
    );
  });
});

describe("an episode", () => {
  it("of quarters becomes months in equal log steps", () => {
    const { returns } = episodeOf({ every: "quarter", returns: { shares: ["-27.1%"] } });
    // 0.9³ = 0.729.
    expect(returns.get("shares")?.map(Number)).toEqual([-0.1, -0.1, -0.1]);
  });

  it.each(SHIPPED)("that is shipped falls as deep as it says: %s", (id) => {
    const { returns, published, name, provenance } = shipped(id);
    const { depth } = deepestFall(returns.get("us-equity") ?? []);
    expect(Math.abs(Number(depth) - Number(published[0]?.depth))).toBeLessThan(0.0006);
    expect(name.length).toBeGreaterThan(5);
    expect(provenance.source).toBeTruthy();
  });

  it("is refused where nothing follows, and where it does not begin in the forecast", async () => {
    const stress = stressOf({ episode: episodeOf({ returns: { gold: ["-1%"] } }) });
    expect(messageOf(() => makePlan({ ...scenarioOf(), stress: [stress] }))).toBe(
      "test: stress lays bad over asset classes of which it says nothing: shares. Add betas: { shares: { of: gold, beta: 1 } }; the episode knows gold.",
    );
    await expect(stressScenario(scenarioOf(), [stressOf({ from: monthOf(2027, 1) })])).rejects.toThrow(
      "test: bad would begin in 2027-01; the forecast covers 2026-01 to 2026-12. Write a month of the forecast.",
    );
    expect(messageOf(() => parseScenario(textOf({ stress: [{ episode: "bad" }] }), "s.json"))).toContain(
      "stress[0].episode names bad, but no episode can be read here. Write the episode itself in its place.",
    );
  });
});
