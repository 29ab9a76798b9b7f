import type { Decimal } from "decimal.js";
import { parseScenario } from "../../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../../src/scenario/scenario.js";
import type { Json } from "../case.js";
import { ONE } from "../numbers.js";

/** A scenario file is YAML, and JSON is YAML: cases are written as the document that a user could write. */
export type Document = { readonly [key: string]: Json };

/** The day before the first month of every case. */
export const START = "2025-12-31";
export const FIRST_MONTH = "2026-01";
const FIRST_YEAR = 2026;

/** A share as the file writes it, all its digits kept: 0.1 is "10%". */
export const percent = (rate: Decimal): string => `${rate.times(100).toFixed()}%`;
/** The same in percentage points, for the volatility of a flow rate. */
export const points = (rate: Decimal): string => `${rate.times(100).toFixed()}pp`;
export const amount = (value: Decimal): string => value.toFixed();
/** In thousands: a flow of 12 could as well be meant in percent, and is refused. */
export const flowAmount = (value: Decimal): string => `${value.dividedBy(1000).toFixed()}k`;
/** A fund in one asset class, "market", without flows or fees: what the moments of a market are read from. */
export const fundOf = (opening: Decimal): Json => ({
  id: "segment",
  opening: amount(opening),
  mix: { market: "100%" },
  flows: {},
  fees: "0bp",
});
/** What happens in one month, as the file states it: a year. */
export const aYear = (aMonth: Decimal): Decimal => aMonth.times(12);
export const timesRootYear = (aMonth: Decimal): Decimal => aMonth.times(ONE.times(12).sqrt());

/** The month a number of steps after the start: step 1 is the first month of the forecast. */
export function monthAt(step: number): string {
  const month = FIRST_YEAR * 12 + step - 1;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A whole scenario around the parts that a case sets. */
export function parseDocument(parts: Document & { readonly months: number }): Scenario {
  const { months, ...rest } = parts;
  const document = {
    name: "Case",
    currency: "USD",
    start: START,
    horizon: `${months} months`,
    seed: 1,
    paths: 1,
    ...rest,
  };
  return parseScenario(JSON.stringify(document), "case.json");
}
