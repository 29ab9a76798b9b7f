import type { Plan } from "../plan/plan.js";

/** One assumption or convention that two scenarios state differently; null: a side says nothing of it. */
export interface Differing {
  readonly key: string;
  readonly label: string;
  readonly first: string | null;
  readonly second: string | null;
}

/** A line of either list. */
interface Stated {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** Assumptions that differ in value or uncertainty, in the order of the second scenario, then what only the first states. */
export const differingAssumptions = (first: Plan, second: Plan): readonly Differing[] =>
  differing(statedBy(first), statedBy(second));

/** Conventions in force that differ. */
export const differingConventions = (first: Plan, second: Plan): readonly Differing[] =>
  differing(inForce(first), inForce(second));

const statedBy = ({ assumptions }: Plan): readonly Stated[] =>
  assumptions.map(({ key, label, text, uncertainty }) => ({
    key: `${key} ${label}`,
    label,
    text: uncertainty === null ? text : `${text} ${uncertainty}`,
  }));

const inForce = ({ conventions }: Plan): readonly Stated[] =>
  conventions.map(({ topic, choice }) => ({ key: topic, label: topic, text: choice }));

function differing(first: readonly Stated[], second: readonly Stated[]): readonly Differing[] {
  const [before, after] = [byKey(first), byKey(second)];
  const changed = second.flatMap(({ key, label, text }) => {
    const old = before.get(key)?.text ?? null;
    return old === text ? [] : [{ key: key.replace(` ${label}`, ""), label, first: old, second: text }];
  });
  const gone = first.filter(({ key }) => !after.has(key));
  return [
    ...changed,
    ...gone.map(({ key, label, text }) => ({ key: key.replace(` ${label}`, ""), label, first: text, second: null })),
  ];
}

const byKey = (lines: readonly Stated[]): ReadonlyMap<string, Stated> => new Map(lines.map((line) => [line.key, line]));
