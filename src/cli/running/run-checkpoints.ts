import { InputError } from "../../errors.js";
import type { Plan } from "../../plan/plan.js";
import type { Checkpoint, Checkpoints } from "../../simulation/checkpoint.js";
import { planHash } from "../../simulation/checkpoints.js";
import { belongsTo, type CheckpointOwner, decodeCheckpoints, encodeCheckpoints } from "../files/checkpoint-file.js";
import type { Effects } from "../effects.js";

/** Seconds from which on a run keeps how far it is, and between two checkpoints. */
const WORTH_KEEPING = 30;
const EVERY = 5;
/** Writing takes at most this part of the time. */
const LARGEST_PART = 1 / 20;
/** Most bytes of a checkpoint: what is more would be written for longer than it saves. */
const LARGEST_BYTES = 1e9;
/** The beginning of a file, with its plan. */
const START_BYTES = 4096;

/** The checkpoints of one run, in a file beside its results. */
export interface RunCheckpoints {
  readonly checkpoints: Checkpoints;
  /** The file, where this run wrote it or goes on with it; else null. */
  readonly file: () => string | null;
  /** The run is done: the file goes. */
  readonly end: () => void;
}

export interface CheckpointOptions {
  readonly name: string;
  readonly path: string;
  readonly plan: Plan;
  /** What the run is expected to take. */
  readonly seconds: number;
  /** Seconds between two checkpoints; 0 for none; undefined: as the run is long or not. */
  readonly every: number | undefined;
  readonly resume: boolean;
}

/**
 * Null for a run that keeps nothing: a short one, unless it goes on or its checkpoints are asked for.
 *
 * @throws InputError for a checkpoint that does not fit, where the run is to go on with it
 */
export function startCheckpoints(options: CheckpointOptions, effects: Effects): RunCheckpoints | null {
  const { name, path, plan, seconds, resume } = options;
  const every = options.every ?? (seconds > WORTH_KEEPING ? EVERY : null);
  if (!resume && (every === null || every === 0)) return null;
  const owner = { plan: planHash(plan), paths: plan.paths, seed: plan.seed.text, sampling: plan.sampling };
  const saved = resume ? effects.readCheckpoint(path) : null;
  const found = saved === null ? [] : decodeCheckpoints(saved, path, owner).checkpoints;
  if (resume && saved === null) effects.tell(`${name}: there is no ${path} to go on with; it begins anew.`);
  if (saved !== null) effects.tell(`${name}: goes on from ${path}.`);
  if (saved === null && (every === null || every === 0)) return null;
  if (!resume && belongsTo(effects.readCheckpoint(path, START_BYTES) ?? new Uint8Array(), owner))
    effects.tell(
      `${name}: ${path} is of an unfinished run of this plan and will be replaced; --resume goes on with it.`,
    );
  return keep({ ...options, owner, every: every ?? EVERY }, found, effects);
}

interface Keeping extends CheckpointOptions {
  readonly owner: CheckpointOwner;
  readonly every: number;
}

function keep({ name, path, owner, every }: Keeping, found: readonly Checkpoint[], effects: Effects): RunCheckpoints {
  const saved = new Map(found.map((own) => [own.simulation, own]));
  let file = found.length > 0 ? path : null;
  let last = effects.now();
  let pause = 1000 * every;
  let warned = false;
  const warn = (what: string): void => {
    if (!warned) effects.tell(`${name}: ${what}`);
    warned = true;
  };
  const write = pileOf(path, owner, effects);
  const save = (checkpoint: Checkpoint): void => {
    const began = effects.now();
    const written = write(checkpoint, file !== null, warn);
    if (written === "written") file = path;
    last = effects.now();
    pause = written === "too large" ? Infinity : Math.max(1000 * every, (last - began) / LARGEST_PART);
  };
  return {
    checkpoints: {
      load(simulation) {
        const own = saved.get(simulation) ?? null;
        // Read once: a simulation's memory is large.
        saved.delete(simulation);
        return own;
      },
      due: () => every > 0 && effects.now() - last >= pause,
      save: (checkpoint) => void (every > 0 && pause < Infinity && save(checkpoint)),
    },
    file: () => file,
    end: () => effects.removeCheckpoint(path),
  };
}

/** Writes a simulation's checkpoint over its last one, beside those of the simulations before it. */
function pileOf(path: string, owner: CheckpointOwner, effects: Effects) {
  let others: readonly Checkpoint[] = [];
  let current: string | null = null;
  return (checkpoint: Checkpoint, exists: boolean, warn: (what: string) => void) => {
    const { simulation } = checkpoint;
    try {
      const written = exists && current !== simulation ? effects.readCheckpoint(path) : null;
      if (written !== null)
        others = decodeCheckpoints(written, path, owner).checkpoints.filter((own) => own.simulation !== simulation);
      current = simulation;
      const checkpoints = [...others, checkpoint];
      const bytes = checkpoints.flatMap(({ memory }) => memory).reduce((sum, { length }) => sum + length, 0);
      if (bytes > LARGEST_BYTES) {
        warn(`a checkpoint would take ${(bytes / 1e9).toFixed(1)} GB, which is too much; the run goes on without.`);
        return "too large";
      }
      effects.writeCheckpoint(path, encodeCheckpoints({ owner, checkpoints }));
      return "written";
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const [{ at, what }] = error.problems;
      warn(`${at} ${what}; the run goes on without this checkpoint.`);
      return "failed";
    }
  };
}
