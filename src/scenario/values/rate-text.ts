import type { Decimal } from "decimal.js";
import { Exact } from "../../units.js";
import { positiveZero } from "./bare-number.js";
import type { Notation, Refusal, Slip } from "./number-text.js";

/** A rate as the file writes it; the same pattern is in the JSON Schema. */
export const RATE = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)? ?(?:%|bp|pp)$/;
const BARE = /^([+-]?)((?:0|[1-9]\d*)(?:\.\d+)?)$/;
const AMOUNT = /^[+-]?\d+(?:\.\d+)? ?(?:k|m|bn|tn)$/;

/** A rate with its unit: 5% and 5pp are 0.05, 5bp is 0.0005. */
export const rateText: Notation<Decimal> = {
  noun: "a rate",
  examples: "5%, 35bp or 1.5pp",
  read: (text) => {
    if (RATE.test(text)) return fraction(text);
    const bare = BARE.exec(text);
    if (bare !== null) return withoutUnit(text, new Exact(text));
    if (AMOUNT.test(text)) return { what: `is the amount ${text}; a rate is needed`, fix: "Write a rate such as 5%" };
    return null;
  },
  // Marked as pure, so that a page that reads no texts need not carry them.
  slips: [
    /* @__PURE__ */ unitSlip(/(%|bp|pp)(?:\1)+$/i, "$1", "its unit is written twice"),
    /* @__PURE__ */ unitSlip(
      / ?(?:bps|basis points?|basispoints?|b\.p\.?|bp\.|‱)$/i,
      "bp",
      "basis points are written bp",
    ),
    /* @__PURE__ */ unitSlip(/ ?(?:per ?cent|pct|prozent|p\.c\.|％)\.?$/i, "%", "percent is written %"),
    /* @__PURE__ */ unitSlip(
      / ?(?:ppt|ppts|pps|percentage points?|%-points?|% points?)$/i,
      "pp",
      "percentage points are written pp",
    ),
    /* @__PURE__ */ unitSlip(/ ?% ?(?:p\.? ?a\.?|a year|per annum|per year)$/i, "%", "rates are a year as they stand"),
    /* @__PURE__ */ unitSlip(/ ?(?:BP|Bp|bP)$/, "bp", "units are lower case"),
    /* @__PURE__ */ unitSlip(/ ?(?:PP|Pp|pP)$/, "pp", "units are lower case"),
  ],
};

function unitSlip(pattern: RegExp, unit: string, why: string): Slip {
  return { why, mend: (text) => text.replace(pattern, unit) };
}

/** Moving the point loses no digit, however many there are. */
function fraction(text: string): Decimal {
  const places = text.endsWith("bp") ? 4 : 2;
  return positiveZero(new Exact(`${text.replace(/ ?(?:%|bp|pp)$/, "")}e-${places}`));
}

/** 5.5 may be 5.5% or 550%, and nobody but the writer knows. */
function withoutUnit(text: string, value: Decimal): Refusal {
  if (value.isZero()) return { what: "is 0; a rate needs a unit", fix: "Write 0%" };
  const readings = [`${text}%`, `${value.times(100).toFixed()}%`];
  return {
    what: `is ${text}, which may be ${readings.join(" or ")}; a rate needs a unit`,
    fix: value.abs().lessThan(1) ? `Write ${readings[1]} or ${readings[0]}` : `Write ${readings[0]} or ${text}bp`,
  };
}
