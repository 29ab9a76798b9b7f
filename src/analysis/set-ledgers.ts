import type { Plan } from "../plan/plan.js";
import type { PathYearLine, YearLedgers } from "../simulation/year-ledgers.js";

/** The ledgers of a set's paths, by year. */
export interface SetLedgers {
  /** "worst 5% of aum". */
  readonly id: string;
  readonly ledgers: YearLedgers;
  /** Where the set's paths stand among those that were rolled. */
  readonly places: Uint32Array;
}

/** A line of some segments together in a year (null: the horizon). */
export interface SetLine {
  readonly line: PathYearLine | "benchmarkGain";
  /** Positions in `Plan.segments`. */
  readonly members: readonly number[];
  readonly year: number | null;
}

/**
 * One value a path of the set. Over the horizon lines are sums of the years, the closing is that of the last, and average AUM is the
 * mean of the years' by their months.
 */
export function valuesOf(plan: Plan, set: SetLedgers, { line, members, year }: SetLine): Float64Array {
  const out = new Float64Array(set.places.length);
  const years = yearsOf(plan, line, year);
  const parts =
    line === "benchmarkGain"
      ? ([
          ["marketGain", 1],
          ["alphaGain", -1],
        ] as const)
      : ([[line, 1]] as const);
  for (const [name, sign] of parts) {
    for (const { index, weight } of years) {
      for (const segment of members)
        addTo(out, set, { plan, row: set.ledgers.lines.indexOf(name), segment, index }, sign * weight);
    }
  }
  return out;
}

function yearsOf(
  { years, months }: Plan,
  line: SetLine["line"],
  year: number | null,
): readonly { readonly index: number; readonly weight: number }[] {
  if (year !== null) return [{ index: year, weight: 1 }];
  if (line === "closing") return [{ index: years.length - 1, weight: 1 }];
  return years.map((span, index) => ({ index, weight: line === "averageAum" ? span.months / months.length : 1 }));
}

function addTo(
  out: Float64Array,
  { ledgers: { paths, values }, places }: SetLedgers,
  {
    plan,
    row,
    segment,
    index,
  }: { readonly plan: Plan; readonly row: number; readonly segment: number; readonly index: number },
  factor: number,
): void {
  const first = ((row * plan.segments.length + segment) * plan.years.length + index) * paths.length;
  for (let at = 0; at < places.length; at++)
    out[at] = (out[at] as number) + factor * (values[first + (places[at] as number)] as number);
}
