import type { AcquisitionAnswer, AcquisitionYear, MarginWithAndWithout } from "../analysis/worth.js";
import { fiscalYearOf, formatDate, monthOf } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { Measure, Quantity } from "../scenario/question.js";
import type { Acquisition } from "../scenario/scenario-event.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Scenario } from "../scenario/scenario.js";
import type { SimulateOptions } from "../simulation/simulation.js";
import { share } from "../units.js";
import { contributionOf, higherOn, MEDIAN, P5, P95, there } from "./contribution.js";
import { chance, lessBy, mean } from "./estimates.js";
import type { WorthOptions } from "./initiative-bridge.js";
import { type Sample, sampleOf } from "./sample.js";

/** Acquisitions that are worth asking about: those that state what they cost. */
export const pricedAcquisitions = ({ events }: Pick<Scenario, "events">): readonly Acquisition[] =>
  events.flatMap((event) =>
    event.kind === "acquisition" && (event.price !== null || event.cost !== null) ? [event] : [],
  );

/**
 * What each acquisition with a price or a cost brings: revenue, operating income and margin with it and without it, year by year, when it
 * has earned its price back, what it returns on it, and how much of it has to come over. Two simulations for each, of all paths and on the
 * same draws, and at most three of the mean for the break-even.
 *
 * @returns null where there is none
 */
export async function accretion(
  scenario: Scenario,
  { paths, seed, sampling, simulation = {} }: WorthOptions = {},
): Promise<readonly AcquisitionAnswer[] | null> {
  const found = pricedAcquisitions(scenario);
  if (found.length === 0) return null;
  const drawn = {
    ...scenario,
    paths: paths ?? scenario.paths,
    seed: seed ?? scenario.seed,
    sampling: sampling ?? scenario.sampling,
  };
  const answers: AcquisitionAnswer[] = [];
  for (const acquisition of found) answers.push(await accretionOf(acquisition, drawn, simulation));
  return answers;
}

/** The plan with it for certain and without it, and the years that are asked of both. */
interface Pair {
  readonly own: Sample;
  readonly without: Sample;
  readonly years: readonly { readonly year: number; readonly months: number }[];
}

async function accretionOf(
  acquisition: Acquisition,
  scenario: Scenario,
  simulation: SimulateOptions,
): Promise<AcquisitionAnswer> {
  const { key, label, date, segment, probability, price: stated, retention } = acquisition;
  const first = fiscalYearOf(monthOf(date.year, date.month), scenario.fiscalYearEnds);
  const years = makePlan(scenario).years.filter(({ year }) => year >= first);
  const sampled = (variant: Scenario): Promise<Sample> => sampleVariant(variant, years, simulation);
  const [own, without] = [await sampled(certain(scenario, acquisition)), await sampled(leftOut(scenario, key))];
  const price = stated?.spans[0]?.value.toNumber() ?? null;
  const part = retention?.spans[0]?.value.toNumber() ?? 1;
  const pair = { own, without, years };
  const earned = scenario.economics === null ? null : addedUp(pair);
  const byYear = years.map((year, at) => yearOf(year, { pair, price, earned: earned?.[at] ?? null }));
  const earnedWith = async (other: number): Promise<number> => {
    const variant = certain(scenario, { ...acquisition, retention: withPart(acquisition, other) });
    return lastMean(addedUp({ ...pair, own: await sampled(variant) }));
  };
  return {
    key,
    label,
    date: formatDate(date),
    segment,
    probability: probability?.spans[0]?.value.toNumber() ?? null,
    price,
    years: byYear,
    paybackYear: byYear.find(({ paidBack }) => paidBack !== null && paidBack.value >= 0.5)?.year ?? null,
    retention: part,
    breakEvenRetention:
      price === null || earned === null ? null : await breakEven(price, { part, earned: lastMean(earned) }, earnedWith),
  };
}

const certain = (scenario: Scenario, acquisition: Acquisition): Scenario => ({
  ...scenario,
  events: scenario.events.map((event) =>
    event.key === acquisition.key ? { ...acquisition, probability: null } : event,
  ),
});

const leftOut = (scenario: Scenario, key: string): Scenario => ({
  ...scenario,
  events: scenario.events.filter((event) => event.key !== key),
});

const withPart = ({ retention, amount }: Acquisition, part: number): NonNullable<Acquisition["retention"]> => ({
  ...(retention ?? { ...amount, uncertainty: null }),
  spans: [{ from: null, to: null, value: share(part) }],
});

const quantity = (measure: Measure, year: number): Quantity => ({
  measure,
  of: { kind: "firm" },
  when: { kind: "in", year },
});

function sampleVariant(scenario: Scenario, years: Pair["years"], simulation: SimulateOptions): Promise<Sample> {
  const measures: readonly Measure[] =
    scenario.economics === null ? ["revenue"] : ["total-revenue", "operating-income", "margin"];
  const quantities = years.flatMap(({ year }) => measures.map((measure) => quantity(measure, year)));
  return sampleOf(makePlan(scenario), { quantities }, simulation);
}

/** [year][path]: operating income that it has added by the end of the year. */
function addedUp({ own, without, years }: Pair): readonly Float64Array[] {
  let sum: Float64Array | null = null;
  return years.map(({ year }) => {
    const income = quantity("operating-income", year);
    const added: Float64Array = lessBy(without.valuesOf(income), own.valuesOf(income));
    const before: Float64Array | null = sum;
    sum = before === null ? added : added.map((value, path) => value + (before[path] as number));
    return sum;
  });
}

const lastMean = (earned: readonly Float64Array[]): number =>
  there(mean(earned[earned.length - 1] as Float64Array)).value;

function yearOf(
  { year, months }: Pair["years"][number],
  { pair, price, earned }: { readonly pair: Pair; readonly price: number | null; readonly earned: Float64Array | null },
): AcquisitionYear {
  const { own, without } = pair;
  const { sampling } = own.plan;
  const both = (measure: Measure) =>
    [without.valuesOf(quantity(measure, year)), own.valuesOf(quantity(measure, year))] as const;
  if (earned === null) {
    const revenue = contributionOf(...both("revenue"), sampling);
    return { year, months, revenue, operatingIncome: null, margin: null, returnOnPrice: null, paidBack: null };
  }
  const income = both("operating-income");
  const returns = price === null || price === 0 ? null : lessBy(...income).map((one) => (one * (12 / months)) / price);
  return {
    year,
    months,
    revenue: contributionOf(...both("total-revenue"), sampling),
    operatingIncome: contributionOf(...income, sampling),
    margin: marginOf(...both("margin"), sampling),
    returnOnPrice:
      returns === null
        ? null
        : {
            mean: there(mean(returns, sampling)),
            p5: there(P5(returns, sampling)),
            p50: there(MEDIAN(returns, sampling)),
            p95: there(P95(returns, sampling)),
          },
    paidBack:
      price === null
        ? null
        : chance(
            earned.map((one) => one - price),
            sampling,
          ),
  };
}

const marginOf = (without: Float64Array, own: Float64Array, sampling: Sampling): MarginWithAndWithout => ({
  without: MEDIAN(without, sampling),
  with: MEDIAN(own, sampling),
  higher: higherOn(lessBy(without, own), sampling),
});

/** A second part of the assets, to draw a line through. */
const OTHER = 0.5;

/**
 * The part that earns the price by the horizon, in the mean. What is earned is nearly linear in the part that comes over: the line through
 * the stated part and another one, and once more through the stated part and what was found.
 */
async function breakEven(
  price: number,
  stated: { readonly part: number; readonly earned: number },
  earnedWith: (part: number) => Promise<number>,
): Promise<number | null> {
  const other = stated.part === OTHER ? 1 : OTHER;
  const first = onLine(price, stated, { part: other, earned: await earnedWith(other) });
  if (first === null || first > 1) return null;
  if (first <= 0) return 0;
  if (first === stated.part) return first;
  const again = onLine(price, stated, { part: first, earned: await earnedWith(first) });
  return again === null || again > 1 ? null : Math.max(again, 0);
}

type Point = Parameters<typeof breakEven>[1];

/** Where the line through two points earns the price; null where more of it does not earn more. */
function onLine(price: number, one: Point, other: Point): number | null {
  const slope = (one.earned - other.earned) / (one.part - other.part);
  return slope > 0 ? one.part + (price - one.earned) / slope : null;
}
