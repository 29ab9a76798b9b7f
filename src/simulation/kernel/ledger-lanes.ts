import type { Lane, SegmentLanes, SegmentTotals } from "./block.js";
import { type BilledLines, makeBilledLines } from "./billing-lanes.js";
import type { HeldLanes } from "./held-lanes.js";
import { makePathLines, type OccasionalLanes, type PathLine } from "./occasional-lanes.js";

/** The plan's currency for one unit of another, in the month. */
export interface RateLanes {
  /** Opening and closing change places from month to month. */
  opening: Lane;
  closing: Lane;
  readonly average: Lane;
}

/** The lines of a segment that groups add up. */
export type LedgerLanes = Readonly<
  Pick<
    SegmentLanes,
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
    | "performanceFees"
    | "totals"
  > & {
    readonly occasional: Pick<OccasionalLanes, PathLine | "totals"> | null;
    readonly billing: BilledLines | null;
    readonly held: Pick<HeldLanes, "daily"> | null;
  }
>;

/** The month of a segment in the plan's currency. */
export interface TranslatedLanes extends LedgerLanes {
  readonly fx: Lane;
  readonly totals: SegmentTotals & { readonly fx: Lane };
}

/** What a segment has beside the lines of all. */
interface Besides {
  readonly occasional: boolean;
  readonly billing: boolean;
  readonly daily: boolean;
}

export function makeTranslated({ occasional, billing, daily }: Besides, lane: () => Lane): TranslatedLanes {
  return {
    billing: billing ? makeBilledLines(lane) : null,
    held: daily ? { daily: lane() } : null,
    occasional: occasional ? { ...makePathLines(lane), totals: makePathLines(lane) } : null,
    opening: lane(),
    inflows: lane(),
    outflows: lane(),
    exchanges: lane(),
    distributions: lane(),
    marketGain: lane(),
    fx: lane(),
    feesInAdvance: lane(),
    feesInArrears: lane(),
    closing: lane(),
    revenue: lane(),
    performanceFees: lane(),
    totals: {
      inflows: lane(),
      outflows: lane(),
      exchanges: lane(),
      distributions: lane(),
      marketGain: lane(),
      fx: lane(),
      fees: lane(),
    },
  };
}
