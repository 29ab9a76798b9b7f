import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { threadId } from "node:worker_threads";
import { crc32 } from "node:zlib";

/** What V8 has compiled of some code before. */
export interface CodeCache {
  /** Null where there is none that is whole and belongs to this code and this Node. */
  readonly read: () => Buffer | null;
  /** In the first folder that can be written to; in none, nothing is kept. */
  readonly write: (compiled: Buffer) => void;
}

/** Files that a folder keeps: some for each command, and for a few builds and versions of Node. The ones that were written first go. */
const MOST_FILES = 32;
/** Bytes before what was compiled: to whom it belongs, then its checksum. A multiple of eight, as V8 reads it in place. */
const HEADER = 256;
const CHECKSUM_AT = HEADER - 8;

/**
 * Keeps compiled code in files. V8 takes what it is given at its word, but for its version, its flags and the length of the source: so
 * each file says what it was compiled from and carries a checksum, and anything else counts as none.
 *
 * @param folders  where files may lie, the preferred first
 * @param name     of the file, for people
 * @param hash     of the code
 */
export function codeCache(folders: readonly string[], name: string, hash: string): CodeCache {
  const owner = `${name} ${hash} ${process.version} ${process.platform} ${process.arch} ${cachedDataVersionTag()}`;
  const file = `${name}-${crc32(owner).toString(16)}.bin`;
  return {
    read: () => firstOf(folders, (folder) => compiledIn(readOwn(join(folder, file)), owner)),
    write: (compiled) =>
      void firstOf(folders, (folder) => {
        mkdirSync(folder, { recursive: true });
        replace(join(folder, file), [headerOf(compiled, owner), compiled]);
        prune(folder, file);
        return true;
      }),
  };
}

/** Of the first folder that has one and makes no trouble. */
function firstOf<T>(folders: readonly string[], look: (folder: string) => T | null): T | null {
  for (const folder of folders) {
    try {
      const found = look(folder);
      if (found !== null) return found;
    } catch {
      // A cache that cannot be used costs time and nothing else.
    }
  }
  return null;
}

function headerOf(compiled: Buffer, owner: string): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write(owner, 0, CHECKSUM_AT);
  header.writeUInt32LE(crc32(compiled), CHECKSUM_AT);
  return header;
}

function compiledIn(bytes: Buffer | null, owner: string): Buffer | null {
  if (bytes === null) return null;
  const compiled = bytes.subarray(HEADER);
  return headerOf(compiled, owner).equals(bytes.subarray(0, HEADER)) ? compiled : null;
}

/** Code is run only if this user wrote it: a folder of somebody else's may be in the environment of a command that runs as root. */
function readOwn(path: string): Buffer | null {
  const file = openSync(path, "r");
  try {
    return fstatSync(file).uid === (process.getuid?.() ?? 0) ? readFileSync(file) : null;
  } finally {
    closeSync(file);
  }
}

/** Two that write at once leave one of both, whole; one that is cut off by a power cut fails its checksum. */
function replace(path: string, pieces: readonly Buffer[]): void {
  const temporary = `${path}.${process.pid}.${threadId}.tmp`;
  try {
    writeFileSync(temporary, Buffer.concat(pieces), { mode: 0o644 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Files may be gone meanwhile: other commands prune too. */
function prune(folder: string, latest: string): void {
  const files = readdirSync(folder)
    .filter((name) => /\.(bin|tmp)$/.test(name) && name !== latest)
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of files.slice(MOST_FILES - 1)) rmSync(path, { force: true });
}

/** Where this user's programs keep what they can make again; null where the system names no such place. */
export function userCacheFolder(env: NodeJS.ProcessEnv = process.env, home: () => string = homedir): string | null {
  try {
    const ofHome: Partial<Record<NodeJS.Platform, readonly string[]>> = {
      darwin: ["Library", "Caches"],
      win32: ["AppData", "Local"],
    };
    const named = process.platform === "win32" ? env["LOCALAPPDATA"] : env["XDG_CACHE_HOME"];
    const folder = named && isAbsolute(named) ? named : join(home(), ...(ofHome[process.platform] ?? [".cache"]));
    return isAbsolute(folder) ? join(folder, "aumcast") : null;
  } catch {
    return null;
  }
}
