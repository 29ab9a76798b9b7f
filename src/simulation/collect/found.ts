import type { Estimate, HorizonTotals, Summary, YearTotals } from "../simulation.js";
import type { Moments } from "./moments.js";

/** What all passes together found. */
export interface Found {
  /** [column]. */
  readonly summaries: readonly (Summary | null)[];
  /** [column] → paths that have the number. */
  readonly counts: readonly number[];
  /** [group][line]; none where lines are not added up. */
  readonly totals: readonly (readonly Moments[])[] | null;
  /** Of the firm and every segment; none where years are not asked for. */
  readonly byYear: readonly YearTotals[] | null;
  /** In the order of `Outputs.outcomes`. */
  readonly outcomes: readonly Uint8Array[];
  readonly tally: {
    readonly counts: {
      readonly flooredReturns: number;
      readonly cappedOutflows: number;
      readonly cappedFees: number;
      readonly boundedValues: number;
    };
    /** [target] → paths that meet it. */
    readonly targets: readonly number[];
    readonly largestResidual: number;
  };
  /** In the order of `Outputs.kept`. */
  readonly kept: readonly Float64Array[];
  /** In the order of `Outputs.spreads`; null where the window does not fit. */
  readonly spreads: readonly (FoundSpread | null)[];
  /** For every group of `Outputs.nearest`, then every percentile. */
  readonly nearest: readonly FoundSet[];
}

export interface FoundSpread {
  readonly bins: readonly { readonly from: number; readonly to: number; readonly share: Estimate }[];
  readonly deviation: Estimate;
}

export interface FoundSet {
  readonly group: number;
  readonly percent: number;
  /** Paths of the set. */
  readonly paths: number;
  /** The nearest of them. */
  readonly path: number;
  readonly totals: HorizonTotals;
}
