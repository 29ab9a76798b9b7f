import type { ExchangePlan } from "../plan/movement-plan.js";
import type { Plan } from "../plan/plan.js";
import { add, NOTHING } from "../units.js";
import { expectedMovement, type Movement, totalOf } from "./movements.js";
import { exchanged } from "./translation.js";
import { settle } from "./payable.js";
import { refuseExchange } from "./refusals.js";
import type { OpenedMonth } from "./open-month.js";
import { fundsForExchanges, type SettledExchanges } from "./payments.js";

/** An exchange after it was settled. */
interface Paid {
  readonly exchange: ExchangePlan;
  readonly paid: Movement;
}

/** Of most months. */
const NO_EXCHANGES: SettledExchanges = { arriving: [], leaving: [], unmet: NOTHING };

/**
 * Settles a month's exchanges: every segment pays its own from its own assets, cut by one factor when they are too much; what
 * is paid arrives at the other side, in its currency at the month's average rates. What arrives pays for nothing in the same month, as all exchanges are simultaneous.
 *
 * @returns for each segment
 */
export function settleExchanges(
  plan: Pick<Plan, "exchanges">,
  opened: readonly OpenedMonth[],
): readonly SettledExchanges[] {
  const index = opened[0]?.index;
  const ofMonth = plan.exchanges.filter(({ month }) => month === index);
  if (ofMonth.length === 0) return opened.map(() => NO_EXCHANGES);
  const unmet = opened.map(() => NOTHING);
  const settled = opened.flatMap((month, segment): readonly Paid[] => {
    const leaving = ofMonth.filter(({ from }) => from === segment);
    if (leaving.length === 0) return [];
    const { paid, unmet: cut } = settle(leaving.map(expectedMovement), fundsForExchanges(month), month.earning);
    if (!cut.isZero() && month.segment.flows.outflowsBeyondAssets === "refuse") {
      refuseExchange(leaving[0] as ExchangePlan, month, totalOf(leaving.map(expectedMovement)), totalOf(paid));
    }
    unmet[segment] = add(unmet[segment] ?? NOTHING, cut);
    return paid.map((movement, position) => ({ exchange: leaving[position] as ExchangePlan, paid: movement }));
  });
  const pick = (end: "from" | "to", segment: number) => settled.filter(({ exchange }) => exchange[end] === segment);
  const averageOf = (segment: number) => (opened[segment] as OpenedMonth).averageRate;
  const arrived = ({ exchange: { from, to }, paid }: Paid): Movement => ({
    ...paid,
    amount: exchanged(paid.amount, averageOf(from), averageOf(to)),
  });
  return opened.map((_, segment) => ({
    arriving: pick("to", segment).map(arrived),
    leaving: pick("from", segment).map(({ paid }) => paid),
    unmet: unmet[segment] ?? NOTHING,
  }));
}
