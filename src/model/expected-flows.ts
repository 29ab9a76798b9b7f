import type { FlowPlan, FlowsPlan, NetFlowPlan, ResponsePlan } from "../plan/plan.js";
import {
  Exact,
  type Money,
  type MonthlyRate,
  money,
  monthlyRate,
  NO_RETURN,
  NOTHING,
  type Share,
  share,
  WHOLE,
} from "../units.js";
import { chain } from "./returns.js";

/** A month's undated flows at their expected size. */
export interface FlowTerms {
  /** Part that is a rate on a balance, ≥ 0. */
  readonly rate: MonthlyRate;
  /** Part that is an amount, ≥ 0. */
  readonly amount: Money;
}

/** Both directions, and how far the net rate is from its mean. */
export interface ExpectedFlows {
  readonly inflows: FlowTerms;
  readonly outflows: FlowTerms;
  readonly netDeviation: MonthlyRate;
}

/** What a month's flows depend on. */
export interface FlowPast {
  /** The segment's returns of the months before this one, oldest first. */
  readonly returns: readonly MonthlyRate[];
  /** Distance of last month's net rate from its mean; null in the first month. */
  readonly netDeviation: MonthlyRate | null;
}

/**
 * Undated flows of a month at expected size: a shock exp(x − v²/2) has the mean 1, so only rates, amounts and responses remain.
 *
 *     flow = (rate·balance + amount)·responseFactor;  a net rate F adds F to inflows when positive, −F to outflows when negative
 */
export function expectedFlows(flows: FlowsPlan, month: number, past: FlowPast): ExpectedFlows {
  const netDeviation = flows.net === null ? NO_RETURN : expectedNetDeviation(flows.net, past.netDeviation);
  const netRate = netDeviation.plus(flows.net?.mean.byMonth[month] ?? 0);
  const acting = flows.net?.continuous ? netRate.exp().minus(1) : netRate;
  return {
    inflows: terms(flows.inflows, month, past.returns, monthlyRate(Exact.max(acting, 0))),
    outflows: terms(flows.outflows, month, past.returns, monthlyRate(Exact.max(acting.negated(), 0))),
    netDeviation,
  };
}

function terms(flow: FlowPlan, month: number, returns: readonly MonthlyRate[], net: MonthlyRate): FlowTerms {
  const factor = flow.response === null ? WHOLE : responseFactor(flow.response, month, returns);
  return {
    rate: monthlyRate(factor.times(flow.rate.byMonth[month] ?? NO_RETURN).plus(net)),
    amount: money(factor.times(flow.amount.byMonth[month] ?? NOTHING)),
  };
}

/**
 * How a flow answers to past returns: max(0, 1 + slope·(x − over)), x last month's segment return or the product of the last
 * twelve less one; months before the start come from the plan.
 */
export function responseFactor(response: ResponsePlan, month: number, returns: readonly MonthlyRate[]): Share {
  const { before, over, slope } = response;
  const past = [...before, ...returns].slice(-before.length);
  const regressor = response.to === "last-month" ? (past[0] as MonthlyRate) : chain(past);
  const factor = regressor
    .minus(over)
    .times(slope.byMonth[month] as Share)
    .plus(1);
  return share(Exact.max(factor, 0));
}

/**
 * The AR(1) without its shocks: net rate = mean of the month + d, d' = φ·d. Before the start d is the stated rate less the first
 * month's mean; without one it is 0, as expected.
 */
export function expectedNetDeviation(net: NetFlowPlan, before: MonthlyRate | null): MonthlyRate {
  const start = net.before === null ? NO_RETURN : net.before.minus(net.mean.byMonth[0] ?? 0);
  return monthlyRate(net.persistence.times(before ?? start));
}
