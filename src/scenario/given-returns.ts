import type { Month } from "../months.js";
import type { MonthlyRate, Share } from "../units.js";
import type { Provenance, Stated } from "./scenario.js";

/** Months whose returns are given, before (or between) sampled ones: history replay, a supervisory path, one's own. */
export interface GivenReturns {
  readonly at: string;
  readonly label: string;
  readonly from: Month;
  /** Asset id → one simple return a month, from `from` on. All of one length. */
  readonly returns: ReadonlyMap<string, readonly MonthlyRate[]>;
  /** Classes that the path does not name: beta times the return of another that it does. */
  readonly betas: readonly { readonly asset: string; readonly of: string; readonly beta: Stated<Share> }[];
  readonly provenance: Provenance;
}
