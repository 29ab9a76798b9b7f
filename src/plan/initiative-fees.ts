import type { Month } from "../months.js";
import { type AnnualRate, annualRate, type Share, share } from "../units.js";
import { type Effect, firstBelowZero, withEffects } from "./effects.js";
import { refuseBelowZero, type SegmentChange } from "./initiatives.js";
import type { Series } from "./plan.js";
import type { UncertainRegister } from "./uncertain.js";

/** A tier's rates as they are without initiatives. */
interface Plain {
  /** As billed: means over the billing period. */
  readonly rate: Series<AnnualRate>;
  /** Of each month. */
  readonly monthly: readonly AnnualRate[];
  /** From rates of months to rates as billed; linear. */
  readonly billed: (rates: readonly AnnualRate[]) => readonly AnnualRate[];
  readonly months: readonly Month[];
  readonly uncertain: UncertainRegister;
}

/**
 * A tier's rates with what initiatives do to them, each to the rate of the month as it is without any: −2bp is added to every tier,
 * x0.95 multiplies it. A billing period over a change charges each month its own rate, as for rates that change by year.
 */
export function changedRate(plain: Plain, changes: readonly SegmentChange[]): Series<AnnualRate> {
  const { rate, monthly, billed, months, uncertain } = plain;
  if (changes.length === 0) return rate;
  const effects = changes.map(({ chance, happens, change, ramp }): Effect => {
    const changed = monthly.map((own, month) => annualRate(own.plus(pointsOf(change, own, ramp[month] as Share))));
    const byMonth = billed(changed).map((after, month) => share(after.minus(rate.byMonth[month] as AnnualRate)));
    return { chance, happens, byMonth };
  });
  const month = firstBelowZero(rate.byMonth, effects);
  if (month >= 0) refuseBelowZero(changes, "a fee rate", months[month] as Month);
  const [first] = changes;
  return withEffects(rate, effects, { to: annualRate, uncertain, key: `initiatives.${first?.stated.key ?? ""}` });
}

function pointsOf(change: SegmentChange["change"], rate: AnnualRate, part: Share): AnnualRate {
  if (change.kind === "factor") return annualRate(rate.times(change.factor.minus(1)).times(part));
  return annualRate(change.kind === "rate" ? change.rate.times(part) : 0);
}
