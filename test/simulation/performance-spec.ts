import type { PerformanceFeePlan } from "../../src/plan/fee-plan.js";
import { monthlyRate, share } from "../../src/units.js";

export type PerformanceSpec = Partial<
  Omit<PerformanceFeePlan, "rate" | "hurdle" | "crystallises" | "catchUp" | "openingMark">
> & {
  readonly rate: number;
  /** Of the month. */
  readonly hurdle?: number;
  readonly catchUp?: number;
  readonly openingMark?: number;
  readonly periodMonths: number;
};

const months = (value: number, count: number): readonly number[] => Array.from({ length: count }, () => value);

/** A performance fee from plain numbers, the same in every month. */
export const performanceOf = (spec: PerformanceSpec, count: number): PerformanceFeePlan => ({
  hurdleAsset: null,
  hurdleRates: "nominal",
  restarts: false,
  kind: "hard",
  mark: "fund",
  markMoves: "when-due",
  measured: "after",
  belowMark: "charged",
  ...spec,
  rate: months(spec.rate, count).map(share),
  hurdle: months(spec.hurdle ?? 0, count).map(monthlyRate),
  catchUp: share(spec.catchUp ?? 0),
  openingMark: share(spec.openingMark ?? 1),
  crystallises: Array.from({ length: count }, (_, month) => (month + 1) % spec.periodMonths === 0),
});
