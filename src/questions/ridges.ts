import { formatMonth, type Month } from "../months.js";
import { makePlan } from "../plan/make-plan.js";
import type { LocaleTag } from "../scenario/locale.js";
import type { Quantity } from "../scenario/question.js";
import type { Scenario } from "../scenario/scenario.js";
import { exp } from "../simulation/arithmetic/exp.js";
import { log } from "../simulation/arithmetic/log.js";
import type { Estimate, SimulateOptions } from "../simulation/simulation.js";
import { mean, percentile } from "./estimates.js";
import { sampleOf } from "./sample.js";

export interface RidgesOptions {
  readonly paths?: number;
  readonly seed?: string;
  readonly simulation?: SimulateOptions;
}

/** How the firm's AUM is spread at the end of every year. Amounts in the currency. */
export interface Ridges {
  readonly currency: string;
  /** Where the scenario has one. */
  readonly locale?: LocaleTag;
  readonly seed: string;
  readonly paths: number;
  readonly years: readonly Ridge[];
}

export interface Ridge {
  /** "2027-12". */
  readonly at: string;
  readonly p5: Estimate;
  readonly p50: Estimate;
  readonly p95: Estimate;
  /** By rising amount, the same amounts in all years; the density is per unit of currency. */
  readonly points: readonly { readonly amount: number; readonly density: number }[];
}

const POINTS = 129;

/** The densities of AUM at year ends: Gaussian kernels of Silverman's width (1986, eq. 3.31) between the 0.5 % and the 99.5 % quantile of all. */
export async function ridges(scenario: Scenario, options: RidgesOptions = {}): Promise<Ridges> {
  const { paths = scenario.paths, seed = scenario.seed, simulation = {} } = options;
  const plan = makePlan(scenario, { paths, seed });
  const quantities = plan.years.map(({ from, months }): Quantity => {
    const month = plan.months[from + months - 1] as Month;
    return { measure: "aum", of: { kind: "firm" }, when: { kind: "at", month } };
  });
  const sample = await sampleOf(plan, { quantities }, simulation);
  const columns = quantities.map((quantity) => sample.valuesOf(quantity));
  const edges = columns.flatMap((values) => [valueAt(values, 0.5), valueAt(values, 99.5)]);
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  return {
    currency: scenario.currency,
    ...(scenario.locale === null ? {} : { locale: scenario.locale }),
    seed: plan.seed.text,
    paths: sample.paths,
    years: columns.map((values, index) => {
      const { when } = quantities[index] as Quantity;
      return {
        at: when.kind === "at" ? formatMonth(when.month) : "",
        p5: estimateAt(values, 5),
        p50: estimateAt(values, 50),
        p95: estimateAt(values, 95),
        points: densityOf(values, low, high),
      };
    }),
  };
}

const NO_ESTIMATE: Estimate = { value: 0, standardError: null };
const estimateAt = (values: Float64Array, percent: number): Estimate => percentile(percent)(values) ?? NO_ESTIMATE;
const valueAt = (values: Float64Array, percent: number): number => estimateAt(values, percent).value;

/** Values are counted on the grid first, each on its two neighbours, and then smoothed: as good, and much faster. */
function densityOf(values: Float64Array, low: number, high: number): Ridge["points"] {
  const step = high > low ? (high - low) / (POINTS - 1) : 1;
  const width = Math.max(bandwidth(values), step);
  const counts = new Float64Array(POINTS);
  for (const value of values) {
    const place = Math.min(POINTS - 1, Math.max(0, (value - low) / step));
    const left = Math.min(POINTS - 2, Math.floor(place));
    counts[left] = (counts[left] as number) + 1 - (place - left);
    counts[left + 1] = (counts[left + 1] as number) + (place - left);
  }
  const kernel = Array.from({ length: POINTS }, (_, away) => {
    const z = (away * step) / width;
    return exp(-0.5 * z * z) / (width * Math.sqrt(2 * Math.PI) * values.length);
  });
  return Array.from(counts, (_, point) => ({
    amount: low + point * step,
    density: counts.reduce((sum, count, other) => sum + count * (kernel[Math.abs(point - other)] as number), 0),
  }));
}

/** 0.9·min(s, IQR/1.34)·n^(−1/5). */
function bandwidth(values: Float64Array): number {
  const centre = mean(values)?.value ?? 0;
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  const quartiles = (valueAt(values, 75) - valueAt(values, 25)) / 1.34;
  return 0.9 * (quartiles > 0 ? Math.min(deviation, quartiles) : deviation) * exp(-log(Math.max(1, values.length)) / 5);
}
