import type { CalendarDate } from "../months.js";
import type { Money, Share } from "../units.js";
import type { ProgrammeCost } from "./programme-cost.js";
import type { Fees, FlowLevel, Stated } from "./scenario.js";

/** What every dated movement says. */
interface Dated {
  readonly at: string;
  /** Its key with its date, kind and segments in place of a position: "events.2027-06-30.outflow.equity". */
  readonly key: string;
  readonly date: CalendarDate;
  /** ≥ 0, but for scope. */
  readonly amount: Stated<Money>;
  /** Chance that it happens, drawn once per path; null: it does. */
  readonly probability: Stated<Share> | null;
  readonly label: string;
}

/** A business that was bought. With a run-off, households or fees of its own it is a book apart within its segment. */
export interface Acquisition extends Dated {
  readonly kind: "acquisition";
  readonly segment: string;
  /** Part of the amount that comes over; null: all. */
  readonly retention: Stated<Share> | null;
  /** What leaves the acquired book a year; null: it flows as its segment does. */
  readonly runOff: Stated<FlowLevel> | null;
  readonly households: Extract<Fees["units"], { kind: "households" }> | null;
  /** Null: those of the segment. */
  readonly fees: Fees | null;
  /** Paid for it on the date: capital, no cost. */
  readonly price: Stated<Money> | null;
  /** What it costs besides: integration, and whoever comes with it. */
  readonly cost: ProgrammeCost | null;
}

/** A dated movement. */
export type ScenarioEvent =
  | (Dated & {
      /** Scope is signed: more or (negative) less is counted. */
      readonly kind: "inflow" | "outflow" | "disposal" | "realization" | "scope";
      readonly segment: string;
    })
  | (Dated & {
      readonly kind: "distribution";
      readonly segment: string;
      /** Part that comes back at once; null: as in the segment. */
      readonly reinvested: Stated<Share> | null;
    })
  | Acquisition
  | (Dated & { readonly kind: "exchange"; readonly from: string; readonly to: string });
