import type { Plan } from "../plan/plan.js";
import { chanceOf, meanOf } from "./collect/summaries.js";
import { type Block, type ClientLanes, type Lane, makeBlock, withPaths } from "./kernel/block.js";
import { fillDepartures } from "./kernel/chances.js";
import { withKernel } from "./kernel/choose-kernel.js";
import { amounts } from "./kernel/movements.js";
import { fillMovingShifts } from "./kernel/moving-shifts.js";
import { compileProgram, type MovementProgram, type Program } from "./program.js";
import type { Estimate } from "./simulation.js";

/** The first paths, over which is counted: only their chances are drawn, no markets. */
const MOST_PATHS = 65_536;
const BLOCK_PATHS = 1024;

/** What became of clients who may leave, and of what may be won, on the first paths of a plan. */
export interface SimulatedProspects {
  /** For each of `Plan.clients`: the paths on which it has left by the horizon, as a share. */
  readonly left: readonly Estimate[];
  /** For each of `Plan.chances`: how often it happens, and the inflows that hang on it, summed over the forecast. */
  readonly won: readonly { readonly chance: Estimate; readonly inflows: Estimate }[];
  /** Paths that were counted. */
  readonly paths: number;
}

/** Draws again what is drawn once per path, and counts. Inflows are in the currencies of their segments. */
export function simulatedProspects(plan: Plan): SimulatedProspects {
  const program = compileProgram(plan);
  const paths = Math.min(plan.paths, MOST_PATHS);
  const { kernel, block: room } = withKernel("reference", (own) => ({
    kernel: own,
    block: makeBlock(program, Math.min(paths, BLOCK_PATHS), own),
  }));
  const left = program.clients.map(() => 0);
  const won = program.chances.map((_, chance) => tallyOf(program, chance));
  for (let first = 0; first < paths; first += BLOCK_PATHS) {
    const numbers = Uint32Array.from({ length: Math.min(BLOCK_PATHS, paths - first) }, (_, path) => first + path);
    const block = withPaths(room, numbers);
    kernel.startBlock(program, block);
    won.forEach((tally, chance) => addPaths(tally, block, block.chances[chance] as Lane));
    addDepartures(program, block, left);
  }
  return {
    left: left.map((count) => chanceOf(count, paths)),
    won: won.map(({ happened, sum, squares, expected }) => ({
      chance: chanceOf(happened, paths),
      inflows: meanOf({ count: paths, mean: expected + sum / paths, squares: squares - (sum * sum) / paths }),
    })),
    paths,
  };
}

/** What a chance comes to; sums are of differences from what is expected. */
interface Tally {
  readonly inflows: readonly MovementProgram[];
  readonly expected: number;
  happened: number;
  sum: number;
  squares: number;
}

function tallyOf({ segments, chances }: Program, chance: number): Tally {
  const inflows = segments.flatMap(({ movements }) =>
    movements.filter((one) => one.chance === chance && one.kind === "inflow"),
  );
  const whole = inflows.reduce((total, { amount, part }) => total + amount * part, 0);
  return { inflows, expected: whole * (chances[chance]?.probability ?? 0), happened: 0, sum: 0, squares: 0 };
}

function addPaths(tally: Tally, block: Block, happens: Lane): void {
  const [total, own] = [new Float64Array(block.size), new Float64Array(block.size)];
  for (const movement of tally.inflows) {
    amounts(movement, block, own);
    for (let p = 0; p < block.size; p++) total[p] = (total[p] as number) + (own[p] as number);
  }
  for (let p = 0; p < block.size; p++) {
    const difference = (total[p] as number) - tally.expected;
    tally.happened += happens[p] as number;
    tally.sum += difference;
    tally.squares += difference * difference;
  }
}

/** Counts the paths of the block on which each client leaves in any month. */
function addDepartures(program: Program, block: Block, left: number[]): void {
  if (left.length === 0) return;
  for (let month = 0; month < program.months; month++) {
    fillMovingShifts(program, { block, month });
    fillDepartures(program, { block, month });
    program.clients.forEach((_, client) => {
      const { leaving } = block.clients[client] as ClientLanes;
      for (let p = 0; p < block.size; p++) left[client] = (left[client] as number) + (leaving[p] as number);
    });
  }
}
