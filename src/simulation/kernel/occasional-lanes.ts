import type { OccasionalLine } from "../../plan/occasional-lines.js";
import type { Lane } from "./block.js";

/** Lines that a path can have now and then; those of exchange rates come from elsewhere. */
export type PathLine = Exclude<OccasionalLine, "fx">;

export const PATH_LINES = [
  "reinvested",
  "acquisitions",
  "disposals",
  "realizations",
  "scope",
] as const satisfies readonly PathLine[];

/** Lanes of a segment with movements that are no client money, or with income that is reinvested. Amounts ≥ 0, but for `scope`. */
export interface OccasionalLanes extends Readonly<Record<PathLine, Lane>> {
  /** Dated client money: as asked for, where it leaves. */
  readonly inflows: Lane;
  readonly outflows: Lane;
  /** What more is counted; what no longer is. */
  readonly counted: Lane;
  readonly uncounted: Lane;
  /** Dated distributions as asked for. */
  readonly paidOut: Lane;
  readonly reinvestedEarned: Lane;
  /** What leaves without billing units. */
  readonly still: Lane;
  /** For the check of the row. */
  readonly arrivals: Lane;
  readonly departures: Lane;
  readonly totals: Readonly<Record<PathLine, Lane>>;
}

/** A lane for each of these lines. */
export const makePathLines = (lane: () => Lane): Record<PathLine, Lane> => ({
  reinvested: lane(),
  acquisitions: lane(),
  disposals: lane(),
  realizations: lane(),
  scope: lane(),
});

export function makeOccasional(lane: () => Lane): OccasionalLanes {
  return {
    ...makePathLines(lane),
    inflows: lane(),
    outflows: lane(),
    counted: lane(),
    uncounted: lane(),
    paidOut: lane(),
    reinvestedEarned: lane(),
    still: lane(),
    arrivals: lane(),
    departures: lane(),
    totals: makePathLines(lane),
  };
}
