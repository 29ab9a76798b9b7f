import type { Quantity } from "../scenario/question.js";
import { questionsOf } from "./alerts.js";
import { askedGroup } from "./asked-group.js";
import type { SeriesRequest } from "./outputs.js";
import type { Plan } from "./plan.js";

const OF_BILLS = ["billed", "collected", "net-revenue"] as const;
type OfBills = (typeof OF_BILLS)[number];

const isOfBills = (measure: Quantity["measure"]): measure is OfBills => OF_BILLS.some((one) => one === measure);

/** What becomes of revenue is drawn by year where a target or an alert asks for it; nobody else pays for it. */
export function billFans(plan: Pick<Plan, "groups" | "targets" | "alerts">): readonly SeriesRequest[] {
  const asked = [...plan.targets, ...questionsOf(plan.alerts)].flatMap(({ left, right }) =>
    right.kind === "quantity" ? [left, right.quantity] : [left],
  );
  const fans = asked.flatMap(({ measure, of }): readonly SeriesRequest[] => {
    const { group } = askedGroup(plan, measure, of);
    return isOfBills(measure) && group >= 0 ? [{ group, measure, window: "year" }] : [];
  });
  return [...new Map(fans.map((fan) => [`${fan.group} ${fan.measure}`, fan])).values()];
}
