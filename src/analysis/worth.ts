import type { Measure } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";

/**
 * What the initiatives that are on add to the plan without any, one after the other in the order of the file, all on the same draws.
 * What an initiative adds depends on those before it: two that change the same flow or fee are not worth the sum of what each is alone.
 */
export interface InitiativesAnswer {
  /** In the order in which they are added. */
  readonly steps: readonly { readonly id: string; readonly name: string; readonly probability: number | null }[];
  readonly bridges: readonly InitiativeBridge[];
  readonly targets: readonly TargetBridge[];
}

/** A number of the firm from base to plan: the means add up, and so do the medians; percentiles of a difference do not. */
export interface InitiativeBridge {
  readonly measure: Extract<Measure, "aum" | "revenue" | "total-revenue" | "operating-income">;
  /** "2030-12" for a balance, "2030" for a year. */
  readonly at: string;
  /** It is what the forecast ends with: its last month, or its last whole year. */
  readonly horizon: boolean;
  readonly base: Level;
  readonly contributions: readonly Contribution[];
  readonly plan: Level;
  /** plan.mean − base.mean − Σ contributions. */
  readonly residual: number;
}

export interface Level {
  readonly mean: Estimate;
  readonly median: Estimate;
}

/** Of an initiative: with it less without it. Standard errors are paired. */
export interface Contribution {
  readonly mean: Estimate;
  /** Difference of the medians. */
  readonly median: Estimate;
  /** Of the difference path by path. */
  readonly p5: Estimate;
  readonly p95: Estimate;
  /** Share of paths on which it adds something. */
  readonly higher: Estimate;
}

/** The chance of a target from base to plan, and what is missing at the median path. */
export interface TargetBridge {
  /** Position in `Answers.targets`. */
  readonly target: number;
  readonly base: Estimate;
  /** By initiative: what it adds to the chance. */
  readonly contributions: readonly Estimate[];
  readonly plan: Estimate;
  /** By how much the median path misses it, in the unit of the target; ≤ 0 where it meets it. Null where no path has the number. */
  readonly baseGap: Estimate | null;
  readonly planGap: Estimate | null;
}
