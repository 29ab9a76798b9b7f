import type { Decimal } from "decimal.js";
import type { Fees, Flow, FlowLevel, Flows, Response, Segment, Stated } from "../scenario/scenario.js";
import { Exact } from "../units.js";
import { assumption, sourced } from "./assumption.js";
import type { Assumption } from "./plan.js";
import { amountInWords, type UnitInWords } from "./wording.js";

type Line = readonly [label: string, stated: Stated<unknown> | null | undefined, unit: UnitInWords];
type Direction = "inflows" | "outflows";

/** The values that one segment states, in the order of the file. `all` tells whether shocks have other segments to move with. */
export function segmentAssumptions(
  segment: Segment,
  all: readonly Segment[],
  nameOf: (asset: string) => string,
): readonly Assumption[] {
  const { opening, mix, alpha, tracking, distributions, flows } = segment;
  const named = (lines: readonly Line[]) =>
    lines.flatMap(([label, stated, unit]) => (stated ? [assumption(`${segment.name}: ${label}`, stated, unit)] : []));
  return [
    ...named([
      ["opening", opening, "amount"],
      ...[...mix].map(([asset, part]): Line => [`mix, ${nameOf(asset)}`, part, "rate"]),
      ["alpha", alpha, "rate"],
      ["tracking error", tracking, "rate"],
      ...flowLines(flows.inflows, "inflows"),
      ...flowLines(flows.outflows, "outflows"),
      ...shockLines(flows, "volatility", "rate"),
      ...shockLines(flows, "persistence", "number"),
      ["net flows", flows.net?.mean, "rate"],
      ["volatility of the monthly net flow rate", flows.net?.volatility, "rate"],
      ["persistence of the net flow rate", flows.net?.persistence, "number"],
      ...correlationLines(segment, all, nameOf),
      ["distributions", distributions, "rate"],
      ["part of distributions that is reinvested", segment.reinvested, "rate"],
    ]),
    ...contractAssumptions({ key: `segments.${segment.id}`, name: segment.name, fees: segment.fees }, nameOf),
  ];
}

/** Who is charged by a contract. */
interface Contract {
  /** Of what it belongs to: "segments.open-end". */
  readonly key: string;
  readonly name: string;
  readonly fees: Fees;
}

/** The rates of a contract and the units that it charges. */
export const contractAssumptions = (
  { key, name, fees }: Contract,
  nameOf: (asset: string) => string,
): readonly Assumption[] => [
  ...[...tierLines(fees), ...performanceLines(fees, nameOf)].flatMap(([label, stated, unit]) =>
    stated ? [assumption(`${name}: ${label}`, stated, unit)] : [],
  ),
  ...unitAssumptions({ key, name, fees }),
];

const SAID = {
  inflows: { units: "new clients", balance: "contributions" },
  outflows: { units: "departures", balance: "withdrawals" },
};

function flowLines(flow: Flow, direction: Direction): readonly Line[] {
  const { units, balance, response } = flow;
  const both = balance !== null;
  return [
    [both ? SAID[direction].units : direction, units, levelUnit(units)],
    [SAID[direction].balance, balance, levelUnit(balance)],
    ...(response === null ? [] : [responseLine(response, direction)]),
  ];
}

/** One line where both directions share a statement. */
function shockLines(
  { inflows, outflows }: Flows,
  what: "volatility" | "persistence",
  unit: UnitInWords,
): readonly Line[] {
  const [first, second] = [inflows[what], outflows[what]];
  if (first !== null && first.key === second?.key) return [[`${what} of monthly inflows and outflows`, first, unit]];
  return [
    [`${what} of monthly inflows`, first, unit],
    [`${what} of monthly outflows`, second, unit],
  ];
}

const levelUnit = (level: Stated<FlowLevel> | null): UnitInWords =>
  level?.spans[0]?.value.kind === "amount" ? "amount" : "rate";

const REGRESSORS = { "last-month": "last month's return", "trailing-year": "the trailing year's return" } as const;

const percent = (rate: Decimal): string => `${rate.times(100).toFixed()}%`;

function responseLine({ to, slope, over, trailing }: Response, direction: Direction): Line {
  const before = trailing === null ? "as expected" : percent(trailing);
  const text = `slope ${slope.text}, over ${percent(over)}; before the start ${before}`;
  return [`response of ${direction} to ${REGRESSORS[to]}`, { ...slope, text }, "number"];
}

/** Correlations of flow shocks, where there are shocks to correlate. */
function correlationLines(
  segment: Segment,
  all: readonly Segment[],
  nameOf: (asset: string) => string,
): readonly Line[] {
  const { betweenSegments, inflowsWithOutflows, withMarket } = segment.flows.correlations;
  const together = hasShocks(segment) && all.filter(hasShocks).length > 1;
  const market = withMarket === null ? "" : `flow shocks with ${nameOf(withMarket.asset)}`;
  return [
    ["flow shocks with those of other segments", together ? betweenSegments : null, "number"],
    ["inflow shocks with outflow shocks", inflowsWithOutflows, "number"],
    [`${market}, inflows`, withMarket?.inflows, "number"],
    [`${market}, outflows`, withMarket?.outflows, "number"],
    [`${market}, net`, withMarket?.net, "number"],
  ];
}

const hasShocks = ({ flows: { inflows, outflows, net } }: Segment): boolean =>
  inflows.volatility !== null || outflows.volatility !== null || (net !== null && net.volatility !== null);

const tierLines = ({ schedule, tiers }: Fees): readonly Line[] =>
  tiers.map(({ upTo, rate }, index): Line => {
    if (schedule === "flat") return ["fee rate", rate, "fee-rate"];
    const below = tiers[index - 1]?.upTo;
    const band = upTo === null ? `above ${below ? amountInWords(below) : "0"}` : `up to ${amountInWords(upTo)}`;
    return [`fee rate ${band} per billing unit`, rate, "fee-rate"];
  });

/** The rate of a performance fee, its hurdle, and a mark that is not the opening. */
function performanceLines({ performance }: Fees, nameOf: (asset: string) => string): readonly Line[] {
  if (performance === null) return [];
  const { rate, hurdle, catchUp, openingMark } = performance;
  const terms = [
    ...(catchUp === null ? [] : [`catch-up ${percent(catchUp)}`]),
    ...(openingMark.equals(1) ? [] : [`mark at the start ${openingMark.toFixed()} of the value`]),
  ];
  const text = [rate.text, ...terms].join("; ");
  const over = hurdle?.asset ?? null;
  return [
    ["performance fee, share of the gain", { ...rate, text }, "rate"],
    [over === null ? "hurdle" : `hurdle over ${nameOf(over)}`, hurdle?.plus, "rate"],
  ];
}

/** Billing units matter only to schedules with tiers. */
function unitAssumptions({ key, name, fees }: Contract): readonly Assumption[] {
  if (fees.schedule === "flat") return [];
  if (fees.units.kind === "equal") return [assumption(`${name}: billing units`, fees.units.count, "number")];
  return [householdsAssumption(name, `${key}.fees.households`, fees.units)];
}

/** Bands of households in words. */
export function householdsAssumption(
  name: string,
  key: string,
  { bands, provenance }: Extract<Fees["units"], { kind: "households" }>,
): Assumption {
  const count = bands.reduce((total, band) => total.plus(band.count), new Exact(0));
  const sizes = bands.map((band) => `${band.count.toFixed()} of ${amountInWords(band.size)}`).join(", ");
  const text = `${count.toFixed()} households: ${sizes}`;
  return { key, label: `${name}: households`, text, uncertainty: null, ...sourced(provenance) };
}
