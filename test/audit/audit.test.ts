import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { VALUES_VERSION } from "../../src/analysis/values-version.js";
import { type Audit, audit } from "../../src/audit/audit.js";
import { auditPaths, TOLERANCE, withAudit } from "../../src/audit/audit-paths.js";
import { certainPaths, choosePaths, leftAfter, outputsForChoice } from "../../src/audit/choose-paths.js";
import { largestDifferences, worstOf } from "../../src/audit/differences.js";
import { readRun } from "../../src/audit/read-run.js";
import { formatMonth, type Month } from "../../src/months.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { Simulation } from "../../src/simulation/simulation.js";
import { type SmallRun, smallRun } from "../analysis/small-run.js";
import { extremePlan } from "./extreme.js";

/**
 * What doubles may lose against 40 digits: 1.1e-16 an operation, some ten operations a month, 26 months, and balances that
 * outflows or losses shrink a hundredfold and so magnify what was lost before.
 */
const ROUNDING = 1e-11;

const FOLDER = fileURLToPath(new URL("../golden-hashes/scenarios/", import.meta.url));
const planOfFile = (name: string): Plan => {
  const read = (reference: string, from: string) => {
    const file = join(dirname(from), reference);
    return { file, source: readFileSync(file) };
  };
  return makePlan(parseScenario(readFileSync(join(FOLDER, name)), join(FOLDER, name), { read }));
};

const largest = (lines: Audit["lines"]): number => Math.max(...lines.map(({ difference }) => difference));

const chosenOf = async (plan: Plan, count: number): Promise<Uint32Array> => {
  const simulation = await simulate({ ...plan, targets: [], outputs: outputsForChoice(plan) });
  return Uint32Array.from(choosePaths(simulation, count), ({ path }) => path);
};

describe("paths replayed through the exact ledger", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  const found: { readonly name: string; readonly difference: number }[] = [];

  it.each(names)("agree: %s", async (name) => {
    const plan = planOfFile(name);
    const lines = largestDifferences(plan, replay(plan, await chosenOf(plan, 4)));
    found.push({ name, difference: largest(lines) });
    expect(lines.filter(({ difference }) => difference > ROUNDING)).toEqual([]);
  });

  it("agree where they are floored, emptied, capped and held at their bounds", async () => {
    const plan = extremePlan();
    const { counts } = await simulate({ ...plan, paths: 256 });
    expect(Object.values(counts).every((count) => count > 25)).toBe(true);
    // On path 182 a distribution is paid from what an exchange brought in the same month.
    const paths = Uint32Array.from({ length: 12 }, (_, index) => 175 + index);
    expect(largest(largestDifferences(plan, replay(plan, paths, "auto")))).toBeLessThan(ROUNDING);
  });

  afterAll(() => {
    const worst = found.reduce((most, one) => (one.difference > most.difference ? one : most));
    process.stdout.write(
      `${found.length} scenarios audited, largest difference ${worst.difference.toExponential(1)} (${worst.name})\n`,
    );
  });
});

describe("a difference", () => {
  const plan = planOfFile("exchange.yaml");
  const honest = replay(plan, Uint32Array.of(3, 5));

  it("of any line is found at its place, and no other", () => {
    honest.lines.slice(0, -1).forEach((line, row) => {
      const [segment, month, at] = [1, 7, 1];
      const values = honest.values.slice();
      const place = ((row * plan.segments.length + segment) * plan.months.length + month) * 2 + at;
      const opening = values[(segment * plan.months.length + month) * 2 + at] as number;
      values[place] = (values[place] as number) + 1e-8 * opening;
      const wrong = largestDifferences(plan, { ...honest, values }).filter(({ difference }) => difference > TOLERANCE);
      expect(wrong.map((found) => [found.line, found.path, found.segment, found.month])).toEqual([
        [line, 5, plan.segments[1]?.name, formatMonth(plan.months[7] as Month)],
      ]);
      expect(wrong[0]?.difference).toBeCloseTo(1e-8, 9);
    });
  });

  it("is infinite where the simulation has no number", () => {
    const values = honest.values.slice().fill(NaN, 0, 1);
    expect(largest(largestDifferences(plan, { ...honest, values }))).toBe(Infinity);
  });

  it("shows when another return, shock, net rate or own value was drawn", () => {
    const uncertain = planOfFile("uncertain-flow-rate.yaml");
    const drawnOf = (of: Plan, changed: "shifts" | "inflowShocks" | "outflowShocks" | "netRates") => {
      const replayed = replay(of, Uint32Array.of(1));
      const drawn = { ...replayed.drawn, [changed]: replayed.drawn[changed].map((value) => value + 1e-3) };
      return largest(largestDifferences(of, { ...replayed, drawn }));
    };
    expect(drawnOf(uncertain, "shifts")).toBeGreaterThan(1e-4);
    expect(drawnOf(planOfFile("shocks.yaml"), "inflowShocks")).toBeGreaterThan(TOLERANCE);
    expect(drawnOf(planOfFile("shocks.yaml"), "outflowShocks")).toBeGreaterThan(TOLERANCE);
    expect(drawnOf(planOfFile("net-flows.yaml"), "netRates")).toBeGreaterThan(1e-4);
  });
});

describe("the paths of an audit", () => {
  const kept = (...values: readonly number[]) => ({ values: Float64Array.from(values) });
  const simulation = (closing: readonly number[], revenue: readonly number[]) =>
    ({ paths: closing.length, kept: [kept(...closing), kept(...revenue)] }) as unknown as Simulation;

  it("are the lowest, median and highest by closing AUM and by revenue, each once", () => {
    const chosen = choosePaths(simulation([5, 1, 9, 3, 7], [2, 4, 0, 8, 6]), 5);
    expect(chosen).toEqual([
      { path: 1, why: "lowest closing AUM" },
      { path: 0, why: "median closing AUM" },
      { path: 2, why: "highest closing AUM" },
      { path: 3, why: "highest revenue" },
      { path: 4, why: "spread" },
    ]);
  });

  it("are spread over all the others, as many as are asked for or there are", () => {
    const closing = Array.from({ length: 1000 }, (_, path) => path);
    const chosen = choosePaths(simulation(closing, closing), 50).map(({ path }) => path);
    expect(new Set(chosen).size).toBe(50);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(chosen.filter((path) => Math.floor(path / 100) === tenth).length).toBeGreaterThan(2);
    expect(new Set(choosePaths(simulation(closing, closing), 5000).map(({ path }) => path)).size).toBe(1000);
  });

  it("are replayed again where their order among equal ones would be another", () => {
    const [ahead, chosen] = [Uint32Array.of(1, 9, 2), Uint32Array.of(5, 9, 1, 2, 3, 4)];
    expect([...leftAfter(ahead, chosen)]).toEqual([5, 9, 3, 4]);
    expect([...leftAfter(Uint32Array.of(), chosen)]).toEqual([...chosen]);
    expect([...leftAfter(chosen, chosen)]).toEqual([]);
  });

  it("are partly certain before anything is simulated", () => {
    for (const paths of [1, 7, 40, 49, 50, 56, 1000]) {
      for (const count of [1, 6, 7, 50, 2000]) {
        const ahead = certainPaths(paths, count);
        expect(ahead).toHaveLength(new Set(ahead).size);
        expect(ahead.length).toBeGreaterThanOrEqual(Math.min(paths / 2, count - 6));
        for (const step of [1, 17, 611]) {
          const values = Array.from({ length: paths }, (_, path) => (path * step) % 613);
          const chosen = choosePaths(simulation(values, values.toReversed()), count).map(({ path }) => path);
          expect(chosen).toEqual(expect.arrayContaining([...ahead]));
        }
      }
    }
  });
});

describe("the audit of a run", () => {
  let made: SmallRun;
  let run: Run;
  beforeAll(async () => {
    made = await smallRun();
    ({ run } = made);
  });
  /** The run with one value replaced: `at` is a way such as ["answers", "opening", 0, "aum"]. */
  const withValue = (at: readonly (string | number)[], value: unknown): Run => {
    const copy = structuredClone(run);
    const last = at.at(-1) as string | number;
    const holder = at.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy);
    (holder as Record<string, unknown>)[last] = value;
    return copy;
  };
  const placesOf = async (tampered: Run) => {
    const { agrees, contradictions } = await audit(tampered, { paths: 1 });
    expect(agrees).toBe(false);
    return contradictions.map(({ at }) => at);
  };

  it("agrees, over fifty paths and more than 2 500 rows", async () => {
    const found = await audit(run);
    expect({ ...found, lines: [], paths: found.paths.length }).toEqual({
      name: "A small firm",
      seed: "7",
      of: 400,
      paths: 50,
      rows: 50 * 2 * 27,
      lines: [],
      tolerance: 1e-9,
      contradictions: [],
      agrees: true,
    });
    expect(found.lines.map(({ line }) => line)).toHaveLength(13);
    expect(largest(found.lines)).toBeLessThan(ROUNDING);
  });

  it("goes with the run: the same paths and differences, outside the result hash, and itself open to audit", async () => {
    const { plan, simulation } = made;
    const found = await auditPaths(plan, simulation);
    const { paths, rows, lines, tolerance } = await audit(run);
    expect(found).toEqual({ paths, rows, lines, tolerance });
    expect(found.paths.slice(0, 4).map(({ why }) => why)).toEqual([
      "lowest closing AUM",
      "median closing AUM",
      "highest closing AUM",
      "lowest revenue",
    ]);
    const audited = withAudit(run, found);
    expect([audited.resultHash, audited.supplement?.audit]).toEqual([run.resultHash, found]);
    expect(audited.supplementHash).not.toBe(run.supplementHash);
    expect((await audit(audited, { paths: 1 })).agrees).toBe(true);
    const wrong = lines.map((line) => ({ ...line, difference: 0 }));
    expect(
      await placesOf({ ...audited, supplement: withAudit(run, { ...found, lines: wrong }).supplement as never }),
    ).toEqual(["supplementHash"]);
  });

  it("is held to any lines that somebody else compares", async () => {
    const { plan, simulation } = made;
    const compare = (_: Plan, paths: Uint32Array) => {
      const replayed = replay(plan, paths);
      const values = replayed.values.map((value) => value * (1 + 1e-6));
      return largestDifferences(plan, { ...replayed, values });
    };
    const { lines } = await auditPaths(plan, simulation, 3, compare);
    expect(largest(lines)).toBeGreaterThan(TOLERANCE);
  });

  it("notices answers that were changed", async () => {
    expect(await placesOf(withValue(["answers", "singlePaths", 2, "aum", 17], 1))).toEqual([
      "resultHash",
      "answers.singlePaths[2].aum[17]",
    ]);
    expect(await placesOf(withValue(["answers", "opening", 0, "aum"], 1))).toEqual([
      "resultHash",
      "answers.opening[0].aum",
    ]);
    expect(await placesOf(withValue(["answers", "fans"], []))).toEqual(["resultHash"]);
    expect(await placesOf(withValue(["answers", "projection"], null))).toEqual(["resultHash", "answers.projection"]);
  });

  it("notices another seed, another number of paths and another scenario than the answers are of", async () => {
    for (const other of [{ seed: "8" }, { paths: 399 }]) {
      const places = await placesOf({ ...run, ...other });
      expect(places.length).toBeGreaterThan(0);
      expect(places.every((place) => /^answers\.(singlePaths|projection)/.test(place))).toBe(true);
    }
    const richer = await placesOf(withValue(["scenario", "segments", 0, "opening"], "601m"));
    expect(richer[0]).toBe("answers.opening[0].aum");
  });

  it("refuses a run of another version of the numbers, and what no scenario may say", async () => {
    const older = { ...run, aumcast: { version: "0.0.9", valuesVersion: VALUES_VERSION + 1 } };
    await expect(audit(older, { file: "old.run.json" })).rejects.toThrow(
      `old.run.json: aumcast.valuesVersion is ${VALUES_VERSION + 1}; this Aumcast computes the numbers of ${VALUES_VERSION}. Use Aumcast 0.0.9, which made it, or run the scenario again.`,
    );
    await expect(audit({ ...run, paths: 1e12 })).rejects.toThrow("more than 10000000");
  });

  it("says the worst of paths that were compared apart as if they had been compared together", () => {
    const plan = planOfFile("exchange.yaml");
    const all = Uint32Array.of(9, 4, 7, 2);
    const apart = [Uint32Array.of(9, 7), Uint32Array.of(4, 2)].map((own) =>
      largestDifferences(plan, replay(plan, own)),
    );
    expect(worstOf(apart, all)).toEqual(largestDifferences(plan, replay(plan, all)));
    const tie = { ...(apart[0]?.[0] as Audit["lines"][number]), difference: 1 };
    expect(worstOf([[{ ...tie, path: 7 }], [{ ...tie, path: 4 }]], all)).toEqual([{ ...tie, path: 4 }]);
  });

  it("reads only what is a run", () => {
    const read = (text: string) => () => readRun(new TextEncoder().encode(text), "x.run.json");
    const name = "Name a NAME.run.json that aumcast run wrote.";
    expect(read("{")).toThrow(`x.run.json: file is not JSON with finite numbers. ${name}`);
    expect(read('{"a": 1e999}')).toThrow("is not JSON with finite numbers");
    expect(read("[]")).toThrow(`x.run.json: file holds no run: versions, a scenario and answers. ${name}`);
    expect(read(JSON.stringify({ ...run, schemaVersion: 9 }))).toThrow("schemaVersion is 9; this Aumcast reads 1");
    expect(read(JSON.stringify(run))()).toEqual(run);
  });
});
