import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainJson } from "../../src/analysis/plain-json.js";
import { resultHash } from "../../src/analysis/result-hash.js";
import type { Answers } from "../../src/analysis/run.js";
import { VALUES_VERSION } from "../../src/analysis/values-version.js";
import { InvariantError } from "../../src/errors.js";

const hashOf = (answers: object): string => resultHash(answers as unknown as Answers);

describe("result hash", () => {
  it("is SHA-256 over little-endian doubles in the order of keys, null as a quiet NaN, the values version last", () => {
    // In code units "Z" comes before "b" and "c", and "standardError" before "value".
    const bytes = Buffer.alloc(5 * 8);
    bytes.writeDoubleLE(1.5, 0);
    bytes.set([0, 0, 0, 0, 0, 0, 0xf8, 0x7f], 8);
    [-2, 0, VALUES_VERSION].forEach((number, index) => bytes.writeDoubleLE(number, (index + 2) * 8));
    const answers = { b: { value: -2, standardError: null }, Z: [1.5], c: { name: "x", held: true, zero: -0 } };
    expect(hashOf(answers)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("does not see the order in which keys were written, nor texts", () => {
    expect(hashOf({ a: 1, b: "one" })).toBe(hashOf({ b: "two", a: 1 }));
  });

  it("sees the last bit of a number, and the order of a list", () => {
    expect(hashOf({ a: 0.1 + 0.2 })).not.toBe(hashOf({ a: 0.3 }));
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
  });

  it("takes −0 for 0", () => {
    expect(hashOf({ a: -0 })).toBe(hashOf({ a: 0 }));
  });

  it("refuses what is no number", () => {
    expect(() => hashOf({ a: Number.NaN })).toThrow(InvariantError);
  });
});

describe("plain JSON", () => {
  it("turns −0 into 0 and leaves the rest as it is", () => {
    const value = { a: [-0, 1, "x", null, { b: true }] };
    const plain = plainJson(value);
    expect(Object.is(plain.a[0], 0)).toBe(true);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });

  it("keeps a key that objects have a meaning for", () => {
    const value = JSON.parse('{"segments":{"__proto__":{"a":1}}}') as object;
    expect(JSON.stringify(plainJson(value))).toBe('{"segments":{"__proto__":{"a":1}}}');
  });

  it("names the place of what JSON cannot carry", () => {
    const bad =
      (value: unknown): (() => unknown) =>
      () =>
        plainJson({ answers: [{ value }] });
    expect(bad(Number.NaN)).toThrow("run.answers[0].value is NaN, which JSON cannot carry");
    expect(bad(undefined)).toThrow("run.answers[0].value is undefined, which JSON cannot carry");
    expect(bad(new Float64Array(1))).toThrow(InvariantError);
    expect(bad(Number.POSITIVE_INFINITY)).toThrow(InvariantError);
  });
});
