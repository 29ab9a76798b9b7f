import { project } from "../../../src/model/project.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import {
  chancesOfStates,
  expectedStay,
  growthOfRegimes,
  logMomentsOfRegimes,
  type RegimesPlan,
  stationary,
} from "../../../src/plan/regimes.js";
import type { Inputs, Json } from "../case.js";
import { type Answers, count, decimal, decimals, matrix, refusal } from "../numbers.js";
import { aYear, type Document, fundOf, parseDocument, percent, timesRootYear } from "./scenario-document.js";

const CLASS = 0;

/** A case with states of log returns, as a user would write it. */
export function regimesDocument(
  inputs: Inputs,
): Document & { readonly markets: Document; readonly segments: readonly Json[] } {
  const transitions = matrix(inputs, "transition_matrix");
  const first = decimals(inputs, "first_period_state_distribution");
  const [means, deviations] = [decimals(inputs, "log_return_mean"), decimals(inputs, "log_return_stdev")];
  const ids = transitions.map((_, state) => `state-${state}`);
  const chances = (row: typeof first): Document =>
    Object.fromEntries(ids.map((id, state) => [id, percent(row[state] as (typeof first)[number])]));
  const regimes = ids.map((id, state) => {
    const [mean, deviation, row] = [means[state], deviations[state], transitions[state]];
    if (mean === undefined || deviation === undefined || row === undefined)
      throw refusal("states", "are not of one number");
    const market = { mean: percent(aYear(mean)), volatility: percent(timesRootYear(deviation)) };
    return [id, { assets: { market }, next: chances(row) }] as const;
  });
  return {
    markets: {
      model: "regimes",
      parameters: "log",
      assets: { market: {} },
      regimes: Object.fromEntries(regimes),
      "first-month": chances(first),
    },
    segments: [fundOf(decimal(inputs, "starting_aum"))],
  };
}

/** The mean is that of the exact ledger; the rest is what the plan says of its states. */
export function regimeMoments(inputs: Inputs): Answers {
  const months = count(inputs, "periods");
  const plan = makePlan(parseDocument({ months, ...regimesDocument(inputs) }));
  const model = plan.markets.model as RegimesPlan;
  const mean = project(plan).reported[0]?.[months - 1]?.closing;
  const squares = growthOfRegimes(
    model,
    { position: CLASS, power: 2 },
    plan.months.map(() => null),
  );
  const second = squares[months - 1]?.times(decimal(inputs, "starting_aum").pow(2));
  if (mean === undefined || second === undefined) throw refusal("periods", "are none");
  const variance = second.minus(mean.pow(2));
  const logs = logMomentsOfRegimes(model, CLASS, months);
  return {
    mean,
    variance,
    stdev: variance.sqrt(),
    log_mean: logs.mean,
    log_variance: logs.variance,
    final_state: chancesOfStates(model, months)[months - 1] ?? [],
    stationary_distribution: stationary(model.transitions),
    expected_stay: model.states.map((_, state) => expectedStay(model, state)),
  };
}
