import { InputError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { type ColumnSet, columnsOf, pointsOf } from "./collect/columns.js";
import { chanceOf, type Summariser, summariser } from "./collect/summaries.js";
import { LEAF } from "./collect/moments.js";
import { horizonTotals } from "./collect/totals.js";
import { estimateMemory, refuseTooLarge } from "./memory.js";
import { pause } from "./pause.js";
import { compileJob, type Job } from "./run-blocks.js";
import { type Done, runJob } from "./run-job.js";
import type { SimulatedFan, SimulateOptions, Simulation, Summary } from "./simulation.js";

/**
 * Rolls the plan's paths through its months and summarises what the plan asks for. The same plan gives the same bits, whatever
 * the number of threads and however the paths are split.
 *
 * Percentiles are exact order statistics (type 7). A ratio over nothing (the fee rate of a path without assets) is left out of
 * its summary. The depth of a fall is month-end AUM over its highest so far less one, flows included; the months to recover count
 * from the lowest point until the height is reached again, 0 on a path that never falls.
 *
 * @throws InputError for more paths or values than memory allows, and for two ids that share a stream of draws
 * @throws the signal's reason when it is aborted
 */
export async function simulate(plan: Plan, options: SimulateOptions = {}): Promise<Simulation> {
  refuseTooLarge(plan);
  refuseBlockPaths(options);
  const found: Found = { set: columnsOf(plan), summaries: new Map(), values: new Map() };
  const summariseColumn = summariser(plan.outputs.percentiles);
  const { columnsAPass, passes } = estimateMemory(plan);
  let first: Done | null = null;
  for (let pass = 0; pass < passes; pass++) {
    const from = pass * columnsAPass;
    const columns = found.set.columns.slice(from, from + columnsAPass);
    const done = await run(compileJob(plan, columns), progressOfPass(options, pass, passes));
    await readColumns(done, { from, count: columns.length, paths: plan.paths }, found, { summariseColumn, options });
    first ??= done;
  }
  return answer(plan, found, first as Done, summariseColumn);
}

/** Leaves of 256 paths are never split. */
function refuseBlockPaths({ blockPaths = LEAF }: SimulateOptions): void {
  if (Number.isInteger(blockPaths) && blockPaths > 0 && blockPaths % LEAF === 0) return;
  const what = `is ${blockPaths}; paths are rolled together in multiples of ${LEAF}`;
  throw new InputError([{ at: "options", key: "blockPaths", what, fix: "Write 256, 512, 1024 or 4096" }]);
}

/** In threads where they are asked for and to be had; loaded only then. */
async function run(job: Job, options: SimulateOptions): Promise<Done> {
  if ((options.threads ?? 1) > 1) {
    const { runInThreads } = await import("./threads.js");
    const done = await runInThreads(job, options);
    if (done !== null) return done;
  }
  return runJob(job, options);
}

/** What has been read of the columns so far, by position. */
interface Found {
  readonly set: ColumnSet;
  readonly summaries: Map<number, Summary | null>;
  readonly values: Map<number, Float64Array>;
}

/** Several passes over the same paths count as one progress. */
function progressOfPass(options: SimulateOptions, pass: number, passes: number): SimulateOptions {
  const { onProgress } = options;
  if (onProgress === undefined || passes === 1) return options;
  const onPass = (done: number, total: number) => onProgress(Math.floor((pass * total + done) / passes), total);
  return { ...options, onProgress: onPass };
}

async function readColumns(
  { sheets }: Done,
  { from, count, paths }: { readonly from: number; readonly count: number; readonly paths: number },
  { set, summaries, values }: Found,
  { summariseColumn, options }: { readonly summariseColumn: Summariser; readonly options: SimulateOptions },
): Promise<void> {
  for (let column = 0; column < count; column++) {
    const own = sheets.columns.subarray(column * paths, (column + 1) * paths);
    summaries.set(from + column, summariseColumn(own));
    if (set.kept.has(from + column)) values.set(from + column, own.slice());
    if (column % 32 !== 31) continue;
    await pause();
    options.signal?.throwIfAborted();
  }
}

function answer(
  plan: Plan,
  { set, summaries, values }: Found,
  { sheets, tally }: Done,
  summariseColumn: Summariser,
): Simulation {
  const { paths } = plan;
  const fans = plan.outputs.fans.map((request): SimulatedFan => {
    const positions = Array.from({ length: pointsOf(plan, request) }, (_, at) => set.positionOf({ ...request, at }));
    return {
      request,
      points: positions.map((position) => (position === null ? null : (summaries.get(position) ?? null))),
    };
  });
  return {
    paths,
    fans,
    ...(sheets.totals.length > 0 ? { totals: horizonTotals(sheets.totals, plan.groups.length, paths) } : {}),
    kept: plan.outputs.kept.map((request) => ({
      request,
      values: values.get(set.positionOf(request) ?? -1) ?? new Float64Array(paths).fill(NaN),
    })),
    targets: tally.targets.map((count) => chanceOf(count, paths)),
    drawdown: drawdownOf(sheets.falls, paths, summariseColumn),
    counts: {
      flooredReturns: tally.flooredReturns,
      cappedOutflows: tally.cappedOutflows,
      cappedFees: tally.cappedFees,
      boundedValues: tally.boundedValues,
    },
    largestResidual: tally.largestResidual,
  };
}

function drawdownOf(falls: Float64Array, paths: number, summariseColumn: Summariser): Simulation["drawdown"] {
  const months = falls.subarray(paths);
  let recovered = 0;
  for (const value of months) if (value === value) recovered++;
  return {
    depth: summariseColumn(falls.subarray(0, paths)) as Summary,
    monthsToRecover: summariseColumn(months),
    recovered: chanceOf(recovered, paths),
  };
}
