import { fieldsOf } from "./reading/fields.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import type { FeeTier } from "./unit-fees.js";
import { tierSchema } from "./schema/fees.js";
import { plainAmount } from "./values/quantity.js";
import { statedRate } from "./values/stated.js";

/** Tiers in rising order: each begins where the one before ends, so none can be left out; the last has no bound. */
export function tiersAt(place: Place): readonly FeeTier[] | null {
  const items = itemsAt(place, tierSchema, "a list of tiers");
  if (items === null) return null;
  if (items.length === 0) return refuse(place, "is empty", "Write at least one tier, such as { rate: 25bp }");
  const read = items.map((item, index) => tierAt(item, index === items.length - 1));
  const tiers = read.filter((tier) => tier !== null);
  if (tiers.length < read.length) return null;
  const falling = tiers.findIndex(({ upTo }, index) => {
    const before = tiers[index - 1]?.upTo;
    return upTo !== null && before != null && upTo.lessThanOrEqualTo(before);
  });
  const [at, before] = [items[falling], items[falling - 1]];
  if (at === undefined || before === undefined) return tiers;
  return refuse(
    at,
    `ends at ${boundOf(at)}, not above the tier before it, which ends at ${boundOf(before)}`,
    "Write the tiers in rising order",
  );
}

function tierAt(place: Place<typeof tierSchema>, isLast: boolean): FeeTier | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [boundAt, rateAt] = [fields.at("up-to"), fields.at("rate")];
  const upTo = boundAt === null ? null : plainAmount(boundAt);
  const rate = rateAt === null ? null : statedRate(rateAt);
  if (boundAt !== null && isLast)
    return refuse(
      boundAt,
      "bounds the last tier; above it there would be no fee",
      "Remove up-to, or add a tier without it",
    );
  if (boundAt === null && !isLast && fields.clean)
    return refuse(place, "has no up-to, and only the last tier may have none", "Add up-to: 100m");
  if (rate === null || (boundAt !== null && upTo === null) || !fields.clean) return null;
  return { upTo, rate };
}

function boundOf({ node }: Place): string {
  const bound = node.kind === "map" ? node.entries.get("up-to")?.value : undefined;
  return bound?.kind === "text" ? bound.text.trim() : "";
}
