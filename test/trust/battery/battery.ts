import type { WordsOfPaths } from "../philox-implementations.js";
import { normalsApart, normalsOf, TESTS_OF_NORMALS } from "./tests-of-normals.js";
import { TESTS_OF_ORDER } from "./tests-of-order.js";
import { TESTS_OF_WORDS } from "./tests-of-words.js";
import { type Dimension, interleaved, wordsOf } from "./words.js";

/** A test and the chance of what it found if the words were random. */
export interface Finding {
  readonly test: string;
  readonly p: number;
}

const ORDERS: readonly Dimension[] = ["path", "month", "stream", "seed"];

/**
 * All tests of a generator at the product's own addresses: of its words, of their normals, and of both in four interleavings:
 * neighbours differ in their path, their month, their stream or their seed.
 */
export function battery(generator: WordsOfPaths, seed: bigint): readonly Finding[] {
  const words = wordsOf(generator, seed);
  const normals = normalsOf(words);
  const findings = [
    ...Object.entries(TESTS_OF_WORDS).map(([test, chance]) => ({ test, p: chance(words) })),
    ...Object.entries(TESTS_OF_NORMALS).map(([test, chance]) => ({ test, p: chance(normals) })),
  ];
  const ordered = Object.entries({ ...TESTS_OF_ORDER, "normals against those some words on": normalsApart });
  for (const order of ORDERS) {
    const stream = interleaved(words, order);
    for (const [test, chance] of ordered) findings.push({ test: `${test}, next ${order}`, p: chance(stream) });
  }
  return findings;
}

/**
 * The chance below which a test has failed. Half of the false alarms of 1e-6 that the whole battery may have at any seed is
 * shared out (Bonferroni); the other half is left for what the distributions of the statistics are approximated by.
 */
export const failing = (tests: number): number => 0.5e-6 / tests;
