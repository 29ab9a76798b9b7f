import { InputError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { columnsOf } from "./collect/columns.js";
import { MOMENTS } from "./collect/moments.js";
import { setSize } from "./collect/nearest.js";
import { kernelNameOf } from "./kernel/choose-kernel.js";
import { compilePerformanceFees, LANES_A_SERIES } from "./performance-fees.js";
import { refuseNumbers, type Sizes, sizesOf } from "./memory.js";
import type { KernelName, SimulateOptions } from "./simulation.js";

/** What a simulation will take. */
export interface RunEstimate {
  /** Largest memory of the process at any time, a bare Node's included. */
  readonly bytes: number;
  /** Wall time. */
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

/** Nanoseconds on two shared cores at 2.5 GHz: a segment's month on one path; a column's value worked out; counted in windows; sifted; ordered. */
const ROLLED: Readonly<Record<KernelName, number>> = { wasm: 50, reference: 200 };
const MEASURED = 8;
const COUNTED = 12;
const SIFTED = 20;
const ORDERED = 20;
/** Starting, compiling and summing up. */
const SECONDS_BESIDE = 0.3;

/**
 * Memory and time of a simulation, before anything is allocated.
 *
 * @param speed  how many times as long as on the machine of the constants: see `speedOf`
 */
export function estimateRun(plan: Plan, options: SimulateOptions = {}, speed = 1): RunEstimate {
  refuseNumbers(plan, options);
  const set = columnsOf(plan);
  const sizes = sizesOf(plan, set, options);
  const threads = options.threads ?? 1;
  return {
    bytes: bytesOf(plan, { sizes, columns: set.columns.length, threads }),
    seconds:
      speed *
      (SECONDS_BESIDE +
        (nanosecondsOf(plan, sizes, set.columns.length, kernelNameOf(options.kernel)) * 1e-9) / threads),
  };
}

function bytesOf(
  plan: Plan,
  { sizes, columns, threads }: { readonly sizes: Sizes; readonly columns: number; readonly threads: number },
): number {
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

function nanosecondsOf(
  { paths, months, segments, outputs }: Plan,
  sizes: Sizes,
  columns: number,
  kernel: KernelName,
): number {
  const rolled = ROLLED[kernel] * months.length * segments.length;
  if (sizes.route === "kept") return paths * (rolled + columns * (MEASURED + ORDERED));
  const sets = (outputs.nearest ?? []).length * outputs.percentiles.length * setSize(paths);
  const again = sizes.holds.ledgers ? 0 : Math.min(sets, paths);
  if (sizes.route === "sifted") {
    const passes = sizes.holds.columns ? 1 : 2;
    // The first round is ordered as a whole.
    const first = Math.min(paths, sizes.rounds?.room ?? 0) * columns * ORDERED;
    return first + paths * (passes * rolled + columns * (MEASURED + SIFTED)) + again * rolled;
  }
  const sampled = sizes.samplePaths * (rolled + columns * (MEASURED + ORDERED));
  const passes = paths * ((sizes.holds.columns ? 2 : 3) * rolled + columns * (2 * MEASURED + 2 * COUNTED));
  return sampled + passes + again * rolled;
}

/**
 * How many times as long a run takes here as on the machine of the constants, from three runs of a few paths in one thread.
 *
 * @param clock     seconds since any moment
 * @param simulate  runs a plan
 */
export async function speedOf(
  plan: Plan,
  options: SimulateOptions,
  { clock, simulate }: { readonly clock: () => number; readonly simulate: (plan: Plan) => Promise<unknown> },
): Promise<number> {
  const timed = async (paths: number): Promise<number> => {
    const before = clock();
    await simulate({ ...plan, paths });
    return clock() - before;
  };
  const secondsFor = (paths: number): number => estimateRun({ ...plan, paths }, { ...options, threads: 1 }).seconds;
  const [few, more] = [2048, 6144];
  // The first run warms up; the difference of two others is free of what every run costs.
  await timed(few);
  const spent = (await timed(more)) - (await timed(few));
  return spent / (secondsFor(more) - secondsFor(few));
}

/** @throws InputError for more memory than the limit, with the figure and a number of paths that fits */
export function refuseTooLarge(plan: Plan, options: SimulateOptions): void {
  const { bytes } = estimateRun(plan, options);
  const limit = options.memoryLimit ?? LARGEST_BYTES;
  if (bytes <= limit) return;
  const what = `is ${plan.paths}; its run would take ${gigabytes(bytes)} GB, and ${gigabytes(limit)} GB is the limit`;
  const most = largestPaths(plan, options, limit);
  const fix = most > 0 ? `Write at most ${most} paths, or keep fewer values` : "Keep fewer values";
  throw new InputError([{ at: "scenario", key: "paths", what, fix }]);
}

/** Two leading digits of the most paths that fit, by halving. */
function largestPaths(plan: Plan, options: SimulateOptions, limit: number): number {
  let [fits, exceeds] = [0, plan.paths];
  while (exceeds - fits > 1 && exceeds > 1.01 * fits) {
    const paths = Math.floor((fits + exceeds) / 2);
    if (estimateRun({ ...plan, paths }, options).bytes <= limit) fits = paths;
    else exceeds = paths;
  }
  let unit = 1;
  while (fits / unit >= 100) unit *= 10;
  return Math.floor(fits / unit) * unit;
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
