/*
 * Where things lie in the linear memory. Below HEAP: the tables of the arithmetic, written once by the TypeScript side from its
 * own tables, constants in both lanes of a vector, and scratch for one strip of paths. From HEAP on: the lanes of a block.
 */

/** Rows of 64 bytes: centre and coefficients of a piece of the normal's inverse distribution, in units of k + ½. */
export const NORMAL_ROWS: usize = 65536;
/** Pairs of 16 bytes: 2^(j/128) and what its double leaves over. */
export const FRACTIONS: usize = 196608;
/** Constants in both lanes, 16 bytes each: see `constants.ts`. */
export const CONSTANTS: usize = 198656;
/** Round keys of the generator. */
export const KEYS: usize = 199680;
/** Offsets of table rows for one strip, four words. */
export const ROWS: usize = 200704;
/** Rounded exponents for one strip. */
export const STEPS: usize = 208896;
/** First byte of the lanes; tapes come after them (see `tape.ts`). */
export const HEAP: usize = 212992;

/**
 * Paths that pass through all stages of a loop together: what they leave between stages stays in the first cache, beside the rows of
 * the normal's table that most draws need (20 kB). Measured in whole runs: 64 is better by 6 % than 32, 128 or 256.
 */
export const STRIP: i32 = 64;

/** Lanes are padded to four numbers, so that loops may take four at a time, with a gap of more than four behind them (see `laneBytes`). */
@inline
export function padded(count: i32): i32 {
  return (count + 3) & ~3;
}
