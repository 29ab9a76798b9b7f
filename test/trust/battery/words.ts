import { planSeed } from "../../../src/plan/seed.js";
import type { PhiloxAddress } from "../../../src/simulation/arithmetic/philox.js";
import { streamOf } from "../../../src/simulation/arithmetic/streams.js";
import { addressOf } from "../../../src/simulation/kernel/draws.js";
import type { WordsOfPaths } from "../philox-implementations.js";

/** The words of some seeds, streams, months and paths, at the addresses where the product draws them: 2²¹ words. */
export const [SEEDS, STREAMS, MONTHS, PATHS] = [4, 8, 32, 2048] as const;
export const COUNT = SEEDS * STREAMS * MONTHS * PATHS;

const STREAM_WORDS = ["equity", "bonds", "property", "credit"].flatMap((id) => [
  streamOf("market", id),
  streamOf("inflow-shock", id),
]);

/** [seed][stream][month][path]. The seeds follow one another from `seed` on. */
export function wordsOf(words: WordsOfPaths, seed: bigint): Int32Array {
  const result = new Int32Array(COUNT);
  const paths = Uint32Array.from({ length: PATHS }, (_, path) => path);
  for (let run = 0; run < (SEEDS * STREAMS * MONTHS) / 4; run++) {
    const { low, high } = planSeed(String(seed + BigInt(Math.floor((4 * run) / (STREAMS * MONTHS)))));
    const stream = STREAM_WORDS[Math.floor((4 * run) / MONTHS) % STREAMS] as number;
    const address: PhiloxAddress = addressOf({ keyLow: low | 0, keyHigh: high | 0 }, run % (MONTHS / 4), stream);
    const blocks = words(paths, address);
    for (let at = 0; at < blocks.length; at++) {
      result[(4 * run + (at & 3)) * PATHS + (at >> 2)] = blocks[at] as number;
    }
  }
  return result;
}

/** Sizes and strides of the cube, by dimension. */
const DIMENSIONS = {
  seed: [SEEDS, STREAMS * MONTHS * PATHS],
  stream: [STREAMS, MONTHS * PATHS],
  month: [MONTHS, PATHS],
  path: [PATHS, 1],
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** The same words in the order in which one dimension changes from each word to the next, the others behind it. */
export function interleaved(words: Int32Array, fastest: Dimension): Int32Array {
  const others = (Object.keys(DIMENSIONS) as Dimension[]).filter((dimension) => dimension !== fastest);
  const [[n0, s0], [n1, s1], [n2, s2], [n3, s3]] = [...others, fastest].map((name) => DIMENSIONS[name]) as unknown as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  const result = new Int32Array(words.length);
  let to = 0;
  for (let a = 0; a < n0; a++) {
    for (let b = 0; b < n1; b++) {
      for (let c = 0; c < n2; c++) {
        const from = a * s0 + b * s1 + c * s2;
        for (let d = 0; d < n3; d++) result[to++] = words[from + d * s3] as number;
      }
    }
  }
  return result;
}
