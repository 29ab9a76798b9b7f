import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Decimal } from "decimal.js";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { exp } from "../../src/simulation/arithmetic/exp.js";
import { log } from "../../src/simulation/arithmetic/log.js";
import { normalOfWord, uniformOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { normalQuantile } from "../../src/simulation/arithmetic/normal-quantile.js";
import { philoxWords } from "../../src/simulation/arithmetic/philox.js";
import { newStreams, streamOf, useStream } from "../../src/simulation/arithmetic/streams.js";

const Precise = Decimal.clone({ precision: 60 });
/** The exact value of a double; decimal.js alone would read its shortest digits. */
const exactly = (x: number) => new Precise(x.toPrecision(100));
const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = (file: string) => resolve(root, "../shared", file);

/** The distance to the next double. */
function ulp(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
}

const errorInUlp = (found: number, truth: Decimal) => truth.minus(exactly(found)).abs().div(ulp(found)).toNumber();
const worst = (points: readonly number[], error: (x: number) => number) =>
  points.map(error).reduce((a, b) => Math.max(a, b), 0);

describe("exp", () => {
  const random = seedrandom("exp");
  const points = Array.from({ length: 3000 }, (_, i) => (2 * random() - 1) * (i < 1500 ? 1 : i < 2200 ? 30 : 700));

  it("is within 0.52 ULP of the truth where the result is normal", () => {
    expect(worst(points, (x) => errorInUlp(exp(x), Precise.exp(exactly(x))))).toBeLessThan(0.52);
  });

  it("is within 1 ULP at the ends of the doubles", () => {
    const ends = [709.782712893384, 709.7827, 709.1, 708.5, -708.3, -708.5, -720.25, -740.1, -744.9, -745.1];
    expect(worst(ends, (x) => errorInUlp(exp(x), Precise.exp(exactly(x))))).toBeLessThan(1);
  });

  it("knows what has no room and what is no number", () => {
    expect([exp(0), exp(-0), exp(710), exp(Infinity), exp(-746), exp(-Infinity), exp(NaN)]).toEqual([
      1,
      1,
      Infinity,
      Infinity,
      0,
      0,
      NaN,
    ]);
  });
});

describe("log", () => {
  const random = seedrandom("log");
  const points = Array.from({ length: 3000 }, (_, i) =>
    i < 1000 ? 0.7 + 0.72 * random() : i < 2000 ? 1 + (random() - 0.5) / 100 : 2 ** ((2 * random() - 1) * 1020),
  );

  it("is within 1 ULP of the truth", () => {
    expect(worst(points, (x) => errorInUlp(log(x), Precise.ln(exactly(x))))).toBeLessThan(1);
  });

  it("reads subnormals, the ends and what has no logarithm", () => {
    expect(errorInUlp(log(5e-324), Precise.ln(exactly(5e-324)))).toBeLessThan(1);
    expect([log(1), log(0), log(Infinity), log(-1), log(NaN)]).toEqual([0, -Infinity, Infinity, NaN, NaN]);
  });
});

/** Relative error of z as the quantile of p: (Φ(z) − p)/(φ(z)·z), Φ by its series (Abramowitz and Stegun 26.2.11). */
function quantileError(z: number, p: Decimal): number {
  const x = exactly(z);
  const density = Precise.exp(x.times(x).div(-2)).div(Precise.acos(-1).times(2).sqrt());
  let [term, sum] = [x, x];
  for (let n = 3; term.abs().gt("1e-58"); n += 2) {
    term = term.times(x).times(x).div(n);
    sum = sum.plus(term);
  }
  return density.times(sum).plus("0.5").minus(p).div(density).div(x).abs().toNumber();
}

describe("the normal of a word", () => {
  const random = seedrandom("normal");
  const words = Array.from({ length: 1200 }, (_, i) => {
    if (i < 150) return i;
    if (i < 300) return 0x7fffffff - (i - 150);
    if (i < 360) return 2 ** (i % 31);
    return i < 800 ? Math.floor(2 ** (31 * random())) : Math.floor(random() * 2147483648);
  });

  it("is Φ⁻¹((k + ½)·2⁻³²) within 1e-15 of its value, in the centre and in the tail", () => {
    const error = (k: number) => quantileError(normalOfWord(k), new Precise(k).plus("0.5").div(4294967296));
    expect(worst(words, error)).toBeLessThan(1e-15);
  });

  it("is its own negative for the complement, to the bit", () => {
    for (const k of words) expect(normalOfWord(~k)).toBe(-normalOfWord(k));
  });

  it("never falls from one word to the next, over every edge of the table and at random", () => {
    const edges = Array.from({ length: 31 * 64 }, (_, i) => Math.floor(2 ** (i >> 6) * (1 + (i & 63) / 64)));
    for (const k of [...edges, ...words]) {
      for (let next = Math.max(k - 3, 0); next < k + 3; next++) {
        expect(normalOfWord(next + 1)).toBeGreaterThan(normalOfWord(next));
      }
    }
  });

  it("ends at 6.34 standard deviations", () => {
    // Φ⁻¹(2⁻³³) = −6.337957754553789252… (reference to 25 digits, mpmath)
    expect(normalOfWord(0)).toBeCloseTo(-6.337957754553789, 14);
    expect(normalOfWord(0xffffffff)).toBe(-normalOfWord(0));
    expect([uniformOfWord(0), uniformOfWord(-1)]).toEqual([2 ** -33, 1 - 2 ** -33]);
  });
});

describe("the normal quantile", () => {
  /** Published to 25 digits for the binary value of p. */
  const KNOWN = [
    [0.25, -0.674489750196081743202227],
    [0.001, -3.090232306167813535358005],
    [1e-20, -9.262340089798407579572095],
    [0.975, 1.959963984540053855604431],
    [1e-300, -37.04709629936119923654704],
  ] as const;

  it("agrees with published values within 1e-15", () => {
    for (const [p, z] of KNOWN) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
    expect(normalQuantile(0.5)).toBe(0);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  const file = shared("kat/normal_quantile_kat.json");
  it.skipIf(!existsSync(file))("agrees with 27 references of 25 digits within 1e-15", () => {
    const cases = JSON.parse(readFileSync(file, "utf8")) as { p: string; z: string }[];
    for (const { p, z } of cases.filter((one) => one.z !== "0.0")) {
      expect(Math.abs(normalQuantile(Number(p)) / Number(z) - 1)).toBeLessThan(1e-15);
    }
    expect(cases.length).toBe(27);
  });
});

type Words = readonly [number, number, number, number];
const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0");

function philox([c0, c1, c2, c3]: Words, [keyLow, keyHigh]: readonly [number, number]): readonly string[] {
  const words = new Int32Array(12);
  philoxWords(Uint32Array.of(c0 ^ 1, c0), 2, { c1, c2, c3, keyLow, keyHigh }, words);
  return [...words.subarray(4, 8)].map(hex);
}

describe("Philox4x32-10", () => {
  /** Random123, tests/kat_vectors, lines 27–29. */
  const OFFICIAL = [
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ] as const;

  it("gives the three official known answers", () => {
    for (const [counter, key, words] of OFFICIAL) expect(philox(counter, key).join(" ")).toBe(words);
  });

  const file = shared("kat/philox4x32_kat.json");
  it.skipIf(!existsSync(file))("gives the official and the derived known answers", () => {
    const cases = JSON.parse(readFileSync(file, "utf8")) as {
      rounds: number;
      ctr: string[];
      key: string[];
      expected: string[];
    }[];
    const ten = cases.filter(({ rounds }) => rounds === 10);
    const numbers = (words: string[]) => words.map((word) => Number.parseInt(word, 16)) as unknown as Words;
    for (const { ctr, key, expected } of ten) {
      expect(philox(numbers(ctr), numbers(key) as unknown as [number, number])).toEqual(expected);
    }
    expect(ten.length).toBe(13);
  });

  it("is the same for a block alone, in a pair, and last of an odd number, as by the definition in big integers", () => {
    const random = seedrandom("philox");
    const word = () => Math.floor(random() * 4294967296);
    for (let trial = 0; trial < 300; trial++) {
      const first = Uint32Array.from({ length: 1 + (trial % 5) }, word);
      const address = { c1: word(), c2: word(), c3: word(), keyLow: word(), keyHigh: word() };
      const words = new Int32Array(4 * (first.length + 1));
      philoxWords(first, first.length, address, words);
      first.forEach((c0, p) => {
        const { c1, c2, c3, keyLow, keyHigh } = address;
        expect([...words.subarray(4 * p, 4 * p + 4)].map(hex)).toEqual(
          byDefinition([c0, c1, c2, c3], [keyLow, keyHigh]),
        );
      });
    }
  });
});

function byDefinition(counter: Words, key: readonly [number, number]): readonly string[] {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [a, b] = [0xd2511f53n * c0, 0xcd9e8d57n * c2];
    [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & mask, (a >> 32n) ^ c3 ^ k1, a & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [c0, c1, c2, c3].map((word) => word.toString(16).padStart(8, "0"));
}

describe("streams", () => {
  it("are the first four bytes of SHA-256 over purpose and id", () => {
    // printf 'market\0us-equity' | sha256sum begins with the bytes of the number, lowest first.
    expect(hex(streamOf("market", "us-equity"))).toBe("cf8872b0");
    expect(streamOf("inflow-shock", "a")).not.toBe(streamOf("outflow-shock", "a"));
  });

  it("refuses two names on one stream and names both", () => {
    const register = newStreams();
    register.positions.set("tracking\0first", 0);
    register.streams.push(streamOf("market", "second"));
    expect(() => useStream(register, "market", "second")).toThrow(
      "scenario: market of second would share its random numbers with tracking of first. Change one of the two ids.",
    );
  });

  it("finds no collision among a thousand usual ids", () => {
    const register = newStreams();
    for (let i = 0; i < 1000; i++) useStream(register, "market", `asset-${i}`);
    expect(new Set(register.streams).size).toBe(1000);
  });
});
