import type { Projection } from "../model/projection.js";
import { reportedRunRate } from "../model/run-rate.js";
import type { ColumnRequest } from "../plan/outputs.js";
import type { Plan, SegmentPlan } from "../plan/plan.js";
import { openingOf, spanOf } from "../simulation/collect/columns.js";
import { momentsOf } from "../simulation/collect/moments.js";
import { withError, errorBetweenSets, percentilesWithErrors } from "../simulation/collect/sampled-errors.js";
import { summariser, withoutNaN } from "../simulation/collect/summaries.js";
import type { Estimate, Simulation, Summary } from "../simulation/simulation.js";
import { sum } from "../units.js";
import { FIRM } from "./distributions.js";
import { dateOf } from "./fans.js";
import { lowest } from "./path-sets.js";
import type { AtRisk, ValueAtRisk } from "./supplement.js";

const LEVELS = [0.01, 0.05] as const;

/** Value at risk and the mean beyond it, of the firm's closing AUM and of its revenue over the last twelve months. */
export function valueAtRisk(plan: Plan, projection: Projection, simulation: Simulation): readonly ValueAtRisk[] {
  const last = plan.months.length - 1;
  const aum: ColumnRequest = { group: FIRM, measure: "aum", window: "month", at: last };
  const revenue: ColumnRequest =
    last < 11
      ? { group: FIRM, measure: "revenue", window: "year", at: plan.years.length - 1 }
      : { group: FIRM, measure: "revenue", window: "trailing-12", at: last };
  return [aum, revenue].flatMap((column) => {
    const values = simulation.kept.find(({ request }) => sameColumn(request, column))?.values;
    if (values === undefined) return [];
    const own = withoutNaN(values);
    if (own.length === 0) return [];
    const references = referencesOf(plan, projection, column);
    return LEVELS.map((level) => riskOf(own, { level, ...references, ...nameOf(plan, column) }, plan.sampling));
  });
}

const sameColumn = (a: ColumnRequest, b: ColumnRequest): boolean =>
  a.group === b.group && a.measure === b.measure && a.window === b.window && a.at === b.at;

const nameOf = (plan: Plan, { measure, window, at }: ColumnRequest) => ({
  measure: measure as ValueAtRisk["measure"],
  at: dateOf(plan, window, at),
});

type Terms = Pick<ValueAtRisk, "measure" | "at" | "level" | "opening" | "expected">;

/** What there is today, and what the exact ledger comes to. */
function referencesOf(plan: Plan, { groups, segments }: Projection, column: ColumnRequest) {
  const rows = groups[FIRM] ?? [];
  const { from, to } = spanOf(plan, column.window, column.at) ?? { from: 0, to: rows.length - 1 };
  if (column.measure === "aum") {
    return { opening: openingOf(plan, FIRM), expected: rows[to]?.closing.toNumber() ?? 0 };
  }
  const members = plan.groups[FIRM]?.members ?? [];
  const opening = sum(
    members.map((member) => reportedRunRate(plan, plan.segments[member] as SegmentPlan, segments[member] ?? [], -1)),
  );
  return {
    opening: opening.toNumber(),
    expected: sum(rows.slice(from, to + 1).map((row) => row.revenue)).toNumber(),
  };
}

function riskOf(values: Float64Array, terms: Terms, sampling: Plan["sampling"]): ValueAtRisk {
  const { percentile, tailMean } = tailOf(values, terms.level, sampling);
  return {
    ...terms,
    percentile,
    tailMean,
    againstOpening: below(terms.opening, percentile, tailMean),
    againstExpected: below(terms.expected, percentile, tailMean),
  };
}

/** Where the tail begins, and its mean; of paths that do not come each by itself with the errors between their sets. */
function tailOf(
  values: Float64Array,
  level: number,
  sampling: Plan["sampling"],
): Pick<ValueAtRisk, "percentile" | "tailMean"> {
  const summary = summariser([100 * level])(values) as Summary;
  const percentile = summary.percentiles[0] as Estimate;
  const tailMean = tailMeanOf(values, level, percentile.value);
  if (sampling === "plain") return { percentile, tailMean };
  const error = errorBetweenSets(values, sampling, (own) => tailOf(own, level, "plain").tailMean.value);
  return {
    percentile: withError(percentile, percentilesWithErrors(values, [100 * level], sampling)[0]),
    tailMean: { ...tailMean, standardError: error },
  };
}

const below = (reference: number, percentile: Estimate, tailMean: Estimate): AtRisk => ({
  valueAtRisk: { ...percentile, value: reference - percentile.value },
  conditional: { ...tailMean, value: reference - tailMean.value },
});

/**
 * Mean of the worst ⌊p·n⌋ values, at least one. Its variance is that of the tail and of where the tail begins (Manistre & Hancock
 * 2005, NAAJ 9(2), eq. 3.4): (s² + (1 − p)·(q − mean)²)/k.
 */
function tailMeanOf(values: Float64Array, level: number, quantile: number): Estimate {
  const size = Math.max(1, Math.floor(level * values.length));
  const tail = Float64Array.from(lowest(values, size), (path) => values[path] as number);
  const { mean, squares } = momentsOf(tail);
  if (size < 2) return { value: mean, standardError: null };
  const beyond = quantile - mean;
  return { value: mean, standardError: Math.sqrt((squares / (size - 1) + (1 - level) * beyond * beyond) / size) };
}
