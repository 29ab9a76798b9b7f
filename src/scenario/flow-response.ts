import { annualRate } from "../units.js";
import { atOf } from "./document/node.js";
import type { Directions } from "./flow-directions.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import type { Place } from "./reading/place.js";
import type { Response } from "./scenario.js";
import type { flowsSchema, responseSchema } from "./schema/flows.js";
import { plainRate } from "./values/quantity.js";
import { statedNumber } from "./values/stated.js";

type ResponsesSchema =
  NonNullable<(typeof flowsSchema)["shape"]["response"]> extends { unwrap: () => infer Inner } ? Inner : never;

/** How each direction answers to returns. */
export function responsesAt(place: Place<ResponsesSchema> | null): Directions<Response> {
  const fields = place === null ? null : fieldsOf(place);
  const [inflowsAt, outflowsAt] = [fields?.at("inflows") ?? null, fields?.at("outflows") ?? null];
  return {
    inflows: inflowsAt === null ? null : responseAt(inflowsAt),
    outflows: outflowsAt === null ? null : responseAt(outflowsAt),
  };
}

function responseAt(place: Place<typeof responseSchema>): Response | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [toAt, slopeAt, overAt, trailingAt] = [
    fields.at("to"),
    fields.at("slope"),
    fields.at("over"),
    fields.at("trailing"),
  ];
  const to = toAt === null ? null : choiceAt(toAt);
  const slope = slopeAt === null ? null : statedNumber(slopeAt);
  const over = overAt === null ? annualRate(0) : plainRate(overAt);
  const trailing = trailingAt === null ? null : plainRate(trailingAt);
  if (to === null || slope === null || over === null) return null;
  return { at: atOf(place.node.spot), to, slope, over, trailing };
}
