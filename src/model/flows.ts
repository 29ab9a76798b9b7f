import type { FlowPlan, FlowsPlan } from "../plan/plan.js";
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
import { acts, larger } from "./drawdown-trigger.js";
import { addedRate, responseFactor } from "./flow-response.js";

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
 *     flow = (rate·balance + amount)·shock·season·answer;  a net rate F adds F to inflows when positive, −F to outflows when negative
 *
 * The answer is the response's factor or the drawdown's, the larger of both. F is the course's net rate f with what the net response
 * adds, or e^f − 1 where it is continuous.
 */
export function undatedFlows(flows: FlowsPlan, month: number, course: SegmentCourse): UndatedFlows {
  const { netResponse, continuousNet, drawdown } = flows;
  const added = netResponse === null ? NO_RETURN : addedRate(netResponse, month, course);
  const netRate = monthlyRate((course.netRates[month] ?? NO_RETURN).plus(added));
  const acting = continuousNet && !netRate.isZero() ? netRate.exp().minus(1) : netRate;
  const falling = drawdown !== null && acts(drawdown, course.returns.slice(0, month));
  const [netIn, netOut] = acting.isZero() ? NO_NET : [Exact.max(acting, 0), Exact.max(acting.negated(), 0)];
  const factorOf = ({ response, season }: FlowPlan, shock: Share | undefined, ofFall: Share | null): Share => {
    const answer = response === null ? WHOLE : responseFactor(response, month, course);
    const factor = falling && ofFall !== null ? larger(answer, ofFall) : answer;
    return share(factor.times(shock ?? WHOLE).times(season?.[month] ?? WHOLE));
  };
  return {
    inflows: terms(flows.inflows, month, {
      factor: factorOf(flows.inflows, course.inflowShocks[month], drawdown?.inflows ?? null),
      net: monthlyRate(netIn),
    }),
    outflows: terms(flows.outflows, month, {
      factor: factorOf(flows.outflows, course.outflowShocks[month], drawdown?.outflows ?? null),
      net: monthlyRate(netOut),
    }),
  };
}

/** In and out, of a plan without net flows. */
const NO_NET = [NO_RETURN, NO_RETURN] as const;

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
