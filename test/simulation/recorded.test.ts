import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Block, type Lane, makeBlock, withPaths } from "../../src/simulation/kernel/block.js";
import { withKernel } from "../../src/simulation/kernel/choose-kernel.js";
import type { Kernel } from "../../src/simulation/kernel/kernel.js";
import { makeSharedTape, playingOf, recordingFor, type Sharing } from "../../src/simulation/kernel/wasm/shared-tape.js";
import { recordedMonths, repeatingOn, type Roll } from "../../src/simulation/kernel/wasm/repeated.js";
import type { Tape } from "../../src/simulation/kernel/wasm/tape.js";
import { instantiate, laneBytes } from "../../src/simulation/kernel/wasm/wasm-kernel.js";
import { wasmCollectLoops } from "../../src/simulation/kernel/wasm/wasm-collect-loops.js";
import { wasmLoops } from "../../src/simulation/kernel/wasm/wasm-loops.js";
import { rollMonth, startBlock } from "../../src/simulation/kernel/month.js";
import { engineOf } from "../../src/simulation/engine.js";
import { compileProgram, type Program } from "../../src/simulation/program.js";
import { compileJob } from "../../src/simulation/job.js";
import { roomsFor } from "../../src/simulation/tape-rooms.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";
import { RICH } from "./rich-plan.js";

const KERNEL = fileURLToPath(new URL("../../src/simulation/kernel/", import.meta.url));
const COLLECT = fileURLToPath(new URL("../../src/simulation/collect/", import.meta.url));
const PATHS = 64;
/** More numbers than threads share. */
const ROOM = 1_048_576;

const TIERS = [{ upTo: 100, rate: 0.006 }, { upTo: 150, rate: 0.005 }, { upTo: 200, rate: 0.0045 }, { rate: 0.004 }];

/** Two segments whose every loop has been compiled. */
const COMPILED: PlanSpec = {
  months: 30,
  ...(RICH.uncertain === undefined ? {} : { uncertain: RICH.uncertain }),
  assets: [
    { id: "a", mean: 0.06, volatility: 0.2 },
    { id: "b", mean: 0.03, volatility: 0.05 },
  ],
  segments: [
    {
      id: "flows",
      opening: 120,
      mix: [0.4, 0.6],
      tracking: 0.01,
      inflows: {
        rate: 0.02,
        rateUncertain: 1,
        shock: { volatility: 0.3, persistence: 0.6, market: { asset: 1, correlation: 0.4 } },
        response: { to: "trailing-year", slope: 0.5, over: 0.05, before: Array.from({ length: 12 }, () => 0.005) },
      },
      outflows: { rate: 0.05, shock: { volatility: 1.5 }, response: { to: "last-month", slope: -2, before: [0.01] } },
      fees: { tiers: TIERS, base: "average" },
    },
    {
      id: "net",
      opening: 300,
      mix: [0, 1],
      earn: "compound",
      weight: 0.5,
      net: { mean: 0.003, deviation: 0.01, persistence: 0.7 },
      fees: { tiers: [{ rate: 0.01 }], periodMonths: 3, when: "advance" },
    },
    // Rates of distributions are below 0 on some paths, and on some more is to be paid than is left.
    {
      id: "pays",
      opening: 50,
      distributions: [0.002, 0, 0.5],
      distributionsUncertain: 1,
      outflows: { rate: 0.3, shock: { volatility: 1.5 } },
    },
  ],
};

/** The closings of all segments of three blocks in a row, as bytes. */
function closings(choice: "wasm" | "reference", spec: PlanSpec, sharing?: Sharing): string[] {
  const program = compileProgram(testPlan(spec));
  const make = (own: Kernel) => ({ kernel: own, block: makeBlock(program, PATHS, own) });
  const { kernel, block } = withKernel(choice, make, {
    rooms: { months: ROOM, reading: 0 },
    ...(sharing === undefined ? {} : { shared: sharing }),
  });
  return [PATHS, PATHS, 37].map((size, position) => {
    const paths = Uint32Array.from({ length: size }, (_, p) => 1000 * position + p);
    const part = withPaths(block, paths);
    kernel.startBlock(program, part);
    for (let month = 0; month < program.months; month++) {
      kernel.fillMarket(program, part, month);
      kernel.step(program, part, month);
    }
    return bytesOf(part);
  });
}

const bytesOf = ({ segments, size, flags, residual }: Block): string =>
  [...segments.map(({ closing }) => closing.slice(0, size)), flags.slice(0, size), residual.slice(0, 1)]
    .map((lane) => Buffer.from(lane.buffer).toString("base64"))
    .join("\n");

describe("a month whose loops are recorded and played again", () => {
  it("gives the reference's bits in every block, whatever the months are made of", () => {
    expect(closings("wasm", RICH)).toEqual(closings("reference", RICH));
    expect(closings("wasm", COMPILED)).toEqual(closings("reference", COMPILED));
    const { referenceFeatures } = engineOf(compileProgram(testPlan(COMPILED)), "wasm");
    expect(referenceFeatures).toEqual([]);
  });

  it("gives them where shocks are so large that exponentials leave the fast range", () => {
    const wild = { id: "wild", opening: 1, inflows: { rate: 0.01, shock: { volatility: 400 } } };
    const spec = { ...COMPILED, segments: [wild] };
    expect(closings("wasm", spec)).toEqual(closings("reference", spec));
  });

  it("gives them to whoever plays what another thread has recorded", () => {
    for (const spec of [RICH, COMPILED]) {
      const { months } = compileProgram(testPlan(spec));
      const tape = makeSharedTape(months);
      const recorder = closings("wasm", spec, recordingFor(tape));
      expect(closings("wasm", spec, playingOf(tape))).toEqual(recorder);
      expect(recorder).toEqual(closings("reference", spec));
    }
  });

  it("is never rolled by whoever plays, unless it cannot be repeated or there is no room for it", () => {
    const months = 500;
    const tape = makeSharedTape(months);
    const play = (sharing: Sharing) => {
      const { wasm, allocate, tapes } = instantiate(2 * laneBytes(PATHS), [ROOM]);
      const [lane, total] = [allocate(PATHS), allocate(PATHS)] as [Lane, Lane];
      const block = { loops: wasmLoops(wasm), segments: [], size: PATHS } as unknown as Block;
      const rolled: number[] = [];
      const work: Roll = (_, { loops, size }, month) => {
        rolled.push(month);
        if (month === 1) loops.unrecorded();
        loops.fill(month, lane, size);
        for (let times = 0; times < 300; times++) loops.add(lane, total, size);
      };
      const [, roll] = recordedMonths([work, work], tapes[0] as Tape, sharing) as [Roll, Roll];
      return {
        rolled,
        total,
        rollOn: (program: Program) => {
          for (let turn = 0; turn < 2; turn++) for (let month = 0; month < months; month++) roll(program, block, month);
        },
      };
    };
    const program = compileProgram(testPlan({ ...COMPILED, months: 1 }));
    const [one, other] = [play(recordingFor(tape)), play(playingOf(tape))];
    for (const { rollOn } of [one, other]) rollOn(program);
    expect(other.total).toEqual(one.total);
    // 300 times four numbers a month: the last months are recorded by each for himself.
    const own = other.rolled.filter((month) => month !== 1);
    expect(own).toEqual(one.rolled.filter((month) => month !== 1).slice(-own.length));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(100);
    expect(other.rolled.filter((month) => month === 1)).toHaveLength(2);
    const before = other.rolled.length;
    other.rollOn(compileProgram(testPlan({ ...COMPILED, months: 1 })));
    expect(other.rolled.length - before).toBe(months + 1);
  });

  it("is rolled once, unless it works on lanes without loops", () => {
    const program = compileProgram(testPlan(COMPILED));
    const { wasm, allocate, tapes } = instantiate(4 * laneBytes(PATHS), [ROOM]);
    const [lane, total] = [allocate(PATHS), allocate(PATHS)] as [Lane, Lane];
    const equations = wasmLoops(wasm);
    const block = { loops: equations, segments: [], size: PATHS } as unknown as Block;
    let rolled = 0;
    const work: Roll = (_, { loops, size }, month) => {
      rolled++;
      loops.fill(month + 1, lane, size);
      if (month === 1) loops.unrecorded();
      loops.add(lane, total, size);
    };
    const [roll] = recordedMonths([work], tapes[0] as Tape) as [Roll];
    for (let turn = 0; turn < 5; turn++) for (const month of [0, 1]) roll(program, block, month);
    expect(rolled).toBe(1 + 5);
    expect([...total]).toEqual(Array.from({ length: PATHS }, () => 5 * (1 + 2)));
  });

  it("is rolled every time where the tape is full", () => {
    const program = compileProgram(testPlan(COMPILED));
    const { wasm, allocate, tapes } = instantiate(4 * laneBytes(PATHS), [10]);
    const [lane, total] = [allocate(PATHS), allocate(PATHS)] as [Lane, Lane];
    const block = { loops: wasmLoops(wasm), segments: [], size: PATHS } as unknown as Block;
    const rolled: number[] = [];
    const work: Roll = (_, { loops, size }, month) => {
      rolled.push(month);
      loops.fill(1, lane, size);
      loops.add(lane, total, size);
    };
    const [roll] = recordedMonths([work], tapes[0] as Tape) as [Roll];
    for (let turn = 0; turn < 3; turn++) for (const month of [0, 1]) roll(program, block, month);
    expect(rolled).toEqual([0, 1, 1, 1]);
    expect([...total]).toEqual(Array.from({ length: PATHS }, () => 6));
  });

  it("fits the room that a run has for it, and has none where all paths are one block", () => {
    const job = { ...compileJob(testPlan(COMPILED)), paths: 2 * PATHS };
    const rooms = roomsFor(job, PATHS);
    const { wasm, allocate, tapes } = instantiate(8_000_000, [rooms.months]);
    const block = makeBlock(job.program, PATHS, { allocate, equations: wasmLoops(wasm) });
    let rolled = 0;
    const work: Roll = (program, part, month) => {
      rolled++;
      rollMonth(program, part, month);
    };
    const [roll] = recordedMonths([work], tapes[0] as Tape) as [Roll];
    for (let turn = 0; turn < 3; turn++) {
      startBlock(job.program, withPaths(block, new Uint32Array(PATHS)));
      for (let month = 0; month < job.program.months; month++) roll(job.program, block, month);
    }
    expect(rolled).toBe(job.program.months);
    expect(roomsFor(job, 2 * PATHS)).toEqual({ months: 0, reading: 0 });
  });

  it("is told of all that works on lanes without loops", () => {
    const files = readdirSync(KERNEL).filter((file) => file.endsWith(".ts"));
    // A block is started and its shifts are drawn before any month; bills, cliffs, the firm around the assets and a benchmark come after it.
    const outside = [
      "benchmark.ts",
      "billing.ts",
      "block.ts",
      "cliffs.ts",
      "draws.ts",
      "economics.ts",
      "month.ts",
      "sampling-lanes.ts",
    ];
    const silent = files.flatMap((file) => {
      const source = readFileSync(`${KERNEL}${file}`, "utf8");
      const lines = source.split("\n").filter((line) => /\[p\] = |\.fill\(/.test(line) && !/loops\.fill\(/.test(line));
      return outside.includes(file) || source.includes("unrecorded()") ? [] : lines.map((line) => `${file}: ${line}`);
    });
    expect(silent).toEqual([]);
  });
});

describe("what is read off paths at the same moments of every block", () => {
  const reading = (spoils: number) => {
    const { wasm, allocate, tapes } = instantiate(2 * laneBytes(PATHS), [1000]);
    const loops = wasmCollectLoops(wasm);
    const [lane, total] = [allocate(PATHS), allocate(PATHS)] as [Lane, Lane];
    const worked: number[] = [];
    const begin = () =>
      repeatingOn(
        tapes[0] as Tape,
        loops,
      )(({ unrecorded, fill, addWeighted, compareWith }, moment, size) => {
        worked.push(moment);
        if (moment === spoils) unrecorded();
        if (moment === spoils + 1) compareWith(lane, new Uint8Array(size), 0, true, size);
        fill(2, lane, size);
        addWeighted(lane, total, 10 ** moment, size);
      });
    return { begin, worked, total };
  };

  it("is worked out once in a pass, but where lanes are worked on without loops or with loops that no tape holds", () => {
    const { begin, worked, total } = reading(1);
    const read = begin();
    for (const size of [PATHS, PATHS, 37]) for (const moment of [0, 1, 2]) read(moment, size);
    expect(worked).toEqual([0, 1, 2, 1, 2, 1, 2]);
    expect(total[0]).toBe(666);
    expect(total[PATHS - 1]).toBe(444);
  });

  it("is worked out anew in another pass", () => {
    const { begin, worked } = reading(-5);
    for (let pass = 0; pass < 3; pass++) {
      const read = begin();
      for (let block = 0; block < 2; block++) for (let moment = 0; moment < 20; moment++) read(moment, PATHS);
    }
    expect(worked).toEqual([0, 1, 2].flatMap(() => Array.from({ length: 20 }, (_, moment) => moment)));
  });

  it("is told of all that works on lanes without loops", () => {
    for (const file of ["history.ts", "measures.ts"]) {
      const source = readFileSync(`${COLLECT}${file}`, "utf8");
      const bodies = source.split(/\n(?=function |export function |const )/);
      const silent = bodies.filter(
        (body) =>
          /\[p\] = |out\.(fill|set)\(|scratch\.(fill|set)\(/.test(body) &&
          !body.includes("unrecorded()") &&
          !body.startsWith("function compound("),
      );
      expect(silent).toEqual([]);
    }
  });
});
