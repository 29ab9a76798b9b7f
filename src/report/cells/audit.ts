import type { AuditedLine, AuditedPath, PathAudit } from "../../analysis/path-audit.js";
import { type Cell, type TableCell, type Text, text } from "../cell.js";
import type { Reading } from "../reading.js";

/** Sampled paths against the exact ledger: the largest difference of every line. */
export function auditCells(reader: Reading): readonly Cell[] {
  const found = reader.run.supplement?.audit;
  return found === undefined ? [] : [auditTable(reader, found)];
}

/** Names of the audited lines, in the report and on the terminal. */
export const AUDITED_LINES: Readonly<Record<AuditedLine, string>> = {
  opening: "Opening",
  inflows: "Inflows",
  outflows: "Outflows",
  exchanges: "Exchanges",
  distributions: "Distributions",
  marketGain: "Market gain",
  feesInAdvance: "Fees in advance",
  feesInArrears: "Fees in arrears",
  reinvested: "Reinvested",
  acquisitions: "Acquisitions",
  disposals: "Disposals",
  realizations: "Realizations",
  scope: "Changes of scope",
  fx: "Exchange rates",
  closing: "Closing",
  revenue: "Revenue",
  billed: "Billed",
  collected: "Collected",
  netRevenue: "Net revenue",
  performanceFees: "Performance fees",
  performanceAccrual: "Accrued performance fees",
};

function auditTable({ cite }: Reading, audit: PathAudit): TableCell {
  const place = "supplement.audit";
  const used = audit.lines.flatMap((line, index) => (line.difference > 0 ? [{ line, index }] : []));
  const agrees = audit.lines.every(({ difference }) => difference <= audit.tolerance);
  const largest = used.reduce(
    (most, one) => (one.line.difference > most.line.difference ? one : most),
    used[0] ?? NONE,
  );
  const worst = largest.index < 0 ? "nothing" : cite(`${place}.lines[${largest.index}].difference`, "tiny");
  return {
    kind: "table",
    id: "audit-table",
    title: [agrees ? "Simulations agree with the exact ledger" : "Simulations do not agree with the exact ledger"],
    subtitle: text`${cite(`${place}.paths.length`, "count")} simulations, ${cite(`${place}.rows`, "count")} rows, computed once more in exact decimals from what was drawn for them, differ by at most ${worst}; ${cite(`${place}.tolerance`, "tiny")} is allowed. Differences are relative to a row's opening, or to its largest line where that is larger.`,
    table: {
      caption: "Largest difference of sampled simulations from the exact ledger, by line.",
      groups: [],
      columns: [
        { label: ["Line"], numeric: false },
        { label: ["Largest difference"], numeric: true },
        { label: ["Simulation"], numeric: true },
        { label: ["Month"], numeric: false },
        { label: ["Segment"], numeric: false },
      ],
      rows: used.map(({ line, index }) => {
        const at = `${place}.lines[${index}]`;
        return {
          head: [AUDITED_LINES[line.line]],
          cells: [
            [cite(`${at}.difference`, "tiny")],
            [cite(`${at}.path`, "year")],
            [cite(`${at}.month`, "month")],
            [cite(`${at}.segment`, "text")],
          ],
        };
      }),
    },
    computed: computed(audit),
  };
}

const NONE = { line: { difference: 0 }, index: -1 };

function computed({ paths, lines }: PathAudit): Text {
  const named = paths.filter(({ why }) => why !== "spread").map(({ why }) => why);
  const chosen: readonly AuditedPath["why"][] = [...new Set(named)];
  const spread = named.length < paths.length ? ["others spread evenly over all"] : [];
  const same = lines.some(({ difference }) => difference === 0)
    ? " Lines that are not listed are the same to the last digit."
    : "";
  return [`Chosen: the simulations with the ${[...chosen, ...spread].join(", ")}.${same}`];
}
