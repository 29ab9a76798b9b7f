import type { Plan } from "../plan/plan.js";
import type { ColumnSet } from "./collect/columns.js";
import { OF_BILLS } from "./collect/history.js";
import { setSize } from "./collect/nearest.js";
import { kernelNameOf } from "./kernel/choose-kernel.js";
import { besidesKernel } from "./loops-beside.js";
import type { Sizes } from "./memory.js";
import { compileProgram, type Program } from "./program.js";
import type { KernelName, SimulateOptions } from "./simulation.js";

/**
 * Nanoseconds of a core of an AMD EPYC of the fourth generation (Zen 4), at pace 1: see `pace.ts`. `npm run bench -- --only estimates`
 * holds what comes of them against runs of many shapes.
 */
type Nanoseconds = number;

/** For a month of a path: each segment, each asset class, and what comes once. */
const ROLLED: Readonly<Record<KernelName, { segment: Nanoseconds; asset: Nanoseconds; month: Nanoseconds }>> = {
  wasm: { segment: 22, asset: 6, month: 0 },
  reference: { segment: 190, asset: 66, month: 120 },
};
/** For a month of a path and a group whose lines are added up by year and over the horizon. */
const ADDED_UP = 15;

/** For a column's value: worked out and kept; sifted; counted in windows; gathered. */
const KEPT = 4.7;
const SIFTED = 6.8;
const COUNTED = 9;
const GATHERED = 5;
/** For a column's value, all at hand: ordered; where paths hang together, what their errors take besides. */
const ORDERED = 4.7;
const ERRORS: Readonly<Record<Plan["sampling"], Nanoseconds>> = { plain: 0, antithetic: 120, sobol: 13 };
/** For a month of a path and an asset class whose normals are Sobol points, besides. */
const SPREAD_EVENLY = 18;
/** For a column that is sifted, and for each of its values: windows are drawn closer; ranks are read. */
const NARROWED = { column: 75_000, value: 9.5 };
const READ = { column: 60_000, value: 5 };

/** For a column: it is described and summarised; what is sought of it is located and settled, where it is counted. */
const SUMMARISED = 30_000;
const LOCATED = 300_000;
/** For a path of a set nearest to a percentile: its ledgers are added up. */
const ADDED_TO_SET = 5000;
/** Starting, compiling, and what is slow for as long as it is new; and of each segment. */
const BEGUN: Readonly<Record<Plan["sampling"], Nanoseconds>> = { plain: 0.07e9, antithetic: 0.12e9, sobol: 0.12e9 };
const BEGUN_EACH = 0.02e9;
/** Until another thread is at work. */
const JOINED = 0.1e9;

/** How much longer work takes that is shared: threads share memory, and wait for the last. */
const SHARED = 1.07;

interface Work {
  readonly plan: Plan;
  readonly set: ColumnSet;
  readonly sizes: Sizes;
  /** Of a path, in one pass. */
  readonly rolled: Nanoseconds;
}

/** Seconds that a simulation takes at pace 1. It compiles the plan, and rolls nothing. */
export function secondsOf(
  plan: Plan,
  { set, sizes }: Pick<Work, "set" | "sizes">,
  { threads = 1, kernel }: SimulateOptions,
): number {
  const rolled = rolledOnce(plan, set, kernelNameOf(kernel));
  const work: Work = { plan, set, sizes, rolled };
  const shared = sharedWork(work);
  const atOnce = Math.min(threads, Math.ceil(plan.paths / sizes.blockPaths));
  return 1e-9 * (ownWork(work) + (atOnce === 1 ? shared : JOINED + (SHARED * shared) / atOnce));
}

function rolledOnce(plan: Plan, { columns }: ColumnSet, kernel: KernelName): Nanoseconds {
  const program: Program = { ...compileProgram(plan), bills: columns.some(({ measure }) => OF_BILLS.has(measure)) };
  const { segment, asset, month } = ROLLED[kernel];
  const drawn = asset + (program.sobol === null ? 0 : SPREAD_EVENLY);
  const market = drawn * (program.assets.length + program.conversions.length);
  return plan.months.length * (month + market + segment * program.segments.length + besidesKernel(program));
}

/** What threads share. */
function sharedWork(work: Work): Nanoseconds {
  const { plan, sizes, rolled } = work;
  const again = sizes.route === "kept" || sizes.holds.ledgers ? 0 : Math.min(pathsOfSets(plan), plan.paths);
  const passes = sizes.route === "kept" ? kept(work) : sizes.route === "sifted" ? sifted(work) : counted(work);
  return passes + again * rolled;
}

/** What a pass over all columns takes of a path, besides what it does with their values. */
function readOnce({ plan: { outputs, months, groups }, rolled }: Work): Nanoseconds {
  const added = outputs.totals === false && outputs.byYear !== true ? 0 : ADDED_UP * months.length * groups.length;
  return rolled + added;
}

function kept(work: Work): Nanoseconds {
  const { plan, set } = work;
  const summarised = ORDERED + ERRORS[plan.sampling];
  return plan.paths * (readOnce(work) + set.columns.length * KEPT + set.summarised.length * summarised);
}

function sifted(work: Work): Nanoseconds {
  const { plan, set, sizes } = work;
  const { ends, room, sampled } = sizes.rounds as NonNullable<Sizes["rounds"]>;
  const paths = plan.paths + (sampled ? (ends[0] as number) : 0);
  const held = Math.min(room, plan.paths);
  const narrowed = (ends.length - 1) * (NARROWED.column + NARROWED.value * held);
  const columns = set.columns.length * (narrowed + READ.column + READ.value * held);
  return paths * (readOnce(work) + set.columns.length * SIFTED) + columns + spreadAgain(work);
}

function counted(work: Work): Nanoseconds {
  const { plan, set, sizes, rolled } = work;
  const columns = set.columns.length;
  const sample = sizes.samplePaths * (rolled + columns * (KEPT + ORDERED));
  const passes = readOnce(work) + columns * COUNTED + rolled + columns * GATHERED;
  const first = sizes.countedFirst * (rolled + columns * COUNTED);
  return sample + first + plan.paths * passes + spreadAgain(work);
}

/** Where the columns that spreads and sets hang on are not held, another pass reads them. */
const spreadAgain = ({ plan, sizes, rolled }: Work): Nanoseconds => (sizes.holds.columns ? 0 : plan.paths * rolled);

/** What one thread does while others wait. */
function ownWork({ plan, set, sizes }: Work): Nanoseconds {
  const column = SUMMARISED + (sizes.route === "streamed" ? LOCATED : 0);
  return (
    BEGUN[plan.sampling] +
    BEGUN_EACH * plan.segments.length +
    column * set.columns.length +
    ADDED_TO_SET * pathsOfSets(plan)
  );
}

const pathsOfSets = ({ paths, outputs }: Plan): number =>
  (outputs.nearest ?? []).length * outputs.percentiles.length * setSize(paths);
