import { type Fail, type Named, quantityOf, readCondition, readQuestion, readText, unitOf } from "./parse-question.js";
import type { QuestionProblem } from "./parse-question.js";
import type { Goal, Measure, Quantity, Statistic } from "./question.js";
import { valueOf } from "./question-value.js";
import { phraseOf } from "./question-words.js";
import { quoted } from "./reading/shown.js";
import { isRefusal, readNumber } from "./values/number-text.js";
import { rateText } from "./values/rate-text.js";

const EXAMPLE = "P(aum at 2031-12 >= 20bn) = 80%";

/** A text with what may be named in it, and how its problems are reported. */
interface Reader {
  readonly text: string;
  readonly named: Named;
  readonly fail: Fail;
}

type Read<Value> = Value | { readonly problems: readonly QuestionProblem[] };

/**
 * Reads what a solution must reach:
 *
 *     STATISTIC (= | >= | <=) (AMOUNT | RATE | MEASURE … | STATISTIC)
 *     STATISTIC: P(question [given question]) · percentile(5, MEASURE … [given question]) · median(…) · mean(…)
 */
export function parseGoal(text: string, named: Named): Read<{ readonly goal: Goal }> {
  return readText(text, (_, fail) => ({ goal: readGoal({ text, named: named, fail }) }));
}

/** One statistic alone. */
export function parseStatistic(text: string, named: Named): Read<{ readonly statistic: Statistic }> {
  return readText(text, (_, fail) => {
    const reader = { text, named, fail };
    const { statistic, end } = statisticAt(reader, 0);
    if (text.slice(end).trim() !== "") fail(end, `goes on with ${quoted(text.slice(end).trim())}`, "End there");
    return { statistic };
  });
}

function readGoal(reader: Reader): Goal {
  const { text, fail } = reader;
  const { statistic: left, end } = statisticAt(reader, 0);
  const sign = /^\s*(>=|<=|=)/.exec(text.slice(end));
  if (sign === null) return fail(end, "compares with nothing", `Write it as ${EXAMPLE}`);
  const from = end + sign[0].length;
  if (text.slice(from).trim() === "") return fail(text.length, "compares with nothing", `Write it as ${EXAMPLE}`);
  return { text: text.trim(), left, right: rightOf(reader, left, from) };
}

function rightOf(reader: Reader, left: Statistic, from: number): Goal["right"] {
  const { text, named, fail } = reader;
  const measure = measureOf(left);
  const unit = measure === null ? "a rate" : unitOf(measure);
  const same = (other: string, what: string): void => {
    if (other !== unit) fail(from, `compares ${unit} with ${what}, ${other}`, `Compare it with ${unit}`);
  };
  if (STATISTIC.test(text.slice(from))) {
    const { statistic, end } = statisticAt(reader, from);
    const other = measureOf(statistic);
    same(other === null ? "a rate" : unitOf(other), "a statistic");
    if (text.slice(end).trim() !== "")
      fail(end, `goes on with ${quoted(text.slice(end).trim())}`, "End the goal there");
    return { kind: "statistic", statistic };
  }
  const rest = text.slice(from).trim();
  if (/^[a-z]/.test(rest)) {
    if (measure === null) return fail(from, "compares a chance with a measure", `Write it as ${EXAMPLE}`);
    const { quantity } = quantityIn(reader, from, text.length);
    same(unitOf(quantity.measure), quantity.measure);
    return { kind: "quantity", quantity };
  }
  if (measure === null) return { kind: "value", value: chanceIn(rest, { named, fail, text }, from) };
  const phrase = phraseOf(blank(text, from) + text.slice(from));
  const right = valueOf(phrase, measure, fail);
  const next = phrase.peek();
  if (next !== null) fail(next, `goes on with ${quoted(next.text)}`, "End the goal there");
  if (right.kind === "quantity") return { kind: "quantity", quantity: right.quantity };
  return { kind: "value", value: (right.kind === "amount" ? right.amount : right.rate).toNumber() };
}

/** More than never and less than always: beyond them there is no single answer. */
function chanceIn(written: string, { fail }: Reader, from: number): number {
  const value = readNumber(written, rateText);
  if (isRefusal(value)) return fail(from, `compares a chance with a value that ${value.what}`, value.fix);
  if (value.greaterThan(0) && value.lessThan(1)) return value.toNumber();
  return fail(from, `asks for a chance of ${written}, which no finite number of paths shows`, "Write 99% or 1%");
}

const STATISTIC = /^\s*(P|percentile|median|mean)\s*\(/;

/** The statistic that begins at a place, and where it ends. */
function statisticAt(reader: Reader, from: number): { readonly statistic: Statistic; readonly end: number } {
  const { text, fail } = reader;
  const found = STATISTIC.exec(text.slice(from));
  if (found === null) {
    const fix = "Write P(question), percentile(5, measure), median(measure) or mean(measure)";
    return fail(
      from,
      `begins with ${quoted(text.slice(from).trim().split(/[\s(]/, 1)[0] ?? "")}, which is no statistic`,
      fix,
    );
  }
  const open = from + found[0].length;
  const close = closing(text, open);
  if (close < 0) return fail(text.length, "has a bracket that does not close", "Add )");
  return { statistic: statisticOf(found[1] as string, reader, { open, close }), end: close + 1 };
}

function closing(text: string, open: number): number {
  let depth = 1;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

function statisticOf(
  name: string,
  reader: Reader,
  { open, close }: { readonly open: number; readonly close: number },
): Statistic {
  const { text, named } = reader;
  if (name === "P") return { kind: "chance", question: questionIn(text, open, close, named) };
  if (name === "mean") return { kind: "mean", ...conditioned(reader, open, close) };
  if (name === "median") return { kind: "percentile", percent: 50, ...conditioned(reader, open, close) };
  const percent = /^\s*(\d{1,2}(?:\.\d+)?)\s*,/.exec(text.slice(open, close));
  if (percent === null || !(Number(percent[1]) > 0))
    return reader.fail(open, "says no percentile between 0 and 100", "Write percentile(5, revenue in 2029)");
  return { kind: "percentile", percent: Number(percent[1]), ...conditioned(reader, open + percent[0].length, close) };
}

const blank = (text: string, to: number): string => text.slice(0, to).replace(/[^]/g, " ");

function questionIn(text: string, from: number, to: number, named: Named) {
  const question = readQuestion(blank(text, from) + text.slice(from, to), named);
  return { ...question, text: text.slice(from, to).trim() };
}

/** A quantity, and what it is given. */
function conditioned(reader: Reader, from: number, to: number): Pick<Statistic & { kind: "mean" }, "of" | "given"> {
  const { quantity, given } = quantityIn(reader, from, to);
  return { of: quantity, given };
}

function quantityIn({ text, named, fail }: Reader, from: number, to: number) {
  const own = blank(text, from) + text.slice(from, to);
  const phrase = phraseOf(own);
  const quantity: Quantity = quantityOf(phrase, named);
  const { kind } = quantity.when;
  if (kind === "by" || kind === "ever")
    fail(
      from,
      `asks for ${quantity.measure} ${kind}, which is no single number`,
      "Write at and a month, or in and a year",
    );
  const next = phrase.peek();
  if (next === null) return { quantity, given: null };
  if (next.text !== "given")
    return fail(next, `goes on with ${quoted(next.text)}`, "End there, or write given and a question");
  return { quantity, given: readCondition(own, next, named) };
}

const measureOf = (statistic: Statistic): Measure | null => (statistic.kind === "chance" ? null : statistic.of.measure);
