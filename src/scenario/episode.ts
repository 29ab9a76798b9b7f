import type { Month } from "../months.js";
import type { AnnualRate, Share } from "../units.js";
import type { GivenReturns } from "./given-returns.js";
import type { Provenance, Stated } from "./scenario.js";

/** Markets of the past, of a supervisor or of one's own, month by month, to be laid over a forecast. */
export interface Episode {
  readonly at: string;
  readonly id: string;
  readonly name: string;
  /** Whose returns they are: the depth of a fall depends on the series and on how often it is looked at. */
  readonly series: string;
  readonly sampling: "daily" | "month-end" | "monthly-average" | "quarter-end";
  readonly returnsAre: "total-return" | "price";
  /** The month of its first return; null where it has no date. */
  readonly from: Month | null;
  /** Asset class → one simple return a month. All of one length; quarters have become months in equal log steps. */
  readonly returns: GivenReturns["returns"];
  /** Classes that follow one of these. */
  readonly betas: GivenReturns["betas"];
  /** What the fall is published as. */
  readonly published: readonly PublishedFall[];
  /** Relative changes that may ride on it; null where the episode says nothing. */
  readonly inflows: Stated<AnnualRate> | null;
  readonly outflows: Stated<AnnualRate> | null;
  readonly feeRates: Stated<AnnualRate> | null;
  readonly provenance: Provenance;
}

export interface PublishedFall {
  readonly series: string;
  /** −50 % is −0.5. */
  readonly depth: Share;
  readonly peak: string | null;
  readonly trough: string | null;
  /** The first month at the peak's level again; null where it is not known. */
  readonly recovery: string | null;
  readonly provenance: Provenance;
}

/** An episode laid over a forecast. */
export interface Stress {
  readonly at: string;
  readonly episode: Episode;
  /** The month of its first return; null: the first of the forecast. */
  readonly from: Month | null;
  /** What rides on it besides the markets: assumptions of the episode that are taken over. */
  readonly riding: readonly ("flows" | "fees")[];
  /** Betas of the scenario's own, which the episode's give way to. */
  readonly betas: GivenReturns["betas"];
}
