import { type Share, share, WHOLE } from "../units.js";
import { choiceAt } from "./reading/choice.js";
import { entriesOf } from "./reading/fields.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import { suggest, didYouMean } from "./reading/suggest.js";
import type { CountsIn, Segment } from "./scenario.js";
import { countsItem, countsPart } from "./schema/counts.js";
import { plainRate } from "./values/quantity.js";

/** Every asset is in exactly one of these; client assets are all of them. */
const KINDS = ["aum", "aua"] as const;
/** Measures that may count a part of a segment. */
const IN_PART: readonly CountsIn[] = ["raum", "billable", "fee-paying"];

export const DEFAULT_COUNTS: Segment["counts"] = new Map([
  ["aum", WHOLE],
  ["billable", WHOLE],
]);

/** The measures that a segment counts in: a list, or a mapping with the part of it that counts. */
export function countsAt(place: Place): Segment["counts"] | null {
  const counts = place.node.kind === "map" ? partsAt(place) : listAt(place);
  if (counts === null) return null;
  const [kind, other] = KINDS.filter((measure) => counts.has(measure));
  if (other !== undefined)
    return refuse(place, "counts in both aum and aua; every asset is in one of them", "Keep one, or split the segment");
  if (kind === undefined && !counts.has("client-assets"))
    return refuse(place, "names neither aum, aua nor client-assets", "Add the one that these assets are");
  return counts;
}

function listAt(place: Place): Segment["counts"] | null {
  const items = itemsAt(place, countsItem, "a list of measures");
  if (items === null) return null;
  const read = items.map((item) => choiceAt(item));
  const counts = read.filter((one) => one !== null);
  if (counts.length < read.length) return null;
  const twice = items.find((_, index) => counts.indexOf(counts[index] as CountsIn) < index);
  if (twice !== undefined) return refuse(twice, "is in the list already", "Remove one of the two");
  return new Map(counts.map((measure) => [measure, WHOLE]));
}

function partsAt(place: Place): Segment["counts"] | null {
  const entries = entriesOf(place, countsPart, "a mapping of measures to parts");
  if (entries === null) return null;
  const read = entries.map(({ name, place: at }): readonly [CountsIn, Share] | null => {
    const measure = countsItem.options.find((one) => one === name);
    if (measure === undefined) {
      const suggestion = suggest(name, countsItem.options);
      return refuse(at, `is no measure${didYouMean(suggestion)}`, `Write ${suggestion ?? listed(countsItem.options)}`);
    }
    const written = plainRate(at);
    if (written === null) return null;
    const part = share(written);
    if (!IN_PART.includes(measure) && !part.equals(1))
      return refuse(at, "is not 100%; every asset is in exactly one of aum, aua and others", "Split the segment");
    if (measure !== "raum" && part.greaterThan(1))
      return refuse(at, "is more than 100%; only raum counts more than the balance", "Write 100% or less");
    return [measure, part];
  });
  const whole = read.filter((one) => one !== null);
  return whole.length === entries.length ? new Map(whole) : null;
}
