import { InputError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { type ColumnSet, columnsOf } from "./collect/columns.js";
import { MOMENTS } from "./collect/moments.js";
import { compilePerformanceFees, LANES_A_SERIES } from "./performance-fees.js";
import { refuseNumbers, type Sizes, sizesOf } from "./memory.js";
import type { SimulateOptions } from "./simulation.js";
import { secondsOf } from "./time.js";

/** What a simulation will take. */
export interface RunEstimate {
  /** Largest memory of the process at any time, a bare Node's included. */
  readonly bytes: number;
  /** Wall time, on a machine that has nothing else to do. */
  readonly seconds: number;
}

/** Most bytes that a simulation may take unless the caller says otherwise. */
export const LARGEST_BYTES = 3 * 1024 * 1024 * 1024;

/** A process with the program loaded and warm, and each thread besides it: code, compiled code, heap. */
const PROCESS_BYTES = 120e6;
const THREAD_BYTES = 24e6;
/** Lanes of a block: see `kernel/block.ts` and `collect/history.ts`. */
const LANES_A_SEGMENT = 45;
const LANES_A_STREAM = 4;
const LANES_A_GROUP = 80;
const LANES_A_BRIDGE = 12;
/** What a column costs besides its values: its description and summary; where it is counted, what is sought of it and the sums so far. */
const COLUMN_BYTES = { kept: 8000, sifted: 12_000, streamed: 25_000 } as const;

/**
 * Memory and time of a simulation, before anything is allocated: the memory of what is planned, the time that it takes at a pace.
 *
 * @param pace  of this machine, as `measurePace` finds it; 1 for the machine that the times were measured on
 */
export function estimateRun(plan: Plan, options: SimulateOptions = {}, pace = 1): RunEstimate {
  const planned = plannedOf(plan, options);
  return { bytes: bytesOf(plan, planned), seconds: pace * secondsOf(plan, planned, options) };
}

interface Planned {
  readonly set: ColumnSet;
  readonly sizes: Sizes;
  readonly threads: number;
}

function plannedOf(plan: Plan, options: SimulateOptions): Planned {
  refuseNumbers(plan, options);
  const set = columnsOf(plan);
  const sizes = sizesOf(plan, set, options);
  // More threads than blocks are not begun.
  return { set, sizes, threads: Math.min(options.threads ?? 1, Math.ceil(plan.paths / sizes.blockPaths)) };
}

function bytesOf(plan: Plan, { sizes, set, threads }: Planned): number {
  const columns = set.columns.length;
  const lanes =
    LANES_A_SEGMENT * plan.segments.length +
    LANES_A_STREAM * (2 * plan.segments.length + plan.markets.assets.length) +
    LANES_A_GROUP * plan.groups.length +
    performanceLanes(plan) +
    (plan.sampling === "sobol" ? plan.markets.assets.length * LANES_A_BRIDGE : 0);
  const levels = 33 - Math.clz32(sizes.unitPaths / 256);
  const bench = THREAD_BYTES + 8 * (lanes * sizes.blockPaths + levels * columns * MOMENTS);
  return (
    PROCESS_BYTES +
    threads * bench +
    sizes.arenaBytes +
    8 * (sizes.keptDoubles + sizes.otherDoubles) +
    COLUMN_BYTES[sizes.route] * columns
  );
}

/** Lanes of series, where each month's subscriptions may be one. */
const performanceLanes = ({ segments, months }: Plan): number =>
  segments.reduce((sum, segment) => {
    const fees = compilePerformanceFees(segment, months.length);
    return sum + (fees === null ? 0 : 3 + LANES_A_SERIES * fees.slots);
  }, 0);

/** @throws InputError for more memory than the limit, with the figure and a number of threads or paths that fits */
export function refuseTooLarge(plan: Plan, options: SimulateOptions): void {
  const bytes = bytesOf(plan, plannedOf(plan, options));
  const limit = options.memoryLimit ?? LARGEST_BYTES;
  if (bytes <= limit) return;
  const taken = `its run would take ${gigabytes(bytes)} GB, and ${gigabytes(limit)} GB is the limit`;
  const threads = mostThreads(plan, options, limit);
  if (threads > 0) {
    const fix = `Write at most ${threads}; more than there are cores make nothing faster`;
    throw new InputError([{ at: "options", key: "threads", what: `is ${options.threads}; ${taken}`, fix }]);
  }
  const what = `is ${plan.paths}; ${taken}`;
  const most = largestPaths(plan, options, limit);
  const fix = most > 0 ? `Write at most ${most} paths, or keep fewer values` : "Keep fewer values";
  throw new InputError([{ at: "scenario", key: "paths", what, fix }]);
}

/** Threads that fit; 0 where not even one does. */
function mostThreads(plan: Plan, options: SimulateOptions, limit: number): number {
  const [one, two] = [1, 2].map((threads) => bytesOf(plan, { ...plannedOf(plan, { ...options, threads }), threads }));
  const [first, each] = [one as number, (two as number) - (one as number)];
  return first > limit ? 0 : 1 + Math.floor((limit - first) / each);
}

/** Two leading digits of the most paths that fit, by halving. */
function largestPaths(plan: Plan, options: SimulateOptions, limit: number): number {
  let [fits, exceeds] = [0, plan.paths];
  while (exceeds - fits > 1 && exceeds > 1.01 * fits) {
    const paths = Math.floor((fits + exceeds) / 2);
    const fewer = { ...plan, paths };
    if (bytesOf(fewer, plannedOf(fewer, options)) <= limit) fits = paths;
    else exceeds = paths;
  }
  let unit = 1;
  while (fits / unit >= 100) unit *= 10;
  return Math.floor(fits / unit) * unit;
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
