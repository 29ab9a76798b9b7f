import type { UnitFeeFields } from "./fee-schedule.js";
import { choiceAt } from "./reading/choice.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import type { Stated } from "./scenario.js";
import type { FeeStep, FeeTerms } from "./unit-fees.js";
import { FEE_STEPS, feeStep } from "./schema/fee-terms.js";
import type { Money } from "../units.js";
import { statedAmount, statedLevel, statedRate } from "./values/stated.js";

/** Nothing is agreed beside the schedule. */
export const NO_TERMS: FeeTerms = {
  excluded: null,
  discount: null,
  minimum: null,
  cap: null,
  waiver: null,
  order: FEE_STEPS,
};

/** What is agreed beside the schedule; problems are reported, and leave null in their place. */
export function feeTermsAt(fields: UnitFeeFields): FeeTerms {
  const amount = (key: "minimum" | "cap" | "waiver") => {
    const at = fields.at(key);
    return at === null ? null : statedAmount(at);
  };
  const [excludedAt, discountAt, orderAt, capAt] = [
    fields.at("excluded"),
    fields.at("discount"),
    fields.at("order"),
    fields.at("cap"),
  ];
  const [minimum, cap] = [amount("minimum"), amount("cap")];
  if (capAt !== null && minimum !== null && cap !== null && crossing(minimum, cap))
    refuse(capAt, `is ${cap.text}, less than the minimum of ${minimum.text}`, "Write a cap of the minimum or more");
  return {
    excluded: excludedAt === null ? null : statedLevel(excludedAt),
    discount: discountAt === null ? null : statedRate(discountAt),
    minimum,
    cap,
    waiver: amount("waiver"),
    order: orderAt === null ? FEE_STEPS : orderOf(orderAt),
  };
}

const crossing = (minimum: Stated<Money>, cap: Stated<Money>): boolean => {
  const [low, high] = [minimum.spans[0], cap.spans[0]];
  const plain = minimum.spans.length === 1 && cap.spans.length === 1;
  return plain && low !== undefined && high !== undefined && low.value.greaterThan(high.value);
};

/** The steps as written; those that are left out follow. */
function orderOf(place: Place): readonly FeeStep[] {
  const items = itemsAt(place, feeStep, "a list of discount, minimum and cap");
  if (items === null) return FEE_STEPS;
  const steps = items.map((item) => choiceAt(item));
  const twice = items.find((_, index) => steps[index] !== null && steps.indexOf(steps[index] as FeeStep) < index);
  if (twice !== undefined) refuse(twice, "is in the order already", "Remove one of the two");
  const stated = steps.filter((step) => step !== null);
  return [...stated, ...FEE_STEPS.filter((step) => !stated.includes(step))];
}
