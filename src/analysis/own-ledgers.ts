import type { LedgerRow, Projection, SegmentRow } from "../model/projection.js";
import type { YearSpan } from "../months.js";
import type { Plan } from "../plan/plan.js";

/** A group with a ledger of its own: the firm, or a segment. */
export interface OwnLedger {
  readonly id: string;
  /** Position in `Plan.groups`. */
  readonly group: number;
  readonly rows: readonly LedgerRow[];
  /** Its segments: positions in `Plan.segments`, and their ledgers in their own currency and (reported) in the plan's. */
  readonly segments: readonly {
    readonly position: number;
    readonly rows: readonly SegmentRow[];
    readonly reported: readonly SegmentRow[];
  }[];
}

/** The exact ledgers of the firm and of every segment; those of tags are read from their segments. */
export const ownLedgers = (plan: Plan, projection: Projection): readonly OwnLedger[] =>
  plan.groups.flatMap(({ id, kind, members }, group) => {
    if (kind !== "firm" && kind !== "segment") return [];
    const segments = members.map((position) => ({
      position,
      rows: projection.segments[position] ?? [],
      reported: projection.reported[position] ?? [],
    }));
    return [{ id, group, rows: projection.groups[group] ?? [], segments }];
  });

export const rowsOfYear = <Row>(
  rows: readonly Row[],
  { from, months }: Pick<YearSpan, "from" | "months">,
): readonly Row[] => rows.slice(from, from + months);
