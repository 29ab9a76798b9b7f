import { hasCliffs, isCliff } from "../plan/cliffs.js";
import type { UnitFeesPlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import type { SegmentPlan } from "../plan/plan.js";
import { Exact, type Money, money, type Share, share } from "../units.js";
import { agreedFee, scheduleIn, termsIn } from "./fee-terms.js";
import { bandOf } from "./fee-schedule.js";
import { assetsAtStart } from "./fees.js";
import type { SegmentRow } from "./projection.js";

/**
 * Unit-months in which a billing unit crossed a bound of a cliff schedule: at the month's end it lies in a band of another rate
 * than at the end of the month before, under the fees of the month. A unit that comes into being or loses everything crosses
 * nothing.
 *
 *     Σ months Σ units that cross,   a unit's size: size·φ, φ = b/(κ·S); of new business its balance over its units
 */
export function cliffCrossings({ fees, opening }: SegmentPlan, rows: readonly SegmentRow[]): Share {
  const total = assetsAtStart(fees);
  if (!hasCliffs(fees)) return share(0);
  let crossed = new Exact(0);
  let before = total.isZero() ? NOBODY : { growth: opening.dividedBy(total), fresh: new Exact(0) };
  rows.forEach((row, month) => {
    const { own, fresh } = feesInForce(fees, month);
    const { unitFactor, newBusiness } = row;
    const freshBalance = row.closing.times(newBusiness.part);
    const units = unitFactor.times(total);
    const now = {
      growth: units.isZero() ? new Exact(0) : row.closing.minus(freshBalance).dividedBy(units),
      fresh: newBusiness.units.isZero() ? new Exact(0) : freshBalance.dividedBy(newBusiness.units),
    };
    for (const { count, size } of fees.bands)
      if (crosses(own, month, money(size.times(before.growth)), money(size.times(now.growth))))
        crossed = crossed.plus(unitFactor.times(count));
    if (fresh !== null && crosses(fresh, month, money(before.fresh), money(now.fresh)))
      crossed = crossed.plus(newBusiness.units);
    before = now;
  });
  return share(crossed);
}

const NOBODY = { growth: new Exact(0), fresh: new Exact(0) };

function crosses(fees: UnitFeesPlan, month: number, before: Money, now: Money): boolean {
  if (!isCliff(fees) || before.isZero() || now.isZero()) return false;
  const [schedule, terms] = [scheduleIn(fees, month), termsIn(fees, month)];
  const rateOf = (size: Money) => bandOf(schedule, agreedFee(schedule, terms, size).billable).rate;
  return !rateOf(before).equals(rateOf(now));
}
