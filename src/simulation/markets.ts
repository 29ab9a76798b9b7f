import type { AssetPlan } from "../plan/market-plan.js";
import type { Plan } from "../plan/plan.js";
import { log } from "./arithmetic/log.js";
import { type StreamRegister, useStream } from "./arithmetic/streams.js";
import { doubles, NONE } from "./doubles.js";

/** An asset class in doubles. Log return of a month = drift + deviation·e, with e = Σ row·z. */
export interface AssetProgram {
  /** Positions of the normals that e is made of, and their weights: the non-zero part of the Cholesky row. */
  readonly draws: readonly number[];
  readonly row: Float64Array;
  /** μ/12 and σ/√12 at the stated values, by month. */
  readonly drift: Float64Array;
  readonly deviation: Float64Array;
  /** Given returns; NaN in months that are sampled. */
  readonly given: Float64Array;
  /** Annual, as stated, for paths whose own mean or volatility differs. */
  readonly parameters: AssetPlan["parameters"];
  readonly mean: Float64Array;
  readonly volatility: Float64Array;
  readonly meanShift: number;
  readonly volatilityShift: number;
  /** Whether the class moves at all. */
  readonly moves: boolean;
  /** Whether it is the change of a currency's rate. */
  readonly isCurrency: boolean;
  /** Whether a flow shock reads e. */
  readonly linked: boolean;
}

export const ROOT_TWELVE = Math.sqrt(12);

/** Below this a pivot is rounding: the class is a combination of those before it. */
const PIVOT = 1e-13;

/** Compiles the asset classes. `linked`: positions of those that flow shocks are correlated with. */
export function compileMarket(
  plan: Plan,
  linked: ReadonlySet<number>,
  register: StreamRegister,
): readonly AssetProgram[] {
  const { assets, correlation, model } = plan.markets;
  // Where every class has a part in every other in some state, all of them have normals.
  if (model.kind === "regimes") for (const asset of assets) streamOfFactor(register, asset);
  if (model.kind === "stochastic-log-volatility")
    for (const [position, moving] of model.classes.entries())
      if (moving !== null) useStream(register, "log-volatility", (assets[position] as AssetPlan).id);
  const factor = cholesky(correlation.map((row) => doubles(row)));
  return assets.map((asset, position) => {
    const moves = linked.has(position) || isRandom(asset);
    const row = factor[position] as Float64Array;
    const used = moves ? [...row.keys()].filter((other) => row[other] !== 0) : [];
    return {
      draws: used.map((other) => streamOfFactor(register, assets[other] as AssetPlan)),
      row: Float64Array.from(used, (other) => row[other] as number),
      drift: doubles(asset.logDrift).map((drift) => drift / 12),
      deviation: doubles(asset.logVolatility).map((volatility) => volatility / ROOT_TWELVE),
      given: Float64Array.from(asset.given, (value) => (value === null ? NaN : value.toNumber())),
      parameters: asset.parameters,
      mean: doubles(asset.mean.byMonth),
      volatility: doubles(asset.volatility.byMonth),
      meanShift: asset.mean.uncertain ?? NONE,
      volatilityShift: asset.volatility.uncertain ?? NONE,
      moves,
      isCurrency: asset.purpose === "currency",
      linked: linked.has(position),
    };
  });
}

/** A change of a currency has a stream of its own kind: its code is no id of an asset class. */
const streamOfFactor = (register: StreamRegister, { purpose, id }: AssetPlan): number =>
  useStream(register, purpose ?? "market", id);

const isRandom = (asset: AssetPlan): boolean =>
  asset.volatility.uncertain !== null || asset.logVolatility.some((volatility) => !volatility.isZero());

/**
 * The lower triangular L with L·Lᵀ = C, row by row: the rows of the classes before never change when one is appended.
 * A class that is a combination of others has a zero on the diagonal.
 */
export function cholesky(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const lower = matrix.map((_, i) => new Float64Array(i + 1));
  lower.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      let rest = (matrix[i] as Float64Array)[j] as number;
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (other[k] as number);
      if (i === j) row[j] = rest > PIVOT ? Math.sqrt(rest) : 0;
      else row[j] = other[j] === 0 ? 0 : rest / (other[j] as number);
    }
  });
  return lower;
}

/** Annual variance σ² of log returns from the stated mean and volatility (Plan's formulae, in doubles). */
export function logVariance(parameters: AssetPlan["parameters"], mean: number, volatility: number): number {
  if (parameters === "log") return volatility * volatility;
  const spread = volatility / (1 + mean);
  if (parameters === "arithmetic") return log(1 + spread * spread);
  return log((1 + Math.sqrt(1 + 4 * spread * spread)) / 2);
}

/** Annual drift μ of log returns. */
export function logDrift(parameters: AssetPlan["parameters"], mean: number, variance: number): number {
  if (parameters === "log") return mean;
  return parameters === "geometric" ? log(1 + mean) : log(1 + mean) - variance / 2;
}
