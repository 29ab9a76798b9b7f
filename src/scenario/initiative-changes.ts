import type { Span } from "./dates.js";
import type { Change, ChangedSubject, FeeChange, FlowChange } from "./initiative.js";
import { entriesOf, type Fields, fieldsOf } from "./reading/fields.js";
import { type Known, referenceKey } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import type { Segment, Stated } from "./scenario.js";
import { feeChangeSchema, flowChangeSchema, type initiativeSchema } from "./schema/initiatives.js";
import { statedChange } from "./values/stated.js";

/** What an initiative may change. */
export interface Changed {
  readonly segments: Known;
  /** The segments themselves; null while they are not known. */
  readonly segmentsOf: readonly Segment[] | null;
  readonly tags: ReadonlyMap<string, ReadonlySet<string>> | null;
  readonly span: Span | null;
  /** Whether the scenario has the firm around the assets. */
  readonly economics: boolean;
}

/** What it does to flows and fees, by segment or tag. */
export function changesAt(
  fields: Fields<(typeof initiativeSchema)["shape"]>,
  around: Changed,
): { readonly flows: readonly FlowChange[]; readonly fees: readonly FeeChange[] } {
  const [flowsAt, feesAt] = [fields.at("flows"), fields.at("fees")];
  return {
    flows: bySubject(flowsAt, flowChangeSchema, around).flatMap(({ of, place }) => flowChanges(of, place, around)),
    fees: bySubject(feesAt, feeChangeSchema, around).flatMap(({ of, place }) => feeChange(of, place, around)),
  };
}

function bySubject<Schema extends Place["schema"]>(place: Place | null, schema: Schema, around: Changed) {
  if (place === null) return [];
  const entries = entriesOf(place, schema, "a mapping by segment or tag") ?? [];
  if (place.node.kind === "map" && entries.length === 0)
    refuse(place, "is empty", "Name a segment, or a tag as channel=retail");
  return entries.flatMap(({ name, entry, place: own }) => {
    const named: Place = { ...own, node: { kind: "broken", spot: entry.spot } };
    const of = subjectAt(named, name.normalize("NFC").trim(), around);
    return of === null ? [] : [{ of, place: own as Place<Schema> }];
  });
}

/** The segment or tag that a key names. */
function subjectAt(place: Place, name: string, { segments, tags }: Changed): ChangedSubject | null {
  const at = name.indexOf("=");
  if (at < 0) {
    const id = referenceKey(place, name, segments);
    return id === null ? null : { kind: "segment", id };
  }
  const [tag, value] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
  const values = tags?.get(tag);
  if (tags === null || values?.has(value) === true) return { kind: "tag", tag, value };
  const [written, known, words] =
    values === undefined ? [tag, [...tags.keys()], "tag"] : [value, [...values], `value of ${tag}`];
  const suggestion = suggest(written, known);
  const fix = known.length === 0 ? "Name a segment" : `Write ${suggestion ?? listed(known, "or")}`;
  return refuse(place, `names ${quoted(written)}, a ${words} that no segment has${didYouMean(suggestion)}`, fix);
}

function flowChanges(of: ChangedSubject, place: Place<typeof flowChangeSchema>, around: Changed): FlowChange[] {
  const fields = fieldsOf(place);
  if (fields === null) return [];
  if (fields.clean && !fields.has("inflows") && !fields.has("outflows"))
    refuse(place, "changes nothing", "Add inflows: +1pp, or outflows: x0.9");
  return (["inflows", "outflows"] as const).flatMap((direction) => {
    const at = fields.at(direction);
    const change = at === null ? null : statedChange(at);
    if (at === null || change === null) return [];
    const meant = membersOf(of, around);
    checkFlow(at, { direction, change }, meant);
    return [{ of, segments: meant.map(({ id }) => id), direction, change }];
  });
}

/** A factor needs something to multiply, an amount one currency. */
function checkFlow(
  place: Place,
  { direction, change }: Pick<FlowChange, "direction" | "change">,
  members: readonly Segment[],
): void {
  const kind = kindOf(change);
  const without = members.find(({ flows }) => flows[direction].units === null && flows[direction].balance === null);
  if (kind === "factor" && without !== undefined)
    refuse(
      place,
      `multiplies ${direction}, of which ${without.name} states none`,
      "Write points, as +1pp, or an amount",
    );
  if (kind === "amount" && new Set(members.map(({ currency }) => currency)).size > 1)
    refuse(place, "is an amount for segments in several currencies", "Write it segment by segment");
}

const membersOf = (of: ChangedSubject, { segmentsOf }: Changed): readonly Segment[] =>
  (segmentsOf ?? []).filter(({ id, tags }) => (of.kind === "segment" ? of.id === id : tags.get(of.tag) === of.value));

function feeChange(of: ChangedSubject, place: Place<typeof feeChangeSchema>, around: Changed): FeeChange[] {
  const change = statedChange(place);
  if (change === null) return [];
  if (kindOf(change) === "amount")
    refuse(place, `is the amount ${change.text}`, "Write a change of the rates, as -2bp, or a factor, as x0.95");
  return [{ of, segments: membersOf(of, around).map(({ id }) => id), change }];
}

const kindOf = (change: Stated<Change>): Change["kind"] => change.spans[0]?.value.kind ?? "rate";
