import { addMonths, formatDate, formatMonth } from "../months.js";
import type { Currency } from "../scenario/currency.js";
import type { GivenReturns } from "../scenario/given-returns.js";
import type { Asset, Client, Correlation, Markets, PipelineItem, Scenario } from "../scenario/scenario.js";
import type { Share } from "../units.js";
import { assumption, sourced } from "./assumption.js";
import { economicsAssumptions } from "./economics-assumptions.js";
import { modelAssumptions } from "./market-assumptions.js";
import type { Assumption } from "./plan.js";
import { feeChangeAssumptions } from "./fee-change-assumptions.js";
import { initiativeAssumptions } from "./initiative-assumptions.js";
import { eventAssumptions } from "./event-assumptions.js";
import { stressAssumptions } from "./stress-assumptions.js";
import { segmentAssumptions } from "./segment-assumptions.js";

/** Every value that the scenario states, as written, with its source: one line each, in the order of the file. */
export function listAssumptions(scenario: Scenario): readonly Assumption[] {
  const { markets, segments, events, feeChanges, clients, pipeline } = scenario;
  const nameOf = (id: string) => markets.assets.find((asset) => asset.id === id)?.name ?? id;
  return [
    ...markets.assets.flatMap(assetAssumptions),
    ...scenario.currencies.flatMap((currency) => currencyAssumptions(currency, scenario.currency)),
    ...modelAssumptions(markets, nameOf),
    ...markets.correlations.map((pair) => correlationAssumption(pair, markets, nameOf)),
    ...markets.given.flatMap((block) => givenAssumptions(block, nameOf)),
    ...scenario.stress.flatMap((stress) => stressAssumptions(stress, scenario, nameOf)),
    ...segments.flatMap((segment) => segmentAssumptions(named(segment, scenario), segments, nameOf)),
    ...events.flatMap((event) => eventAssumptions(event, scenario)),
    ...feeChanges.flatMap((change) => feeChangeAssumptions(change, (id) => nameOfSegment(scenario, id), nameOf)),
    ...clients.flatMap((client) => clientAssumptions(client, scenario)),
    ...pipeline.flatMap((item) => pipelineAssumptions(item, scenario)),
    ...initiativeAssumptions(scenario),
    ...economicsAssumptions(scenario),
  ];
}

const MEANS = {
  arithmetic: "mean return (arithmetic)",
  geometric: "mean return (geometric)",
  log: "mean log return",
} as const;

/** Amounts of a segment in another currency are told apart by its name. */
const named = (segment: Scenario["segments"][number], { currency }: Scenario): Scenario["segments"][number] =>
  segment.currency === currency ? segment : { ...segment, name: `${segment.name} (${segment.currency})` };

/** What is said of one currency; what is not said of it stands among the conventions. */
function currencyAssumptions(
  { at, code, rate, path, averages, parameters, mean, volatility }: Currency,
  reporting: string,
): readonly Assumption[] {
  const listed = (key: string, label: string, rates: Currency["path"]): readonly Assumption[] =>
    rates.length === 0
      ? []
      : [
          {
            ...assumption(label, { ...rate, at, key: `currencies.${code}.${key}`, uncertainty: null }, "number"),
            text: rates.map((one) => one.toFixed()).join(", "),
          },
        ];
  return [
    assumption(`${code}: ${reporting} for one ${code} at the start`, rate, "number"),
    ...listed("path", `${code}: given rates at month ends`, path),
    ...listed("averages", `${code}: given average rates of the months`, averages),
    ...(mean === null ? [] : [assumption(`${code}: ${MEANS[parameters].replace("return", "change")}`, mean, "rate")]),
    ...(volatility === null ? [] : [assumption(`${code}: volatility`, volatility, "rate")]),
  ];
}

const assetAssumptions = ({ name, parameters, mean, volatility, currency, hedged }: Asset): readonly Assumption[] => [
  ...(mean === null ? [] : [assumption(`${name}: ${MEANS[parameters]}`, mean, "rate")]),
  ...(volatility === null
    ? []
    : [
        assumption(`${name}: ${parameters === "log" ? "volatility of log returns" : "volatility"}`, volatility, "rate"),
      ]),
  ...(currency === null || hedged === null ? [] : [assumption(`${name}: hedged share of ${currency}`, hedged, "rate")]),
];

const correlationAssumption = (
  { first, second, value, stated }: Correlation,
  { correlationsOf, correlationProvenance }: Markets,
  nameOf: (id: string) => string,
): Assumption => ({
  key: `markets.correlation.${first}.${second}`,
  label: `Correlation of ${correlationsOf} returns: ${nameOf(first)} with ${nameOf(second)}`,
  text:
    stated === undefined ? value.toFixed() : `${stated.toFixed()}, repaired to ${value.toDecimalPlaces(4).toFixed()}`,
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

/** With its currency where that is not the scenario's: amounts beside it are in it. */
function nameOfSegment(scenario: Scenario, id: string): string {
  const found = scenario.segments.find((segment) => segment.id === id);
  return found === undefined ? id : named(found, scenario).name;
}

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
