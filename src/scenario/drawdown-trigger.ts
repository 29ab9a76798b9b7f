import { annualRate } from "../units.js";
import { atOf } from "./document/node.js";
import { monthsAt } from "./months-text.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { DrawdownTrigger } from "./scenario.js";
import type { drawdownSchema } from "./schema/flows.js";
import { plainRate } from "./values/quantity.js";
import { statedNumber, statedShare } from "./values/stated.js";

const LONGEST = 600;

/** A fall of the return index that moves flows. */
export function drawdownAt(place: Place<typeof drawdownSchema>): DrawdownTrigger | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [depthAt, inflowsAt, outflowsAt] = [fields.at("depth"), fields.at("inflows"), fields.at("outflows")];
  const [forAt, untilAt, belowAt] = [fields.at("for"), fields.at("until"), fields.at("below")];
  const depth = depthAt === null ? null : statedShare(depthAt);
  const inflows = inflowsAt === null ? null : statedNumber(inflowsAt);
  const outflows = outflowsAt === null ? null : statedNumber(outflowsAt);
  const months = forAt === null ? null : monthsAt(forAt, 1, LONGEST);
  const until = untilAt === null ? null : choiceAt(untilAt);
  const below = belowAt === null ? annualRate(0) : plainRate(belowAt);
  if (forAt !== null && untilAt !== null) return refuse(untilAt, "stands beside for", "Keep one of the two");
  if (forAt === null && untilAt === null && fields.clean)
    return refuse(place, "does not say how long it acts", "Add until: recovery, or for: 6 months");
  if (inflowsAt === null && outflowsAt === null && fields.clean)
    return refuse(place, "moves neither inflows nor outflows", "Add outflows: 2, or inflows: 0.6");
  if (depth === null || below === null || (months === null && until === null)) return null;
  if ((inflowsAt !== null && inflows === null) || (outflowsAt !== null && outflows === null)) return null;
  return { at: atOf(place.node.spot), depth, inflows, outflows, months, below };
}
