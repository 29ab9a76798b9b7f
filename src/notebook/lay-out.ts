import type { Cell, Report, Text, Value } from "../report/cell.js";
import { makeReport } from "../report/make-report.js";
import type { Log } from "../scenario/reading/log.js";
import type { Asking } from "./asking-cell.js";
import type { Notebook } from "./notebook.js";
import type { Prepared, PreparedPiece } from "./prepare.js";
import { type MarkedProse, markOf, proseCells } from "./prose-cells.js";
import { type Answered, type AnsweredRuns, holds, writtenValue } from "./written-values.js";

/** What there is to lay out. */
export interface Material {
  readonly answered: AnsweredRuns;
  readonly answers: ReadonlyMap<Asking, object>;
  readonly log: Log;
  /** What is typed to make the report again; null: `aumcast report` and the notebook's name. */
  readonly command: string | null;
}

/** The report: the notebook's blocks in their order, with the answers in them; and the ids that cells which ask have on the page. */
export function laidOut(
  notebook: Notebook,
  blocks: readonly Prepared[],
  { answered, answers, log, command }: Material,
) {
  const ids = newIds();
  const values: Value[] = [];
  const named = new Map<Asking, string>();
  const cells = blocks.flatMap((block): readonly Cell[] => {
    if (block.kind === "prose") {
      const prose = marked(block, answered);
      values.push(...prose.values);
      return proseCells(prose, ids, log);
    }
    const { cell } = block.kind === "shown" ? block.shown : block.asking;
    const id = ids(cell.id || cell.type);
    if (block.kind === "shown") {
      const shown = block.shown.show(answered.get(block.shown.run) as Answered, id);
      return shown.length === 0 ? [NOTHING] : shown;
    }
    named.set(block.asking, id);
    return block.asking.show(answers.get(block.asking) as object, id);
  });
  return { report: { ...aroundOf(notebook, answered, command), cells: withoutNothing(cells) }, values, ids: named };
}

/** Stands where an optional cell had nothing to show. */
const NOTHING: Cell = { kind: "note", id: "", items: [], computed: [] };

/** Without the places of cells that had nothing to show, and without headings under which only these stood. */
function withoutNothing(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell, index) => {
    if (cell === NOTHING) return false;
    if (cell.kind !== "section" || cells[index + 1] !== NOTHING) return true;
    const next = cells.slice(index + 1).find((other) => other !== NOTHING);
    return next !== undefined && next.kind !== "section";
  });
}

function marked({ prose, pieces }: Extract<Prepared, { kind: "prose" }>, answered: AnsweredRuns): MarkedProse {
  const values: Value[] = [];
  const write = (all: readonly PreparedPiece[]): string =>
    all
      .map((piece) => {
        if (piece.kind === "words") return piece.markdown;
        if (piece.kind === "value")
          return markOf(values.push(writtenValue(piece.expression, piece.format, answered)) - 1);
        return write(holds(piece.condition, answered) === piece.negated ? piece.otherwise : piece.met);
      })
      .join("");
  return { markdown: write(pieces), values, spot: prose.spot };
}

/** Ids of a page, each once: small letters, digits and "-". */
export function newIds(): (words: string) => string {
  const seen = new Map<string, number>();
  return (words) => {
    const slug = words
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40);
    const base = slug === "" || /^\d/.test(slug) ? `s-${slug}` : slug;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/** What stands above and below the cells. */
function aroundOf(
  { title, subtitle, file }: Notebook,
  answered: AnsweredRuns,
  command: string | null,
): Omit<Report, "cells"> {
  const [first] = [...answered.values()] as [Answered, ...Answered[]];
  const own = makeReport(first.run);
  const quote = (text: string, from: string): Value => ({ text, from, value: text, as: "text" });
  return {
    name: quote(title, "title"),
    title: [quote(title, "title")],
    subtitle: subtitle === null ? own.subtitle : [quote(subtitle, "subtitle")],
    disclaimer: own.disclaimer,
    footer: footerOf(command ?? `aumcast report ${file.split(/[\\/]/).at(-1)}`, answered),
  };
}

function footerOf(command: string, answered: AnsweredRuns): Text {
  const hashes = [...answered].flatMap(
    ([id, { run }]): Text => [
      ` Result hash of ${id}: `,
      { text: run.resultHash, from: `${id}.resultHash`, value: run.resultHash, as: "text" },
      ".",
    ],
  );
  return ["To compute this again: ", { text: command, from: "command", value: command, as: "text" }, ".", ...hashes];
}
