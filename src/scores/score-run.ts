import type { Run } from "../analysis/run.js";
import { refuseOtherRuns } from "../audit/read-run.js";
import { planOfRun } from "../audit/plan-of-run.js";
import { InputError, type Problem } from "../errors.js";
import { askedGroup } from "../plan/asked-group.js";
import { groupIdOf } from "../plan/subject.js";
import type { ColumnRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import { RATES } from "../scenario/question-measures.js";
import type { Quantity } from "../scenario/question.js";
import { simulate } from "../simulation/simulate.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import { crpsSample } from "./crps.js";
import type { Actual } from "./parse-actuals.js";
import { probabilityTransform } from "./uniformity.js";

/** One quantity of one run against what came true. Amounts in the run's currency, rates as shares. */
export interface ScoredActual {
  readonly run: string;
  readonly text: string;
  /** What is scored together: the measure and whom it is of. */
  readonly series: string;
  /** Of all amounts below; null where they are shares. */
  readonly currency: string | null;
  readonly actual: number;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  /** The share of paths below what came true, ties by half. */
  readonly transform: number;
  /** Of all paths, in the unit of the quantity. */
  readonly crps: number;
}

/** How to score; `simulation` (threads, a signal to stop, progress) changes no number. */
export interface ScoreOptions {
  /** What messages call the run. */
  readonly file?: string;
  readonly simulation?: SimulateOptions;
}

/**
 * Scores a run against what came true. Its paths are drawn again, so every score is of the whole sample and not of a few
 * percentiles. Quantities after its horizon are left out.
 *
 * @throws InputError for a run of another version of the numbers, and for quantities of whom the run knows nothing
 */
export async function scoreRun(
  run: Run,
  actuals: readonly Actual[],
  { file = "the run", simulation: resources = {} }: ScoreOptions = {},
): Promise<readonly ScoredActual[]> {
  refuseOtherRuns(run, file);
  const plan = await planOfRun(run, file);
  const asked = columnsOf(plan, actuals, file);
  const kept = asked.map(({ request }) => request);
  const outputs = { percentiles: [], fans: [], kept, totals: false };
  const simulation = await simulate({ ...plan, targets: [], outputs }, resources);
  return asked.flatMap(
    ({ actual }, at) => scored(run, actual, simulation.kept[at]?.values ?? new Float64Array()) ?? [],
  );
}

interface Asked {
  readonly actual: Actual;
  readonly request: ColumnRequest;
}

function columnsOf(plan: Plan, actuals: readonly Actual[], file: string): readonly Asked[] {
  const problems: Problem[] = [];
  const asked = actuals.flatMap((actual): readonly Asked[] => {
    const { at, text, quantity } = actual;
    const { group, measure } = askedGroup(plan, quantity.measure, quantity.of);
    const fix = `Name one of ${plan.groups.map(({ id }) => id.replace(/^\w+:/, "")).join(", ")}`;
    if (group < 0) problems.push({ at, key: text, what: `is of somebody whom ${file} does not know`, fix });
    const time = timeOf(plan, quantity);
    return time === null || group < 0 ? [] : [{ actual, request: { group, measure, ...time } }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
  return asked;
}

/** The position of a quantity's time, or null where the forecast does not cover all of it. */
function timeOf(plan: Plan, { when }: Quantity): Pick<ColumnRequest, "window" | "at"> | null {
  if (when.kind === "at") {
    const at = plan.months.indexOf(when.month);
    return at < 0 ? null : { window: "month", at };
  }
  const at = plan.years.findIndex(({ year, months }) => when.kind === "in" && year === when.year && months === 12);
  return at < 0 ? null : { window: "year", at };
}

/** Null where no path has the quantity. */
function scored(run: Run, { text, quantity, value: actual }: Actual, values: Float64Array): ScoredActual | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const percentile = (share: number): number => quantileOf(sorted, share);
  return {
    run: run.name,
    text,
    series: `${quantity.measure} of ${groupIdOf(quantity.of).replace(/^\w+:/, "")}`,
    currency: RATES.includes(quantity.measure) ? null : run.currency,
    actual,
    p5: percentile(0.05),
    p25: percentile(0.25),
    median: percentile(0.5),
    p75: percentile(0.75),
    p95: percentile(0.95),
    transform: probabilityTransform(sorted, actual),
    crps: crpsSample(sorted, actual).crps,
  };
}

/** Type 7 (linear) interpolation, as everywhere. */
function quantileOf(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const [low, high] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
  return low + (position - below) * (high - low);
}
