import type { SegmentPlan } from "../plan/plan.js";
import { doubles, NONE } from "./doubles.js";

/** A performance fee in doubles: see `PerformanceFeePlan`. */
export interface PerformanceProgram {
  readonly rate: Float64Array;
  readonly hurdleAsset: number;
  readonly hurdle: Float64Array;
  readonly nominal: boolean;
  readonly restarts: boolean;
  readonly kind: "hard" | "soft" | "catch-up";
  readonly catchUp: number;
  readonly mark: "fund" | "series" | "none";
  readonly everyHigh: boolean;
  readonly openingMark: number;
  readonly crystallises: readonly boolean[];
  /** Measured before the management fee. */
  readonly before: boolean;
  /** Whether gains below the mark are charged, above a hurdle that lies below it. */
  readonly belowMark: boolean;
  readonly deducted: boolean;
  /** Part of a month for which new money is invested. */
  readonly weight: number;
  /** Series that begin in a month: with flows on closing, those within it and those at its end. */
  readonly entries: number;
  /** Most series at a time: those at the opening, and where each has its own mark those of every month. */
  readonly slots: number;
}

/** Numbers a path that each series carries: see `SeriesLanes`. */
export const LANES_A_SERIES = 7;

export function compilePerformanceFees(
  { fees, flows, opening }: SegmentPlan,
  months: number,
): PerformanceProgram | null {
  const { performance, deducted } = fees;
  if (performance === null) return null;
  const { hurdleAsset, kind, mark, crystallises, restarts } = performance;
  const entries = flows.on === "closing" ? 2 : 1;
  return {
    rate: doubles(performance.rate),
    hurdleAsset: hurdleAsset ?? NONE,
    hurdle: doubles(performance.hurdle),
    nominal: performance.hurdleRates === "nominal",
    restarts,
    kind,
    catchUp: performance.catchUp.toNumber(),
    mark,
    everyHigh: performance.markMoves === "every-high",
    openingMark: opening.isZero() || mark === "none" ? 1 : performance.openingMark.toNumber(),
    crystallises,
    before: performance.measured === "before",
    belowMark: performance.belowMark === "charged",
    deducted,
    weight: flows.weight.toNumber(),
    entries,
    slots: mark === "series" ? 1 + months * entries : 1,
  };
}
