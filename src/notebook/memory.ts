import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { SCHEMA_VERSION } from "../analysis/run.js";
import { VALUES_VERSION } from "../analysis/values-version.js";
import { Exact } from "../units.js";
import { VERSION } from "../version.js";

/** Answers by the hash of all that decides them. What it gives back is what was put in, or nothing. */
export interface Memory {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, answer: string) => void;
}

/** What was asked of a memory so far. */
export interface Recall {
  readonly memory: Memory | null;
  /** Runs and cells that were not run again, by their id. */
  readonly reused: Set<string>;
  /** Keys of the answers that were worked out since: asking for one twice reuses nothing of before. */
  readonly fresh: Set<string>;
}

/**
 * The answer of the memory, or else a fresh one, which is put into it. Either is what JSON makes of it, so that a report does not depend on
 * which it was.
 *
 * @param inputs  all that decides the answer besides the program itself; null: it is not remembered
 */
export async function recalled<Answer extends object>(
  { memory, reused, fresh }: Recall,
  { id, inputs }: { readonly id: string; readonly inputs: readonly unknown[] | null },
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const key = memory === null || inputs === null ? null : keyOf(inputs);
  const known = key === null ? null : (memory?.read(key) ?? null);
  if (known !== null && key !== null && !fresh.has(key)) reused.add(id);
  const text = known ?? JSON.stringify(await answer());
  if (known === null && key !== null) {
    fresh.add(key);
    memory?.write(key, text);
  }
  return JSON.parse(text) as Answer;
}

/** SHA-256 of the inputs and of the versions of what computes with them. */
export const keyOf = (inputs: readonly unknown[]): string =>
  bytesToHex(sha256(utf8ToBytes(written([VERSION, VALUES_VERSION, SCHEMA_VERSION, inputs]))));

/** A value as a text that no other value has: kinds are told apart, and keys have one order. */
function written(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (value === null || value === undefined || typeof value === "boolean") return String(value);
  if (typeof value !== "object") return typeof value;
  if (value instanceof Exact) return `decimal ${value.toString()}`;
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (ArrayBuffer.isView(value)) return `view [${[...(value as unknown as Iterable<unknown>)].map(written).join(",")}]`;
  if (value instanceof Map) return `map ${written([...value])}`;
  if (value instanceof Set) return `set ${written([...value])}`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${written(own)}`).join(",")}}`;
}

/** Keeps the latest answers as long as this process lives. @param most  characters, of all of them */
export function memoryOf(most = 100_000_000): Memory {
  const known = new Map<string, string>();
  let size = 0;
  const forget = (key: string): void => {
    size -= known.get(key)?.length ?? 0;
    known.delete(key);
  };
  return {
    read: (key) => known.get(key) ?? null,
    write: (key, answer) => {
      forget(key);
      known.set(key, answer);
      size += answer.length;
      for (const oldest of known.keys()) {
        if (size <= most) break;
        forget(oldest);
      }
    },
  };
}
