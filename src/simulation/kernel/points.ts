import { philoxWords } from "../arithmetic/philox.js";
import { DIMENSIONS, reversedDirections } from "../arithmetic/sobol.js";
import type { Program } from "../program.js";
import type { SobolProgram, Visit } from "../sobol.js";
import { SETS } from "../../plan/sampling.js";
import type { Allocate, Block, FourLanes, Lane } from "./block.js";
import { addressOf } from "./draws.js";
import { type Dimension, FLIPS } from "./reference/points.js";

/**
 * Normals of the market for four months from Sobol points: the month ends of the bridge that these months need, then the increments
 * between them.
 */
export function fillPoints(program: Program, sobol: SobolProgram, block: Block, monthGroup: number): void {
  const { loops, size, zeros } = block;
  const first = 4 * monthGroup;
  sobol.increments.slice(first, first + 4).forEach(({ now, depth, before, depthBefore }, month) => {
    sobol.draws.forEach((draw, position) => {
      const lanes = block.bridge[position] as readonly Lane[];
      for (const visit of sobol.visits[first + month] ?? []) {
        const source = visit.sources[position] as number;
        if (source < DIMENSIONS)
          loops.pointNormals(block.dimensions[source] as Dimension, block, lanes[visit.depth] as Lane);
        else copyDrawn(program, { draw, position, number: source - DIMENSIONS }, lanes[visit.depth] as Lane, block);
        addEnds(visit, lanes, block);
      }
      const terms = { a: now, first: lanes[depth] as Lane, b: before, second: lanes[depthBefore] ?? zeros };
      loops.weightedSum(terms, (block.normals[draw] as FourLanes)[month] as Lane, size);
    });
  });
}

/** X ← X + a·X(left) + b·X(right). */
function addEnds({ depth, left, right, a, b }: Visit, lanes: readonly Lane[], { loops, size, zeros }: Block): void {
  const own = lanes[depth] as Lane;
  loops.addWeightedSum({ a, first: lanes[left] ?? zeros, b, second: lanes[right] ?? zeros }, own, own, size);
}

/** The usual normals of a stream, numbered in the order in which they are asked for in place of months. */
function copyDrawn(
  program: Program,
  { draw, position, number }: { readonly draw: number; readonly position: number; readonly number: number },
  out: Lane,
  block: Block,
): void {
  const { loops, size } = block;
  const four = block.drawnBeside[position] as FourLanes;
  if ((number & 3) === 0) loops.normals(addressOf(program, number >> 2, program.streams[draw] as number), block, four);
  loops.copy(four[number & 3] as Lane, out, size);
}

/** Tables of the dimensions. Each set and dimension is scrambled by itself: its seed is the word at (set, 0, dimension div 4, stream). */
export function tablesOf(
  program: Program,
  { bits, stream, draws }: SobolProgram,
  allocate: Allocate,
): readonly Dimension[] {
  const count = Math.min(draws.length * program.months, DIMENSIONS);
  const words = FLIPS + SETS;
  const room = allocate((count * words) / 2);
  const sets = Uint32Array.from({ length: SETS }, (_, set) => set);
  const seeds = new Int32Array(4 * SETS);
  return Array.from({ length: count }, (_, dimension) => {
    if (dimension % 4 === 0) philoxWords(sets, SETS, addressOf(program, dimension >> 2, stream), seeds);
    const from = 4 * words * dimension;
    const table = new Int32Array(room.buffer, room.byteOffset + from, words);
    table.set(reversedDirections(dimension));
    sets.forEach((set) => {
      table[FLIPS + set] = seeds[4 * set + (dimension & 3)] as number;
    });
    return { table: room.address === undefined ? table : Object.assign(table, { address: room.address + from }), bits };
  });
}
