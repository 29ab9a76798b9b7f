import type * as z from "zod";
import { HALF, NOTHING, type Share, share, WHOLE } from "../units.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { Conventions } from "./scenario.js";
import { type conventionsSchema, type segmentConventionsSchema, TIMINGS, timingWeight } from "./schema/conventions.js";
import { plainNumber } from "./values/quantity.js";
import { suggest, didYouMean } from "./reading/suggest.js";
import { quoted } from "./reading/shown.js";

/** What is in force where the file says nothing. */
export const DEFAULTS: Conventions = {
  timing: HALF,
  flowReturn: "simple",
  flowRates: "nominal",
  flowsOn: "opening",
  returns: "gross",
  outflows: "refuse",
  mandates: "with-assets",
  dayOfArrival: "not-counted",
  organic: "client-flows",
  averageAum: "trapezoid",
  translation: "average",
};

/** The scenario's conventions: those that it states, and the defaults. */
export function conventionsAt(place: Place<typeof conventionsSchema> | null): {
  readonly conventions: Conventions;
  readonly stated: ReadonlySet<keyof Conventions>;
} {
  const fields = place === null ? null : fieldsOf(place);
  if (fields === null) return { conventions: DEFAULTS, stated: new Set() };
  const whole = stated({
    dayOfArrival: choice(fields.at("day-of-arrival")),
    organic: choice(fields.at("organic")),
    averageAum: choice(fields.at("average-aum")),
  });
  const own = { ...shared(fields as unknown as SharedFields), ...whole };
  return { conventions: { ...DEFAULTS, ...own }, stated: new Set(Object.keys(own) as (keyof Conventions)[]) };
}

/** A segment's conventions: its own over the scenario's. */
export function segmentConventionsAt(
  place: Place<typeof segmentConventionsSchema> | null,
  scenario: Conventions,
): Conventions {
  const fields = place === null ? null : fieldsOf(place);
  return fields === null ? scenario : { ...scenario, ...shared(fields) };
}

const choice = <Values extends Record<string, string>>(place: Place<z.ZodEnum<Values>> | null) =>
  place === null ? null : choiceAt(place);

type SharedFields = Fields<(typeof segmentConventionsSchema)["shape"]>;

function shared(fields: SharedFields): Partial<Conventions> {
  const timingPlace = fields.at("timing");
  return stated({
    timing: timingPlace === null ? null : timingAt(timingPlace),
    flowReturn: choice(fields.at("flow-return")),
    flowRates: choice(fields.at("flow-rates")),
    flowsOn: choice(fields.at("flows-on")),
    returns: choice(fields.at("returns")),
    outflows: choice(fields.at("outflows")),
    mandates: choice(fields.at("mandates")),
    translation: choice(fields.at("translation")),
  });
}

function stated(conventions: { readonly [Key in keyof Conventions]?: Conventions[Key] | null }): Partial<Conventions> {
  return Object.fromEntries(Object.entries(conventions).filter(([, choice]) => choice !== null));
}

function timingAt(place: Place): Share | null {
  const { node } = place;
  if (node.kind !== "text" || /^[\s\d+.-]/.test(node.text) || node.empty)
    return plainNumber({ ...place, schema: timingWeight });
  const named = TIMINGS.find((timing) => timing === node.text);
  if (named !== undefined) return { beginning: WHOLE, mid: HALF, end: share(NOTHING) }[named];
  const suggestion = suggest(node.text, TIMINGS);
  const fix = `Write ${suggestion ?? "mid, beginning, end, or a weight from 0 to 1"}`;
  return refuse(place, `is ${quoted(node.text)}${didYouMean(suggestion)}, not one of the choices`, fix);
}
