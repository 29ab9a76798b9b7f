import type { Fan } from "./run.js";
import type { Plan } from "../plan/plan.js";
import type { OccasionalLine } from "../plan/occasional-lines.js";
import type { Measure } from "../scenario/question.js";
import type { Estimate } from "../simulation/simulation.js";
import type { Controlled } from "./controlled.js";
import type { PathAudit } from "./path-audit.js";

/**
 * What explains the answers: worked out from the same ledger and the same paths, and kept apart from them. The result hash is that
 * of the answers alone; `Run.supplementHash` is the supplement's own, made in the same way.
 */
export interface Supplement {
  readonly averages: readonly AverageChoices[];
  readonly earning: readonly EarningPower[];
  readonly sets: readonly PathSet[];
  readonly attribution: readonly Attribution[];
  readonly revenueBridges: readonly RevenueBridgeAnswer[];
  readonly risk: readonly ValueAtRisk[];
  /** The chance of targets over time; a target whose other side is a measure has none. */
  readonly chances: readonly ChanceAt[];
  readonly concentration: readonly Concentration[];
  /**
   * By year: the deepest fall of the firm's AUM from its highest month end so far (a positive share), its client retention, and of every
   * role its heads, AUM and revenue per head; absent from older runs.
   */
  readonly fans?: readonly Fan[];
  /** Of every segment whose units pay by a cliff schedule; absent where none do. */
  readonly cliffs?: readonly CliffAnswer[];
  /** Of the firm and every segment whose revenue is not all billed, paid and kept when it is earned; absent where none is. */
  readonly billing?: readonly BilledYear[];
  /** What growth is made of; absent from older runs. */
  readonly growthQuality?: readonly GrowthQuality[];
  /** Of flows that answer to returns, ranks or drawdowns; absent where none does. */
  readonly flowRates?: readonly FlowRate[];
  /** Of what is spread over the paths at the horizon; absent from older runs. */
  readonly exceedance?: readonly Exceedance[];
  /** Of segments where what a billing unit pays depends on its size; absent where none does. */
  readonly feeCurves?: readonly FeeCurve[];
  /** What flows that answer to returns or ranks answer with; absent where none does. */
  readonly flowResponses?: readonly FlowResponse[];
  /** RAUM by discretion, at the opening and at each year end of the exact ledger; absent where no segment states it. */
  readonly discretion?: readonly DiscretionAt[];
  /** Large clients who may leave; absent where the scenario names none. */
  readonly clients?: readonly ClientProspect[];
  /** Business that may be won within the forecast; absent where there is none. */
  readonly pipeline?: readonly PipelineProspect[];
  /** Means and chances with control variates; absent where none was asked for. */
  readonly controlled?: readonly Controlled[];
  /** Sampled paths against the exact ledger; absent where none were replayed. */
  readonly audit?: PathAudit;
}

/** Share of the paths with at least so much. */
export interface Exceedance {
  readonly group: string;
  readonly measure: Measure;
  /** "2030-12". */
  readonly at: string;
  /** By rising level. */
  readonly points: readonly { readonly level: number; readonly chance: Estimate }[];
}

/** Schedule, discount, minimum and cap of the first month for billing units of any size, from the smallest to the largest there may be. */
export interface FeeCurve {
  readonly group: string;
  readonly schedule: "flat" | "tiered" | "cliff";
  /** The fee of a year over the size. */
  readonly points: readonly { readonly size: number; readonly rate: number }[];
}

/** A response of the first month. */
export interface FlowResponse {
  readonly group: string;
  readonly flow: "inflows" | "outflows" | "net";
  readonly to: "last-month" | "trailing-year" | "peer-rank";
  /** What is taken from the return first. */
  readonly over: number;
  /** As the scenario names it, or the preset. */
  readonly source: string | null;
  /** x: the return less its hurdle, or the rank. Answer: what the flow is multiplied by; of net flows the rate a year that is added. */
  readonly points: readonly { readonly x: number; readonly answer: number }[];
}

/** How often billing units of a segment cross a bound of a cliff schedule over the horizon, a unit once a month at most. */
export interface CliffAnswer {
  readonly group: string;
  /** Unit-months in the exact ledger. */
  readonly projected: number;
  /** Share of the paths on which any unit does. */
  readonly paths: Estimate;
  /** Unit-months, mean over these paths; null where there are none. */
  readonly unitMonths: Estimate | null;
}

/** What becomes of the revenue of a calendar year of the exact ledger. */
export interface BilledYear {
  readonly group: string;
  readonly year: number;
  readonly billed: number;
  readonly collected: number;
  /** Revenue less rebates and what distributors take. */
  readonly netRevenue: number;
}

/**
 * One comparison of two figures of the firm.
 *
 * - organic-growth, retention: median of the paths in the first whole year and in the last
 * - organic-fee-growth, flow-coverage (inflows / outflows): the same years of the exact ledger
 * - clients-and-markets: net flows and market gain over the horizon / opening, on the paths nearest to the median; at-worst: on the worst
 * - revenue-kept: run-rate after a fall of every balance by 20 % / run-rate, at the opening and at the end of the exact ledger
 * - low-to-median: 5th percentile / median at the horizon, of AUM and of revenue
 * - largest-segment (also by run-rate), -client, -unit: part of the firm at the opening and at the end of the exact ledger; a client as
 *   if it stays, a billing unit with the balance per unit
 */
export interface GrowthQuality {
  readonly id:
    | "organic-growth"
    | "organic-fee-growth"
    | "flow-coverage"
    | "retention"
    | "clients-and-markets"
    | "clients-and-markets-at-worst"
    | "revenue-kept"
    | "low-to-median"
    | "largest-segment"
    | "largest-segment-revenue"
    | "largest-client"
    | "largest-unit";
  readonly first: QualityFigure;
  readonly second: QualityFigure;
}

/** A share or ratio; null over nothing. */
export interface QualityFigure {
  /** "2026", "today", "horizon", "clients". */
  readonly when: string;
  readonly value: number | null;
}

/** Regulatory AUM as Form ADV Part 1A, Item 5.F(2) splits it; what segments do not say is apart. The parts add up to the total. */
export interface DiscretionAt {
  /** "2025-12". */
  readonly at: string;
  readonly discretionary: number;
  readonly nonDiscretionary: number;
  readonly unstated: number;
  readonly total: number;
}

/** A client who may leave. Amounts in the plan's currency, those of other currencies at the rates of the start. */
export interface ClientProspect {
  readonly id: string;
  readonly name: string;
  /** Where its mandates are: "segment:balanced". */
  readonly groups: readonly string[];
  /** Its mandates at the start. */
  readonly assets: number;
  /** Of the firm's AUM; null where it has none. */
  readonly share: number | null;
  /** To have left by the horizon, as stated. */
  readonly chance: number;
  /** Paths on which it has. */
  readonly left: Estimate;
  /** What it takes in the exact ledger: its assets when it leaves × the chance of each month. */
  readonly expected: number;
  /** Paths that were counted. */
  readonly paths: number;
}

/** Business that may be won. Amounts as of clients. */
export interface PipelineProspect {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly amount: number;
  readonly probability: number;
  /** Months within the forecast ("2027-06") and the part of the amount that comes then. */
  readonly funding: readonly { readonly at: string; readonly share: number }[];
  /** What comes in within the forecast × the chance, as in the exact ledger. */
  readonly expected: number;
  /** Paths on which it is won. */
  readonly won: Estimate;
  /** What it brings in within the forecast, over all paths. */
  readonly inflows: Estimate;
  /** Paths that were counted. */
  readonly paths: number;
}

/** A flow that answers to the past: its rate a year as stated, and in the mean over the first paths. */
export interface FlowRate {
  /** "segment:balanced". */
  readonly group: string;
  readonly flow: "inflows" | "outflows" | "net";
  readonly base: number;
  readonly mean: Estimate;
  /** Paths that the mean is over. */
  readonly paths: number;
}

/** What the way of averaging does to a calendar year of the exact ledger. */
export interface AverageChoices {
  readonly group: string;
  readonly year: number;
  readonly choices: readonly AverageChoice[];
}

export interface AverageChoice {
  readonly convention: AverageName;
  readonly averageAum: number;
  /** Revenue, annualised, / this average; null where there are no assets. */
  readonly revenueYield: number | null;
  /** Whether the scenario measures by this one. */
  readonly inForce: boolean;
}

export type AverageName = Plan["averageAum"];

/**
 * What a group earns and how it grows in a calendar year of the exact ledger. Growth is a share of the opening, of the period;
 * annualised growth is that times 12/months, as issuers do it. Null over nothing.
 */
export interface EarningPower {
  readonly group: string;
  readonly year: number;
  readonly months: number;
  /** Without performance fees. */
  readonly baseRevenue: number;
  readonly performanceFees: number;
  readonly averageAum: number;
  /** Base revenue, annualised, / average AUM. */
  readonly baseYield: number | null;
  /** The same with performance fees. */
  readonly revenueYield: number | null;
  /** Schedules on every unit's balance at the beginning and at the end, a year. */
  readonly runRateOpening: number;
  readonly runRateClosing: number;
  /** Run-rate at the end / closing AUM. */
  readonly runRateYield: number | null;
  readonly organicGrowth: number | null;
  readonly annualisedOrganicGrowth: number | null;
  /** Base fees a year that net flows brought, each at its own rate. */
  readonly organicFees: number;
  /** These / the run-rate at the beginning. */
  readonly organicFeeGrowth: number | null;
  readonly annualisedOrganicFeeGrowth: number | null;
  /** Benchmark and alpha apart. */
  readonly benchmarkGrowth: number | null;
  readonly alphaGrowth: number | null;
  /** −fees deducted / opening. */
  readonly feeGrowth: number | null;
  readonly totalGrowth: number | null;
  /** What clients who left took: the outflows without withdrawals of those who stay. */
  readonly departures: number;
  /** 1 − departures / opening, of the period. */
  readonly retention: number | null;
}

/** Paths that are explained together. */
export interface PathSet {
  /** "projection", "mean", or as the scenario writes it ("worst 5% of aum"): what the entries below are named by. */
  readonly id: string;
  /** Position in `answers.targets` of the target that the set misses or meets; null for other sets. */
  readonly target: number | null;
  /** Paths that belong to it; 0 for the projection. */
  readonly paths: number;
  /** Those that the means are taken over: the set itself, or evenly chosen paths of a large one. */
  readonly sampled: number;
  /** paths / paths of the run; null for the projection. */
  readonly chance: Estimate | null;
}

/**
 * The change of AUM by cause, over a calendar year or the horizon (year null): means over a set of paths, which add up.
 *
 *     closing = opening + inflows − outflows + exchanges − distributions + benchmarkGain + alphaGain − fees + residual
 *
 * and with their own signs the lines that only some plans have: reinvested, acquisitions, disposals (−), realizations (−), scope, fx.
 */
export interface Attribution extends Partial<Readonly<Record<OccasionalLine, Estimate>>> {
  readonly set: string;
  readonly group: string;
  readonly year: number | null;
  readonly opening: Estimate;
  readonly inflows: Estimate;
  readonly outflows: Estimate;
  readonly exchanges: Estimate;
  readonly distributions: Estimate;
  /** What the mix returned. */
  readonly benchmarkGain: Estimate;
  /** What alpha and tracking added to it. */
  readonly alphaGain: Estimate;
  readonly fees: Estimate;
  readonly closing: Estimate;
  readonly residual: number;
}

/**
 * Why revenue changed from one calendar year to the next, by the means of a set. Volume, mix,
 * rate, performance fees and days add up to the change; volume, rate and the joint term are the two-factor view of the same, without
 * performance fees and days. Parts are null where there were no assets before.
 */
export interface RevenueBridgeAnswer {
  readonly set: string;
  readonly group: string;
  readonly from: number;
  readonly to: number;
  readonly before: Estimate;
  readonly volume: Estimate | null;
  readonly mix: Estimate | null;
  /** At the new volumes. */
  readonly rate: Estimate | null;
  readonly performanceFees: Estimate;
  /** A stub beside a whole year. */
  readonly days: Estimate | null;
  readonly after: Estimate;
  readonly residual: number;
  readonly twoFactors: {
    readonly volume: Estimate;
    readonly rate: Estimate;
    readonly joint: Estimate;
  } | null;
}

/**
 * How far a number may fall short, over the paths: against what there is today, and against the exact ledger at expected returns.
 *
 *     value at risk             = reference − percentile
 *     conditional value at risk = reference − mean of the paths at or below it
 *
 * Negative where even that percentile is above the reference.
 */
export interface ValueAtRisk {
  readonly measure: Extract<Measure, "aum" | "revenue">;
  /** "2030-12" for AUM; for revenue the month that ends its twelve months (or the year, of a shorter forecast). */
  readonly at: string;
  /** 0.01 or 0.05. */
  readonly level: number;
  /** The percentile of the paths. */
  readonly percentile: Estimate;
  /** Mean of the worst `level` of the paths. */
  readonly tailMean: Estimate;
  /** AUM: the opening. Revenue: the run-rate of fees at the opening. */
  readonly opening: number;
  /** In the exact ledger at expected returns. */
  readonly expected: number;
  readonly againstOpening: AtRisk;
  readonly againstExpected: AtRisk;
}

export interface AtRisk {
  readonly valueAtRisk: Estimate;
  readonly conditional: Estimate;
}

/** A target at another time: its chance at that month end or in that year, or (by, ever) up to that month end. */
export interface ChanceAt {
  /** Position in `answers.targets`. */
  readonly target: number;
  /** "2027-12", or "2027" for a year. */
  readonly at: string;
  readonly chance: Estimate;
}

/** The parts of the firm that its segments are, at the opening and at each year end of the exact ledger. */
export interface Concentration {
  /** "2025-12". */
  readonly at: string;
  readonly shares: readonly {
    readonly group: string;
    /** Of the firm's AUM; null where it has none. */
    readonly aum: number | null;
    /** Of the run-rate of the firm's fees. */
    readonly revenue: number | null;
  }[];
  /** Σ share², 1/n for n equal segments; null where there is nothing. */
  readonly herfindahlAum: number | null;
  readonly herfindahlRevenue: number | null;
}
