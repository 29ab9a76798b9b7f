import type { LedgerRow } from "../model/projection.js";
import { formatMonth } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Replay, ReplayLine } from "../simulation/simulation.js";
import type { Money } from "../units.js";
import type { AuditedLine, LineAudit } from "../analysis/path-audit.js";
import { exactPath, simulated, simulatedTranslation } from "./exact-path.js";

/** The lines that both ledgers have; the return is given to the exact one. */
const linesOf = ({ lines }: Replay): readonly Exclude<ReplayLine, "segmentReturn">[] =>
  lines.filter((line) => line !== "segmentReturn");

/**
 * The largest difference of every line between the replayed paths and their exact ledgers; of equal ones the first. Segments in
 * other currencies are compared in their own and in the plan's.
 */
export function largestDifferences(plan: Plan, replayed: Replay): readonly LineAudit[] {
  const own = linesOf(replayed);
  const worst = new Map<AuditedLine, LineAudit>();
  replayed.paths.forEach((path, at) => {
    const exact = exactPath(plan, replayed, at);
    const compare = <Line extends AuditedLine>(
      segment: number,
      row: LedgerRow,
      lines: readonly Line[],
      find: (line: Line) => number,
    ): void => {
      const scale = scaleOf(row, own);
      for (const line of lines) {
        const found = find(line);
        // Most rows have most lines at nothing, in both ledgers.
        if (found === 0 && row[line].isZero() && worst.has(line)) continue;
        const exactly = row[line].toNumber();
        const worstSoFar = worst.get(line)?.difference ?? -1;
        if (atMost(exactly, found, scale) <= worstSoFar) continue;
        const difference = relative(row[line], found, scale);
        if (difference <= worstSoFar) continue;
        const place = { path, segment: plan.segments[segment]?.name ?? "", month: formatMonth(row.month) };
        worst.set(line, { line, difference, ...place, simulated: found, exact: exactly });
      }
    };
    exact.segments.forEach((rows, segment) =>
      rows.forEach((row, month) =>
        compare(segment, row, own, (line) => simulated(plan, replayed, { line, segment, month, at })),
      ),
    );
    replayed.translated.segments.forEach((segment, position) =>
      exact.reported[segment]?.forEach((row, month) => {
        compare(segment, row, replayed.translated.lines, (line) =>
          simulatedTranslation(plan, replayed, { line, segment: position, month, at }),
        );
      }),
    );
  });
  return [...own, "fx" as const].flatMap((line) => worst.get(line) ?? []);
}

/**
 * The worst of what was found apart, line by line, as if it had been compared together.
 *
 * @param paths  all that were compared, in their order: of equal differences the first path's stands
 */
export function worstOf(found: readonly (readonly LineAudit[])[], paths: Uint32Array): readonly LineAudit[] {
  const [first = [], ...others] = found;
  const worse = (one: LineAudit, other: LineAudit): LineAudit => {
    if (one.difference !== other.difference) return one.difference > other.difference ? one : other;
    return paths.indexOf(one.path) <= paths.indexOf(other.path) ? one : other;
  };
  return first.map((line, index) => others.reduce((worst, lines) => worse(worst, lines[index] as LineAudit), line));
}

/** What a row's differences are measured against: its opening, or its largest line where that is larger; 1 where it is all nothing. */
function scaleOf(row: LedgerRow, lines: readonly AuditedLine[]): number {
  let largest = 0;
  for (const line of lines) if (!row[line].isZero()) largest = Math.max(largest, Math.abs(row[line].toNumber()));
  return largest === 0 ? 1 : largest;
}

/** What the relative difference cannot exceed, in doubles: a decimal is within half a unit of its double's last place. */
const atMost = (nearest: number, found: number, scale: number): number =>
  (Math.abs(nearest - found) + Math.abs(nearest) * Number.EPSILON) / scale;

/** |simulated − exact| / scale. What is no number is infinitely wrong. */
function relative(exact: Money, found: number, scale: number): number {
  if (!Number.isFinite(found)) return Infinity;
  return exact.isZero() ? Math.abs(found) / scale : exact.minus(found).abs().toNumber() / scale;
}
