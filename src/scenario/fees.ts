import type { Money } from "../units.js";
import { billingUnitsAt, ONE_UNIT } from "./billing-units.js";
import { atOf } from "./document/node.js";
import { performanceFeesAt } from "./performance-fees.js";
import { choiceAt } from "./reading/choice.js";
import { type Fields, fieldsOf } from "./reading/fields.js";
import type { Known } from "./reading/id.js";
import { type Place, refuse } from "./reading/place.js";
import type { Fees, FeeTier, Stated } from "./scenario.js";
import { feeRate, feesSchema } from "./schema/fees.js";
import { tiersAt } from "./tiers.js";
import { looksStated, statedRate } from "./values/stated.js";
import { warnUnreachable } from "./warnings.js";

/** What fees depend on in their segment. */
export interface FeeContext {
  /** Null when it is broken. */
  readonly opening: Stated<Money> | null;
  /** The tag `wrapper`. */
  readonly wrapper: string | undefined;
  readonly assets: Known;
}

type FeeFields = Fields<(typeof feesSchema)["shape"]>;

/** A rate alone (a flat schedule), or a schedule. */
export function feesAt(place: Place, context: FeeContext): Fees | null {
  const paidFrom = context.wrapper === "separate account" ? "invoice" : "assets";
  const defaults = {
    at: atOf(place.node.spot),
    boundary: "lower_inclusive",
    paidFrom,
    paidFromStated: false,
    base: "average",
    when: "arrears",
    frequency: "monthly",
    performance: null,
  } as const;
  if (looksStated(place, Object.keys(feesSchema.shape))) {
    const rate = statedRate({ ...place, schema: feeRate });
    if (rate === null) return null;
    const tiers = [{ upTo: null, rate: { ...rate, key: `${place.key}.rate` } }];
    return { ...defaults, schedule: "flat", tiers, units: ONE_UNIT(place) };
  }
  const fields = fieldsOf({ ...place, schema: feesSchema });
  if (fields === null) return null;
  const found = place.reading.log.problems.length;
  const { schedule, tiers } = scheduleOf(fields);
  const units = billingUnitsAt(fields, context.opening);
  const own = choicesOf(fields);
  const performanceAt = fields.at("performance");
  const performance = performanceAt === null ? null : performanceFeesAt(performanceAt, context.assets);
  const boundaryAt = fields.at("boundary");
  if (boundaryAt !== null && schedule !== null && schedule !== "cliff")
    refuse(boundaryAt, `says nothing for a ${schedule} schedule`, "Remove it, or write schedule: cliff");
  if (
    place.reading.log.problems.length > found ||
    tiers === null ||
    schedule === null ||
    units === null ||
    !fields.clean
  )
    return null;
  const fees = { ...defaults, ...own, schedule, tiers, units, performance };
  warnUnreachable(place, fees, context.opening);
  return fees;
}

function choicesOf(fields: FeeFields): Partial<Fees> {
  const [boundaryAt, paidFromAt, baseAt, whenAt, frequencyAt] = [
    fields.at("boundary"),
    fields.at("paid-from"),
    fields.at("base"),
    fields.at("when"),
    fields.at("frequency"),
  ];
  const choices = {
    boundary: boundaryAt === null ? null : choiceAt(boundaryAt),
    paidFrom: paidFromAt === null ? null : choiceAt(paidFromAt),
    base: baseAt === null ? null : choiceAt(baseAt),
    when: whenAt === null ? null : choiceAt(whenAt),
    frequency: frequencyAt === null ? null : choiceAt(frequencyAt),
  };
  const written = Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== null));
  return { ...written, paidFromStated: choices.paidFrom !== null };
}

interface Schedule {
  readonly schedule: Fees["schedule"] | null;
  readonly tiers: readonly FeeTier[] | null;
}

/** `rate` belongs to a flat schedule, `tiers` to the others. */
function scheduleOf(fields: FeeFields): Schedule {
  const [scheduleAt, rateAt, tiersPlace] = [fields.at("schedule"), fields.at("rate"), fields.at("tiers")];
  const tiers = tiersPlace === null ? null : tiersAt(tiersPlace);
  const rate = rateAt === null ? null : statedRate(rateAt);
  const flat: readonly FeeTier[] | null = rate === null ? null : [{ upTo: null, rate }];
  if (scheduleAt === null) {
    if (tiersPlace !== null && fields.clean)
      refuse(
        fields.place,
        "has tiers and no schedule",
        "Add schedule: tiered (each slice at its own rate) or schedule: cliff (the whole balance at its band's rate)",
      );
    else if (rateAt === null && fields.clean) refuse(fields.place, "has neither rate nor tiers", "Add rate: 35bp");
    return { schedule: tiersPlace === null ? "flat" : null, tiers: flat };
  }
  const schedule = choiceAt(scheduleAt);
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
