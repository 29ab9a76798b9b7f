import type { CountsIn, Segment } from "../scenario/scenario.js";
import { type Share, WHOLE } from "../units.js";
import type { AcquiredBook } from "./acquired-books.js";
import type { RolePlan } from "./economics.js";
import type { Group, Plan } from "./plan.js";

/** What reports call a measure. */
export const MEASURE_NAMES: Readonly<Record<CountsIn, string>> = {
  aum: "AUM",
  raum: "regulatory AUM",
  aua: "AUA",
  billable: "billable assets",
  "fee-paying": "fee-paying assets",
  "client-assets": "client assets",
};

/** The part of a segment that counts in a measure; null where none does. Client assets are all of every segment. */
const partIn = ({ counts }: Segment, measure: CountsIn): Share | null =>
  measure === "client-assets" ? WHOLE : (counts.get(measure) ?? null);

/** What a segment's own balances are. */
const measureOf = ({ counts }: Segment): CountsIn =>
  counts.has("aum") ? "aum" : counts.has("aua") ? "aua" : "client-assets";

/**
 * Whose numbers are added up: the firm's AUM, every segment in file order, every tag's AUM by the code units of "key=value", then the
 * firm and tags in every other measure in which they have another total.
 *
 * @param books  acquired books, which are planned after the segments and belong to one of them
 */
export function planGroups(segments: readonly Segment[], books: readonly AcquiredBook[]): readonly Group[] {
  const all = [...segments, ...books.map(({ segment }) => segment)];
  const everybody = all.map((_, index) => index);
  const differ = all.some((segment) => measureOf(segment) !== "aum");
  const firm: Named = { id: "firm", label: "Firm", among: everybody };
  const tags = tagsOf(all);
  const inAum = (named: Named, kind: "firm" | "tag"): Group => ({
    id: named.id,
    kind,
    label: differ ? `${named.label}, ${MEASURE_NAMES.aum}` : named.label,
    ...counted(all, named.among, "aum"),
  });
  return [
    inAum(firm, "firm"),
    ...segments.map((segment, index) => segmentGroup(segment, [index, ...booksOf(index)])),
    ...tags.map((tag) => inAum(tag, "tag")).filter(({ members }) => members.length > 0),
    ...[firm, ...tags].flatMap((named) => measureGroups(all, named)),
  ];
  function booksOf(host: number): readonly number[] {
    return books.flatMap((book, index) => (book.host === host ? [segments.length + index] : []));
  }
}

interface Named {
  /** "firm", "tag:channel=retail". */
  readonly id: string;
  readonly label: string;
  /** Segments that have the tag, whatever they count in. */
  readonly among: readonly number[];
}

type Counted = Pick<Group, "measure" | "members" | "parts">;

function counted(all: readonly Segment[], among: readonly number[], measure: CountsIn): Counted {
  const found = among.flatMap((index) => {
    const part = partIn(all[index] as Segment, measure);
    return part === null ? [] : [{ index, part }];
  });
  const whole = found.every(({ part }) => part.equals(1));
  return { measure, members: found.map(({ index }) => index), parts: whole ? null : found.map(({ part }) => part) };
}

/** Those whom a question may ask about besides: every role with the firm's own assets. */
export const roleGroups = ([firm]: readonly Group[], roles: readonly RolePlan[]): readonly Group[] =>
  roles.map(({ id, name }, role) => ({ ...(firm as Group), id: `role:${id}`, kind: "role", label: name, role }));

/** Positions of the roles whose heads a group has: all of the firm's, one of a role, none of others. */
export function rolesOf({ groups, economics }: Pick<Plan, "groups" | "economics">, group: number): readonly number[] {
  const { kind, role } = groups[group] as Group;
  if (role !== undefined) return [role];
  return kind === "firm" ? [...(economics?.roles ?? []).keys()] : [];
}

function segmentGroup(segment: Segment, members: readonly number[]): Group {
  const measure = measureOf(segment);
  const label = measure === "aum" ? segment.name : `${segment.name}, ${MEASURE_NAMES[measure]}`;
  return { id: `segment:${segment.id}`, kind: "segment", label, measure, members, parts: null };
}

const OTHERS = ["raum", "aua", "billable", "fee-paying", "client-assets"] as const;

/** Totals in other measures than AUM, where they are something and something else. */
function measureGroups(all: readonly Segment[], { id, label, among }: Named): readonly Group[] {
  const inAum = counted(all, among, "aum");
  return OTHERS.flatMap((measure): readonly Group[] => {
    const own = counted(all, among, measure);
    if (own.members.length === 0 || isSame(own, inAum)) return [];
    const name = id === "firm" ? `measure:${measure}` : `measure:${measure}:${id.replace(/^tag:/, "")}`;
    return [{ id: name, kind: "measure", label: `${label}, ${MEASURE_NAMES[measure]}`, ...own }];
  });
}

const isSame = (one: Counted, other: Counted): boolean =>
  one.parts === null && other.parts === null && one.members.join() === other.members.join();

function tagsOf(segments: readonly Segment[]): readonly Named[] {
  const found = new Map<string, { tag: string; value: string; among: number[] }>();
  segments.forEach(({ tags }, index) => {
    for (const [tag, value] of tags) {
      const group = found.get(`${tag}=${value}`) ?? { tag, value, among: [] };
      group.among.push(index);
      found.set(`${tag}=${value}`, group);
    }
  });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, { tag, value, among }]) => ({ id: `tag:${name}`, label: tagLabel(tag, value), among }));
}

/** "Channel: retail" for channel=retail; "Fund family: core" for fund-family=core. */
function tagLabel(tag: string, value: string): string {
  const words = tag.replaceAll(/[-_]/g, " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}: ${value}`;
}
