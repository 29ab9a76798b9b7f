import type { Scenario } from "../scenario/scenario.js";
import { bySegments, inForce, perSegment } from "./convention-in-force.js";
import type { ConventionInForce } from "./plan.js";

const TRANSLATION = {
  average:
    "Balances are translated at the rates of their dates, every movement and the market gain at the month's average rate; FX is the rest.",
  "gain-at-closing":
    "Balances are translated at the rates of their dates, the market gain at the rate of the month end, every other movement at the month's average rate; FX is the rest.",
} as const;

/** How more than one currency is dealt with; nothing where there is one. */
export function currencyConventions(scenario: Scenario): readonly ConventionInForce[] {
  const { currencies, currency: reporting, markets, segments } = scenario;
  if (currencies.length === 0) return [];
  const abroad = segments.filter(({ currency }) => currency !== reporting);
  const foreign = markets.assets.filter(({ currency }) => currency !== null);
  return [
    inForce(
      "Currencies",
      `reported in ${reporting}`,
      `Rates are ${reporting} for one unit of the other currency. A rate without mean and volatility stays as it is; questions, groups and the firm are in ${reporting}.`,
      true,
    ),
    ...(currencies.every(({ averages }) => averages.length > 0)
      ? []
      : [
          inForce(
            "Average rates",
            "mean of the ends",
            "A month's average rate is (rate at its beginning + rate at its end)/2.",
            false,
          ),
        ]),
    ...(abroad.length === 0
      ? []
      : [
          ...bySegments("Segment currency", segments, ({ currency }) => ({
            choice: currency,
            meaning: "Openings, events, flows, fee schedules and the ledger are in this currency.",
            stated: currency !== reporting,
          })),
          ...perSegment({ ...scenario, segments: abroad }, "translation", "Translation", ({ translation: choice }) => ({
            choice,
            meaning: TRANSLATION[choice],
          })),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          inForce(
            "Returns from another currency",
            foreign.map(({ name, currency }) => `${name} in ${currency}`).join(", "),
            "In a segment of another currency they earn (1 + r)(1 + x) − 1 less the hedged share, x the change of the rate; other classes earn their return in the currency of the segment that holds them. Hedging costs nothing.",
            true,
          ),
        ]),
  ];
}
