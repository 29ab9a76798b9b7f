import type { Fail } from "./parse-question.js";
import type { Measure } from "./question.js";
import type { Phrase } from "./question-words.js";
import { listed, quoted } from "./reading/shown.js";
import { didYouMean, suggest } from "./reading/suggest.js";

const MEASURES: readonly Measure[] = [
  "aum",
  "raum",
  "aua",
  "billable",
  "fee-paying",
  "client-assets",
  "average-aum",
  "inflows",
  "outflows",
  "net-flows",
  "market-gain",
  "fees",
  "revenue",
  "base-revenue",
  "billed",
  "collected",
  "net-revenue",
  "performance-fees",
  "fee-rate",
  "base-fee-rate",
  "organic-growth",
  "drawdown",
  "retention",
  "total-revenue",
  "cost",
  "operating-income",
  "margin",
  "heads",
  "aum-per-head",
  "revenue-per-head",
];
/** Of the whole firm, and only where the scenario has economics. */
export const OF_THE_FIRM: readonly Measure[] = ["total-revenue", "cost", "operating-income", "margin"];
/** Measures whose values are rates; all but these and counts are amounts. */
export const RATES: readonly Measure[] = [
  "fee-rate",
  "base-fee-rate",
  "organic-growth",
  "drawdown",
  "retention",
  "margin",
  "return",
];
/** Measures whose values are counts. */
export const COUNTS: readonly Measure[] = ["heads"];
/** Of people: all of them, or those of a role; only where the scenario lists some. */
export const OF_PEOPLE: readonly Measure[] = ["heads", "aum-per-head", "revenue-per-head"];
/** Read at month ends; the others are of a stretch of time. */
export const BALANCES: readonly Measure[] = [
  "aum",
  "raum",
  "aua",
  "billable",
  "fee-paying",
  "client-assets",
  "drawdown",
];

/** Measures of the grammar that are not computed yet, with what to ask instead. */
const LATER: Readonly<Record<string, string>> = {
  "run-rate": "revenue",
  "organic-fee-growth": "organic-growth",
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
