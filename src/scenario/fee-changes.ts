import type { CalendarDate } from "../months.js";
import { asMapping, changedFees, changesThatCannotBe, same } from "./changed-fees.js";
import type { Span } from "./dates.js";
import { atOf, type MapNode, type Node } from "./document/node.js";
import { itemsById } from "./document/overlay.js";
import { insideForecast, isFeeChange, withName } from "./events.js";
import type { FeeChange } from "./fee-change.js";
import { feesAt } from "./fees.js";
import { fieldsOf, join, type Fields } from "./reading/fields.js";
import { type Known, referenceAt } from "./reading/id.js";
import { type Place, refuse, textAt } from "./reading/place.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import { textLine } from "./reading/text.js";
import type { Segment } from "./scenario.js";
import { eventSchema, feeChangeSchema } from "./schema/events.js";
import { feesSchema } from "./schema/fees.js";
import { looksStated } from "./values/stated.js";

/** What a change of fees is read against. */
export interface ChangeContext {
  /** Null when one of them is broken. */
  readonly segments: readonly Segment[] | null;
  /** Where they are written. */
  readonly segmentsPlace: Place | null;
  readonly known: Known;
  readonly assets: Known;
  readonly span: Span | null;
}

/**
 * The changes of fees among the events, each with the whole contract that it leads to, in the order of their dates. A change
 * of all segments with a tag is one of each. Null when one is broken.
 */
export function feeChangesAt(place: Place | null, context: ChangeContext): readonly FeeChange[] | null {
  if (place === null || place.node.kind !== "list") return [];
  const names = new Map<string, number>();
  const stated = place.node.items.flatMap((node, index) => {
    if (!isFeeChange(node)) return [];
    const item = { ...place, node, path: `${place.path}[${index}]`, key: "", schema: eventSchema };
    return [statedAt(withName(item, names) as Place, context)];
  });
  const whole = stated.filter((one) => one !== null);
  const inForce = new Map<string, InForce>();
  const changes = byDate(whole).flatMap((one) => one.segments.map((id) => changeOf(one, id, context, inForce)));
  const read = changes.filter((one) => one !== null);
  return whole.length === stated.length && read.length === changes.length ? read : null;
}

/** A change as it is written. */
interface StatedChange {
  readonly place: Place;
  readonly date: CalendarDate;
  readonly label: string;
  readonly segments: readonly string[];
  /** Of all segments with a tag. */
  readonly tagged: boolean;
  readonly fees: Place;
}

const byDate = (stated: readonly StatedChange[]): readonly StatedChange[] =>
  [...stated].sort(({ date: a }, { date: b }) => a.year - b.year || a.month - b.month || a.day - b.day);

function statedAt(place: Place, context: ChangeContext): StatedChange | null {
  const fields = fieldsOf({ ...place, schema: feeChangeSchema });
  if (fields === null) return null;
  const [labelAt, fees] = [fields.at("label"), fields.at("fees")];
  const date = insideForecast(fields.at("date"), context.span);
  const label = labelAt === null ? "Fee change" : textLine(labelAt);
  const segments = whoseAt(fields, context);
  if (date === null || label === null || segments === null || fees === null || !fields.clean) return null;
  const reading = { ...fees.reading, years: from(date, fees) };
  return { place, date, label, segments, tagged: fields.has("tag"), fees: { ...fees, reading } };
}

/** Values by year need none for the years before. */
const from = ({ year }: CalendarDate, { reading: { years } }: Place) =>
  years === null ? null : { ...years, first: Math.min(Math.max(year, years.first), years.last) };

type ChangeFields = Fields<(typeof feeChangeSchema)["shape"]>;

function whoseAt(fields: ChangeFields, { known, segments }: ChangeContext): readonly string[] | null {
  const [segmentAt, tagAt] = [fields.at("segment"), fields.at("tag")];
  if (segmentAt !== null && tagAt !== null) return refuse(tagAt, "stands beside segment", "Keep one of the two");
  if (segmentAt !== null) {
    const id = referenceAt(segmentAt, known);
    return id === null ? null : [id];
  }
  if (tagAt === null)
    return fields.clean
      ? refuse(fields.place, "does not say whose fees change", "Add segment, or tag: channel=retail")
      : null;
  const text = textAt(tagAt, "a tag")?.normalize("NFC");
  if (text === undefined || segments === null) return null;
  const found = segments.filter(({ tags }) => [...tags].some(([tag, value]) => `${tag}=${value}` === text));
  if (found.length > 0) return found.map(({ id }) => id);
  const all = new Set(segments.flatMap(({ tags }) => [...tags].map(([tag, value]) => `${tag}=${value}`)));
  const suggestion = suggest(text, all);
  const fix = all.size === 0 ? "Give the segments tags, or name a segment" : `Write ${suggestion ?? listed([...all])}`;
  return refuse(tagAt, `is ${quoted(text)}, which no segment has${didYouMean(suggestion)}`, fix);
}

/** A contract as it is in force before a change; null when it is broken. */
type InForce = { readonly node: MapNode; readonly fees: Segment["fees"] } | null;

function changeOf(
  stated: StatedChange,
  id: string,
  context: ChangeContext,
  inForce: Map<string, InForce>,
): FeeChange | null {
  const segment = context.segments?.find((one) => one.id === id);
  const before = inForce.has(id) ? (inForce.get(id) as InForce) : openingContract(segment, context);
  inForce.set(id, null);
  const change = asMapping(stated.fees.node, (node) => isRate(stated.fees, node));
  if (segment === undefined || before === null || change === null)
    return change === null
      ? refuse(stated.fees, "is no contract", "Write a rate as 35bp, or what changes of the fees")
      : null;
  const node = changedFees(before.node, change);
  const fees = readFees({ ...stated.fees, node, key: `segments.${id}.fees` }, segment, context);
  if (fees === null || !isPossible(stated, change, [before.fees, fees])) return null;
  inForce.set(id, { node, fees });
  const { place, date, label } = stated;
  const names = (of: MapNode | null) => ["rate", "tiers", "schedule"].some((key) => of?.entries.has(key) === true);
  const fresh = change.entries.get("new")?.value;
  const newFees = fresh?.kind === "map" ? (fresh.entries.get("fees")?.value ?? null) : null;
  return {
    at: atOf(place.node.spot),
    key: stated.tagged ? join(place.key, id) : place.key,
    date,
    segment: id,
    label,
    fees,
    schedule: names(change),
    newSchedule: newFees !== null || (fees.newUnits?.fees === null && names(change)),
    states: [...change.entries.keys()],
  };
}

/** Warnings that the contract before has had are not repeated. */
function readFees(place: Place, { opening, tags }: Segment, { assets }: ChangeContext): Segment["fees"] | null {
  const { problems, warnings } = place.reading.log;
  const log = { problems, warnings: [] as typeof warnings };
  const fees = feesAt(
    { ...place, reading: { ...place.reading, log } },
    { opening, wrapper: tags.get("wrapper"), assets },
  );
  for (const one of log.warnings) if (!warnings.some(({ what }) => what === one.what)) warnings.push(one);
  return fees;
}

const isRate = (place: Place, node: Node): boolean => looksStated({ ...place, node }, Object.keys(feesSchema.shape));

function openingContract(segment: Segment | undefined, { segmentsPlace }: ChangeContext): InForce {
  const nodes = segmentsPlace === null ? null : itemsById(segmentsPlace.node);
  const written = segment === undefined ? undefined : nodes?.get(segment.id)?.entries.get("fees")?.value;
  const node = written === undefined ? null : asMapping(written, (one) => isRate(segmentsPlace as Place, one));
  return segment === undefined || node === null ? null : { node, fees: segment.fees };
}

/** Reports what cannot change within the forecast, and a change that changes nothing. */
function isPossible(
  { fees: place }: StatedChange,
  change: MapNode,
  [before, after]: readonly [Segment["fees"], Segment["fees"]],
): boolean {
  const fixed = changesThatCannotBe(before, after).filter(({ key }) => change.entries.has(key));
  for (const { key, why } of fixed) {
    const at = { ...place, path: join(place.path, key) };
    refuse(
      at,
      `cannot change within the forecast: ${why}`,
      "Leave it out, and let the other terms change",
      change.entries.get(key)?.spot,
    );
  }
  if (fixed.length > 0) return false;
  if (!same(before, after)) return true;
  refuse(place, "changes nothing: these terms are in force already", "Write what changes, or remove the event");
  return false;
}
