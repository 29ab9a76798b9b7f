import type { Plan } from "../plan/plan.js";
import { add, type Money, NOTHING, type Share, subtract, times, WHOLE } from "../units.js";
import type { LedgerRow } from "./projection.js";

/** Regulatory assets of a moment by who decides: Form ADV Part 1A, Item 5.F(2). Segments that do not say are apart. */
export interface Discretion {
  readonly discretionary: Money;
  readonly nonDiscretionary: Money;
  readonly unstated: Money;
  readonly total: Money;
}

/** Whether any segment that counts as RAUM says how much of it is managed with discretion. */
export const statesDiscretion = ({ segments }: Pick<Plan, "segments">): boolean =>
  segments.some(({ counts, discretionary }) => counts.has("raum") && discretionary !== null);

/**
 * Splits the firm's RAUM at a month end.
 *
 *     discretionary = Σ over segments of balance · part that counts as RAUM · part with discretion
 *
 * @param segments  their ledgers in the plan's currency
 * @param month     index of the month; −1: the start
 */
export function discretionAt(plan: Plan, segments: readonly (readonly LedgerRow[])[], month: number): Discretion {
  const none: Discretion = { discretionary: NOTHING, nonDiscretionary: NOTHING, unstated: NOTHING, total: NOTHING };
  return plan.segments.reduce((sums, { counts, discretionary }, position) => {
    const part = counts.get("raum");
    if (part === undefined) return sums;
    const rows = segments[position] ?? [];
    const balance = month < 0 ? rows[0]?.opening : rows[month]?.closing;
    return withSegment(sums, times(balance ?? NOTHING, part), discretionary);
  }, none);
}

function withSegment(sums: Discretion, raum: Money, part: Share | null): Discretion {
  const total = add(sums.total, raum);
  if (part === null) return { ...sums, total, unstated: add(sums.unstated, raum) };
  const discretionary = part.equals(WHOLE) ? raum : times(raum, part);
  return {
    ...sums,
    total,
    discretionary: add(sums.discretionary, discretionary),
    nonDiscretionary: add(sums.nonDiscretionary, subtract(raum, discretionary)),
  };
}
