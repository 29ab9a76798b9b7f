import type { StudentT } from "./market-model.js";
import type { ModelContext } from "./market-models.js";
import { refuse } from "./reading/place.js";
import { statedNumber } from "./values/stated.js";

/** `model: student-t` and its degrees of freedom, which nobody else can choose. */
export function studentTAt({ fields }: ModelContext): StudentT | null {
  const place = fields.at("degrees-of-freedom");
  if (place === null)
    return refuse(fields.place, "has model: student-t without its degrees of freedom", "Add degrees-of-freedom: 5");
  const degreesOfFreedom = statedNumber(place);
  return degreesOfFreedom === null ? null : { kind: "student-t", degreesOfFreedom };
}
