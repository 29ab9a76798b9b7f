import type { AnnualRate, Money, Share } from "../units.js";
import type { Provenance, Stated } from "./scenario.js";

/** A flow a year: a rate on the balance, or an amount. */
export type FlowLevel =
  | { readonly kind: "rate"; readonly rate: AnnualRate }
  | { readonly kind: "amount"; readonly amount: Money };

/**
 * How a flow answers to the segment's past: a factor on it (for net flows a rate a year that is added) by a named regressor x.
 *
 *     slope: max(0, 1 + slope·x), for net flows slope·x · points: linear between them, level beyond the first and the last
 */
export interface Response {
  readonly at: string;
  /** The return of the last month, of the trailing twelve, or the rank of the latter among peers (0 the last, 1 the first). */
  readonly to: "last-month" | "trailing-year" | "peer-rank";
  /** Of the regressor less its hurdle; of a rank, from the middle. Null where points are given. */
  readonly slope: Stated<Share> | null;
  readonly points: ResponsePoints | null;
  /** The hurdle of the return; default 0. */
  readonly over: AnnualRate;
  /** An asset class whose return over the same months is the hurdle besides; null: none. */
  readonly overAsset: string | null;
  /** The regressor is that of so many months earlier. */
  readonly lag: number;
  /** For peer-rank: standard deviation of peers' trailing returns around the mix. */
  readonly dispersion: Stated<AnnualRate> | null;
  /** The return of the twelve months (or the month) before the first; null: as expected. */
  readonly trailing: AnnualRate | null;
}

/** A line through points: x a return or a rank, y a factor, or for net flows a rate a year. */
export interface ResponsePoints {
  readonly key: string;
  /** As written, or what a preset stands for. */
  readonly text: string;
  /** x rises. */
  readonly points: readonly { readonly x: Share; readonly y: Share }[];
  readonly provenance: Provenance;
}

/** A fall of the return index that moves flows; where a response fires too, the larger applies. */
export interface DrawdownTrigger {
  readonly at: string;
  /** Below the index's highest month end so far: 0.2 is a fall of 20 %. */
  readonly depth: Stated<Share>;
  readonly inflows: Stated<Share> | null;
  readonly outflows: Stated<Share> | null;
  /** Months after the last month end at that depth; null: until the index is as high again. */
  readonly months: number | null;
  /** How far the index is below its highest at the start. */
  readonly below: AnnualRate;
}

/** One direction of a segment's flows. */
export interface Flow {
  /** Brings or removes billing units: new clients, departures. */
  readonly units: Stated<FlowLevel> | null;
  /** Moves the balance of existing units: contributions, withdrawals. */
  readonly balance: Stated<FlowLevel> | null;
  /** Standard deviation of the log of the monthly rate. */
  readonly volatility: Stated<AnnualRate> | null;
  /** Autocorrelation of the log of the monthly rate from month to month. */
  readonly persistence: Stated<Share> | null;
  readonly response: Response | null;
  /** Factors of January to December, of mean 1; null: none. */
  readonly season: Season | null;
}

/** The twelve parts of a year in what a flow is. */
export interface Season {
  readonly key: string;
  readonly text: string;
  /** January to December; they add up to 12. */
  readonly factors: readonly Share[];
}

/** For those who only have net flows: f' = mean + persistence·(f − mean) + shock, a Gaussian AR(1) in the monthly net rate. */
export interface NetFlow {
  readonly mean: Stated<AnnualRate>;
  /** Stationary standard deviation of the *monthly* net rate. */
  readonly volatility: Stated<AnnualRate> | null;
  readonly persistence: Stated<Share> | null;
  /** The annual rate of the month before the start; null: drawn from the stationary distribution. */
  readonly before: AnnualRate | null;
  /** Of the mean; null: none. */
  readonly season: Season | null;
}

/** Correlations of flow shocks; all are of the standard normals behind them. */
export interface FlowCorrelations {
  /** With the shocks of other segments in the same direction, of what markets do not explain. Default 0.5, an assumption. */
  readonly betweenSegments: Stated<Share>;
  /** Between inflow and outflow shocks of one segment, of what markets do not explain. Default 0. */
  readonly inflowsWithOutflows: Stated<Share> | null;
  /** With one asset class's log return of the same month. */
  readonly withMarket: {
    readonly asset: string;
    readonly inflows: Stated<Share> | null;
    readonly outflows: Stated<Share> | null;
    readonly net: Stated<Share> | null;
  } | null;
}

export interface Flows {
  readonly inflows: Flow;
  readonly outflows: Flow;
  readonly net: NetFlow | null;
  /** A rate a year added to the net flow: to inflows where positive, to outflows where negative. */
  readonly netResponse: Response | null;
  readonly drawdown: DrawdownTrigger | null;
  readonly correlations: FlowCorrelations;
}
