import type { OccasionalLine } from "../plan/occasional-lines.js";
import type { Window } from "../plan/outputs.js";
import type { Assumption, ConventionInForce } from "../plan/plan.js";
import type { JsonObject } from "../scenario/json.js";
import type { LocaleTag } from "../scenario/locale.js";
import type { CountsIn } from "../scenario/scenario.js";
import type { Measure } from "../scenario/question.js";
import type { Sampling } from "../scenario/sampling.js";
import type { Estimate } from "../simulation/simulation.js";
import type { Supplement } from "./supplement.js";
import type { AcquisitionAnswer, InitiativesAnswer } from "./worth.js";

/** Version of the shape of `Run`; raised when a reader of old files would misread new ones. */
export const SCHEMA_VERSION = 1;

/**
 * Everything that a run answered, as plain JSON: complete enough to draw the report again and to compare two runs.
 * Amounts are in the scenario's currency, rates are shares (0.01 is 1 %), months "2027-03". Every number that comes from
 * sampled paths is an Estimate; exact ones (the projection) are plain numbers.
 */
export interface Run {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly aumcast: { readonly version: string; readonly valuesVersion: number };
  readonly name: string;
  readonly description: string | null;
  readonly disclaimer: string | null;
  /** The firm's own definition of its AUM. */
  readonly policy: string | null;
  /** How its report writes numbers and dates; only where the scenario says so. Changes no answer and no hash. */
  readonly locale?: LocaleTag;
  readonly currency: string;
  /** Date of the opening balances. */
  readonly start: string;
  /** The forecast's months, the first after `start`. */
  readonly months: readonly string[];
  readonly years: readonly RunYear[];
  readonly seed: string;
  readonly paths: number;
  /** How the draws of the paths hang together; only where they are not each path's own. */
  readonly sampling?: Exclude<Sampling, "plain">;
  /** First the firm, then segments, then tags, then roles of people. Answers name groups by id. */
  readonly groups: readonly RunGroup[];
  readonly assumptions: readonly Assumption[];
  readonly conventions: readonly ConventionInForce[];
  readonly answers: Answers;
  /** The scenario after `extends`, every scalar as written. */
  readonly scenario: JsonObject;
  /** SHA-256 over the answers (see result-hash.ts): same scenario and seed, same hash. */
  readonly resultHash: string;
  /** What explains the answers; absent from runs made before there was one, and where a caller asks for outputs of its own. */
  readonly supplement?: Supplement;
  /** The same hash over the supplement. */
  readonly supplementHash?: string;
}

export interface RunYear {
  readonly year: number;
  /** "2027", or "2025 (Oct–Dec)" for a stub. */
  readonly label: string;
  /** Index of its first month, and how many. */
  readonly from: number;
  readonly months: number;
}

export interface RunGroup {
  readonly id: string;
  readonly kind: "firm" | "segment" | "tag" | "measure" | "role";
  /** What its balances are, where it is not AUM. */
  readonly measure?: CountsIn;
  readonly label: string;
  /** Ids of its segments. */
  readonly segments: readonly string[];
}

export interface Answers {
  readonly opening: readonly { readonly group: string; readonly aum: number }[];
  readonly fans: readonly Fan[];
  readonly distributions: readonly Distribution[];
  readonly bridges: readonly Bridge[];
  readonly targets: readonly TargetAnswer[];
  /** Only where something is watched. */
  readonly alerts?: readonly AlertAnswer[];
  /** Only where the scenario has covenants. */
  readonly covenants?: readonly CovenantAnswer[];
  /** Only where initiatives are on. */
  readonly initiatives?: InitiativesAnswer;
  /** Only where acquisitions state a price or a cost. */
  readonly acquisitions?: readonly AcquisitionAnswer[];
  /** Only where the scenario has economics. */
  readonly economics?: EconomicsAnswer;
  readonly growth: readonly Growth[];
  readonly drawdown: Drawdown;
  readonly singlePaths: readonly SinglePath[];
  readonly projection: ProjectionAnswer;
  readonly checks: Checks;
}

/** Percentiles by date. Bands are per date: no single path follows the 5 % line. */
export interface Fan {
  readonly group: string;
  readonly measure: Measure;
  readonly window: Window;
  /** One a month, or one a year for the window "year"; null where the window does not fit. */
  readonly points: readonly (FanPoint | null)[];
}

export interface FanPoint {
  /** "2027-03", or "2027" for the window "year". */
  readonly at: string;
  readonly mean: Estimate;
  readonly p5: Estimate;
  readonly p25: Estimate;
  readonly p50: Estimate;
  readonly p75: Estimate;
  readonly p95: Estimate;
}

/** How one number is spread over the paths at the horizon. */
export interface Distribution {
  readonly group: string;
  readonly measure: Measure;
  readonly window: Window;
  readonly at: string;
  readonly point: FanPoint;
  /** Bins of equal width; the first and last hold everything beyond. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly share: Estimate }[];
  /** Standard deviation over the paths. */
  readonly deviation: Estimate;
}

/**
 * Opening → closing by cause. Components are means over a set of paths, so they add up; the residual says how well. Occasional
 * lines where the scenario can move them: amounts that came back or came with a purchase are ≥ 0, disposals and realizations are
 * shown as falls and are ≥ 0, scope and fx are signed.
 */
export interface Bridge extends Readonly<Partial<Record<OccasionalLine, Estimate>>> {
  readonly group: string;
  /** "mean", or "p5" … "p95": the 2 % of paths nearest that percentile of the group's closing AUM. */
  readonly of: "mean" | "p5" | "p25" | "p50" | "p75" | "p95" | "projection";
  /** Number of paths in the set. */
  readonly paths: number;
  readonly opening: number;
  readonly inflows: Estimate;
  /** Shown as a fall; itself ≥ 0. */
  readonly outflows: Estimate;
  readonly exchanges: Estimate;
  /** Income paid out, before any of it comes back; itself ≥ 0. */
  readonly distributions: Estimate;
  readonly marketGain: Estimate;
  /** Deducted from the assets; itself ≥ 0. */
  readonly fees: Estimate;
  readonly closing: Estimate;
  /** closing − (opening + inflows − outflows + exchanges − distributions + marketGain − fees + occasional lines with their signs). */
  readonly residual: number;
}

export interface TargetAnswer {
  /** As written: "aum at 2031-12 >= 20bn". */
  readonly text: string;
  readonly group: string;
  readonly measure: Measure;
  readonly when: { readonly kind: "at" | "in" | "by" | "ever"; readonly date: string | null };
  readonly comparison: ">=" | "<=";
  /** The amount or rate asked for; null when the right side is another measure. */
  readonly threshold: number | null;
  readonly unit: "money" | "rate" | "count";
  /** Share of simulated paths that meet it: of those that meet its condition, where it has one; 0 without an error where none does. */
  readonly chance: Estimate;
  /** The condition as written; only where there is one. */
  readonly given?: string;
  /** The left side at expected returns; over several month ends the one nearest to meeting it. Null where it is a ratio over nothing. */
  readonly projected: number | null;
  /** Whether the projection meets the target; null where it has no value. */
  readonly projectedMeets: boolean | null;
}

/** What is watched in every year: shares of simulated paths. */
export interface AlertAnswer extends Omit<TargetAnswer, "chance" | "projected" | "projectedMeets"> {
  /** Of the alert as it is written. */
  readonly chance: Estimate;
  /** The same of every whole year; balances at the year's end. */
  readonly byYear: readonly { readonly year: number; readonly chance: Estimate }[];
  /** At any month end, or in any whole year. */
  readonly ever: Estimate;
}

/** What must hold: shares of simulated paths. A path without the number (a ratio over nothing) does not meet it. */
export interface CovenantAnswer
  extends Pick<TargetAnswer, "text" | "group" | "measure" | "comparison" | "threshold" | "unit"> {
  readonly id: string;
  readonly name: string;
  readonly source: string | null;
  /** In every whole year, balances at its end; or at the one time that is stated. */
  readonly tests: readonly CovenantTest[];
  /** In any of the tests, and in none. */
  readonly everBreached: Estimate;
  readonly alwaysMet: Estimate;
}

export interface CovenantTest extends Pick<TargetAnswer, "projected" | "projectedMeets"> {
  /** "2028" for a year, "2028-12" for a month end. */
  readonly at: string;
  /** The (fiscal) year that it falls into. */
  readonly year: number;
  readonly met: Estimate;
  readonly breached: Estimate;
}

/** The firm around the assets at expected returns, by year. */
export interface EconomicsAnswer {
  readonly revenue: readonly { readonly id: string; readonly name: string }[];
  readonly costs: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly EconomicsYear[];
}

/** Lines by position in `EconomicsAnswer`. */
export interface EconomicsYear {
  readonly year: number;
  readonly netRevenue: number;
  readonly otherRevenue: readonly number[];
  readonly revenue: number;
  readonly costs: readonly number[];
  readonly bonus: number;
  readonly cost: number;
  readonly operatingIncome: number;
  /** Null for no revenue. */
  readonly margin: number | null;
  /** Mean heads of the year. */
  readonly heads: readonly number[];
  /** Average AUM of the firm, and revenue, over mean heads; null for nobody. */
  readonly aumPerHead: readonly (number | null)[];
  readonly revenuePerHead: readonly (number | null)[];
}

/** A calendar year of a group, or the whole horizon (year null). Rates are of the year, not annualised, unless the name says so. */
export interface Growth {
  readonly group: string;
  readonly year: number | null;
  /** Net flows / opening. */
  readonly organic: PercentileSummary | null;
  /** Closing / opening − 1. */
  readonly total: PercentileSummary | null;
  /** Revenue, annualised, / average AUM. */
  readonly revenueYield: PercentileSummary | null;
  /** The same without performance fees; only in years of groups that charge them. */
  readonly baseRevenueYield?: PercentileSummary | null;
}

export interface PercentileSummary {
  readonly mean: Estimate;
  readonly p5: Estimate;
  readonly p50: Estimate;
  readonly p95: Estimate;
}

/** Of the firm's month-end AUM, flows included, from its highest point so far. */
export interface Drawdown {
  /** ≤ 0: −0.25 is a fall of 25 %. */
  readonly depth: FanPoint;
  /** Over the paths that recover within the horizon; null when none does. */
  readonly monthsToRecover: FanPoint | null;
  /** Share of paths that recover within the horizon. */
  readonly recovered: Estimate;
}

/** One simulated path of the firm's month-end AUM: an example, not an estimate. */
export interface SinglePath {
  readonly path: number;
  /** The percentile of the firm's closing AUM that it ends nearest to; "example" for the first paths besides. */
  readonly of: "p5" | "p25" | "p50" | "p75" | "p95" | "example";
  /** By month end, from the first month of the forecast on. */
  readonly aum: readonly number[];
}

/** The exact ledger at expected returns and flows: above the median of the paths, and labelled so. */
export interface ProjectionAnswer {
  readonly groups: readonly {
    readonly group: string;
    readonly months: readonly ProjectionMonth[];
    readonly years: readonly ProjectionYear[];
  }[];
  /** Share of paths whose closing firm AUM is below the projection's: "about the n-th percentile". */
  readonly percentile: Estimate;
}

export interface ProjectionMonth extends Readonly<Partial<Record<OccasionalLine, number>>> {
  readonly at: string;
  readonly opening: number;
  readonly inflows: number;
  readonly outflows: number;
  readonly exchanges: number;
  readonly distributions: number;
  readonly marketGain: number;
  readonly fees: number;
  readonly closing: number;
  readonly revenue: number;
  /** Performance fees among the revenue, and those that have accrued at the end and are not due; only of groups that charge them. */
  readonly performanceFees?: number;
  readonly performanceAccrual?: number;
}

export interface ProjectionYear extends Omit<ProjectionMonth, "at"> {
  readonly year: number;
  readonly averageAum: number;
  /** Revenue, annualised, / average AUM; null when there are no assets. */
  readonly revenueYield: number | null;
  /** The same without performance fees; only of groups that charge them. */
  readonly baseRevenueYield?: number | null;
  /** Net flows / opening. */
  readonly organicGrowth: number | null;
}

/** What a reader should know of the run itself. */
export interface Checks {
  /** Largest residual of any row of any path, relative to its opening. */
  readonly largestResidual: number;
  /** Largest residual of any bridge, in currency. */
  readonly largestBridgeResidual: number;
  readonly flooredReturns: number;
  readonly cappedOutflows: number;
  readonly cappedFees: number;
  readonly boundedValues: number;
}
