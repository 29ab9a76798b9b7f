import { fieldsOf } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { Segment } from "./scenario.js";
import { distributionRate, distributionsSchema } from "./schema/scenario-schema.js";
import { looksStated, statedRate, statedShare } from "./values/stated.js";

/** A rate alone, or with the part of it that is reinvested. The part alone is that of dated distributions. */
export function distributionsAt(place: Place): Pick<Segment, "distributions" | "reinvested"> | null {
  if (looksStated(place, Object.keys(distributionsSchema.shape))) {
    const distributions = statedRate({ ...place, schema: distributionRate });
    return distributions === null ? null : { distributions, reinvested: null };
  }
  const fields = fieldsOf({ ...place, schema: distributionsSchema });
  if (fields === null) return null;
  const [ratePlace, partAt] = [fields.at("rate"), fields.at("reinvested")];
  if (ratePlace === null && partAt === null && fields.clean)
    return refuse(place, "has neither rate nor reinvested", "Add rate: 3%");
  const distributions = ratePlace === null ? null : statedRate(ratePlace);
  const reinvested = partAt === null ? null : statedShare(partAt);
  if ((ratePlace !== null && distributions === null) || (partAt !== null && reinvested === null)) return null;
  return fields.clean ? { distributions, reinvested } : null;
}
