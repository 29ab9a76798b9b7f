import type { Decimal } from "decimal.js";
import { Exact } from "../units.js";
import type { Calculation } from "./calculate.js";
import { figure } from "./figures.js";

/** A bar of the roll-forward from opening to ending, by its place between the chart's two ends: 0 left, 1 right. */
export interface Bar {
  readonly name: string;
  readonly kind: "total" | "rise" | "fall";
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Bars {
  readonly bars: readonly Bar[];
  /** Amount at the left end of the axis; null for nothing. */
  readonly cutAt: string | null;
}

/** Levels whose whole range is below this part of the highest are drawn on a cut axis: changes would not be seen. */
const CUT_BELOW = 0.4;

/** Opening, what came and went, and ending as bars: totals stand on nothing or on the cut end, changes hang between two levels. */
export function barsOf({ terms: { currency }, rolled }: Calculation): Bars {
  const changes = [
    ["Inflows", rolled.inflows],
    ["Outflows", rolled.outflows.negated()],
    ["Market", rolled.marketGain],
    ["Fee", rolled.feeDeducted.negated()],
  ] as const satisfies readonly (readonly [string, Decimal])[];
  let level: Decimal = rolled.opening;
  const spans = changes.map(([name, change]) => {
    const before = level;
    level = level.plus(change);
    return { name, change, before, after: level };
  });
  const levels = [rolled.opening, ...spans.map(({ after }) => after)].map((at) => at.toNumber());
  const { left, width } = axisOf(levels);
  const place = (amount: Decimal): number => (width === 0 ? 0 : (amount.toNumber() - left) / width);
  const total = (name: string, amount: Decimal): Bar => {
    return {
      name,
      kind: "total",
      from: Math.max(0, place(new Exact(0))),
      to: place(amount),
      text: figure(amount, currency),
    };
  };
  const hanging = spans.map(({ name, change, before, after }): Bar => {
    const [from, to] = [place(before), place(after)].sort((a, b) => a - b) as [number, number];
    return { name, kind: change.isNegative() ? "fall" : "rise", from, to, text: figure(change, currency) };
  });
  return {
    bars: [total("Opening", rolled.opening), ...hanging, total("Ending", rolled.closing)],
    cutAt: left === 0 ? null : figure(new Exact(left), currency),
  };
}

/**
 * The axis: from nothing; from below the lowest level by half of the range that the levels cover, where that is small; from the
 * lowest level where outflows go before the gain that pays them.
 */
function axisOf(levels: readonly number[]): { readonly left: number; readonly width: number } {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const isCut = high - low < CUT_BELOW * high && high > low;
  const left = isCut ? Math.max(0, low - (high - low) / 2) : Math.min(0, low);
  return { left, width: high - left };
}
