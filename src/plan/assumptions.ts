import { addMonths, formatDate, formatMonth } from "../months.js";
import type { Asset, Correlation, GivenReturns, Markets, Scenario, ScenarioEvent } from "../scenario/scenario.js";
import { assumption, sourced } from "./assumption.js";
import type { Assumption } from "./plan.js";
import { segmentAssumptions } from "./segment-assumptions.js";

/** Every value that the scenario states, as written, with its source: one line each, in the order of the file. */
export function listAssumptions(scenario: Scenario): readonly Assumption[] {
  const { markets, segments, events } = scenario;
  const nameOf = (id: string) => markets.assets.find((asset) => asset.id === id)?.name ?? id;
  return [
    ...markets.assets.flatMap(assetAssumptions),
    ...markets.correlations.map((pair) => correlationAssumption(pair, markets, nameOf)),
    ...markets.given.flatMap((block) => givenAssumptions(block, nameOf)),
    ...segments.flatMap((segment) => segmentAssumptions(segment, segments, nameOf)),
    ...events.map((event) => eventAssumption(event, scenario)),
  ];
}

const MEANS = {
  arithmetic: "mean return (arithmetic)",
  geometric: "mean return (geometric)",
  log: "mean log return",
} as const;

const assetAssumptions = ({ name, parameters, mean, volatility }: Asset): readonly Assumption[] => [
  assumption(`${name}: ${MEANS[parameters]}`, mean, "rate"),
  assumption(`${name}: ${parameters === "log" ? "volatility of log returns" : "volatility"}`, volatility, "rate"),
];

const correlationAssumption = (
  { first, second, value }: Correlation,
  { correlationsOf, correlationProvenance }: Markets,
  nameOf: (id: string) => string,
): Assumption => ({
  key: `markets.correlation.${first}.${second}`,
  label: `Correlation of ${correlationsOf} returns: ${nameOf(first)} with ${nameOf(second)}`,
  text: value.toFixed(),
  uncertainty: null,
  ...sourced(correlationProvenance),
});

function givenAssumptions(block: GivenReturns, nameOf: (id: string) => string): readonly Assumption[] {
  const { label, from, returns, betas, provenance } = block;
  const length = Math.max(0, ...[...returns.values()].map((series) => series.length));
  const text = `${formatMonth(from)} to ${formatMonth(addMonths(from, length - 1))}: ${[...returns.keys()].map(nameOf).join(", ")}`;
  return [
    {
      key: `markets.given.${formatMonth(from)}`,
      label: `Given returns: ${label}`,
      text,
      uncertainty: null,
      ...sourced(provenance),
    },
    ...betas.map(({ asset, of, beta }) =>
      assumption(`${label}: beta of ${nameOf(asset)} to ${nameOf(of)}`, beta, "number"),
    ),
  ];
}

const KINDS = { inflow: "Inflow", outflow: "Outflow", exchange: "Exchange" } as const;

function eventAssumption(event: ScenarioEvent, { segments }: Scenario): Assumption {
  const nameOf = (id: string) => segments.find((segment) => segment.id === id)?.name ?? id;
  const where = event.kind === "exchange" ? `${nameOf(event.from)} to ${nameOf(event.to)}` : nameOf(event.segment);
  return assumption(
    `${KINDS[event.kind]} on ${formatDate(event.date)}, ${where}: ${event.label}`,
    event.amount,
    "amount",
  );
}
