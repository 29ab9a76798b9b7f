import type { Decimal } from "decimal.js";
import type { Inputs } from "../case.js";
import { type Answers, count, decimal, ONE } from "../numbers.js";
import { deviationOf, type Lognormal, meanOf, varianceOf } from "../formulas/lognormal.js";
import {
  type Autoregression,
  cumulativeExposure,
  cumulativeMean,
  cumulativeVariance,
  halfLife,
  longRun,
  meanAfter,
  varianceAfter,
} from "../formulas/persistent-flows.js";
import * as simulated from "../product/simulated.js";
import { formula, type Tasks } from "../task.js";
import { quantileAnswers } from "./monte-carlo.js";

export const FLOW_MODELS: Tasks = {
  ar1_flow_rate: formula(autoregressiveRate),
  lognormal_with_ar1_log_flows: formula(persistentLogFlows, simulated.persistentLogFlows),
  flow_follows_last_return: formula(followsLastReturn, simulated.followsLastReturn),
};

function autoregressiveRate(inputs: Inputs): Answers {
  const flow: Autoregression = {
    constant: decimal(inputs, "constant"),
    persistence: decimal(inputs, "persistence"),
    deviation: decimal(inputs, "shock_stdev"),
    start: decimal(inputs, "starting_rate"),
  };
  const steps = count(inputs, "steps");
  const { mean, variance } = longRun(flow);
  return {
    long_run_mean: mean,
    long_run_variance: variance,
    conditional_mean: meanAfter(flow, steps),
    conditional_variance: varianceAfter(flow, steps),
    cumulative_mean: cumulativeMean(flow, steps),
    cumulative_variance: cumulativeVariance(flow, steps),
    half_life: halfLife(flow),
  };
}

function persistentLogFlows(inputs: Inputs): Answers {
  const flow: Autoregression = {
    constant: decimal(inputs, "flow_constant"),
    persistence: decimal(inputs, "flow_persistence"),
    deviation: decimal(inputs, "flow_shock_stdev"),
    start: decimal(inputs, "starting_flow_rate"),
  };
  const [n, s] = [count(inputs, "periods"), decimal(inputs, "log_return_stdev")];
  const correlation =
    inputs.correlation_of_shocks === undefined ? ONE.times(0) : decimal(inputs, "correlation_of_shocks");
  const together = correlation.times(s).times(flow.deviation).times(cumulativeExposure(flow, n)).times(2);
  const logMean = decimal(inputs, "log_return_mean").times(n).plus(cumulativeMean(flow, n));
  const logVariance = s.pow(2).times(n).plus(cumulativeVariance(flow, n)).plus(together);
  return logAnswers(inputs, logMean, logVariance);
}

/** ln A_n = ln A₀ + n·a + b·r₀ + (1 + b)·Σ r_t (t < n) + r_n. */
function followsLastReturn(inputs: Inputs): Answers {
  const n = count(inputs, "periods");
  const [m, s] = [decimal(inputs, "log_return_mean"), decimal(inputs, "log_return_stdev")];
  const [a, b] = [decimal(inputs, "flow_constant"), decimal(inputs, "flow_sensitivity_to_previous_log_return")];
  const own = b.plus(1);
  const first = a.times(n).plus(b.times(decimal(inputs, "previous_log_return")));
  const logMean = first.plus(
    own
      .times(n - 1)
      .plus(1)
      .times(m),
  );
  const logVariance = own
    .pow(2)
    .times(n - 1)
    .plus(1)
    .times(s.pow(2));
  return logAnswers(inputs, logMean, logVariance);
}

function logAnswers(inputs: Inputs, logMean: Decimal, logVariance: Decimal): Answers {
  const one: Lognormal = { logMean: decimal(inputs, "starting_aum").ln().plus(logMean), logVariance };
  return {
    log_mean: logMean,
    log_variance: logVariance,
    mean: meanOf(one),
    stdev: deviationOf(one),
    variance: varianceOf(one),
    median: one.logMean.exp(),
    quantiles: quantileAnswers(one, inputs),
  };
}
