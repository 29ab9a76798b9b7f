import type { Decimal } from "decimal.js";
import { InvariantError } from "../../errors.js";
import { type AnnualRate, annualRate, type Money, money, type Share, share } from "../../units.js";
import { type Place, refuse, textAt } from "../reading/place.js";
import { quoted } from "../reading/shown.js";
import type { Change } from "../initiative.js";
import type { FlowLevel } from "../scenario.js";
import { type Bound, type Form, formOf } from "../schema/form.js";
import { amountText } from "./amount-text.js";
import { bareNumber, wholeNumber } from "./bare-number.js";
import { changeOf } from "./change-text.js";
import { isRefusal, type Notation, readNumber, type Refusal } from "./number-text.js";
import { rateText } from "./rate-text.js";

/** What a value's text turns into, by its form's unit. */
export interface Units {
  readonly rate: AnnualRate;
  readonly amount: Money;
  readonly number: Share;
  readonly level: FlowLevel;
  readonly change: Change;
}

type Read<Value> = (text: string) => Value | Refusal;

const rateOf: Read<AnnualRate> = (text) => branded(readNumber(text, rateText), annualRate);
const amountOf: Read<Money> = (text) => branded(readNumber(text, amountText), money);
const wholeOf: Read<Share> = (text) => branded(readNumber(text, wholeNumber), share);
const numberOf: Read<Share> = (text) => branded(readNumber(text, bareNumber), share);

function branded<Value extends object>(answer: Decimal | Refusal, brand: (value: Decimal) => Value): Value | Refusal {
  return isRefusal(answer) ? answer : brand(answer);
}

/** %, bp and pp say a rate, all else is an amount; a bare 8 is more likely a rate without its unit than eight dollars. */
function levelOf(text: string, small: boolean): FlowLevel | Refusal {
  const bare = !small && /^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text.trim());
  if (bare || /[%％‱]|bps?\b|pp\b|per ?cent|pct/i.test(text)) {
    const rate = rateOf(text);
    return isRefusal(rate) ? rate : { kind: "rate", rate };
  }
  const amount = amountOf(text);
  return isRefusal(amount) ? amount : { kind: "amount", amount };
}

const READERS: { readonly [Unit in keyof Units]: (text: string, small: boolean) => Units[Unit] | Refusal } = {
  rate: rateOf,
  amount: amountOf,
  number: numberOf,
  level: levelOf,
  change: (text, small) => changeOf(text, (rest) => levelOf(rest, small)),
};

const NEEDED: { readonly [Unit in keyof Units]: string } = {
  rate: "a rate",
  amount: "an amount",
  number: "a number",
  level: "a rate or an amount a year",
  change: "rate points, a factor or an amount a year",
};

/** The form of a place's schema. Readers ask for the unit they mean, so that a slip of ours cannot mix them up. */
export function formAt<Unit extends keyof Units>(place: Place, unit: Unit): Form & { readonly unit: Unit } {
  const form = formOf(place.schema);
  if (form?.unit !== unit) throw new InvariantError(`${place.path} is read as ${unit}, its schema says ${form?.unit}`);
  return form as Form & { readonly unit: Unit };
}

/** One number at a place, checked against the bounds of its form. */
export function quantityAt<Unit extends keyof Units>(
  place: Place,
  unit: Unit,
  form: Form = formAt(place, unit),
): Units[Unit] | null {
  const text = textAt(place, NEEDED[unit]);
  if (text === null) return null;
  const read = (form.whole ? wholeOf : READERS[unit]) as (typeof READERS)[Unit];
  const value = read(text, place.reading.small === true);
  if (isRefusal(value)) return refuse(place, value.what, value.fix);
  const fault = outside(value as Units[Unit], form);
  return fault === null ? (value as Units[Unit]) : refuse(place, `is ${quoted(text.trim())}; ${fault.what}`, fault.fix);
}

/** The same where the form allows nothing but a number. */
export const plainRate = (place: Place): AnnualRate | null => quantityAt(place, "rate");
export const plainAmount = (place: Place): Money | null => quantityAt(place, "amount");
export const plainNumber = (place: Place): Share | null => quantityAt(place, "number");

/** A level or a plain decimal as the decimal in it. */
export function decimalOf(value: Decimal | Change): Decimal {
  if (!isLevel(value)) return value;
  if (value.kind === "factor") return value.factor;
  return value.kind === "rate" ? value.rate : value.amount;
}

const isLevel = (value: Decimal | Change): value is Change => "kind" in value;

function outside(value: Decimal | Change, { least, most }: Form): Refusal | null {
  const amount = isLevel(value) && value.kind === "amount";
  const decimal = decimalOf(value);
  const low = least === undefined ? null : boundOf(least, amount);
  const high = most === undefined ? null : boundOf(most, amount);
  if (
    least !== undefined &&
    low !== null &&
    (decimal.lessThan(low.value) || (least.open === true && decimal.equals(low.value)))
  ) {
    return {
      what: least.why,
      fix: least.fix ?? (least.open === true ? `Write more than ${low.text}` : `Write ${low.text} or more`),
    };
  }
  if (most !== undefined && high !== null && decimal.greaterThan(high.value)) {
    return { what: most.why, fix: `Write ${high.text} or less` };
  }
  return null;
}

/** A bound in the value's own unit; amounts of a level have one only where it is written. */
function boundOf(bound: Bound, amount: boolean): { readonly value: Decimal; readonly text: string } | null {
  const text = amount ? (bound.amount ?? null) : bound.value;
  if (text === null) return null;
  const value = [rateText, bareNumber, amountText]
    .map((notation: Notation<Decimal>) => notation.read(text))
    .find((read) => read !== null && !isRefusal(read));
  return { value: value as Decimal, text };
}
