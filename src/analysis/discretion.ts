import { discretionAt, statesDiscretion } from "../model/discretion.js";
import type { Projection } from "../model/projection.js";
import { formatMonth, type Month, monthOf } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Supplement } from "./supplement.js";

/** The firm's RAUM by discretion at the start and at every year end of the exact ledger, where segments state it. */
export function discretion(plan: Plan, { reported }: Projection): Pick<Supplement, "discretion"> {
  if (!statesDiscretion(plan)) return {};
  const ends = plan.years.map(({ from, months }) => from + months - 1);
  return {
    discretion: [-1, ...ends].map((month) => {
      const { discretionary, nonDiscretionary, unstated, total } = discretionAt(plan, reported, month);
      const at = month < 0 ? monthOf(plan.start.year, plan.start.month) : (plan.months[month] as Month);
      return {
        at: formatMonth(at),
        discretionary: discretionary.toNumber(),
        nonDiscretionary: nonDiscretionary.toNumber(),
        unstated: unstated.toNumber(),
        total: total.toNumber(),
      };
    }),
  };
}
