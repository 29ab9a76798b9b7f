import type { Projection } from "../model/projection.js";
import { formatDate, formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { VERSION } from "../version.js";
import { alerts } from "./alerts.js";
import { bridges } from "./bridges.js";
import { checks } from "./checks.js";
import { covenants } from "./covenants.js";
import { distributions } from "./distributions.js";
import { drawdown } from "./drawdown.js";
import { economics } from "./economics.js";
import { fans } from "./fans.js";
import { growth } from "./growth.js";
import { openings } from "./openings.js";
import { plainJson } from "./plain-json.js";
import { projectionAnswer } from "./projection-answer.js";
import { resultHash } from "./result-hash.js";
import { type Answers, type Run, SCHEMA_VERSION } from "./run.js";
import { singlePaths } from "./single-paths.js";
import { supplementOf } from "./supplement-of.js";
import { targets } from "./targets.js";
import { VALUES_VERSION } from "./values-version.js";

/**
 * Answers what a run is asked: every simulated number with its standard error, the exact projection beside it, and the hash that
 * stands for all of them. The run is plain JSON: written and read back it is the same.
 *
 * @param simulation  of the same plan, with its outputs
 */
export const analyse = (plan: Plan, projection: Projection, simulation: Simulation): Run =>
  explain(answer(plan, projection, simulation), plan, projection, simulation);

/**
 * The same without what explains the answers: all that charts are drawn from.
 *
 * @param worth  what other simulations found of it, on the same draws
 */
export function answer(
  plan: Plan,
  projection: Projection,
  simulation: Simulation,
  worth: Pick<Answers, "initiatives" | "acquisitions"> = {},
): Run {
  const run = plainJson<Omit<Run, "resultHash">>({
    schemaVersion: SCHEMA_VERSION,
    aumcast: { version: VERSION, valuesVersion: VALUES_VERSION },
    name: plan.name,
    description: plan.description,
    disclaimer: plan.disclaimer,
    policy: plan.policy,
    ...(plan.locale === null ? {} : { locale: plan.locale }),
    currency: plan.currency,
    start: formatDate(plan.start),
    months: plan.months.map(formatMonth),
    years: plan.years,
    seed: plan.seed.text,
    paths: simulation.paths,
    ...(plan.sampling === "plain" ? {} : { sampling: plan.sampling }),
    groups: plan.groups.map(({ id, kind, measure, label, members }) => ({
      id,
      kind,
      label,
      ...(measure === "aum" ? {} : { measure }),
      segments: members.map((member) => plan.segments[member]?.id as string),
    })),
    assumptions: plan.assumptions,
    conventions: plan.conventions,
    answers: { ...answers(plan, projection, simulation), ...worth },
    scenario: plan.resolved,
  });
  return { ...run, resultHash: resultHash(run.answers) };
}

/** Adds what explains the answers, where the plan asks for it. */
export function explain(run: Run, plan: Plan, projection: Projection, simulation: Simulation): Run {
  if (simulation.byYear === undefined) return run;
  const supplement = plainJson(supplementOf(plan, projection, simulation), "supplement");
  return { ...run, supplement, supplementHash: resultHash(supplement) };
}

function answers(plan: Plan, projection: Projection, simulation: Simulation): Answers {
  const allBridges = bridges(plan, projection, simulation);
  return {
    opening: openings(plan),
    fans: fans(plan, simulation),
    distributions: distributions(plan, simulation),
    bridges: allBridges,
    targets: targets(plan, projection, simulation),
    ...alerts(plan, simulation),
    ...covenants(plan, projection, simulation),
    ...economics(plan, projection),
    growth: growth(plan, simulation),
    drawdown: drawdown(plan, simulation),
    singlePaths: singlePaths(plan, simulation),
    projection: projectionAnswer(plan, projection, simulation),
    checks: checks(simulation, allBridges),
  };
}
