import type { Conventions, Scenario, Segment } from "../scenario/scenario.js";
import type { ConventionInForce } from "./plan.js";

export const inForce = (topic: string, choice: string, meaning: string, stated: boolean): ConventionInForce => ({
  topic,
  choice,
  meaning,
  stated,
});

/** What one segment does in one matter. */
export interface Choice {
  readonly choice: string;
  readonly meaning: string;
  readonly stated: boolean;
}

/** One line where all segments agree; else one for each choice, with the names of those that make it. */
export function bySegments(
  topic: string,
  segments: readonly Segment[],
  choose: (segment: Segment) => Choice,
): readonly ConventionInForce[] {
  const lines = new Map<string, { first: Choice; names: string[]; stated: boolean }>();
  for (const segment of segments) {
    const chosen = choose(segment);
    const line = lines.get(chosen.choice) ?? { first: chosen, names: [], stated: false };
    line.names.push(segment.name);
    line.stated ||= chosen.stated;
    lines.set(chosen.choice, line);
  }
  return [...lines.values()].map(({ first, names, stated }) =>
    inForce(lines.size === 1 ? topic : `${topic}: ${names.join(", ")}`, first.choice, first.meaning, stated),
  );
}

/** A convention that segments may have of their own: stated where the scenario says so or where a segment departs from it. */
export function perSegment(
  { segments, conventions, statedConventions }: Scenario,
  key: keyof Conventions,
  topic: string,
  describe: (conventions: Conventions) => Pick<Choice, "choice" | "meaning">,
): readonly ConventionInForce[] {
  const common = describe(conventions).choice;
  return bySegments(topic, segments, (segment) => {
    const own = describe(segment.conventions);
    return { ...own, stated: statedConventions.has(key) || own.choice !== common };
  });
}
