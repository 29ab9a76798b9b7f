import { InvariantError } from "../errors.js";
import type { Run } from "../analysis/run.js";
import type { Value } from "./cell.js";
import { type Format, format } from "./format.js";
import { EN_US, type Locale, localeOf } from "./locale.js";

/** Takes a value out of the run by its path, and writes it. The text can then not differ from the run. */
export type Cite = (from: string, as: Format) => Value;

/** @param at  before every place: "low." where a page shows several runs */
export const citing = (run: Run, at = ""): Cite => citingFrom(run, run.currency, at, localeOf(run.locale));

/** The same out of any answers that are plain JSON. */
export function citingFrom(answers: object, currency: string, at: string, locale: Locale = EN_US): Cite {
  return (from, as) => {
    const value = resolve(answers, from);
    return { text: format(value, as, currency, locale), from: `${at}${from}`, value, as };
  };
}

/**
 * The scalar at a path such as "answers.fans[0].points[59].p50.value".
 *
 * @throws InvariantError when nothing or no scalar is there
 */
export function resolve(answers: object, from: string): Value["value"] {
  let found: unknown = answers;
  for (const key of keysOf(from)) {
    const holder = found as Record<string, unknown> | null | undefined;
    const here = holder !== null && typeof holder === "object" && Object.hasOwn(holder, key);
    if (!here) throw new InvariantError(`the run has no ${from}: ${key} is missing`);
    found = (holder as Record<string, unknown>)[key];
  }
  if (found !== null && !["string", "number", "boolean"].includes(typeof found)) {
    throw new InvariantError(`${from} is no single value`);
  }
  return found as Value["value"];
}

function keysOf(from: string): readonly string[] {
  return from.split(/[.[\]]+/).filter((key) => key !== "");
}
