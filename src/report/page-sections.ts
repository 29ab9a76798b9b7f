import type { Cell, Drawing, FigureCell, GlossaryEntry, Table, Text, Value } from "./cell.js";

/** A drawn chart. */
export interface Picture {
  readonly svg: string;
  readonly drawing: Drawing;
}

/** What the templates lay out: every key is there, because a missing one is an error in a strict template. */
export interface PageSection {
  readonly id: string;
  readonly heading: boolean;
  readonly title: readonly Part[];
  readonly style: string;
  readonly cells: readonly Record<string, unknown>[];
}

/** One piece of a text: words, or a value with its source. `words`: it is somebody's own words, in any script. */
export interface Part {
  readonly text: string;
  readonly from: string;
  readonly value: string;
  readonly as: string;
  readonly words: boolean;
}

/** Cells under their headings; those before the first heading stand in a section without one. */
export function sections(cells: readonly Cell[], pictures: ReadonlyMap<string, string>): readonly PageSection[] {
  const found: {
    id: string;
    heading: boolean;
    title: readonly Part[];
    style: string;
    cells: Record<string, unknown>[];
  }[] = [];
  for (const cell of cells) {
    if (cell.kind === "section")
      found.push({ id: cell.id, heading: true, title: parts(cell.title), style: "topic", cells: [] });
    else {
      if (found.length === 0) found.push({ id: "summary", heading: false, title: [], style: "summary", cells: [] });
      found[found.length - 1]?.cells.push(pageCell(cell, pictures));
    }
  }
  return found;
}

export const NO_KIND = {
  contents: false,
  headlines: false,
  prose: false,
  markup: false,
  note: false,
  figure: false,
  picture: false,
  grid: false,
  tabular: false,
  glossary: false,
  definition: false,
};

function pageCell(
  cell: Exclude<Cell, { kind: "section" }>,
  pictures: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const shared = { ...NO_KIND, id: cell.id, computed: parts(cell.computed), explained: cell.computed.length > 0 };
  switch (cell.kind) {
    case "headlines": {
      const items = cell.items.map(({ label, value, note, range }) => ({
        range,
        label: parts(label),
        value: parts(value),
        note: parts(note),
      }));
      return { ...shared, headlines: true, items };
    }
    case "prose":
      return { ...shared, prose: true, paragraphs: cell.paragraphs.map(parts) };
    case "markup":
      return { ...shared, markup: true, html: cell.html };
    case "note":
      return { ...shared, note: true, items: cell.items.map(parts) };
    case "figure":
      return { ...shared, figure: true, ...figure(cell, pictures) };
    case "picture":
      return { ...shared, picture: true, title: parts(cell.title), titleId: names(cell.id).titleId, svg: cell.svg };
    case "figure-grid": {
      const figures = cell.figures.map((each) => figure(each, pictures));
      return { ...shared, grid: true, title: parts(cell.title), subtitle: parts(cell.subtitle), figures };
    }
    case "glossary": {
      return { ...shared, glossary: true, title: parts(cell.title), entries: cell.entries.map(entryOf) };
    }
    case "definition": {
      const [entry, figured] = [entryOf(cell.entry), cell.table !== null];
      const own = { titleId: `${cell.entry.id}-name`, tableId: names(cell.id).tableId };
      return {
        ...shared,
        definition: true,
        entry,
        figured,
        ...own,
        table: cell.table === null ? {} : table(cell.table),
      };
    }
    case "table":
      return {
        ...shared,
        tabular: true,
        title: parts(cell.title),
        subtitle: parts(cell.subtitle),
        ...names(cell.id),
        table: table(cell.table),
      };
  }
}

const entryOf = (entry: GlossaryEntry): Record<string, unknown> => ({
  ...entry,
  summary: pieces(entry.summary),
  figures: entry.figures.map(parts),
  chapters: entry.chapters.map(({ title, sentences }) => ({ title, sentences: sentences.map(pieces) })),
});

/** Words of a sentence, and what stands between backticks: as it is typed. */
const pieces = (sentence: string): readonly { readonly text: string; readonly code: boolean }[] =>
  sentence.split("`").map((piece, at) => ({ text: piece, code: at % 2 === 1 }));

const names = (id: string): { titleId: string; tableId: string } => ({
  titleId: `${id}-title`,
  tableId: `${id}-table`,
});

function figure(cell: FigureCell, pictures: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    id: cell.id,
    ...names(cell.id),
    title: parts(cell.title),
    subtitle: parts(cell.subtitle),
    subtitled: cell.subtitle.length > 0,
    pictures: pictures.get(cell.id) ?? "",
    table: table(cell.table),
  };
}

function table({ caption, groups, columns, rows }: Table): Record<string, unknown> {
  return {
    caption,
    groups,
    grouped: groups.length > 0,
    columns: columns.map(({ label, numeric }) => ({ label: parts(label), numeric })),
    rows: rows.map(({ head, cells, emphasis }) => ({
      head: parts(head),
      cells: cells.map((cell, index) => ({ parts: parts(cell), numeric: columns[index + 1]?.numeric ?? false })),
      emphasis: emphasis ?? "",
    })),
  };
}

export function parts(content: Text): readonly Part[] {
  return content.map((part) =>
    typeof part === "string" ? { text: part, from: "", value: "", as: "", words: false } : valuePart(part),
  );
}

function valuePart({ text, from, value, as }: Value): Part {
  // A text's value is what is read: repeating it as an attribute would only double it.
  return {
    text,
    from,
    value: typeof value === "string" && as === "text" ? "" : String(value),
    as,
    words: as === "text",
  };
}
