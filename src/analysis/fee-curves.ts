import { agreedFee, scheduleIn, termsIn } from "../model/fee-terms.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { Exact, type Money, money, ratio } from "../units.js";
import type { FeeCurve } from "./supplement.js";

/** A bound and just beside it: there the rate of a cliff jumps. */
const JUST = ["0.9999", "1", "1.0001"];
/** Sizes in every power of ten. */
const STEPS = ["1", "1.5", "2", "3", "5", "7"];

/** What a billing unit of any size pays in the first month, as a share of its size, where that depends on the size. */
export const feeCurves = (plan: Plan): readonly FeeCurve[] =>
  plan.segments.flatMap((segment) => {
    const curve = curveOf(segment);
    return curve.length === 0 || new Set(curve.map(({ rate }) => rate)).size === 1
      ? []
      : [{ group: `segment:${segment.id}`, schedule: segment.fees.schedule, points: curve }];
  });

function curveOf({ fees }: SegmentPlan): FeeCurve["points"] {
  const [schedule, terms] = [scheduleIn(fees, 0), termsIn(fees, 0)];
  return sizesFor(fees).flatMap((size) => {
    const rate = ratio(agreedFee(schedule, terms, size).annual, size);
    return rate === null ? [] : [{ size: size.toNumber(), rate: rate.toNumber() }];
  });
}

/** From half the smallest unit or bound to four times the largest, bounds among them: where a schedule bends, or jumps. */
function sizesFor({ tiers, bands }: SegmentPlan["fees"]): readonly Money[] {
  const bounds = tiers.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]));
  const marks = [...bounds, ...bands.map(({ size }) => size)].filter((size) => size.greaterThan(0));
  if (marks.length === 0) return [];
  const [low, high] = [Exact.min(...marks).dividedBy(2), Exact.max(...marks).times(4)];
  const sizes: Money[] = bounds.flatMap((bound) => JUST.map((part) => money(bound.times(part))));
  for (let power = new Exact(1); power.lessThanOrEqualTo(high); power = power.times(10))
    sizes.push(...STEPS.map((step) => money(power.times(step))));
  return sizes
    .filter((size) => size.greaterThanOrEqualTo(low) && size.lessThanOrEqualTo(high))
    .sort((a, b) => a.comparedTo(b))
    .filter((size, at, all) => at === 0 || !size.equals(all[at - 1] as Money));
}
