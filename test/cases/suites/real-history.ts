import type { Decimal } from "decimal.js";
import { drawdown } from "../../../src/model/drawdown.js";
import { money } from "../../../src/units.js";
import type { Inputs } from "../case.js";
import { type Answers, decimal, decimalOr, decimals, list, objects, ONE, quotient, total, ZERO } from "../numbers.js";
import { formula, product, type Tasks } from "../task.js";

/** Published figures, and what a given shock does. */
export const REAL_HISTORY: Tasks = {
  published_roll_forward: formula(publishedRollForward),
  implied_return: formula(impliedReturn),
  drawdown_of_returns: product(drawdownOfReturns),
  instant_stress: formula(instantStress),
};

const LINES = [
  "net_flows",
  "market_and_performance",
  "fx",
  "distributions",
  "transfers",
  "acquisitions_disposals_other",
];

function publishedRollForward(inputs: Inputs): Answers {
  const [beginning, reported] = [decimal(inputs, "beginning"), decimal(inputs, "reported_ending")];
  const computed = beginning.plus(total(LINES.map((line) => decimalOr(inputs, line, 0))));
  return {
    computed_ending: computed,
    residual: reported.minus(computed),
    organic_growth: quotient(decimalOr(inputs, "net_flows", 0), beginning),
    change: reported.minus(beginning),
  };
}

function impliedReturn(inputs: Inputs): Answers {
  const [beginning, ending] = [decimal(inputs, "beginning"), decimal(inputs, "ending")];
  const flows = decimalOr(inputs, "inflows", 0).minus(decimalOr(inputs, "outflows", 0));
  const gain = ending.minus(beginning).minus(flows);
  const average = beginning.plus(ending).dividedBy(2);
  const reported =
    inputs.reported_average === undefined ? null : quotient(decimal(inputs, "reported_average"), average);
  return {
    net_flows: flows,
    residual_market: gain,
    implied_return_mid_simple: quotient(gain, beginning.plus(flows.dividedBy(2))),
    implied_return_beginning: quotient(gain, beginning.plus(flows)),
    implied_return_end: quotient(gain, beginning),
    simple_average: average,
    reported_over_simple_average: reported === null ? null : reported.minus(1),
  };
}

function drawdownOfReturns(inputs: Inputs): Answers {
  const months = [String(inputs.first_month), ...list(inputs, "months").map(String)];
  const levels = decimals(inputs, "monthly_returns").reduce<readonly Decimal[]>(
    (chain, rate) => [...chain, (chain.at(-1) as Decimal).times(ONE.plus(rate))],
    [ONE],
  );
  const { depth, peakIndex, troughIndex, recoveryIndex } = drawdown(levels.map(money));
  const month = (index: number | null): string | null => (index === null ? null : (months[index] as string));
  return {
    depth,
    peak_month: month(peakIndex),
    trough_month: month(troughIndex),
    recovery_month: month(recoveryIndex),
    final_level: levels.at(-1) as Decimal,
  };
}

function instantStress(inputs: Inputs): Answers {
  const shocks = decimals(inputs, "shock_returns");
  const flowRates =
    inputs.flow_rate_after_shock === undefined ? shocks.map(() => ZERO) : decimals(inputs, "flow_rate_after_shock");
  const segments = objects(inputs, "segments").map((segment, index) => {
    const [aum, rate] = [decimal(segment, "aum"), decimalOr(segment, "annual_fee_rate", 0)];
    const market = aum.times(shocks[index] as Decimal);
    const flow = aum.plus(market).times(flowRates[index] as Decimal);
    return { aum, rate, market, flow, after: aum.plus(market).plus(flow) };
  });
  const before = total(segments.map(({ aum }) => aum));
  const after = total(segments.map((segment) => segment.after));
  return {
    aum_before: before,
    aum_after: after,
    market_effect: total(segments.map(({ market }) => market)),
    flow_effect: total(segments.map(({ flow }) => flow)),
    change: quotient(after.minus(before), before),
    annual_revenue_before: total(segments.map(({ aum, rate }) => aum.times(rate))),
    annual_revenue_after: total(segments.map((segment) => segment.after.times(segment.rate))),
  };
}
