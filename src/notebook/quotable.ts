import { resolve } from "../report/cite.js";
import type { Format } from "../report/format.js";

/** One number or word of a cell's answer that prose may quote: `crash.depth of gfc-2007`. */
export interface Quotable<Answer extends object = object> {
  /** "depth". */
  readonly word: string;
  /** What stands in its brackets, where it takes some: "median(aum at 2030-09)". */
  readonly asks?: string;
  /** Whose it is, where there may be several: an episode, a run, an assumption. */
  readonly of?: string;
  /** As the cell's own tables write it. */
  readonly as: Format;
  /** Of its standard error; absent where it has none. */
  readonly error?: Format;
  /** In place of both where only the answer tells what it is. */
  readonly written?: (answer: Answer) => Pick<Quotable, "as" | "error">;
  /** A fall, which the answer has below 0: said, and compared, as how deep it is. */
  readonly falls?: true;
  /** Its place in the answer: "solutions[0].k.value", whose standard error stands beside it. */
  readonly at: string | ((answer: Answer) => string | null);
}

/** What prose may quote of a cell. */
export interface Quotes<Answer extends object = object> {
  readonly currency: string;
  readonly offers: readonly Quotable<Answer>[];
  /** Why there is nothing to quote, and what to write instead. */
  readonly none?: { readonly what: string; readonly fix: string };
}

/** Of cells that are drawn only. */
export const PICTURE: NonNullable<Quotes["none"]> = {
  what: "asks a picture, which has no single value",
  fix: "Ask the run: median(aum at 2030-09)",
};

/** A cell that has been answered. */
export interface AnsweredCell {
  readonly answer: object;
  /** What its places begin with: the cell's id on the page, of which its file is called. */
  readonly id: string;
  readonly currency: string;
}

/** Where a quoted value stands in the answer, and what it is: null where the answer has none. */
export function quotedIn(
  { answer }: AnsweredCell,
  { at }: Quotable,
  error: boolean,
): { readonly place: string; readonly value: string | number } | null {
  const found = typeof at === "string" ? at : at(answer);
  if (found === null) return null;
  const place = error ? found.replace(/value$/, "standardError") : found;
  const value = valueAt(answer, place);
  return typeof value === "string" || typeof value === "number" ? { place, value } : null;
}

/** Null where the way to it ends: nothing was found. */
function valueAt(answer: object, place: string): unknown {
  const keys = place.split(/[.[\]]+/).filter((key) => key !== "");
  const holder = keys
    .slice(0, -1)
    .reduce<unknown>((here, key) => (here as Record<string, unknown> | null | undefined)?.[key], answer);
  return (holder as Record<string, unknown> | null | undefined)?.[keys.at(-1) as string] === undefined
    ? null
    : resolve(answer, place);
}

/** How one writes it: "difference(median(aum at 2030-09)) of low". */
export const nameOf = ({ word, asks, of }: Pick<Quotable, "word" | "asks" | "of">): string =>
  `${word}${asks === undefined ? "" : `(${asks})`}${of === undefined ? "" : ` of ${of}`}`;
