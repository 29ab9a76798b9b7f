import { philoxWords } from "../arithmetic/philox.js";
import { DIMENSIONS, reversedDirections, scrambled } from "../arithmetic/sobol.js";
import type { Program } from "../program.js";
import type { BridgeStep, SobolProgram } from "../sobol.js";
import type { Block, FourLanes, Lane } from "./block.js";
import { addressOf } from "./draws.js";

/**
 * Normals of the market from Sobol points, for all months at once: the Brownian motion of each stream over the bridge's steps, then its
 * increments. Dimensions beyond those that there are points for, which move the least, are drawn as usual.
 */
export function fillPoints(program: Program, sobol: SobolProgram, block: Block): void {
  block.loops.unrecorded();
  const { draws, bridge } = sobol;
  draws.forEach((draw, position) => {
    const lanes = block.points[position] as readonly Lane[];
    const drawn = drawnNormals(program, draw, block);
    bridge.forEach((step, rank) => {
      const dimension = rank * draws.length + position;
      const normal = dimension < DIMENSIONS ? pointNormal(program, sobol, dimension, block) : drawn(rank);
      addStep(step, normal, lanes, block);
    });
    toIncrements(lanes, block);
  });
  for (let month = 0; month < bridge.length; month++) reflect(sobol, block, month);
}

/** z = u − v·(v·u): the normals stay independent, and the first coordinate is the direction that moves the assets most. */
function reflect({ mirror }: SobolProgram, { loops, points, spare, size }: Block, month: number): void {
  const lanes = points.map((months) => months[month] as Lane);
  loops.fill(0, spare, size);
  mirror.forEach((weight, position) => loops.addWeighted(weight, lanes[position] as Lane, spare, spare, size));
  mirror.forEach((weight, position) => {
    const lane = lanes[position] as Lane;
    loops.addWeighted(-weight, spare, lane, lane, size);
  });
}

/** The points' normals of four months, where the usual ones would be. */
export function copyPoints({ draws }: SobolProgram, block: Block, monthGroup: number): void {
  draws.forEach((draw, position) => {
    const lanes = block.points[position] as readonly Lane[];
    (block.normals[draw] as FourLanes).forEach((out, month) => {
      const from = lanes[4 * monthGroup + month];
      if (from !== undefined) block.loops.copy(from, out, block.size);
    });
  });
}

/** Words of a dimension on the block's paths, scrambled by the seed of their set, as normals in the block's spare lane. */
function pointNormal(program: Program, { points, stream }: SobolProgram, dimension: number, block: Block): Lane {
  const { paths, size, words, spare, loops } = block;
  const directions = reversedDirections(dimension);
  let [set, number, word, seed] = [-1, 0, 0, 0];
  for (let p = 0; p < size; p++) {
    const path = paths[p] as number;
    const own = Math.floor(path / points);
    if (own !== set) [set, seed] = [own, seedOf(program, { stream, set: own, dimension })];
    // From one path to the next, few bits of the number change.
    for (let changed = number ^ (path % points); changed !== 0; changed &= changed - 1)
      word ^= directions[31 - Math.clz32(changed & -changed)] as number;
    number = path % points;
    words[p] = scrambled(word, seed);
  }
  loops.normalsOfWords(words, spare, size);
  return spare;
}

/** The word at (set, 0, dimension div 4, stream): each set and dimension is scrambled by itself. */
function seedOf(
  program: Program,
  { stream, set, dimension }: { readonly stream: number; readonly set: number; readonly dimension: number },
): number {
  const words = new Int32Array(4);
  philoxWords(Uint32Array.of(set), 1, addressOf(program, dimension >> 2, stream), words);
  return words[dimension & 3] as number;
}

/** The usual normals of a stream, the step in place of the month; asked for in the order of the steps. */
function drawnNormals(program: Program, draw: number, block: Block): (rank: number) => Lane {
  const four = block.normals[draw] as FourLanes;
  let filled = -1;
  return (rank) => {
    if (rank >> 2 !== filled) {
      filled = rank >> 2;
      block.loops.normals(addressOf(program, filled, program.streams[draw] as number), block, four);
    }
    return four[rank & 3] as Lane;
  };
}

function addStep({ at, left, right, a, b, c }: BridgeStep, normal: Lane, lanes: readonly Lane[], block: Block): void {
  const { loops, size, zeros } = block;
  const out = lanes[at] as Lane;
  const known = { a, first: lanes[left] ?? zeros, b, second: lanes[right] ?? zeros };
  loops.weightedSum(known, out, size);
  loops.addWeighted(c, normal, out, out, size);
}

/** z(month) = B(month) − B(month before), in place from the last month on. */
function toIncrements(lanes: readonly Lane[], { loops, size }: Block): void {
  for (let month = lanes.length - 1; month > 0; month--) {
    const [own, before] = [lanes[month] as Lane, lanes[month - 1] as Lane];
    loops.weightedSum({ a: 1, first: own, b: -1, second: before }, own, size);
  }
}
