import type { Controlled } from "../analysis/controlled.js";
import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { makePlan } from "../plan/make-plan.js";
import type { AssetPlan } from "../plan/market-plan.js";
import type { Plan } from "../plan/plan.js";
import type { Quantity, Statistic } from "../scenario/question.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import { exp } from "../simulation/arithmetic/exp.js";
import { momentsOf } from "../simulation/collect/moments.js";
import { meanErrorOf } from "../simulation/collect/sampled-errors.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { regress } from "./regress.js";
import { sampleOf } from "./sample.js";
import { explained } from "./sensitivity.js";
import { askedBy, statisticOf, valuesOf } from "./statistics.js";

export interface ControlledOptions {
  readonly paths?: number;
  readonly seed?: string;
  readonly sampling?: Sampling;
  readonly simulation?: SimulateOptions;
}

/**
 * Means and chances through control variates: what the paths' market returns were by luck is taken off by regression, because their
 * expectation is known in closed form,
 *
 *     controlled = mean(y − β·(c − E c)),  E c = exp(Σ(μ + σ²/2)/12) over the months of a lognormal class
 *
 * with the error of that mean (Glasserman 2003, Monte Carlo Methods in Financial Engineering, 4.1). Values of runs stay what they are.
 *
 * @throws InputError for every statistic that is no mean and no chance, and for a market of which no expectation is known
 */
export async function controlled(
  scenario: Scenario,
  texts: readonly string[],
  options: ControlledOptions = {},
): Promise<readonly Controlled[]> {
  const { simulation = {}, ...drawn } = options;
  const plan = makePlan(scenario, drawn);
  const controls = controlsOf(plan);
  const problems = controls.length > 0 ? [] : [problem("markets", NOTHING_KNOWN, "Use --sampling sobol")];
  const statistics = texts.flatMap((text) => meanOrChance(text, scenario, problems));
  refuseIfAny(problems);
  const quantities = controls.map(({ quantity }) => quantity);
  const sample = await sampleOf(
    plan,
    askedBy(
      statistics.map(({ statistic }) => statistic),
      quantities,
    ),
    simulation,
  );
  const centred = controls.map(({ quantity, expected }) => sample.valuesOf(quantity).map((r) => r - expected));
  const found = statistics.flatMap(({ text, statistic }): readonly Controlled[] => {
    const values = valuesOf(statistic, sample);
    const own = statistic.kind === "chance" ? values.map((margin) => (margin >= 0 ? 1 : 0)) : values;
    const plain = statisticOf(statistic, sample);
    if (plain === null || own.some((value) => Number.isNaN(value))) {
      problems.push(problem(text, "is not there on every path", "Ask for a number that every path has"));
      return [];
    }
    const measure = statistic.kind === "chance" ? null : statistic.of.measure;
    const controlled = controlledMean(own, centred, plan.sampling);
    return [{ of: text, measure, plain, controlled, controls: centred.length }];
  });
  refuseIfAny(problems);
  return found;
}

/**
 * The mean of values less what they owe to controls.
 *
 * @param centred  [control][path], of which the expectation is 0
 */
export function controlledMean(
  values: Float64Array,
  centred: readonly Float64Array[],
  sampling: Plan["sampling"],
): Estimate {
  const slopes = regress(values, centred);
  const left = values.map((value, path) =>
    slopes.reduce((rest, slope, control) => rest - slope * (centred[control]?.[path] as number), value),
  );
  const { count, mean, squares } = momentsOf(left);
  if (sampling !== "plain") return { value: mean, standardError: meanErrorOf(left, mean, sampling) };
  const free = count - 1 - slopes.length;
  return { value: mean, standardError: free < 1 ? null : Math.sqrt(squares / free / count) };
}

interface Read {
  readonly text: string;
  readonly statistic: Statistic;
}

/** A text as a mean or a chance; none where it is neither, which is noted. */
function meanOrChance(text: string, scenario: Scenario, problems: Problem[]): readonly Read[] {
  try {
    const statistic = explained(text, scenario, "--controlled");
    if (statistic.kind !== "percentile") return [{ text, statistic }];
    problems.push(problem(text, "is a percentile; controls are for means and chances", "Use --sampling sobol"));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
  }
  return [];
}

const NOTHING_KNOWN =
  "has no class whose expected return is known: lognormal, with a certain mean and volatility and no given return";

interface Control {
  readonly quantity: Quantity;
  readonly expected: number;
}

/** The return since the start of every class that is lognormal with known parameters, at the end of every year. */
function controlsOf({ markets, months, years }: Plan): readonly Control[] {
  if (markets.model.kind !== "lognormal") return [];
  return markets.assets.filter(isKnown).flatMap((asset) =>
    years.map(({ from, months: count }): Control => {
      const at = from + count - 1;
      const of = { kind: "asset", id: asset.id } as const;
      const month = months[at] as (typeof months)[number];
      return { quantity: { measure: "return", of, when: { kind: "at", month } }, expected: expectedTo(asset, at) };
    }),
  );
}

const isKnown = ({ purpose, mean, volatility, given, logVolatility }: AssetPlan): boolean =>
  purpose === undefined &&
  mean.uncertain === null &&
  volatility.uncertain === null &&
  given.every((own) => own === null) &&
  logVolatility.some((own) => !own.isZero());

/** E Π(1 + r) − 1 up to a month. */
function expectedTo({ logDrift, logVolatility }: AssetPlan, to: number): number {
  let sum = 0;
  for (let month = 0; month <= to; month++) {
    const deviation = logVolatility[month]?.toNumber() ?? 0;
    sum += ((logDrift[month]?.toNumber() ?? 0) + (deviation * deviation) / 2) / 12;
  }
  return exp(sum) - 1;
}

const problem = (key: string, what: string, fix: string): Problem => ({ at: "--controlled", key, what, fix });
