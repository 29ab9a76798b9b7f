import type { Cell, FigureCell, GlossaryEntry, Report, Table, Text, Value } from "../cell.js";
import type { Language } from "../locale.js";
import { kpiWords } from "./kpis/kpi-words.js";
import { isOurs } from "./our-values.js";
import { markedBy, markOf, say } from "./say.js";

/** A report in its language. Charts say theirs when they are made, because their room depends on it. */
export function translated(report: Report): Report {
  const { language } = report;
  if (language === "en") return report;
  return {
    ...report,
    title: translatedText(report.title, language),
    subtitle: translatedText(report.subtitle, language),
    disclaimer: translatedText(report.disclaimer, language),
    footer: translatedText(report.footer, language),
    cells: translatedCells(report.cells, language),
  };
}

/** Cells in a language. */
export const translatedCells = (cells: readonly Cell[], language: Language): readonly Cell[] =>
  language === "en" ? cells : cells.map((cell) => cellIn(cell, language));

/** A text in a language: its values keep their places in the run. */
export function translatedText(content: Text, language: Language): Text {
  if (language === "en") return content;
  const values = content.filter((part) => typeof part !== "string");
  const written = values.map((value) => valueIn(value, language));
  if (content.length === 1 && written.length === 1) return written;
  let next = 0;
  const marked = content.map((part) => (typeof part === "string" ? part : markOf(next++))).join("");
  return say(marked, language)
    .split(/([\ue000-\uf8ff])/)
    .filter((part) => part !== "")
    .map((part) => written[markedBy(part)] ?? part)
    .map((part, at, all) => withoutSecondStop(part, all[at - 1]))
    .filter((part) => part !== "");
}

/** A sentence that ends with an abbreviation ("Mrd.") has one full stop. */
function withoutSecondStop(part: string | Value, before: string | Value | undefined): string | Value {
  const stopped = typeof before === "object" && before.as !== "text" && before.text.endsWith(".");
  return stopped && typeof part === "string" && /^\.( |$)/.test(part) ? part.slice(1) : part;
}

const valueIn = (value: Value, language: Language): Value =>
  isOurs(value) ? { ...value, text: say(value.text, language) } : value;

function cellIn(cell: Cell, language: Language): Cell {
  const texts = (content: Text): Text => translatedText(content, language);
  const computed = "computed" in cell ? { computed: texts(cell.computed) } : {};
  switch (cell.kind) {
    case "section":
      return { ...cell, title: texts(cell.title) };
    case "headlines": {
      const items = cell.items.map(({ label, value, note, range }) => {
        return { label: texts(label), value: texts(value), note: texts(note), range };
      });
      return { ...cell, ...computed, items };
    }
    case "prose":
      return { ...cell, ...computed, paragraphs: cell.paragraphs.map(texts) };
    case "note":
      return { ...cell, ...computed, items: cell.items.map(texts) };
    case "figure":
      return figureIn(cell, language);
    case "picture":
      return { ...cell, ...computed, title: texts(cell.title) };
    case "figure-grid": {
      const figures = cell.figures.map((figure) => figureIn(figure, language));
      return { ...cell, ...computed, title: texts(cell.title), subtitle: texts(cell.subtitle), figures };
    }
    case "table": {
      const table = tableIn(cell.table, language);
      return { ...cell, ...computed, title: texts(cell.title), subtitle: texts(cell.subtitle), table };
    }
    case "glossary": {
      const entries = cell.entries.map((entry) => entryIn(entry, language));
      return { ...cell, ...computed, title: texts(cell.title), entries };
    }
    case "definition": {
      const table = cell.table === null ? null : tableIn(cell.table, language);
      return { ...cell, ...computed, entry: entryIn(cell.entry, language), table };
    }
    case "markup":
      return cell;
  }
}

/** What a figure means; the lines of its numbers name them already. */
function entryIn(entry: GlossaryEntry, language: Language): GlossaryEntry {
  const words = (english: string): string => kpiWords(english, language);
  return {
    ...entry,
    name: words(entry.name),
    summary: words(entry.summary),
    formula: entry.formula.map(words),
    figures: entry.figures.map((line) => translatedText(line, language)),
    chapters: entry.chapters.map(({ title, sentences }) => ({
      title: say(title, language),
      sentences: sentences.map(words),
    })),
  };
}

/** A chart with its table; its drawing was said when it was made. */
export function figureIn(cell: FigureCell, language: Language): FigureCell {
  return {
    ...cell,
    title: translatedText(cell.title, language),
    subtitle: translatedText(cell.subtitle, language),
    computed: translatedText(cell.computed, language),
    description: say(cell.description, language),
    table: tableIn(cell.table, language),
  };
}

function tableIn({ caption, groups, columns, rows }: Table, language: Language): Table {
  const texts = (content: Text): Text => translatedText(content, language);
  return {
    caption: say(caption, language),
    groups: groups.map((group) => ({ ...group, label: say(group.label, language) })),
    columns: columns.map((column) => ({ ...column, label: texts(column.label) })),
    rows: rows.map((row) => ({ ...row, head: texts(row.head), cells: row.cells.map(texts) })),
  };
}
