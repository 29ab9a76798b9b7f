import type { ReplayLine } from "../simulation/simulation.js";

/** "fx" only where there are other currencies. */
export type AuditedLine = Exclude<ReplayLine, "segmentReturn"> | "fx";

/** Paths that are replayed unless told otherwise. */
export const AUDITED_PATHS = 50;

/** Sampled paths of a run, each computed once more in the exact ledger from what was drawn for it. */
export interface PathAudit {
  /** Those that were replayed, and what each was chosen for. */
  readonly paths: readonly AuditedPath[];
  /** Rows that were compared: paths × segments × months. */
  readonly rows: number;
  /** The largest difference of every line. */
  readonly lines: readonly LineAudit[];
  /** The most that a difference may be. */
  readonly tolerance: number;
}

export interface AuditedPath {
  readonly path: number;
  /** Of the firm; "spread": by a fixed rule over all paths. */
  readonly why: `${"lowest" | "median" | "highest"} ${"closing AUM" | "revenue"}` | "spread";
}

/** The largest difference of a line, and where it is. */
export interface LineAudit {
  readonly line: AuditedLine;
  /** |simulated − exact| relative to the row's opening, or to its largest line where that is larger. */
  readonly difference: number;
  readonly path: number;
  readonly segment: string;
  /** "2027-03". */
  readonly month: string;
  readonly simulated: number;
  readonly exact: number;
}
