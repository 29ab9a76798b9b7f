import { Exact, type Money, sum, WHOLE } from "../units.js";
import { atOf } from "./document/node.js";
import { type Fields, fieldsOf, join } from "./reading/fields.js";
import { itemsAt, type Place, refuse } from "./reading/place.js";
import type { Fees, Provenance, Stated } from "./scenario.js";
import type { UnitBand as Band } from "./unit-fees.js";
import { accountSize, bandSchema, type feesSchema, householdsSchema } from "./schema/fees.js";
import { provenanceOf } from "./values/provenance.js";
import { plainAmount, plainNumber } from "./values/quantity.js";
import { statedNumber } from "./values/stated.js";

type Units = Fees["units"];
type Households = Extract<Units, { kind: "households" }>;

/** Households add up to the opening within this share of it. */
const NEAR_ENOUGH = new Exact("0.005");

/** All assets of the segment as one billing unit: what is in force where nothing is stated. */
export const ONE_UNIT = ({ node, key }: Place): Units => ({
  kind: "equal",
  count: {
    at: atOf(node.spot),
    key: join(key, "units"),
    text: "1",
    spans: [{ from: null, to: null, value: WHOLE }],
    uncertainty: null,
    provenance: {},
  },
});

/** `units` or `households`, or one unit. */
export function billingUnitsAt(
  fields: Fields<(typeof feesSchema)["shape"]>,
  opening: Stated<Money> | null,
): Units | null {
  const [unitsAt, householdsPlace] = [fields.at("units"), fields.at("households")];
  const count = unitsAt === null ? null : statedNumber(unitsAt);
  const households = householdsPlace === null ? null : householdsAt(householdsPlace, opening);
  if (unitsAt !== null && householdsPlace !== null)
    return refuse(householdsPlace, "stands beside units", "Keep one of the two");
  if (householdsPlace !== null) return households;
  if (unitsAt === null) return ONE_UNIT(fields.place);
  return count === null ? null : { kind: "equal", count };
}

/** Bands of households, which add up to the opening. */
export function householdsAt(place: Place, opening: Stated<Money> | null): Households | null {
  if (place.node.kind !== "map") return withBands(place, opening, {});
  const fields = fieldsOf({ ...place, schema: householdsSchema });
  if (fields === null) return null;
  const bandsAt = fields.at("bands");
  const provenance = provenanceOf(fields as never);
  return bandsAt === null ? null : withBands(bandsAt, opening, provenance);
}

function withBands(place: Place, opening: Stated<Money> | null, provenance: Provenance): Households | null {
  const items = itemsAt(place, bandSchema, "a list of households by size");
  if (items === null) return null;
  if (items.length === 0) return refuse(place, "is empty", "Write at least one band, such as { count: 300, size: 1m }");
  const bands = items.map((item) => bandAt(item)).filter((band) => band !== null);
  if (bands.length < items.length) return null;
  return opening !== null && !addsUp(place, bands, opening) ? null : { kind: "households", bands, provenance };
}

function bandAt(place: Place<typeof bandSchema>): Band | null {
  const fields = fieldsOf(place);
  if (fields === null) return null;
  const [countAt, sizeAt, accountsPlace] = [fields.at("count"), fields.at("size"), fields.at("accounts")];
  const count = countAt === null ? null : plainNumber(countAt);
  const size = sizeAt === null ? null : plainAmount(sizeAt);
  if (accountsPlace === null) {
    if (sizeAt === null && fields.clean) refuse(place, "has neither size nor accounts", "Add size: 1m");
    return count === null || size === null ? null : { count, size };
  }
  const accounts = accountsAt(accountsPlace);
  if (count === null || accounts === null || (sizeAt !== null && size === null)) return null;
  const whole = sum(accounts);
  if (sizeAt !== null && size !== null && !whole.equals(size))
    return refuse(
      sizeAt,
      `is not the sum of the accounts, ${whole.toFixed()}`,
      "Leave the size out; the accounts make it",
    );
  return { count, size: whole, accounts };
}

function accountsAt(place: Place): readonly Money[] | null {
  const items = itemsAt(place, accountSize, "a list of accounts' sizes");
  if (items === null) return null;
  if (items.length === 0) return refuse(place, "is empty", "Write the sizes of the accounts, such as [400k, 600k]");
  const sizes = items.map((item) => plainAmount(item)).filter((size) => size !== null);
  return sizes.length < items.length ? null : sizes;
}

function addsUp(place: Place, bands: readonly Band[], opening: Stated<Money>): boolean {
  const total = bands.reduce((sum, { count, size }) => sum.plus(size.times(count)), new Exact(0));
  const stated = opening.spans[0]?.value ?? new Exact(0);
  // A segment that begins empty says what its units will be like.
  if (stated.isZero() || total.minus(stated).abs().lessThanOrEqualTo(stated.times(NEAR_ENOUGH))) return true;
  const [more, gap] = [total.greaterThan(stated), total.minus(stated).abs()];
  const fix = `${more ? "Remove" : "Add"} households of ${gap.toFixed()}, or write the opening that they make`;
  refuse(
    place,
    `adds up to ${total.toFixed()}, ${more ? "more" : "less"} than the opening of ${opening.text} by more than 0.5%`,
    fix,
  );
  return false;
}
