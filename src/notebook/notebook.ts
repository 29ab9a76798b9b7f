import type { MapNode, Spot } from "../scenario/document/node.js";
import type { Log } from "../scenario/reading/log.js";

/** A report as its author writes it: Markdown with values, and cells between the paragraphs. */
export interface Notebook {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** The file that says whose report it is; null: nobody's in particular. */
  readonly theme: ScenarioName | null;
  /** Scenario files by the id of their run, in the order of the file. */
  readonly scenarios: ReadonlyMap<string, ScenarioName>;
  readonly parameters: readonly Parameter[];
  readonly blocks: readonly Block[];
  /** Ids of run cells that cannot be read: what names them is not to blame. */
  readonly brokenRuns: readonly string[];
  /** Reads it again with defaults that follow a scenario; absent where none does. */
  readonly following?: (followed: Followed) => { readonly notebook: Notebook | null; readonly log: Log };
}

/** Values of defaults that follow a scenario, by their words. */
export type Followed = ReadonlyMap<string, string>;

/** A file as the notebook names it, relative to itself. */
export interface ScenarioName {
  readonly name: string;
  readonly spot: Spot;
  /** It was given from outside, and is found from there. */
  readonly given?: true;
}

/** `params: { target: { type: money, default: 90bn, label: Plan AUM } }`. */
export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly label: string;
  readonly choices: readonly string[];
  /** The default, or what -P says. */
  readonly value: string;
  readonly given: boolean;
  /** "last-whole-year": what of the scenario its default is; null where it is a value. */
  readonly follows: string | null;
}

export const PARAMETER_TYPES = ["money", "percent", "number", "date", "text", "list", "choice"] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export type Block = Prose | NotebookCell;

/** Paragraphs, headings and lists between two cells. */
export interface Prose {
  readonly kind: "prose";
  readonly pieces: readonly Piece[];
  readonly spot: Spot;
}

/** What prose is made of once its values are told from its words. */
export type Piece =
  | { readonly kind: "words"; readonly markdown: string }
  | ValuePiece
  | {
      readonly kind: "condition";
      readonly condition: Written;
      /** For `unless`. */
      readonly negated: boolean;
      readonly met: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };

export interface ValuePiece {
  readonly kind: "value";
  readonly format: ValueFormat;
  readonly asked: Written;
}

/** A text of the notebook, with the place of its first character. */
export interface Written {
  readonly text: string;
  readonly spot: Spot;
}

/** How a value is written: `{{money "percentile(50, aum at 2031-12)"}}`. */
export const VALUE_FORMATS = ["money", "percent", "chance", "bp", "number", "date", "text"] as const;
export type ValueFormat = (typeof VALUE_FORMATS)[number];

/** A fence that begins with ```aum: its word, its id and its keys. */
export interface NotebookCell {
  readonly kind: "cell";
  readonly type: string;
  readonly id: string;
  readonly map: MapNode;
  /** Of the fence. */
  readonly spot: Spot;
  /** The lines of the body, as written, and the number of the first. */
  readonly body: string;
  readonly firstLine: number;
}
