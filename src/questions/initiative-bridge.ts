import type { InitiativeBridge, InitiativesAnswer, Level, TargetBridge } from "../analysis/worth.js";
import { addMonths, fiscalYearOf, formatMonth, type Month } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { chooseInitiatives } from "../scenario/choose-initiatives.js";
import type { Quantity, Question } from "../scenario/question.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { contributionOf, levelOf, MEDIAN, there } from "./contribution.js";
import { chance, difference, mean } from "./estimates.js";
import { type Sample, sampleOf } from "./sample.js";

/** What a caller may set in place of the scenario's own. */
export interface WorthOptions {
  readonly paths?: number;
  readonly seed?: string;
  readonly sampling?: Sampling;
  readonly simulation?: SimulateOptions;
}

/**
 * From the plan without initiatives to the plan as it is, one initiative more at a time: AUM, revenue and (with economics) operating
 * income at the horizon and at the times of the targets, and the chance of every target. One simulation for each initiative that is on
 * and one without any, each of all paths, on the same draws.
 *
 * @returns null where none is on
 */
export async function initiativeBridge(
  scenario: Scenario,
  { paths, seed, sampling, simulation = {} }: WorthOptions = {},
): Promise<InitiativesAnswer | null> {
  const on = scenario.initiatives.filter((initiative) => initiative.on);
  if (on.length === 0) return null;
  const drawn = {
    paths: paths ?? scenario.paths,
    seed: seed ?? scenario.seed,
    sampling: sampling ?? scenario.sampling,
  };
  const questions = scenario.targets.map(({ question }) => question);
  const samples: Sample[] = [];
  let asked: readonly AskedFigure[] = [];
  for (let count = 0; count <= on.length; count++) {
    const chosen = on.slice(0, count).map(({ id }) => id);
    const plan = makePlan(chooseInitiatives(scenario, chosen), drawn);
    asked = figuresOf(plan);
    const quantities = asked.map(({ quantity }) => quantity);
    samples.push(await sampleOf(plan, { quantities, questions }, simulation));
  }
  return {
    steps: on.map(({ id, name, probability }) => ({
      id,
      name,
      probability: probability?.spans[0]?.value.toNumber() ?? null,
    })),
    bridges: asked.map((figure) => bridgeOf(figure, samples)),
    targets: questions.map((question, target) => targetOf(question, target, samples)),
  };
}

interface AskedFigure extends Pick<InitiativeBridge, "measure" | "at" | "horizon"> {
  readonly quantity: Quantity;
}

/** The times of targets and the horizon, in their order: balances at a month end, what is summed over time of whole years. */
function figuresOf(plan: Plan): readonly AskedFigure[] {
  const last = plan.months[plan.months.length - 1] as Month;
  const targetMonths = plan.targets.flatMap(({ left: { when } }) => monthOfTarget(plan, when));
  const inOrder = <Time extends number>(times: readonly Time[]): readonly Time[] =>
    [...new Set(times)].sort((first, second) => first - second);
  const months = inOrder([last, ...targetMonths]).filter((month) => plan.months.includes(month));
  const years = inOrder(months.flatMap((month) => wholeYear(plan, month)));
  const [lastYear] = wholeYear(plan, last);
  const of = { kind: "firm" } as const;
  const flows = plan.economics === null ? (["revenue"] as const) : (["total-revenue", "operating-income"] as const);
  return [
    ...months.map(
      (month): AskedFigure => ({
        measure: "aum",
        at: formatMonth(month),
        horizon: month === last,
        quantity: { measure: "aum", of, when: { kind: "at", month } },
      }),
    ),
    ...flows.flatMap((measure) =>
      years.map(
        (year): AskedFigure => ({
          measure,
          at: String(year),
          horizon: year === lastYear,
          quantity: { measure, of, when: { kind: "in", year } },
        }),
      ),
    ),
  ];
}

/** The month end that a target looks at; a year's last; none for "ever". */
function monthOfTarget({ years, months }: Plan, when: Quantity["when"]): readonly Month[] {
  if (when.kind === "ever") return [];
  if (when.kind !== "in") return [when.month];
  const span = years.find(({ year }) => year === when.year);
  return span === undefined ? [] : [months[span.from + span.months - 1] as Month];
}

/** The whole year that ends with a month or holds it; else the last whole one before. */
function wholeYear({ years, fiscalYearEnds }: Plan, month: Month): readonly number[] {
  const whole = years.filter(({ months }) => months === 12).map(({ year }) => year);
  const own = fiscalYearOf(month, fiscalYearEnds);
  const before = fiscalYearOf(addMonths(month, -12), fiscalYearEnds);
  const found = [own, before].find((year) => whole.includes(year)) ?? whole[whole.length - 1] ?? years[0]?.year;
  return found === undefined ? [] : [found];
}

/** How all of them were drawn. */
const samplingOf = ([first]: readonly Sample[]): Sampling => (first as Sample).plan.sampling;

function bridgeOf({ quantity, ...figure }: AskedFigure, samples: readonly Sample[]): InitiativeBridge {
  const values = samples.map((sample) => sample.valuesOf(quantity));
  const sampling = samplingOf(samples);
  const contributions = values.slice(1).map((own, step) => contributionOf(values[step] as Float64Array, own, sampling));
  const [base, plan] = [0, values.length - 1].map((at) => levelOf(values[at] as Float64Array, sampling)) as [
    Level,
    Level,
  ];
  const added = contributions.reduce((sum, contribution) => sum + contribution.mean.value, 0);
  return { ...figure, base, contributions, plan, residual: plan.mean.value - base.mean.value - added };
}

function targetOf(question: Question, target: number, samples: readonly Sample[]): TargetBridge {
  const sampling = samplingOf(samples);
  const margins = samples.map((sample) => sample.marginsOf(question));
  const met = margins.map((own) => own.map((margin) => (margin >= 0 ? 1 : 0)));
  const [first, last] = [0, margins.length - 1].map((at) => margins[at] as Float64Array) as [
    Float64Array,
    Float64Array,
  ];
  return {
    target,
    base: there(chance(first, sampling)),
    contributions: met.slice(1).map((own, step) => there(difference(met[step] as Float64Array, own, mean, sampling))),
    plan: there(chance(last, sampling)),
    baseGap: gapOf(first, sampling),
    planGap: gapOf(last, sampling),
  };
}

/** What the median path misses. */
function gapOf(margins: Float64Array, sampling: Sampling): Estimate | null {
  const median = MEDIAN(margins, sampling);
  return median === null ? null : { ...median, value: -median.value };
}
