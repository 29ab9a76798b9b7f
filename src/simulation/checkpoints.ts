import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { InvariantError } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import type { Checkpoint, Checkpoints } from "./checkpoint.js";
import { foldTallies, tallyLength } from "./collect/tally.js";
import type { Job } from "./job.js";
import type { Sizes } from "./memory.js";
import type { Pass, Sheets } from "./pass.js";
import type { Running } from "./running.js";

/** The checkpoints of a simulation that is under way. */
export interface Resuming {
  readonly simulation: string;
  readonly checkpoints: Checkpoints;
  /** Where it goes on, until it does; null: it begins. */
  from: Checkpoint | null;
}

/**
 * SHA-256 of a plan, in hexadecimal: of everything that is computed, and of what is said of it.
 *
 * @param besides  what else must be the same
 */
export function planHash(plan: Plan, ...besides: readonly unknown[]): string {
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([plan, ...besides], plain))));
}

/** @param checkpoints  as the caller gave them */
export function resumeFrom(
  checkpoints: Checkpoints | undefined,
  { plan, job, sizes }: { readonly plan: Plan; readonly job: Job; readonly sizes: Sizes },
): Resuming | null {
  if (checkpoints === undefined) return null;
  const { route, unitPaths, samplePaths, countedFirst, rounds, holds, keptDoubles, arenaBytes } = sizes;
  const simulation = planHash(plan, job.columns, [
    route,
    unitPaths,
    samplePaths,
    countedFirst,
    rounds,
    holds,
    keptDoubles,
    arenaBytes,
  ]);
  const from = checkpoints.load(simulation);
  return { simulation, checkpoints, from: from?.simulation === simulation ? from : null };
}

/**
 * Rolls a pass. Where there are checkpoints it goes on where the saved one stopped, and saves whenever one is due; told to stop, it
 * finishes the units that are begun, saves, and then throws the signal's reason.
 *
 * @param roll  the pass's number among those that are resumed
 */
export async function rollResumably(
  run: Running,
  { pass, roll }: { readonly pass: Pass; readonly roll: number },
  onPaths: (paths: number) => void,
): Promise<void> {
  const { crew, resuming, signal } = run;
  if (resuming === null) return void (await crew.run(pass, onPaths));
  const { checkpoints } = resuming;
  const due = (): boolean => signal?.aborted === true || checkpoints.due();
  signal?.throwIfAborted();
  let from = begin(run, { pass, roll });
  if (from > pass.from) onPaths(from - pass.from);
  while (from < pass.paths) {
    const units = await crew.run({ ...pass, from }, onPaths, due);
    const reached = from + units * pass.unitPaths;
    from = reached < pass.paths ? reached : pass.paths;
    if (due()) save(run, { pass, roll, paths: from });
    signal?.throwIfAborted();
  }
}

/** Where the pass begins, with the memory as it was there. */
function begin({ job, ...run }: Running, { pass, roll }: { readonly pass: Pass; readonly roll: number }): number {
  const resuming = run.resuming as Resuming;
  const saved = resuming.from;
  if (saved === null || roll > saved.roll) return pass.from;
  if (roll < saved.roll) return pass.paths;
  const memory = memoryOf(pass.sheets, job.targets.length);
  const fits =
    memory.length === saved.memory.length && memory.every((own, at) => saved.memory[at]?.length === own.length);
  if (!fits) throw new InvariantError("a checkpoint of this simulation has other memory");
  memory.forEach((own, at) => own.set(saved.memory[at] as Uint8Array));
  // It is as large as what it fills.
  resuming.from = null;
  return saved.paths;
}

function save(
  { resuming, job, crew: { threads } }: Running,
  { pass, roll, paths }: { readonly pass: Pass; readonly roll: number; readonly paths: number },
): void {
  const { simulation, checkpoints } = resuming as Resuming;
  if (pass.sheets.tally !== undefined) foldTallies(pass.sheets.tally, job.targets.length);
  checkpoints.save({ simulation, roll, paths, threads, memory: memoryOf(pass.sheets, job.targets.length) });
}

/** All that a pass writes into, in an order of its own; of the tallies of threads the first, which holds them all. */
function memoryOf({ tally, ...sheets }: Sheets, targets: number): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) found.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) add(each);
  };
  add(tally === undefined ? sheets : [{ ...tally, tallies: tally.tallies.subarray(0, tallyLength(targets)) }, sheets]);
  return found;
}
