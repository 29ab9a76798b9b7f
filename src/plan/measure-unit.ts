import type { Measure } from "../scenario/question.js";

const RATES: ReadonlySet<Measure> = new Set([
  "fee-rate",
  "base-fee-rate",
  "organic-growth",
  "drawdown",
  "retention",
  "margin",
]);
const COUNTS: ReadonlySet<Measure> = new Set(["heads"]);

/** What a measure's values are: amounts of the plan's currency, rates and shares, or counts. */
export const unitOf = (measure: Measure): "money" | "rate" | "count" =>
  RATES.has(measure) ? "rate" : COUNTS.has(measure) ? "count" : "money";
