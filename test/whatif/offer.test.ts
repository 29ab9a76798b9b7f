import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { parseHistory } from "../../src/published/parse-history.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { forecast } from "../../src/run.js";
import { parseEpisode } from "../../src/scenario/parse-episode.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { unpacked } from "../../src/whatif/carried.js";
import { movedScenario } from "../../src/whatif/moved-scenario.js";
import { type Offer, offerOf } from "../../src/whatif/offer.js";
import { overlayText } from "../../src/whatif/overlay.js";
import { panelOf } from "../../src/whatif/panel.js";
import { differences, recompute } from "../../src/whatif/recompute.js";
import { isMoved, type Settings, UNMOVED } from "../../src/whatif/settings.js";
import { compared } from "../../src/whatif/shown.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GOLDEN = "test/golden-hashes/scenarios";
/** One of each way of stating what a lever moves, and of what may stand beside it. */
const SCENARIOS = [
  "fee-change",
  "acquired-book",
  "flows-as-amounts",
  "net-flows-with-a-season",
  "tiered-households",
  "new-business",
  "initiatives",
  "stress",
].map((name) => `${GOLDEN}/${name}.yaml`);
const CRISIS = parseEpisode(readFileSync(join(ROOT, "scenarios/episodes/gfc-2007.yaml")), "gfc-2007");

function readingBeside(file: string) {
  const beside = (name: string) => ({ file: name, source: readFileSync(join(ROOT, dirname(file), name)) });
  return {
    read: beside,
    episode: (name: string) =>
      name.endsWith(".yaml")
        ? beside(name)
        : { file: name, source: readFileSync(join(ROOT, `scenarios/episodes/${name}.yaml`)) },
    history: (name: string) => parseHistory(beside(name).source, name),
  };
}

const scenarioAt = (file: string) => parseScenario(readFileSync(join(ROOT, file)), file, readingBeside(file));

/** Every lever a few steps from where it stands, up and down in turn. */
const shaken = ({ levers, episodes, starts }: Offer): Settings => ({
  levers: Object.fromEntries(levers.map(({ id, neutral }, index) => [id, neutral + (index % 2 === 0 ? 3 : -4)])),
  stress:
    episodes[0] === undefined
      ? null
      : { episode: episodes[0].id, from: starts[1] ?? null, riding: starts.length > 2 ? ["flows"] : ["flows", "fees"] },
});

/** A plan without what only says where its numbers come from. */
const ABOUT = new Set(["at", "text", "name", "provenance", "assumptions", "conventions", "resolved", "description"]);
const said = (scenario: Scenario): string =>
  JSON.stringify(makePlan(scenario, { paths: 256 }), (key, part: unknown) =>
    ABOUT.has(key) ? undefined : part instanceof Map ? [...part] : part,
  );

async function offered(file: string, scenario: Scenario): Promise<Offer> {
  const run = await forecast(scenario, { overrides: { paths: 256 } });
  const offer = await offerOf(run, { file: file.split("/").at(-1) as string, episodes: [CRISIS] });
  if (offer === null) throw new Error("nothing is offered");
  return offer;
}

describe("what is moved in a page", () => {
  it.each([...SCENARIOS, "scenarios/adviser.yaml"])("makes the same plan as the overlay of it, %s", async (file) => {
    const scenario = scenarioAt(file);
    const offer = await offered(file, scenario);
    const settings = shaken(offer);
    expect(isMoved(offer.levers, settings)).toBe(true);
    expect(offer.riding).toEqual(file.endsWith("/stress.yaml") ? ["flows", "fees"] : []);
    const overlay = parseScenario(
      overlayText(offer, settings),
      join(dirname(file), "what-if.yaml"),
      readingBeside(file),
    );
    expect(said(movedScenario(offer, settings))).toBe(said(overlay));
    expect(said(movedScenario(offer, settings))).not.toBe(said(scenario));
    expect(said(movedScenario(offer, UNMOVED))).toBe(said(scenario));
  });

  it("may be an episode that begins with any year, with what it assumes besides its markets", async () => {
    const file = "scenarios/adviser.yaml";
    const scenario = scenarioAt(file);
    const offer = await offered(file, scenario);
    const [first, second] = offer.starts;
    expect([offer.starts.length, first, second]).toEqual([5, "2026-01", "2027-01"]);
    expect(offer.episodes[0]?.rides).toEqual([
      {
        part: "flows",
        changes: [
          { of: "inflows", by: -0.25 },
          { of: "outflows", by: 0.25 },
        ],
      },
      { part: "fees", changes: [{ of: "fee rates", by: -0.03 }] },
    ]);
    const switched = (from: string | null, riding: readonly ("flows" | "fees")[] = []): Settings => ({
      levers: {},
      stress: { episode: "gfc-2007", from, riding },
    });
    const plan = (settings: Settings) => makePlan(movedScenario(offer, settings), { paths: 1 });
    const given = plan(switched(second ?? null)).markets.assets.find(({ id }) => id === "global-equity")?.given;
    expect(given?.flatMap((one, month) => (one === null ? [] : [month]))).toEqual(
      Array.from(Array(16), (_, at) => 12 + at),
    );
    expect(said(movedScenario(offer, switched(null)))).toBe(said(movedScenario(offer, switched(first ?? null))));
    const inflows = (settings: Settings) => plan(settings).segments[0]?.flows.inflows.season?.map(Number) ?? null;
    expect(inflows(switched("2027-01", ["fees"]))).toBeNull();
    expect(inflows(switched("2027-01", ["flows"]))?.slice(11, 29)).toEqual([1, ...Array(16).fill(0.75), 1]);
    expect(overlayText(offer, switched("2027-01", ["flows"]))).toMatch(
      /stress:\n  - episode: gfc-2007\n    at: 2027-01\n    with: \[flows\]\n/,
    );
  });

  it("is a file of its own where the scenario's is not known", async () => {
    const file = "scenarios/adviser.yaml";
    const offer = { ...(await offered(file, scenarioAt(file))), file: null };
    const settings = shaken(offer);
    const text = overlayText(offer, settings);
    expect(text).not.toContain("extends");
    expect(said(movedScenario(offer, settings))).toBe(said(parseScenario(text, "own.yaml", readingBeside(file))));
  });
});

const simple = (parts: object = {}): Scenario =>
  parseScenario(
    JSON.stringify({
      name: "# no comment\u2028: { [",
      currency: "USD",
      start: "2025-12-31",
      horizon: "12 months",
      seed: "1",
      paths: "600",
      markets: { assets: { shares: { mean: "6%", volatility: "16%" } } },
      segments: [
        {
          id: "fund",
          name: '</script><script>alert("x")',
          opening: "1bn",
          mix: { shares: "100%" },
          flows: { inflows: "10%", outflows: "60%" },
          fees: "50bp",
        },
      ],
      targets: ["aum at 2026-12 >= 600m", "aum at 2026-12 >= 600m given aum at 2026-06 >= 800m"],
      ...parts,
    }),
    "simple.json",
  );

const runOf = (scenario: Scenario, paths?: number): Promise<Run> =>
  forecast(scenario, paths === undefined ? {} : { overrides: { paths } });

describe("an offer", () => {
  it("has levers for what the scenario says, as far as a file may say it", async () => {
    const offer = await offerOf(await runOf(simple()), {});
    expect(offer?.levers.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["market-return", -20, 20],
      ["volatility", 0, 40],
      ["inflows", 0, 40],
      // Twice 60 % a year is more than everything; half as far is 90 %.
      ["outflows", 0, 30],
      ["fee-rates", 50, 150],
    ]);
    expect(offer?.episodes).toEqual([]);
  });

  it("holds the run's own numbers, and computes them again to the last bit", async () => {
    const run = await runOf(simple());
    const offer = (await offerOf(run)) as Offer;
    const median = run.answers.fans.find(
      ({ group, measure, window }) => `${group} ${measure} ${window}` === "firm aum month",
    );
    expect(offer.report.figures[0]).toEqual(median?.points.at(-1)?.p50);
    const again = await recompute(unpacked(offer.scenario, offer.levers, UNMOVED), offer, offer);
    expect(compared(offer.report, again.shown)).toEqual({ numbers: 12 * 5 + 12 * 5 - 11 * 4 + 20, different: 0 });
  });

  it("weighs less than 230 kB in a page", async () => {
    const offer = (await offerOf(await runOf(simple()))) as Offer;
    const { script, style } = panelOf(offer);
    expect(script.length + style.length).toBeLessThan(177_000);
    const crowded = await offered("scenarios/adviser.yaml", scenarioAt("scenarios/adviser.yaml"));
    expect(panelOf(crowded).markup.length).toBeLessThan(53_000);
  });

  it("of more paths than a panel computes holds the answers of its first", async () => {
    const scenario = simple({ targets: [] });
    const offer = (await offerOf(await runOf(scenario, 10_001))) as Offer;
    const first = await runOf(scenario, 10_000);
    expect([offer.paths, offer.reportPaths, offer.report.paths]).toEqual([10_000, 10_001, 10_000]);
    expect(compared(offer.report, ((await offerOf(first)) as Offer).report).different).toBe(0);
  });

  it("pairs differences path by path: a fee that nobody pays from assets moves revenue alone, without an error of its own", async () => {
    const invoiced = {
      id: "fund",
      opening: "1bn",
      mix: { shares: "100%" },
      flows: {},
      fees: { rate: "50bp", "paid-from": "invoice" },
    };
    const offer = (await offerOf(
      await runOf(simple({ segments: [invoiced], targets: ["aum at 2026-12 >= 1bn"] })),
    )) as Offer;
    const at = (settings: Settings) => recompute(unpacked(offer.scenario, offer.levers, settings), offer, offer);
    const [before, after] = [await at(UNMOVED), await at({ levers: { "fee-rates": 110 }, stress: null })];
    const found = differences(offer.figures, before, after);
    offer.figures.forEach(({ label }, index) => {
      const [own, difference] = [before.shown.figures[index], found[index]];
      if (label.startsWith("Revenue"))
        expect((difference?.value as number) / (own?.value as number)).toBeCloseTo(0.1, 9);
      else expect(difference).toEqual({ value: 0, standardError: 0 });
    });
    // The mean's paired error is a tenth of the mean's own: the difference is a tenth of each path's revenue.
    const mean = offer.figures.findIndex(({ label }) => label === "Revenue, mean");
    const ratio = (found[mean]?.standardError as number) / (before.shown.figures[mean]?.standardError as number);
    expect(ratio).toBeCloseTo(0.1, 9);
  });
});
