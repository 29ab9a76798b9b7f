import type { Decimal } from "decimal.js";
import { attribute, inBasisPoints, revenueYield } from "../../../src/model/attribution.js";
import { drawdown } from "../../../src/model/drawdown.js";
import { organicGrowth } from "../../../src/model/growth.js";
import { closingOf, NO_OCCASIONAL_LINES, sumRows } from "../../../src/model/ledger-row.js";
import { modifiedDietz, moneyWeighted } from "../../../src/model/performance.js";
import type { LedgerRow } from "../../../src/model/projection.js";
import { chain } from "../../../src/model/returns.js";
import { revenueBridge, twoFactors } from "../../../src/model/revenue-bridge.js";
import { monthOf } from "../../../src/months.js";
import { money, monthlyRate, negate, NOTHING, share, WHOLE } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { type Answers, decimal, decimalOr, decimals, objects, ONE, require, total } from "../numbers.js";
import { translate } from "../product/translation.js";
import { product, type Tasks } from "../task.js";

export const ATTRIBUTION: Tasks = {
  attribution: product(attribution),
  revenue_yield: product(yieldOf),
  drawdown: product(deepestFall),
  annualised_organic_growth: product(annualisedOrganicGrowth),
  modified_dietz: product(dietzOf),
  revenue_bridge: product(volumeAndRate),
  revenue_mix_bridge: product(volumeMixAndRate),
  consolidate_segments: product(consolidateSegments),
  time_weighted_return: product(timeWeightedReturn),
  money_weighted_return: product(moneyWeightedReturn),
  currency_translation: product(translate),
};

function attribution(inputs: Inputs): Answers {
  const one = attribute({
    opening: money(decimal(inputs, "beginning")),
    netFlows: money(decimalOr(inputs, "net_flows", 0)),
    marketGain: money(decimalOr(inputs, "investment_gain", 0)),
    fees: money(decimalOr(inputs, "fees", 0)),
    closing: money(decimal(inputs, "ending")),
  });
  return {
    residual: one.residual,
    organic_growth: one.organicGrowth,
    market_growth: one.marketGrowth,
    fee_growth: one.feeGrowth,
    total_growth: one.totalGrowth,
    reconciles: one.reconciles,
  };
}

function yieldOf(inputs: Inputs): Answers {
  const [revenue, average] = [money(decimal(inputs, "revenue")), money(decimal(inputs, "average_aum"))];
  const annual = revenueYield(revenue, average, share(decimalOr(inputs, "periods_per_year", 1)));
  return { yield_bps: inBasisPoints(annual) };
}

function deepestFall(inputs: Inputs): Answers {
  const { depth, peakIndex, troughIndex, recoveryIndex } = drawdown(decimals(inputs, "values").map(money));
  return { depth, peak_index: peakIndex, trough_index: troughIndex, recovery_index: recoveryIndex };
}

function annualisedOrganicGrowth(inputs: Inputs): Answers {
  const amount = (key: string) => money(decimalOr(inputs, key, 0));
  const client = {
    inflows: amount("organic_inflows"),
    outflows: amount("outflows"),
    acquired: amount("acquired_inflows"),
  };
  const opening = money(decimal(inputs, "beginning"));
  const found = organicGrowth({ opening, ...client }, share(decimalOr(inputs, "periods_per_year", 1)));
  return { organic: found.organic, with_acquired: found.withAcquired };
}

function dietzOf(inputs: Inputs): Answers {
  const [opening, days] = [money(decimal(inputs, "beginning")), decimal(inputs, "days")];
  const movements = objects(inputs, "flows").map((flow) => ({
    amount: money(decimal(flow, "amount")),
    weight: share(days.minus(decimal(flow, "day")).dividedBy(days)),
  }));
  const invested = { opening, movements, closing: money(decimal(inputs, "ending")) };
  const gain = invested.closing.minus(opening).minus(total(movements.map(({ amount }) => amount)));
  const denominator = opening.plus(total(movements.map(({ amount, weight }) => amount.times(weight))));
  return { gain, denominator, rate: modifiedDietz(invested) };
}

function volumeAndRate(inputs: Inputs): Answers {
  const of = (when: "0" | "1") => ({
    averageAum: money(decimal(inputs, `average_${when}`)),
    rate: share(decimal(inputs, `rate_${when}`)),
  });
  return { ...twoFactors(of("0"), of("1")) };
}

function volumeMixAndRate(inputs: Inputs): Answers {
  const of = (when: "0" | "1") => {
    const rates = decimals(inputs, `rates_${when}`);
    const averages = decimals(inputs, `averages_${when}`);
    return {
      segments: averages.map((average, index) => ({
        averageAum: money(average),
        rate: share(rates[index] as Decimal),
      })),
      years: WHOLE,
      performanceFees: NOTHING,
    };
  };
  const { volume, mix, rate, total } = revenueBridge(of("0"), of("1"));
  return { volume, mix, rate, total };
}

function consolidateSegments(inputs: Inputs): Answers {
  const rows = objects(inputs, "segments").map((segment) => {
    const row = rowOf(segment);
    return { name: String(segment.name), row: { ...row, closing: closingOf(row) } };
  });
  const whole = sumRows(rows.map(({ row }) => row));
  const { organic } = organicGrowth({ ...whole, acquired: NOTHING }, WHOLE);
  return {
    segments: rows.map(({ name, row }) => ({ name, ...linesOf(row) })),
    total: linesOf(whole),
    transfers_net_to_zero: whole.exchanges.isZero(),
    organic_growth: organic,
  };
}

/** A segment's year as a row of the ledger; its net flows as what came or what went. */
function rowOf(segment: Inputs): LedgerRow {
  const line = (key: string) => money(decimalOr(segment, key, 0));
  const flows = line("net_flows");
  return {
    month: monthOf(2026, 1),
    opening: line("beginning"),
    inflows: flows.isNegative() ? NOTHING : flows,
    outflows: flows.isNegative() ? negate(flows) : NOTHING,
    unmetOutflows: NOTHING,
    exchanges: line("transfers"),
    distributions: NOTHING,
    marketGain: line("investment_gain"),
    feesInAdvance: NOTHING,
    feesInArrears: line("fees"),
    closing: NOTHING,
    revenue: NOTHING,
    billed: NOTHING,
    collected: NOTHING,
    netRevenue: NOTHING,
    performanceFees: NOTHING,
    performanceAccrual: NOTHING,
    daily: NOTHING,
    dailyFromNextDay: NOTHING,
    ...NO_OCCASIONAL_LINES,
  };
}

const linesOf = (row: LedgerRow): Answers => ({
  beginning: row.opening,
  net_flows: row.inflows.minus(row.outflows),
  transfers: row.exchanges,
  investment_gain: row.marketGain,
  fees: row.feesInArrears,
  ending: row.closing,
});

function timeWeightedReturn(inputs: Inputs): Answers {
  const points = objects(inputs, "points").map((point) => ({
    value: decimal(point, "value_before_flow"),
    flow: decimalOr(point, "flow", 0),
  }));
  const steps = points.slice(1).map(({ value }, index) => {
    const { value: before, flow } = points[index] as { readonly value: Decimal; readonly flow: Decimal };
    return modifiedDietz({ opening: money(before.plus(flow)), movements: [], closing: money(value) });
  });
  const known = steps.filter((step) => step !== null);
  return { rate: known.length === steps.length ? chain(known.map(monthlyRate)) : null };
}

/** The rate x with Σ amount·(1+x)^−years = 0 for one sum that is paid out at the end. */
function moneyWeightedReturn(inputs: Inputs): Answers {
  const flows = objects(inputs, "flows").map((flow) => ({
    years: decimal(flow, "years"),
    amount: decimal(flow, "amount"),
  }));
  const [last, first] = [flows.at(-1), flows[0]];
  require(flows.length >= 2 && first?.years.isZero() === true, "flows", "do not begin at 0");
  const years = (last as (typeof flows)[number]).years;
  const rate = moneyWeighted({
    opening: money((first as (typeof flows)[number]).amount),
    movements: flows.slice(1, -1).map((flow) => ({
      amount: money(flow.amount),
      weight: share(ONE.minus(flow.years.dividedBy(years))),
    })),
    closing: money((last as (typeof flows)[number]).amount.negated()),
  });
  require(rate !== null, "flows", "have no rate at which they are worth nothing");
  return { annual_rate: (rate as Decimal).plus(1).pow(ONE.dividedBy(years)).minus(1) };
}
