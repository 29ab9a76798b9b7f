import { InvariantError } from "../errors.js";
import type { Outputs } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import type { AuditedPath } from "./audit.js";

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
  const [closing, revenue] = kept.map(({ values }) => byValue(values));
  if (closing === undefined || revenue === undefined) throw new InvariantError("closing AUM and revenue were not kept");
  const chosen = new Map<number, AuditedPath["why"]>();
  const choose = (path: number, why: AuditedPath["why"]): void => {
    if (chosen.size < count && !chosen.has(path)) chosen.set(path, why);
  };
  for (const [of, ordered] of [["closing AUM", closing] as const, ["revenue", revenue] as const]) {
    choose(ordered[0] as number, `lowest ${of}`);
    choose(ordered[(paths - 1) >> 1] as number, `median ${of}`);
    choose(ordered[paths - 1] as number, `highest ${of}`);
  }
  for (let index = 0; chosen.size < count && index < paths; index++) choose(spread(index, paths), "spread");
  for (let path = 0; chosen.size < count && path < paths; path++) choose(path, "spread");
  return Array.from(chosen, ([path, why]) => ({ path, why }));
}

/** Numbers of paths in ascending order of their values; the lower number first where values are equal. */
const byValue = (values: Float64Array): Uint32Array =>
  Uint32Array.from(values, (_, path) => path).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);

/** Multiples of the golden ratio, less their whole parts, lie evenly on 0 … 1 however many are taken (Weyl 1916). */
const GOLDEN = 0x9e3779b9;
const spread = (index: number, paths: number): number =>
  Math.floor(((Math.imul(index + 1, GOLDEN) >>> 0) / 0x1_0000_0000) * paths);
