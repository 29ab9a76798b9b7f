import { InputError } from "../errors.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { type Precision, parsePrecision } from "../scenario/parse-precision.js";
import { namedIn } from "../scenario/named.js";
import { quoted } from "../scenario/reading/shown.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import { MOST_WORK } from "../scenario/size.js";
import { estimateRun, LARGEST_BYTES } from "../simulation/estimate.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { type Sample, sampleOf } from "./sample.js";
import { askedBy, statisticOf } from "./statistics.js";

export interface UntilErrorOptions {
  /** How many paths to begin with; the scenario's unless said otherwise. */
  readonly paths?: number;
  /** Where to stop in any case; 1 000 000 unless said otherwise. */
  readonly mostPaths?: number;
  readonly seed?: string;
  readonly sampling?: Sampling;
  readonly simulation?: SimulateOptions;
  /** Called after every round. */
  readonly onRound?: (round: Round) => void;
}

/** What so many paths give. */
export interface Round {
  readonly paths: number;
  /** For each precision that was asked for, in its order. */
  readonly errors: readonly {
    readonly text: string;
    /** Null where the paths give no such number, or no error. */
    readonly estimate: Estimate | null;
    /** What is compared: a part of the value, or points; infinite for a value of 0. */
    readonly error: number | null;
    readonly below: number;
    readonly relative: boolean;
  }[];
  readonly reached: boolean;
}

/** The number of paths that is enough, or the most that may be; a run with as many has these errors. */
export interface UntilError extends Round {
  /** Why no more: it is enough; the limit; memory for more. */
  readonly because: "reached" | "limit" | "memory";
  readonly rounds: readonly Round[];
}

const MOST_PATHS = 1_000_000;
/** A prediction from n^−½ is missed half of the time without something on top. */
const MARGIN = 1.1;
/** One round takes at most so many times the paths of the last, because an error of few paths is rough. */
const MOST_GROWTH = 16;

/**
 * More and more paths of one seed, the first ones among them, until every statistic is known as well as is asked. Only the columns that
 * are asked for are read.
 *
 * @param texts  such as "percentile(5, aum at 2031-12) < 0.2%", read by `precisionsIn`
 * @throws InputError for what cannot be read
 */
export async function untilError(
  scenario: Scenario,
  texts: readonly string[],
  options: UntilErrorOptions = {},
): Promise<UntilError> {
  const precisions = precisionsIn(scenario, texts);
  const { paths = scenario.paths, mostPaths = MOST_PATHS, simulation = {}, onRound } = options;
  const { sampling = scenario.sampling, seed = scenario.seed } = options;
  const planOf = (count: number): Plan => makePlan(scenario, { paths: count, seed, sampling });
  const asked = askedBy(precisions.map(({ statistic }) => statistic));
  const rounds: Round[] = [];
  const most = mostOf(planOf(paths), mostPaths);
  for (let count = paths; ; ) {
    const sample = await sampleOf(planOf(count), asked, simulation);
    const round = roundOf(sample, precisions);
    rounds.push(round);
    onRound?.(round);
    if (round.reached) return { ...round, because: "reached", rounds };
    const next = nextPaths(round, sampling, most);
    if (next <= count) return { ...round, because: "limit", rounds };
    if (!fits(planOf(next), simulation)) return { ...round, because: "memory", rounds };
    count = next;
  }
}

/**
 * @param at  what a message calls the option
 * @throws InputError with the place of every problem in its text
 */
export function precisionsIn(scenario: Scenario, texts: readonly string[], at = "--until-error"): readonly Precision[] {
  const read = texts.map((text) => ({ text, found: parsePrecision(text, namedIn(scenario)) }));
  const problems = read.flatMap(({ text, found }) =>
    "problems" in found
      ? found.problems.map(({ offset, what, fix }) => ({ at: `${at}:${offset + 1}`, key: quoted(text), what, fix }))
      : [],
  );
  const [first, ...others] = problems;
  if (first !== undefined) throw new InputError([first, ...others]);
  return read.flatMap(({ found }) => ("precision" in found ? [found.precision] : []));
}

function roundOf(sample: Sample, precisions: readonly Precision[]): Round {
  const errors = precisions.map(({ text, statistic, below, relative }) => {
    const estimate = statisticOf(statistic, sample);
    return { text, estimate, error: errorOf(estimate, relative), below, relative };
  });
  return {
    paths: sample.paths,
    errors,
    reached: errors.every(({ error, below }) => error !== null && error < below),
  };
}

function errorOf(estimate: Estimate | null, relative: boolean): number | null {
  const { value, standardError } = estimate ?? { value: 0, standardError: null };
  if (standardError === null || !relative) return standardError;
  return value === 0 ? Infinity : standardError / Math.abs(value);
}

/** Errors fall with the root of the paths; how many would be enough, rounded up to what the sampling can have. */
function nextPaths({ paths, errors }: Round, sampling: Sampling, most: number): number {
  const wanted = errors.map(({ error, below }) => {
    const ratio = error === null ? MOST_GROWTH : error / below;
    return ratio * ratio * MARGIN;
  });
  const growth = Math.min(Math.max(...wanted, MARGIN), MOST_GROWTH);
  if (sampling === "sobol") {
    // Sets grow by doubling; their error falls faster than the root.
    return 2 * paths <= most ? 2 * paths : paths;
  }
  const next = Math.min(rounded(growth * paths), most);
  return sampling === "antithetic" ? next - (next % 2) : next;
}

/** Up to two leading digits. */
function rounded(paths: number): number {
  let unit = 1;
  while (paths / unit >= 100) unit *= 10;
  return Math.ceil(paths / unit) * unit;
}

const mostOf = ({ months, segments }: Plan, mostPaths: number): number =>
  Math.min(mostPaths, Math.floor(MOST_WORK / (months.length * segments.length)));

const fits = (plan: Plan, simulation: SimulateOptions): boolean =>
  estimateRun(plan, simulation).bytes <= (simulation.memoryLimit ?? LARGEST_BYTES);
