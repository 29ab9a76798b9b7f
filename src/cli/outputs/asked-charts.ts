import { InputError, type Problem } from "../../errors.js";
import { newIds } from "../../notebook/lay-out.js";
import type { Notebook } from "../../notebook/notebook.js";

/**
 * Refuses charts that no cell of a notebook can have, before anything is computed: a chart has the id of its cell, or begins with it.
 *
 * @throws InputError
 */
export function refuseUnknownCharts({ blocks }: Pick<Notebook, "blocks">, asked: readonly string[]): void {
  const cells = blocks.flatMap((block) => (block.kind === "cell" && block.type !== "run" ? [block] : []));
  const starts = cells.map(({ id, type }) => newIds()(id || type));
  const missing = asked.find((one) => !starts.some((start) => one === start || one.startsWith(`${start}-`)));
  if (missing === undefined) return;
  const numbered = newIds();
  const known = cells.flatMap(({ id, type }) => (type === "chart" ? [numbered(id || type)] : []));
  const fix = known.length === 0 ? "Leave --chart out, for all" : `Write one of ${known.join(", ")}`;
  const problem: Problem = { at: "--chart", key: missing, what: "is not a chart of this report", fix };
  throw new InputError([problem]);
}
