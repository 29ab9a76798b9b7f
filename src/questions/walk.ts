import type { LocaleTag } from "../scenario/locale.js";
import { InputError } from "../errors.js";
import { formatMonth, type Month } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { JsonObject } from "../scenario/json.js";
import { namedIn } from "../scenario/named.js";
import { parseScenario } from "../scenario/parse-scenario.js";
import { parseStatistic } from "../scenario/parse-goal.js";
import type { Measure, Statistic } from "../scenario/question.js";
import { quoted } from "../scenario/reading/shown.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Estimate } from "../simulation/simulation.js";
import { blend, STEPS, type Step } from "./blend.js";
import type { CompareOptions } from "./compare.js";
import { type Sample, sampleOf } from "./sample.js";
import { askedBy, statisticDifference, statisticOf } from "./statistics.js";

export interface WalkOptions extends CompareOptions {
  /** Statistics such as "median(revenue in 2029)"; the median AUM at the last common month unless said. */
  readonly of?: readonly string[];
}

/** Why one forecast says something else than another. */
export interface Walk {
  readonly currency: string;
  /** How it is written, where the second scenario says so. */
  readonly locale?: LocaleTag;
  readonly seed: string;
  readonly paths: number;
  readonly first: string;
  readonly second: string;
  readonly outputs: readonly WalkedOutput[];
}

export interface WalkedOutput {
  /** As asked: "median(aum at 2030-12)". */
  readonly of: string;
  /** Null for a chance. */
  readonly measure: Measure | null;
  readonly before: Estimate;
  readonly after: Estimate;
  /** In the order in which they are taken; together they are the whole change. Only what differs. */
  readonly steps: readonly WalkedStep[];
  /** The whole change. */
  readonly change: Estimate;
  /** The whole change less the sum of the steps alone: what they do only together. Null where one cannot stand alone. */
  readonly interaction: number | null;
}

export interface WalkedStep {
  /** Several where a scenario between them cannot be: a new fee schedule that needs the new households. */
  readonly of: readonly Step[];
  /** After the steps before it. */
  readonly change: Estimate;
  /** What the output is then. */
  readonly reaches: number;
  /** On the first scenario by itself; null where that is refused. */
  readonly alone: number | null;
}

/**
 * Explains the change from one scenario to another: opening and market to date → flows → return assumptions → fees → events → the rest
 * are taken from the second one after the other, on the second's seed and number of paths. A different order gives other parts; what each
 * does alone, and the interaction, say how much that matters.
 *
 * @throws InputError for other currencies, and for a statistic that one of the two cannot be asked
 */
export async function walk(first: Scenario, second: Scenario, options: WalkOptions = {}): Promise<Walk> {
  if (first.currency !== second.currency) refuseCurrency(first, second);
  const { paths = second.paths, seed = second.seed, simulation = {} } = options;
  const statistics = explainedByWalk(first, second, options.of);
  const asked = askedBy(statistics.map(({ statistic }) => statistic));
  const draws = { seed, paths: String(paths), sampling: second.sampling, name: "A step of the walk" };
  const sample = async (taken: readonly Step[]): Promise<Sample | null> => {
    const json: JsonObject = { ...blend(first.resolved, second.resolved, new Set(taken)), ...draws };
    try {
      const scenario = parseScenario(JSON.stringify(json), second.file);
      return await sampleOf(makePlan(scenario), asked, simulation);
    } catch (error) {
      if (error instanceof InputError && taken.length > 0 && taken.length < STEPS.length) return null;
      throw error;
    }
  };
  const stages = await stagesOf(first, second, sample);
  const outputs = statistics.map((one) => outputOf(one, stages));
  const locale = second.locale === null ? {} : { locale: second.locale };
  return { currency: second.currency, ...locale, seed, paths, first: first.name, second: second.name, outputs };
}

/**
 * The statistics that a walk explains: the median AUM at the last common month unless they are named.
 *
 * @throws InputError for one that either scenario cannot be asked
 */
export const explainedByWalk = (first: Scenario, second: Scenario, of: readonly string[] = [usual(first, second)]) =>
  of.map((text) => ({ text, statistic: read(text, [first, second]) }));

function refuseCurrency(first: Scenario, second: Scenario): never {
  const what = `is ${second.currency}; ${first.file} counts in ${first.currency}`;
  throw new InputError([{ at: second.file, key: "currency", what, fix: "Compare scenarios of one currency" }]);
}

function usual(first: Scenario, second: Scenario): string {
  const ends = [first, second].map((scenario) => {
    const { months } = makePlan(scenario);
    return months[months.length - 1] as Month;
  });
  return `median(aum at ${formatMonth((ends[0] as Month) < (ends[1] as Month) ? (ends[0] as Month) : (ends[1] as Month))})`;
}

function read(text: string, scenarios: readonly Scenario[]): Statistic {
  const found = scenarios.map((scenario) => parseStatistic(text, namedIn(scenario)));
  for (const [index, one] of found.entries()) {
    if ("statistic" in one) continue;
    const problems = one.problems.map(({ offset, what, fix }) => ({
      at: `--of:${offset + 1}`,
      key: quoted(text),
      what: `${what} (${scenarios[index]?.file})`,
      fix,
    }));
    throw new InputError(problems as unknown as InputError["problems"]);
  }
  return (found[0] as { readonly statistic: Statistic }).statistic;
}

/** One stretch of the walk, with the paths before and after it, and those of it alone. */
interface Stage {
  readonly of: readonly Step[];
  readonly before: Sample;
  readonly after: Sample;
  readonly alone: Sample | null;
}

interface Stages {
  readonly start: Sample;
  readonly end: Sample;
  readonly stages: readonly Stage[];
}

async function stagesOf(
  first: Scenario,
  second: Scenario,
  sample: (taken: readonly Step[]) => Promise<Sample | null>,
): Promise<Stages> {
  const start = (await sample([])) as Sample;
  const stages: Stage[] = [];
  let [taken, waiting, before]: [readonly Step[], readonly Step[], Sample] = [[], [], start];
  for (const step of STEPS) {
    const changed = differs(first, second, taken.concat(waiting), step);
    if (!changed && (waiting.length === 0 || step !== "rest")) {
      taken = [...taken, ...(waiting.length === 0 ? [step] : [])];
      if (waiting.length > 0) waiting = [...waiting, step];
      continue;
    }
    waiting = [...waiting, step];
    const after = await sample([...taken, ...waiting]);
    if (after === null) continue;
    const of = waiting.filter((one) => differs(first, second, [], one));
    const alone = taken.length === 0 ? after : await sample(waiting);
    stages.push({ of: of.length === 0 ? waiting : of, before, after, alone });
    [taken, waiting, before] = [[...taken, ...waiting], [], after];
  }
  return { start, end: before, stages };
}

/** Whether a step changes anything once others are taken. */
function differs(first: Scenario, second: Scenario, taken: readonly Step[], step: Step): boolean {
  const json = (steps: readonly Step[]): string =>
    JSON.stringify(blend(first.resolved, second.resolved, new Set(steps)), sorted);
  return json(taken) !== json([...taken, step]);
}

/** Keys in one order, so that only values count. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function outputOf(
  { text, statistic }: { readonly text: string; readonly statistic: Statistic },
  { start, end, stages }: Stages,
): WalkedOutput {
  const none: Estimate = { value: 0, standardError: null };
  const between = (before: Sample, after: Sample): Estimate => statisticDifference(statistic, before, after) ?? none;
  const steps = stages.map(({ of, before, after, alone }) => ({
    of,
    change: between(before, after),
    reaches: (statisticOf(statistic, after) ?? none).value,
    alone: alone === null ? null : between(start, alone).value,
  }));
  const change = between(start, end);
  const alone = steps.map((step) => step.alone);
  return {
    of: text,
    measure: statistic.kind === "chance" ? null : statistic.of.measure,
    before: statisticOf(statistic, start) ?? none,
    after: statisticOf(statistic, end) ?? none,
    steps,
    change,
    interaction: alone.some((one) => one === null)
      ? null
      : change.value - alone.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  };
}
