import type { TopLevelSpec } from "vega-lite";
import type { Format } from "./format.js";
import type { Language } from "./locale.js";

/** What a run says, ready to be read: cells in their order. Plain JSON; makes no file and draws nothing. */
export interface Report {
  /** Of its words. */
  readonly language: Language;
  /** Name of the run, as the scenario has it. */
  readonly name: Value;
  readonly title: Text;
  readonly subtitle: Text;
  readonly disclaimer: Text;
  readonly cells: readonly Cell[];
  readonly footer: Text;
}

/** A number or name of the run: what is read, and where in the run's JSON it comes from. */
export interface Value {
  readonly text: string;
  /** Path in the run: "answers.fans[0].points[59].p50.value". */
  readonly from: string;
  readonly value: string | number | boolean | null;
  readonly as: Format;
}

/** Words with values between them. Words carry no digits of a run. */
export type Text = readonly (string | Value)[];

/** One block of the report. `computed` says how its numbers came about. */
export type Cell =
  | SectionCell
  | HeadlinesCell
  | ProseCell
  | MarkupCell
  | NoteCell
  | FigureCell
  | PictureCell
  | FigureGridCell
  | TableCell
  | GlossaryCell
  | DefinitionCell;

/** The heading that the cells after it stand under. */
export interface SectionCell {
  readonly kind: "section";
  readonly id: string;
  readonly title: Text;
}

/** The few figures that everybody asks for first. */
export interface HeadlinesCell {
  readonly kind: "headlines";
  readonly id: string;
  readonly items: readonly {
    readonly label: Text;
    readonly value: Text;
    readonly note: Text;
    readonly range: boolean;
  }[];
  readonly computed: Text;
}

export interface ProseCell {
  readonly kind: "prose";
  readonly id: string;
  readonly paragraphs: readonly Text[];
  readonly computed: Text;
}

/** Prose that an author wrote in Markdown, rendered by us: nothing of his enters it but as text. */
export interface MarkupCell {
  readonly kind: "markup";
  readonly id: string;
  readonly html: string;
  readonly computed: Text;
}

/** A caption that keeps a reader from a known misreading. */
export interface NoteCell {
  readonly kind: "note";
  readonly id: string;
  readonly items: readonly Text[];
  readonly computed: Text;
}

export interface FigureCell {
  readonly kind: "figure";
  readonly id: string;
  /** The finding. */
  readonly title: Text;
  /** Measure, unit and sample. */
  readonly subtitle: Text;
  /** What a screen reader says of the picture. */
  readonly description: string;
  readonly chart: Chart;
  /** The figures of the chart; tooltips read them row by row. */
  readonly table: Table;
  readonly computed: Text;
}

/** A chart of an author's own, drawn already: lines, areas and words, and nothing that could do anything. */
export interface PictureCell {
  readonly kind: "picture";
  readonly id: string;
  readonly title: Text;
  readonly svg: string;
  readonly computed: Text;
}

/** Small charts of one kind, side by side. */
export interface FigureGridCell {
  readonly kind: "figure-grid";
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly figures: readonly FigureCell[];
  readonly computed: Text;
}

export interface TableCell {
  readonly kind: "table";
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly table: Table;
  readonly computed: Text;
}

/** What figures mean: collapsed, and within it the full text of each collapsed once more. */
export interface GlossaryCell {
  readonly kind: "glossary";
  readonly id: string;
  readonly title: Text;
  readonly entries: readonly GlossaryEntry[];
  readonly computed: Text;
}

/** What one figure means, with its figures: the card of a KPI. */
export interface DefinitionCell {
  readonly kind: "definition";
  readonly id: string;
  readonly entry: GlossaryEntry;
  /** Null where the run has none. */
  readonly table: Table | null;
  readonly computed: Text;
}

export interface GlossaryEntry {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** An equation a line. */
  readonly formula: readonly string[];
  /** What the figure is in the run, a line for each of whom it is. */
  readonly figures: readonly Text[];
  readonly chapters: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}

export interface Table {
  readonly caption: string;
  /** Heads over several columns, left to right; empty when there are none. The first spans the row heads. */
  readonly groups: readonly { readonly label: string; readonly columns: number }[];
  readonly columns: readonly { readonly label: Text; readonly numeric: boolean }[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly head: Text;
  readonly cells: readonly Text[];
  readonly emphasis?: "total" | "unsourced";
}

/** One chart drawn for a page and for a phone; the stylesheet shows the one that fits. */
export interface Chart {
  readonly wide: Drawing;
  readonly narrow: Drawing;
}

export interface Drawing {
  /** Pixels of the whole picture, and so of its viewBox. */
  readonly width: number;
  readonly height: number;
  readonly spec: TopLevelSpec;
  /** Values that text marks show: a mark whose description is "n" shows the n-th. */
  readonly cited: readonly Value[];
  /** Where the rows of the figure's table stand in the picture, in pixels along `along`. */
  readonly stops: readonly number[];
  readonly along: "x" | "y";
}

/** Words and values in their order: text`AUM reaches ${value}`. Nested texts are spliced in. */
export function text(words: TemplateStringsArray, ...values: readonly (string | Value | Text)[]): Text {
  const parts = words.flatMap((word, index) => {
    const value = values[index];
    return value === undefined ? [word] : [word, ...(isText(value) ? value : [value])];
  });
  return parts.filter((part) => part !== "");
}

function isText(value: string | Value | Text): value is Text {
  return Array.isArray(value);
}

/** What a text reads as, without its sources. */
export function plain(content: Text): string {
  return content.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
