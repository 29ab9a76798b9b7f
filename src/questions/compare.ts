import { meanBridge } from "../analysis/bridges.js";
import { fans } from "../analysis/fans.js";
import type { Bridge, Fan } from "../analysis/run.js";
import { InputError, type Problem, refuseIfAny } from "../errors.js";
import { formatDate, formatMonth, type Month } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan } from "../plan/plan.js";
import { namedIn } from "../scenario/named.js";
import { parseQuestion } from "../scenario/parse-question.js";
import type { Measure, Quantity, Question } from "../scenario/question.js";
import type { LocaleTag } from "../scenario/locale.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { type Differing, differingAssumptions, differingConventions } from "./differing.js";
import { chance, difference, lessBy, mean, percentile } from "./estimates.js";
import { askedBy, statisticDifference, statisticOf } from "./statistics.js";
import { type Sample, sampleOf } from "./sample.js";

export interface CompareOptions {
  /** In place of the first scenario's; all are drawn alike. */
  readonly paths?: number;
  readonly seed?: string;
  readonly simulation?: SimulateOptions;
}

/** Scenarios on the same draws. The first is what the others are compared with. Amounts in their currency, rates as shares. */
export interface Comparison {
  readonly currency: string;
  /** How it is written, where the scenario says so. */
  readonly locale?: LocaleTag;
  readonly seed: string;
  readonly paths: number;
  readonly scenarios: readonly ComparedScenario[];
  /** Of the firm, by measure and time. */
  readonly figures: readonly ComparedFigure[];
  /** Every target of any of them that all can be asked. */
  readonly targets: readonly ComparedTarget[];
}

export interface ComparedScenario {
  readonly file: string;
  readonly name: string;
  /** The firm's AUM by month. */
  readonly fan: Fan;
  /** Opening → closing of the firm over the scenario's own horizon, means over all paths. */
  readonly bridge: Bridge;
  /** What it assumes otherwise than the first; empty for the first. */
  readonly assumptions: readonly Differing[];
  readonly conventions: readonly Differing[];
}

export interface ComparedFigure {
  readonly measure: Measure;
  /** "2027-12" for a month end; a year as the first scenario labels it: "2027", "2025 (Oct–Dec)". */
  readonly at: string;
  /** By scenario. */
  readonly values: readonly Spread[];
  /** By scenario, less the first; null for the first. */
  readonly differences: readonly (PairedSpread | null)[];
}

export interface Spread {
  readonly mean: Estimate | null;
  readonly p5: Estimate | null;
  readonly p50: Estimate | null;
  readonly p95: Estimate | null;
}

/** Of one scenario less another on the same draws. */
export interface PairedSpread {
  /** Differences of the means and percentiles, with paired standard errors. */
  readonly mean: Estimate | null;
  readonly p5: Estimate | null;
  readonly p50: Estimate | null;
  readonly p95: Estimate | null;
  /** The difference path by path: how it is spread, and on which share of the paths it is above 0. */
  readonly byPath: Spread;
  readonly higher: Estimate | null;
}

export interface ComparedTarget {
  readonly text: string;
  /** By scenario: share of paths that meet it, of those that meet its condition; null where none does. */
  readonly chances: readonly (Estimate | null)[];
  /** By scenario, less the first; null for the first. */
  readonly differences: readonly (Estimate | null)[];
}

/**
 * Compares scenarios path by path on the draws that they share.
 *
 * @throws InputError for scenarios that begin on different days or count in different currencies
 */
export async function compareScenarios(
  scenarios: readonly Scenario[],
  { paths, seed, simulation = {} }: CompareOptions = {},
): Promise<Comparison> {
  const [first] = scenarios;
  if (first === undefined || scenarios.length < 2)
    throw new InputError([{ at: "compare", key: "scenarios", what: "are fewer than two", fix: "Name two or more" }]);
  refuseIfAny(scenarios.slice(1).flatMap((other) => unlike(first, other)));
  const drawn = { paths: paths ?? first.paths, seed: seed ?? first.seed, sampling: first.sampling };
  const plans = scenarios.map((scenario) => makePlan(scenario, drawn));
  const quantities = commonQuantities(plans);
  const questions = commonTargets(scenarios);
  const { questions: read = [] } = askedBy(questions.map((question) => ({ kind: "chance", question })));
  const asked = { quantities, questions: read, besides: { fans: [CLOSINGS], totals: true } };
  const samples: Sample[] = [];
  for (const plan of plans) samples.push(await sampleOf(plan, asked, simulation));
  return {
    currency: first.currency,
    ...(first.locale === null ? {} : { locale: first.locale }),
    seed: plans[0]?.seed.text ?? "",
    paths: drawn.paths,
    scenarios: samples.map((sample, index) => compared(scenarios, plans, { sample, index })),
    figures: quantities.map((quantity) => figure(quantity, samples, plans[0] as Plan)),
    targets: questions.map((question) => target(question, samples)),
  };
}

const CLOSINGS = { group: 0, measure: "aum", window: "month" } as const;

/** What cannot be compared path by path. */
function unlike(first: Scenario, other: Scenario): readonly Problem[] {
  const [start, own] = [formatDate(first.start), formatDate(other.start)];
  const at = other.file;
  return [
    ...(own === start
      ? []
      : [
          {
            at,
            key: "start",
            what: `is ${own}; ${first.file} starts on ${start}`,
            fix: "Compare scenarios of one day, or write --walk to explain the change between two forecasts",
          },
        ]),
    ...(other.currency === first.currency
      ? []
      : [
          {
            at,
            key: "currency",
            what: `is ${other.currency}; ${first.file} counts in ${first.currency}`,
            fix: "Compare scenarios of one currency",
          },
        ]),
  ];
}

/** AUM at every year end, and what each year brings, as far as all forecasts reach. */
export function commonQuantities(plans: readonly Plan[]): readonly Quantity[] {
  const shortest = plans.reduce((least, plan) => (plan.months.length < least.months.length ? plan : least));
  const firm = plans.every(({ economics }) => economics !== null);
  const of = { kind: "firm" } as const;
  const flows: readonly Measure[] = ["revenue", "net-flows", ...(firm ? (["operating-income"] as const) : [])];
  const ends = shortest.years.map(({ from, months }) => shortest.months[from + months - 1] as Month);
  const years = shortest.years.filter(({ year, months }) =>
    plans.every((plan) => plan.years.find((span) => span.year === year)?.months === months),
  );
  return [
    ...ends.map((month): Quantity => ({ measure: "aum", of, when: { kind: "at", month } })),
    ...flows.flatMap((measure) => years.map(({ year }): Quantity => ({ measure, of, when: { kind: "in", year } }))),
  ];
}

/** Targets of any scenario, each once, that every one of them can be asked. */
export function commonTargets(scenarios: readonly Scenario[]): readonly Question[] {
  const names = scenarios.map(namedIn);
  const questions = scenarios.flatMap(({ targets }) => targets.map(({ question }) => question));
  return questions.filter(
    ({ text }, index) =>
      questions.findIndex((other) => other.text === text) === index &&
      names.every((named) => "question" in parseQuestion(text, named)),
  );
}

function compared(
  scenarios: readonly Scenario[],
  plans: readonly Plan[],
  { sample, index }: { readonly sample: Sample; readonly index: number },
): ComparedScenario {
  const [scenario, first, plan] = [scenarios[index] as Scenario, plans[0] as Plan, plans[index] as Plan];
  return {
    file: scenario.file,
    name: scenario.name,
    fan: fans(sample.plan, sample.simulation)[0] as Fan,
    bridge: meanBridge(sample.plan, sample.simulation, 0)[0] as Bridge,
    assumptions: index === 0 ? [] : differingAssumptions(first, plan),
    conventions: index === 0 ? [] : differingConventions(first, plan),
  };
}

function figure(quantity: Quantity, samples: readonly Sample[], { years, sampling }: Plan): ComparedFigure {
  const values = samples.map((sample) => sample.valuesOf(quantity));
  const first = values[0] as Float64Array;
  const { when } = quantity;
  const yearAsked = when.kind === "in" ? years.find(({ year }) => year === when.year) : undefined;
  return {
    measure: quantity.measure,
    at: when.kind === "at" ? formatMonth(when.month) : (yearAsked?.label ?? when.kind),
    values: values.map((own) => spread(own, sampling)),
    differences: values.map((own, index) => (index === 0 ? null : paired(first, own, sampling))),
  };
}

const STATISTICS = { mean, p5: percentile(5), p50: percentile(50), p95: percentile(95) } as const;

const spread = (values: Float64Array, sampling: Plan["sampling"]): Spread => ({
  mean: STATISTICS.mean(values, sampling),
  p5: STATISTICS.p5(values, sampling),
  p50: STATISTICS.p50(values, sampling),
  p95: STATISTICS.p95(values, sampling),
});

function paired(first: Float64Array, own: Float64Array, sampling: Plan["sampling"]): PairedSpread {
  const byPath = lessBy(first, own);
  return {
    mean: difference(first, own, STATISTICS.mean, sampling),
    p5: difference(first, own, STATISTICS.p5, sampling),
    p50: difference(first, own, STATISTICS.p50, sampling),
    p95: difference(first, own, STATISTICS.p95, sampling),
    byPath: spread(byPath, sampling),
    higher: chance(
      byPath.map((value) => (value > 0 ? 1 : -1)),
      sampling,
    ),
  };
}

function target(question: Question, samples: readonly Sample[]): ComparedTarget {
  const statistic = { kind: "chance", question } as const;
  return {
    text: question.text,
    chances: samples.map((sample) => statisticOf(statistic, sample)),
    differences: samples.map((sample, index) =>
      index === 0 ? null : statisticDifference(statistic, samples[0] as Sample, sample),
    ),
  };
}
