import type { Statistic } from "../scenario/question.js";
import { parseStatistic } from "../scenario/parse-goal.js";
import { namedIn } from "../scenario/named.js";
import type { Log } from "../scenario/reading/log.js";
import { listed, shown } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import type { Scenario } from "../scenario/scenario.js";
import { amountText } from "../scenario/values/amount-text.js";
import { isRefusal, readNumber } from "../scenario/values/number-text.js";
import { rateText } from "../scenario/values/rate-text.js";
import type { Parameter, ValueFormat, Written } from "./notebook.js";
import { nameOf, type Quotable, type Quotes } from "./quotable.js";
import { cellNamedIn, readQuoted } from "./read-quoted.js";
import { filledIn, hintOf } from "./substitute.js";
import { KIND_NAMES, kindOf, waysOf, wantedBy } from "./value-kinds.js";

/** What a value of the prose asks for. */
export type Expression =
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly run: string; readonly fact: Fact }
  | { readonly kind: "statistic"; readonly run: string; readonly text: string; readonly statistic: Statistic }
  | { readonly kind: "error"; readonly run: string; readonly text: string; readonly statistic: Statistic }
  | { readonly kind: "quoted"; readonly cell: string; readonly quotable: Quotable; readonly error: boolean };

/** What can be said of a run besides its answers. */
export const FACTS = ["name", "currency", "start", "horizon", "paths", "seed"] as const;
export type Fact = (typeof FACTS)[number];

/** What expressions may name: the parameters, and the runs with their scenarios (the first is meant where none is named; null: it has problems). */
export interface Known {
  readonly parameters: readonly Parameter[];
  readonly runs: ReadonlyMap<string, Scenario | null>;
  /** What may be quoted of cells, by what they are called; null: it cannot be read, or two are called so. */
  readonly cells: ReadonlyMap<string, Quotes | null>;
  readonly log: Log;
}

/**
 * Reads `percentile(50, main.aum at 2031-12)`, `error(…)`, `main.paths`, `crash.depth of gfc-2007`, a number, or a parameter; null after
 * reporting.
 *
 * @param as  how it will be written; null: it is compared
 */
export function readExpression(written: Written, known: Known, as: ValueFormat | null): Expression | null {
  const filled = filledIn(written, known.parameters, known.log, "the value").trim();
  if (written.text.trim().startsWith("$") && !/[\s(]/.test(written.text.trim())) return literal(filled);
  const number = numberOf(filled);
  if (number !== null) return { kind: "number", value: number, text: filled };
  const inside = /^error\((.*)\)$/s.exec(filled)?.[1];
  const cell = cellNamedIn(inside ?? filled) ?? "";
  const quotes = known.runs.has(cell) ? undefined : known.cells.get(cell);
  if (quotes === null) return null;
  if (quotes !== undefined)
    return quotedFrom({ cell, quotes, error: inside !== undefined }, { written, filled, known, as });
  const asked = unprefixed(inside ?? filled, written, known);
  if (asked === null) return null;
  const { run, text } = asked;
  const fact = FACTS.find((one) => one === text.trim());
  if (fact !== undefined && inside === undefined) return { kind: "fact", run, fact };
  const scenario = known.runs.get(run) ?? null;
  if (scenario === null) return null;
  const answer = parseStatistic(text, namedIn(scenario));
  if ("statistic" in answer)
    return { kind: inside === undefined ? "statistic" : "error", run, text: text.trim(), statistic: answer.statistic };
  for (const { what, fix } of answer.problems)
    known.log.problems.push({
      spot: written.spot,
      key: `"${shown(filled)}"`,
      what,
      fix: fix + hintOf(written.text, known.parameters),
    });
  return null;
}

interface Quoting {
  readonly cell: string;
  readonly quotes: Quotes;
  readonly error: boolean;
}

/** A value of a cell's answer, which must be of a kind that is written so; null after reporting. */
function quotedFrom(
  { cell, quotes, error }: Quoting,
  { written, filled, known, as }: { written: Written; filled: string; known: Known; as: ValueFormat | null },
): Expression | null {
  const { text, spot } = written;
  // A place in the text is a place in the notebook where no parameter was filled in, on one line.
  const whole = text.trim() === filled && !text.includes("\n");
  const skipped = text.length - text.trimStart().length + (error ? "error(".length : 0);
  const refuse = (offset: number, what: string, fix: string): null => {
    const column = spot.column + (whole ? skipped + offset : 0);
    known.log.problems.push({ spot: { ...spot, column }, key: `"${shown(filled)}"`, what, fix });
    return null;
  };
  const wanted = as === null ? null : wantedBy(as);
  const asked = error ? filled.slice("error(".length, -1) : filled;
  const quotable = readQuoted(asked, quotes, wanted?.[0] ?? null, refuse);
  if (quotable === null) return null;
  const kind = kindOf(quotable.as);
  if (error && quotable.error === undefined)
    return refuse(0, "has no standard error", `Write ${cell}.${nameOf(quotable)}`);
  if (wanted === null || wanted.includes(kind) || quotable.written !== undefined)
    return { kind: "quoted", cell, quotable, error };
  return refuse(0, `is ${KIND_NAMES[kind]}, which ${as} does not write`, `Write ${listed(waysOf(kind), "or")}`);
}

const literal = (text: string): Expression => {
  const value = numberOf(text);
  return value === null ? { kind: "words", text } : { kind: "number", value, text };
};

/** The value of a text that is a number, an amount or a rate; null for any other. */
export function numberOf(text: string): number | null {
  if (!/^[-+\d.]/.test(text) || /^\d{4}-/.test(text)) return null;
  for (const notation of [amountText, rateText]) {
    const value = readNumber(text, notation);
    if (!isRefusal(value)) return value.toNumber();
  }
  return null;
}

const PREFIX = /(?<![\w.$-])([a-z][a-z0-9-]*)\.(?=[a-z])/g;

/** Which run is asked, and the text without its name. An expression asks one run only. */
function unprefixed(text: string, { spot }: Written, { runs, cells, log }: Known) {
  const named = [...new Set([...text.matchAll(PREFIX)].map(([, run]) => run as string))];
  const ids = [...runs.keys()];
  const unknown = named.find((run) => !runs.has(run));
  const report = (what: string, fix: string): null => {
    log.problems.push({ spot, key: `"${shown(text)}"`, what, fix });
    return null;
  };
  if (unknown !== undefined) {
    const names = [...new Set([...ids, ...cells.keys()])];
    const meant = suggest(unknown, names);
    const things = cells.size === 0 ? "run" : "run or cell";
    const what = `names the ${things} ${shown(unknown)}${didYouMean(meant)}, which this notebook does not have`;
    return report(what, `Write ${meant ?? listed(names, "or")}`);
  }
  if (named.length > 1) return report("asks two runs at once", "Ask one; differences of runs are the cell aum compare");
  return { run: named[0] ?? (ids[0] as string), text: text.replace(PREFIX, "") };
}
