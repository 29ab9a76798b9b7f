import { annualRate, money, share } from "../units.js";
import type { Fail } from "./parse-question.js";
import type { Measure, Question } from "./question.js";
import { COUNTS, RATES } from "./question-measures.js";
import type { Phrase, Token } from "./question-words.js";
import { quoted } from "./reading/shown.js";
import { amountText } from "./values/amount-text.js";
import { bareNumber } from "./values/bare-number.js";
import { isRefusal, readNumber } from "./values/number-text.js";
import { rateText } from "./values/rate-text.js";

/** Rates that are parts of a whole, not of a year. */
const SHARES: readonly Measure[] = ["drawdown", "retention"];

/** The value on the right, in the unit of the measure. It may have a space before its unit. */
export function valueOf(phrase: Phrase, measure: Measure, fail: Fail): Question["right"] {
  const first = phrase.next() as Token;
  const unit = phrase.peek();
  const text =
    unit !== null && /^(?:%|bp|pp|k|m|bn|tn)$/.test(unit.text) ? `${first.text} ${phrase.next()?.text}` : first.text;
  const isRate = RATES.includes(measure);
  const value = readNumber(text, isRate ? rateText : COUNTS.includes(measure) ? bareNumber : amountText);
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
  if (COUNTS.includes(measure)) return { kind: "rate", rate: share(value) };
  if (!isRate) return { kind: "amount", amount: money(value) };
  return { kind: "rate", rate: SHARES.includes(measure) ? share(value) : annualRate(value) };
}
