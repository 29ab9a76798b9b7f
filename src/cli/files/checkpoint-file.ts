import { createHash } from "node:crypto";
import { VALUES_VERSION } from "../../analysis/values-version.js";
import { InputError } from "../../errors.js";
import type { Checkpoint } from "../../simulation/checkpoint.js";
import { VERSION } from "../../version.js";

/** What a file of checkpoints belongs to. */
export interface CheckpointOwner {
  /** `planHash` of the plan, and what is most often changed in it. */
  readonly plan: string;
  readonly paths: number;
  readonly seed: string;
  readonly sampling: string;
}

export interface CheckpointFile {
  readonly owner: CheckpointOwner;
  /** One for each simulation of the run, at most. */
  readonly checkpoints: readonly Checkpoint[];
}

/** Raised when the file is laid out otherwise. */
const FORMAT = 1;
const MAGIC = new TextEncoder().encode("AUMCAST\n");
/** Magic, then the header's length; at the end SHA-256 over everything before it. */
const [HEADER, CHECKSUM] = [MAGIC.length + 4, 32];

interface Header extends CheckpointOwner {
  readonly format: number;
  /** Of Aumcast, and of its numbers: others may lay memory out otherwise, or find other numbers. */
  readonly version: string;
  readonly values: number;
  readonly checkpoints: readonly (Omit<Checkpoint, "memory"> & { readonly memory: readonly number[] })[];
}

/** The file as pieces, in their order: no second copy of the memory is made. */
export function encodeCheckpoints({ owner, checkpoints }: CheckpointFile): readonly Uint8Array[] {
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    values: VALUES_VERSION,
    ...owner,
    checkpoints: checkpoints.map((own) => ({ ...own, memory: own.memory.map(({ length }) => length) })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  const pieces = [MAGIC, length, text, ...checkpoints.flatMap(({ memory }) => memory)];
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return [...pieces, hash.digest()];
}

/**
 * Reads a file of checkpoints for a run.
 *
 * @throws InputError for a file that is not whole, is of another release, or belongs to another plan
 */
export function decodeCheckpoints(bytes: Uint8Array, path: string, owner: CheckpointOwner): CheckpointFile {
  const end = bytes.length - CHECKSUM;
  const sum = createHash("sha256")
    .update(bytes.subarray(0, Math.max(end, 0)))
    .digest();
  if (end < HEADER || !sum.equals(bytes.subarray(end))) refuse(path, "is damaged: its checksum does not agree");
  const text = textOf(bytes);
  const header = JSON.parse(text ?? "{}") as Header;
  if (text === null || header.format !== FORMAT || header.version !== VERSION || header.values !== VALUES_VERSION)
    refuse(path, `was written by another release of Aumcast (${header.version ?? "unknown"}; this is ${VERSION})`);
  refuseOther(header, path, owner);
  let at = HEADER + new TextEncoder().encode(text).length;
  const take = (length: number): Uint8Array => {
    at += length;
    return new Uint8Array(bytes.buffer, bytes.byteOffset + at - length, length);
  };
  const checkpoints = header.checkpoints.map((own) => ({ ...own, memory: own.memory.map(take) }));
  return { owner, checkpoints };
}

function refuseOther(found: Header, path: string, { plan, paths, seed, sampling }: CheckpointOwner): void {
  if (found.plan === plan) return;
  if (found.paths !== paths) refuse(path, `is of a run of ${found.paths} paths; this one has ${paths}`);
  if (found.seed !== seed) refuse(path, `is of a run with seed ${found.seed}; this one has ${seed}`);
  if (found.sampling !== sampling) refuse(path, `is of a run with ${found.sampling} sampling; this one is ${sampling}`);
  refuse(path, "belongs to another plan: the scenario has been changed since");
}

function refuse(at: string, what: string): never {
  const fix = "Run without --resume, which begins anew, or name the scenario, --paths and --seed that it was made with";
  throw new InputError([{ at, key: "checkpoint", what, fix }]);
}

/** Null for a file that is none of checkpoints. */
function textOf(bytes: Uint8Array): string | null {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  return new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length));
}

/** Whether the beginning of a file says that it is of this plan. */
export function belongsTo(start: Uint8Array, { plan }: CheckpointOwner): boolean {
  return start.length > HEADER && (textOf(start)?.includes(`"plan":"${plan}"`) ?? false);
}
