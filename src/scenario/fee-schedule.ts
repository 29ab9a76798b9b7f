import { choiceAt } from "./reading/choice.js";
import type { Fields } from "./reading/fields.js";
import { refuse } from "./reading/place.js";
import type { FeeTier, UnitFees } from "./unit-fees.js";
import type { newFeesSchema } from "./schema/fees.js";
import { tiersAt } from "./tiers.js";
import { statedRate } from "./values/stated.js";

/** The keys that a segment's fees and those of new business share. */
export type UnitFeeFields = Fields<(typeof newFeesSchema)["shape"]>;

export type Schedule = Pick<UnitFees, "schedule" | "tiers" | "boundary">;

/** `rate` belongs to a flat schedule, `tiers` to the others, `boundary` to a cliff. Null after reporting. */
export function scheduleAt(fields: UnitFeeFields): Schedule | null {
  const { schedule, tiers } = withTiers(fields);
  const boundaryAt = fields.at("boundary");
  const boundary = boundaryAt === null ? "lower_inclusive" : choiceAt(boundaryAt);
  if (boundaryAt !== null && schedule !== null && schedule !== "cliff")
    refuse(boundaryAt, `says nothing for a ${schedule} schedule`, "Remove it, or write schedule: cliff");
  return schedule === null || tiers === null || boundary === null ? null : { schedule, tiers, boundary };
}

interface WithTiers {
  readonly schedule: UnitFees["schedule"] | null;
  readonly tiers: readonly FeeTier[] | null;
}

function withTiers(fields: UnitFeeFields): WithTiers {
  const [scheduleKey, rateAt, tiersPlace] = [fields.at("schedule"), fields.at("rate"), fields.at("tiers")];
  const tiers = tiersPlace === null ? null : tiersAt(tiersPlace);
  const rate = rateAt === null ? null : statedRate(rateAt);
  const flat: readonly FeeTier[] | null = rate === null ? null : [{ upTo: null, rate }];
  if (scheduleKey === null) {
    if (tiersPlace !== null && fields.clean)
      refuse(
        fields.place,
        "has tiers and no schedule",
        "Add schedule: tiered (each slice at its own rate) or schedule: cliff (the whole balance at its band's rate)",
      );
    else if (rateAt === null && fields.clean) refuse(fields.place, "has neither rate nor tiers", "Add rate: 35bp");
    return { schedule: tiersPlace === null ? "flat" : null, tiers: flat };
  }
  const schedule = choiceAt(scheduleKey);
  if (schedule === null) return { schedule, tiers: null };
  const [needed, own, other] =
    schedule === "flat" ? (["rate", rateAt, tiersPlace] as const) : (["tiers", tiersPlace, rateAt] as const);
  if (other !== null)
    refuse(other, `does not belong to a ${schedule} schedule`, `Write ${needed} instead, or another schedule`);
  if (own === null && fields.clean)
    refuse(
      fields.place,
      `has no ${needed}`,
      needed === "rate" ? "Add rate: 35bp" : "Add tiers: [{ up-to: 100m, rate: 45bp }, { rate: 25bp }]",
    );
  return { schedule, tiers: schedule === "flat" ? flat : tiers };
}
