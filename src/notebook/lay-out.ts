import { type Cell, plain, type Report, type Text, type Value } from "../report/cell.js";
import type { Language } from "../report/locale.js";
import { makeReport } from "../report/make-report.js";
import { type Log, newLog } from "../scenario/reading/log.js";
import type { Asking } from "./asking-cell.js";
import type { Notebook, NotebookCell } from "./notebook.js";
import { calledInProse, type Prepared, type PreparedPiece, quotesCells } from "./prepare.js";
import { type MarkedProse, markOf, proseCells } from "./prose-cells.js";
import type { AnsweredCell } from "./quotable.js";
import { type Answered, type AnsweredRuns, type Answers, holds, writtenValue } from "./written-values.js";
import { translatedCells, translatedText } from "../report/words/translated.js";

/** What there is to lay out. */
export interface Material {
  readonly answered: AnsweredRuns;
  readonly answers: ReadonlyMap<Asking, object>;
  readonly log: Log;
  /** What is typed to make the report again; null: `aumcast report` and the notebook's name. */
  readonly command: string | null;
}

/** The report: the notebook's blocks in their order, with the answers in them; and the ids that cells which ask have on the page. */
export function laidOut(notebook: Notebook, blocks: readonly Prepared[], material: Material) {
  // Prose that quotes a cell names its place, whose id is known once all that stands above it is laid out.
  const { ids } = quotesCells(blocks) ? laidBy(notebook, blocks, { ...material, log: newLog() }, new Map()) : NO_IDS;
  return laidBy(notebook, blocks, material, ids);
}

type PageIds = ReadonlyMap<Asking, string>;
const NO_IDS: { readonly ids: PageIds } = { ids: new Map() };

function laidBy(
  notebook: Notebook,
  blocks: readonly Prepared[],
  { answered, answers, log, command }: Material,
  known: PageIds,
) {
  const quoted: Answers = { runs: answered, cells: answeredCells(blocks, { answered, answers }, known) };
  const ids = newIds();
  const values: Value[] = [];
  const named = new Map<Asking, string>();
  const around = aroundOf(notebook, answered, command);
  const said = (made: readonly Cell[], cell: NotebookCell) => inLanguage(made, cell, around.language);
  const cells = blocks.flatMap((block): readonly Cell[] => {
    if (block.kind === "prose") {
      const prose = marked(block, quoted);
      values.push(...prose.values);
      return proseCells(prose, ids, log);
    }
    const { cell } = block.kind === "shown" ? block.shown : block.asking;
    const id = ids(cell.id || cell.type);
    if (block.kind === "shown") {
      const shown = block.shown.show(answered.get(block.shown.run) as Answered, id);
      return shown.length === 0 ? [NOTHING] : said(shown, cell);
    }
    named.set(block.asking, id);
    return said(block.asking.show(answers.get(block.asking) as object, id), cell);
  });
  return { report: { ...around, cells: withoutNothing(cells) }, values, ids: named };
}

/** What a cell shows, in the report's language; the title that its author gave it stays. */
function inLanguage(made: readonly Cell[], { map }: NotebookCell, language: Language): readonly Cell[] {
  const title = map.entries.get("title")?.value;
  const given = title?.kind === "text" ? title.text : null;
  return translatedCells(made, language).map((cell, index) => {
    const before = made[index] as Cell;
    return "title" in cell && "title" in before && plain(before.title) === given
      ? { ...cell, title: before.title }
      : cell;
  });
}

/** Every cell that prose may quote, by what prose calls it. */
function answeredCells(
  blocks: readonly Prepared[],
  { answered, answers }: Pick<Material, "answered" | "answers">,
  ids: PageIds,
): Answers["cells"] {
  const entries = blocks.flatMap((block): readonly (readonly [string, AnsweredCell])[] => {
    if (block.kind === "prose") return [];
    if (block.kind === "asking") {
      const { cell, quotes } = block.asking;
      const name = calledInProse(cell);
      const answer = answers.get(block.asking) as object;
      return [[name, { answer, id: ids.get(block.asking) ?? name, currency: quotes.currency }]];
    }
    const { cell, run, quoted } = block.shown;
    if (quoted === undefined) return [];
    const { quotes, source, answer } = quoted;
    return [
      [calledInProse(cell), { answer: answer(answered.get(run) as Answered), id: source, currency: quotes.currency }],
    ];
  });
  return new Map(entries);
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

function marked({ prose, pieces }: Extract<Prepared, { kind: "prose" }>, answers: Answers): MarkedProse {
  const values: Value[] = [];
  const write = (all: readonly PreparedPiece[]): string =>
    all
      .map((piece) => {
        if (piece.kind === "words") return piece.markdown;
        if (piece.kind === "value")
          return markOf(values.push(writtenValue(piece.expression, piece.format, answers)) - 1);
        return write(holds(piece.condition, answers) === piece.negated ? piece.otherwise : piece.met);
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
    language: own.language,
    name: quote(title, "title"),
    title: [quote(title, "title")],
    subtitle: subtitle === null ? own.subtitle : [quote(subtitle, "subtitle")],
    disclaimer: own.disclaimer,
    footer: translatedText(footerOf(command ?? `aumcast report ${file.split(/[\\/]/).at(-1)}`, answered), own.language),
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
