import { Decimal } from "decimal.js";
import type { Compare, Inputs, Json } from "./case.js";
import { type Answer, asDecimal, isNumeric, Precise } from "./numbers.js";

export interface Difference {
  /** Where in the answer: "periods[2].fee". */
  readonly key: string;
  readonly expected: string;
  readonly got: string;
}

/** What the comparison of a number needs: the rule, and the size of the largest input (for sums that cancel to 0). */
interface Rule {
  readonly compare: Compare;
  readonly largestInput: Decimal;
}

/** Everything in which an answer differs from what is expected. Keys that are not expected are ignored. */
export function differences(expected: Inputs, got: Answer, compare: Compare, inputs: Inputs): readonly Difference[] {
  return compareTrees("", expected, got, { compare, largestInput: largestNumber(inputs) });
}

function compareTrees(key: string, expected: Json, got: Answer | undefined, rule: Rule): readonly Difference[] {
  if (isNumeric(expected) && isNumber(got)) return near(expected, got, rule) ? [] : [difference(key, expected, got)];
  if (Array.isArray(expected)) return compareLists(key, expected as readonly Json[], got, rule);
  if (isObject(expected)) return compareObjects(key, expected, got, rule);
  return expected === got ? [] : [difference(key, expected, got)];
}

function compareLists(
  key: string,
  expected: readonly Json[],
  got: Answer | undefined,
  rule: Rule,
): readonly Difference[] {
  if (!Array.isArray(got) || got.length !== expected.length) return [difference(key, expected, got)];
  return expected.flatMap((entry, index) => compareTrees(`${key}[${index}]`, entry, got[index] as Answer, rule));
}

function compareObjects(key: string, expected: Inputs, got: Answer | undefined, rule: Rule): readonly Difference[] {
  if (!isObject(got)) return [difference(key, expected, got)];
  const entries = got as { readonly [name: string]: Answer };
  const path = (name: string): string => (key === "" ? name : `${key}.${name}`);
  return Object.entries(expected).flatMap(([name, entry]) => compareTrees(path(name), entry, entries[name], rule));
}

/**
 * Near enough: relative to what is expected (a decimal result by the strict bound, a double by its own), or within the absolute
 * bound. Where 0 is expected, terms have cancelled, and the floor is relative to the largest input.
 */
function near(expected: Json, got: Decimal | number, { compare, largestInput }: Rule): boolean {
  const want = asDecimal(expected);
  if (typeof got === "number" && !Number.isFinite(got)) return false;
  const distance = new Precise(got).minus(want).abs();
  const strict = typeof got === "number" ? undefined : compare.relative;
  const relative = compare.kind === "numerical" ? "0" : (strict ?? compare.relative_if_binary_double ?? "0");
  const floor = new Precise(compare.absolute_floor ?? 0).times(want.isZero() ? Decimal.max(1, largestInput) : 1);
  return distance.lessThanOrEqualTo(Decimal.max(want.abs().times(relative), compare.absolute ?? 0, floor));
}

function largestNumber(value: Json): Decimal {
  if (isNumeric(value)) return asDecimal(value).abs();
  const parts = typeof value === "object" && value !== null ? Object.values(value).map(largestNumber) : [];
  return Decimal.max(0, ...parts);
}

const isNumber = (value: Answer | undefined): value is Decimal | number =>
  typeof value === "number" || Decimal.isDecimal(value);

const isObject = (value: unknown): value is Inputs =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !Decimal.isDecimal(value);

const difference = (key: string, expected: Json, got: Answer | undefined): Difference => ({
  key,
  expected: typeof expected === "string" ? expected : JSON.stringify(expected),
  got: got === undefined ? "nothing" : isNumber(got) ? String(got) : JSON.stringify(got),
});
