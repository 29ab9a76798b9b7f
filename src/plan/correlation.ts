import { type Problem, refuseIfAny } from "../errors.js";
import type { Markets } from "../scenario/scenario.js";
import { Exact, type Share, share, WHOLE } from "../units.js";
import type { AssetPlan } from "./market-plan.js";

type Matrix = readonly (readonly Share[])[];

/** A class as the conversion needs it. */
type Point = Pick<AssetPlan, "id" | "logVolatility">;

/** Rounding of a 40-digit elimination leaves less than this. */
const ROUNDING = new Exact("1e-30");

/**
 * The correlations of log returns in the plan's order of assets; pairs that are not named are 0.
 *
 * @throws InputError when a converted correlation leaves [−1, 1], or when the pairs cannot all hold together
 */
export function correlationMatrix(markets: Markets, assets: readonly Point[]): Matrix {
  const rows = assets.map((_, i) => assets.map((__, j) => (i === j ? WHOLE : share(0))));
  const index = new Map(assets.map(({ id }, position) => [id, position]));
  const problems: Problem[] = [];
  for (const pair of markets.correlations) {
    const [i, j] = [index.get(pair.first) as number, index.get(pair.second) as number];
    const value =
      markets.correlationsOf === "log" ? pair.value : ofLogs(pair.value, assets[i] as Point, assets[j] as Point);
    if (value === null || value.abs().greaterThan(1)) problems.push(impossible(pair));
    else (rows[i] as Share[])[j] = (rows[j] as Share[])[i] = value;
  }
  refuseIfAny(problems);
  if (!isPositiveSemiDefinite(rows)) refuseIfAny([incompatible(markets)]);
  return rows;
}

const ofLogs = (value: Share, first: Point, second: Point): Share | null =>
  logCorrelation(value, first.logVolatility[0] as Share | undefined, second.logVolatility[0] as Share | undefined);

/**
 * The correlation of log returns that gives annual *simple* returns the stated one.
 *
 *     ρ_log = ln(1 + ρ·√((e^σ₁² − 1)(e^σ₂² − 1))) / (σ₁σ₂)
 *
 * From Cov[R₁, R₂] = E[1+R₁]E[1+R₂](e^(ρ_log σ₁σ₂) − 1) of lognormal 1 + R. Volatilities are those of the first month.
 * Where one is 0 the limit is ρ itself. Null when no log correlation gives it (the logarithm of a negative number).
 */
export function logCorrelation(ofSimple: Share, first: Share | undefined, second: Share | undefined): Share | null {
  if (first === undefined || second === undefined || first.isZero() || second.isZero()) return ofSimple;
  const inside = relativeVariance(first).times(relativeVariance(second)).sqrt().times(ofSimple).plus(1);
  return inside.greaterThan(0) ? share(inside.ln().dividedBy(first.times(second))) : null;
}

/** Variance of a lognormal over the square of its mean: e^σ² − 1. */
const relativeVariance = (volatility: Share) => volatility.times(volatility).exp().minus(1);

/** Whether xᵀCx ≥ 0 for all x, by Cholesky elimination; a row of zeros left by the ones before is allowed. */
export function isPositiveSemiDefinite(matrix: Matrix): boolean {
  const lower: Share[][] = matrix.map(() => []);
  for (let i = 0; i < matrix.length; i++) {
    const row = lower[i] as Share[];
    for (let j = 0; j <= i; j++) {
      const rest = row
        .slice(0, j)
        .reduce((left, value, k) => left.minus(value.times(lower[j]?.[k] ?? 0)), new Exact(matrix[i]?.[j] ?? 0));
      if (i === j) {
        if (rest.lessThan(ROUNDING.negated())) return false;
        row.push(share(rest.lessThan(ROUNDING) ? 0 : rest.sqrt()));
      } else {
        const pivot = lower[j]?.[j] as Share;
        if (pivot.isZero() && rest.abs().greaterThan(ROUNDING)) return false;
        row.push(share(pivot.isZero() ? 0 : rest.dividedBy(pivot)));
      }
    }
  }
  return true;
}

const impossible = ({ at, first, second, value }: Markets["correlations"][number]): Problem => ({
  at,
  key: "markets.correlation",
  what: `${first}–${second} is ${value} of simple returns; at these volatilities no correlation of log returns gives that`,
  fix: "Write a correlation nearer to 0, or give correlations of log returns (of: log)",
});

const incompatible = (markets: Markets): Problem => ({
  at: markets.correlations[0]?.at ?? "markets",
  key: "markets.correlation",
  what: `${markets.correlations.map(({ first, second, value }) => `${first}–${second} ${value}`).join(", ")} cannot all hold${
    markets.correlationsOf === "simple" ? " once they are converted to correlations of log returns" : ""
  }`,
  fix: "Bring the correlations of the assets that move together nearer to each other",
});
