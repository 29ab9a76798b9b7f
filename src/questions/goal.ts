import type { Goal } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";
import { percentile } from "./estimates.js";
import type { Asked, Sample } from "./sample.js";
import {
  askedBy,
  jointErrorOf,
  markedAmong,
  markedValuesOf,
  reductionOf,
  statisticOf,
  valuesOf,
} from "./statistics.js";

/** What a goal needs of the paths. */
export function askedByGoal({ left, right }: Goal): Asked {
  if (right.kind === "statistic") return askedBy([left, right.statistic]);
  return askedBy([left], right.kind === "quantity" ? [right.quantity] : []);
}

/**
 * By how much a goal is missed: above 0 where the left side is too large; 0 is the goal. A chance of p is asked for as the
 * (1 − p)-quantile of the margin, which is 0 then too, but moves continuously with an assumption where a chance at finitely many
 * paths moves in steps. Null where no path meets the condition.
 */
export function missOf({ left, right }: Goal, sample: Sample): Estimate | null {
  const { sampling } = sample.plan;
  if (right.kind === "statistic") {
    const { statistic } = right;
    const [own, other] = [statisticOf(left, sample), statisticOf(statistic, sample)];
    if (own === null || other === null) return null;
    return { value: own.value - other.value, standardError: jointErrorOf([statistic, sample], [left, sample]) };
  }
  if (right.kind === "quantity") {
    const others = sample.valuesOf(right.quantity);
    const given = left.kind === "chance" ? null : left.given;
    const own = left.kind === "chance" ? valuesOf(left, sample) : sample.valuesOf(left.of);
    const less = own.map((value, path) => value - (others[path] as number));
    return reductionOf(left)(markedAmong(less, given, sample), sampling);
  }
  const values = markedValuesOf(left, sample);
  if (left.kind !== "chance") return less(reductionOf(left)(values, sampling), right.value);
  return percentile(100 * (1 - right.value))(values, sampling);
}

const less = (estimate: Estimate | null, value: number): Estimate | null =>
  estimate === null ? null : { ...estimate, value: estimate.value - value };
