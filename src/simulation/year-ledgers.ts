import type { Plan } from "../plan/plan.js";
import { averageWeights } from "./collect/average-weights.js";
import { runningTotals, type YearLine, yearLines } from "./collect/year-totals.js";
import { type Block, makeBlock, withPaths } from "./kernel/block.js";
import { withKernel } from "./kernel/choose-kernel.js";
import type { Kernel } from "./kernel/kernel.js";
import { compileProgram } from "./program.js";
import type { KernelChoice } from "./simulation.js";
import { roomForMonths } from "./tape-rooms.js";

/** A line of a year on a path. */
export type PathYearLine = YearLine | "revenue" | "averageAum";

/** The ledgers of chosen paths by year: sums of the lines, the year's closing and its average AUM by the plan's convention. */
export interface YearLedgers {
  readonly paths: Uint32Array;
  /** In the order of `values`. */
  readonly lines: readonly PathYearLine[];
  /** [line][segment][year][path], flat in that order. */
  readonly values: Float64Array;
}

/** Paths rolled together. */
const BLOCK_PATHS = 1024;

/**
 * Rolls chosen paths again from their draws and adds up their years: the same bits as in the simulation, in memory that does not
 * grow with the months.
 *
 * @param paths  numbers of paths, 0 … plan.paths − 1, in any order
 */
export function rollYears(plan: Plan, paths: Uint32Array, choice: KernelChoice = "auto"): YearLedgers {
  const program = { ...compileProgram(plan), totals: true };
  const [segments, years] = [plan.segments.length, plan.years.length];
  const sums = yearLines(program.occasional);
  const lines = [...sums, "revenue", "averageAum"] as const;
  const values = new Float64Array(lines.length * segments * years * paths.length);
  if (paths.length === 0) return { paths, lines, values };
  const capacity = paths.length < BLOCK_PATHS ? paths.length : BLOCK_PATHS;
  const rooms = { months: paths.length > capacity ? roomForMonths(program) : 0, reading: 0 };
  const make = (own: Kernel) => ({ kernel: own, block: makeBlock(program, capacity, own) });
  const { kernel, block } = withKernel(choice, make, { rooms });
  const totals = runningTotals(program.segments, block);
  const weights = plan.years.map((year) => averageWeights(plan, year));
  for (let first = 0; first < paths.length; first += BLOCK_PATHS) {
    const part = withPaths(block, paths.subarray(first, first + BLOCK_PATHS));
    kernel.startBlock(program, part);
    totals.start();
    const keep = keeperOf({ values, sums, segments, years, paths: paths.length }, part, first);
    plan.years.forEach(({ from, months }, year) => {
      for (let month = from; month < from + months; month++) {
        kernel.fillMarket(program, part, month);
        kernel.step(program, part, month);
        totals.addMonth(month, part.size);
        keep.month({ year, weights: weights[year] as Float64Array, inYear: month - from });
      }
      keep.year(year, totals.of);
    });
  }
  return { paths, lines, values };
}

interface Shape {
  readonly values: Float64Array;
  /** The lines that are sums; revenue and average AUM come after them. */
  readonly sums: readonly YearLine[];
  readonly segments: number;
  readonly years: number;
  readonly paths: number;
}

/** A month of a year, and the weights of the year's opening and month ends in its average. */
interface MonthOfYear {
  readonly year: number;
  readonly weights: Float64Array;
  readonly inYear: number;
}

function keeperOf({ values, sums, segments, years, paths }: Shape, block: Block, first: number) {
  const { size } = block;
  /** [segment][line][path]: totals at the end of the year before. */
  const past = new Float64Array(segments * sums.length * size);
  const place = (line: number, segment: number, year: number): number =>
    ((line * segments + segment) * years + year) * paths + first;
  const add = (at: number, lane: Float64Array, factor: number): void => {
    for (let p = 0; p < size; p++) values[at + p] = (values[at + p] as number) + factor * (lane[p] as number);
  };
  return {
    month({ year, weights, inYear }: MonthOfYear): void {
      block.ledgers.forEach((lanes, segment) => {
        add(place(sums.length, segment, year), lanes.revenue, 1);
        const average = place(sums.length + 1, segment, year);
        if (inYear === 0 && weights[0] !== 0) add(average, lanes.opening, weights[0] as number);
        if (weights[inYear + 1] !== 0) add(average, lanes.held?.daily ?? lanes.closing, weights[inYear + 1] as number);
      });
    },
    /** Totals run on through the years: what they were a year ago is taken off. */
    year(year: number, of: (segment: number, line: YearLine) => Float64Array): void {
      for (let segment = 0; segment < segments; segment++) {
        sums.forEach((line, position) => {
          const [at, sum] = [place(position, segment, year), of(segment, line)];
          const before = (segment * sums.length + position) * size;
          for (let p = 0; p < size; p++) {
            values[at + p] = (sum[p] as number) - (line === "closing" ? 0 : (past[before + p] as number));
            past[before + p] = sum[p] as number;
          }
        });
      }
    },
  };
}
