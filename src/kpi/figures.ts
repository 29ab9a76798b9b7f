import type {
  Bridge,
  Fan,
  FanPoint,
  PercentileSummary,
  ProjectionMonth,
  ProjectionYear,
  Run,
  RunYear,
} from "../analysis/run.js";
import { InvariantError } from "../errors.js";
import type { Estimate } from "../simulation/simulation.js";
import type { Figure, Statistic, Unit } from "./kpi.js";

export const FIRM = "firm";
export const FIRM_LABEL = "Firm";
export const YEAR = 12;
const SPREAD = ["p5", "p50", "p95", "mean"] as const;
const NEAR = ["p5", "p50", "p95"] as const;

/** Where a figure stands: its period, and its unit. */
export interface Place {
  readonly period: string;
  readonly unit: Unit;
}

/** A figure of the ledger, without error. */
export const exact = (statistic: Statistic, { period, unit }: Place, value: number | null): Figure => ({
  of: FIRM_LABEL,
  period,
  statistic,
  value,
  standardError: null,
  errorIsBound: false,
  unit,
});

/** A figure of the paths. */
export const simulated = (statistic: Statistic, place: Place, { value, standardError }: Estimate): Figure => ({
  ...exact(statistic, place, value),
  standardError,
});

/** The percentiles and the mean of one number. */
export const spread = (summary: PercentileSummary, place: Place): readonly Figure[] =>
  SPREAD.map((statistic) => simulated(statistic, place, summary[statistic]));

/** One number divided by another, or null over nothing. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** An estimate times an exact number. */
export const scaled = ({ value, standardError }: Estimate, factor: number): Estimate => ({
  value: value * factor,
  standardError: standardError === null ? null : standardError * Math.abs(factor),
});

/** "2025-10 to 2030-09". */
export const horizon = (run: Run): string => `${run.months[0]} to ${lastMonth(run)}`;

export const lastMonth = ({ months }: Run): string => months[months.length - 1] as string;

/** A year of the run as it is called: "2027", or "2025 (Oct–Dec)" for a stub. */
export function yearLabel({ years }: Run, year: number): string {
  return (years.find((known) => known.year === year) as RunYear).label;
}

export function openingAum({ answers }: Run, group = FIRM): number {
  const found = answers.opening.find((one) => one.group === group);
  if (found === undefined) throw new InvariantError(`the run has no opening of ${group}`);
  return found.aum;
}

/** Points of a fan, by month or by year; none when the run has no such fan. */
export function fanPoints(run: Run, { group = FIRM, measure, window }: FanKey): readonly (FanPoint | null)[] {
  const same = (fan: Fan): boolean => fan.group === group && fan.measure === measure && fan.window === window;
  return [...run.answers.fans, ...(run.supplement?.fans ?? [])].find(same)?.points ?? [];
}

export interface FanKey extends Pick<Fan, "measure" | "window"> {
  readonly group?: string;
}

/** The last point of a fan; null when the horizon is too short for its window. */
export const lastPoint = (run: Run, key: FanKey): FanPoint | null => fanPoints(run, key).at(-1) ?? null;

/** The spread of a measure in every calendar year, of the firm unless said otherwise. */
export const spreadByYear = (run: Run, measure: Fan["measure"], unit: Unit, group = FIRM): readonly Figure[] =>
  fanPoints(run, { group, measure, window: "year" }).flatMap((point) =>
    point === null ? [] : spread(point, { period: yearLabel(run, Number(point.at)), unit }),
  );

export function projectedYears({ answers }: Run, group = FIRM): readonly ProjectionYear[] {
  return answers.projection.groups.find((one) => one.group === group)?.years ?? [];
}

export function projectedMonths({ answers }: Run, group = FIRM): readonly ProjectionMonth[] {
  return answers.projection.groups.find((one) => one.group === group)?.months ?? [];
}

/** At expected returns, a number of every calendar year. */
export const expectedByYear = (run: Run, unit: Unit, of: (year: ProjectionYear) => number | null): readonly Figure[] =>
  projectedYears(run).map((year) => exact("expected", { period: yearLabel(run, year.year), unit }, of(year)));

/** The firm's bridge over the horizon, of one set of paths or of the projection. */
export function bridgeOf({ answers }: Run, of: Bridge["of"]): Bridge {
  const found = answers.bridges.find((bridge) => bridge.group === FIRM && bridge.of === of);
  if (found === undefined) throw new InvariantError(`the run has no bridge of the firm's ${of}`);
  return found;
}

/** One line of the bridge over the horizon: at expected returns, and as the mean of all paths. */
export const meanOverHorizon = (run: Run, unit: Unit, of: (bridge: Bridge) => Estimate): readonly Figure[] => {
  const place = { period: horizon(run), unit };
  return [
    simulated("mean", place, of(bridgeOf(run, "mean"))),
    exact("expected", place, of(bridgeOf(run, "projection")).value),
  ];
};

/** The same over the paths that close nearest to the 5th percentile, the median and the 95th of AUM. */
export const nearOverHorizon = (run: Run, unit: Unit, of: (bridge: Bridge) => Estimate): readonly Figure[] =>
  NEAR.map((set) => simulated(`near-${set}`, { period: horizon(run), unit }, of(bridgeOf(run, set))));
