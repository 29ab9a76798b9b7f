import type { Span } from "./dates.js";
import { atOf, type Spot } from "./document/node.js";
import { parseQuestion } from "./parse-question.js";
import type { Known } from "./reading/id.js";
import { itemsAt, type Place, refuse, textAt } from "./reading/place.js";
import type { Scenario, Segment } from "./scenario.js";
import { scenarioSchema } from "./schema/scenario-schema.js";

const MOST_TARGETS = 100;

/** Questions to every path. A problem points into the text of the question. */
export function targetsAt(
  place: Place | null,
  around: {
    readonly segments: Known;
    readonly tags: ReadonlyMap<string, ReadonlySet<string>> | null;
    readonly span: Span | null;
    readonly economics: boolean;
  },
): Scenario["targets"] | null {
  if (place === null) return [];
  const items = itemsAt(place, scenarioSchema.shape.name, "a list of questions");
  if (items === null) return null;
  if (items.length > MOST_TARGETS) return refuse(place, `has ${items.length} targets`, `Write at most ${MOST_TARGETS}`);
  const targets = items.map((item) => {
    const text = textAt({ ...item, schema: place.schema }, "a question");
    if (text === null) return null;
    const answer = parseQuestion(text, around);
    if ("question" in answer) return { at: atOf(item.node.spot), question: answer.question };
    for (const { offset, what, fix } of answer.problems) refuse(item, what, fix, inText(item, offset));
    return null;
  });
  const whole = targets.filter((target) => target !== null);
  return whole.length === items.length ? whole : null;
}

/** The place of a character of a text, where the file shows the text as it is. */
function inText({ node }: Place, offset: number): Spot {
  const indent = node.kind === "text" ? node.indent : null;
  return indent === null ? node.spot : { ...node.spot, column: node.spot.column + indent + offset };
}

/** Tags of all segments with their values. */
export function tagsOf(segments: readonly Segment[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { tags } of segments) {
    for (const [tag, value] of tags) found.set(tag, (found.get(tag) ?? new Set()).add(value));
  }
  return found;
}
