import type { Decimal } from "decimal.js";
import { positiveZero } from "../scenario/values/bare-number.js";
import type { Notation, Refusal } from "../scenario/values/number-text.js";
import { Exact, type Money, money, NOTHING } from "../units.js";
import { type AmountColumn, AMOUNTS } from "./columns.js";
import { type AmountUnit, type Figure, POWERS } from "./roll-forward.js";

/** A number of a published table, in the unit of its row, with what its digits say of its rounding. */
export interface WrittenAmount {
  readonly value: Decimal;
  /** What its last digit counts; for a whole number its last digit that is not 0: 0.1 for 52.0, 100 for 12200. */
  readonly step: Decimal;
  /** Whether it is a whole number: then its zeros may be digits, and only the balances can tell. */
  readonly whole: boolean;
}

/** Sums of such numbers are exact in 40 digits. */
const PLAIN = /^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,12})?$/;
const NIL = /^[-–—]$/;

/** Digits, grouped by commas or not; below nothing with a minus or in brackets; a dash is nil. */
export const writtenAmount: Notation<WrittenAmount> = {
  noun: "an amount in the unit of its row",
  examples: "42962 or -0.6",
  read: (text) => {
    if (NIL.test(text)) return written("0");
    const plain = text.replace(/^\((.*)\)$/, "-$1").replace(/^[−–](?=\d)/, "-");
    if (PLAIN.test(plain)) return written(plain.replaceAll(",", ""));
    return /%|bp$/.test(text) ? rate(text) : null;
  },
  slips: [
    {
      why: "the unit stands in its own column",
      mend: (text) => text.replace(/(?<=\d) ?(?:k|m|mn|mio|million|bn|billion|tn|trillion)$/i, ""),
    },
    {
      why: "the currency stands in its own column",
      mend: (text) =>
        text.replace(/^([+-]?) ?(?:[A-Z]{3}|\p{Sc}) ?(?=\d)/u, "$1").replace(/ ?(?:[A-Z]{3}|\p{Sc})$/u, ""),
    },
  ],
};

const rate = (text: string): Refusal => ({
  what: `is the rate ${text}; an amount is needed`,
  fix: "Write the amount that was published, in the unit of its row",
});

function written(digits: string): WrittenAmount {
  const value = positiveZero(new Exact(digits));
  const decimals = digits.split(".")[1]?.length;
  if (decimals !== undefined) return { value, step: new Exact(`1e-${decimals}`), whole: false };
  const zeros = value.isZero() ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return { value, step: new Exact(`1e${zeros}`), whole: true };
}

/** The numbers of one row by column; null where a cell is empty. */
export type WrittenAmounts = Readonly<Record<AmountColumn, WrittenAmount | null>>;
export type Figures = Readonly<Record<AmountColumn, Figure | null>>;

/**
 * The numbers of one row as figures. Zeros at the end of a whole number may be digits or rounding: 12200 beside a closing of
 * 16400 was rounded to hundreds, beside 16394 it was not. So no whole number of a row is taken to be rounded more than the finer
 * of its balances [assumption]. Decimals count as they are written.
 */
export function figuresOf(amounts: WrittenAmounts, unit: AmountUnit): Figures {
  const { beginning, ending } = amounts;
  const finest = Exact.min(beginning?.step ?? NOTHING, ending?.step ?? NOTHING);
  const figures = AMOUNTS.map((column) => {
    const found = amounts[column];
    if (found === null) return [column, null];
    const step = found.whole ? Exact.min(found.step, finest) : found.step;
    return [column, { amount: inCurrency(found.value, unit), step: inCurrency(step, unit) }];
  });
  return Object.fromEntries(figures) as Figures;
}

const inCurrency = (value: Decimal, unit: AmountUnit): Money => money(value.times(`1e${POWERS[unit]}`));

/** An amount in the unit that it was published in. */
export const inUnit = (amount: Decimal, unit: AmountUnit): Decimal => amount.times(`1e-${POWERS[unit]}`);
