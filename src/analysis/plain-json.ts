import { InvariantError } from "../errors.js";

/**
 * The same data as JSON would give it back: −0 becomes 0. What JSON cannot carry (NaN, Infinity, undefined, functions,
 * class instances) is our mistake and named with its place.
 *
 * @throws InvariantError for a value that JSON would lose or change
 */
export function plainJson<T>(value: T, at = "run"): T {
  return plain(value, at) as T;
}

function plain(value: unknown, at: string): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map((entry, index) => plain(entry, `${at}[${index}]`));
  if (!isPlainObject(value)) throw new InvariantError(`${at} is ${String(value)}, which JSON cannot carry`);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry, `${at}.${key}`)]));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
