import { InvariantError } from "../errors.js";

/**
 * The same data as JSON would give it back: −0 becomes 0. What JSON cannot carry (NaN, Infinity, undefined, functions,
 * class instances) is our mistake and named with its place.
 *
 * @throws InvariantError for a value that JSON would lose or change
 */
export function plainJson<T>(value: T, at = "run"): T {
  return plain(value, at, []) as T;
}

/** A key of an object, or a position in a list. */
type Step = string | number;

/** @param trail  the way from `at` to the value; written out only when something is wrong, because runs hold many numbers */
function plain(value: unknown, at: string, trail: Step[]): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value;
  const under = (step: Step, entry: unknown): unknown => {
    trail.push(step);
    const copy = plain(entry, at, trail);
    trail.pop();
    return copy;
  };
  if (Array.isArray(value)) return value.map((entry, index) => under(index, entry));
  if (!isPlainObject(value))
    throw new InvariantError(`${place(at, trail)} is ${String(value)}, which JSON cannot carry`);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, under(key, entry)]));
}

const place = (at: string, trail: readonly Step[]): string =>
  at + trail.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
