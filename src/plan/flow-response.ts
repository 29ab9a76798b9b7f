import { type Month, monthOfYear, yearOf } from "../months.js";
import type { DrawdownTrigger, Response, Season, Stated } from "../scenario/scenario.js";
import { compoundMonthly, type MonthlyRate, monthlyRate, type Share, share } from "../units.js";
import type { FlowContext } from "./flows.js";
import { expectedMonthly } from "./parameters.js";
import type { BesidePlan, DrawdownPlan, ResponsePlan } from "./plan.js";
import { seriesOf } from "./uncertain.js";
import { valueIn } from "./values-by-month.js";

/**
 * A response's regressor with its past: the months before the start are the stated return (a trailing year in twelve equal steps), or
 * else as expected; what it is measured against is as expected.
 */
export function planResponse(context: FlowContext, response: Response): ResponsePlan {
  const { months, expectedReturn, uncertain } = context;
  const { to, slope, points, over, lag, trailing, dispersion } = response;
  const length = lag + (to === "last-month" ? 1 : 12);
  const own =
    trailing === null ? expectedReturn : to === "last-month" ? monthlyRate(trailing) : compoundMonthly(trailing);
  return {
    to,
    slope: slope === null ? null : seriesOf(slope, months, uncertain, (same) => same),
    points: points?.points ?? null,
    over: share(over),
    lag,
    before: Array.from({ length }, () => own),
    beside: planBeside(context, response, length),
    dispersion: dispersion === null ? null : share(valueAtStart(dispersion, months)),
  };
}

/** What is added to net flows: a twelfth of what is stated a year. */
export function planNetResponse(context: FlowContext, response: Response): ResponsePlan {
  const plan = planResponse({ ...context, uncertain: { values: [] } }, response);
  const { slope } = response;
  const twelfth = (value: Share): Share => share(value.dividedBy(12));
  return {
    ...plan,
    slope: slope === null ? null : seriesOf(slope, context.months, context.uncertain, twelfth),
    points: plan.points?.map(({ x, y }) => ({ x, y: twelfth(y) })) ?? null,
  };
}

function planBeside(context: FlowContext, { to, overAsset }: Response, length: number): BesidePlan | null {
  const past = (rate: MonthlyRate) => Array.from({ length }, () => rate);
  if (to === "peer-rank") return { asset: null, before: past(context.expectedMix) };
  if (overAsset === null) return null;
  const { assets } = context.markets;
  const asset = assets.findIndex(({ id }) => id === overAsset);
  const { parameters, mean, volatility } = assets[asset] as (typeof assets)[number];
  const [m, s] = [mean.byMonth[0], volatility.byMonth[0]];
  return { asset, before: m === undefined || s === undefined ? [] : past(expectedMonthly(parameters, m, s)) };
}

export function planDrawdown(trigger: DrawdownTrigger, months: readonly Month[]): DrawdownPlan {
  const factor = (stated: Stated<Share> | null) => (stated === null ? null : valueAtStart(stated, months));
  return {
    depth: valueAtStart(trigger.depth, months),
    inflows: factor(trigger.inflows),
    outflows: factor(trigger.outflows),
    months: trigger.months,
    below: share(trigger.below),
  };
}

/** The factor of each month of the forecast. */
export const seasonByMonth = ({ factors }: Season, months: readonly Month[]): readonly Share[] =>
  months.map((month) => factors[monthOfYear(month) - 1] as Share);

/** What does not change by year. */
const valueAtStart = <Value>(stated: Stated<Value>, months: readonly Month[]): Value =>
  valueIn(stated, yearOf(months[0] as Month));
