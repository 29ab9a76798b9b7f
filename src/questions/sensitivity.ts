import { InputError } from "../errors.js";
import { formatMonth, type Month } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { Plan, UncertainValue } from "../plan/plan.js";
import type { RandomSource, Redrawn } from "../plan/redrawn.js";
import { namedIn } from "../scenario/named.js";
import { parseStatistic } from "../scenario/parse-goal.js";
import type { Measure, Statistic } from "../scenario/question.js";
import { quoted } from "../scenario/reading/shown.js";
import type { LocaleTag } from "../scenario/locale.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { share } from "../units.js";
import { type Sample, sampleOf } from "./sample.js";
import { type Indices, indicesOf, varianceOf } from "./sobol.js";
import { askedBy, statisticDifference, statisticOf, valuesOf } from "./statistics.js";
import { parseVary, varied } from "./vary.js";

export interface SensitivityOptions {
  /** Statistics such as "mean(revenue in 2029)"; the mean AUM at the horizon and the mean revenue of the last whole year unless said. */
  readonly of?: readonly string[];
  /** Every other number that the scenario lists as an assumption is moved by this share of itself, where it says no uncertainty of its own. */
  readonly by?: number;
  readonly paths?: number;
  readonly seed?: string;
  readonly simulation?: SimulateOptions;
}

/** How much outputs depend on what. Amounts in the currency, rates as shares. */
export interface Sensitivity {
  readonly currency: string;
  /** How it is written, where the scenario says so. */
  readonly locale?: LocaleTag;
  readonly seed: string;
  readonly paths: number;
  readonly outputs: readonly OutputSensitivity[];
  /** Simulations that it took. */
  readonly runs: number;
}

export interface OutputSensitivity {
  /** As asked: "mean(revenue in 2029)". */
  readonly of: string;
  /** Null for a chance. */
  readonly measure: Measure | null;
  readonly base: Estimate;
  /** The largest swing first. */
  readonly tornado: readonly Swing[];
  /** Of the number on the paths; 0 where nothing varies. */
  readonly variance: number;
  /** By where the randomness comes from; fees are uncertain terms of contracts. Only what the scenario has. */
  readonly sources: readonly (Indices & { readonly source: Source })[];
  /** One by one, the largest total first. */
  readonly assumptions: readonly (Indices & { readonly key: string; readonly label: string })[];
}

export type Source = RandomSource | "fees";

/** One assumption moved down and up, everything else as it is, on the same draws. */
export interface Swing {
  readonly key: string;
  readonly label: string;
  /** As written, and by how much it was moved: "± 1.5 pp". */
  readonly stated: string;
  readonly moved: string;
  /** What the output differs by from its value with the assumption as stated. */
  readonly low: Estimate;
  readonly high: Estimate;
}

/**
 * A tornado over the assumptions, the share of variance by source, and Sobol indices of every uncertain assumption, by drawing each
 * anew while all else stays. No share depends on an order.
 *
 * @throws InputError for a statistic that cannot be read, or that has a condition
 */
export async function sensitivity(scenario: Scenario, options: SensitivityOptions = {}): Promise<Sensitivity> {
  const { paths = scenario.paths, seed = scenario.seed, simulation = {} } = options;
  const plan = makePlan(scenario, { paths, seed });
  const statistics = (options.of ?? usual(plan)).map((text) => ({ text, statistic: explained(text, scenario) }));
  const asked = askedBy(statistics.map(({ statistic }) => statistic));
  let runs = 0;
  const sample = (own: Plan): Promise<Sample> => {
    runs++;
    return sampleOf(own, asked, simulation);
  };
  const base = await sample(plan);
  const swings = await swingsOf({ base, scenario, plan, by: options.by ?? null, drawn: { paths, seed } }, sample);
  const plainly: Plan = { ...plan, sampling: "plain" };
  const spreads = await redraws(plainly, plan.sampling === "plain" ? base : await sample(plainly), sample);
  const outputs = statistics.map((one) => outputOf(one, { plan, base, swings, spreads }));
  const locale = scenario.locale === null ? {} : { locale: scenario.locale };
  return { currency: scenario.currency, ...locale, seed: plan.seed.text, paths, outputs, runs };
}

/** What is explained where nothing is asked. */
export function usual({ months, years }: Plan): readonly string[] {
  const last = formatMonth(months[months.length - 1] as Month);
  const whole = years.filter(({ months: count }) => count === 12).pop();
  return [`mean(aum at ${last})`, ...(whole === undefined ? [] : [`mean(revenue in ${whole.year})`])];
}

/** Reads a statistic that can be explained. @param at  what a message calls it @throws InputError with its place in the text */
export function explained(text: string, scenario: Scenario, at = "--of"): Statistic {
  const found = parseStatistic(text, namedIn(scenario));
  const refuse = (offset: number, what: string, fix: string): never => {
    throw new InputError([{ at: `${at}:${offset + 1}`, key: quoted(text), what, fix }]);
  };
  if ("problems" in found) {
    const [{ offset, what, fix } = { offset: 0, what: "cannot be read", fix: "Write mean(revenue in 2029)" }] =
      found.problems;
    return refuse(offset, what, fix);
  }
  const { statistic } = found;
  const given = statistic.kind === "chance" ? (statistic.question.given ?? null) : statistic.given;
  if (given === null) return statistic;
  return refuse(0, "has a condition, which other draws may not meet on the same paths", "Ask without given");
}

/** One assumption down and up. */
interface Moved extends Pick<Swing, "key" | "label" | "stated" | "moved"> {
  /** The assumption as stated, without its uncertainty. */
  readonly middle: Sample;
  readonly low: Sample;
  readonly high: Sample;
}

interface Around {
  readonly base: Sample;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly by: number | null;
  readonly drawn: { readonly paths: number; readonly seed: string };
}

async function swingsOf(around: Around, sample: (plan: Plan) => Promise<Sample>): Promise<readonly Moved[]> {
  const { plan } = around;
  const found: Moved[] = [];
  for (const [position, value] of plan.uncertain.entries()) {
    const ends = endsOf(value);
    if (ends === null) continue;
    const at = (shift: UncertainValue["shift"]): Plan => ({
      ...plan,
      uncertain: plan.uncertain.map((one, index) => (index === position ? { ...one, shift } : one)),
    });
    const [low, high] = ends;
    const named = labelled(plan, value.key);
    const middle = await sample(at(CERTAIN));
    found.push({ ...named, middle, low: await sample(at(low)), high: await sample(at(high)) });
  }
  if (around.by !== null) found.push(...(await scaled(around, around.by, sample)));
  return found;
}

const CERTAIN = { kind: "range", low: share(0), high: share(0) } as const;

/** The same shift on every path: one standard deviation down and up, or the ends of the range. Null for what only follows others. */
function endsOf({ shift }: UncertainValue): readonly [UncertainValue["shift"], UncertainValue["shift"]] | null {
  if (shift.kind === "moving") return null;
  const [low, high] =
    shift.kind === "normal" ? [share(shift.deviation.negated()), shift.deviation] : [shift.low, shift.high];
  const all = (value: typeof low) => ({ kind: "range", low: value, high: value }) as const;
  return [all(low), all(high)];
}

function labelled({ assumptions }: Plan, key: string): Pick<Swing, "key" | "label" | "stated" | "moved"> {
  const known = assumptions.find((one) => one.key === key);
  const moved = (known?.uncertainty ?? "").replace(/, drawn once per path$/, "");
  return { key, label: known?.label ?? key, stated: known?.text ?? "", moved };
}

/** The other assumptions, up and down by a share of what is written. What no scenario may say is left out. */
async function scaled(
  { scenario, plan, drawn, base }: Around,
  by: number,
  sample: (plan: Plan) => Promise<Sample>,
): Promise<readonly Moved[]> {
  const found: Moved[] = [];
  const known = new Set(plan.uncertain.map(({ key }) => key));
  for (const { key, label, text } of plan.assumptions) {
    if (known.has(key)) continue;
    try {
      const vary = parseVary(`${key} × k`, scenario);
      const [low, high] = [1 - by, 1 + by].map((value) => makePlan(varied(scenario, [{ vary, value }]), drawn));
      const moved = `± ${Number((100 * by).toPrecision(4))}% of it`;
      found.push({
        key,
        label,
        stated: text,
        moved,
        middle: base,
        low: await sample(low as Plan),
        high: await sample(high as Plan),
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return found;
}

/** The output with something drawn anew: all of it, each source, each assumption. */
interface Redraws {
  readonly usual: Sample;
  readonly all: Sample;
  readonly sources: readonly { readonly source: Source; readonly sample: Sample }[];
  readonly assumptions: readonly { readonly key: string; readonly sample: Sample }[];
}

const EVERYTHING: readonly RandomSource[] = ["markets", "flows", "mandates", "assumptions"];
/** Uncertain terms of fee contracts. */
const OF_FEES = /\.fees(?:\.|$)/;

/**
 * Of plain draws, however the run's hang together: points drawn anew are the same points in another order, so that a product of both would be
 * known no better with more of them.
 */
async function redraws(plan: Plan, usual: Sample, sample: (plan: Plan) => Promise<Sample>): Promise<Redraws> {
  const anew = (redrawn: Partial<Redrawn>): Promise<Sample> =>
    sample({ ...plan, redrawn: { sources: [], keys: [], ...redrawn } });
  const all = await anew({ sources: EVERYTHING });
  const keys = plan.uncertain.flatMap(({ key, shift }) => (shift.kind === "moving" ? [] : [key]));
  const assumptions: Redraws["assumptions"][number][] = [];
  for (const key of keys) assumptions.push({ key, sample: await anew({ keys: [key] }) });
  const sources: Redraws["sources"][number][] = [];
  for (const source of ["markets", "flows", "mandates"] as const)
    sources.push({ source, sample: await anew({ sources: [source] }) });
  const [fees, others] = [keys.filter((key) => OF_FEES.test(key)), keys.filter((key) => !OF_FEES.test(key))];
  if (fees.length > 0) sources.push({ source: "fees", sample: await anew({ keys: fees }) });
  if (others.length > 0) sources.push({ source: "assumptions", sample: await anew({ keys: others }) });
  return { usual, all, sources, assumptions };
}

interface Found {
  readonly plan: Plan;
  readonly base: Sample;
  readonly swings: readonly Moved[];
  readonly spreads: Redraws;
}

function outputOf(
  { text, statistic }: { readonly text: string; readonly statistic: Statistic },
  { plan, base, swings, spreads }: Found,
): OutputSensitivity {
  const moved = swings.flatMap(({ middle, low, high, ...named }): readonly Swing[] => {
    const [down, up] = [statisticDifference(statistic, middle, low), statisticDifference(statistic, middle, high)];
    return down === null || up === null ? [] : [{ ...named, low: down, high: up }];
  });
  const size = ({ low, high }: Swing): number => Math.abs(high.value - low.value);
  const numbers = (sample: Sample): Float64Array => numbersOf(statistic, sample);
  const pair = { usual: numbers(spreads.usual), anew: numbers(spreads.all) };
  const indices = (sample: Sample): readonly Indices[] => {
    const found = indicesOf(pair, numbers(sample));
    return found === null ? [] : [found];
  };
  return {
    of: text,
    measure: statistic.kind === "chance" ? null : statistic.of.measure,
    base: statisticOf(statistic, base) ?? { value: 0, standardError: null },
    tornado: moved.sort((a, b) => size(b) - size(a)),
    variance: varianceOf(pair),
    sources: spreads.sources.flatMap(({ source, sample }) =>
      indices(sample).flatMap((own) => (own.total.value === 0 ? [] : [{ source, ...own }])),
    ),
    assumptions: spreads.assumptions
      .flatMap(({ key, sample }) => indices(sample).map((own) => ({ key, label: labelled(plan, key).label, ...own })))
      .sort((a, b) => b.total.value - a.total.value),
  };
}

/** The number on every path whose variance is shared out: 1 or 0 for a chance. A path without the number has 0. */
function numbersOf(statistic: Statistic, sample: Sample): Float64Array {
  const values = valuesOf(statistic, sample);
  return values.map((value) => (statistic.kind === "chance" ? (value >= 0 ? 1 : 0) : Number.isNaN(value) ? 0 : value));
}
