import type { Span } from "./dates.js";
import { isComparison, type Phrase, phraseOf, type Token } from "./question-words.js";
import { COUNTS, measureOf, OF_PEOPLE, OF_THE_FIRM, RATES } from "./question-measures.js";
import { assetOf, roleOf, subjectOf } from "./question-subject.js";
import { valueOf } from "./question-value.js";
import { whenOf } from "./question-when.js";
import type { Measure, Quantity, Question, Subject } from "./question.js";
import type { Known } from "./reading/id.js";
import { quoted } from "./reading/shown.js";
import type { CountsIn } from "./scenario.js";

/** What a question may name: segments, tags with their values (null while they are not known), and the months of the forecast. */
export interface Named {
  readonly segments: Known;
  readonly tags: ReadonlyMap<string, ReadonlySet<string>> | null;
  readonly span: Span | null;
  /** Whether the scenario has economics; true unless said otherwise. */
  readonly economics?: boolean;
  /** Whether a measure may stand without a time, which then is "ever". */
  readonly withoutTime?: boolean;
  /** Ids of the roles that the scenario lists; null or nothing while they are not known. */
  readonly people?: ReadonlySet<string> | null;
  /** Whether any segment of somebody counts in a measure of assets; null or nothing while it is not known. */
  readonly counts?: ((measure: CountsIn, of: Subject) => boolean) | null;
  /** Whether a question may end with "given" and another one. */
  readonly conditions?: boolean;
  /** Asset classes, whose returns may be asked for: everywhere, or in conditions alone. */
  readonly assets?: { readonly known: Known; readonly everywhere: boolean };
}

/** A problem with the place of its first character in the text. */
export interface QuestionProblem {
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
}

/** Longer texts are not questions. */
const LONGEST = 400;

/** Thrown inside this room only: the first problem of a question ends its reading. */
export type Fail = (token: Token | number, what: string, fix: string) => never;

class Unreadable extends Error {
  constructor(readonly problem: QuestionProblem) {
    super(problem.what);
  }
}

const fail: Fail = (token, what, fix) => {
  throw new Unreadable({ offset: typeof token === "number" ? token : token.offset, what, fix });
};

/**
 * Reads `MEASURE [of SEGMENT | of TAG=VALUE | of ROLE] (at YYYY-MM | in YYYY | by YYYY-MM | ever) (>= | <=) AMOUNT | RATE | MEASURE …`
 * in one pass from left to right; nothing nests.
 */
export function parseQuestion(
  text: string,
  named: Named,
): { readonly question: Question } | { readonly problems: readonly QuestionProblem[] } {
  return readText(text, () => ({ question: readQuestion(text, named) }));
}

/** What reading gives, or the problem that ended it. @param read  is handed the function that reports one */
export function readText<Read>(
  text: string,
  read: (phrase: Phrase, fail: Fail) => Read,
): Read | { readonly problems: readonly QuestionProblem[] } {
  try {
    return read(phraseOf(text), fail);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problems: [error.problem] };
  }
}

export function readQuestion(text: string, named: Named): Question {
  if (text.length > LONGEST) fail(0, `has ${text.length} characters`, `Write at most ${LONGEST}`);
  const bracket = text.search(/[()]/);
  if (bracket >= 0) {
    fail(bracket, "has brackets; a target asks every path one thing", "Write it as aum at 2031-12 >= 20bn");
  }
  const phrase = phraseOf(text);
  const left = quantityOf(phrase, named);
  const comparison = phrase.next();
  if (comparison === null) return fail(text.length, "compares with nothing", "Add >= or <= and a value");
  const sign = comparisonOf(comparison);
  const right = rightOf(phrase, left, named);
  const rest = phrase.peek();
  if (rest?.text === "given" && named.conditions === true) {
    const given = readCondition(text, rest, named);
    return { text: text.trim(), left, comparison: sign, right, given };
  }
  if (rest?.text === "given") fail(rest, "has a condition", "Write it in a target, or in solve");
  if (rest !== null) fail(rest, `goes on with ${quoted(rest.text)}`, "End the question there, or write another one");
  return { text: text.trim(), left, comparison: sign, right };
}

/** What stands after "given": a question without a condition of its own. Blanks before it keep the places of problems. */
export const readCondition = (text: string, { offset, text: word }: Token, named: Named): Question =>
  readQuestion(" ".repeat(offset + word.length) + text.slice(offset + word.length), {
    ...named,
    conditions: false,
    ...(named.assets === undefined ? {} : { assets: { ...named.assets, everywhere: true } }),
  });

function comparisonOf(token: Token): Question["comparison"] {
  if (token.text === ">=" || token.text === "<=") return token.text;
  const meant = { ">": ">=", "≥": ">=", "=>": ">=", "<": "<=", "≤": "<=", "=<": "<=" }[token.text];
  if (meant !== undefined) return fail(token, `compares with ${token.text}`, `Write ${meant}`);
  return fail(token, `has ${quoted(token.text)} where a comparison should be`, "Write >= or <=");
}

/** `MEASURE [of …] TIME`. */
export function quantityOf(phrase: Phrase, named: Named): Quantity {
  const asset = assetOf(phrase, named, fail);
  const { measure, of } = asset === null ? measureOfWhom(phrase, named) : { measure: "return" as const, of: asset };
  const next = phrase.peek();
  if (named.withoutTime === true && (next === null || isComparison(next)))
    return { measure, of, when: { kind: "ever" } };
  return { measure, of, when: whenOf(phrase, { measure, span: named.span }, fail) };
}

/** `MEASURE [of …]`: what is asked for, and whose it is. */
export function measureOfWhom(phrase: Phrase, named: Named): Pick<Quantity, "measure" | "of"> {
  const first = phrase.peek();
  const measure = measureOf(phrase, fail);
  if (OF_THE_FIRM.includes(measure) && named.economics === false)
    return fail(first ?? 0, `asks for ${measure}; the scenario says nothing of cost`, "Add economics, with costs");
  if (OF_PEOPLE.includes(measure)) {
    if (named.people?.size === 0 || named.economics === false)
      return fail(first ?? 0, `asks for ${measure}; the scenario lists no people`, "Add economics, with people");
    return { measure, of: roleOf(phrase, named, fail) };
  }
  const next = phrase.peek();
  const of = subjectOf(phrase, named, fail);
  if (OF_THE_FIRM.includes(measure) && of.kind !== "firm")
    return fail(next ?? phrase.end, `asks for ${measure} of a part of the firm`, "Remove it: it is of the whole firm");
  if (isOfAssets(measure) && named.counts?.(measure, of) === false) refuseUncounted(first ?? phrase.end, measure, of);
  return { measure, of };
}

const ASSETS: readonly string[] = ["aum", "raum", "aua", "billable", "fee-paying", "client-assets"];
const isOfAssets = (measure: Measure): measure is CountsIn & Measure => ASSETS.includes(measure);

function refuseUncounted(at: Token | number, measure: CountsIn, of: Subject): never {
  const what = {
    firm: "no segment counts in it",
    segment: `${of.kind === "segment" ? of.id : ""} does not count in it`,
    role: "nobody's assets do",
    tag: `no segment with ${of.kind === "tag" ? `${of.tag}=${of.value}` : ""} counts in it`,
    asset: "",
  }[of.kind];
  return fail(at, `asks for ${measure}; ${what}`, `Ask for another measure, or write ${measure} into the counts`);
}

/** The right side: a value in the unit of the measure, or another quantity of the same unit. */
function rightOf(phrase: Phrase, left: Quantity, named: Named): Question["right"] {
  const first = phrase.peek();
  if (first === null || isComparison(first))
    return fail(first ?? phrase.end, "compares with nothing", "Write an amount, a rate or a measure");
  if (!/^[a-z][a-z-]*$/.test(first.text)) return valueOf(phrase, left.measure, fail);
  const quantity = quantityOf(phrase, named);
  const [unit, other] = [unitOf(left.measure), unitOf(quantity.measure)];
  if (unit !== other)
    fail(first, `compares ${left.measure}, ${unit}, with ${quantity.measure}, ${other}`, `Compare it with ${unit}`);
  return { kind: "quantity", quantity };
}

/** What a measure's values are, in words. */
export const unitOf = (measure: Quantity["measure"]): "an amount" | "a rate" | "a number of heads" =>
  RATES.includes(measure) ? "a rate" : COUNTS.includes(measure) ? "a number of heads" : "an amount";
