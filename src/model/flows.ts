import type { FlowPlan, FlowsPlan, ResponsePlan } from "../plan/plan.js";
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
import type { SegmentCourse } from "./course.js";
import { chain } from "./returns.js";

/** A month's undated flows of one direction. */
export interface FlowTerms {
  /** Part that is a rate on a balance, ≥ 0. */
  readonly rate: MonthlyRate;
  /** Part that is an amount, ≥ 0. */
  readonly amount: Money;
}

/** Both directions. */
export interface UndatedFlows {
  readonly inflows: FlowTerms;
  readonly outflows: FlowTerms;
}

/**
 * Undated flows of a month as they are asked for.
 *
 *     flow = (rate·balance + amount)·shock·responseFactor;  a net rate F adds F to inflows when positive, −F to outflows when negative
 *
 * F is the course's net rate f, or e^f − 1 where it is continuous.
 */
export function undatedFlows(flows: FlowsPlan, month: number, course: SegmentCourse): UndatedFlows {
  const netRate = course.netRates[month] ?? NO_RETURN;
  const acting = flows.net?.continuous ? netRate.exp().minus(1) : netRate;
  const past = course.returns.slice(0, month);
  const factorOf = ({ response }: FlowPlan, shock: Share | undefined): Share =>
    share((response === null ? WHOLE : responseFactor(response, month, past)).times(shock ?? WHOLE));
  return {
    inflows: terms(flows.inflows, month, {
      factor: factorOf(flows.inflows, course.inflowShocks[month]),
      net: monthlyRate(Exact.max(acting, 0)),
    }),
    outflows: terms(flows.outflows, month, {
      factor: factorOf(flows.outflows, course.outflowShocks[month]),
      net: monthlyRate(Exact.max(acting.negated(), 0)),
    }),
  };
}

function terms(
  flow: FlowPlan,
  month: number,
  { factor, net }: { readonly factor: Share; readonly net: MonthlyRate },
): FlowTerms {
  return {
    rate: monthlyRate(factor.times(flow.rate.byMonth[month] ?? NO_RETURN).plus(net)),
    amount: money(factor.times(flow.amount.byMonth[month] ?? NOTHING)),
  };
}

/**
 * How a flow answers to past returns: max(0, 1 + slope·(x − over)), x last month's segment return or the product of the last
 * twelve less one; months before the start come from the plan.
 *
 * @param returns  of the months before this one, oldest first
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
