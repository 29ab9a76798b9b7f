import type { Catalogue } from "./catalogue.js";
import { ASSUMPTIONS } from "./assumptions.js";
import { COMPARISONS } from "./comparisons.js";
import { CONVENTIONS } from "./conventions.js";
import { DESCRIPTIONS } from "./descriptions.js";
import { FIRM_NOTES } from "./firm-notes.js";
import { FEATURES } from "./features.js";
import { FEE_CONVENTIONS } from "./fee-conventions.js";
import { FIGURE_CARDS } from "./figure-cards.js";
import { FINDINGS } from "./findings.js";
import { METHODS } from "./methods.js";
import { NOTES } from "./notes.js";
import { PAGE } from "./page.js";
import { PANEL } from "./panel.js";
import { PANEL_LABELS } from "./panel-labels.js";
import { QUESTIONS } from "./questions.js";
import { SEGMENT_ASSUMPTIONS } from "./segment-assumptions.js";
import { TARGETS } from "./targets.js";
import { TERMS } from "./terms.js";

/** Every catalogue: a file for each part of a report. */
export const CATALOGUES: readonly Catalogue[] = [
  ASSUMPTIONS,
  COMPARISONS,
  CONVENTIONS,
  DESCRIPTIONS,
  FEATURES,
  FEE_CONVENTIONS,
  FIGURE_CARDS,
  FINDINGS,
  FIRM_NOTES,
  METHODS,
  NOTES,
  PAGE,
  PANEL,
  PANEL_LABELS,
  QUESTIONS,
  SEGMENT_ASSUMPTIONS,
  TARGETS,
  TERMS,
];

/** What is said, by its English words. */
export type Entries = ReadonlyMap<string, readonly [german: string, french: string]>;

/** All that can be said, by its English words. */
export const ENTRIES: Entries = entriesOf(CATALOGUES);

/** The entries of catalogues, with the spaces of French. */
export function entriesOf(catalogues: readonly Catalogue[]): Entries {
  return new Map(
    catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).map(([english, [german, french]]) => [english, [german, spacedOut(french)]]),
    ),
  );
}

/** French sets its high punctuation off by spaces that do not break, but not between backticks: that is to be typed as it is. */
function spacedOut(french: string): string {
  return french
    .split("`")
    .map((piece, at) => (at % 2 === 1 ? piece : withHardSpaces(piece)))
    .join("`");
}

function withHardSpaces(french: string): string {
  return french.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=%)/g, "\u00a0").replace(/(?<=\d)%/g, "\u00a0%");
}

interface Pattern {
  readonly key: string;
  readonly places: readonly string[];
  readonly matches: RegExp;
}

/** The places of an entry: of values, and of words. */
export const PLACES = /\{\d\}|<\d,?>/g;

let patterns: readonly Pattern[] | null = null;

/** The entries with places for words, those with the most words of their own first: what matches two is said by the closer one. */
export function patternsOf(): readonly Pattern[] {
  patterns ??= [...ENTRIES.keys()]
    .filter((key) => /<\d,?>/.test(key))
    .sort((one, other) => wordsIn(other) - wordsIn(one))
    .map((key) => ({ key, places: key.match(PLACES) ?? [], matches: patternOf(key) }));
  return patterns;
}

const wordsIn = (key: string): number => key.replace(PLACES, "").length;

/** A value is one mark; a name has none and ends no sentence; words of ours may do either. */
function patternOf(key: string): RegExp {
  const between = key.split(PLACES).map((words) => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const places = (key.match(PLACES) ?? []).map((place) =>
    place.startsWith("{")
      ? "([\ue000-\uf8ff])"
      : place.endsWith(",>")
        ? "(.+?)"
        : "((?:(?![.:;?!] )[^\ue000-\uf8ff])+?)",
  );
  return new RegExp(`^${between.map((words, at) => words + (places[at] ?? "")).join("")}$`, "s");
}
