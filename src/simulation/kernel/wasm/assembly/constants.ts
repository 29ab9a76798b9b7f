import { CONSTANTS } from "./memory";

/*
 * Constants that loops use. They are loaded before a loop: written in place, each would be built anew in every turn.
 */

/** 128/ln 2; 1.5·2⁵², which rounds to an integer; ln 2/128 in two parts. As in arithmetic/exp.ts. */
export const STEPS_PER_UNIT: usize = CONSTANTS;
export const ROUNDER: usize = CONSTANTS + 16;
export const STEP_HIGH: usize = CONSTANTS + 32;
export const STEP_LOW: usize = CONSTANTS + 48;
/** 1/2!, 1/3!, 1/4!, 1/5!. */
export const SERIES_2: usize = CONSTANTS + 64;
export const SERIES_3: usize = CONSTANTS + 80;
export const SERIES_4: usize = CONSTANTS + 96;
export const SERIES_5: usize = CONSTANTS + 112;
/** All bits of a rounded exponent above those of the fraction. */
export const WHOLE_POWER: usize = CONSTANTS + 128;
/** 2⁶³ less the bits of 708, below which the fast exponential holds. */
export const EXP_LIMIT: usize = CONSTANTS + 144;
/** All bits but the sign. */
export const MAGNITUDE: usize = CONSTANTS + 160;
export const HALF: usize = CONSTANTS + 176;
export const ONE: usize = CONSTANTS + 192;
/** Bits of the offset of a row of the normal's table. */
export const ROW_OFFSET: usize = CONSTANTS + 208;
/** The generator's multipliers. */
export const MULTIPLIER_0: usize = CONSTANTS + 224;
export const MULTIPLIER_1: usize = CONSTANTS + 240;

export const MINUS_ONE: usize = CONSTANTS + 256;
export const INFINITE: usize = CONSTANTS + 272;
export const NOTHING: usize = CONSTANTS + 288;
/** What is left of this part of the assets is rounding. */
export const DUST: usize = CONSTANTS + 304;
/** 0, 1, 2, 3. */
export const PLACES_OF_FOUR: usize = CONSTANTS + 320;
/** The scrambling's multipliers, and what turns the bits of a byte around by halves: see arithmetic/sobol.ts. */
export const HASH_0: usize = CONSTANTS + 336;
export const HASH_1: usize = CONSTANTS + 352;
export const HASH_2: usize = CONSTANTS + 368;
export const HASH_3: usize = CONSTANTS + 384;
export const LOW_BITS: usize = CONSTANTS + 400;
export const TURNED_LOW: usize = CONSTANTS + 416;
export const TURNED_HIGH: usize = CONSTANTS + 432;

/** Writes the constants; called once, before any loop. */
export function start(): void {
  v128.store(STEPS_PER_UNIT, f64x2.splat(184.6649652337873));
  v128.store(ROUNDER, f64x2.splat(6755399441055744));
  v128.store(STEP_HIGH, f64x2.splat(6.9314718036912381649e-1 / 128));
  v128.store(STEP_LOW, f64x2.splat(1.90821492927058770002e-10 / 128));
  v128.store(SERIES_2, f64x2.splat(0.5));
  v128.store(SERIES_3, f64x2.splat(0.16666666666666666));
  v128.store(SERIES_4, f64x2.splat(0.041666666666666664));
  v128.store(SERIES_5, f64x2.splat(0.008333333333333333));
  v128.store(WHOLE_POWER, i64x2.splat(~127));
  v128.store(EXP_LIMIT, i64x2.splat(0x3f79e00000000000));
  v128.store(MAGNITUDE, i64x2.splat(0x7fffffffffffffff));
  v128.store(HALF, f64x2.splat(0.5));
  v128.store(ONE, f64x2.splat(1));
  v128.store(ROW_OFFSET, i32x4.splat(0x1ffc0));
  v128.store(MULTIPLIER_0, i32x4.splat(0xd2511f53));
  v128.store(MULTIPLIER_1, i32x4.splat(0xcd9e8d57));
  v128.store(MINUS_ONE, f64x2.splat(-1));
  v128.store(INFINITE, f64x2.splat(Infinity));
  v128.store(NOTHING, f64x2.splat(NaN));
  v128.store(DUST, f64x2.splat(1e-14));
  v128.store(PLACES_OF_FOUR, i32x4(0, 1, 2, 3));
  v128.store(HASH_0, i32x4.splat(0x6c50b47c));
  v128.store(HASH_1, i32x4.splat(0xb82f1e52));
  v128.store(HASH_2, i32x4.splat(0xc7afe638));
  v128.store(HASH_3, i32x4.splat(0x8d22f6e6));
  v128.store(LOW_BITS, i8x16.splat(0x0f));
  v128.store(TURNED_LOW, i8x16(0, -128, 64, -64, 32, -96, 96, -32, 16, -112, 80, -48, 48, -80, 112, -16));
  v128.store(TURNED_HIGH, i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15));
}
