import type { AnnualRate, MonthlyRate, Share } from "../units.js";
import type { BootstrapPlan } from "./bootstrap.js";
import type { GivenPathPlan } from "./given-path.js";
import type { LogVolatilityPlan } from "./log-volatility.js";
import type { RegimesPlan } from "./regimes.js";
import type { StudentTPlan } from "./student-t.js";
import type { Series } from "./plan.js";

export interface AssetPlan {
  readonly id: string;
  /** The change of a currency's rate; left out of an asset class. */
  readonly purpose?: "currency";
  readonly name: string;
  readonly parameters: "arithmetic" | "geometric" | "log";
  /** Annual, in the stated parameters. */
  readonly mean: Series<AnnualRate>;
  readonly volatility: Series<AnnualRate>;
  /** Annual log drift μ and volatility σ at the stated values. */
  readonly logDrift: readonly AnnualRate[];
  readonly logVolatility: readonly AnnualRate[];
  /** The return the exact projection uses: given, or expected, (1+m)^(1/12) − 1 with m the arithmetic mean. */
  readonly expected: readonly MonthlyRate[];
  /** Given returns; null in months that are sampled. */
  readonly given: readonly (MonthlyRate | null)[];
}

/** What draws the returns: its numbers beside those of the classes. */
export type MarketModelPlan =
  | { readonly kind: "lognormal" }
  | StudentTPlan
  | RegimesPlan
  | BootstrapPlan
  | LogVolatilityPlan
  | GivenPathPlan;

export interface MarketPlan {
  readonly model: MarketModelPlan;
  /**
   * In code-unit order of their ids, the order of the Cholesky factor: key order in the file moves nothing. The changes of
   * currencies come after all asset classes, so that one more of them moves no return.
   */
  readonly assets: readonly AssetPlan[];
  /** Of log returns; symmetric, unit diagonal, positive semi-definite. */
  readonly correlation: readonly (readonly Share[])[];
}
