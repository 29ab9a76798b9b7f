import { makeBlock, withPaths } from "../../src/simulation/kernel/block.js";
import { referenceKernel } from "../../src/simulation/kernel/kernel.js";
import { fillMarket, startBlock } from "../../src/simulation/kernel/month.js";
import { compileProgram } from "../../src/simulation/program.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";

/** Paths that the statistical tests roll. */
export const PATHS = 20_000;

/** What `fillMarket` writes for every path, month by month: [month][path] of a lane. */
export function filled(
  spec: PlanSpec,
  read: (block: ReturnType<typeof makeBlock>) => readonly Float64Array[],
): number[][][] {
  const program = compileProgram(testPlan({ ...spec, paths: PATHS }));
  const block = withPaths(
    makeBlock(program, PATHS, referenceKernel()),
    Uint32Array.from({ length: PATHS }, (_, path) => path),
  );
  startBlock(program, block);
  return Array.from({ length: program.months }, (_, month) => {
    fillMarket(program, block, month);
    return read(block).map((lane) => [...lane]);
  });
}

/** One lane of one month. */
export const column = (months: number[][][], month: number, lane: number): number[] => months[month]?.[lane] ?? [];
