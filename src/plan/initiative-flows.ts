import { InputError } from "../errors.js";
import { type Month, yearOf } from "../months.js";
import type { FlowLevel, Stated } from "../scenario/scenario.js";
import { type AnnualRate, annualRate, type MonthlyRate, money, monthlyRate, type Share, share } from "../units.js";
import { type Effect, firstBelowZero, withEffects } from "./effects.js";
import { refuseBelowZero, type SegmentChange } from "./initiatives.js";
import type { FlowPlan } from "./plan.js";
import type { UncertainRegister } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/** A flow as it is without initiatives. */
interface Plain {
  readonly key: string;
  readonly flow: Pick<FlowPlan, "rate" | "amount">;
  /** What brings billing units: rate points are added to its annual rate before it is converted. */
  readonly units: Stated<FlowLevel> | null;
  readonly months: readonly Month[];
  readonly toMonthly: (rate: AnnualRate) => MonthlyRate;
}

/**
 * A flow with what initiatives do to it, each to the flow as it is without any:
 *
 *     +1pp:  monthly(annual + ramp·1 %) − monthly(annual)
 *     x1.1:  (1.1 − 1)·ramp·(rate, amount)
 *     20m:   ramp·20m/12
 */
export function changedFlow(
  plain: Plain,
  changes: readonly SegmentChange[],
  uncertain: UncertainRegister,
): Pick<FlowPlan, "rate" | "amount"> {
  if (changes.length === 0) return plain.flow;
  const { rate, amount } = plain.flow;
  const ofRate = changes.map((change) => effectOn(change, rateChange(plain, change)));
  const ofAmount = changes.map((change) => effectOn(change, amountChange(plain, change)));
  for (const [series, effects] of [
    [rate, ofRate],
    [amount, ofAmount],
  ] as const) {
    const month = firstBelowZero(series.byMonth, effects);
    if (month >= 0) refuseBelowZero(changes.filter(takes), plain.key, plain.months[month] as Month);
  }
  const key = `initiatives.${plain.key}`;
  return {
    rate: withEffects(rate, ofRate, { to: monthlyRate, uncertain, key: `${key}.rate` }),
    amount: withEffects(amount, ofAmount, { to: money, uncertain, key: `${key}.amount` }),
  };
}

const effectOn = ({ chance, happens }: SegmentChange, byMonth: readonly Share[]): Effect => ({
  chance,
  happens,
  byMonth,
});

const takes = ({ change }: SegmentChange): boolean => {
  if (change.kind === "factor") return change.factor.lessThan(1);
  return (change.kind === "rate" ? change.rate : change.amount).isNegative();
};

function rateChange({ flow, units, months, toMonthly }: Plain, { change, ramp, stated }: SegmentChange) {
  if (change.kind === "amount") return ramp.map(() => share(0));
  if (change.kind === "factor")
    return ramp.map((part, month) =>
      share(
        change.factor
          .minus(1)
          .times(part)
          .times(flow.rate.byMonth[month] ?? 0),
      ),
    );
  return ramp.map((part, month) => {
    if (part.isZero()) return part;
    const level = units === null ? null : valueIn(units, yearOf(months[month] as Month));
    const annual = level?.kind === "rate" ? level.rate : annualRate(0);
    const added = toMonthly(annualRate(annual.plus(change.rate.times(part)))).minus(toMonthly(annual));
    if (added.isNaN()) refuseBeyondAll(stated);
    return share(added);
  });
}

function amountChange({ flow }: Plain, { change, ramp, part }: SegmentChange): readonly Share[] {
  if (change.kind === "rate") return ramp.map(() => share(0));
  if (change.kind === "amount") return ramp.map((own) => share(change.amount.times(part).times(own).dividedBy(12)));
  return ramp.map((own, month) =>
    share(
      change.factor
        .minus(1)
        .times(own)
        .times(flow.amount.byMonth[month] ?? 0),
    ),
  );
}

/** An effective rate of more than everything has no monthly one. */
function refuseBeyondAll({ at, key, text }: SegmentChange["stated"]): never {
  const what = `is ${text}; more than everything would leave in a year`;
  throw new InputError([{ at, key, what, fix: "Write less, or flow-rates: nominal" }]);
}
