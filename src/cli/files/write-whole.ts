import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../../errors.js";

/**
 * Makes a folder and those that it is in. Node's own way never ends where a folder is there and nothing can be made in it, as in /proc.
 *
 * @throws what the system says
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(folder).isDirectory()) return;
    const parent = dirname(resolve(folder));
    if (code !== "ENOENT" || existsSync(parent)) throw error;
    makeFolder(parent);
    mkdirSync(folder);
  }
}

/** Makes a folder for results and proves that a file can be written there. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    const probe = temporaryName(join(folder, "probe"));
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    refuse(folder, error);
  }
}

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, through to the disk, then renamed.
 * A reader never sees half a file, and a failure leaves the old one (Pillai et al., OSDI 2014).
 */
export function writeWhole(path: string, content: string | Uint8Array | readonly Uint8Array[]): void {
  const temporary = temporaryName(path);
  try {
    const file = openSync(temporary, "wx");
    try {
      for (const piece of Array.isArray(content) ? (content as readonly Uint8Array[]) : [content as string])
        writeFileSync(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    refuse(path, error);
  }
}

/** Removes a file, and what a process that was killed while it wrote it has left. */
export function removeWhole(path: string): void {
  const left = `.${basename(path)}.tmp-`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(left)) rmSync(join(dirname(path), name), { force: true });
  rmSync(path, { force: true });
}

/** The first bytes of a file, or all; null where there is none. */
export function readBytes(path: string, most = Infinity): Uint8Array | null {
  if (!existsSync(path)) return null;
  try {
    if (most === Infinity) return readFileSync(path);
    const [file, bytes] = [openSync(path, "r"), new Uint8Array(most)];
    const count = readSync(file, bytes, 0, most, 0);
    closeSync(file);
    return bytes.subarray(0, count);
  } catch (error) {
    const what = `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new InputError([{ at: path, key: "checkpoint", what, fix: "Check its permissions" }]);
  }
}

/** The rename itself survives a power cut only when the folder is synced; some systems cannot open a folder. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file is whole either way.
  }
}

const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.tmp-${process.pid}-${randomBytes(4).toString("hex")}`);

/** What a reason of the system means here. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: "it may not be written to",
  EEXIST: "there is a file of this name",
  EISDIR: "there is a folder of this name",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of it is a file",
  EPERM: "it may not be written to",
  EROFS: "the disk is read only",
};

function refuse(path: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const why = WORDS[code] === undefined ? "" : `: ${WORDS[code]}`;
  const what = `cannot be written (${code}${why})`;
  throw new InputError([{ at: path, key: "output", what, fix: "Name another folder with --out, or free it" }]);
}
