import type { AuditedPath } from "../../analysis/path-audit.js";
import type { Audit, Contradiction } from "../../audit/audit.js";
import { AUDITED_LINES } from "../../report/cells/audit.js";
import { listed, shown } from "../../scenario/reading/shown.js";
import { textTable } from "./text-table.js";

/** The largest difference of every line and where it is; which paths; what the run contradicts; the verdict. */
export function auditTable(audit: Audit): string {
  const { name, seed, paths, of, rows, lines, tolerance, contradictions } = audit;
  const head = `${shown(name)}, seed ${shown(seed)}: ${paths.length} of ${of} paths through the exact ledger, ${rows} rows`;
  const body = lines.map(({ line, difference, path, segment, month }) =>
    difference === 0
      ? [AUDITED_LINES[line], "0", "", "", ""]
      : [AUDITED_LINES[line], difference.toExponential(1), String(path), month, segment],
  );
  const notes = [
    `Paths: ${listed(chosenFor(paths), "and", 7)}.`,
    `Differences are parts of the row's opening, or of its largest line where that is larger; ${tolerance} is the most allowed.`,
    ...(contradictions.length === 0
      ? ["The run's result hash, openings, single paths and projection are those of its scenario."]
      : contradictions.map(contradictionLine)),
    verdict(audit),
  ];
  return [head, "", textTable(["", "Largest difference", "Path", "Month", "Segment"], body, 1), "", ...notes].join(
    "\n",
  );
}

/** "lowest closing AUM 17", and how many are spread. */
function chosenFor(paths: readonly AuditedPath[]): readonly string[] {
  const named = paths.filter(({ why }) => why !== "spread").map(({ path, why }) => `${why} ${path}`);
  const spread = paths.length - named.length;
  return spread === 0 ? named : [...named, `${spread} spread evenly over all`];
}

const contradictionLine = ({ at, found, expected }: Contradiction): string =>
  `The run says ${shown(at)} is ${shown(found)}; its scenario gives ${shown(expected)}.`;

/** One sentence: whether the ledgers agree, and the run with its scenario. */
function verdict({ lines, tolerance, contradictions, agrees }: Audit): string {
  const largest = lines.reduce((most, { difference }) => (difference > most ? difference : most), 0);
  const within = largest <= tolerance;
  const ledger = `Every line agrees within ${largest.toExponential(1)}`;
  if (agrees) return `${ledger}: the paths are those of the exact ledger.`;
  if (!within) return `A line differs by ${largest.toExponential(1)}: the paths are not those of the exact ledger.`;
  const places = contradictions.length === 1 ? "one place" : `${contradictions.length} places`;
  return `${ledger}, but the run contradicts its scenario in ${places}.`;
}
