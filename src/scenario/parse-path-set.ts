import { type Share, share } from "../units.js";
import {
  type Fail,
  measureOfWhom,
  type Named,
  parseQuestion,
  type QuestionProblem,
  readText,
} from "./parse-question.js";
import type { LatestQuantity, PathSetQuestion } from "./question.js";
import { whenOf } from "./question-when.js";
import type { Phrase, Token } from "./question-words.js";
import { quoted } from "./reading/shown.js";
import { isRefusal, readNumber } from "./values/number-text.js";
import { rateText } from "./values/rate-text.js";

const EXAMPLE = "worst 5% of aum";

/**
 * Reads a set of paths:
 *
 *     (worst | best) PART of MEASURE [of SEGMENT | of TAG=VALUE] [at YYYY-MM | in YYYY]
 *     nearest PART to (the median | percentile N) of MEASURE …
 *     [misses] QUESTION
 *
 * Without a time it is the last month end, or the last twelve months.
 */
export function parsePathSet(
  text: string,
  named: Named,
): { readonly set: PathSetQuestion } | { readonly problems: readonly QuestionProblem[] } {
  const [first = ""] = text.trim().split(/\s/, 1);
  if (first === "worst" || first === "best" || first === "nearest") {
    return readText(text, (phrase, fail) => ({ set: ranked(text.trim(), { phrase, fail, named }) }));
  }
  const misses = first === "misses";
  // Blanked out and not cut off, so that problems point at their place in the text.
  const asked = misses ? text.replace("misses", "      ") : text;
  const answer = parseQuestion(asked, named);
  if ("problems" in answer) return answer;
  return { set: { text: text.trim(), kind: misses ? "misses" : "meets", question: answer.question } };
}

interface Reader {
  readonly phrase: Phrase;
  readonly fail: Fail;
  readonly named: Named;
}

function ranked(text: string, reader: Reader): PathSetQuestion {
  const { phrase, fail } = reader;
  const kind = (phrase.next() as Token).text as "worst" | "best" | "nearest";
  const part = partOf(reader);
  if (kind !== "nearest") {
    word("of", reader);
    return { text, kind, part, of: latest(reader) };
  }
  word("to", reader);
  if (phrase.peek()?.text === "the") phrase.next();
  const percent = percentOf(reader);
  word("of", reader);
  if (part.greaterThan("0.5")) return fail(0, `takes ${part.times(100).toFixed()}% of the paths`, "Write at most 50%");
  return { text, kind, part, percent, of: latest(reader) };
}

/** "5%": more than none of the paths, and at most half of them. */
function partOf({ phrase, fail }: Reader): Share {
  const token = phrase.next();
  if (token === null) return fail(phrase.end, "does not say what part of the paths", `Write ${EXAMPLE}`);
  const read = readNumber(token.text, rateText);
  if (isRefusal(read))
    return fail(token, `has ${quoted(token.text)} where a part of the paths should be`, `Write ${EXAMPLE}`);
  if (read.greaterThan(0) && read.lessThanOrEqualTo("0.5")) return share(read);
  return fail(token, `takes ${token.text} of the paths`, "Write more than 0% and at most 50%");
}

function percentOf({ phrase, fail }: Reader): number {
  const token = phrase.next();
  if (token?.text === "median") return 50;
  const number = token?.text === "percentile" ? phrase.next() : null;
  const percent = number !== null && /^\d{1,2}$/.test(number.text) ? Number(number.text) : 0;
  if (percent > 0) return percent;
  return fail(number ?? token ?? phrase.end, "says no percentile from 1 to 99", "Write the median, or percentile 25");
}

function word(wanted: string, { phrase, fail }: Reader): void {
  const token = phrase.next();
  if (token?.text === wanted) return;
  fail(
    token ?? phrase.end,
    `has ${token === null ? "nothing" : quoted(token.text)} where ${wanted} should be`,
    `Write ${EXAMPLE}`,
  );
}

function latest({ phrase, fail, named }: Reader): LatestQuantity {
  const { measure, of } = measureOfWhom(phrase, named);
  const time = phrase.peek();
  const when = time === null ? null : whenOf(phrase, { measure, span: named.span }, fail);
  if (when !== null && (when.kind === "by" || when.kind === "ever")) {
    return fail(time as Token, `ranks paths ${when.kind === "by" ? "by a month" : "ever"}`, "Write at and a month");
  }
  const rest = phrase.peek();
  if (rest !== null)
    return fail(rest, `goes on with ${quoted(rest.text)}`, "End there, or write a question without worst or best");
  return { measure, of, when };
}
