import type { LedgerRow } from "../model/projection.js";
import { formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Replay } from "../simulation/simulation.js";
import type { Money } from "../units.js";
import type { AuditedLine, LineAudit } from "./audit.js";
import { exactPath, simulated } from "./exact-path.js";

/** The lines that both ledgers have; the return is given to the exact one. */
const linesOf = ({ lines }: Replay): readonly AuditedLine[] => lines.filter((line) => line !== "segmentReturn");

/** The largest difference of every line between the replayed paths and their exact ledgers; of equal ones the first. */
export function largestDifferences(plan: Plan, replayed: Replay): readonly LineAudit[] {
  const lines = linesOf(replayed);
  const worst = new Map<AuditedLine, LineAudit>();
  replayed.paths.forEach((path, at) => {
    exactPath(plan, replayed, at).segments.forEach((rows, segment) => {
      rows.forEach((row, month) => {
        const scale = scaleOf(row, lines);
        for (const line of lines) {
          const found = simulated(plan, replayed, { line, segment, month, at });
          const difference = relative(row[line], found, scale);
          if (difference <= (worst.get(line)?.difference ?? -1)) continue;
          const place = { path, segment: plan.segments[segment]?.name ?? "", month: formatMonth(row.month) };
          worst.set(line, { line, difference, ...place, simulated: found, exact: row[line].toNumber() });
        }
      });
    });
  });
  return lines.flatMap((line) => worst.get(line) ?? []);
}

/** What a row's differences are measured against: its opening, or its largest line where that is larger; 1 where it is all nothing. */
function scaleOf(row: LedgerRow, lines: readonly AuditedLine[]): number {
  const largest = Math.max(...lines.map((line) => Math.abs(row[line].toNumber())));
  return largest === 0 ? 1 : largest;
}

/** |simulated − exact| / scale. What is no number is infinitely wrong. */
function relative(exact: Money, found: number, scale: number): number {
  if (!Number.isFinite(found)) return Infinity;
  return exact.isZero() ? Math.abs(found) / scale : exact.minus(found).abs().toNumber() / scale;
}
