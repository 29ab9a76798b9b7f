import { atOf, type Spot } from "./document/node.js";
import { parsePathSet } from "./parse-path-set.js";
import { type Named, parseQuestion, type QuestionProblem } from "./parse-question.js";
import { itemsAt, type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import type { Scenario, Segment } from "./scenario.js";
import { scenarioSchema } from "./schema/scenario-schema.js";

const MOST_TARGETS = 100;
const MOST_SETS = 20;

/** Questions to every path. A problem points into the text of the question. */
export function targetsAt(place: Place | null, around: Named): Scenario["targets"] | null {
  if (place === null) return [];
  return textsAt(place, { most: MOST_TARGETS, things: "targets", one: "a question" }, (text) => {
    const answer = parseQuestion(text, around);
    return "question" in answer ? { found: answer } : answer;
  });
}

/** Sets of paths to be explained; null in `sets` where the file says nothing of them. */
export function pathSetsAt(place: Place | null, around: Named): { readonly sets: Scenario["sets"] } | null {
  if (place === null) return { sets: null };
  const sets = textsAt(place, { most: MOST_SETS, things: "sets", one: "a set of paths" }, (text) => {
    const answer = parsePathSet(text, around);
    return "set" in answer ? { found: answer } : answer;
  });
  if (sets === null) return null;
  const twice = sets.find(({ set }, index) => sets.findIndex((other) => other.set.text === set.text) < index);
  if (twice === undefined) return { sets };
  return refuse(place, `names ${quoted(twice.set.text)} twice`, "Leave one out");
}

/** A list of texts, each read by one grammar. */
function textsAt<Found extends object>(
  place: Place,
  { most, things, one }: { readonly most: number; readonly things: string; readonly one: string },
  read: (text: string) => { readonly found: Found } | { readonly problems: readonly QuestionProblem[] },
): readonly (Found & { readonly at: string })[] | null {
  const items = itemsAt(place, scenarioSchema.shape.name, things === "sets" ? "a list of sets" : "a list of questions");
  if (items === null) return null;
  if (items.length > most) return refuse(place, `has ${items.length} ${things}`, `Write at most ${most}`);
  const found = items.map((item) => {
    const text = textAt({ ...item, schema: place.schema }, one);
    if (text === null) return null;
    const answer = read(text);
    if ("found" in answer) return { at: atOf(item.node.spot), ...answer.found };
    for (const { offset, what, fix } of answer.problems) refuse(item, what, fix, inText(item, offset));
    return null;
  });
  const whole = found.filter((target) => target !== null);
  return whole.length === items.length ? whole : null;
}

/** The place of a character of a text, where the file shows the text as it is. */
export function inText({ node }: Place, offset: number): Spot {
  const indent = node.kind === "text" ? node.indent : null;
  return indent === null ? node.spot : { ...node.spot, column: node.spot.column + indent + offset };
}

/** Whether any of somebody's segments counts in a measure of assets. Client assets are all of every segment. */
export const countedIn =
  (segments: readonly Segment[]): NonNullable<Named["counts"]> =>
  (measure, of) =>
    segments.some(({ id, tags, counts }) => {
      const meant =
        of.kind === "firm" ||
        (of.kind === "segment" ? of.id === id : of.kind === "tag" && tags.get(of.tag) === of.value);
      return meant && (measure === "client-assets" || counts.has(measure));
    });

/** Tags of all segments with their values. */
export function tagsOf(segments: readonly Segment[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { tags } of segments) {
    for (const [tag, value] of tags) found.set(tag, (found.get(tag) ?? new Set()).add(value));
  }
  return found;
}
