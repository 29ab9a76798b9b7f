import { InvariantError } from "../errors.js";

/**
 * The same data as JSON would give it back: −0 becomes 0. What JSON cannot carry (NaN, Infinity, undefined, functions,
 * class instances) is our mistake and named with its place.
 *
 * @throws InvariantError for a value that JSON would lose or change
 */
export function plainJson<T>(value: T, at = "run"): T {
  const copy = copied(value);
  if (copy === undefined) {
    const [place, wrong] = wrongIn(value, at) as Wrong;
    throw new InvariantError(`${place} is ${String(wrong)}, which JSON cannot carry`);
  }
  return copy as T;
}

/** Undefined where anything in it is wrong. Nothing is noted on the way: runs hold many numbers. */
function copied(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : undefined;
  if (isScalar(value)) return value;
  if (Array.isArray(value)) return copiedList(value);
  return isPlainObject(value) ? copiedObject(value) : undefined;
}

function copiedList(list: readonly unknown[]): unknown {
  const copy: unknown[] = [];
  for (const entry of list) {
    const own = copied(entry);
    if (own === undefined) return undefined;
    copy.push(own);
  }
  return copy;
}

function copiedObject(value: PlainObject): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const own = copied(value[key]);
    if (own === undefined) return undefined;
    // A scenario may name anything so.
    if (key === "__proto__") Object.defineProperty(copy, key, { value: own, ...ORDINARY });
    else copy[key] = own;
  }
  return copy;
}

const ORDINARY = { configurable: true, enumerable: true, writable: true } as const;

type Wrong = readonly [place: string, value: unknown];

/** The first wrong value, and where it is. */
function wrongIn(value: unknown, at: string): Wrong | null {
  if (isScalar(value) || Number.isFinite(value)) return null;
  const isList = Array.isArray(value);
  if (!isList && !isPlainObject(value)) return [at, value];
  for (const [step, entry] of Object.entries(value)) {
    const wrong = wrongIn(entry, isList ? `${at}[${step}]` : `${at}.${step}`);
    if (wrong !== null) return wrong;
  }
  return null;
}

const isScalar = (value: unknown): boolean => value === null || typeof value === "string" || typeof value === "boolean";

type PlainObject = Readonly<Record<string, unknown>>;

function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
