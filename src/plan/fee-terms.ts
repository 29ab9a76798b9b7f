import type { Month } from "../months.js";
import type { FlowLevel } from "../scenario/scenario.js";
import type { FeeTerms } from "../scenario/unit-fees.js";
import { money, NOTHING, share } from "../units.js";
import type { FeeTermsPlan } from "./fee-plan.js";
import { byMonth } from "./values-by-month.js";

/** Resolves what is agreed beside the schedule; null where nothing is. */
export function planTerms(terms: FeeTerms, months: readonly Month[]): FeeTermsPlan | null {
  const { excluded, discount, minimum, cap, waiver, order } = terms;
  if ([excluded, discount, minimum, cap, waiver].every((stated) => stated === null)) return null;
  const levels: readonly (FlowLevel | null)[] = excluded === null ? months.map(() => null) : byMonth(excluded, months);
  return {
    excluded: {
      share: levels.map((level) => share(level?.kind === "rate" ? level.rate : 0)),
      amount: levels.map((level) => (level?.kind === "amount" ? level.amount : NOTHING)),
    },
    discount: discount === null ? months.map(() => share(0)) : byMonth(discount, months).map(share),
    minimum: minimum === null ? null : byMonth(minimum, months),
    cap: cap === null ? null : byMonth(cap, months),
    waiver: waiver === null ? months.map(() => money(0)) : byMonth(waiver, months),
    order,
  };
}
