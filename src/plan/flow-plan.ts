import type { Money, MonthlyRate, Share } from "../units.js";
import type { Series } from "./plan.js";
import type { ShockPlan } from "./shock-plan.js";

/**
 * What a flow answers to. With x the regressor (the return of a window less `beside` and `over`; of a rank Φ of it over the dispersion):
 *
 *     a factor:     slope: max(0, 1 + slope·x); points: the line through them, level beyond the first and the last
 *     of net flows: slope·x, or the line: a rate of the month that is added to the net flow
 */
export interface ResponsePlan {
  /** "peer-rank": of the trailing year; a slope is of the rank less ½. */
  readonly to: "last-month" | "trailing-year" | "peer-rank";
  /** Null where points are given. Of net flows: monthly. */
  readonly slope: Series<Share> | null;
  readonly points: readonly { readonly x: Share; readonly y: Share }[] | null;
  readonly over: Share;
  /** The window ends so many months earlier. */
  readonly lag: number;
  /** Segment returns of the months before the start, oldest first: lag + 1 for last-month, lag + 12 otherwise. */
  readonly before: readonly MonthlyRate[];
  /** Whose return over the same months is taken off. */
  readonly beside: BesidePlan | null;
  /** Of peers' trailing returns, for a rank. */
  readonly dispersion: Share | null;
}

export interface BesidePlan {
  /** Position of the asset class; null: the segment's mix. */
  readonly asset: number | null;
  /** Its returns before the start, as the response's. */
  readonly before: readonly MonthlyRate[];
}

/**
 * A fall of the segment's return index that moves flows: it acts in the months after a month end at `depth` or more below the highest
 * so far. A factor of 1 or more applies where it is larger than the response, one below 1 where it is smaller.
 */
export interface DrawdownPlan {
  readonly depth: Share;
  /** Null: the direction does not answer to it. */
  readonly inflows: Share | null;
  readonly outflows: Share | null;
  /** How many months after the last such month end; null: until the index is as high again. */
  readonly months: number | null;
  /** How far the index is below its highest at the start. */
  readonly below: Share;
}

export interface FlowPlan {
  /** Flow of the month as a rate on the balance (converted from the annual rate by the convention in force). */
  readonly rate: Series<MonthlyRate>;
  /** Flow of the month as an amount, on top of the rate. */
  readonly amount: Series<Money>;
  /** Part of the flow that brings or removes billing units (the rest moves the balance per unit), by month. */
  readonly unitShare: readonly Share[];
  readonly shock: ShockPlan | null;
  readonly response: ResponsePlan | null;
  /** Factor of the month, on rate and amount; null: none. */
  readonly season: readonly Share[] | null;
}

/**
 * Net flow rate f = mean of the month + d, d' = φ·d + σ√(1−φ²)·ε; inflow when positive, outflow when negative; all of it
 * moves units.
 */
export interface NetFlowPlan {
  /** Monthly, before `continuous` conversion. */
  readonly mean: Series<MonthlyRate>;
  /** Stationary standard deviation of the monthly rate. */
  readonly deviation: MonthlyRate;
  readonly persistence: Share;
  /** Rate of the month before the start; null: stationary. */
  readonly before: MonthlyRate | null;
  readonly betweenSegments: Share;
  readonly market: { readonly asset: number; readonly correlation: Share } | null;
}

export interface FlowsPlan {
  readonly inflows: FlowPlan;
  readonly outflows: FlowPlan;
  readonly net: NetFlowPlan | null;
  /** Added to the net flow rate: an inflow where positive, an outflow where negative. */
  readonly netResponse: ResponsePlan | null;
  /** Net rates act as e^f − 1. */
  readonly continuousNet: boolean;
  readonly drawdown: DrawdownPlan | null;
  /** Correlation of the inflow and the outflow shock of the segment, in what markets do not explain. */
  readonly inflowsWithOutflows: Share;
  readonly on: "opening" | "closing";
  /** Weight of undated movements: the part of the month for which they are invested. */
  readonly weight: Share;
  readonly earn: "simple" | "compound";
  readonly outflowsBeyondAssets: "refuse" | "cap";
}
