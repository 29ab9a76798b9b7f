import { questionsOf } from "../plan/alerts.js";
import type { SeriesRequest } from "../plan/outputs.js";
import type { Plan } from "../plan/plan.js";
import { resumeFrom } from "./checkpoints.js";
import { columnsOf, pointsOf } from "./collect/columns.js";
import type { Found } from "./collect/found.js";
import { chanceAmong, type Dependent } from "./collect/sampled-errors.js";
import { chanceOf } from "./collect/summaries.js";
import { horizonTotals, totalLines } from "./collect/totals.js";
import { oneRecruit, type Recruits } from "./crew.js";
import { engineOf } from "./engine.js";
import { compileJob } from "./job.js";
import { keepColumns } from "./kept.js";
import { kernelNameOf } from "./kernel/choose-kernel.js";
import { refuseTooLarge } from "./estimate.js";
import { LIMITS, type Limits, type Sizes, sizesOf } from "./memory.js";
import { makeProgress } from "./progress.js";
import type { Running } from "./running.js";
import type { Estimate, KernelName, SimulatedFan, SimulateOptions, Simulation, Summary } from "./simulation.js";
import { streamColumns } from "./streamed.js";

/**
 * Rolls the plan's paths through its months and summarises what the plan asks for. The same plan gives the same bits, whatever
 * the number of threads and however the paths are split.
 *
 * Percentiles are exact order statistics (type 7). A ratio over nothing (the fee rate of a path without assets) is left out of
 * its summary. The depth of a fall is month-end AUM over its highest so far less one, flows included; the months to recover count
 * from the lowest point until the height is reached again, 0 on a path that never falls.
 *
 * @throws InputError for more paths or values than memory allows, and for two ids that share a stream of draws
 * @throws InvariantError when a thread ends before its work; what a thread throws is thrown
 * @throws the signal's reason when it is aborted
 */
export const simulate = (plan: Plan, options: SimulateOptions = {}): Promise<Simulation> =>
  simulateWithin(plan, options, LIMITS);

/** The same with other limits, on which no number depends. */
export async function simulateWithin(
  plan: Plan,
  options: SimulateOptions,
  limits: Partial<Limits>,
): Promise<Simulation> {
  refuseTooLarge(plan, options);
  const set = columnsOf(plan);
  const sizes = sizesOf(plan, set, options, { ...LIMITS, ...limits });
  const recruits = await recruit(plan, sizes, options);
  try {
    const job = compileJob(plan, set);
    options.signal?.throwIfAborted();
    const resuming = resumeFrom(options.checkpoints, { plan, job, sizes });
    const crew = recruits.begin(job, recruits.threads);
    const progress = makeProgress(options.onProgress, plan.paths);
    const run: Running = { plan, set, job, sizes, crew, progress, resuming, signal: options.signal };
    const found = await (sizes.route === "kept" ? keepColumns(run) : streamColumns(run));
    return answer(run, found, kernelNameOf(options.kernel));
  } finally {
    await recruits.end();
  }
}

/** Threads where they are asked for and to be had; loaded only then, and before anything else, as they take a while to start. */
async function recruit(
  { paths }: Plan,
  { blockPaths }: Sizes,
  { threads = 1, kernel = "auto", signal }: SimulateOptions,
): Promise<Recruits> {
  const blocks = Math.ceil(paths / blockPaths);
  const count = threads < blocks ? threads : blocks;
  const options = { threads: count, blockPaths, kernel, signal };
  if (count <= 1) return oneRecruit(options);
  const { recruitThreads } = await import("./threads.js");
  return recruitThreads(options) ?? oneRecruit(options);
}

function answer({ plan, set, job }: Running, found: Found, kernel: KernelName): Simulation {
  const { paths, outputs } = plan;
  const { summaries } = found;
  const lines = totalLines(job.program.occasional);
  const chances = found.tally.targets.map((count, index) => {
    const given = job.targets[index]?.given;
    if (plan.sampling !== "plain") return chanceOfTarget(found.tally.met, index, given, plan.sampling);
    return chanceOf(count, given === undefined ? paths : (found.tally.targets[given] as number));
  });
  const asked = chances.slice(0, chances.length - job.targets.filter(({ given }) => given !== undefined).length);
  const alerted = plan.targets.length + (outputs.questions ?? []).length;
  const bound = alerted + questionsOf(plan.alerts).length;
  const fanOf = (request: SeriesRequest): SimulatedFan => {
    const positions = Array.from({ length: pointsOf(plan, request) }, (_, at) => set.positionOf({ ...request, at }));
    return { request, points: positions.map((position) => (position === null ? null : (summaries[position] ?? null))) };
  };
  return {
    paths,
    fans: outputs.fans.map(fanOf),
    ...(outputs.besides === undefined ? {} : { besides: outputs.besides.map(fanOf) }),
    ...(found.totals === null
      ? {}
      : { totals: found.totals.map((means, group) => horizonTotals(group, lines, means)) }),
    ...(found.byYear === null ? {} : { byYear: found.byYear }),
    kept: outputs.kept.map((request, at) => ({ request, values: found.kept[at] as Float64Array })),
    growth: (outputs.growth ?? []).map((request) => ({
      request,
      summary: summaries[set.positionOfGrowth(request)] ?? null,
    })),
    spreads: (outputs.spreads ?? []).flatMap((request, at) => {
      const spread = found.spreads[at] ?? null;
      return spread === null ? [] : { request, ...spread };
    }),
    nearest: found.nearest,
    targets: chances.slice(0, plan.targets.length),
    ...(outputs.questions === undefined ? {} : { questions: chances.slice(plan.targets.length, alerted) }),
    ...(plan.alerts.length === 0 ? {} : { alerts: chances.slice(alerted, bound) }),
    ...(plan.covenants.length === 0 ? {} : { covenants: asked.slice(bound) }),
    ...(outputs.outcomes === undefined ? {} : { outcomes: found.outcomes }),
    drawdown: {
      depth: summaries[set.fall] as Summary,
      monthsToRecover: summaries[set.recovery] ?? null,
      recovered: found.shareOf(set.recovery),
    },
    counts: found.tally.counts,
    ...((outputs.cliffs ?? []).length === 0
      ? {}
      : {
          cliffs: (outputs.cliffs ?? []).map((group, at) => ({
            group,
            paths: found.shareOf(set.cliffs[at] as number),
            unitMonths: summaries[set.cliffs[at] as number] ?? null,
          })),
        }),
    largestResidual: found.tally.largestResidual,
    engine: engineOf(job.program, kernel),
  };
}

const chanceOfTarget = (
  met: readonly Uint8Array[],
  target: number,
  given: number | undefined,
  sampling: Dependent,
): Estimate =>
  chanceAmong(met[target] as Uint8Array, given === undefined ? null : (met[given] as Uint8Array), sampling);
