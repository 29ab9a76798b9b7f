import type { CalendarDate } from "../months.js";
import type { Fees } from "./scenario.js";

/** Other terms of a segment's fees from a date on. */
export interface FeeChange {
  readonly at: string;
  /** Its key with its date and segment or tag in place of a position: "events.2028-01-01.fee-change.equity". */
  readonly key: string;
  readonly date: CalendarDate;
  readonly segment: string;
  readonly label: string;
  /** The whole contract after it: what was in force before, with what changes. */
  readonly fees: Fees;
  /** Whether it states the schedule anew, and that of new business: their rates drift from its date on. */
  readonly schedule: boolean;
  readonly newSchedule: boolean;
  /** Keys of the values that it states. */
  readonly states: readonly string[];
}
