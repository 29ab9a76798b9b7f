import { uniformOfWord } from "../arithmetic/normal-of-word.js";
import { philoxWords } from "../arithmetic/philox.js";
import type { Program } from "../program.js";
import { type Block, BOUNDED_VALUE, type ClientLanes, type Lane, type Moment, shiftLane } from "./block.js";
import { addressOf } from "./draws.js";

/** What is drawn once a path for what happens or does not: after the shifts, which may move the chances. */
export function fillChances(program: Program, block: Block): void {
  const { flags, size } = block;
  program.chances.forEach(({ stream, probability, shift }, position) => {
    const out = block.chances[position] as Lane;
    uniforms(program, stream, block, out);
    const shifts = shiftLane(block, shift);
    for (let p = 0; p < size; p++) {
      const own = probability + (shifts[p] as number);
      if (own < 0 || own > 1) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
      out[p] = (out[p] as number) < own ? 1 : 0;
    }
  });
  program.clients.forEach(({ stream }, position) => {
    const { draw, gone } = block.clients[position] as ClientLanes;
    uniforms(program, stream, block, draw);
    gone.fill(0);
  });
}

/** The even draw of a stream at month 0. */
function uniforms(program: Program, stream: number, block: Block, out: Lane): void {
  philoxWords(block.paths, block.size, addressOf(program, 0, stream), block.words);
  for (let p = 0; p < block.size; p++) out[p] = uniformOfWord(block.words[p << 2] as number);
}

/** Who leaves this month: where the chance to have left, gone' = gone + (1 − gone)·hazard, passes the client's draw. */
export function fillDepartures(program: Program, { block, month }: Moment): void {
  const { flags, loops, size } = block;
  if (program.clients.length > 0) loops.unrecorded();
  program.clients.forEach(({ hazard, shift }, position) => {
    const { draw, gone, leaving } = block.clients[position] as ClientLanes;
    const shifts = shiftLane(block, shift);
    for (let p = 0; p < size; p++) {
      const own = (hazard[month] as number) + (shifts[p] as number);
      if (own < 0 || own > 1) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
      const before = gone[p] as number;
      const after = own >= 1 ? 1 : own <= 0 ? before : before + (1 - before) * own;
      const u = draw[p] as number;
      leaving[p] = u >= before && u < after ? 1 : 0;
      gone[p] = after;
    }
  });
}
