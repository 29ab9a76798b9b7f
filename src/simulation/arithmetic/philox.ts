/**
 * Philox4x32-10: a counter-based generator. One call turns a counter of four 32-bit words and a key of two into four random
 * words; equal addresses give equal words, in any order and on any machine.
 *
 *     round: (c₀, c₁, c₂, c₃) → (high(M₁·c₂) ⊕ c₁ ⊕ k₀, low(M₁·c₂), high(M₀·c₀) ⊕ c₃ ⊕ k₁, low(M₀·c₀)), ten times,
 *            the key growing by (W₀, W₁) between rounds
 *
 * Source: Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3"; known answers of Random123.
 */

/** Products modulo 2³². A name of its own keeps the halves small enough for the compiler to put in place. */
const { imul } = Math;

const ROUNDS = 10;
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Upper 32 bits of M₀·x, by halves of 16 bits: no partial product exceeds 32 bits. */
function highOfM0(x: number): number {
  const low = x & 0xffff;
  const high = x >>> 16;
  const middle = (imul(0xd251, low) + (imul(0x1f53, low) >>> 16)) | 0;
  const carry = (imul(0x1f53, high) + (middle & 0xffff)) | 0;
  return (imul(0xd251, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** Upper 32 bits of M₁·x. */
function highOfM1(x: number): number {
  const low = x & 0xffff;
  const high = x >>> 16;
  const middle = (imul(0xcd9e, low) + (imul(0x8d57, low) >>> 16)) | 0;
  const carry = (imul(0x8d57, high) + (middle & 0xffff)) | 0;
  return (imul(0xcd9e, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** What the blocks of a run of counters have in common: all but the first word, and the key. Words are taken modulo 2³². */
export interface PhiloxAddress {
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
  readonly keyLow: number;
  readonly keyHigh: number;
}

/**
 * The blocks at counters (first[p], c1, c2, c3), p = 0 … count − 1: four words each, from `words[4p]` on.
 *
 * The first two rounds are written out, because half of each is common to all blocks; the others spell out the products of
 * `highOfM1` and `highOfM0`, because calling them here costs a tenth of the time.
 */
export function philoxWords(first: Uint32Array, count: number, address: PhiloxAddress, words: Int32Array): void {
  const { c1, c2, c3, keyLow, keyHigh } = address;
  const common = highOfM1(c2) ^ c1 ^ keyLow;
  const mask1 = c3 ^ keyHigh;
  const mask2 = imul(M1, c2) ^ (keyLow + W0);
  const mask3 = highOfM0(common) ^ (keyHigh + W1);
  const last = imul(M0, common);
  for (let p = 0; p < count; p++) {
    const path = (first[p] as number) | 0;
    let a2 = highOfM0(path) ^ mask1;
    let a0 = highOfM1(a2) ^ mask2;
    let a1 = imul(M1, a2);
    let a3 = last;
    a2 = imul(M0, path) ^ mask3;
    let low = (keyLow + W0) | 0;
    let high = (keyHigh + W1) | 0;
    for (let round = 2; round < ROUNDS; round++) {
      low = (low + W0) | 0;
      high = (high + W1) | 0;
      let half = a2 & 0xffff;
      let upper = a2 >>> 16;
      let middle = (imul(0xcd9e, half) + (imul(0x8d57, half) >>> 16)) | 0;
      let carry = (imul(0x8d57, upper) + (middle & 0xffff)) | 0;
      const next = (imul(0xcd9e, upper) + (middle >>> 16) + (carry >>> 16)) ^ a1 ^ low;
      a1 = imul(M1, a2);
      half = a0 & 0xffff;
      upper = a0 >>> 16;
      middle = (imul(0xd251, half) + (imul(0x1f53, half) >>> 16)) | 0;
      carry = (imul(0x1f53, upper) + (middle & 0xffff)) | 0;
      a2 = (imul(0xd251, upper) + (middle >>> 16) + (carry >>> 16)) ^ a3 ^ high;
      a3 = imul(M0, a0);
      a0 = next;
    }
    const at = p << 2;
    words[at] = a0;
    words[at + 1] = a1;
    words[at + 2] = a2;
    words[at + 3] = a3;
  }
}
