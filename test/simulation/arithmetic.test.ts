import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { exp } from "../../src/simulation/arithmetic/exp.js";
import { log } from "../../src/simulation/arithmetic/log.js";
import { normalOfWord, uniformOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { normalQuantile } from "../../src/simulation/arithmetic/normal-quantile.js";
import { newStreams, streamOf, useStream } from "../../src/simulation/arithmetic/streams.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = (file: string) => resolve(root, "../shared", file);

describe("exp", () => {
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
  it("knows the ends and what has no logarithm", () => {
    expect([log(1), log(0), log(Infinity), log(-1), log(NaN)]).toEqual([0, -Infinity, Infinity, NaN, NaN]);
  });
});

describe("the normal of a word", () => {
  const random = seedrandom("normal");
  const words = Array.from({ length: 1200 }, (_, i) => {
    if (i < 150) return i;
    if (i < 300) return 0x7fffffff - (i - 150);
    if (i < 360) return 2 ** (i % 31);
    return i < 800 ? Math.floor(2 ** (31 * random())) : Math.floor(random() * 2147483648);
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

describe("streams", () => {
  it("are the first four bytes of SHA-256 over purpose and id", () => {
    // printf 'market\0us-equity' | sha256sum begins with the bytes of the number, lowest first.
    expect(streamOf("market", "us-equity")).toBe(0xcf8872b0);
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
