import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { readHeader } from "./columns.js";
import { readRow } from "./read-row.js";
import { type Row, readTable } from "./read-table.js";
import type { RollForwardFile } from "./roll-forward.js";
import { contradictions } from "./series.js";

export interface RollForwardOptions {
  /** Whether a period may open with something else than the one before closed with. Default: refuse. */
  readonly gaps?: "refuse" | "allow";
}

/**
 * Reads a CSV file of published roll-forwards, one a row.
 *
 * @param file  what messages call it
 * @throws InputError with every problem found, each with its line, its column and what to write
 */
export function parseRollForwards(
  source: string | Uint8Array,
  file: string,
  { gaps = "refuse" }: RollForwardOptions = {},
): RollForwardFile {
  const [head, ...rows] = readTable(source, file);
  if (head === undefined || rows.length === 0) throw emptyFile(file);
  const problems: Problem[] = [];
  const header = readHeader(head.cells, `${file}:${head.line}`, problems);
  refuseIfAny(problems);
  const rollForwards = rows.flatMap((row) => readRow(row, { at: `${file}:${row.line}`, header, problems }) ?? []);
  problems.push(...contradictions(rollForwards, gaps));
  refuseIfAny(inOrder(problems, rows, file));
  return { rollForwards, unreadColumns: header.unread };
}

const emptyFile = (file: string): InputError =>
  new InputError([
    { at: file, key: "file", what: "has no rows", fix: "Write a line of column names, and one line a roll-forward" },
  ]);

function inOrder(problems: readonly Problem[], rows: readonly Row[], file: string): readonly Problem[] {
  const order = new Map(rows.map(({ line }, index) => [`${file}:${line}`, index]));
  return [...problems].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}
