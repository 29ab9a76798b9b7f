import { type Problem, refuseIfAny } from "../errors.js";
import { type Row, readTable } from "../published/read-table.js";
import { parseQuestion } from "../scenario/parse-question.js";
import type { Quantity } from "../scenario/question.js";
import { quoted } from "../scenario/reading/shown.js";

/** What came true of one quantity that was forecast. */
export interface Actual {
  /** "actuals.csv:3". */
  readonly at: string;
  /** As written: "revenue of households in 2026". */
  readonly text: string;
  readonly quantity: Quantity;
  readonly value: number;
}

const HEAD = ["quantity", "actual"] as const;
/** Of the forecast nothing is known yet: whom and when it covers is asked run by run. */
const ANYBODY = { segments: { what: "a segment", ids: null }, tags: null, span: null };

/**
 * Reads a CSV file of what came true: a line `quantity,actual`, then one a row, such as `aum at 2026-03,812m`. Quantities are those
 * of targets: `MEASURE [of SEGMENT | of TAG=VALUE] (at YYYY-MM | in YYYY)`; amounts and rates are written as in a scenario.
 *
 * @param file  what messages call it
 * @throws InputError with every problem found, each with its line and what to write
 */
export function parseActuals(source: string | Uint8Array, file: string): readonly Actual[] {
  const problems: Problem[] = [];
  const [head, ...rows] = readTable(source, file);
  if (head === undefined || head.cells.map((cell) => cell.trim()).join() !== HEAD.join()) {
    const what = head === undefined ? "is empty" : `begins with ${quoted(head.cells.join())}`;
    problems.push({ at: `${file}:1`, key: "file", what, fix: `Write ${HEAD.join()} in the first line` });
  } else if (rows.length === 0) {
    problems.push({
      at: file,
      key: "file",
      what: "has no rows",
      fix: "Write one line a quantity: aum at 2026-03,812m",
    });
  }
  refuseIfAny(problems);
  const actuals = rows.flatMap((row) => readActual(row, file, problems) ?? []);
  refuseIfAny(problems);
  return actuals;
}

function readActual({ line, cells }: Row, file: string, problems: Problem[]): Actual | null {
  const at = `${file}:${line}`;
  const refuse = (what: string, fix: string): null => {
    problems.push({ at, key: quoted(cells[0] ?? ""), what, fix });
    return null;
  };
  const [text = "", value = ""] = cells.map((cell) => cell.trim());
  if (cells.length !== HEAD.length)
    return refuse(`has ${cells.length} cells`, "Write a quantity, a comma and its value");
  const answer = parseQuestion(`${text} >= ${value}`, ANYBODY);
  if ("problems" in answer) {
    for (const { what, fix } of answer.problems) refuse(what, fix);
    return null;
  }
  const { left: quantity, right } = answer.question;
  if (right.kind === "quantity") return refuse("has a quantity where its value should be", "Write an amount or a rate");
  if (quantity.when.kind === "by" || quantity.when.kind === "ever")
    return refuse(`asks ${quantity.when.kind}`, "Name one time: at YYYY-MM, or in YYYY");
  return { at, text, quantity, value: (right.kind === "amount" ? right.amount : right.rate).toNumber() };
}
