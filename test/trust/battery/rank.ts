/** The rank over two elements of 32 rows of bits, which are changed on the way. */
export function rankOf(rows: Int32Array): number {
  let rank = 0;
  for (let bit = 31; bit >= 0; bit--) {
    const pivot = rowWith(rows, rank, bit);
    if (pivot < 0) continue;
    const row = rows[pivot] as number;
    rows[pivot] = rows[rank] as number;
    rows[rank++] = row;
    for (let i = rank; i < 32; i++) {
      const other = rows[i] as number;
      if (((other >>> bit) & 1) === 1) rows[i] = other ^ row;
    }
  }
  return rank;
}

/** The first row from `from` on that has the bit, or −1. */
function rowWith(rows: Int32Array, from: number, bit: number): number {
  for (let i = from; i < 32; i++) if ((((rows[i] as number) >>> bit) & 1) === 1) return i;
  return -1;
}

/**
 * The chance that a random matrix of n × n bits lacks d of full rank (Marsaglia and Tsay 1985):
 *
 *     2^(−d²)·Π_{i<n−d} (1 − 2^(i−n))²/(1 − 2^(i−n+d))
 */
export function chanceOfRank(n: number, d: number): number {
  let chance = 2 ** -(d * d);
  for (let i = 0; i < n - d; i++) chance *= (1 - 2 ** (i - n)) ** 2 / (1 - 2 ** (i - n + d));
  return chance;
}
