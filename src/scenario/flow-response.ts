import { type AnnualRate, annualRate } from "../units.js";
import { atOf } from "./document/node.js";
import type { Directions } from "./flow-directions.js";
import { monthsAt } from "./months-text.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import { pointsAt, presetAt } from "./response-points.js";
import type { Response, Stated } from "./scenario.js";
import { responseHurdle, type responseSchema, type responsesSchema } from "./schema/flows.js";
import { plainRate } from "./values/quantity.js";
import { statedNumber } from "./values/stated.js";

const LONGEST_LAG = 36;

/** What a segment's responses are read against. */
export interface ResponseContext {
  readonly assets: Known;
  /** Of peers, for ranks among them. */
  readonly dispersion: Stated<AnnualRate> | null;
}

export type Responses = Directions<Response> & { readonly net: Response | null };
export type ResponseFields = Fields<(typeof responseSchema)["shape"]>;

/** How each direction, and net flows, answer to the past. */
export function responsesAt(place: Place<typeof responsesSchema> | null, context: ResponseContext): Responses {
  const fields = place === null ? null : fieldsOf(place);
  const read = (flow: "inflows" | "outflows" | "net"): Response | null => {
    const at = fields?.at(flow) ?? null;
    return at === null ? null : responseAt(at, flow, context);
  };
  return { inflows: read("inflows"), outflows: read("outflows"), net: read("net") };
}

function responseAt(
  place: Place<typeof responseSchema>,
  flow: "inflows" | "outflows" | "net",
  context: ResponseContext,
): Response | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const shape = shapeAt(fields, flow);
  const [overAt, lagAt, trailingAt] = [fields.at("over"), fields.at("lag"), fields.at("trailing")];
  const over = overAt === null ? { rate: annualRate(0), asset: null } : hurdleAt(overAt, context.assets);
  const lag = lagAt === null ? 0 : monthsAt(lagAt, 0, LONGEST_LAG);
  const trailing = trailingAt === null ? null : plainRate(trailingAt);
  if (shape === null || over === null || lag === null) return null;
  const { to, slope, points } = shape;
  if (to === "peer-rank" && context.dispersion === null)
    return refuse(
      place,
      "answers to a rank, and nothing says how far peers differ",
      "Add peer-dispersion: 6% to flows",
    );
  if (to === "peer-rank" && over.asset !== null)
    return refuse(overAt as Place, "is an asset class; peers hold the segment's mix", "Write a rate, or leave it out");
  const dispersion = to === "peer-rank" ? context.dispersion : null;
  return {
    at: atOf(place.node.spot),
    to,
    slope,
    points,
    over: over.rate,
    overAsset: over.asset,
    lag,
    dispersion,
    trailing,
  };
}

/** The regressor, and one of slope, points and preset. */
function shapeAt(
  fields: ResponseFields,
  flow: "inflows" | "outflows" | "net",
): Pick<Response, "to" | "slope" | "points"> | null {
  const [toAt, slopeAt, pointsPlace, presetPlace] = [
    fields.at("to"),
    fields.at("slope"),
    fields.at("points"),
    fields.at("preset"),
  ];
  const to = toAt === null ? null : choiceAt(toAt);
  const [first, second] = [slopeAt, pointsPlace, presetPlace].filter((at) => at !== null);
  if (second !== undefined)
    return refuse(second, `stands beside ${first?.path.split(".").at(-1)}`, "Keep one of slope, points and preset");
  if (presetPlace !== null) return presetAt(presetPlace, toAt, flow);
  if (toAt === null) {
    if (fields.clean) refuse(fields.place, "has no to", "Add to: trailing-year");
    return null;
  }
  if (to === null) return null;
  if (slopeAt !== null) {
    const slope = statedNumber(slopeAt);
    return slope === null ? null : { to, slope, points: null };
  }
  if (pointsPlace !== null) {
    const points = pointsAt(pointsPlace, { to, flow, fields });
    return points === null ? null : { to, slope: null, points };
  }
  if (fields.clean) refuse(fields.place, "has no slope", "Add slope: -2.0, or points");
  return null;
}

/** A rate, or an asset class whose return is the hurdle. */
function hurdleAt(place: Place, assets: Known): { readonly rate: AnnualRate; readonly asset: string | null } | null {
  if (place.node.kind === "text" && /^[\p{L}]/u.test(place.node.text.trim())) {
    const asset = referenceAt(place, assets);
    return asset === null ? null : { rate: annualRate(0), asset };
  }
  const rate = plainRate({ ...place, schema: responseHurdle });
  return rate === null ? null : { rate, asset: null };
}
