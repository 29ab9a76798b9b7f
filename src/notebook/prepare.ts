import { z } from "zod";
import type { Statistic } from "../scenario/question.js";
import { fieldsOf } from "../scenario/reading/fields.js";
import type { Log } from "../scenario/reading/log.js";
import { listAt, refuse } from "../scenario/reading/place.js";
import { textLine } from "../scenario/reading/text.js";
import { CELLS } from "./cell-types.js";
import { type Condition, readCondition } from "./condition.js";
import { type Expression, type Known, readExpression } from "./expression.js";
import type { Notebook, NotebookCell, Piece, Prose, ValueFormat } from "./notebook.js";
import { runAt, type Shown, shownBy } from "./report-cells.js";
import type { PlannedRun } from "./runs.js";

/** A block whose expressions and names have been read; only the answers are missing. */
export type Prepared =
  | { readonly kind: "prose"; readonly prose: Prose; readonly pieces: readonly PreparedPiece[] }
  | { readonly kind: "shown"; readonly shown: Shown }
  | {
      readonly kind: "compare";
      readonly cell: NotebookCell;
      readonly runs: readonly string[];
      readonly title: string | null;
    };

export type PreparedPiece =
  | { readonly kind: "words"; readonly markdown: string }
  | { readonly kind: "value"; readonly format: ValueFormat; readonly expression: Expression }
  | {
      readonly kind: "condition";
      readonly condition: Condition;
      readonly negated: boolean;
      readonly met: readonly PreparedPiece[];
      readonly otherwise: readonly PreparedPiece[];
    };

/** Reads every expression and every cell; problems go to the log. */
export function preparedBlocks(notebook: Notebook, planned: readonly PlannedRun[], log: Log): readonly Prepared[] {
  const runs = new Map(planned.map(({ id, scenario }) => [id, scenario]));
  const known: Known = { parameters: notebook.parameters, runs, log };
  const ids = [...runs.keys()];
  return notebook.blocks.flatMap((block): readonly Prepared[] => {
    if (block.kind === "prose") return [{ kind: "prose", prose: block, pieces: piecesOf(block.pieces, known) }];
    if (block.type === "run") return [];
    if (block.type === "compare") return compareOf(block, ids, log) ?? [];
    const shown = shownBy(block, ids, log);
    return shown === null ? [] : [{ kind: "shown", shown }];
  });
}

const piecesOf = (pieces: readonly Piece[], known: Known): readonly PreparedPiece[] =>
  pieces.flatMap((piece): readonly PreparedPiece[] => {
    if (piece.kind === "words") return [piece];
    if (piece.kind === "value") {
      const expression = readExpression(piece.asked, known);
      return expression === null ? [] : [{ kind: "value", format: piece.format, expression }];
    }
    const condition = readCondition(piece.condition, known);
    const [met, otherwise] = [piecesOf(piece.met, known), piecesOf(piece.otherwise, known)];
    return condition === null ? [] : [{ kind: "condition", condition, negated: piece.negated, met, otherwise }];
  });

function compareOf(cell: NotebookCell, ids: readonly string[], log: Log): readonly Prepared[] | null {
  const fields = fieldsOf({
    node: cell.map,
    path: "compare",
    key: "",
    schema: CELLS.compare,
    reading: { log, years: null },
  });
  const runsAt = fields?.at("runs") ?? null;
  if (fields === null || runsAt === null) return null;
  const runs = listAt(runsAt, z.string(), (place) => runAt(place, ids));
  const titleAt = fields.at("title");
  if (runs.length < 2) return refuse(runsAt, "names fewer than two runs", "Write runs: [main, low]");
  return [{ kind: "compare", cell, runs, title: titleAt === null ? null : textLine(titleAt) }];
}

/** What is asked of a run's paths. */
export const statisticsOf = (blocks: readonly Prepared[], run: string): readonly Statistic[] =>
  blocks
    .flatMap((block) => (block.kind === "prose" ? expressionsOf(block.pieces) : []))
    .flatMap((one) => ((one.kind === "statistic" || one.kind === "error") && one.run === run ? [one.statistic] : []));

const expressionsOf = (pieces: readonly PreparedPiece[]): readonly Expression[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === "words") return [];
    if (piece.kind === "value") return [piece.expression];
    const { left, right } = piece.condition;
    return [left, right, ...expressionsOf(piece.met), ...expressionsOf(piece.otherwise)];
  });
