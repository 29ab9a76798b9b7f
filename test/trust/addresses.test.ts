import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { planSeed } from "../../src/plan/seed.js";
import { normalOfWord, uniformOfWord } from "../../src/simulation/arithmetic/normal-of-word.js";
import { type Purpose, streamOf } from "../../src/simulation/arithmetic/streams.js";
import { makeBlock, withPaths } from "../../src/simulation/kernel/block.js";
import { addressOf } from "../../src/simulation/kernel/draws.js";
import { withKernel } from "../../src/simulation/kernel/choose-kernel.js";
import { compileProgram } from "../../src/simulation/program.js";
import { simulate } from "../../src/simulation/simulate.js";
import { testPlan } from "../simulation/plan-builder.js";
import { RICH } from "../simulation/rich-plan.js";
import { philoxInBigIntegers } from "./philox-implementations.js";

const [HALF, WORD] = [2 ** 31, 2 ** 32];
const PATHS = Uint32Array.of(0, 1, 3, 4, 2 ** 16, HALF - 1, HALF, WORD - 2, WORD - 1);
const SEEDS = ["0", "1", "4294967295", "4294967296", "9223372036854775808", "18446744073709551615", "a text"];
/** Either side of every four months, to a century, and the last months that the field holds. */
const MONTHS = [0, 1, 3, 4, 7, 8, 599, 600, 1199, 1200, 1203, 4 * 2 ** 16, 4 * HALF - 1, 4 * HALF, 4 * WORD - 1];

/** Every name that the rich plan draws by, in its own spelling. */
const NAMES: readonly (readonly [Purpose, string])[] = [
  ...(["bonds", "equity", "property"] as const).map((id) => ["market", id] as const),
  ["tracking", "shocks"],
  ["inflow-shock", "shocks"],
  ["outflow-shock", "shocks"],
  ["outflow-shock", "closing"],
  ["net-shock", "net"],
  ["inflow-factor", ""],
  ["outflow-factor", ""],
  ["net-factor", ""],
  ...(RICH.uncertain ?? []).map(({ key }) => ["assumption", key] as const),
];
const STREAMS = NAMES.map(([purpose, id]) => streamOf(purpose, id));

describe("the address of a draw", () => {
  it("is another one for every seed, path, month and stream, up to the limits of each", () => {
    const seen = new Set<string>();
    let count = 0;
    const keys = SEEDS.map((text) => planSeed(text)).map(({ low, high }) => ({ keyLow: low | 0, keyHigh: high | 0 }));
    for (const key of keys) {
      for (const month of MONTHS) {
        for (const stream of [...STREAMS, 0, 1, HALF, WORD - 1]) {
          const { c1, c2, c3, keyLow, keyHigh } = addressOf(key, Math.floor(month / 4), stream);
          const fields = [c1, c2, c3, keyLow, keyHigh].map((field) => field >>> 0).join(" ");
          for (const path of PATHS) seen.add(`${path} ${fields} ${month % 4}`);
          count += PATHS.length;
        }
      }
    }
    process.stdout.write(`addresses: ${count} draws on the grid of limits, ${seen.size} different addresses\n`);
    expect(seen.size).toBe(count);
    expect(count).toBeGreaterThan(20_000);
  });

  it("refuses a month or a stream that its field does not hold", () => {
    const key = { keyLow: 0, keyHigh: 0 };
    for (const wrong of [-1, 0.5, WORD, NaN, Infinity]) {
      expect(() => addressOf(key, wrong, 0)).toThrow(`month group ${wrong}`);
      expect(() => addressOf(key, 0, wrong)).toThrow(`stream ${wrong}`);
    }
  });

  it.each([0, -1, 1.5, NaN, WORD, 2 ** 53])(
    "is never asked for on %d paths: the simulation refuses them",
    async (paths) => {
      const run = simulate(testPlan({ paths, segments: [{ id: "s", opening: 1 }] }));
      await expect(run).rejects.toBeInstanceOf(InputError);
      await expect(run).rejects.toThrow(`paths is ${paths}; a simulation takes 1 to 4294967295 paths`);
    },
  );
});

/** Every kernel that results are computed with. */
const KERNELS = ["reference", "wasm"] as const;

describe("the draws of a rich plan", () => {
  const program = compileProgram(testPlan({ ...RICH, months: 1204, seed: "81985529216486895" }));
  const uncertain = program.uncertain.filter((value) => value.kind !== "moving");
  const [keyLow, keyHigh] = [0x89abcdef, 0x01234567];
  const blockOf = (choice: (typeof KERNELS)[number]) =>
    withKernel(choice, (kernel) => ({ kernel, block: withPaths(makeBlock(program, PATHS.length, kernel), PATHS) }));
  const wordsAt = (group: number, stream: number) =>
    philoxInBigIntegers(PATHS, { c1: 0, c2: group, c3: stream, keyLow, keyHigh });

  it("have the streams of their names, each its own", () => {
    const oncePerPath = uncertain.map(({ stream }) => stream);
    expect(new Set([...program.streams, ...oncePerPath])).toEqual(new Set(STREAMS));
    expect([new Set(STREAMS).size, new Set(program.streams).size]).toEqual([18, program.streams.length]);
    expect(oncePerPath).toEqual(STREAMS.slice(-7));
  });

  it.each(KERNELS)("are read at their addresses by the %s kernel", (choice) => {
    const { kernel, block } = blockOf(choice);
    kernel.startBlock(program, block);
    let compared = 0;
    for (const group of [0, 1, 2, 149, 150, 299, 300]) {
      kernel.fillMarket(program, block, 4 * group);
      program.streams.forEach((stream, draw) => {
        const words = wordsAt(group, stream);
        block.normals[draw]?.forEach((lane, month) => {
          const expected = Array.from(PATHS, (__, p) => normalOfWord(words[4 * p + month] as number));
          expect([...lane.subarray(0, PATHS.length)], `${stream} in month ${4 * group + month}`).toEqual(expected);
          compared += PATHS.length;
        });
      });
    }
    process.stdout.write(`addresses: ${compared} normals of a rich plan are those of their addresses\n`);
    expect(compared).toBeGreaterThan(2000);
  });

  it.each(KERNELS)("that are drawn once a path are those of month 0 in the %s kernel", (choice) => {
    const { kernel, block } = blockOf(choice);
    kernel.startBlock(program, block);
    uncertain.forEach(({ kind, deviation, low, width, stream }, position) => {
      const words = wordsAt(0, stream).filter((__, at) => at % 4 === 0);
      const shiftOf = (word: number) =>
        kind === "normal" ? deviation * normalOfWord(word) : low + width * uniformOfWord(word);
      expect([...(block.shifts[position] ?? [])].slice(0, PATHS.length)).toEqual([...words].map(shiftOf));
    });
    expect(program.uncertain.map(({ kind }) => kind)).toContain("range");
  });
});
