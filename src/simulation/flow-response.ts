import type { DrawdownPlan, ResponsePlan } from "../plan/plan.js";
import { doubles, NONE } from "./doubles.js";

/** How a flow answers to its segment's past. */
export interface ResponseProgram {
  /** Months of the window: the last month or the last twelve. */
  readonly window: 1 | 12;
  readonly lag: number;
  /** Empty where there are points. */
  readonly slope: Float64Array;
  readonly slopeShift: number;
  /** x and y of the points; null for a slope. */
  readonly points: { readonly x: Float64Array; readonly y: Float64Array } | null;
  readonly over: number;
  /** Returns of the lag + window months before the start, oldest first. */
  readonly before: Float64Array;
  /** Whose return is taken off; null: none. */
  readonly beside: { readonly asset: number; readonly before: Float64Array } | null;
  /** Of peers, for a rank; 0: no rank. */
  readonly dispersion: number;
  /** A past of its own is remembered: more than the kernel's lanes of the segment's last month and last twelve say. */
  readonly remembers: boolean;
}

/** A fall of the return index that moves flows; NaN where a direction does not answer. */
export interface DrawdownProgram {
  readonly depth: number;
  readonly months: number;
  readonly inflows: number;
  readonly outflows: number;
  readonly highest: number;
}

/** Of a drawdown that acts until recovery. */
export const UNTIL_RECOVERY = 0;

export function compileResponse(response: ResponsePlan): ResponseProgram {
  const { to, slope, points, over, lag, before, beside, dispersion } = response;
  return {
    window: to === "last-month" ? 1 : 12,
    lag,
    slope: slope === null ? new Float64Array(0) : doubles(slope.byMonth),
    slopeShift: slope?.uncertain ?? NONE,
    points: points === null ? null : { x: doubles(points.map(({ x }) => x)), y: doubles(points.map(({ y }) => y)) },
    over: over.toNumber(),
    before: doubles(before),
    beside: beside === null ? null : { asset: beside.asset ?? NONE, before: doubles(beside.before) },
    dispersion: dispersion?.toNumber() ?? 0,
    remembers: lag > 0 || beside !== null,
  };
}

export const compileDrawdown = ({ depth, months, inflows, outflows, below }: DrawdownPlan): DrawdownProgram => ({
  depth: depth.toNumber(),
  months: months ?? UNTIL_RECOVERY,
  inflows: inflows?.toNumber() ?? NaN,
  outflows: outflows?.toNumber() ?? NaN,
  highest: 1 / (1 - below.toNumber()),
});

/** All responses of a segment. */
export const responsesOf = ({ inflows, outflows, netResponse }: Answering): readonly ResponseProgram[] =>
  [inflows.response, outflows.response, netResponse].filter((response) => response !== null);

interface Answering {
  readonly inflows: { readonly response: ResponseProgram | null };
  readonly outflows: { readonly response: ResponseProgram | null };
  readonly netResponse: ResponseProgram | null;
}
