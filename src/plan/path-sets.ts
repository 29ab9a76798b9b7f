import { InputError } from "../errors.js";
import type { LatestQuantity, PathSetQuestion, Question } from "../scenario/question.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Share, share } from "../units.js";
import type { ColumnRequest } from "./outputs.js";
import { askedGroup } from "./asked-group.js";
import type { Plan } from "./plan.js";
import { groupIdOf } from "./subject.js";

/** Paths that are explained together. */
export interface PathSetPlan {
  /** As written: "worst 5% of aum". */
  readonly id: string;
  /** The file asks for it; the usual ones are left out where they are small. */
  readonly stated: boolean;
  readonly chosen:
    | { readonly kind: "worst" | "best"; readonly part: Share; readonly column: ColumnRequest }
    | { readonly kind: "nearest"; readonly part: Share; readonly percent: number; readonly column: ColumnRequest }
    | {
        readonly kind: "meets" | "misses";
        /** Position in `Outputs.outcomes`. */
        readonly outcome: number;
        /** Position in `Plan.targets`, where a target asks the same. */
        readonly target: number | null;
      };
}

/** Parts of the paths that are looked at unless the file says which. */
const WORST: Share = share("0.05");
const NEAREST: Share = share("0.02");
/** Targets whose bad side is looked at unless the file says which. */
const MOST_MISSED = 3;

type Around = Pick<Plan, "groups" | "months" | "years" | "targets">;

/** The sets, and what they ask of the simulation. */
export interface PlannedSets {
  readonly sets: readonly PathSetPlan[];
  /** Questions that no target asks already. */
  readonly questions: readonly Question[];
  /** Positions among targets and questions. */
  readonly outcomes: readonly number[];
  readonly kept: readonly ColumnRequest[];
}

/**
 * Resolves the sets of paths to be explained. Unless the file says otherwise: the worst 5 % of closing AUM, the worst 5 % of
 * revenue, those nearest to the median of AUM, and those on which each of the first targets turns out badly.
 *
 * @throws InputError for a time that the forecast does not reach
 */
export function planSets(scenario: Pick<Scenario, "sets">, around: Around): PlannedSets {
  const asked = scenario.sets?.map(({ at, set }) => ({ at, set, stated: true })) ?? usualSets(around);
  const questions: Question[] = [];
  const outcomes: number[] = [];
  const kept: ColumnRequest[] = [];
  const sets = asked.map(({ at, set, stated }): PathSetPlan => {
    if (set.kind === "meets" || set.kind === "misses") {
      const question = positionOf(set.question, around.targets, questions);
      const outcome = outcomes.includes(question) ? outcomes.indexOf(question) : outcomes.push(question) - 1;
      const target = question < around.targets.length ? question : null;
      return { id: set.text, stated, chosen: { kind: set.kind, outcome, target } };
    }
    const column = columnOf(set.of, around, { at, text: set.text });
    kept.push(column);
    const { kind, part } = set;
    return {
      id: set.text,
      stated,
      chosen: kind === "nearest" ? { kind, part, percent: set.percent, column } : { kind, part, column },
    };
  });
  return { sets, questions, outcomes, kept };
}

interface Asked {
  readonly at: string;
  readonly set: PathSetQuestion;
  readonly stated: boolean;
}

function usualSets({ targets }: Around): readonly Asked[] {
  const latest = (measure: "aum" | "revenue"): LatestQuantity => ({ measure, of: { kind: "firm" }, when: null });
  const sets: readonly PathSetQuestion[] = [
    { text: "Nearest 2% to the median AUM", kind: "nearest", part: NEAREST, percent: 50, of: latest("aum") },
    { text: "Worst 5% of AUM", kind: "worst", part: WORST, of: latest("aum") },
    { text: "Worst 5% of revenue", kind: "worst", part: WORST, of: latest("revenue") },
    ...targets
      .filter(({ text }, index) => targets.findIndex((other) => other.text === text) === index)
      .slice(0, MOST_MISSED)
      .map(badSide),
  ];
  return sets.map((set) => ({ at: "the usual sets", set, stated: false }));
}

/** Measures of which more is worse. */
const WORSE: readonly Question["left"]["measure"][] = ["outflows", "drawdown", "cost"];

/** The paths on which a target turns out badly: they miss a floor, and meet what only has a ceiling because it is feared. */
function badSide(question: Question): PathSetQuestion {
  const feared = (question.comparison === "<=") !== WORSE.includes(question.left.measure);
  return feared
    ? { text: question.text, kind: "meets", question }
    : { text: `misses ${question.text}`, kind: "misses", question };
}

/** Where a question stands among the targets and the questions besides, which it joins when it is new. */
function positionOf(question: Question, targets: readonly Question[], besides: Question[]): number {
  const same = ({ text }: Question): boolean => text === question.text.trim();
  const target = targets.findIndex(same);
  if (target >= 0) return target;
  const known = besides.findIndex(same);
  return targets.length + (known >= 0 ? known : besides.push(question) - 1);
}

function columnOf(
  { measure: asked, of, when }: LatestQuantity,
  { groups, months, years }: Around,
  { at, text }: { readonly at: string; readonly text: string },
): ColumnRequest {
  const refuse = (what: string): never => {
    throw new InputError([
      { at, key: `sets (${text})`, what, fix: "Write a time and a segment or tag of this forecast" },
    ]);
  };
  const { group, measure } = askedGroup({ groups }, asked, of);
  if (group < 0) return refuse(`asks of ${groupIdOf(of)}, which is not in this scenario`);
  const last = months.length - 1;
  if (when === null) {
    const balance = measure === "aum" || measure === "drawdown";
    if (balance) return { group, measure, window: "month", at: last };
    if (months.length >= 12) return { group, measure, window: "trailing-12", at: last };
    return { group, measure, window: "year", at: years.length - 1 };
  }
  if (when.kind === "in") {
    const year = years.findIndex((span) => span.year === when.year);
    return year < 0
      ? refuse(`asks for ${when.year}, which the forecast does not reach`)
      : { group, measure, window: "year", at: year };
  }
  const month = when.kind === "at" ? months.indexOf(when.month) : -1;
  return month < 0 ? refuse("asks for a month outside the forecast") : { group, measure, window: "month", at: month };
}
