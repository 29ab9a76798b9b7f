import { InvariantError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { groupIdOf } from "../plan/subject.js";
import type { Subject } from "../scenario/question.js";

/** The position in `Plan.groups` of whom a question asks about. */
export function groupOf(plan: Plan, subject: Subject): number {
  const id = groupIdOf(subject);
  const group = plan.groups.findIndex((one) => one.id === id);
  if (group < 0) throw new InvariantError(`the plan has no group ${id}`);
  return group;
}
