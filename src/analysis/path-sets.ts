import type { PathSetPlan } from "../plan/path-sets.js";
import type { Plan } from "../plan/plan.js";
import { orderStatistics } from "../simulation/collect/order-statistics.js";
import { chanceAmong } from "../simulation/collect/sampled-errors.js";
import { chanceOf, withoutNaN } from "../simulation/collect/summaries.js";
import type { Estimate, Simulation } from "../simulation/simulation.js";
import { requiredColumn } from "./kept-column.js";
import type { PathSet } from "./supplement.js";

/** A set with fewer paths is left out, unless the scenario asks for it. */
const LEAST = 30;
/** Most paths of a set that are rolled again; of more, as many are taken evenly. */
const MOST = 500;
/** Paths that stand for all, and for any large part of them. */
const SAMPLE = 400;
/** Fewest of them that may stand for a set. */
const ENOUGH = 100;

/** The paths of a set. */
export interface FoundSet {
  readonly answer: PathSet;
  /** Ascending; those that the means are taken over. */
  readonly paths: Uint32Array;
}

/** Finds the paths of every set of the plan; ties go to the lower number, so that they do not depend on how the paths were rolled. */
export function findSets(plan: Plan, simulation: Simulation): readonly FoundSet[] {
  const sample = samplePaths(simulation);
  return plan.sets.flatMap((set) => {
    const all = pathsOf(set, simulation);
    if (all.length < LEAST && !set.stated) return [];
    if (all.length === 0) return [];
    const paths = "outcome" in set.chosen ? sampleOf(all, sample) : evenly(all, MOST);
    const answer = {
      id: set.id,
      target: "target" in set.chosen ? set.chosen.target : null,
      paths: all.length,
      sampled: paths.length,
      chance: chanceOfSet(all, plan),
    };
    return [{ answer, paths }];
  });
}

function chanceOfSet(own: ArrayLike<number>, { paths, sampling }: Pick<Plan, "paths" | "sampling">): Estimate {
  if (sampling === "plain") return chanceOf(own.length, paths);
  const member = new Uint8Array(paths);
  for (let at = 0; at < own.length; at++) member[own[at] as number] = 1;
  return chanceAmong(member, null, sampling);
}

/** Evenly chosen paths of all. */
export const samplePaths = ({ paths }: Pick<Simulation, "paths">): Uint32Array =>
  evenly(
    Uint32Array.from({ length: paths }, (_, path) => path),
    SAMPLE,
  );

/** Of a large set those that are in the sample of all paths, which are rolled in any case. */
function sampleOf(all: Uint32Array, sample: Uint32Array): Uint32Array {
  if (all.length <= ENOUGH) return all;
  const own = new Set(all);
  const shared = sample.filter((path) => own.has(path));
  return shared.length < ENOUGH ? evenly(all, MOST) : shared;
}

/** Every k-th of them, evenly from first to last. */
const evenly = (paths: Uint32Array, most: number): Uint32Array =>
  paths.length <= most
    ? paths
    : Uint32Array.from({ length: most }, (_, index) => paths[Math.floor((index * paths.length) / most)] as number);

/** All paths of a set, ascending. */
function pathsOf({ chosen }: PathSetPlan, simulation: Simulation): Uint32Array {
  if ("outcome" in chosen) {
    const met = simulation.outcomes?.[chosen.outcome] ?? new Uint8Array(0);
    const wanted = chosen.kind === "meets" ? 1 : 0;
    return Uint32Array.from(pathsWhere(met.length, (path) => met[path] === wanted));
  }
  const values = requiredColumn(simulation, chosen.column);
  const known = values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
  if (known === 0) return new Uint32Array(0);
  const size = Math.max(1, Math.floor(chosen.part.toNumber() * known));
  return lowest(distances(chosen, values), size);
}

type Ranked = Extract<PathSetPlan["chosen"], { readonly column: unknown }>;

/** How far each path is from being chosen; NaN for one that has no such number. */
function distances(chosen: Ranked, values: Float64Array): Float64Array {
  if (!("percent" in chosen)) return chosen.kind === "worst" ? values : values.map((value) => -value);
  const own = withoutNaN(values);
  const rank = Math.round((own.length - 1) * (chosen.percent / 100));
  const [point = 0] = orderStatistics(own, [rank]);
  return values.map((value) => Math.abs(value - point));
}

/** The paths with the lowest values, ascending; of equal ones the lower numbers. @param size  1 … the numbers there are */
export function lowest(values: Float64Array, size: number): Uint32Array {
  const [limit = 0] = orderStatistics(withoutNaN(values), [size - 1]);
  let ties = size - values.reduce((count, value) => (value < limit ? count + 1 : count), 0);
  return Uint32Array.from(
    pathsWhere(values.length, (path) => {
      const value = values[path] as number;
      return value < limit || (value === limit && ties-- > 0);
    }),
  );
}

function pathsWhere(paths: number, holds: (path: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let path = 0; path < paths; path++) if (holds(path)) found.push(path);
  return found;
}
