import type { Solved } from "../questions/solve.js";
import type { Vary } from "../questions/vary.js";
import { errorOf, formatOf } from "../report/cells/frontier.js";
import { formatsOf } from "../report/measure-format.js";
import type { Goal } from "../scenario/question.js";
import type { Quotable, Quotes } from "./quotable.js";

/** The first value at which the goal is met, what the goal's left side is there, and how many such values there are. */
export function solveOffers(vary: Pick<Vary, "change" | "kind">, { left }: Goal): readonly Quotable<Solved>[] {
  const k = formatOf(vary);
  const there = formatsOf(left.kind === "chance" ? null : left.of.measure);
  return [
    { word: "answer", as: k, error: errorOf(k), at: "solutions[0].k.value" },
    { word: "goal", as: there.value, error: there.error, at: "solutions[0].left.value" },
    { word: "answers", as: "count", at: "solutions.length" },
    { word: "from", as: k, at: "from" },
    { word: "to", as: k, at: "to" },
    { word: "paths", as: "count", at: "paths" },
  ];
}

/** A frontier has an answer for each value that it goes along. */
export const FRONTIER: NonNullable<Quotes["none"]> = {
  what: "asks a frontier, which has no single value",
  fix: "Quote a solve cell without along",
};
