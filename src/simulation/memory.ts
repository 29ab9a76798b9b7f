import { InputError } from "../errors.js";
import { occasionalLinesOf } from "../plan/occasional-lines.js";
import type { Plan } from "../plan/plan.js";
import { SETS } from "../plan/sampling.js";
import { type ColumnSet, closingOf } from "./collect/columns.js";
import { ledgerLength } from "./collect/ledgers.js";
import { LEAF } from "./collect/moments.js";
import { setSize } from "./collect/nearest.js";
import { type Rounds, roundsOf } from "./collect/rounds.js";
import { nodesLength, unitPathsOf } from "./collect/subtrees.js";
import { totalLines } from "./collect/totals.js";
import type { SimulateOptions } from "./simulation.js";

/** Bytes that a run may fill; no number depends on it. */
export interface Limits {
  /** For values of columns: what fits is kept and ordered, of what does not only the values that matter are. */
  readonly values: number;
  /** For whole columns that spreads and sets hang on, and every path's horizon for the sets: what does not fit is rolled again. */
  readonly held: number;
}

/** Where it is told which paths meet every target: alerts, covenants and their years, about. */
const ASKED_TARGETS = 100;

const MEBIBYTE = 1024 * 1024;
export const LIMITS: Limits = { values: 256 * MEBIBYTE, held: 64 * MEBIBYTE };

/** Bytes for a sample, then counts, then gathered values of columns that are counted; up to a quarter may go to the caller's values. */
const ARENA = 144 * MEBIBYTE;
/** The part of it beside which the caller's values come where they are more: a run of the most paths is to take little more than others. */
const BESIDE_MANY_VALUES = 0.5;
/** The part of it that counts and few values need. */
const COUNTED = 0.5;
/** Paths rolled together: four leaves, whose lanes stay in the processor's second cache. */
export const BLOCK_PATHS = 1024;
/** Most paths: their number is one word of the generator's counter. */
export const LARGEST_PATHS = 4294967295;

/** A sample is at least a block, and at most this part of the paths: it is rolled twice. */
const LARGEST_SAMPLE = 1 / 6;
/** The part of the paths that is counted first: it is rolled twice, and tells more than the sample where it is the larger. */
const COUNTED_FIRST = 1 / 24;
/** Buckets of a window where memory allows, and in any case. */
const MOST_BUCKETS = 1024;
const LEAST_BUCKETS = 16;
/** Buckets by which windows can be drawn closer. The fewer there are, the more of them stay in the processor's caches. */
export const CLOSER_BUCKETS = 64;
/** The part of a counted run's arena that values of buckets are expected to fill. */
const GATHERED = 0.8;

/** How a plan is worked on, from its size alone: results do not depend on it, and nothing is allocated to know it. */
export interface Sizes {
  readonly route: "kept" | "sifted" | "streamed";
  readonly blockPaths: number;
  readonly unitPaths: number;
  /** Streamed: the first paths, by which windows are placed, and those that are counted before all are, to draw them closer; 0: none. */
  readonly samplePaths: number;
  readonly countedFirst: number;
  /** Sifted: how far each round goes. */
  readonly rounds: Rounds | null;
  /** Not kept: whether whole columns are held of which spreads and sets are asked for, and every path's horizon for the sets. */
  readonly holds: { readonly columns: boolean; readonly ledgers: boolean };
  /** Not kept: doubles of the values that are kept for the caller, by column and path. */
  readonly keptDoubles: number;
  /** Bytes of the one piece of memory that all passes share: values, then counts, then gathered values. */
  readonly arenaBytes: number;
  /** Doubles of the trees of sums, and of the sets of nearest paths. */
  readonly otherDoubles: number;
}

export function sizesOf(plan: Plan, set: ColumnSet, options: SimulateOptions, limits = LIMITS): Sizes {
  const { paths, outputs, groups, segments } = plan;
  const columns = set.columns.length;
  const whole = Math.ceil(paths / LEAF) * LEAF;
  const most = plan.sampling === "sobol" ? Math.ceil(paths / SETS) : whole;
  const blockPaths = Math.min(options.blockPaths ?? BLOCK_PATHS, most);
  const unitPaths = unitPathsOf(paths, blockPaths);
  const sets = (outputs.nearest?.length ?? 0) * outputs.percentiles.length;
  const lines = totalLines(occasionalLinesOf(plan)).length;
  const ledgers = sets > 0 ? ledgerLength(lines, segments.length, paths) : 0;
  const values = columns * paths + ledgers;
  // Errors by pairs or sets are read off whole columns.
  const kept = plan.sampling !== "plain" || 8 * values <= limits.values;
  const keptDoubles = kept ? 0 : outputs.kept.length * paths;
  const arena = arenaFor(8 * keptDoubles, limits.values);
  const shares = outputs.percentiles.map((percent) => percent / 100);
  const rounds = kept ? null : roundsOf(paths, unitPaths, { room: Math.floor(arena / (8 * columns)), shares });
  const samplePaths = kept || rounds !== null ? 0 : sampleOf(paths, columns, COUNTED * arena);
  const holds = kept ? NOTHING_HELD : heldOf(set, plan, ledgers, limits);
  const route = kept ? "kept" : rounds === null ? "streamed" : "sifted";
  const yearLines = outputs.byYear === true ? (lines + 2) * (plan.years.length + 1) : 0;
  const series = (kept ? set.summarised.length : columns) + (lines + yearLines) * groups.length;
  const told = plan.sampling === "plain" ? (outputs.outcomes?.length ?? 0) : plan.targets.length + ASKED_TARGETS;
  const outcomes = Math.ceil((told * paths) / 8);
  const setDoubles = kept || holds.ledgers ? 0 : lines * segments.length;
  return {
    route,
    blockPaths,
    unitPaths,
    samplePaths,
    countedFirst: samplePaths === 0 ? 0 : countedFirst(paths, unitPaths, samplePaths),
    rounds,
    holds,
    keptDoubles,
    arenaBytes:
      8 * (kept ? values : rounds === null ? countedDoubles(samplePaths * columns, arena) : rounds.room * columns),
    otherDoubles:
      nodesLength(paths, unitPaths, series) +
      outcomes +
      (holds.columns ? heldColumns(plan, set).length * paths : 0) +
      (holds.ledgers ? ledgers : 0) +
      sets * setSize(paths) * (2 * (options.threads ?? 1) + setDoubles),
  };
}

const NOTHING_HELD = { columns: false, ledgers: false };

/** Columns on which spreads and sets of nearest paths hang, each once. */
export function heldColumns({ outputs, ...plan }: Plan, { positionOf }: ColumnSet): readonly number[] {
  const requests = [...(outputs.spreads ?? []), ...(outputs.nearest ?? []).map((group) => closingOf(plan, group))];
  return [...new Set(requests.map(positionOf))].filter((position) => position !== null);
}

function heldOf(set: ColumnSet, plan: Plan, ledgers: number, { held }: Limits): Sizes["holds"] {
  const room = held / 8;
  const own = heldColumns(plan, set).length * plan.paths;
  return { columns: own <= room, ledgers: own + ledgers <= room };
}

function arenaFor(kept: number, budget: number): number {
  const room = budget < ARENA ? budget : ARENA;
  return kept < room / 4 ? room - kept : BESIDE_MANY_VALUES * room;
}

function sampleOf(paths: number, columns: number, bytes: number): number {
  const most = Math.ceil((paths * LARGEST_SAMPLE) / BLOCK_PATHS);
  const fitting = Math.floor(bytes / (8 * columns * BLOCK_PATHS));
  const blocks = fitting < 1 ? 1 : fitting < most ? fitting : most;
  return Math.min(blocks * BLOCK_PATHS, paths);
}

const countedDoubles = (sample: number, arena: number): number => Math.max(sample, Math.floor((COUNTED * arena) / 8));

function countedFirst(paths: number, unitPaths: number, samplePaths: number): number {
  const first = Math.floor((paths * COUNTED_FIRST) / unitPaths) * unitPaths;
  return first > samplePaths ? first : 0;
}

/** Buckets of each window, so that counts fit the arena. @param most  a power of 2 */
export function bucketsFor(windows: number, bytes: number, most = MOST_BUCKETS): number {
  let buckets = most;
  while (buckets > LEAST_BUCKETS && 4 * windows * buckets > bytes) buckets /= 2;
  return buckets;
}

/**
 * Buckets that are enough for all paths to be counted in, because the values of those that hold a quantile and its error fit the
 * arena: three buckets of a window, which is ten standard errors of the paths that were counted first.
 */
export function bucketsEnough(windows: number, { paths, first }: Counted, bytes: number): number {
  // √(p·(1 − p)) of an ordinary quantile.
  const error = 0.35 * Math.sqrt(paths);
  const gathered = (8 * windows * 3 * 10 * error * Math.sqrt(paths / first)) / (GATHERED * bytes);
  let buckets = CLOSER_BUCKETS;
  while (buckets < MOST_BUCKETS && buckets < gathered) buckets *= 2;
  return buckets;
}

/** Paths that are counted, and those by which their windows were placed. */
export interface Counted {
  readonly paths: number;
  readonly first: number;
}

/**
 * Refuses numbers that no run can have.
 *
 * @throws InputError for paths that are not 1 … 2³² − 1, and for a block that splits a leaf of 256
 */
export function refuseNumbers({ paths }: Plan, { blockPaths = LEAF }: SimulateOptions): void {
  if (!Number.isInteger(paths) || paths < 1 || paths > LARGEST_PATHS) {
    const what = `is ${paths}; a simulation takes 1 to ${LARGEST_PATHS} paths`;
    throw new InputError([{ at: "scenario", key: "paths", what, fix: "Write a whole number such as 10000" }]);
  }
  if (!Number.isInteger(blockPaths) || blockPaths < 1 || blockPaths % LEAF !== 0) {
    const what = `is ${blockPaths}; paths are rolled together in multiples of ${LEAF}`;
    throw new InputError([{ at: "options", key: "blockPaths", what, fix: "Write 256, 512, 1024 or 4096" }]);
  }
}
