import type { Decimal } from "decimal.js";
import { Exact } from "../../units.js";
import type { Notation } from "./number-text.js";

/** An exponent is read too, as programs write small correlations. */
const BARE = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;

/** A number without a unit: correlations, slopes, counts. */
export const bareNumber: Notation<Decimal> = {
  noun: "a plain number",
  examples: "0.5",
  read: (text) => (BARE.test(text) ? positiveZero(new Exact(text)) : null),
  slips: [
    {
      why: "it has no unit",
      mend: (text) =>
        text.replace(/^([+-]?\d+(?:\.\d+)?) ?%$/, (_, digits: string) => new Exact(digits).dividedBy(100).toFixed()),
    },
  ],
};

/** A count: digits alone. */
export const wholeNumber: Notation<Decimal> = {
  noun: "a whole number",
  examples: "40",
  read: (text) => {
    if (/^[+-]?(?:0|[1-9]\d*)(?:\.0+)?$/.test(text)) return positiveZero(new Exact(text));
    if (!/^[+-]?(?:0|[1-9]\d*)\.\d+$/.test(text)) return null;
    const value = new Exact(text);
    const fix = `Write ${value.floor().toFixed()} or ${value.ceil().toFixed()}`;
    return { what: `is ${text}, not a whole number`, fix };
  },
  slips: [],
};

/** −0 is 0 and never printed otherwise. */
export const positiveZero = (value: Decimal): Decimal => (value.isZero() ? new Exact(0) : value);
