import { InputError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { columnsOf } from "./collect/columns.js";
import { totalsLength } from "./collect/totals.js";

/** Most bytes that the values of one pass may take: columns beyond that are computed in further passes over the same draws. */
export const PASS_BYTES = 1024 * 1024 * 1024;
/** Most bytes that a simulation may take in all. */
export const LARGEST_BYTES = 3 * 1024 * 1024 * 1024;
/** Most paths: their number is one word of the generator's counter. */
export const LARGEST_PATHS = 4294967295;

const DOUBLE = 8;

/** What a simulation will take. */
export interface Estimate {
  /** Columns of one double a path in one pass, and passes. */
  readonly columnsAPass: number;
  readonly passes: number;
  /** Largest bytes at any time: the columns of a pass, those that are kept, drawdowns, horizon totals. */
  readonly bytes: number;
}

/**
 * Memory of a simulation before anything is allocated.
 *
 *     bytes = 8·paths·(columns of a pass + kept columns + 3) + 8·totals
 *
 * 10 000 paths of 240 columns take 19 MB, 100 000 paths of 240 columns 0.2 GB. Not in it: the working memory of a thread, 8 bytes
 * for each path of a block and lane (about 55 a segment and 4 a stream; 1024 paths of 10 segments: 6 MB).
 */
export function estimateMemory(plan: Plan): Estimate {
  const { columns, kept } = columnsOf(plan);
  const fitting = Math.floor(PASS_BYTES / (DOUBLE * plan.paths));
  const columnsAPass = fitting < 1 ? 1 : fitting < columns.length ? fitting : columns.length;
  const doubles = plan.paths * (columnsAPass + kept.size + 3) + totalsLength(plan.groups.length, plan.paths);
  return {
    columnsAPass,
    passes: columnsAPass === 0 ? 1 : Math.ceil(columns.length / columnsAPass),
    bytes: DOUBLE * doubles,
  };
}

/**
 * Refuses what cannot be run, before anything is allocated.
 *
 * @throws InputError for a number of paths that is not 1 … 2³² − 1, and for more memory than 3 GiB
 */
export function refuseTooLarge(plan: Plan): void {
  const { paths } = plan;
  if (!Number.isInteger(paths) || paths < 1 || paths > LARGEST_PATHS) {
    const what = `is ${paths}; a simulation takes 1 to ${LARGEST_PATHS} paths`;
    throw new InputError([{ at: "scenario", key: "paths", what, fix: "Write a whole number such as 10000" }]);
  }
  const { bytes } = estimateMemory(plan);
  if (bytes <= LARGEST_BYTES) return;
  const what = `is ${paths}; its results would take ${gigabytes(bytes)} GB, and ${gigabytes(LARGEST_BYTES)} GB is the limit`;
  const most = Math.floor(paths * (LARGEST_BYTES / bytes));
  throw new InputError([
    { at: "scenario", key: "paths", what, fix: `Write at most ${roundDown(most)} paths, or keep fewer values` },
  ]);
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);

/** Two leading digits. */
function roundDown(count: number): number {
  let unit = 1;
  while (count / unit >= 100) unit *= 10;
  return Math.floor(count / unit) * unit;
}
