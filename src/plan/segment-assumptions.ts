import type { Decimal } from "decimal.js";
import type {
  DrawdownTrigger,
  Fees,
  Flow,
  FlowLevel,
  Flows,
  Provenance,
  Response,
  Season,
  Segment,
  Stated,
} from "../scenario/scenario.js";
import type { UnitFees } from "../scenario/unit-fees.js";
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
      ...seasonLines(flows.net?.season ?? null, "net flows"),
      ...(flows.netResponse === null ? [] : responseLines(flows.netResponse, "net flows")),
      ...drawdownLines(flows.drawdown),
      ...correlationLines(segment, all, nameOf),
      ["distributions", distributions, "rate"],
      ["part of distributions that is reinvested", segment.reinvested, "rate"],
    ]),
    ...contractAssumptions({ key: `segments.${segment.id}`, name: segment.name, fees: segment.fees }, nameOf),
  ];
}

/** The values of a contract: what each is, as stated, and its unit. */
export const feeLines = (fees: Fees, nameOf: (asset: string) => string): readonly Line[] => [
  ...tierLines(fees),
  ...contractLines(fees),
  ...performanceLines(fees, nameOf),
];

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
  ...feeLines(fees, nameOf).flatMap(([label, stated, unit]) =>
    stated ? [assumption(`${name}: ${label}`, stated, unit)] : [],
  ),
  ...unitAssumptions({ key, name, fees }),
];

const SAID = {
  inflows: { units: "new clients", balance: "contributions" },
  outflows: { units: "departures", balance: "withdrawals" },
};

function flowLines(flow: Flow, direction: Direction): readonly Line[] {
  const { units, balance, response, season } = flow;
  const both = balance !== null;
  return [
    [both ? SAID[direction].units : direction, units, levelUnit(units)],
    [SAID[direction].balance, balance, levelUnit(balance)],
    ...(response === null ? [] : responseLines(response, direction)),
    ...seasonLines(season, direction),
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

const REGRESSORS = {
  "last-month": "last month's return",
  "trailing-year": "the trailing year's return",
  "peer-rank": "the rank among peers of the trailing year's return",
} as const;

const percent = (rate: Decimal): string => `${rate.times(100).toFixed()}%`;

/** A text that is stated as a whole, in the place of a value. */
const worded = (key: string, text: string, provenance: Provenance): Stated<unknown> => ({
  at: "",
  key,
  text,
  spans: [],
  uncertainty: null,
  provenance,
});

function responseLines(response: Response, of: Direction | "net flows"): readonly Line[] {
  const { to, slope, points, over, overAsset, lag, dispersion, trailing } = response;
  const hurdle = overAsset === null ? `over ${percent(over)}` : `over ${overAsset}`;
  const late = lag === 0 ? [] : [lag === 1 ? "a month later" : `${lag} months later`];
  const before = `before the start ${trailing === null ? "as expected" : percent(trailing)}`;
  const rest = `${[hurdle, ...late].join(", ")}; ${before}`;
  const label = `response of ${of} to ${REGRESSORS[to]}`;
  const line: Line | null =
    slope !== null
      ? [label, { ...slope, text: `slope ${slope.text}, ${rest}` }, "number"]
      : points === null
        ? null
        : [label, worded(points.key, `${points.text}; ${rest}`, points.provenance), "number"];
  return [...(line === null ? [] : [line]), ["dispersion of peers' returns over a year", dispersion, "rate"]];
}

const seasonLines = (season: Season | null, of: Direction | "net flows"): readonly Line[] =>
  season === null ? [] : [[`season of ${of}, January to December`, worded(season.key, season.text, {}), "number"]];

function drawdownLines(trigger: DrawdownTrigger | null): readonly Line[] {
  if (trigger === null) return [];
  const { depth, inflows, outflows, months, below } = trigger;
  const span =
    months === null ? "until the index is as high again" : `for ${months} months after the last such month end`;
  const start = below.isZero() ? "" : `; ${percent(below)} below its highest at the start`;
  return [
    ["drawdown of the return index that moves flows", { ...depth, text: `${depth.text}, ${span}${start}` }, "rate"],
    ["inflows in such a drawdown, times", inflows, "number"],
    ["outflows in such a drawdown, times", outflows, "number"],
  ];
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

/** What is agreed beside the schedule, and what new business brings. */
function contractLines({ terms, drift, rebates, distributionCosts, newUnits }: Fees): readonly Line[] {
  const fresh = newUnits?.fees ?? null;
  const named = (lines: readonly Line[]): readonly Line[] =>
    lines.map(([what, ...rest]) => [`new business, ${what}`, ...rest]);
  return [
    ...termLines(terms),
    ["change of fee rates a year", drift, "rate"],
    ["rebates, part of revenue", rebates, "rate"],
    ["distribution costs, part of revenue", distributionCosts, "rate"],
    ["new business, size of a billing unit", newUnits?.size, "amount"],
    ...(fresh === null ? [] : named([...tierLines(fresh), ...termLines(fresh.terms)])),
  ];
}

const termLines = ({ excluded, discount, minimum, cap, waiver }: UnitFees["terms"]): readonly Line[] => [
  ["excluded from fees, of each billing unit", excluded, levelUnit(excluded)],
  ["discount on fees", discount, "rate"],
  ["least fee a year of a billing unit", minimum, "amount"],
  ["most fee a year of a billing unit", cap, "amount"],
  ["waived of every bill of a billing unit", waiver, "amount"],
];

const tierLines = ({ schedule, tiers }: UnitFees): readonly Line[] =>
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
  const over = hurdle?.asset ?? null;
  const terms = [
    ...(catchUp === null ? [] : [`catch-up ${percent(catchUp)}`]),
    ...(over === null || hurdle?.plus ? [] : [`over the return of ${nameOf(over)}`]),
    ...(openingMark.equals(1) ? [] : [`mark at the start ${openingMark.toFixed()} of the value`]),
  ];
  const text = [rate.text, ...terms].join("; ");
  return [
    ["performance fee, share of the gain", { ...rate, text }, "rate"],
    [over === null ? "hurdle" : `hurdle over ${nameOf(over)}`, hurdle?.plus, "rate"],
  ];
}

/** Billing units matter only where a unit pays other than a rate of its size. */
function unitAssumptions({ key, name, fees }: Contract): readonly Assumption[] {
  const { terms, rounding } = fees;
  const linear = [terms.excluded, terms.minimum, terms.cap, terms.waiver].every((stated) => stated === null);
  if (fees.schedule === "flat" && linear && rounding === "none") return [];
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
