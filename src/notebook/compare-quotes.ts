import { commonQuantities, commonTargets } from "../questions/compare.js";
import { formatsOf } from "../report/measure-format.js";
import { formatMonth } from "../months.js";
import type { Quantity } from "../scenario/question.js";
import type { Quotable } from "./quotable.js";
import type { PlannedRun } from "./runs.js";

/** What differs from the first run, path by path, of each of the others. @param names  of the runs, as the cell says them */
export const comparedOffers = (runs: readonly PlannedRun[], names: readonly string[]): readonly Quotable[] => [
  ...differenceOffers(runs, names.slice(1), ""),
  { word: "paths", as: "count", at: "paths" },
];

const STATISTICS = [
  { name: "mean(", key: "mean" },
  { name: "median(", key: "p50" },
  { name: "percentile(5, ", key: "p5" },
  { name: "percentile(95, ", key: "p95" },
] as const;

/**
 * Differences of statistics, with their paired standard errors, of chances of targets, and how often a figure is higher.
 *
 * @param others  what is compared with the first
 * @param before  place of the comparison in the answer: "", or "comparison."
 */
export function differenceOffers(
  runs: readonly PlannedRun[],
  others: readonly string[],
  before: string,
): readonly Quotable[] {
  const quantities = commonQuantities(runs.map(({ plan }) => plan));
  const targets = commonTargets(runs.map(({ scenario }) => scenario));
  const chance = formatsOf(null);
  return others.flatMap((of, side): readonly Quotable[] => {
    const differs = quantities.flatMap((quantity, index): readonly Quotable[] => {
      const { change, error } = formatsOf(quantity.measure);
      const [asked, place] = [textOf(quantity), `${before}figures[${index}].differences[${side + 1}]`];
      return [
        ...STATISTICS.map(({ name, key }): Quotable => {
          return { word: "difference", asks: `${name}${asked})`, of, as: change, error, at: `${place}.${key}.value` };
        }),
        { word: "higher", asks: asked, of, as: "chance", error: chance.error, at: `${place}.higher.value` },
      ];
    });
    const met = targets.map(({ text }, index): Quotable => {
      const at = `${before}targets[${index}].differences[${side + 1}].value`;
      return { word: "difference", asks: `P(${text})`, of, as: chance.change, error: chance.error, at };
    });
    return [...differs, ...met];
  });
}

/** "aum at 2030-09", "revenue in 2029": a comparison has no others. */
const textOf = ({ measure, when }: Quantity): string =>
  when.kind === "at" ? `${measure} at ${formatMonth(when.month)}` : `${measure} in ${"year" in when ? when.year : ""}`;
