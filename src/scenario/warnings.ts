import type { Decimal } from "decimal.js";
import { Exact, type Money } from "../units.js";
import { type Place, warn } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import type { UnitFees } from "./unit-fees.js";
import type { Fees, Markets, Scenario, Segment, Stated } from "./scenario.js";

/** Tiers that no billing unit reaches change nothing: often the number of units is missing, or the tiers are the client's total. */
export function warnUnreachable(place: Place, fees: Fees, opening: Stated<Money> | null): void {
  const value = opening?.spans[0]?.value;
  if (value !== undefined) warnBeyond(place, fees, "billing unit", sizesOf(fees, value));
  const { newUnits } = fees;
  if (newUnits === null || newUnits.fees === null) return;
  const fresh = { ...place, path: `${place.path}.new.fees` };
  const sizes = newUnits.size.spans.map((span) => span.value);
  warnBeyond(fresh, newUnits.fees, "unit of new business", sizes);
}

/** Accounts that are billed apart are units of their own. */
function sizesOf({ units, householding }: Fees, opening: Money): readonly Decimal[] {
  if (units.kind === "equal") return [opening.dividedBy(units.count.spans[0]?.value ?? 1)];
  return units.bands.flatMap(({ size, accounts }) =>
    householding === "separate" && accounts !== undefined ? accounts : [size],
  );
}

function warnBeyond(
  place: Place,
  { schedule, boundary, tiers }: UnitFees,
  unit: string,
  sizes: readonly Decimal[],
): void {
  const first = tiers[0]?.upTo;
  if (first == null) return;
  const largest = sizes.reduce((most, size) => (size.greaterThan(most) ? size : most), new Exact(0));
  // A cliff's bound may belong to the band above it.
  const onBound = schedule === "cliff" && boundary === "lower_inclusive" && largest.equals(first);
  if (largest.isZero() || largest.greaterThan(first) || onBound) return;
  const when = unit === "billing unit" ? " at the start" : "";
  const what = `have tiers that no ${unit} reaches: the largest unit has ${largest.toSignificantDigits(4).toFixed()}${when}, the first tier ends at ${first.toFixed()}`;
  warn(place, what, "Check units or households; if it is meant, nothing is to be done");
}

/** What fees exclude is not billable: where the file says both, they are to agree. */
export function warnBillable(place: Place, counts: Segment["counts"], { terms }: Fees): void {
  const [excluded, billable] = [terms.excluded, counts.get("billable")];
  const levels = excluded?.spans.map(({ value }) => value) ?? [];
  const [level] = levels;
  if (excluded === null || billable === undefined || level?.kind !== "rate" || levels.length > 1) return;
  const rest = new Exact(1).minus(level.rate);
  if (rest.equals(billable)) return;
  const percent = (part: Decimal) => `${part.times(100).toFixed()}%`;
  warn(
    place,
    `says that ${percent(billable)} is billable, and the fees exclude ${excluded.text}: ${percent(rest)} would be`,
    `Write billable: ${percent(rest)}, or excluded: ${percent(new Exact(1).minus(billable))}; if the two mean different assets, nothing is to be done`,
  );
}

/** Asset classes that no segment holds and nothing follows, and pairs that are taken to be independent. */
export function warnMarkets(place: Place, markets: Markets, segments: readonly Segment[]): void {
  const used = new Set([
    ...segments.flatMap(({ mix }) => [...mix.keys()]),
    ...segments.map(({ flows }) => flows.correlations.withMarket?.asset),
    ...segments.map(({ fees }) => fees.performance?.hurdle?.asset),
    ...markets.given.flatMap(({ betas }) => betas.map(({ of }) => of)),
  ]);
  const idle = markets.assets.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  if (idle.length > 0)
    warn(
      place,
      `has asset classes that no segment holds: ${listed(idle, "and")}`,
      "Remove them, or put them into a mix",
    );
  const random = markets.assets
    .filter(
      ({ id, volatility }) =>
        used.has(id) && volatility !== null && volatility.spans.some(({ value }) => !value.isZero()),
    )
    .map(({ id }) => id);
  const named = new Set(
    markets.correlations.flatMap(({ first, second }) => [`${first} ${second}`, `${second} ${first}`]),
  );
  const missing = random.flatMap((a, index) =>
    random
      .slice(index + 1)
      .filter((b) => !named.has(`${a} ${b}`))
      .map((b) => `${a}–${b}`),
  );
  if (missing.length > 0)
    warn(
      place,
      `says nothing of the correlation of ${listed(missing, "and", 4)}; 0 is used`,
      "Add the pairs to correlation, with 0 if that is meant",
    );
}

/** Two segments of one name cannot be told apart in a report. */
export function warnNames(place: Place, segments: Scenario["segments"]): void {
  const seen = new Map<string, string>();
  for (const { id, name } of segments) {
    const other = seen.get(name);
    if (other !== undefined) warn(place, `gives ${other} and ${id} one name, "${name}"`, "Name them apart");
    seen.set(name, id);
  }
}
