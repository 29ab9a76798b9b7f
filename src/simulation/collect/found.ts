import type { Estimate, HorizonTotals, Summary, YearTotals } from "../simulation.js";

/** What all passes together found. */
export interface Found {
  /** [column]. */
  readonly summaries: readonly (Summary | null)[];
  /** Share of the paths that have a column's number. */
  readonly shareOf: (column: number) => Estimate;
  /** [group][line]; none where lines are not added up. */
  readonly totals: readonly (readonly Estimate[])[] | null;
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
    /** [target] → 1 for a path that meets it; none where errors need no more than how many do. */
    readonly met: readonly Uint8Array[];
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
