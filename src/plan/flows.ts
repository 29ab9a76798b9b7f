import { refuseIfAny } from "../errors.js";
import type { Month } from "../months.js";
import type { Flow, FlowCorrelations, FlowLevel, NetFlow, Season, Segment, Stated } from "../scenario/scenario.js";
import {
  type AnnualRate,
  type Money,
  type MonthlyRate,
  money,
  monthlyRate,
  NOTHING,
  type Share,
  share,
  WHOLE,
} from "../units.js";
import { monthlyInflowRate, monthlyNetRate, monthlyOutflowRate } from "./flow-rates.js";
import { type FlowPart, levelParts, sumOfParts } from "./flow-levels.js";
import { planDrawdown, planNetResponse, planResponse, seasonByMonth } from "./flow-response.js";
import { changedFlow } from "./initiative-flows.js";
import type { SegmentChanges } from "./initiatives.js";
import type { MarketPlan } from "./market-plan.js";
import type { ShockPlan } from "./shock-plan.js";
import type { FlowPlan, FlowsPlan, NetFlowPlan } from "./plan.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";
import { byMonth } from "./values-by-month.js";

/** What the flows of one segment are resolved against. */
export interface FlowContext {
  readonly segment: Segment;
  readonly months: readonly Month[];
  readonly markets: MarketPlan;
  /** The segment's expected return of the first month, for responses whose past is not given; and its mix's alone. */
  readonly expectedReturn: MonthlyRate;
  readonly expectedMix: MonthlyRate;
  readonly uncertain: UncertainRegister;
  /** What initiatives do to them. */
  readonly changes: SegmentChanges;
}

/** Resolves a segment's flows: annual levels to monthly rates and amounts, shocks, responses and the conventions in force. */
export function planFlows(context: FlowContext): FlowsPlan {
  const { flows, conventions } = context.segment;
  return {
    inflows: planFlow(context, "inflows"),
    outflows: planFlow(context, "outflows"),
    net: flows.net === null ? null : planNet(context, flows.net),
    netResponse: flows.netResponse === null ? null : planNetResponse(context, flows.netResponse),
    continuousNet: conventions.flowRates === "continuous",
    drawdown: flows.drawdown === null ? null : planDrawdown(flows.drawdown, context.months),
    inflowsWithOutflows: firstOf(flows.correlations.inflowsWithOutflows, context.months),
    on: conventions.flowsOn,
    weight: conventions.timing,
    earn: conventions.flowReturn,
    outflowsBeyondAssets: conventions.outflows,
  };
}

function planFlow(context: FlowContext, direction: "inflows" | "outflows"): FlowPlan {
  const { segment, months, uncertain } = context;
  const flow = segment.flows[direction];
  const toMonthly = (direction === "inflows" ? monthlyInflowRate : monthlyOutflowRate)(segment.conventions.flowRates);
  const part = (level: Stated<FlowLevel> | null) => (level === null ? null : levelParts(level, months, toMonthly));
  const [units, balance] = [part(flow.units), part(flow.balance)];
  const key = `segments.${segment.id}.flows.${direction}`;
  const plain = sumOfParts({ key, units, balance, months }, uncertain);
  return {
    ...changedFlow({ key, flow: plain, units: flow.units, months, toMonthly }, context.changes[direction], uncertain),
    unitShare: months.map((_, month) => unitShare(units, balance, { month, opening: openingOf(segment) })),
    shock: planShock(context, flow, direction),
    response: flow.response === null ? null : planResponse(context, flow.response),
    season: flow.season === null ? null : seasonByMonth(flow.season, months),
  };
}

const openingOf = (segment: Segment): Money => segment.opening.spans[0]?.value ?? NOTHING;

/**
 * The part of a flow that brings or removes billing units. Where a rate meets an amount, the rate counts at the segment's
 * first opening, so that the split is the plan's and not a path's [assumption]. All of it where nothing else is stated.
 */
function unitShare(
  units: FlowPart | null,
  balance: FlowPart | null,
  { month, opening }: { month: number; opening: Money },
): Share {
  if (balance === null) return WHOLE;
  const size = (part: FlowPart | null) =>
    part === null ? money(0) : money(opening.times(part.rate[month] ?? 0).plus(part.amount[month] ?? 0));
  const onlyRates = [units, balance].every((part) => part === null || (part.amount[month] ?? NOTHING).isZero());
  const weigh = (part: FlowPart | null) => (onlyRates ? money(part?.rate[month] ?? 0) : size(part));
  const [brought, all] = [weigh(units), weigh(units).plus(weigh(balance))];
  return all.isZero() ? WHOLE : share(brought.dividedBy(all));
}

function planShock(context: FlowContext, flow: Flow, direction: "inflows" | "outflows"): ShockPlan | null {
  const { months, segment } = context;
  if (flow.volatility === null) return null;
  const volatility = byMonth(flow.volatility, months);
  if (volatility.every((value) => value.isZero())) return null;
  return {
    volatility,
    persistence: firstOf(flow.persistence, months),
    betweenSegments: firstOf(segment.flows.correlations.betweenSegments, months),
    market: marketLink(context, direction),
  };
}

function marketLink(context: FlowContext, direction: "inflows" | "outflows" | "net"): ShockPlan["market"] {
  const link: FlowCorrelations["withMarket"] = context.segment.flows.correlations.withMarket;
  const stated = link?.[direction] ?? null;
  if (link === null || stated === null) return null;
  const asset = context.markets.assets.findIndex(({ id }) => id === link.asset);
  if (asset < 0) {
    const what = `names ${link.asset}, which is no asset class of this scenario`;
    refuseIfAny([{ at: stated.at, key: stated.key, what, fix: "Write the id of an asset class" }]);
  }
  return { asset, correlation: firstOf(stated, context.months) };
}

function planNet(context: FlowContext, net: NetFlow): NetFlowPlan {
  const { months, segment, uncertain } = context;
  const { flowRates } = segment.conventions;
  const toMonthly = monthlyNetRate(flowRates);
  return {
    mean: seasonal(seriesOf(net.mean, months, uncertain, toMonthly), net.season, months),
    deviation: monthlyRate(firstOf(net.volatility, months)),
    persistence: firstOf(net.persistence, months),
    before: net.before === null ? null : toMonthly(net.before),
    betweenSegments: firstOf(segment.flows.correlations.betweenSegments, months),
    market: marketLink(context, "net"),
  };
}

/** A mean by month times the season; its uncertainty moves all months alike. */
function seasonal(mean: NetFlowPlan["mean"], season: Season | null, months: readonly Month[]): NetFlowPlan["mean"] {
  if (season === null) return mean;
  const factors = seasonByMonth(season, months);
  return { ...mean, byMonth: mean.byMonth.map((rate, month) => monthlyRate(rate.times(factors[month] as Share))) };
}

/** Correlations and persistence hold for the whole forecast: the first month's value; 0 where nothing is stated. */
const firstOf = (stated: Stated<Share | AnnualRate> | null, months: readonly Month[]): Share =>
  share(stated === null ? 0 : (byMonth(stated, months)[0] ?? 0));
