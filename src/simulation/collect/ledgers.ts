import type { HorizonTotals } from "../simulation.js";
import type { Collector } from "./collector.js";
import { momentsOf } from "./moments.js";
import { meanOf } from "./summaries.js";
import { horizonTotals, type TotalLine, totalOf } from "./totals.js";

/** What each line of each segment came to over the horizon: [line][segment][path]. */
export interface LedgerSheet {
  readonly values: Float64Array;
  readonly lines: readonly TotalLine[];
  readonly segments: number;
  readonly paths: number;
}

export const ledgerLength = (lines: number, segments: number, paths: number): number => lines * segments * paths;

export const keepLedgers = ({ values, lines, segments, paths }: LedgerSheet): Collector => ({
  block(block, { first, size }) {
    lines.forEach((line, position) => {
      for (let segment = 0; segment < segments; segment++) {
        values.set(totalOf(block, segment, line).subarray(0, size), (position * segments + segment) * paths + first);
      }
    });
  },
});

/**
 * Means of a group's lines over a set of paths, in the order of the set.
 *
 * @param places  where the set's paths stand in the sheet
 */
export function totalsOverSet(
  { values, lines, segments, paths }: LedgerSheet,
  { group, members }: { readonly group: number; readonly members: readonly number[] },
  places: Uint32Array,
): HorizonTotals {
  const means = lines.map((_, line) => {
    const sums = new Float64Array(places.length);
    for (const segment of members) {
      const row = (line * segments + segment) * paths;
      places.forEach((place, index) => {
        sums[index] = (sums[index] as number) + (values[row + place] as number);
      });
    }
    return meanOf(momentsOf(sums));
  });
  return horizonTotals(group, lines, means);
}
