import type { Plan } from "../plan/plan.js";
import { openingOf } from "../simulation/collect/columns.js";
import type { Answers } from "./run.js";

/** What every group has on the first day. */
export const openings = (plan: Plan): Answers["opening"] =>
  plan.groups.flatMap(({ id, kind }, group) => (kind === "role" ? [] : [{ group: id, aum: openingOf(plan, group) }]));
