/**
 * Philox4x32-10: a counter-based generator. One call turns a counter of four 32-bit words and a key of two into four random
 * words; equal addresses give equal words, in any order and on any machine.
 *
 *     round: (c₀, c₁, c₂, c₃) → (high(M₁·c₂) ⊕ c₁ ⊕ k₀, low(M₁·c₂), high(M₀·c₀) ⊕ c₃ ⊕ k₁, low(M₀·c₀)), ten times,
 *            the key growing by (W₀, W₁) between rounds
 *
 * Source: Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3"; known answers of Random123.
 */

const ROUNDS = 10;
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Upper 32 bits of M₀·x, by halves of 16 bits: no partial product exceeds 32 bits. */
function highOfM0(x: number): number {
  const low = x & 0xffff;
  const high = x >>> 16;
  const middle = (Math.imul(0xd251, low) + (Math.imul(0x1f53, low) >>> 16)) | 0;
  const carry = (Math.imul(0x1f53, high) + (middle & 0xffff)) | 0;
  return (Math.imul(0xd251, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** Upper 32 bits of M₁·x. */
function highOfM1(x: number): number {
  const low = x & 0xffff;
  const high = x >>> 16;
  const middle = (Math.imul(0xcd9e, low) + (Math.imul(0x8d57, low) >>> 16)) | 0;
  const carry = (Math.imul(0x8d57, high) + (middle & 0xffff)) | 0;
  return (Math.imul(0xcd9e, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

/** What two neighbouring blocks have in common: all but the first word of the counter. Words are taken modulo 2³². */
export interface PhiloxAddress {
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
  readonly keyLow: number;
  readonly keyHigh: number;
}

/**
 * The blocks at counters (first, c1, c2, c3) and (second, c1, c2, c3): eight words from `words[at]` on, the first block's four
 * and then the second's. Two at a time because the chain of a single block leaves half the processor idle.
 */
export function philoxPair(first: number, second: number, address: PhiloxAddress, words: Int32Array, at: number): void {
  let { keyLow, keyHigh } = address;
  let [a0, a1, a2, a3] = [first, address.c1, address.c2, address.c3];
  let [b0, b1, b2, b3] = [second, address.c1, address.c2, address.c3];
  for (let round = 0; round < ROUNDS; round++) {
    const a4 = highOfM1(a2) ^ a1 ^ keyLow;
    const b4 = highOfM1(b2) ^ b1 ^ keyLow;
    a1 = Math.imul(M1, a2);
    b1 = Math.imul(M1, b2);
    a2 = highOfM0(a0) ^ a3 ^ keyHigh;
    b2 = highOfM0(b0) ^ b3 ^ keyHigh;
    a3 = Math.imul(M0, a0);
    b3 = Math.imul(M0, b0);
    a0 = a4;
    b0 = b4;
    keyLow = (keyLow + W0) | 0;
    keyHigh = (keyHigh + W1) | 0;
  }
  words[at] = a0;
  words[at + 1] = a1;
  words[at + 2] = a2;
  words[at + 3] = a3;
  words[at + 4] = b0;
  words[at + 5] = b1;
  words[at + 6] = b2;
  words[at + 7] = b3;
}
