import { readFileSync } from "node:fs";
import { analyse } from "../../../src/analysis/analyse.js";
import { project } from "../../../src/model/project.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import { compareScenarios } from "../../../src/questions/compare.js";
import type { Frontier } from "../../../src/questions/frontier.js";
import { ridges } from "../../../src/questions/ridges.js";
import type { Sensitivity } from "../../../src/questions/sensitivity.js";
import { stressScenario } from "../../../src/questions/stress.js";
import { parseVary } from "../../../src/questions/vary.js";
import { parseEpisode } from "../../../src/scenario/parse-episode.js";
import { parseScenario } from "../../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../../src/scenario/scenario.js";
import { simulate } from "../../../src/simulation/simulate.js";

const source = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const written = source("./harbour.yaml");

/** The invented manager of the gallery, and the same with fewer new mandates and a mandate lost. */
export const harbour = (): Scenario => parseScenario(written, "harbour.yaml");
const leaner = (): Scenario =>
  parseScenario(
    written
      .replace("name: Harbour Asset Management", "name: Two large mandates leave")
      .replace(
        "outflows: { value: 9%, uncertainty: 2pp }",
        "outflows: { value: { 2026: 9%, 2027: 19%, from 2028: 9% }, uncertainty: 2pp }",
      ),
    "leaner.yaml",
  );

const FEW = { paths: 200 };
const VARY = "segments.institutions.flows.inflows + k from -6% to 30%";
const ALONG = "markets.assets.*.mean + j from -2% to 2%";

/**
 * What the charts are drawn from: answers to one small scenario. Those that take many simulations are kept as the commands write them:
 * aumcast sensitivity harbour.yaml --paths 200 --of "mean(revenue in 2029)" --json sensitivity.json
 * aumcast solve harbour.yaml --paths 200 --vary VARY --along ALONG --goal "P(aum at 2030-12 >= 80bn) = 60%" --json frontier.json
 */
export async function galleryAnswers() {
  const scenario = harbour();
  const plan = makePlan(scenario);
  const slump = {
    at: "gallery",
    episode: parseEpisode(source("./slump.yaml"), "slump"),
    from: null,
    riding: [],
    betas: [],
  };
  return {
    run: analyse(plan, project(plan), await simulate(plan)),
    ridges: await ridges(scenario),
    sensitivity: JSON.parse(source("./sensitivity.json")) as Sensitivity,
    frontier: {
      answer: JSON.parse(source("./frontier.json")) as Frontier,
      vary: parseVary(VARY, scenario),
      along: parseVary(ALONG, scenario),
      currency: scenario.currency,
    },
    comparison: await compareScenarios([scenario, leaner()], FEW),
    stress: await stressScenario(scenario, [slump], FEW),
  };
}
