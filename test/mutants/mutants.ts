/** One planted error: a piece of the source that is replaced before the product is bundled. */
export interface Mutant {
  readonly name: string;
  /** Below src/. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

/** Errors that matter and are easily made; each must be seen by at least one proof. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "a drift of 10 bp a year",
    file: "simulation/markets.ts",
    from: "doubles(asset.logDrift).map((drift) => drift / 12)",
    to: "doubles(asset.logDrift).map((drift) => (drift + 0.001) / 12)",
  },
  {
    name: "a wrong root of time",
    file: "simulation/markets.ts",
    from: "const ROOT_TWELVE = Math.sqrt(12);",
    to: "const ROOT_TWELVE = 12;",
  },
  {
    name: "a period too late",
    file: "simulation/kernel/markets.ts",
    from: "const result = asset.given[month] as number;",
    to: "const result = asset.given[month === 0 ? 0 : month - 1] as number;",
  },
  {
    name: "correlations swapped between pairs",
    file: "simulation/markets.ts",
    from: "const row = factor[position] as Float64Array;",
    to: "const row = factor[assets.length - 1 - position] as Float64Array;",
  },
  {
    name: "rho squared for rho",
    file: "simulation/markets.ts",
    from: "cholesky(correlation.map((row) => doubles(row)))",
    to: "cholesky(correlation.map((row) => doubles(row).map((rho) => rho * rho)))",
  },
  {
    name: "a twelfth of the annual mean for its twelfth root",
    file: "plan/parameters.ts",
    from: "const found = monthlyRate(new Exact(1).plus(mean).pow(new Exact(1).dividedBy(12)).minus(1));",
    to: "const found = monthlyRate(mean.dividedBy(12));",
  },
  {
    name: "a fee on the closing balance for the average",
    file: "simulation/kernel/fees.ts",
    from: 'if (fees.base === "average") return annualFeesOnMean(fees, begin, end, { lanes, moment });',
    to: 'if (fees.base === "average") return annualFees(fees, end, lanes, moment);',
  },
  {
    name: "a uniform that is too high by 2^-32",
    file: "simulation/arithmetic/normal-of-word.ts",
    from: "const k = word | 0;",
    to: "const k = (word + 1) | 0;",
  },
  {
    name: "two lanes swapped",
    file: "simulation/kernel/reference/draws.ts",
    from: "normalsOfWord(words, word, out[word] as Lane, size)",
    to: "normalsOfWord(words, word ^ 1, out[word] as Lane, size)",
  },
  {
    name: "a block counted twice",
    file: "simulation/collect/subtrees.ts",
    from: "mergeMoments(waiting, place, node, from);",
    to: "mergeMoments(waiting, place, waiting, place);",
  },
];
