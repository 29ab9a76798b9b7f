import { addMonths, formatDate, formatMonth } from "../months.js";
import type {
  Asset,
  Client,
  Correlation,
  GivenReturns,
  Markets,
  PipelineItem,
  Scenario,
} from "../scenario/scenario.js";
import type { Share } from "../units.js";
import { assumption, sourced } from "./assumption.js";
import { economicsAssumptions } from "./economics-assumptions.js";
import type { Assumption } from "./plan.js";
import { eventAssumptions } from "./event-assumptions.js";
import { segmentAssumptions } from "./segment-assumptions.js";

/** Every value that the scenario states, as written, with its source: one line each, in the order of the file. */
export function listAssumptions(scenario: Scenario): readonly Assumption[] {
  const { markets, segments, events, clients, pipeline } = scenario;
  const nameOf = (id: string) => markets.assets.find((asset) => asset.id === id)?.name ?? id;
  return [
    ...markets.assets.flatMap(assetAssumptions),
    ...markets.correlations.map((pair) => correlationAssumption(pair, markets, nameOf)),
    ...markets.given.flatMap((block) => givenAssumptions(block, nameOf)),
    ...segments.flatMap((segment) => segmentAssumptions(segment, segments, nameOf)),
    ...events.flatMap((event) => eventAssumptions(event, scenario)),
    ...clients.flatMap((client) => clientAssumptions(client, scenario)),
    ...pipeline.flatMap((item) => pipelineAssumptions(item, scenario)),
    ...economicsAssumptions(scenario),
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

const nameOfSegment = ({ segments }: Scenario, id: string): string =>
  segments.find((segment) => segment.id === id)?.name ?? id;

const clientAssumptions = ({ name, mandates, departure }: Client, scenario: Scenario): readonly Assumption[] => [
  ...[...mandates].map(([segment, amount]) =>
    assumption(`Client ${name}: mandate in ${nameOfSegment(scenario, segment)}`, amount, "amount"),
  ),
  assumption(`Client ${name}: chance to leave within a year`, departure, "rate"),
];

function pipelineAssumptions(item: PipelineItem, scenario: Scenario): readonly Assumption[] {
  const { name, segment, amount, probability, funding } = item;
  const label = `Pipeline, ${name} into ${nameOfSegment(scenario, segment)}`;
  const percent = (part: Share) => (funding.length === 1 ? "" : `${part.times(100).toFixed()}% `);
  const dates = funding.map(({ date, share }) => `${percent(share)}on ${formatDate(date)}`).join(", ");
  return [
    assumption(label, { ...amount, text: `${amount.text}, ${dates}` }, "amount"),
    assumption(`${label}, chance to win`, probability, "rate"),
  ];
}
