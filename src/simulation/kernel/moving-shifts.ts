import type { MovingProgram, Program } from "../program.js";
import { type Block, type Lane, type Moment, shiftLane } from "./block.js";

/** Shifts that change by month: what hangs on a chance is added on the paths on which it came out. */
export function fillMovingShifts(program: Program, { block, month }: Moment): void {
  if (program.uncertain.every(({ kind }) => kind !== "moving")) return;
  block.loops.unrecorded();
  program.uncertain.forEach((value, position) => {
    if (value.kind === "moving") fillMoving(value, block, { month, out: block.shifts[position] as Lane });
  });
}

function fillMoving({ of, parts }: MovingProgram, block: Block, { month, out }: { month: number; out: Lane }): void {
  out.set(shiftLane(block, of));
  for (const { chance, byMonth } of parts) {
    const [comes, own] = [block.chances[chance] as Lane, byMonth[month] as number];
    for (let p = 0; p < block.size; p++) out[p] = (out[p] as number) + (comes[p] as number) * own;
  }
}
