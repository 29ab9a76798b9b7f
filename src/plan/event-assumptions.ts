import { formatDate } from "../months.js";
import type { Acquisition, ScenarioEvent } from "../scenario/scenario-event.js";
import type { Scenario } from "../scenario/scenario.js";
import { costAssumptions } from "./initiative-assumptions.js";
import { assumption } from "./assumption.js";
import type { Assumption } from "./plan.js";
import { contractAssumptions, householdsAssumption } from "./segment-assumptions.js";

const KINDS = {
  inflow: "Inflow",
  outflow: "Outflow",
  exchange: "Exchange",
  acquisition: "Acquisition",
  disposal: "Disposal",
  realization: "Realization",
  distribution: "Distribution",
  scope: "Change of scope",
} as const;

/** The values that a dated movement states. */
export function eventAssumptions(event: ScenarioEvent, { segments, markets }: Scenario): readonly Assumption[] {
  const nameOf = (id: string) => segments.find((segment) => segment.id === id)?.name ?? id;
  const where = event.kind === "exchange" ? `${nameOf(event.from)} to ${nameOf(event.to)}` : nameOf(event.segment);
  const what = `${KINDS[event.kind]} on ${formatDate(event.date)}, ${where}: ${event.label}`;
  const assetName = (id: string) => markets.assets.find((asset) => asset.id === id)?.name ?? id;
  const { amount, probability } = event;
  return [
    assumption(what, amount, "amount"),
    ...(probability === null ? [] : [assumption(`${what}, chance`, probability, "rate")]),
    ...(event.kind === "acquisition" ? acquired(event, what, assetName) : []),
    ...(event.kind === "distribution" && event.reinvested !== null
      ? [assumption(`${what}, reinvested`, event.reinvested, "rate")]
      : []),
  ];
}

function acquired(
  { retention, runOff, households, fees, price, cost, key }: Acquisition,
  what: string,
  nameOf: (asset: string) => string,
): readonly Assumption[] {
  const unit = runOff?.spans[0]?.value.kind === "amount" ? "amount" : "rate";
  return [
    ...(retention === null ? [] : [assumption(`${what}, retention`, retention, "rate")]),
    ...(runOff === null ? [] : [assumption(`${what}, run-off`, runOff, unit)]),
    ...(households === null ? [] : [householdsAssumption(what, `${key}.households`, households)]),
    ...(price === null ? [] : [assumption(`${what}, price (capital)`, price, "amount")]),
    ...(cost === null ? [] : costAssumptions(what, cost)),
    ...(fees === null ? [] : contractAssumptions({ key, name: what, fees }, nameOf)),
  ];
}
