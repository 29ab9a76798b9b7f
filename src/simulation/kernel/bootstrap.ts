import { uniformOfWord } from "../arithmetic/normal-of-word.js";
import { philoxWords } from "../arithmetic/philox.js";
import type { BootstrapProgram } from "../bootstrap.js";
import type { Program } from "../program.js";
import type { Lane, Moment } from "./block.js";
import type { Draw } from "./draw-returns.js";
import { addressOf } from "./draws.js";

/** Largest implied normal: see `markets.ts`. */
const LARGEST_IMPLIED = 38;

/**
 * The return of the month of the history where the path is; the same month for all classes. The normal that flow shocks lean on is the
 * return's distance from the mean of the history in its standard deviations.
 */
export function drawBootstrap(model: BootstrapProgram, program: Program, moment: Moment): Draw {
  const { block } = moment;
  block.loops.unrecorded();
  const place = block.model[0] as Lane;
  movePlaces(model, place, program, moment);
  return (asset, { normal, returns }, position) => {
    const history = model.returns[position] as Float64Array;
    for (let p = 0; p < block.size; p++) returns[p] = history[place[p] as number] as number;
    if (asset.linked) standardise(history, returns, normal, block.size);
  };
}

/** A block begins anywhere with the same chance; else the month after the last one follows, the first after the end. */
function movePlaces(
  { begins, place: anywhere, chances, returns }: BootstrapProgram,
  place: Lane,
  program: Program,
  moment: Moment,
): void {
  const { block, month } = moment;
  const length = returns[0]?.length ?? 0;
  const chance = chances[month] as number;
  const word = month & 3;
  for (let p = 0; chance < 1 && p < block.size; p++) {
    const next = (place[p] as number) + 1;
    place[p] = next === length ? 0 : next;
  }
  if (chance === 0) return;
  // The two decisions have streams of their own, whose words share one array.
  philoxWords(block.paths, block.size, addressOf(program, month >> 2, begins), block.words);
  const starts = block.model[1] as Lane;
  for (let p = 0; p < block.size; p++)
    starts[p] = chance === 1 || uniformOfWord(block.words[(p << 2) + word] as number) < chance ? 1 : 0;
  philoxWords(block.paths, block.size, addressOf(program, month >> 2, anywhere), block.words);
  for (let p = 0; p < block.size; p++)
    if (starts[p] === 1) place[p] = Math.floor(uniformOfWord(block.words[(p << 2) + word] as number) * length);
}

function standardise(history: Float64Array, returns: Lane, normal: Lane, size: number): void {
  const mean = history.reduce((sum, r) => sum + r, 0) / history.length;
  const deviation = Math.sqrt(history.reduce((sum, r) => sum + (r - mean) * (r - mean), 0) / history.length);
  for (let p = 0; p < size; p++) {
    const e = deviation === 0 ? 0 : ((returns[p] as number) - mean) / deviation;
    normal[p] = e > LARGEST_IMPLIED ? LARGEST_IMPLIED : e < -LARGEST_IMPLIED ? -LARGEST_IMPLIED : e;
  }
}
