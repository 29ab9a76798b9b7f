import type { Frontier } from "../../questions/frontier.js";
import { NO_VALUE } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { estimated, type Written } from "./measured.js";
import { textTable } from "./text-table.js";

/** How both variables are written, and what they are called. */
export interface Axes {
  readonly k: Written;
  readonly j: Written;
  readonly letters: readonly [k: string, j: string];
  readonly name: string;
}

/** A line for each value of the second variable: what the first must be. */
export function frontierText(
  { goal, vary, along, paths, seed, points }: Frontier,
  { k, j, letters, name }: Axes,
): string {
  const rows = points.map(({ j: value, solutions, refused }) => [
    j.value(value),
    refused !== null
      ? "refused"
      : solutions.length === 0
        ? NO_VALUE
        : solutions.map((one) => estimated(one.k, k)).join(" or "),
  ]);
  const head = [
    `${shown(name)}: ${paths} paths, seed ${shown(seed)}`,
    `  goal   ${goal}`,
    `  vary   ${vary}`,
    `  along  ${along}`,
  ];
  const why = points.find(({ refused }) => refused !== null);
  const note = why === undefined ? "" : `\nRefused at ${letters[1]} = ${j.value(why.j)}: ${why.refused}`;
  return `${head.join("\n")}\n\n${textTable([letters[1], letters[0]], rows, 0)}${note}`;
}
