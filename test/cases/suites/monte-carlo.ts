import type { Decimal } from "decimal.js";
import type { Inputs } from "../case.js";
import { type Answer, type Answers, count, decimal, decimals, list, matrix, ONE, Precise, total } from "../numbers.js";
import { touchedAtAStep } from "../formulas/barrier.js";
import {
  deviationOf,
  type Lognormal,
  lognormal,
  meanBelow,
  meanOf,
  probabilityBelow,
  probabilityTouched,
  quantileError,
  quantileOf,
  skewnessOf,
  varianceOf,
} from "../formulas/lognormal.js";
import { PI } from "../formulas/normal.js";
import * as simulated from "../product/simulated.js";
import { factor, smallestEigenvalue } from "../product/correlation.js";
import { bootstrapDistribution, bootstrapMoments } from "../product/bootstrap.js";
import { regimeMoments } from "../product/regimes.js";
import { studentTail } from "../product/student-t.js";
import { fromSimple } from "../product/parameters.js";
import { formula, product, type Tasks } from "../task.js";

/** Each closed form here; beside it, where the product has the model, the product's paths. */
export const MONTE_CARLO: Tasks = {
  lognormal_terminal: formula(terminal, simulated.terminal),
  lognormal_parameters_from_simple_return: product(parametersFromSimple),
  lognormal_with_proportional_flows_and_fees: formula(proportional, simulated.proportional),
  additive_flows_moments: formula(additiveFlows, simulated.additiveFlows),
  correlated_segments_total: formula(correlatedTotal, simulated.correlatedTotal),
  threshold_probability: formula(thresholdProbability, simulated.belowAtTheEnd),
  threshold_touched_discrete: formula(touchedDiscrete, simulated.touched),
  lognormal_tail_risk: formula(tailRisk),
  quantile_standard_error: formula(standardErrors),
  expected_max_drawdown_zero_drift: formula(expectedMaxDrawdown),
  cholesky: product(cholesky),
  student_t_tail: product(studentTail),
  regime_switching_moments: product(regimeMoments, simulated.regimes),
  bootstrap_moments: product(bootstrapMoments, simulated.bootstrap),
  bootstrap_distribution: product(bootstrapDistribution),
};

export const quantileAnswers = (one: Lognormal, inputs: Inputs): Answers =>
  Object.fromEntries(quantilesAsked(inputs).map((q) => [q, quantileOf(one, new Precise(q))]));

/** Quantiles that a case names, or the three that it expects unasked. */
const quantilesAsked = (inputs: Inputs): readonly string[] =>
  inputs.quantiles === undefined ? ["0.05", "0.25", "0.5", "0.75", "0.95"] : list(inputs, "quantiles").map(String);

const yearly = (inputs: Inputs): Lognormal =>
  lognormal(
    decimal(inputs, "starting_aum"),
    decimal(inputs, "log_return_mean_per_year"),
    decimal(inputs, "log_return_stdev_per_year"),
    decimal(inputs, "years"),
  );

function terminal(inputs: Inputs): Answers {
  const one = yearly(inputs);
  return {
    mean: meanOf(one),
    stdev: deviationOf(one),
    variance: varianceOf(one),
    skewness: skewnessOf(one),
    median: one.logMean.exp(),
    quantiles: quantileAnswers(one, inputs),
  };
}

function parametersFromSimple(inputs: Inputs): Answers {
  const { mean, deviation } = fromSimple(decimal(inputs, "simple_return_mean"), decimal(inputs, "simple_return_stdev"));
  return { log_mean: mean, log_stdev: deviation, check_mean_gross: mean.plus(deviation.pow(2).dividedBy(2)).exp() };
}

function proportional(inputs: Inputs): Answers {
  const flow = ONE.plus(decimal(inputs, "flow_rate_per_period")).ln();
  const fee = ONE.minus(decimal(inputs, "fee_rate_per_period")).ln();
  const drift = decimal(inputs, "log_return_mean_per_period").plus(flow).plus(fee);
  const deviation = decimal(inputs, "log_return_stdev_per_period");
  const one = lognormal(decimal(inputs, "starting_aum"), drift, deviation, decimal(inputs, "periods"));
  return {
    mean: meanOf(one),
    stdev: deviationOf(one),
    variance: varianceOf(one),
    quantiles: quantileAnswers(one, inputs),
  };
}

/**
 * First and second moments by recursion, with X lognormal and fee f of the balance at each period's end:
 * end timing A' = A·X·(1−f) + F; beginning A' = (A + F)·X·(1−f).
 */
function additiveFlows(inputs: Inputs): Answers {
  const step = lognormal(
    ONE,
    decimal(inputs, "log_return_mean_per_period"),
    decimal(inputs, "log_return_stdev_per_period"),
    ONE,
  );
  const kept = ONE.minus(inputs.fee_rate_per_period === undefined ? 0 : decimal(inputs, "fee_rate_per_period"));
  const growth = meanOf(step).times(kept);
  const square = varianceOf(step).plus(meanOf(step).pow(2)).times(kept.pow(2));
  const flow = decimal(inputs, "flow_amount_per_period");
  const atEnd = (inputs.flow_timing ?? "end") === "end";
  let [mean, second]: [Decimal, Decimal] = [decimal(inputs, "starting_aum"), decimal(inputs, "starting_aum").pow(2)];
  const add = (): void => {
    second = second.plus(mean.times(flow).times(2)).plus(flow.pow(2));
    mean = mean.plus(flow);
  };
  for (let period = 0; period < count(inputs, "periods"); period++) {
    if (!atEnd) add();
    [mean, second] = [mean.times(growth), second.times(square)];
    if (atEnd) add();
  }
  const variance = second.minus(mean.pow(2));
  return { mean, variance, stdev: variance.sqrt() };
}

function correlatedTotal(inputs: Inputs): Answers {
  const [starts, time] = [decimals(inputs, "starting_aum"), decimal(inputs, "years")];
  const [drifts, deviations] = [
    decimals(inputs, "log_return_mean_per_year"),
    decimals(inputs, "log_return_stdev_per_year"),
  ];
  const correlation = matrix(inputs, "correlation_of_log_returns");
  factor(correlation);
  const at = (values: readonly Decimal[], index: number): Decimal => values[index] as Decimal;
  const means = starts.map((start, i) => meanOf(lognormal(start, at(drifts, i), at(deviations, i), time)));
  const covariance = (i: number, j: number): Decimal => {
    const exponent = at(correlation[i] as readonly Decimal[], j)
      .times(at(deviations, i))
      .times(at(deviations, j))
      .times(time);
    return at(means, i).times(at(means, j)).times(exponent.exp().minus(1));
  };
  const variance = total(means.flatMap((_, i) => means.map((__, j) => covariance(i, j))));
  return { means, mean: total(means), variance, stdev: variance.sqrt() };
}

function thresholdProbability(inputs: Inputs): Answers {
  return {
    probability_below_at_the_end: probabilityBelow(yearly(inputs), decimal(inputs, "threshold")),
    probability_touched_before_the_end_continuous: probabilityTouched(
      { start: decimal(inputs, "starting_aum"), level: decimal(inputs, "threshold") },
      {
        mean: decimal(inputs, "log_return_mean_per_year"),
        deviation: decimal(inputs, "log_return_stdev_per_year"),
        time: decimal(inputs, "years"),
      },
    ),
  };
}

function touchedDiscrete(inputs: Inputs): Answers {
  const perYear = decimal(inputs, "steps_per_year");
  const barrier = new Precise(decimal(inputs, "threshold")).dividedBy(decimal(inputs, "starting_aum")).ln();
  const probability = touchedAtAStep({
    barrier: barrier.toNumber(),
    mean: decimal(inputs, "log_return_mean_per_year").dividedBy(perYear).toNumber(),
    deviation: decimal(inputs, "log_return_stdev_per_year").dividedBy(perYear.sqrt()).toNumber(),
    steps: count(inputs, "steps"),
  });
  return { probability };
}

function tailRisk(inputs: Inputs): Answers {
  const [one, q] = [yearly(inputs), decimal(inputs, "probability")];
  const quantile = quantileOf(one, q);
  return {
    quantile,
    mean_below_quantile: meanBelow(one, q),
    loss_at_quantile: decimal(inputs, "starting_aum").minus(quantile),
  };
}

function standardErrors(inputs: Inputs): Answers {
  const [one, paths] = [yearly(inputs), decimal(inputs, "paths")];
  return Object.fromEntries(quantilesAsked(inputs).map((q) => [q, quantileError(one, new Precise(q), paths)]));
}

/** √(π/2)·σ·√t, in log units (Magdon-Ismail, Atiya, Pratap, Abu-Mostafa 2004). */
function expectedMaxDrawdown(inputs: Inputs): Answers {
  const spread = decimal(inputs, "stdev_per_year").times(decimal(inputs, "years").sqrt());
  return { expected_max_drawdown_in_log_units: PI.dividedBy(2).sqrt().times(spread) };
}

function cholesky(inputs: Inputs): Answers {
  const correlation = matrix(inputs, "correlation_of_log_returns");
  const lower: readonly (readonly Answer[])[] = factor(correlation);
  return { lower_triangle: lower, smallest_eigenvalue: smallestEigenvalue(correlation) };
}
