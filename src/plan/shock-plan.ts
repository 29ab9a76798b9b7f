import type { AnnualRate, Share } from "../units.js";

/** A shock that multiplies a flow by exp(x − v²/2), x AR(1) with standard deviation v, started stationary. */
export interface ShockPlan {
  /** v: standard deviation of the log of the monthly rate. */
  readonly volatility: readonly AnnualRate[];
  readonly persistence: Share;
  /** Share of variance common to all segments' shocks of this direction, in what markets do not explain. */
  readonly betweenSegments: Share;
  /** Correlation with an asset class's log return of the same month. */
  readonly market: { readonly asset: number; readonly correlation: Share } | null;
}
