import type { AnnualRate, Share } from "../units.js";
import type { Asset, Stated } from "./scenario.js";

/** A currency beside the scenario's own. Rates are the scenario's currency for one unit of it. */
export interface Currency {
  readonly at: string;
  readonly code: string;
  /** On the date of the openings. */
  readonly rate: Stated<Share>;
  /** Given rates at month ends, from the first month on; then the rate is drawn. */
  readonly path: readonly Share[];
  /** The average rates of those months; none: the mean of the month's two ends. */
  readonly averages: readonly Share[];
  readonly parameters: Asset["parameters"];
  /** Of the change of the rate a year, as an asset class states its return; null: 0 %. */
  readonly mean: Stated<AnnualRate> | null;
  readonly volatility: Stated<AnnualRate> | null;
}
