import { Decimal } from "decimal.js";
import { InputError } from "../../src/errors.js";
import type { Inputs, Json } from "./case.js";

/** Wider than the product's 40 digits, so that a formula's own rounding never shows in a comparison to 1e-20. */
export const Precise = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -100,
  toExpPos: 100,
});
export const ZERO = new Precise(0);
export const ONE = new Precise(1);

/** What a task answers: a tree of numbers (decimals, or doubles where the product computes in them), texts and nulls. */
export type Answer =
  | Decimal
  | number
  | string
  | boolean
  | null
  | readonly Answer[]
  | { readonly [key: string]: Answer };
export type Answers = { readonly [key: string]: Answer };

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
export const isNumeric = (value: Json): value is string | number =>
  typeof value === "number" || (typeof value === "string" && NUMBER.test(value));

/** An input as a decimal. @throws InputError when it is missing or no finite number */
export function decimal(inputs: Inputs, key: string): Decimal {
  return asDecimal(inputs[key] ?? null, key);
}

export function asDecimal(value: Json, key = "value"): Decimal {
  if (!isNumeric(value)) throw refusal(key, `is ${JSON.stringify(value)}, which is no number`);
  return new Precise(value);
}

/** The same with a default, for inputs that may be left out. */
export const decimalOr = (inputs: Inputs, key: string, otherwise: Decimal.Value): Decimal =>
  inputs[key] === undefined || inputs[key] === null ? new Precise(otherwise) : decimal(inputs, key);

export const count = (inputs: Inputs, key: string): number => decimal(inputs, key).toNumber();

export function decimals(inputs: Inputs, key: string): readonly Decimal[] {
  return list(inputs, key).map((value) => asDecimal(value, key));
}

export function list(inputs: Inputs, key: string): readonly Json[] {
  const value = inputs[key];
  if (!Array.isArray(value)) throw refusal(key, "is missing or no list");
  return value as readonly Json[];
}

export const objects = (inputs: Inputs, key: string): readonly Inputs[] => list(inputs, key) as readonly Inputs[];

export const matrix = (inputs: Inputs, key: string): readonly (readonly Decimal[])[] =>
  list(inputs, key).map((row) => (row as readonly Json[]).map((value) => asDecimal(value, key)));

/** One of some words, the first by default. */
export function word<const Words extends readonly [string, ...string[]]>(
  inputs: Inputs,
  key: string,
  words: Words,
): Words[number] {
  const value = inputs[key] ?? words[0];
  if (!words.includes(value as string))
    throw refusal(key, `is ${JSON.stringify(value)}, not one of ${words.join(", ")}`);
  return value as Words[number];
}

export const total = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), ZERO);

/** A quotient, or null over nothing. */
export const quotient = (part: Decimal, whole: Decimal): Decimal | null =>
  whole.isZero() ? null : new Precise(part).dividedBy(whole);

export const negative = (value: Decimal): boolean => value.lessThan(0);

/** How a formula of the tests says what the product says with an InputError: this cannot be computed. */
export function refusal(key: string, what: string): InputError {
  return new InputError([{ at: "case", key, what, fix: "Correct the case" }]);
}

/** @throws InputError unless the value holds */
export function require(holds: boolean, key: string, what: string): void {
  if (!holds) throw refusal(key, what);
}
