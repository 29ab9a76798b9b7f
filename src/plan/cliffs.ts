import type { FeePlan, UnitFeesPlan } from "./fee-plan.js";
import type { Plan } from "./plan.js";

/** Whether units pay by a schedule whose bounds are cliffs: a dollar more moves the rate of the whole balance. */
export const isCliff = ({ schedule, tiers }: UnitFeesPlan): boolean => schedule === "cliff" && tiers.length > 1;

/** Whether any fees of a segment, of its new business or after a change of them, are cliffs. */
export const hasCliffs = (fees: FeePlan): boolean =>
  [{ own: fees, fresh: fees.newUnits }, ...fees.changes].some(
    ({ own, fresh }) => isCliff(own) || (fresh !== null && isCliff(fresh)),
  );

/** The groups of the segments that have cliffs: positions in `Plan.groups`. */
export const groupsWithCliffs = ({ groups, segments }: Pick<Plan, "groups" | "segments">): readonly number[] =>
  groups.flatMap(({ kind, members }, group) =>
    kind === "segment" && members.some((member) => hasCliffs((segments[member] as Plan["segments"][number]).fees))
      ? [group]
      : [],
  );
