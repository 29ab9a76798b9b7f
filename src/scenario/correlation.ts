import { atOf } from "./document/node.js";
import { choiceAt } from "./reading/choice.js";
import { fieldsOf } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { itemsAt, type Place, refuse, refuseShape } from "./reading/place.js";
import { repaired } from "./repaired.js";
import type { Correlation, Markets } from "./scenario.js";
import { refuseImpossible } from "./semi-definite.js";
import { correlationSchema, pairSchema, pairValueSchema } from "./schema/markets.js";
import { provenanceOf } from "./values/provenance.js";
import { plainNumber } from "./values/quantity.js";

type Read = Pick<Markets, "correlations" | "correlationsOf" | "correlationProvenance">;

const NONE: Read = { correlations: [], correlationsOf: "log", correlationProvenance: {} };

/** Pairs of asset classes: a list, or a mapping with the list and its source. */
export function correlationAt(place: Place | null, known: Known): Read | null {
  if (place === null) return NONE;
  if (place.node.kind === "list") return withPairs(place, known, { own: {}, repair: false });
  if (place.node.kind !== "map") return refuseShape(place, "a list of pairs");
  const fields = fieldsOf({ ...place, schema: correlationSchema });
  if (fields === null) return null;
  const [ofAt, pairsAt] = [fields.at("of"), fields.at("pairs")];
  const of = ofAt === null ? "log" : choiceAt(ofAt);
  const repairAt = fields.at("repair");
  const repair = repairAt === null ? null : choiceAt(repairAt);
  const correlationProvenance = provenanceOf(fields as never);
  if (pairsAt === null || of === null || (repairAt !== null && repair === null)) return null;
  return withPairs(pairsAt, known, { own: { correlationProvenance, correlationsOf: of }, repair: repair !== null });
}

interface Wish {
  readonly own: Partial<Read>;
  readonly repair: boolean;
}

function withPairs(place: Place, known: Known, { own, repair }: Wish): Read | null {
  const items = itemsAt(place, pairSchema, "a list of pairs");
  if (items === null) return null;
  const seen = new Map<string, Seen>();
  const pairs = items.map((item) => pairAt(item, known, seen));
  const whole = pairs.filter((pair) => pair !== null);
  if (whole.length < pairs.length) return null;
  if (repair) return { ...NONE, ...own, correlations: repaired([...(known.ids ?? [])], whole, atOf(place.node.spot)) };
  if (known.ids !== null && refuseImpossible(place, [...known.ids], whole)) return null;
  return { ...NONE, ...own, correlations: whole };
}

interface Seen {
  readonly line: number;
  readonly text: string;
}

function pairAt(place: Place, known: Known, seen: Map<string, Seen>): Correlation | null {
  const parts = itemsAt(place, pairValueSchema, "a list of two asset classes and a number");
  if (parts === null) return null;
  const [firstAt, secondAt, valueAt] = parts;
  if (firstAt === undefined || secondAt === undefined || valueAt === undefined || parts.length > 3) {
    return refuse(
      place,
      `has ${parts.length} ${parts.length === 1 ? "item" : "items"}`,
      "Write two asset classes and a number, such as [us-equity, us-bonds, 0.15]",
    );
  }
  const [first, second, value] = [referenceAt(firstAt, known), referenceAt(secondAt, known), plainNumber(valueAt)];
  if (first === null || second === null || value === null) return null;
  if (first === second)
    return refuse(place, `pairs ${first} with itself, which is always 1`, "Name two asset classes, or remove the pair");
  const text = valueAt.node.kind === "text" ? valueAt.node.text.trim() : "";
  return isRepeated(place, [first, second], { line: place.node.spot.line, text }, seen)
    ? null
    : { at: atOf(place.node.spot), first, second, value };
}

function isRepeated(place: Place, ids: readonly [string, string], own: Seen, seen: Map<string, Seen>): boolean {
  const name = [...ids].sort().join("\n");
  const earlier = seen.get(name);
  if (earlier === undefined) {
    seen.set(name, own);
    return false;
  }
  const values = earlier.text === own.text ? `${own.text} both times` : `${earlier.text} and here ${own.text}`;
  refuse(
    place,
    `gives ${ids[0]} with ${ids[1]} again: on line ${earlier.line} ${values}`,
    "Keep one of the two; a pair has one correlation in either order",
  );
  return true;
}
