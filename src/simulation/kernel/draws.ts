import { InvariantError } from "../../errors.js";
import { normalOfWord, uniformOfWord } from "../arithmetic/normal-of-word.js";
import { type PhiloxAddress, philoxWords } from "../arithmetic/philox.js";
import type { DrawnProgram, Program } from "../program.js";
import type { Block, Lane } from "./block.js";

/**
 * Where a draw lives: key = (seed low, seed high), counter = (path, 0, month div 4, stream), word = month mod 4. Each field has
 * 32 bits of its own, so that no two draws share an address: a longer horizon, another segment or more paths move nothing.
 *
 * @throws InvariantError for what a field does not hold: it would be taken modulo 2³² and so be another draw's address
 */
export function addressOf(
  { keyLow, keyHigh }: Pick<Program, "keyLow" | "keyHigh">,
  monthGroup: number,
  stream: number,
): PhiloxAddress {
  if (monthGroup >>> 0 !== monthGroup) throw new InvariantError(`month group ${monthGroup} is no word of 32 bits`);
  if (stream >>> 0 !== stream) throw new InvariantError(`stream ${stream} is no word of 32 bits`);
  return { c1: 0, c2: monthGroup, c3: stream | 0, keyLow, keyHigh };
}

/** The shifts of all uncertain values: one draw a path, at month 0 of the value's own stream. */
export function fillShifts(program: Program, block: Block): void {
  program.uncertain.forEach((value, position) => {
    const out = block.shifts[position] as Lane;
    if (value.kind === "moving") return void out.fill(0);
    philoxWords(block.drawn, block.size, addressOf(program, 0, value.stream), block.words);
    if (block.signs !== null) mirrorWords(block.words, block.signs, block.size);
    shiftsOfWords(value, block, out);
  });
}

/** The complement of a word stands as far from the middle on the other side. */
function mirrorWords(words: Int32Array, signs: Lane, size: number): void {
  for (let p = 0; p < size; p++) if ((signs[p] as number) < 0) words[p << 2] = ~(words[p << 2] as number);
}

function shiftsOfWords({ kind, deviation, low, width }: DrawnProgram, { words, size }: Block, out: Lane): void {
  for (let p = 0; p < size; p++) {
    const word = words[p << 2] as number;
    out[p] = kind === "normal" ? deviation * normalOfWord(word) : low + width * uniformOfWord(word);
  }
}
