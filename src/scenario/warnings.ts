import { Exact, type Money } from "../units.js";
import { type Place, warn } from "./reading/place.js";
import { listed } from "./reading/shown.js";
import type { Fees, Markets, Scenario, Segment, Stated } from "./scenario.js";

/** Tiers that no billing unit reaches change nothing: often the number of units is missing, or the tiers are the client's total. */
export function warnUnreachable(
  place: Place,
  { schedule, boundary, tiers, units }: Fees,
  opening: Stated<Money> | null,
): void {
  const first = tiers[0]?.upTo;
  const value = opening?.spans[0]?.value;
  if (first == null || value === undefined) return;
  const sizes =
    units.kind === "households"
      ? units.bands.map(({ size }) => size)
      : [value.dividedBy(units.count.spans[0]?.value ?? 1)];
  const largest = sizes.reduce((most, size) => (size.greaterThan(most) ? size : most), new Exact(0));
  // A cliff's bound may belong to the band above it.
  const onBound = schedule === "cliff" && boundary === "lower_inclusive" && largest.equals(first);
  if (largest.isZero() || largest.greaterThan(first) || onBound) return;
  const what = `have tiers that no billing unit reaches: the largest unit has ${largest.toSignificantDigits(4).toFixed()} at the start, the first tier ends at ${first.toFixed()}`;
  warn(place, what, "Check units or households; if it is meant, nothing is to be done");
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
