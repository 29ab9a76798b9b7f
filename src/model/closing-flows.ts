import { add, type Money, money, NOTHING, type Share, subtract } from "../units.js";
import { assetsAtStart, rollUnits } from "./fees.js";
import type { OpenedMonth } from "./open-month.js";
import { refuseOutflows } from "./refusals.js";
import { exceeds, withoutRounding } from "./rounding.js";

/** Flows after the fee, and what they make of the balance and the billing units. */
export interface ClosingFlows {
  readonly inflow: Money;
  readonly outflow: Money;
  readonly unmet: Money;
  readonly balance: Money;
  readonly unitFactor: Share;
}

/** With `flows-on: closing`: the rates act on the balance after the fee, at the end of the month. */
export function flowsOnClosing(opened: OpenedMonth, balance: Money, unitFactor: Share): ClosingFlows {
  const { segment, flows, index } = opened;
  if (segment.flows.on === "opening") return { inflow: NOTHING, outflow: NOTHING, unmet: NOTHING, balance, unitFactor };
  const inflow = money(balance.times(flows.inflows.rate));
  const wanted = money(balance.times(flows.outflows.rate));
  const limit = add(balance, inflow);
  const outflow = exceeds(wanted, limit) ? limit : wanted;
  if (outflow !== wanted && segment.flows.outflowsBeyondAssets === "refuse") refuseOutflows(opened, wanted, limit);
  const { inflows, outflows } = segment.flows;
  const units = {
    opening: balance,
    brought: money(inflow.times(inflows.unitShare[index] ?? 1)),
    removed: money(outflow.times(outflows.unitShare[index] ?? 1)),
  };
  return {
    inflow,
    outflow,
    unmet: subtract(wanted, outflow),
    balance: withoutRounding(subtract(limit, outflow), limit),
    unitFactor: balance.isZero() ? unitFactor : rollUnits(unitFactor, units, assetsAtStart(segment.fees)),
  };
}
