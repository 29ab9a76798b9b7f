import { exp } from "../arithmetic/exp.js";
import { uniformOfWord } from "../arithmetic/normal-of-word.js";
import { philoxWords } from "../arithmetic/philox.js";
import type { Program } from "../program.js";
import type { RegimesProgram } from "../regimes.js";
import type { Lane, Moment } from "./block.js";
import type { Draw } from "./draw-returns.js";
import { addressOf } from "./draws.js";

/** R = exp(drift + deviation·e) − 1 with the parameters of the path's state, e = Σ row·z of the state's Cholesky factor. */
export function drawRegimes(model: RegimesProgram, program: Program, moment: Moment): Draw {
  const { block, month } = moment;
  const { states, draws } = model;
  block.loops.unrecorded();
  const state = block.model[0] as Lane;
  moveStates(model, state, program, moment);
  const normals = draws.map((draw) => block.normals[draw]?.[month & 3] as Lane);
  return (_, { normal, returns }, position) => {
    for (let p = 0; p < block.size; p++) {
      const { drift, deviation, rows } = states[state[p] as number] as RegimesProgram["states"][number];
      const row = rows[position] as Float64Array;
      let e = 0;
      for (let k = 0; k <= position; k++) e += (row[k] as number) * ((normals[k] as Lane)[p] as number);
      normal[p] = e;
      returns[p] = exp((drift[position] as number) + (deviation[position] as number) * e) - 1;
    }
  };
}

/** The state of the month: one even draw against the chances of the first month, then of the state before. */
function moveStates({ stream, first, next }: RegimesProgram, state: Lane, program: Program, moment: Moment): void {
  const { block, month } = moment;
  const last = first.length - 1;
  philoxWords(block.paths, block.size, addressOf(program, month >> 2, stream), block.words);
  for (let p = 0; p < block.size; p++) {
    const u = uniformOfWord(block.words[(p << 2) + (month & 3)] as number);
    const [chances, from] = month === 0 ? [first, 0] : [next, (state[p] as number) * first.length];
    let to = 0;
    while (to < last && u >= (chances[from + to] as number)) to++;
    state[p] = to;
  }
}
