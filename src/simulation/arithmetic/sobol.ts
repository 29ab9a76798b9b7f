import { RECURRENCES, type Recurrence } from "./direction-numbers.js";

/**
 * Sobol points, scrambled: among the first 2ᵏ points of a set every dimension has one in each of 2ᵏ equal parts, and pairs of
 * dimensions are spread alike; each scrambling is a sample of its own.
 *
 *     x = ⊕ vⱼ over the bits j of the point's number;  vⱼ from mₖ = 2·a₁·mₖ₋₁ ⊕ 4·a₂·mₖ₋₂ ⊕ … ⊕ 2ˢ·mₖ₋ₛ ⊕ mₖ₋ₛ
 *
 * Sources: Joe, Kuo (2008); nested uniform scrambling (Owen 1995) by a hash of Laine and Karras: Burley (2020), "Practical
 * hash-based Owen scrambling", JCGT 10(4).
 */

const { imul } = Math;
const BITS = 32;

/** Dimensions that there are points for. */
export const DIMENSIONS = RECURRENCES.length;

const known: Uint32Array[] = [];

/** What each bit of a point's number flips in a dimension, its bits reversed (the lowest counts most): the order of the scrambling. */
export const reversedDirections = (dimension: number): Uint32Array =>
  (known[dimension] ??= directionsOf(RECURRENCES[dimension] as Recurrence).map(reversed));

/** v₁ … v₃₂ as words of 32 bits; the first dimension is that of van der Corput. */
function directionsOf({ polynomial, first }: Recurrence): Uint32Array {
  const degree = first.length;
  const m = [...first];
  for (let k = degree; k < BITS; k++) {
    if (degree === 0) {
      m.push(1);
      continue;
    }
    let next = (m[k - degree] as number) ^ imul(m[k - degree] as number, 1 << degree);
    for (let i = 1; i < degree; i++) {
      if (((polynomial >> (degree - i)) & 1) === 1) next ^= imul(m[k - i] as number, 1 << i);
    }
    m.push(next);
  }
  return Uint32Array.from(m, (number, k) => number << (BITS - 1 - k));
}

/** The same bits from the other end. */
export function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/** A word whose bits stand reversed, scrambled by a seed, and its bits as they belong. */
export function scrambled(word: number, seed: number): number {
  let x = (word + seed) | 0;
  x ^= imul(x, 0x6c50b47c);
  x ^= imul(x, 0xb82f1e52);
  x ^= imul(x, 0xc7afe638);
  x ^= imul(x, 0x8d22f6e6);
  return reversed(x);
}
