import { InvariantError } from "../errors.js";
import type { ColumnRequest, Outputs } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import { orderStatistics } from "../simulation/collect/order-statistics.js";
import type { Simulation } from "../simulation/simulation.js";
import type { AuditedPath } from "../analysis/path-audit.js";

/** Paths that are chosen by their ranks, at most. */
const RANKED = 6;
/** The firm: the first group of every plan. */
const FIRM = 0;

/** What must be known of all paths to choose some: their closing AUM and their revenue at the end. */
export function outputsForChoice({ months, years }: Pick<Plan, "months" | "years">): Outputs {
  const last = months.length - 1;
  const closing = { group: FIRM, measure: "aum", window: "month", at: last } as const;
  const revenue =
    months.length < 12
      ? ({ group: FIRM, measure: "revenue", window: "year", at: years.length - 1 } as const)
      : ({ group: FIRM, measure: "revenue", window: "trailing-12", at: last } as const);
  return {
    percentiles: [5, 25, 50, 75, 95],
    fans: [],
    kept: [closing, revenue],
    nearest: [FIRM],
  };
}

/**
 * The paths with the lowest, the median and the highest closing AUM of the firm, then those of its revenue over the last twelve
 * months (the last calendar year of a shorter forecast), then paths spread over all numbers by a fixed rule. None comes twice.
 *
 * @param simulation  with the outputs for this choice
 * @param count       how many; all paths where there are fewer
 */
export function choosePaths({ kept, paths }: Simulation, count: number): readonly AuditedPath[] {
  const [closing, revenue] = kept.map(({ values }) => values);
  if (closing === undefined || revenue === undefined) throw new InvariantError("closing AUM and revenue were not kept");
  return chosen({ closing, revenue, paths }, count);
}

/** The same of a simulation with the plan's own outputs, which keep closing AUM; revenue where its sets look at it. */
export function chooseOfRun(plan: Plan, { kept, paths }: Simulation, count: number): readonly AuditedPath[] {
  const [closing, revenue] = outputsForChoice(plan).kept.map(
    (wanted) => kept.find(({ request }) => isSame(request, wanted))?.values ?? null,
  );
  return chosen({ closing: closing ?? null, revenue: revenue ?? null, paths }, count);
}

/** Paths that are chosen out of so many whatever the simulation finds: those spread over all numbers that are sure to have a place. */
export function certainPaths(paths: number, count: number): Uint32Array {
  const found = new Set<number>();
  for (let index = 0; found.size < Math.min(count - RANKED, paths) && index < paths; index++)
    found.add(spread(index, paths));
  return Uint32Array.from(found);
}

/** What is left to replay of chosen paths after some of them: the others, and those that are chosen before one that came before them. */
export function leftAfter(ahead: Uint32Array, chosen: Uint32Array): Uint32Array {
  const places = new Map(Array.from(ahead, (path, place) => [path, place]));
  const left: number[] = [];
  let next = Infinity;
  for (const path of chosen.toReversed()) {
    const place = places.get(path);
    if (place === undefined || place > next) left.push(path);
    else next = place;
  }
  return Uint32Array.from(left.reverse());
}

const isSame = (one: ColumnRequest, other: ColumnRequest): boolean =>
  one.group === other.group && one.measure === other.measure && one.window === other.window && one.at === other.at;

interface Columns {
  readonly closing: Float64Array | null;
  readonly revenue: Float64Array | null;
  readonly paths: number;
}

function chosen({ closing, revenue, paths }: Columns, count: number): readonly AuditedPath[] {
  const found = new Map<number, AuditedPath["why"]>();
  const choose = (path: number, why: AuditedPath["why"]): void => {
    if (found.size < count && !found.has(path)) found.set(path, why);
  };
  for (const [of, values] of [["closing AUM", closing] as const, ["revenue", revenue] as const]) {
    if (values === null) continue;
    const [lowest, median, highest] = atRanks(values, [0, (paths - 1) >> 1, paths - 1]);
    choose(lowest as number, `lowest ${of}`);
    choose(median as number, `median ${of}`);
    choose(highest as number, `highest ${of}`);
  }
  for (let index = 0; found.size < count && index < paths; index++) choose(spread(index, paths), "spread");
  for (let path = 0; found.size < count && path < paths; path++) choose(path, "spread");
  return Array.from(found, ([path, why]) => ({ path, why }));
}

/** The paths at some ranks of their values; of equal values the lower number comes first. */
function atRanks(values: Float64Array, ranks: readonly number[]): readonly number[] {
  const limits = orderStatistics(values, ranks);
  return ranks.map((rank, index) => {
    const limit = limits[index] as number;
    let before = rank - values.reduce((count, value) => (value < limit ? count + 1 : count), 0);
    return values.findIndex((value) => value === limit && before-- === 0);
  });
}

/** Multiples of the golden ratio, less their whole parts, lie evenly on 0 … 1 however many are taken (Weyl 1916). */
const GOLDEN = 0x9e3779b9;
const spread = (index: number, paths: number): number =>
  Math.floor(((Math.imul(index + 1, GOLDEN) >>> 0) / 0x1_0000_0000) * paths);
