import type { Statistic } from "../scenario/question.js";
import type { Asking, CellReader } from "./asking-cell.js";
import { compareOf } from "./compare-cell.js";
import { type Condition, readCondition } from "./condition.js";
import { type Expression, type Known, readExpression } from "./expression.js";
import { kpiOf } from "./kpi-cell.js";
import type { Notebook, NotebookCell, Piece, Prose, ValueFormat } from "./notebook.js";
import { type RunCell, shownBy } from "./report-cells.js";
import type { Quotes } from "./quotable.js";
import { ridgelineOf } from "./ridgeline-cell.js";
import { sensitivityOf } from "./sensitivity-cell.js";
import { solveOf } from "./solve-cell.js";
import { specOf } from "./spec-cell.js";
import { stressOf } from "./stress-cell.js";

/** A block whose expressions and names have been read; only the answers are missing. */
export type Prepared =
  | { readonly kind: "prose"; readonly prose: Prose; readonly pieces: readonly PreparedPiece[] }
  | { readonly kind: "shown"; readonly shown: RunCell }
  | { readonly kind: "asking"; readonly asking: Asking };

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
export function preparedBlocks(notebook: Notebook, reader: CellReader): readonly Prepared[] {
  const scenarios = new Map([...reader.runs].map(([id, run]) => [id, run?.scenario ?? null]));
  const cells = new Map<NotebookCell, readonly Prepared[]>();
  for (const block of notebook.blocks) if (block.kind === "cell") cells.set(block, preparedCell(block, reader));
  const quotes = quotesOf(cells);
  const known: Known = { parameters: notebook.parameters, runs: scenarios, cells: quotes, log: reader.log };
  return notebook.blocks.flatMap((block): readonly Prepared[] => {
    if (block.kind === "prose") return [{ kind: "prose", prose: block, pieces: piecesOf(block.pieces, known) }];
    return cells.get(block) ?? [];
  });
}

/** What prose calls a cell: its id, or its kind where it has none. */
export const calledInProse = ({ id, type }: NotebookCell): string => id || type;

/** What may be quoted of every cell that answers; null: its problems are told already. */
function quotesOf(cells: ReadonlyMap<NotebookCell, readonly Prepared[]>): ReadonlyMap<string, Quotes | null> {
  const found = new Map<string, Quotes | null>();
  for (const [cell, [prepared]] of cells) {
    if (!QUOTED.has(cell.type)) continue;
    const [name, quotes] = [calledInProse(cell), prepared === undefined ? null : quotesIn(prepared)];
    found.set(name, found.has(name) && quotes !== null ? twice(name) : quotes);
  }
  return found;
}

const quotesIn = (prepared: Prepared): Quotes | null =>
  prepared.kind === "asking"
    ? prepared.asking.quotes
    : prepared.kind === "shown"
      ? (prepared.shown.quoted?.quotes ?? null)
      : null;

const twice = (name: string): Quotes => ({
  currency: "",
  offers: [],
  none: {
    what: `asks ${name}, which several cells are called`,
    fix: `Give each an id, such as \`\`\`aum ${name} id=one`,
  },
});

const ASKING: Readonly<Record<string, (cell: NotebookCell, reader: CellReader) => Asking | null>> = {
  compare: compareOf,
  stress: stressOf,
  solve: solveOf,
  sensitivity: sensitivityOf,
  ridgeline: ridgelineOf,
  "vega-lite": specOf,
};

/** Cells that may be quoted, by their kind. */
const QUOTED: ReadonlySet<string> = new Set([...Object.keys(ASKING), "kpi"]);

function preparedCell(cell: NotebookCell, reader: CellReader): readonly Prepared[] {
  if (cell.type === "run") return [];
  const reads = ASKING[cell.type];
  if (reads !== undefined) {
    const found = reads(cell, reader);
    return found === null ? [] : [{ kind: "asking", asking: found }];
  }
  const shown = cell.type === "kpi" ? kpiOf(cell, reader) : shownBy(cell, [...reader.runs.keys()], reader.log);
  return shown === null ? [] : [{ kind: "shown", shown }];
}

const piecesOf = (pieces: readonly Piece[], known: Known): readonly PreparedPiece[] =>
  pieces.flatMap((piece): readonly PreparedPiece[] => {
    if (piece.kind === "words") return [piece];
    if (piece.kind === "value") {
      const expression = readExpression(piece.asked, known, piece.format);
      return expression === null ? [] : [{ kind: "value", format: piece.format, expression }];
    }
    const condition = readCondition(piece.condition, known);
    const [met, otherwise] = [piecesOf(piece.met, known), piecesOf(piece.otherwise, known)];
    return condition === null ? [] : [{ kind: "condition", condition, negated: piece.negated, met, otherwise }];
  });

/** What is asked of a run's paths. */
export const statisticsOf = (blocks: readonly Prepared[], run: string): readonly Statistic[] =>
  blocks
    .flatMap((block) => (block.kind === "prose" ? expressionsOf(block.pieces) : []))
    .flatMap((one) => ((one.kind === "statistic" || one.kind === "error") && one.run === run ? [one.statistic] : []));

/** Whether prose quotes a cell. */
export const quotesCells = (blocks: readonly Prepared[]): boolean =>
  blocks.some((block) => block.kind === "prose" && expressionsOf(block.pieces).some(({ kind }) => kind === "quoted"));

const expressionsOf = (pieces: readonly PreparedPiece[]): readonly Expression[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === "words") return [];
    if (piece.kind === "value") return [piece.expression];
    const { left, right } = piece.condition;
    return [left, right, ...expressionsOf(piece.met), ...expressionsOf(piece.otherwise)];
  });
