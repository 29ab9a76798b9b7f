import type { Program } from "../program.js";
import type { Block, FourLanes } from "./block.js";
import { addressOf } from "./draws.js";
import { fillPoints } from "./points.js";

/** Normals of every stream for the months 4·monthGroup … 4·monthGroup + 3. */
export function fillNormals(program: Program, block: Block, monthGroup: number): void {
  const { loops, signs, size, words, drawn: paths } = block;
  const { sobol } = program;
  program.streams.forEach((stream, draw) => {
    if (sobol?.draws.includes(draw) === true) return;
    const lanes = block.normals[draw] as FourLanes;
    loops.normals(addressOf(program, monthGroup, stream), { paths, words, size }, lanes);
    if (signs !== null) for (const lane of lanes) loops.multiply(lane, signs, size);
  });
  if (sobol !== null) fillPoints(program, sobol, block, monthGroup);
}
