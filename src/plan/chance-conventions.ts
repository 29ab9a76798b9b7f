import type { Scenario } from "../scenario/scenario.js";
import { inForce, perSegment } from "./convention-in-force.js";
import type { ConventionInForce } from "./plan.js";

const MANDATES = {
  "with-assets":
    "A departing client takes its part of the assets as they are then: its amount moves with the balance per billing unit.",
  "as-stated": "A departing client takes its amount as it is stated.",
} as const;

/** Conventions of what may happen or not: clients who may leave, the pipeline, dated events with a chance. */
export function chanceConventions(scenario: Scenario): readonly ConventionInForce[] {
  const { clients, pipeline, events } = scenario;
  const leaving = inForce(
    "Large clients",
    "leave once, with all mandates",
    "A chance a within a year is one of 1 − (1 − a)^(1/12) in each month; who leaves, leaves at the beginning of the month. The exact projection takes chance × amount.",
    false,
  );
  const chances = inForce(
    "Pipeline and events with a chance",
    "drawn once per path",
    "On a path all of it happens or nothing does; the exact projection takes chance × amount.",
    false,
  );
  const held = new Set(clients.flatMap(({ mandates }) => [...mandates.keys()]));
  const having = { ...scenario, segments: scenario.segments.filter(({ id }) => held.has(id)) };
  const sizes = perSegment(having, "mandates", "Size of mandates", ({ mandates: choice }) => ({
    choice,
    meaning: MANDATES[choice],
  }));
  return [
    ...(clients.length === 0 ? [] : [leaving, ...sizes]),
    ...(pipeline.length > 0 || events.some(({ probability }) => probability !== null) ? [chances] : []),
  ];
}
