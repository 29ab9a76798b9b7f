import type { Decimal } from "decimal.js";
import { attribute, inBasisPoints, revenueYield } from "../../../src/model/attribution.js";
import { drawdown } from "../../../src/model/drawdown.js";
import { modifiedDietz, moneyWeighted } from "../../../src/model/performance.js";
import { chain } from "../../../src/model/returns.js";
import { money, monthlyRate, share } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { type Answers, decimal, decimalOr, decimals, objects, ONE, quotient, require, total } from "../numbers.js";
import { formula, product, type Tasks } from "../task.js";

/** Bridges of revenue are formulas: the product has no use for them yet. */
export const ATTRIBUTION: Tasks = {
  attribution: product(attribution),
  revenue_yield: product(yieldOf),
  drawdown: product(deepestFall),
  annualised_organic_growth: formula(annualisedOrganicGrowth),
  modified_dietz: product(dietzOf),
  revenue_bridge: formula(revenueBridge),
  revenue_mix_bridge: formula(revenueMixBridge),
  consolidate_segments: formula(consolidateSegments),
  time_weighted_return: product(timeWeightedReturn),
  money_weighted_return: product(moneyWeightedReturn),
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
  const [beginning, periods] = [decimal(inputs, "beginning"), decimalOr(inputs, "periods_per_year", 1)];
  const own = decimal(inputs, "organic_inflows").minus(decimalOr(inputs, "outflows", 0));
  const rate = (flows: Decimal): Decimal | null => quotient(flows.times(periods), beginning);
  return { organic: rate(own), with_acquired: rate(own.plus(decimalOr(inputs, "acquired_inflows", 0))) };
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

function revenueBridge(inputs: Inputs): Answers {
  const [a0, y0] = [decimal(inputs, "average_0"), decimal(inputs, "rate_0")];
  const [a1, y1] = [decimal(inputs, "average_1"), decimal(inputs, "rate_1")];
  return {
    volume: a1.minus(a0).times(y0),
    rate: a0.times(y1.minus(y0)),
    joint: a1.minus(a0).times(y1.minus(y0)),
    total: a1.times(y1).minus(a0.times(y0)),
  };
}

function revenueMixBridge(inputs: Inputs): Answers {
  const [before, after] = [decimals(inputs, "averages_0"), decimals(inputs, "averages_1")];
  const [ratesBefore, ratesAfter] = [decimals(inputs, "rates_0"), decimals(inputs, "rates_1")];
  const [whole0, whole1] = [total(before), total(after)];
  const revenue = (volumes: readonly Decimal[], rates: readonly Decimal[]): Decimal =>
    total(volumes.map((volume, index) => volume.times(rates[index] as Decimal)));
  const all = revenue(after, ratesAfter).minus(revenue(before, ratesBefore));
  const oldRate = quotient(revenue(before, ratesBefore), whole0);
  if (oldRate === null) return { volume: null, mix: null, rate: null, total: all };
  const volume = whole1.minus(whole0).times(oldRate);
  // New volumes at old rates, less the new total at the old average rate: what the change of shares moved.
  const mix = revenue(after, ratesBefore).minus(whole1.times(oldRate));
  return { volume, mix, rate: revenue(after, ratesAfter).minus(revenue(after, ratesBefore)), total: all };
}

function consolidateSegments(inputs: Inputs): Answers {
  const lines = ["beginning", "net_flows", "transfers", "investment_gain", "fees"] as const;
  const segments = objects(inputs, "segments").map((segment) => {
    const [beginning, flows, transfers, gain, fees] = lines.map((line) => decimalOr(segment, line, 0)) as [
      Decimal,
      Decimal,
      Decimal,
      Decimal,
      Decimal,
    ];
    return {
      name: String(segment.name),
      beginning,
      net_flows: flows,
      transfers,
      investment_gain: gain,
      fees,
      ending: beginning.plus(flows).plus(transfers).plus(gain).minus(fees),
    };
  });
  const sums = Object.fromEntries(
    [...lines, "ending" as const].map((line) => [line, total(segments.map((segment) => segment[line]))]),
  );
  return {
    segments,
    total: sums,
    transfers_net_to_zero: (sums.transfers as Decimal).isZero(),
    organic_growth: quotient(sums.net_flows as Decimal, sums.beginning as Decimal),
  };
}

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
