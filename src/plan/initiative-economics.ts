import type { Month } from "../months.js";
import { add, type Money, money, NOTHING, type Share, share, sum, times, WHOLE } from "../units.js";
import { amountOf, type AmountPlan, type EconomicsPlan } from "./economics.js";
import type { ProgrammeCost } from "../scenario/programme-cost.js";
import type { InitiativePlan } from "./initiatives.js";
import { register, type UncertainRegister } from "./uncertain.js";

/** What lines are resolved against. */
export interface LineContext {
  readonly months: readonly Month[];
  readonly uncertain: UncertainRegister;
}

/** The firm around the assets with the lines that initiatives bring, after its own. */
export function withInitiativeLines(
  economics: EconomicsPlan | null,
  planned: readonly InitiativePlan[],
  context: LineContext,
): EconomicsPlan | null {
  if (economics === null) return null;
  const line = ({ initiative: { id, name } }: InitiativePlan, basis: AmountPlan) => ({
    id: `initiative:${id}`,
    name,
    basis,
  });
  return {
    ...economics,
    revenue: [
      ...economics.revenue,
      ...planned.flatMap((plan) => {
        const amounts = revenueByMonth(plan, context);
        return amounts === null ? [] : [line(plan, onChance(plan, amounts, context.uncertain))];
      }),
    ],
    costs: [
      ...economics.costs,
      ...planned.flatMap((plan) => {
        const { cost } = plan.initiative;
        if (cost === null) return [];
        return [line(plan, onChance(plan, costByMonth(cost, plan.initiative, context), context.uncertain))];
      }),
    ],
  };
}

/** A twelfth of the year's revenue with its growth, as far as the effect has grown. */
function revenueByMonth({ initiative, ramp }: InitiativePlan, context: LineContext) {
  const { revenue } = initiative;
  if (revenue === null) return null;
  const { planned } = amountOf(revenue.amount, revenue.growth, context);
  return planned.map((amount, month) => times(amount, ramp[month] as Share));
}

/** What is spent once, and the running cost in full from the first month to the last. */
export function costByMonth(
  cost: ProgrammeCost,
  { from, until }: Pick<InitiativePlan["initiative"], "from" | "until">,
  context: LineContext,
): readonly Money[] {
  const running = cost.running === null ? null : amountOf(cost.running, cost.inflation, context).planned;
  return context.months.map((month, index) => {
    const once = sum(cost.oneOff.flatMap((one) => (one.month === month ? [one.amount] : [])));
    const acts = month >= from && (until === null || month <= until);
    return acts ? add(once, running?.[index] ?? NOTHING) : once;
  });
}

/** An amount by month that comes whole or not at all: as planned probability × amount. */
export function onChance(
  { chance, happens }: Pick<InitiativePlan, "chance" | "happens">,
  amounts: readonly Money[],
  uncertain: UncertainRegister,
): AmountPlan {
  const growth = amounts.map((amount) => share(amount));
  if (chance === null) return { kind: "amount", planned: amounts, growth, uncertain: null };
  const parts = [{ chance, byMonth: amounts.map(() => WHOLE) }];
  return {
    kind: "amount",
    planned: amounts.map((amount) => times(amount, happens)),
    stated: amounts.map(() => money(0)),
    growth,
    uncertain: register(uncertain, { key: `chances.${chance}`, shift: { kind: "moving", of: null, parts } }),
  };
}
