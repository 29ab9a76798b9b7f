import type { Decimal } from "decimal.js";
import { attribute, inBasisPoints, revenueYield } from "../../../src/model/attribution.js";
import { averageOf, averageOfMonths } from "../../../src/model/averages.js";
import type { BalanceConvention } from "../../../src/plan/average-conventions.js";
import type { SegmentRow } from "../../../src/model/projection.js";
import { rollForward } from "../../../src/model/roll-forward.js";
import { daysInMonth } from "../../../src/months.js";
import { annualRate, type Money, money, monthlyRate, NOTHING, share, times } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { type Answers, count, decimal, decimalOr, ONE } from "../numbers.js";
import { ledgerOf } from "../product/ledger.js";
import { amount } from "../product/scenario-document.js";
import { product, type Tasks } from "../task.js";
import { termsOf } from "./roll-forward.js";

/** The numbers of the two texts that the product grew out of. */
export const SOURCES: Tasks = {
  growth: product(growth),
  average_balance: product(averageBalance),
  fee: product(fee),
  net_return_guard: product(netReturnGuard),
};

/** A balance without flows: growth is the return of its one period, or the change that the attribution explains. */
function growth(inputs: Inputs): Answers {
  const beginning = money(decimal(inputs, "beginning"));
  const ending =
    inputs.ending === undefined
      ? rollForward(termsOf({ ...inputs, period_return: decimal(inputs, "growth_rate").toFixed() }, null)).closing
      : money(decimal(inputs, "ending"));
  const change = money(ending.minus(beginning));
  const { totalGrowth } = attribute({
    opening: beginning,
    netFlows: NOTHING,
    marketGain: change,
    fees: NOTHING,
    closing: ending,
  });
  return { ending, change, growth_rate: totalGrowth };
}

const AVERAGES: Readonly<Record<string, BalanceConvention>> = {
  average_of_12_month_ends: "month-ends",
  average_of_13_points: "13-month",
  average_of_4_quarter_ends: "quarter-ends",
  average_of_5_points: "five-points",
  average_simple_begin_end: "two-point",
};

/** A calendar year with one dated movement. The gain, which has no date, is earned on the last day. */
function averageBalance(inputs: Inputs): Answers {
  const [year, flow] = [count(inputs, "year"), decimalOr(inputs, "flow", 0)];
  const { rows } = ledgerOf({
    opening: decimal(inputs, "beginning"),
    returns: Array.from({ length: 12 }, () => monthlyRate(0)),
    firstMonth: `${year}-01`,
    extra: { start: `${year - 1}-12-31`, events: flow.isZero() ? [] : [eventOf(inputs, flow)] },
  });
  const opening = rows[0]?.opening ?? NOTHING;
  const gain = decimalOr(inputs, "investment_gain", 0);
  const closings = rows.map(({ closing }, month) => (month < 11 ? closing : money(closing.plus(gain))));
  const averages = Object.entries(AVERAGES).map(([name, convention]) => [
    name,
    averageOf(convention, opening, closings),
  ]);
  return {
    ending: closings[11] as Money,
    ...Object.fromEntries(averages),
    ...dailyAverages(rows, gain),
  };
}

function eventOf(inputs: Inputs, flow: Decimal): { readonly [key: string]: string } {
  const kind = flow.isNegative() ? "outflow" : "inflow";
  return { date: String(inputs.flow_date), kind, segment: "segment", amount: amount(flow.abs()), label: "The flow" };
}

/** The ledger's days, and the gain, which has no date, on the last of them. */
function dailyAverages(rows: readonly SegmentRow[], gain: Decimal): Answers {
  const days = rows.reduce((all, { month }) => all + daysInMonth(month), 0);
  const of = (convention: "daily" | "daily-from-next-day"): Money =>
    money(averageOfMonths(convention, rows).plus(gain.dividedBy(days)));
  return {
    average_daily_flow_counts_from_the_day_it_arrives: of("daily"),
    average_daily_flow_counts_from_the_next_day: of("daily-from-next-day"),
  };
}

function fee(inputs: Inputs): Answers {
  const [average, years] = [money(decimal(inputs, "average_aum")), decimalOr(inputs, "years", 1)];
  const earned = times(average, share(decimal(inputs, "annual_fee_rate").times(years)));
  return {
    fee: earned,
    yield_bps: years.isZero() ? null : inBasisPoints(revenueYield(earned, average, share(ONE.dividedBy(years)))),
  };
}

/** A return after fees: the calculator shows the fee and leaves it in. Charged on top, it would be taken twice. */
function netReturnGuard(inputs: Inputs): Answers {
  const flows = decimalOr(inputs, "net_flows", 0);
  const terms = {
    ...termsOf({ ...inputs, period_return: inputs.net_return ?? null }, null),
    inflows: money(flows.isNegative() ? 0 : flows),
    outflows: money(flows.isNegative() ? flows.negated() : 0),
  };
  const base = inputs.fee_base === "ending" || inputs.fee_base === "average" ? inputs.fee_base : "beginning";
  const charge = {
    rate: annualRate(decimal(inputs, "annual_fee_rate")),
    years: share(decimalOr(inputs, "years", 1)),
    base,
    when: "arrears",
  } as const;
  const net = rollForward({ ...terms, fee: { ...charge, returns: "net" } });
  const twice = rollForward({ ...terms, fee: { ...charge, returns: "gross" } });
  return { ending_if_return_is_net: net.closing, ending_if_charged_twice_wrong: twice.closing, fee_reported: net.fee };
}
