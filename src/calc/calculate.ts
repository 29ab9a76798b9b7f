import { checkTerms } from "./check-terms.js";
import { type Rolled, roll } from "./roll.js";
import { sentenceOf } from "./sentence.js";
import type { StatedPeriod, Terms } from "./terms.js";
import { type Warning, warningsOf } from "./warnings.js";

export { readPeriod, type WrittenPeriod } from "./read-period.js";
export type { Rolled } from "./roll.js";
export type { FieldKey, PeriodLength, StatedPeriod, Terms } from "./terms.js";
export type { Warning } from "./warnings.js";

/** One period, calculated. */
export interface Calculation {
  readonly terms: Terms;
  /** Flows, market gain (the investment impact), fee, closing, average AUM, and growth by cause. */
  readonly rolled: Rolled;
  /** The results read together. */
  readonly sentence: string;
  readonly warnings: readonly Warning[];
}

/**
 * The one-period calculator: opening, flows, return and fee → ending and average AUM, net flows, investment impact, fee revenue,
 * growth by cause. The arithmetic is that of the exact ledger, in decimals.
 *
 * @param stated  { opening: 800e6, outflows: 24e6, return: 0.06, fee: 0.0085 }, or what `readPeriod` makes of texts
 * @throws InputError with every field that is wrong, or for outflows or fees beyond the assets
 */
export function calculate(stated: StatedPeriod): Calculation {
  const terms = checkTerms(stated);
  const rolled = roll(terms);
  return { terms, rolled, sentence: sentenceOf(terms, rolled), warnings: warningsOf(terms, rolled) };
}
