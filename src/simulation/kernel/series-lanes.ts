import type { SegmentProgram } from "../program.js";
import type { Allocate, Lane } from "./block.js";

/** Series of a fund's units: [series][path], flat; values per unit, 1 when the series began. See `model/fund-series.ts`. */
export interface SeriesLanes {
  /** Paths of a series: where the next one begins. */
  readonly capacity: number;
  readonly balance: Lane;
  readonly value: Lane;
  /** The value that the fee is measured on. */
  readonly measured: Lane;
  readonly mark: Lane;
  /** Growth of the hurdle since the mark was set, over the periods that are over. */
  readonly hurdle: Lane;
  /** In the period at hand: growth of the asset class, and the rate on top. */
  readonly asset: Lane;
  readonly plus: Lane;
}

/** Series of a fund's units, and what a month makes of them. */
export interface PerformanceLanes {
  readonly series: SeriesLanes;
  /** All fees that the month took from the assets. */
  readonly taken: Lane;
}

export function makePerformance(
  { performance }: SegmentProgram,
  capacity: number,
  allocate: Allocate,
): PerformanceLanes | null {
  if (performance === null) return null;
  const field = (): Lane => allocate(performance.slots * capacity);
  const series = {
    capacity,
    balance: field(),
    value: field(),
    measured: field(),
    mark: field(),
    hurdle: field(),
    asset: field(),
    plus: field(),
  };
  return { series, taken: allocate(capacity) };
}
