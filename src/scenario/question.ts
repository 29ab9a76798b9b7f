import type { Month } from "../months.js";
import type { AnnualRate, Money, Share } from "../units.js";

/** What a question may ask about; one word each everywhere. */
export type Measure = GroupMeasure | AssetMeasure;

/** Other measures of assets than AUM: a total of its own each, never inside another by name. */
export type AssetMeasure = "raum" | "aua" | "billable" | "fee-paying" | "client-assets";

/** What a group of segments has in its own measure of assets; "aum" is its balance. */
export type GroupMeasure =
  | "aum"
  | "average-aum"
  | "inflows"
  | "outflows"
  | "net-flows"
  | "market-gain"
  | "fees"
  | "revenue"
  | "base-revenue"
  | "billed"
  | "collected"
  | "net-revenue"
  | "performance-fees"
  | "fee-rate"
  | "base-fee-rate"
  | "organic-growth"
  | "drawdown"
  | "retention"
  | FirmMeasure
  | HeadMeasure
  | ClassMeasure;

/** Of an asset class, in its own currency: the return since the start, or of a year. */
export type ClassMeasure = "return";

/** Of the firm around the assets: total revenue is net revenue with the other lines. */
export type FirmMeasure = "total-revenue" | "cost" | "operating-income" | "margin";

/** Of the people of one role, or of all: heads are means over the months; AUM is the firm's average, revenue its total. */
export type HeadMeasure = "heads" | "aum-per-head" | "revenue-per-head";

/** When: at a month end, over a year, at any month end up to a date, or ever: at any month end, or in any whole year. */
export type When =
  | { readonly kind: "at"; readonly month: Month }
  | { readonly kind: "in"; readonly year: number }
  | { readonly kind: "by"; readonly month: Month }
  | { readonly kind: "ever" };

/** Of whom: the firm, one segment, all segments with a tag, one role among its people; or an asset class, whose return is asked for. */
export type Subject =
  | { readonly kind: "firm" }
  | { readonly kind: "segment"; readonly id: string }
  | { readonly kind: "tag"; readonly tag: string; readonly value: string }
  | { readonly kind: "role"; readonly id: string }
  | { readonly kind: "asset"; readonly id: string };

/** A measure of somebody at some time: one number a path. */
export interface Quantity {
  readonly measure: Measure;
  readonly of: Subject;
  readonly when: When;
}

/** `aum at 2031-12 >= 20bn`: what a target, and later an alert or a condition, asks of every path. */
export interface Question {
  /** As written. */
  readonly text: string;
  readonly left: Quantity;
  readonly comparison: ">=" | "<=";
  readonly right:
    | { readonly kind: "amount"; readonly amount: Money }
    /** Of measures that are counts: the number. */
    | { readonly kind: "rate"; readonly rate: AnnualRate | Share }
    | { readonly kind: "quantity"; readonly quantity: Quantity };
  /** Asked only of the paths that meet this one; absent: of all. */
  readonly given?: Question;
}

/** One number over the paths: P(question), percentile(5, MEASURE …) or mean(MEASURE …), of all paths or of those that meet a condition. */
export type Statistic =
  | { readonly kind: "chance"; readonly question: Question }
  | {
      readonly kind: "percentile";
      /** 0 … 100. */
      readonly percent: number;
      readonly of: Quantity;
      readonly given: Question | null;
    }
  | { readonly kind: "mean"; readonly of: Quantity; readonly given: Question | null };

/** `percentile(5, revenue in 2029) = cost in 2029`: what a solution must reach. */
export interface Goal {
  /** As written. */
  readonly text: string;
  readonly left: Statistic;
  /** A quantity is compared path by path: the statistic of left less right is 0. */
  readonly right:
    | { readonly kind: "value"; readonly value: number }
    | { readonly kind: "quantity"; readonly quantity: Quantity }
    | { readonly kind: "statistic"; readonly statistic: Statistic };
}

/** Paths that are explained together: those at one end of a measure, those nearest to a percentile of it, or those that meet (or miss) a question. */
export type PathSetQuestion = {
  /** As written. */
  readonly text: string;
} & (
  | { readonly kind: "worst" | "best"; readonly part: Share; readonly of: LatestQuantity }
  | { readonly kind: "nearest"; readonly part: Share; readonly percent: number; readonly of: LatestQuantity }
  | { readonly kind: "meets"; readonly question: Question }
  | { readonly kind: "misses"; readonly question: Question }
);

/** A quantity that may leave its time open: the last month end, or the last twelve months. */
export interface LatestQuantity extends Omit<Quantity, "when"> {
  readonly when: When | null;
}
