import { scheduleAt } from "./fee-schedule.js";
import { feeTermsAt, NO_TERMS } from "./fee-terms.js";
import { fieldsOf } from "./reading/fields.js";
import type { Place } from "./reading/place.js";
import type { Fees } from "./scenario.js";
import type { UnitFees } from "./unit-fees.js";
import { feeRate, newFeesSchema, type newSchema } from "./schema/fees.js";
import { looksStated, statedAmount, statedRate } from "./values/stated.js";

/** `new`: the size of new billing units, and what they pay. Null after reporting. */
export function newUnitsAt(place: Place<typeof newSchema>): Fees["newUnits"] {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [sizeAt, feesPlace] = [fields.at("size"), fields.at("fees")];
  const size = sizeAt === null ? null : statedAmount(sizeAt);
  const fees = feesPlace === null ? null : unitFeesAt(feesPlace);
  return size === null ? null : { size, fees };
}

/** A rate alone, or a schedule with its terms. */
function unitFeesAt(place: Place): UnitFees | null {
  if (looksStated(place, Object.keys(newFeesSchema.shape))) {
    const rate = statedRate({ ...place, schema: feeRate });
    if (rate === null) return null;
    const tiers = [{ upTo: null, rate: { ...rate, key: `${place.key}.rate` } }];
    return { schedule: "flat", boundary: "lower_inclusive", tiers, terms: NO_TERMS };
  }
  const fields = fieldsOf({ ...place, schema: newFeesSchema });
  if (fields === null) return null;
  const [schedule, terms] = [scheduleAt(fields), feeTermsAt(fields)];
  return schedule === null ? null : { ...schedule, terms };
}
