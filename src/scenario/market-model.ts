import type { Month } from "../months.js";
import type { AnnualRate, MonthlyRate, Share } from "../units.js";
import type { Correlation, Provenance, Stated } from "./scenario.js";

/** What draws the returns of asset classes, with what each model states besides the classes. */
export type MarketModel = { readonly kind: "lognormal" } | StudentT | Regimes | Bootstrap | LogVolatility | GivenPath;

/** Simple monthly returns with one mixing variable for all classes: extreme months come together. */
export interface StudentT {
  readonly kind: "student-t";
  /** Above 2: below, there is no variance. */
  readonly degreesOfFreedom: Stated<Share>;
}

/** Lognormal months whose parameters are those of a state, which moves from month to month as a Markov chain. */
export interface Regimes {
  readonly kind: "regimes";
  readonly states: readonly Regime[];
  /** The state of the first month: chances by id, which add up to 1; "stationary": as in the long run. */
  readonly first: "stationary" | ReadonlyMap<string, Share>;
}

export interface Regime {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  /** Asset class → annual mean and volatility while the state lasts, in the class's parameters. Every class has them. */
  readonly assets: ReadonlyMap<string, { readonly mean: Stated<AnnualRate>; readonly volatility: Stated<AnnualRate> }>;
  /** Of log returns; null: those of the markets in general. */
  readonly correlations: readonly Correlation[] | null;
  /** State → chance to be in it next month; adds up to 1. */
  readonly next: ReadonlyMap<string, Share>;
  readonly provenance: Provenance;
}

/** Months of a history, drawn with replacement; all classes of a month together. */
export interface Bootstrap {
  readonly kind: "bootstrap";
  /** Each month by itself; circular blocks of a fixed length from the first month on; blocks of random length. */
  readonly method: "iid" | "block" | "stationary";
  /** Months of a block, the mean of a random one; null for months by themselves. */
  readonly blockLength: Stated<Share> | null;
  readonly history: History;
}

/** Log returns whose volatility has shocks of its own and returns to its long run (American Academy of Actuaries). */
export interface LogVolatility {
  readonly kind: "stochastic-log-volatility";
  /** Asset class → its volatility; the others are lognormal, with a mean and a volatility of their own. */
  readonly classes: ReadonlyMap<string, MovingVolatility>;
}

/**
 * With Z_v, Z_s standard normals of the given correlation, a month of one class:
 *
 *     ln σ̃ = (1 − reversion)·ln σ before + reversion·ln longRun, at most ln cap
 *     ln σ = ln σ̃ + shock·Z_v, held to ln least … ln most
 *     ln(1 + r) = (drift + onVolatility·σ + onVariance·σ²)/12 + σ/√12·Z_s
 */
export interface MovingVolatility {
  /** The published set that it begins with; null: all values are stated. */
  readonly set: VolatilitySet | null;
  /** By name, as stated or published: annual volatilities, and numbers. */
  readonly values: Readonly<Record<VolatilityValue, Share>>;
  readonly provenance: Provenance;
}

export type VolatilitySet = "us" | "international" | "small" | "aggressive";
export type VolatilityValue =
  | "start"
  | "longRun"
  | "reversion"
  | "shock"
  | "correlation"
  | "least"
  | "cap"
  | "most"
  | "drift"
  | "onVolatility"
  | "onVariance";

/** Nothing is drawn: every path earns the same returns, month by month, which `Markets.given` holds. */
export interface GivenPath {
  readonly kind: "path";
}

/** Simple monthly returns as they were. */
export interface History {
  readonly at: string;
  /** The file that they were read from; null where they are written in the scenario. */
  readonly file: string | null;
  /** Null where it is not said. */
  readonly from: Month | null;
  /** Asset class → one return a month; all of one length, every class has them. */
  readonly returns: ReadonlyMap<string, readonly MonthlyRate[]>;
  readonly provenance: Provenance;
}
