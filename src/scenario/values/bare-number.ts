import type { Decimal } from "decimal.js";
import { Exact } from "../../units.js";
import type { Notation } from "./number-text.js";

/** An exponent is read too, as programs write small correlations. */
const BARE = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;

/** A number without a unit: correlations, slopes, counts. */
export const bareNumber: Notation<Decimal> = {
  needed: "a plain number such as 0.5",
  read: (text) => (BARE.test(text) ? positiveZero(new Exact(text)) : null),
  slips: [
    {
      why: "it has no unit",
      mend: (text) =>
        text.replace(/^([+-]?\d+(?:\.\d+)?) ?%$/, (_, digits: string) => new Exact(digits).dividedBy(100).toFixed()),
    },
  ],
};

/** −0 is 0 and never printed otherwise. */
export const positiveZero = (value: Decimal): Decimal => (value.isZero() ? new Exact(0) : value);
