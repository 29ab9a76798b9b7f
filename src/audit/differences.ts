import type { LedgerRow } from "../model/projection.js";
import { formatMonth, type Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Replay } from "../simulation/simulation.js";
import type { Money } from "../units.js";
import type { AuditedLine, LineAudit } from "../analysis/path-audit.js";
import { exactPath, simulated, simulatedTranslation } from "./exact-path.js";

/** A line and its position among those of the replay. */
interface Compared {
  readonly line: AuditedLine;
  readonly row: number;
}

/** The lines that both ledgers have; the return is given to the exact one. */
const comparedLines = (lines: Replay["lines"]): readonly Compared[] =>
  lines.flatMap((line, row) => (line === "segmentReturn" ? [] : [{ line, row }]));

/**
 * The largest difference of every line between the replayed paths and their exact ledgers; of equal ones the first. Segments in
 * other currencies are compared in their own and in the plan's.
 */
export function largestDifferences(plan: Plan, replayed: Replay): readonly LineAudit[] {
  const own = comparedLines(replayed.lines);
  const translated = replayed.translated.lines.map((line, row): Compared => ({ line, row }));
  const worst = new Map<AuditedLine, LineAudit>();
  replayed.paths.forEach((path, at) => {
    const exact = exactPath(plan, replayed, at);
    const nameOf = (segment: number): string => plan.segments[segment]?.name ?? "";
    exact.segments.forEach((rows, segment) =>
      rows.forEach((row, month) => {
        const doubles = doublesOf(row, own);
        const found = own.map((of) => simulated(plan, replayed, { row: of.row, segment, month, at }));
        const place = { path, segment: nameOf(segment), month: row.month };
        keepWorse(worst, own, { exact: row, doubles, found, scale: scaleOf(doubles), place });
      }),
    );
    replayed.translated.segments.forEach((segment, position) =>
      exact.reported[segment]?.forEach((row, month) => {
        const found = translated.map((of) =>
          simulatedTranslation(plan, replayed, { row: of.row, segment: position, month, at }),
        );
        const place = { path, segment: nameOf(segment), month: row.month };
        const scale = scaleOf(doublesOf(row, own));
        keepWorse(worst, translated, { exact: row, doubles: doublesOf(row, translated), found, scale, place });
      }),
    );
  });
  return [...own.map(({ line }) => line), "fx" as const].flatMap((line) => worst.get(line) ?? []);
}

/** A row of both ledgers; lists by line. */
interface BothRows {
  readonly exact: LedgerRow;
  /** The doubles nearest to it. */
  readonly doubles: readonly number[];
  /** What the simulation has. */
  readonly found: readonly number[];
  readonly scale: number;
  readonly place: { readonly path: number; readonly segment: string; readonly month: Month };
}

/** Keeps what is further apart than all before. */
function keepWorse(
  worst: Map<AuditedLine, LineAudit>,
  lines: readonly Compared[],
  { exact, doubles, found, scale, place }: BothRows,
): void {
  lines.forEach(({ line }, index) => {
    const [exactly, simulatedAs] = [doubles[index] as number, found[index] as number];
    const worstSoFar = worst.get(line)?.difference ?? -1;
    // Most rows have most lines at nothing, in both ledgers.
    if (atMost(exactly, simulatedAs, scale) <= worstSoFar) return;
    const difference = relative(exact[line], simulatedAs, scale);
    if (difference <= worstSoFar) return;
    const where = { ...place, month: formatMonth(place.month) };
    worst.set(line, { line, difference, ...where, simulated: simulatedAs, exact: exactly });
  });
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
function scaleOf(lines: readonly number[]): number {
  let largest = 0;
  for (const line of lines) largest = Math.max(largest, Math.abs(line));
  return largest === 0 ? 1 : largest;
}

const doublesOf = (row: LedgerRow, lines: readonly Compared[]): readonly number[] =>
  lines.map(({ line }) => row[line].toNumber());

/** What the relative difference cannot exceed, in doubles: a decimal is within half a unit of its double's last place. */
const atMost = (nearest: number, found: number, scale: number): number =>
  (Math.abs(nearest - found) + Math.abs(nearest) * Number.EPSILON) / scale;

/** |simulated − exact| / scale. What is no number is infinitely wrong. */
function relative(exact: Money, found: number, scale: number): number {
  if (!Number.isFinite(found)) return Infinity;
  return exact.isZero() ? Math.abs(found) / scale : exact.minus(found).abs().toNumber() / scale;
}
