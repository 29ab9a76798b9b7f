import { chiSquareP, countsP, normalP, poissonP } from "./p-values.js";
import { chanceOfRank, rankOf } from "./rank.js";
import { fairness } from "./tests-of-words.js";

/**
 * Tests of how words follow one another: each gives the chance of what it found. Most are in Knuth, The Art of Computer
 * Programming, volume 2, section 3.3.2; ranks and birthdays are Marsaglia's.
 */
export const TESTS_OF_ORDER: Readonly<Record<string, (words: Int32Array) => number>> = {
  "pairs of upper bits": (words) => pairs(words, 26),
  "pairs of lower bits": (words) => pairs(words, 0),
  "runs up": runsUp,
  gaps,
  poker,
  "birthday spacings": birthdaySpacings,
  collisions,
  "ranks of 32 × 32 bits": ranks,
  "bits against those some words on": bitsApart,
};

const tally = (counts: Float64Array, cell: number): void => {
  counts[cell] = (counts[cell] as number) + 1;
};

/** Six bits of a word beside the same of the next, pairs not overlapping. */
function pairs(words: Int32Array, shift: number): number {
  const counts = new Float64Array(4096);
  for (let i = 0; i + 1 < words.length; i += 2) {
    const [first, second] = [((words[i] as number) >>> shift) & 63, ((words[i + 1] as number) >>> shift) & 63];
    tally(counts, (first << 6) | second);
  }
  return countsP(counts, () => words.length / 2 / counts.length);
}

/** How long words go on rising; the word that ends a run is left out, so that runs are independent. P(≥ r) = 1/r!. */
function runsUp(words: Int32Array): number {
  const counts = new Float64Array(6);
  let total = 0;
  for (let i = 0, length = 1; i + 1 < words.length; i++) {
    if ((words[i + 1] as number) >>> 0 > (words[i] as number) >>> 0) length++;
    else {
      tally(counts, Math.min(length, 6) - 1);
      total++;
      length = 1;
      i++;
    }
  }
  const atLeast = [1, 1 / 2, 1 / 6, 1 / 24, 1 / 120, 1 / 720, 0];
  return countsP(
    counts,
    (cell) => total * ((atLeast[cell] as number) - (cell === 5 ? 0 : (atLeast[cell + 1] as number))),
  );
}

/** Words between one in the lowest eighth and the next. */
function gaps(words: Int32Array): number {
  const [counts, last] = [new Float64Array(41), 40];
  let [total, gap] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    if ((words[i] as number) >>> 29 !== 0) gap++;
    else {
      tally(counts, Math.min(gap, last));
      total++;
      gap = 0;
    }
  }
  return countsP(counts, (length) => total * (7 / 8) ** length * (length === last ? 1 : 1 / 8));
}

/** Different values among the upper four bits of five words: 16·15·…/16⁵ times the ways to share five places out. */
function poker(words: Int32Array): number {
  const counts = new Float64Array(4);
  const hands = Math.floor(words.length / 5);
  for (let hand = 0; hand < hands; hand++) {
    let seen = 0;
    for (let i = 5 * hand; i < 5 * hand + 5; i++) seen |= 1 << ((words[i] as number) >>> 28);
    tally(counts, Math.max(onesOf(seen), 2) - 2);
  }
  const ways = [16 + 3600, 84_000, 436_800, 524_160];
  return countsP(counts, (cell) => (hands * (ways[cell] as number)) / 16 ** 5);
}

/** Equal spacings among 4096 sorted words: Poisson with mean 4096³/(4·2³²) = 4. Half of the words will do. */
function birthdaySpacings(words: Int32Array): number {
  const size = 4096;
  const groups = words.length / size / 2;
  let equal = 0;
  for (let group = 0; group < groups; group++) {
    const days = Uint32Array.from(words.subarray(group * size, (group + 1) * size)).sort();
    const spacings = days
      .subarray(1)
      .map((day, i) => day - (days[i] as number))
      .sort();
    for (let i = 1; i < spacings.length; i++) if (spacings[i] === spacings[i - 1]) equal++;
  }
  return poissonP(equal, 4 * groups);
}

/** 2¹⁴ words put into 2²⁰ urns by their upper bits; how many find theirs taken. Mean and variance are exact. */
function collisions(words: Int32Array): number {
  const [balls, urns] = [2 ** 14, 2 ** 20];
  const groups = words.length / balls;
  const taken = new Uint32Array(urns);
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    const [urn, group] = [(words[i] as number) >>> 12, 1 + Math.floor(i / balls)];
    if (taken[urn] === group) found++;
    taken[urn] = group;
  }
  const empty = (1 - 1 / urns) ** balls;
  const bothEmpty = (1 - 2 / urns) ** balls;
  const mean = balls - urns + urns * empty;
  const variance = urns * empty * (1 - empty) + urns * (urns - 1) * (bothEmpty - empty * empty);
  return normalP((found - groups * mean) / Math.sqrt(groups * variance));
}

/** 32 words as a matrix of bits, from half of the words. */
function ranks(words: Int32Array): number {
  const counts = new Float64Array(4);
  const matrices = words.length / 64;
  const rows = new Int32Array(32);
  for (let matrix = 0; matrix < matrices; matrix++) {
    rows.set(words.subarray(32 * matrix, 32 * matrix + 32));
    tally(counts, Math.min(32 - rankOf(rows), 3));
  }
  const chances = [0, 1, 2].map((lacking) => chanceOfRank(32, lacking));
  const rest = 1 - chances.reduce((a, b) => a + b, 0);
  return countsP(counts, (cell) => matrices * (chances[cell] ?? rest));
}

export const LAGS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];

/** Bits that differ between a word and the one some lags on: a fair coin each. Lags are uncorrelated, so their squares add up. */
function bitsApart(words: Int32Array): number {
  const squares = LAGS.map((lag) => {
    let differing = 0;
    for (let i = lag; i < words.length; i++) differing += onesOf((words[i] as number) ^ (words[i - lag] as number));
    return fairness(differing, 32 * (words.length - lag)) ** 2;
  });
  return chiSquareP(
    squares.reduce((a, b) => a + b, 0),
    LAGS.length,
  );
}

function onesOf(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
