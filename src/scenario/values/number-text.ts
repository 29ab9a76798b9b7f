import type { Decimal } from "decimal.js";
import { quoted } from "../reading/shown.js";

/** A text that is not the number it should be: what is wrong, and what to write. */
export interface Refusal {
  readonly what: string;
  readonly fix: string;
}

/** A way to write numbers: its exact form, and the slips that people make of it. */
export interface Notation<Value> {
  /** The value of a text in the exact form, a refusal where the form is right and the value is not, or null. */
  readonly read: (text: string) => Value | Refusal | null;
  /** "a rate". */
  readonly noun: string;
  /** "5%, 35bp or 1.5pp". */
  readonly examples: string;
  /** Slips of this notation alone, tried before those of all numbers. */
  readonly slips: readonly Slip[];
}

/** One kind of slip: the text mended, or the same text where there is nothing to mend. */
export interface Slip {
  readonly why: string;
  readonly mend: (text: string) => string;
  /** Another reading that the text may have. */
  readonly other?: (text: string) => string | null;
}

/** Longer texts are no numbers; decimal.js keeps every digit of shorter ones. */
const LONGEST = 120;

/** Reads a number from the characters of the file; a text that is almost right is refused with what it should be. */
export function readNumber<Value extends Decimal | object>(text: string, notation: Notation<Value>): Value | Refusal {
  const trimmed = text.trim();
  const fix = `Write ${notation.noun} such as ${notation.examples}`;
  if (trimmed.length > LONGEST) return { what: `is ${quoted(text)}, which is too long`, fix };
  return (
    notation.read(trimmed) ?? mended(trimmed, notation) ?? { what: `is ${quoted(trimmed)}, not ${notation.noun}`, fix }
  );
}

/** A number as a report repeats it: as written, but for the sign of a zero. */
export const asWritten = (text: string): string => text.trim().replace(/^-(?=0(?:\.0*)?[^\d.]*$)/, "");

export const isRefusal = (answer: object): answer is Refusal => "what" in answer && "fix" in answer;

/** Applies all slips one after another; the first that changes something is the one to tell. */
function mended<Value>(text: string, notation: Notation<Value>): Refusal | null {
  let [current, why, other] = [text, null as string | null, null as string | null];
  for (const slip of [...notation.slips, ...SLIPS]) {
    const next = slip.mend(current);
    if (next === current) continue;
    why ??= slip.why;
    other ??= slip.other?.(current) ?? null;
    current = next;
  }
  if (why === null || !accepted(notation, current)) return null;
  const choices = [current, other].filter((choice) => choice !== null && accepted(notation, choice));
  return { what: `is ${quoted(text)}; ${why}`, fix: `Write ${choices.join(" or ")}` };
}

function accepted<Value>(notation: Notation<Value>, text: string): boolean {
  const value = notation.read(text);
  return value !== null && !isRefusal(value as object);
}

/** "12500000000" in short: 12.5bn. */
function inShort(digits: string): string | null {
  const found = /^([+-]?)(\d+)(\.0+)?$/.exec(digits);
  const [sign, whole] = [found?.[1] ?? "", found?.[2] ?? ""];
  const [power, unit] = whole.length > 12 ? [12, "tn"] : whole.length > 9 ? [9, "bn"] : [6, "m"];
  const rest = whole.slice(-power).replace(/0+$/, "");
  if (whole.length <= power || rest.length > 3) return null;
  return `${sign}${whole.slice(0, -power)}${rest === "" ? "" : `.${rest}`}${unit}`;
}

const GROUPED = /^([+-]?\d{1,3}(?:,\d{3})+)((?:\.\d+)?)(\D*)$/;
const POINTS = /^([+-]?\d{1,3}(?:\.\d{3}){2,})(?:,(\d+))?(\D*)$/;

const withoutGroups = (text: string): string =>
  text.replace(GROUPED, (_, groups: string, rest: string, unit: string) => groups.replaceAll(",", "") + rest + unit);

/** With one comma only, 1,250 may be 1250 or 1.25. */
function otherOfGroups(text: string): string | null {
  const commas = text.split(",").length - 1;
  return commas === 1 ? text.replace(",", ".") : inShort(withoutGroups(text));
}

const SLIPS: readonly Slip[] = [
  {
    why: "it has a character that only looks like the plain one",
    mend: (text) =>
      text
        .normalize("NFKC")
        .replace(/[\u2010-\u2015\u2212]/g, "-")
        .replace(/\s+/g, " ")
        .trim(),
  },
  { why: "a sign stands next to its number", mend: (text) => text.replace(/^([+-]) +(?=[\d.])/, "$1") },
  {
    why: "digits are not grouped by spaces, _ or apostrophes",
    mend: (text) =>
      /^[+-]?\d{1,3}(?:[ _'’]\d{3})+(?!\d)/.test(text)
        ? text.replace(/(\d)[ _'’](?=\d{3})/g, "$1")
        : text.replace(/(\d)_(?=\d)/g, "$1"),
  },
  { why: "digits are not grouped by commas", mend: withoutGroups, other: otherOfGroups },
  {
    why: "digits are not grouped by points, and decimals follow a point",
    mend: (text) =>
      text.replace(
        POINTS,
        (_, groups: string, decimals: string | undefined, unit: string) =>
          groups.replaceAll(".", "") + (decimals === undefined ? "" : `.${decimals}`) + unit,
      ),
  },
  { why: "decimals follow a point, not a comma", mend: (text) => text.replace(/^([+-]?\d+),(\d+)/, "$1.$2") },
  { why: "a number does not begin with 0", mend: (text) => text.replace(/^([+-]?)0+(?=\d)/, "$1") },
  {
    why: "a decimal point stands between digits",
    mend: (text) => text.replace(/^([+-]?)\.(?=\d)/, "$10.").replace(/^([+-]?\d+)\.(?!\d)/, "$1"),
  },
];
