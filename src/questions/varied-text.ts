import type { Decimal } from "decimal.js";
import { amountText } from "../scenario/values/amount-text.js";
import { isRefusal, readNumber } from "../scenario/values/number-text.js";
import { rateText } from "../scenario/values/rate-text.js";
import { Exact } from "../units.js";

/** What a written number is: a share of something, an amount, or a bare number. */
export type Kind = "rate" | "amount" | "number";

/** What a variable does to a number; a fall is laid over the markets and changes none. */
export type Change = "scale" | "shift" | "set" | "fall";

/** What a text states, by its unit. */
export const kindOf = (text: string): Kind =>
  /(?:%|bp|pp)$/.test(text) ? "rate" : /(?:k|m|bn|tn)$/.test(text) || Number(text) >= 1000 ? "amount" : "number";

/** A written number in shares, in units of the currency, or as it is. */
export function numberOf(text: string) {
  const notation = kindOf(text) === "rate" ? rateText : amountText;
  const value = readNumber(text, notation);
  return isRefusal(value) ? new Exact(Number.NaN) : value;
}

/** Digits that a varied number is written with. */
const DIGITS = 17;

/** What a place says with the variable at a value. */
export function textWith({ change }: { readonly change: Change }, text: string, value: Decimal.Value): string {
  const by = new Exact(value).toSignificantDigits(DIGITS);
  const stated = numberOf(text);
  const result = change === "scale" ? stated.times(by) : change === "shift" ? stated.plus(by) : by;
  return kindOf(text) === "rate" ? `${result.times(100).toFixed()}%` : result.toFixed();
}
