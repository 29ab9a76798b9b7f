import { formatMonth, type Month, parseMonth, yearOf } from "../months.js";
import { share } from "../units.js";
import type { Span } from "./dates.js";
import type { Fail, Named } from "./parse-question.js";
import { isComparison, type Phrase, type Token } from "./question-words.js";
import type { Measure, Question, Subject, When } from "./question.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";
import { amountText } from "./values/amount-text.js";
import { isRefusal, readNumber } from "./values/number-text.js";
import { rateText } from "./values/rate-text.js";
import { annualRate, money } from "../units.js";

const MEASURES: readonly Measure[] = [
  "aum",
  "average-aum",
  "inflows",
  "outflows",
  "net-flows",
  "market-gain",
  "fees",
  "revenue",
  "fee-rate",
  "organic-growth",
  "drawdown",
];
const RATES: readonly Measure[] = ["fee-rate", "organic-growth", "drawdown"];
/** Read at month ends; the others are of a stretch of time. */
const BALANCES: readonly Measure[] = ["aum", "drawdown"];

/** Measures of the grammar that are not computed yet, with what to ask instead. */
const LATER: Readonly<Record<string, string>> = {
  raum: "aum",
  aua: "aum",
  billable: "aum",
  "fee-paying": "aum",
  "client-assets": "aum",
  "base-revenue": "revenue",
  "performance-fees": "revenue",
  "net-revenue": "revenue",
  "run-rate": "revenue",
  "organic-fee-growth": "organic-growth",
  cost: "revenue",
  "operating-income": "revenue",
  margin: "fee-rate",
  retention: "organic-growth",
};

export function measureOf(phrase: Phrase, fail: Fail): Measure {
  const token = phrase.next();
  if (token === null) return fail(phrase.end, "names no measure", `Write one of ${listed(MEASURES)}`);
  const measure = MEASURES.find((one) => one === token.text);
  if (measure !== undefined) return measure;
  const instead = Object.hasOwn(LATER, token.text) ? LATER[token.text] : undefined;
  if (instead !== undefined)
    return fail(
      token,
      `asks for ${token.text}, which this version does not compute`,
      `Write ${instead}, the nearest measure that it does`,
    );
  const suggestion = suggest(token.text, [...MEASURES, ...Object.keys(LATER)]);
  const fix = suggestion === null ? `Write one of ${listed(MEASURES)}` : `Write ${suggestion}`;
  return fail(token, `begins with ${quoted(token.text)}, which is not a measure${didYouMean(suggestion)}`, fix);
}

const TIMES = ["at", "in", "by", "ever"] as const;
const isTime = ({ text }: Token): boolean => (TIMES as readonly string[]).includes(text);

/** `of` a segment, or of all segments with a tag: its value goes on to the time. */
export function subjectOf(phrase: Phrase, { segments, tags }: Named, fail: Fail): Subject {
  if (phrase.peek()?.text !== "of") return { kind: "firm" };
  phrase.next();
  const words: Token[] = [];
  for (let next = phrase.peek(); next !== null && !isTime(next) && !isComparison(next); next = phrase.peek()) {
    words.push(phrase.next() as Token);
  }
  const [first] = words;
  if (first === undefined)
    return fail(phrase.peek() ?? phrase.end, "does not say of whom", "Write a segment, or a tag as channel=retail");
  const written = words
    .map(({ text }) => text)
    .join(" ")
    .normalize("NFC");
  const [tag, ...value] = written.split("=");
  if (value.length > 0)
    return tagOf(
      first,
      {
        tag: (tag as string).trim(),
        value: value
          .join("=")
          .trim()
          .replace(/^"(.*)"$/, "$1"),
      },
      { tags, fail },
    );
  if (segments.ids === null || segments.ids.has(written)) return { kind: "segment", id: written };
  const suggestion = suggest(written, segments.ids);
  const fix =
    suggestion === null ? `Write ${listed([...segments.ids])}, or a tag as channel=retail` : `Write ${suggestion}`;
  return fail(first, `asks of ${quoted(written)}, which is not ${segments.what}${didYouMean(suggestion)}`, fix);
}

function tagOf(
  at: Token,
  { tag, value }: { tag: string; value: string },
  { tags, fail }: { tags: Named["tags"]; fail: Fail },
): Subject {
  const subject = { kind: "tag", tag, value } as const;
  if (tags === null) return subject;
  const values = tags.get(tag);
  if (values === undefined) {
    const suggestion = suggest(tag, tags.keys());
    const fix =
      tags.size === 0 ? "Give the segments tags, or name a segment" : `Write ${suggestion ?? listed([...tags.keys()])}`;
    return fail(at, `asks of the tag ${quoted(tag)}, which no segment has${didYouMean(suggestion)}`, fix);
  }
  if (values.has(value)) return subject;
  const suggestion = suggest(value, values);
  return fail(
    at,
    `asks of ${tag}=${quoted(value)}, which no segment has${didYouMean(suggestion)}`,
    `Write ${suggestion ?? listed([...values])}`,
  );
}

interface Asked {
  readonly measure: Measure;
  readonly span: Span | null;
}

export function whenOf(phrase: Phrase, asked: Asked, fail: Fail): When {
  const token = phrase.next();
  const { measure } = asked;
  const balance = BALANCES.includes(measure);
  const example = balance ? "at 2031-12" : "in 2029";
  if (token === null) return fail(phrase.end, "says no time", `Add ${example}`);
  if (isComparison(token)) return fail(token, "says no time", `Write ${example} before ${token.text}`);
  if (!isTime(token)) return fail(token, `has ${quoted(token.text)} where a time should be`, `Write ${example}`);
  if ((token.text === "by" || token.text === "ever") && !balance) {
    return fail(
      token,
      `asks for ${measure} ${token.text === "by" ? "by a month" : "ever"}; only aum and drawdown are read at every month end`,
      "Write in and a year, or at and a month",
    );
  }
  if (token.text === "ever") return { kind: "ever" };
  const date = phrase.next();
  if (date === null || isComparison(date))
    return fail(
      date ?? phrase.end,
      `says ${token.text} without a date`,
      `Write ${token.text === "in" ? "in 2029" : `${token.text} 2031-12`}`,
    );
  if (token.text !== "in") return { kind: token.text === "at" ? "at" : "by", month: monthOf(date, asked, fail) };
  if (balance)
    return fail(
      token,
      `asks for ${measure} in a year; it is read at month ends`,
      `Write at ${/^\d{4}$/.test(date.text) ? date.text : "2029"}-12`,
    );
  return { kind: "in", year: yearIn(date, asked, fail) };
}

function monthOf(token: Token, { span }: Asked, fail: Fail): Month {
  const month = parseMonth(token.text);
  if (month === null) {
    const fix = /^\d{4}$/.test(token.text)
      ? `Write ${token.text}-12`
      : /^\d{4}-\d{2}-\d{2}$/.test(token.text)
        ? `Write ${token.text.slice(0, 7)}`
        : "Write YYYY-MM";
    return fail(token, `has ${quoted(token.text)} where a month should be`, fix);
  }
  if (span === null || (month >= span.first && month <= span.last)) return month;
  return fail(
    token,
    `asks for ${token.text}; the forecast covers ${formatMonth(span.first)} to ${formatMonth(span.last)}`,
    "Write a month of the forecast",
  );
}

function yearIn(token: Token, { span }: Asked, fail: Fail): number {
  if (!/^\d{4}$/.test(token.text)) {
    const fix =
      parseMonth(token.text) === null
        ? "Write YYYY"
        : `Write ${token.text.slice(0, 4)}, or at ${token.text} for the month`;
    return fail(token, `has ${quoted(token.text)} where a year should be`, fix);
  }
  const year = Number(token.text);
  if (span === null || (year >= yearOf(span.first) && year <= yearOf(span.last))) return year;
  return fail(
    token,
    `asks for ${token.text}; the forecast covers ${formatMonth(span.first)} to ${formatMonth(span.last)}`,
    "Write a year of the forecast",
  );
}

/** The value on the right, in the unit of the measure. It may have a space before its unit. */
export function valueOf(phrase: Phrase, measure: Measure, fail: Fail): Question["right"] {
  const first = phrase.next() as Token;
  const unit = phrase.peek();
  const text =
    unit !== null && /^(?:%|bp|pp|k|m|bn|tn)$/.test(unit.text) ? `${first.text} ${phrase.next()?.text}` : first.text;
  const isRate = RATES.includes(measure);
  const value = readNumber(text, isRate ? rateText : amountText);
  if (isRefusal(value)) {
    return fail(first, `compares ${measure} with a value that ${value.what}`, value.fix);
  }
  if (measure === "drawdown" && value.isNegative()) {
    return fail(
      first,
      `compares drawdown with ${quoted(text)}; a fall of 20 % is a drawdown of 20%`,
      "Write it without the sign",
    );
  }
  if (!isRate) return { kind: "amount", amount: money(value) };
  return { kind: "rate", rate: measure === "drawdown" ? share(value) : annualRate(value) };
}
