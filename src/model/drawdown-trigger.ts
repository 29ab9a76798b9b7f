import type { DrawdownPlan } from "../plan/plan.js";
import { Exact, type MonthlyRate, type Share, WHOLE } from "../units.js";

/** A return that falls exactly to the depth fires, whatever doubles make of its last digit. */
const ROUNDING = "1e-12";

/**
 * Whether a drawdown acts in a month. The index is the product of 1 + r from 1 at the start; its highest so far is 1/(1 − below) there.
 *
 *     fires at a month end with index/highest − 1 ≤ −depth; acts in the `months` after it, or until index ≥ highest
 *
 * @param returns  of the months before this one, oldest first
 */
export function acts({ depth, months, below }: DrawdownPlan, returns: readonly MonthlyRate[]): boolean {
  let index = new Exact(1);
  let highest = new Exact(1).dividedBy(new Exact(1).minus(below));
  let left = 0;
  const look = () => {
    const fall = new Exact(1).minus(index.dividedBy(highest));
    if (fall.plus(ROUNDING).greaterThanOrEqualTo(depth)) left = months ?? 1;
    else if (months !== null) left = left > 0 ? left - 1 : 0;
    else if (fall.lessThanOrEqualTo(ROUNDING)) left = 0;
  };
  look();
  for (const rate of returns) {
    index = index.times(rate.plus(1));
    if (index.greaterThan(highest)) highest = index;
    look();
  }
  return left > 0;
}

/** Where response and drawdown both fire, the larger applies: up from a factor of 1 or more, down from one below. */
export const larger = (response: Share, drawdown: Share): Share =>
  drawdown.greaterThanOrEqualTo(WHOLE) === response.greaterThan(drawdown) ? response : drawdown;
