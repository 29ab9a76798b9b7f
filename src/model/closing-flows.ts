import { add, type Money, money, NOTHING, subtract } from "../units.js";
import { type BillingState, chargeFlows } from "./billing.js";
import { rolled, type UnitsAfter } from "./new-units.js";
import type { OpenedMonth } from "./open-month.js";
import { refuseOutflows } from "./refusals.js";
import { exceeds, withoutRounding } from "./rounding.js";

/** Flows after the fee, and what they make of the balance, the billing units and what is yet to be billed. */
export interface ClosingFlows {
  readonly inflow: Money;
  readonly outflow: Money;
  readonly unmet: Money;
  readonly balance: Money;
  readonly units: UnitsAfter;
  readonly billing: BillingState;
}

/** Units and billing before the flows. */
type Before = Pick<ClosingFlows, "billing" | "units">;

/** With `flows-on: closing`: the rates act on the balance after the fee, at the end of the month. */
export function flowsOnClosing(opened: OpenedMonth, balance: Money, { billing, units }: Before): ClosingFlows {
  const { segment, flows, index } = opened;
  if (segment.flows.on === "opening")
    return { inflow: NOTHING, outflow: NOTHING, unmet: NOTHING, balance, units, billing };
  const inflow = money(balance.times(flows.inflows.rate));
  const wanted = money(balance.times(flows.outflows.rate));
  const limit = add(balance, inflow);
  const outflow = exceeds(wanted, limit) ? limit : wanted;
  if (outflow !== wanted && segment.flows.outflowsBeyondAssets === "refuse") refuseOutflows(opened, wanted, limit);
  const closing = withoutRounding(subtract(limit, outflow), limit);
  const moved = { net: subtract(inflow, outflow), weighted: NOTHING };
  return {
    inflow,
    outflow,
    unmet: subtract(wanted, outflow),
    balance: closing,
    units: balance.isZero()
      ? units
      : unitsAfter(opened, units, { opening: balance, balance: closing, inflow, outflow }),
    billing: segment.fees.flowsCharged ? chargeFlows(segment.fees, billing, { month: index, moved }) : billing,
  };
}

function unitsAfter(
  { segment, index }: OpenedMonth,
  before: UnitsAfter,
  { opening, balance, inflow, outflow }: { opening: Money; balance: Money; inflow: Money; outflow: Money },
): UnitsAfter {
  const { fees, flows } = segment;
  const brought = money(inflow.times(flows.inflows.unitShare[index] ?? 1));
  const removed = money(outflow.times(flows.outflows.unitShare[index] ?? 1));
  return rolled(fees, before, { opening, brought, worth: brought, removed, balance }, index);
}
