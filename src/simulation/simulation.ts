import type { Checkpoints } from "./checkpoint.js";
import type { OccasionalLine } from "../plan/occasional-lines.js";
import type { ColumnRequest, GrowthRequest, SeriesRequest } from "../plan/outputs.js";

/** A simulated number with its standard error; null where a sample cannot give one (a single path). */
export interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
}

/** What is kept of one number over all paths. */
export interface Summary {
  readonly mean: Estimate;
  /** In the order of `Plan.outputs.percentiles`; type 7 (linear) interpolation of order statistics. */
  readonly percentiles: readonly Estimate[];
}

/** A fan: one summary a month or year; null where the window does not fit (the first eleven months of "trailing-12"). */
export interface SimulatedFan {
  readonly request: SeriesRequest;
  readonly points: readonly (Summary | null)[];
}

/** What went on in the paths that the model had to bend. */
export interface PathCounts {
  /** Paths on which a return was floored at −100 %. */
  readonly flooredReturns: number;
  /** Paths on which an outflow or exchange was cut to what was payable. */
  readonly cappedOutflows: number;
  /** Paths on which a fee was cut to what the assets could pay. */
  readonly cappedFees: number;
  /** Paths on which an uncertain value was held at its bound (a rate at 0, say). */
  readonly boundedValues: number;
}

/** Sums over the horizon of a group's lines: means over all paths with their standard errors. Occasional lines where the plan has them. */
export interface HorizonTotals extends Readonly<Partial<Record<OccasionalLine, Estimate>>> {
  /** Position in `Plan.groups`. */
  readonly group: number;
  readonly inflows: Estimate;
  readonly outflows: Estimate;
  readonly exchanges: Estimate;
  readonly distributions: Estimate;
  readonly marketGain: Estimate;
  /** In advance and in arrears together: what was deducted from the assets. */
  readonly fees: Estimate;
  readonly closing: Estimate;
}

/** A group's lines over one year, or over the horizon: means over all paths. */
export interface YearTotals extends HorizonTotals {
  /** Index in `Plan.years`; null: the horizon. */
  readonly year: number | null;
  /** The part of the market gain that alpha and tracking brought. */
  readonly alphaGain: Estimate;
  readonly performanceFees: Estimate;
}

/** How a column is spread over the paths. */
export interface Spread {
  readonly request: ColumnRequest;
  /** Bins of one width over the middle 99 %; the first and the last hold everything beyond. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly share: Estimate }[];
  /** Standard deviation over the paths. */
  readonly deviation: Estimate;
}

/** The horizon of a group over the paths that close nearest to a percentile of its AUM: 2 % of them, at least 1, at most 2 000. */
export interface NearestSet {
  /** Position in `Plan.groups`. */
  readonly group: number;
  readonly percent: number;
  /** Number of paths in the set. */
  readonly paths: number;
  /** The nearest path. */
  readonly path: number;
  /** Means over the set, taken as given. */
  readonly totals: HorizonTotals;
}

export interface Simulation {
  readonly paths: number;
  readonly fans: readonly SimulatedFan[];
  /** Those of `Plan.outputs.besides`. */
  readonly besides?: readonly SimulatedFan[];
  /** For the bridge of means, one for each group; missing where the plan does not add lines up. */
  readonly totals?: readonly HorizonTotals[];
  /** As requested by `Plan.outputs.byYear`: for the firm and every segment each year, then the horizon. */
  readonly byYear?: readonly YearTotals[];
  /** As requested in `Plan.outputs.kept`: one double a path. */
  readonly kept: readonly { readonly request: ColumnRequest; readonly values: Float64Array }[];
  /** As requested in `Plan.outputs.growth`; null where no path has the ratio. */
  readonly growth: readonly { readonly request: GrowthRequest; readonly summary: Summary | null }[];
  /** As requested in `Plan.outputs.spreads`, without those whose window does not fit. */
  readonly spreads: readonly Spread[];
  /** For every group of `Plan.outputs.nearest` and every percentile. */
  readonly nearest: readonly NearestSet[];
  /** Chance of each target of the plan, in its order: among the paths that meet its condition, where it has one; 0 without an error where none does. */
  readonly targets: readonly Estimate[];
  /** Chance of each of `Plan.outputs.questions`. */
  readonly questions?: readonly Estimate[];
  /** Chance of each question of the plan's alerts, as `questionsOf` lists them; missing where nothing is watched. */
  readonly alerts?: readonly Estimate[];
  /** Of each covenant the chance that it is met in each of its tests, then that it is ever breached; missing where there is none. */
  readonly covenants?: readonly Estimate[];
  /** For each of `Plan.outputs.outcomes`: 1 for a path that meets it. */
  readonly outcomes?: readonly Uint8Array[];
  /** Largest fall of the firm's month-end AUM from its highest point so far (opening included), as a share; and months until that height is reached again. */
  readonly drawdown: {
    readonly depth: Summary;
    /** Over the paths that recover within the horizon. */
    readonly monthsToRecover: Summary | null;
    readonly recovered: Estimate;
  };
  readonly counts: PathCounts;
  /** Of each of `Plan.outputs.cliffs`; missing where nobody asks. */
  readonly cliffs?: readonly CliffCount[];
  /** Largest |closing − opening − lines| of any row, relative to its opening (or its largest line). */
  readonly largestResidual: number;
  /** What rolled the paths; the numbers do not depend on it. */
  readonly engine: Engine;
}

/** How often billing units of a group cross a bound of a cliff schedule. */
export interface CliffCount {
  /** Position in `Plan.groups`. */
  readonly group: number;
  /** Share of the paths on which any unit does. */
  readonly paths: Estimate;
  /** Over these paths: unit-months in which one does; null where there are none. */
  readonly unitMonths: Summary | null;
}

export interface Engine {
  readonly kernel: KernelName;
  /** With the WebAssembly kernel: what the plan uses that runs in TypeScript on the same numbers, because it is rare. */
  readonly referenceFeatures: readonly string[];
}

/** What rolls the paths: WebAssembly, or the model's equations in TypeScript, which define every number. */
export type KernelName = "wasm" | "reference";

/** "auto": the fastest that is to be had. */
export type KernelChoice = "auto" | KernelName;

/** How to compute; the result does not depend on any of it. */
export interface SimulateOptions {
  /** Threads to use; 1 unless said otherwise. */
  readonly threads?: number;
  /** Paths rolled together, a multiple of 256; 1024 unless said otherwise. */
  readonly blockPaths?: number;
  /** "auto" unless said otherwise. */
  readonly kernel?: KernelChoice;
  /** Bytes that the process may take, at most; 3 GiB unless said otherwise. What is estimated to take more is refused. */
  readonly memoryLimit?: number;
  /** Stops after the current block and rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Where how far it is, is kept; nowhere unless said otherwise. */
  readonly checkpoints?: Checkpoints;
  /** Called after every block with paths done and paths in all; further passes over the same paths count as part of it. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The full ledger of chosen paths, in doubles: for bridges over conditional sets, single paths in a chart, audits. */
export interface Replay {
  readonly paths: Uint32Array;
  /** Names of the lines, in the order of `values`; occasional ones where the plan has them. */
  readonly lines: readonly ReplayLine[];
  /** [line][segment][month][path], flat in that order; each segment in its own currency. */
  readonly values: Float64Array;
  readonly drawn: Drawn;
  /** Segments of other currencies in the plan's; none where there are none. */
  readonly translated: TranslatedReplay;
}

/** The ledgers of segments in other currencies, in the plan's. */
export interface TranslatedReplay {
  /** Positions of the segments. */
  readonly segments: readonly number[];
  readonly lines: readonly TranslatedLine[];
  /** [line][segment of these][month][path], flat in that order. */
  readonly values: Float64Array;
}

export type TranslatedLine =
  | Exclude<ReplayLine, "opening" | "segmentReturn" | "billed" | "collected" | "netRevenue">
  | "fx";

/** What was drawn for replayed paths beside the segments' returns: with the plan it makes their ledgers. */
export interface Drawn {
  /** [uncertain value][path], flat: what is added to each of `Plan.uncertain`. */
  readonly shifts: Float64Array;
  /** [segment][month][path], flat: the return of the mix alone, without alpha and tracking. */
  readonly benchmarkReturns: Float64Array;
  /** [asset][month][path], flat: returns of the asset classes; empty where no response is measured against one. */
  readonly assetReturns: Float64Array;
  /** [chance][path], flat: 1 where it happens, else 0. */
  readonly happens: Float64Array;
  /** [client][month][path], flat: 1 in the month in which it leaves, else 0. */
  readonly leaves: Float64Array;
  /** [segment][month][path], flat: what the undated flows are multiplied by; 1 where nothing shocks them. */
  readonly inflowShocks: Float64Array;
  readonly outflowShocks: Float64Array;
  /** [segment][month][path], flat: net flow rates, before `continuous` conversion; 0 where there are none. */
  readonly netRates: Float64Array;
  /** [segment][month][path], flat: returns of the asset class that a performance fee's hurdle follows; 0 where none does. */
  readonly hurdleReturns: Float64Array;
  /** [currency][month][path], flat: rates at month ends, the plan's currency for one unit. */
  readonly rates: Float64Array;
}

export type ReplayLine =
  | "opening"
  | "inflows"
  | "outflows"
  | "exchanges"
  | "distributions"
  | "marketGain"
  | "feesInAdvance"
  | "feesInArrears"
  | "closing"
  | "revenue"
  | "billed"
  | "collected"
  | "netRevenue"
  | "segmentReturn"
  | "performanceFees"
  | "performanceAccrual"
  | OccasionalLine;
