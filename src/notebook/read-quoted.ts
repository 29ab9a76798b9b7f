import { listed, shown } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { nameOf, type Quotable, type Quotes } from "./quotable.js";
import { type Kind, kindOf } from "./value-kinds.js";

/** What prose asks a cell for, and where its parts begin in the text. */
interface Asked {
  readonly cell: string;
  readonly word: string;
  readonly asks: string | null;
  readonly of: string | null;
  /** Of the word, what is in brackets, and whose it is. */
  readonly places: { readonly word: number; readonly asks: number; readonly of: number };
}

/** Reports a problem at a letter of the text; gives null. */
export type Refuse = (offset: number, what: string, fix: string) => null;

/** Which cell's answer a text asks for: the name before its first point. */
export const cellNamedIn = (text: string): string | null => /^\s*([a-z][a-z0-9-]*)\./.exec(text)?.[1] ?? null;

/**
 * Reads `crash.depth of gfc-2007`, `both.difference(median(aum at 2030-09)) of low`; null after reporting.
 *
 * @param kind  what the value is to be, where two of a cell's values have one name: a fall in money or as a share
 */
export function readQuoted(text: string, quotes: Quotes, kind: Kind | null, refuse: Refuse): Quotable | null {
  const asked = askedIn(text, refuse);
  if (asked === null) return null;
  if (quotes.none !== undefined) return refuse(asked.places.word, quotes.none.what, quotes.none.fix);
  const words = narrowed(quotes.offers, asked, "word", refuse);
  const asks = words === null ? null : narrowed(words, asked, "asks", refuse);
  const of = asks === null ? null : narrowed(asks, asked, "of", refuse);
  return of === null ? null : (of.find(({ as }) => kindOf(as) === kind) ?? of[0] ?? null);
}

function askedIn(text: string, refuse: Refuse): Asked | null {
  const [, before = "", cell = "", word = "", open] = /^(\s*([a-z][a-z0-9-]*)\.)([\w-]*)(\s*\()?/.exec(text) ?? [];
  const from = before.length + word.length + (open?.length ?? 0);
  const close = open === undefined ? from : closingOf(text, from);
  if (close < 0) return refuse(text.length, "has a bracket that does not close", "Add )");
  const rest = text.slice(open === undefined ? close : close + 1);
  const [, gap = "", whose] = /^(\s+of\s+)(.*\S)\s*$/s.exec(rest) ?? [];
  const after = text.length - rest.length;
  if (whose === undefined && rest.trim() !== "")
    return refuse(after, `goes on with "${shown(rest.trim())}"`, "End there, or write of and a name");
  const asks = open === undefined ? null : text.slice(from, close);
  return { cell, word, asks, of: whose ?? null, places: { word: before.length, asks: from, of: after + gap.length } };
}

/** Where the bracket closes that is open; −1 where it does not. */
function closingOf(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

/** Blank space and other names of one statistic do not matter. */
const alike = (text: string): string =>
  text
    .replace(/percentile\(\s*50\s*,/g, "median(")
    .replace(/\s+/g, " ")
    .replace(/ ?([(),]) ?/g, "$1")
    .trim();

/** Those that have what was asked for; a part that is left out must be the same in all of them. */
function narrowed(
  offers: readonly Quotable[],
  asked: Asked,
  part: "word" | "asks" | "of",
  refuse: Refuse,
): readonly Quotable[] | null {
  const wanted = asked[part];
  const known = [...new Set(offers.map((offer) => offer[part]))];
  if (wanted === null && known.length === 1) return offers;
  const plain = offers.filter((offer) => offer[part] === undefined);
  const found = wanted === null ? plain : offers.filter((offer) => alike(offer[part] ?? "") === alike(wanted));
  if (found.length > 0) return found;
  const names = known.flatMap((name) => name ?? []);
  const [{ of, ...first }] = offers as [Quotable];
  const whose = asked.of !== null && of !== undefined ? { of } : {};
  const told = (name: string): string =>
    `${asked.cell}.${part === "word" ? name : nameOf({ ...first, ...whose, [part]: name })}`;
  if (names.length === 0)
    return refuse(asked.places[part], `says ${WORDS[part].surplus}`, `Write ${asked.cell}.${nameOf(first)}`);
  const meant = wanted === null ? null : suggest(wanted, names);
  const what =
    wanted === null
      ? `does not say ${WORDS[part].missing}`
      : `names "${shown(wanted)}"${part === "asks" ? "" : didYouMean(meant)}, which ${asked.cell} does not have`;
  const near = part === "asks" && wanted !== null ? otherTimes(wanted, names) : meant === null ? names : [meant];
  return refuse(asked.places[part], what, `Write ${choicesOf(near.map(told))}`);
}

/** The same of other months and years, where there are any; else all. */
function otherTimes(wanted: string, names: readonly string[]): readonly string[] {
  const untimed = (text: string): string => alike(text).replace(/ (at|in) \d.*$/, "");
  const found = names.filter((name) => untimed(name) === untimed(wanted));
  return found.length === 0 ? names : found;
}

/** Choices that are listed, at most. */
const MOST = 24;
const choicesOf = (names: readonly string[]): string => listed(names, "or", MOST);

const WORDS = {
  word: { missing: "what of it", surplus: "what of it, and there is nothing" },
  asks: { missing: "of what: it takes brackets", surplus: "something in brackets, and it takes none" },
  of: { missing: "whose it is", surplus: "whose it is, and there is one only" },
} as const;
