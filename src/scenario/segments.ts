import type * as z from "zod";
import { currencyCodeAt, type KnownCurrencies } from "./currencies.js";
import { segmentConventionsAt } from "./conventions.js";
import { atOf, type Node } from "./document/node.js";
import { type Added, asList } from "./document/overlay.js";
import { countsAt, DEFAULT_COUNTS } from "./counts.js";
import { distributionsAt } from "./distributions.js";
import { feesAt } from "./fees.js";
import { flowsAt, NO_FLOWS } from "./flows.js";
import { mixAt } from "./mix.js";
import { idsOf, idText, namedPlace, refuseOtherIds } from "./segment-ids.js";
import { entriesOf, fieldsOf, type Fields } from "./reading/fields.js";
import { faultOfId, idAt, type Known } from "./reading/id.js";
import { itemsAt, type Place, refuse, warn } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import { textLine } from "./reading/text.js";
import type { Conventions, Segment, Stated } from "./scenario.js";
import { warnBillable } from "./warnings.js";
import { segmentSchema } from "./schema/scenario-schema.js";
import { plainRate } from "./values/quantity.js";
import { statedAmount, statedRate } from "./values/stated.js";
import { type AnnualRate, share } from "../units.js";

const MOST_SEGMENTS = 1000;

/** What a segment is checked against. */
export interface Around {
  readonly assets: Known;
  readonly currencies: KnownCurrencies;
  readonly conventions: Conventions;
  /** Segments that only an overlay has. */
  readonly added: ReadonlyMap<Node, Added>;
}

interface Segments {
  /** Null when one of them is broken. */
  readonly segments: readonly Segment[] | null;
  /** Of all of them, also the broken ones; null when one of the ids is wrong itself, for then others may mean it. */
  readonly ids: ReadonlySet<string> | null;
  readonly count: number;
}

/** The segments: a list of things with ids, or a mapping by id. */
export function segmentsAt(place: Place | null, around: Around): Segments {
  const none: Segments = { segments: null, ids: null, count: 0 };
  if (place === null) return none;
  const { node } = place;
  const items = itemsAt(
    node.kind === "map" ? { ...place, node: asList(node) } : place,
    segmentSchema,
    "a list of segments",
  );
  if (items === null) return none;
  if (items.length === 0) refuse(place, "is empty", "Write at least one segment");
  if (items.length > MOST_SEGMENTS) {
    refuse(place, `has ${items.length} segments`, `Write at most ${MOST_SEGMENTS}`);
    return none;
  }
  const named = items.map((item) => namedPlace(node.kind === "map" ? { ...item, path: "" } : item, place.path));
  if (node.kind === "map") refuseOtherIds(place, node);
  const { ids, repeated } = idsOf(named);
  const read = named.map((item) => (repeated.has(item) ? null : segmentAt(item, around)));
  const segments = read.filter((segment) => segment !== null);
  if (segments.length === items.length && segments.length > 0 && segments.every(({ counts }) => !counts.has("aum")))
    refuse(place, "has no segment that counts in aum, of which the firm's totals are", "Let one count in aum");
  const broken =
    items.length === 0 || repeated.size > 0 || items.some(({ node: item }) => faultOfId(idText(item) ?? "") !== null);
  return {
    segments: segments.length === items.length ? segments : null,
    ids: broken ? null : ids,
    count: items.length,
  };
}

/** A segment that only the overlay has is whole, or it is a slip in the id of one that the base has. */
function isSlip(place: Place<typeof segmentSchema>, added: Added | undefined): boolean {
  const { node, schema } = place;
  if (added === undefined || node.kind !== "map") return false;
  const missing = (["opening", "mix", "fees"] as const).filter((key) => key in schema.shape && !node.entries.has(key));
  if (missing.length === 0) return false;
  const suggestion = suggest(added.id, added.known);
  const fix =
    suggestion === null
      ? `Write ${listed(added.known)}, or add ${listed(missing, "and")} for a new segment`
      : `Write ${suggestion}, or add ${listed(missing, "and")} for a new segment`;
  refuse(
    { ...place, path: `segments.${added.id}` },
    `is not a segment of the file that this one extends${didYouMean(suggestion)}`,
    fix,
  );
  return true;
}

function segmentAt(place: Place<typeof segmentSchema>, around: Around): Segment | null {
  if (isSlip(place, around.added.get(place.node))) return null;
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [idPlace, openingAt, mixPlace, feesPlace, flowsPlace] = [
    fields.at("id"),
    fields.at("opening"),
    fields.at("mix"),
    fields.at("fees"),
    fields.at("flows"),
  ];
  const id = idPlace === null ? null : idAt(idPlace);
  const conventions = segmentConventionsAt(fields.at("conventions"), around.conventions);
  const tags = tagsAt(fields.at("tags"));
  const own = ownValues(fields);
  const currency = currencyOf(fields.at("currency"), around.currencies);
  const opening = openingAt === null ? null : statedAmount(openingAt);
  const mix = mixPlace === null ? null : mixAt(mixPlace, around.assets);
  const flows = flowsPlace === null ? NO_FLOWS(place) : flowsAt(sized(flowsPlace, opening), around.assets);
  const fees =
    feesPlace === null ? null : feesAt(feesPlace, { opening, wrapper: tags?.get("wrapper"), assets: around.assets });
  const countsPlace = fields.at("counts");
  if (countsPlace !== null && own !== null && fees !== null) warnBillable(countsPlace, own.counts, fees);
  if (flowsPlace === null && fields.clean)
    warn(place, "has no flows; none are forecast", "Write flows: {} if that is meant");
  if (
    id === null ||
    own === null ||
    tags === null ||
    currency === null ||
    opening === null ||
    mix === null ||
    flows === null ||
    fees === null
  )
    return null;
  return {
    at: atOf(place.node.spot),
    id,
    ...own,
    name: own.name ?? id,
    tags,
    currency,
    opening,
    mix,
    flows,
    fees,
    conventions,
  };
}

/** The scenario's own, unless the segment names one; any text while the scenario's is not known. */
const currencyOf = (place: Place | null, known: KnownCurrencies): string | null =>
  place === null ? (known.reporting ?? "") : currencyCodeAt(place, known);

/** Flows are read in the light of the opening: of a firm's 12 bn, 8 is a slip; of 100, an amount. */
const SMALL = 1_000_000;
const sized = <Schema extends z.ZodType>(place: Place<Schema>, opening: Segment["opening"] | null): Place<Schema> => {
  const size = opening?.spans[0]?.value;
  return { ...place, reading: { ...place.reading, small: size?.lessThan(SMALL) === true && !size.isZero() } };
};

/** The values of a segment that need nothing else. */
function ownValues(fields: Fields<(typeof segmentSchema)["shape"]>) {
  const [nameAt, countsPlace] = [fields.at("name"), fields.at("counts")];
  const name = nameAt === null ? null : textLine(nameAt);
  const counts = countsPlace === null ? DEFAULT_COUNTS : countsAt(countsPlace);
  const discretionAt = fields.at("discretionary");
  const discretion = discretionAt === null ? null : plainRate(discretionAt);
  const rates = (["alpha", "tracking"] as const).map((key) => {
    const at = fields.at(key);
    return { stated: at === null ? null : statedRate(at), written: at !== null };
  });
  const distributionsPlace = fields.at("distributions");
  const paidOut =
    distributionsPlace === null ? { distributions: null, reinvested: null } : distributionsAt(distributionsPlace);
  if ((nameAt !== null && name === null) || counts === null || paidOut === null) return null;
  if (discretionAt !== null && discretion === null) return null;
  const discretionary = discretion === null ? null : share(discretion);
  if (rates.some(({ stated, written }) => written && stated === null)) return null;
  const [alpha, tracking] = rates.map(({ stated }) => stated) as [Rate, Rate];
  return { name, counts, discretionary, alpha, tracking, ...paidOut };
}

type Rate = Stated<AnnualRate> | null;

/** A tag's name is an id, its value a text. */
function tagsAt(place: Place | null): ReadonlyMap<string, string> | null {
  if (place === null) return new Map();
  const entries = entriesOf(place, place.schema, "a mapping of tags");
  if (entries === null) return null;
  const read = entries.map(({ name, entry, place: at }) => {
    const fault = faultOfId(name);
    if (fault !== null) return refuse(at, fault.what, fault.fix, entry.spot);
    const text = textLine(at);
    return text === null ? null : ([name, text] as const);
  });
  const whole = read.filter((one) => one !== null);
  return whole.length === entries.length ? new Map(whole) : null;
}
