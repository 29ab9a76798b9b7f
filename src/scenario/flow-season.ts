import { Exact, type Share, share } from "../units.js";
import type { Directions } from "./flow-directions.js";
import { fieldsOf } from "./reading/fields.js";
import { itemsAt, type Place, refuse, warn } from "./reading/place.js";
import type { Season } from "./scenario.js";
import { seasonByDirection, seasonFactor } from "./schema/flows.js";
import { asWritten } from "./values/number-text.js";
import { plainNumber } from "./values/quantity.js";

const MONTHS = 12;

/** One list for both directions, or a mapping with one for each. */
export function seasonsAt(place: Place | null): Directions<Season> {
  if (place === null) return { inflows: null, outflows: null };
  if (place.node.kind !== "map") {
    const both = seasonAt(place);
    return { inflows: both, outflows: both };
  }
  const fields = fieldsOf({ ...place, schema: seasonByDirection });
  const [inflowsAt, outflowsAt] = [fields?.at("inflows") ?? null, fields?.at("outflows") ?? null];
  return {
    inflows: inflowsAt === null ? null : seasonAt(inflowsAt),
    outflows: outflowsAt === null ? null : seasonAt(outflowsAt),
  };
}

/** Factors of January to December, divided by their mean. */
export function seasonAt(place: Place): Season | null {
  const items = itemsAt(place, seasonFactor, "twelve factors, January to December");
  if (items === null) return null;
  if (items.length !== MONTHS) return refuse(place, `has ${items.length} factors`, "Write twelve, January to December");
  const read = items.map((item) => plainNumber(item));
  if (!read.every((factor): factor is Share => factor !== null)) return null;
  const mean = read.reduce((sum, factor) => sum.plus(factor), new Exact(0)).dividedBy(MONTHS);
  if (mean.isZero()) return refuse(place, "is nothing in every month", "Write a factor above 0, or remove it");
  if (!mean.equals(1)) {
    const what = `has a mean of ${mean.toSignificantDigits(6).toFixed()}; every factor is divided by it`;
    warn(place, what, "Write factors of mean 1, or change the level of the flow");
  }
  const text = items.map(({ node }) => (node.kind === "text" ? asWritten(node.text) : "")).join(", ");
  const written = mean.equals(1) ? text : `${text}; divided by their mean`;
  return { key: place.key, text: written, factors: read.map((factor) => share(factor.dividedBy(mean))) };
}
