import type { Decimal } from "decimal.js";
import { Exact } from "../../units.js";
import { positiveZero } from "./bare-number.js";
import type { Notation, Slip } from "./number-text.js";

/** An amount as the file writes it; the same pattern is in the JSON Schema. */
export const AMOUNT = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)? ?(?:k|m|bn|tn)?$/;
const SCALES = { k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 } as const;
/** 100 000 tn: far above all assets in any currency, and below where doubles lose whole units. */
const MOST = /* @__PURE__ */ new Exact("1e17");

/** An amount of the scenario's currency: digits, decimals after a point, and k, m, bn or tn. */
export const amountText: Notation<Decimal> = {
  noun: "an amount",
  examples: "250m or 12.5bn",
  read: (text) => {
    if (AMOUNT.test(text)) return scaled(text);
    if (/^[+-]?\d+(?:\.\d+)? ?(?:%|bp|pp)$/.test(text)) {
      return { what: `is the rate ${text}; an amount is needed`, fix: "Write an amount such as 250m or 12.5bn" };
    }
    if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)) return exponent(text);
    return null;
  },
  // Marked as pure, so that a page that reads no texts need not carry them.
  slips: [
    {
      why: "amounts carry no currency: all are in the scenario's, and nothing is converted",
      mend: (text) =>
        text
          .replace(/^([+-]?) ?(?:[A-Za-z]{3} |[A-Z]{3}(?=\d)|[A-Z]{0,3}\p{Sc} ?)(?=[\d.+-])/u, "$1")
          .replace(/(?<=\d ?(?:k|m|bn|tn)?) ?(?:[A-Z]{3}|\p{Sc})$/u, ""),
    },
    /* @__PURE__ */ unitSlip(/ ?(?:b|bl|bln|bil|bill|billions?|mrd|bnn|nb)\.?$/i, "bn"),
    /* @__PURE__ */ unitSlip(/ ?(?:trn|tr|t|trillions?|tnn|nt)\.?$/i, "tn"),
    /* @__PURE__ */ unitSlip(/ ?(?:mm|mn|mln|mio|mil|mill|millions?)\.?$/i, "m"),
    /* @__PURE__ */ unitSlip(/ ?(?:thousands?|tsd|th|ths|kk)\.?$/i, "k"),
    /* @__PURE__ */ unitSlip(/ ?(?:bm|bmn|bn\.|BN|Bn|bN)$/, "bn", (text) =>
      /b[mM]$/.test(text) ? text.replace(/ ?bm$/i, "m") : null,
    ),
    /* @__PURE__ */ unitSlip(/ ?(?:TN|Tn|tN|tm|tn\.)$/, "tn"),
    /* @__PURE__ */ unitSlip(/ ?(?:M|m\.)$/, "m"),
    /* @__PURE__ */ unitSlip(/ ?(?:K|k\.)$/, "k"),
  ],
};

function unitSlip(pattern: RegExp, unit: string, other?: (text: string) => string | null): Slip {
  const mend = (text: string) => (/\d/.test(text) ? text.replace(pattern, unit) : text);
  return { why: "amounts take k, m, bn or tn", mend, ...(other === undefined ? {} : { other }) };
}

function scaled(text: string) {
  const unit = /(?:k|m|bn|tn)$/.exec(text)?.[0] as keyof typeof SCALES | undefined;
  const digits = new Exact(text.replace(/ ?[a-z]*$/, ""));
  const amount = digits.times(unit === undefined ? 1 : SCALES[unit]);
  return amount.abs().lessThan(MOST) ? positiveZero(exactly(digits, unit)) : tooMuch(text);
}

/** Moving the point loses no digit, however many there are. */
const exactly = (digits: Decimal, unit: keyof typeof SCALES | undefined): Decimal =>
  new Exact(`${digits.toFixed()}e${unit === undefined ? 0 : { k: 3, m: 6, bn: 9, tn: 12 }[unit]}`);

const tooMuch = (text: string) => ({
  what: `is ${text}, which is out of range`,
  fix: "Write an amount below 100000tn",
});

function exponent(text: string) {
  const value = new Exact(text);
  if (!value.isFinite() || value.abs().greaterThanOrEqualTo(MOST)) return tooMuch(text);
  return { what: `is ${text}; an amount has no exponent`, fix: `Write ${value.toFixed()}` };
}
