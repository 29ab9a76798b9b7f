import { addMonths, fiscalYearOf, formatMonth, monthOfYear, type Month, parseMonth } from "../months.js";
import type { Span } from "./dates.js";
import type { Fail } from "./parse-question.js";
import type { Measure, When } from "./question.js";
import { BALANCES } from "./question-measures.js";
import { isComparison, isTime, type Phrase, type Token } from "./question-words.js";
import { quoted } from "./reading/shown.js";

interface Asked {
  readonly measure: Measure;
  readonly span: Span | null;
}

export function whenOf(phrase: Phrase, asked: Asked, fail: Fail): When {
  const token = phrase.next();
  const { measure } = asked;
  const since = measure === "return";
  const balance = BALANCES.includes(measure) || since;
  const example = balance ? "at 2031-12" : "in 2029";
  if (token === null) return fail(phrase.end, "says no time", `Add ${example}`);
  if (isComparison(token)) return fail(token, "says no time", `Write ${example} before ${token.text}`);
  if (!isTime(token)) return fail(token, `has ${quoted(token.text)} where a time should be`, `Write ${example}`);
  if (token.text === "by" && !balance) {
    return fail(
      token,
      `asks for ${measure} by a month; only aum and drawdown are read at every month end`,
      "Write in and a year, at and a month, or ever for any whole year",
    );
  }
  if (token.text === "ever" && !balance && asked.span !== null && !hasWholeYear(asked.span))
    return fail(token, `asks for ${measure} in any whole year; the forecast has none`, "Write at and a month");
  if (token.text === "ever") return { kind: "ever" };
  const date = phrase.next();
  if (date === null || isComparison(date))
    return fail(
      date ?? phrase.end,
      `says ${token.text} without a date`,
      `Write ${token.text === "in" ? "in 2029" : `${token.text} 2031-12`}`,
    );
  if (token.text !== "in") return { kind: token.text === "at" ? "at" : "by", month: monthOf(date, asked, fail) };
  if (balance && !since)
    return fail(
      token,
      `asks for ${measure} in a year; it is read at month ends`,
      `Write at ${/^\d{4}$/.test(date.text) ? date.text : "2029"}-12`,
    );
  return { kind: "in", year: yearIn(date, asked, fail) };
}

/** Whether twelve months of one year are in the forecast. */
function hasWholeYear({ first, last, yearEnds = 12 }: Span): boolean {
  const begins = Array.from({ length: 12 }, (_, later) => addMonths(first, later)).find(
    (month) => monthOfYear(month) === (yearEnds % 12) + 1,
  );
  return begins !== undefined && addMonths(begins, 11) <= last;
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
  if (span === null) return year;
  const { first, last, yearEnds = 12 } = span;
  if (year >= fiscalYearOf(first, yearEnds) && year <= fiscalYearOf(last, yearEnds)) return year;
  return fail(
    token,
    `asks for ${token.text}; the forecast covers ${formatMonth(first)} to ${formatMonth(last)}`,
    "Write a year of the forecast",
  );
}
