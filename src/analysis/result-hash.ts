import { bytesToHex } from "@noble/hashes/utils.js";
import { InvariantError } from "../errors.js";
import { sha256 } from "../sha256.js";
import type { Answers } from "./run.js";
import type { Supplement } from "./supplement.js";
import { VALUES_VERSION } from "./values-version.js";

/** Bytes of one number. */
const WIDTH = 8;
/** The quiet NaN with an empty payload, sign 0: how "no number" is written, the same on every machine. */
const CANONICAL_NAN = [0, 0, 0, 0, 0, 0, 0xf8, 0x7f] as const;

/**
 * SHA-256 over every number of the answers (or of what explains them), in lower-case hexadecimal.
 *
 * Each number is a little-endian IEEE 754 double, in this order: depth first, the keys of an object by their code units,
 * the entries of a list as they stand; `VALUES_VERSION` comes last. `null` is the quiet NaN 7ff8000000000000 and −0 is 0.
 * Texts and truth values are not hashed: names, labels and sources may change without moving it.
 *
 * @throws InvariantError for a number that is not finite
 */
export function resultHash(answers: Answers | Supplement): string {
  const numbers: (number | null)[] = [];
  addNumbers(answers, numbers);
  numbers.push(VALUES_VERSION);
  const bytes = new Uint8Array(numbers.length * WIDTH);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number | null;
    if (number === null) bytes.set(CANONICAL_NAN, at * WIDTH);
    else view.setFloat64(at * WIDTH, number === 0 ? 0 : number, true);
  }
  return bytesToHex(sha256(bytes));
}

function addNumbers(value: unknown, numbers: (number | null)[]): void {
  if (value === null) numbers.push(null);
  else if (typeof value === "number") numbers.push(finite(value));
  else if (Array.isArray(value)) for (const entry of value) addNumbers(entry, numbers);
  else if (typeof value === "object") addNumbersOfObject(value as Readonly<Record<string, unknown>>, numbers);
}

function addNumbersOfObject(value: Readonly<Record<string, unknown>>, numbers: (number | null)[]): void {
  for (const key of sorted(Object.keys(value))) addNumbers(value[key], numbers);
}

/** Without a comparison function the sort is by code units, in no locale. Keys that stand so already are looked at only. */
function sorted(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at++) if ((keys[at] as string) < (keys[at - 1] as string)) return keys.sort();
  return keys;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new InvariantError(`an answer is ${value}, which is no number to hash`);
  return value;
}
