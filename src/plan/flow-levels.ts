import { refuseIfAny } from "../errors.js";
import type { Month } from "../months.js";
import type { FlowLevel, Stated } from "../scenario/scenario.js";
import {
  type AnnualRate,
  type Money,
  type MonthlyRate,
  money,
  monthlyRate,
  NO_RETURN,
  NOTHING,
  type Share,
} from "../units.js";
import type { FlowPlan } from "./plan.js";
import { type DrawnShift, moves, register, rootOfSquares, shiftOf, type UncertainRegister } from "./uncertain.js";
import { byMonth, mapValues } from "./values-by-month.js";

/** One stated level by month: a rate in some months, an amount in others, and the shift of what its first month states. */
export interface FlowPart {
  readonly stated: Stated<FlowLevel>;
  readonly rate: readonly MonthlyRate[];
  readonly amount: readonly Money[];
  /** The kind of the first month's level, whose shift it is. */
  readonly kind: FlowLevel["kind"];
  readonly shift: DrawnShift | null;
}

const monthlyAmount = (amount: Money): Money => money(amount.dividedBy(12));

/** An annual level as monthly rates (by the convention in force) and monthly amounts (a twelfth). */
export function levelParts(
  stated: Stated<FlowLevel>,
  months: readonly Month[],
  toMonthly: (rate: AnnualRate) => MonthlyRate,
): FlowPart {
  const levels = byMonth(stated, months);
  const first = levels[0] as FlowLevel;
  return {
    stated,
    rate: mapValues(levels, (level) => (level.kind === "rate" ? toMonthly(level.rate) : NO_RETURN)),
    amount: mapValues(levels, (level) => (level.kind === "amount" ? monthlyAmount(level.amount) : NOTHING)),
    kind: first.kind,
    shift: levelShift(stated, first, toMonthly),
  };
}

function levelShift(
  { uncertainty }: Stated<FlowLevel>,
  first: FlowLevel,
  toMonthly: (rate: AnnualRate) => MonthlyRate,
): FlowPart["shift"] {
  if (uncertainty === null) return null;
  const shift =
    first.kind === "rate"
      ? shiftOf(uncertainty, first.rate, toMonthly)
      : shiftOf(uncertainty, first.amount, monthlyAmount);
  return moves(shift) ? shift : null;
}

interface Parts {
  readonly key: string;
  readonly units: FlowPart | null;
  readonly balance: FlowPart | null;
  readonly months: readonly Month[];
}

/** A direction's rate and amount: what new clients and existing ones bring (or take) together. */
export function sumOfParts(parts: Parts, uncertain: UncertainRegister): Pick<FlowPlan, "rate" | "amount"> {
  const { units, balance, months } = parts;
  const rate = months.map((_, month) => monthlyRate((units?.rate[month] ?? NO_RETURN).plus(balance?.rate[month] ?? 0)));
  const amount = months.map((_, month) => money((units?.amount[month] ?? NOTHING).plus(balance?.amount[month] ?? 0)));
  return {
    rate: { byMonth: rate, uncertain: combinedShift(parts, "rate", uncertain) },
    amount: { byMonth: amount, uncertain: combinedShift(parts, "amount", uncertain) },
  };
}

/** One shift for a direction: its only one, or the sum of two independent normal ones under the direction's key. */
function combinedShift(
  { key, units, balance }: Parts,
  kind: FlowLevel["kind"],
  uncertain: UncertainRegister,
): number | null {
  const found = [units, balance].filter((part): part is FlowPart => part?.kind === kind && part.shift !== null);
  const [first, second] = found;
  if (first?.shift == null) return null;
  if (second?.shift == null) return register(uncertain, { key: first.stated.key, shift: first.shift });
  const deviations = [first.shift, second.shift].map((shift) => (shift.kind === "normal" ? shift.deviation : null));
  const [one, other] = deviations as [Share | null, Share | null];
  if (one === null || other === null) {
    const what = `is ${second.stated.text}, uncertain beside ${first.stated.key}; a range cannot be added to another uncertainty`;
    const fix = 'Write one of them as "uncertainty: 1pp", or make only one uncertain';
    refuseIfAny([{ at: second.stated.at, key: second.stated.key, what, fix }]);
    return null;
  }
  return register(uncertain, { key, shift: { kind: "normal", deviation: rootOfSquares(one, other) } });
}
