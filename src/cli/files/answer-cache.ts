import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Memory } from "../../notebook/memory.js";
import { writeWhole } from "./write-whole.js";

/** Beside the reports that are made of it. */
export const cacheIn = (out: string): string => join(out, ".cache");

/** Bytes that the answers of one folder may take; the ones that were not asked for longest go first. */
const MOST_BYTES = 200_000_000;
const NAME = /^[0-9a-f]{64}\.json$/;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** This build: another one answers anew. The file that starts the command names the hash of its code. */
const build = (): string => sha256(readFileSync(fileURLToPath(import.meta.url), "utf8"));

/**
 * Answers in the files of a folder, each with its own checksum: one that was changed, cut off or cannot be read is no answer. A folder that
 * cannot be written to keeps nothing.
 */
export function answerCache(folder: string): Memory {
  const own = build();
  const fileOf = (key: string): string => join(folder, `${sha256(`${own} ${key}`)}.json`);
  return {
    read: (key) => {
      try {
        const file = fileOf(key);
        const text = readFileSync(file, "utf8");
        const end = text.indexOf("\n");
        const answer = text.slice(end + 1);
        if (text.slice(0, end) !== sha256(answer)) return null;
        const now = new Date();
        utimesSync(file, now, now);
        return answer;
      } catch {
        return null;
      }
    },
    write: (key, answer) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(fileOf(key), `${sha256(answer)}\n${answer}`);
        prune(folder);
      } catch {
        // The report does not depend on it.
      }
    },
  };
}

interface Kept {
  readonly file: string;
  readonly bytes: number;
  readonly used: number;
}

/** What a folder keeps, the latest first. */
export function keptIn(folder: string): readonly Kept[] {
  const names = readdirSync(folder).filter((name) => NAME.test(name));
  const kept = names.map((name): Kept => {
    const file = join(folder, name);
    const { size, mtimeMs } = statSync(file);
    return { file, bytes: size, used: mtimeMs };
  });
  return kept.sort((a, b) => b.used - a.used);
}

function prune(folder: string): void {
  let bytes = 0;
  for (const kept of keptIn(folder)) {
    bytes += kept.bytes;
    if (bytes > MOST_BYTES) rmSync(kept.file, { force: true });
  }
}
