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

/**
 * What an acquisition brings, year by year: the plan as if it came for certain less the plan without it, on the same draws. The price is
 * capital: it is paid on the date and is no cost. Nothing is discounted.
 */
export interface AcquisitionAnswer {
  readonly key: string;
  readonly label: string;
  readonly date: string;
  readonly segment: string;
  /** The chance that it comes at all; null: it does. All else here is as if it came. */
  readonly probability: number | null;
  readonly price: number | null;
  /** From the year of the acquisition to the horizon. */
  readonly years: readonly AcquisitionYear[];
  /** The first year by whose end it has earned its price back on half of the paths or more; null: on fewer within the horizon. */
  readonly paybackYear: number | null;
  /** Part of the assets that comes over, as stated. */
  readonly retention: number;
  /**
   * The part that would have to come over for the price to be earned back by the horizon, in the mean; 0 where it is in any case,
   * null where even all of it is not enough, or without price or economics.
   */
  readonly breakEvenRetention: number | null;
}

export interface AcquisitionYear {
  readonly year: number;
  /** Months of the year in the forecast. */
  readonly months: number;
  readonly revenue: Contribution;
  /** Null without economics, as all below. */
  readonly operatingIncome: Contribution | null;
  readonly margin: MarginWithAndWithout | null;
  /** Operating income that it adds in the year, annualised, over its price; null without a price. */
  readonly returnOnPrice: {
    readonly mean: Estimate;
    readonly p5: Estimate;
    readonly p50: Estimate;
    readonly p95: Estimate;
  } | null;
  /** Share of paths on which what it added so far is the price or more. */
  readonly paidBack: Estimate | null;
}

/** Medians; null where no path has revenue. */
export interface MarginWithAndWithout {
  readonly without: Estimate | null;
  readonly with: Estimate | null;
  /** Share of paths on which it is higher with it. */
  readonly higher: Estimate;
}
