import type { OutputSensitivity, Sensitivity, Swing } from "../../questions/sensitivity.js";
import type { Indices } from "../../questions/sobol.js";
import { shown } from "../../scenario/reading/shown.js";
import { changed, decimals, estimated, RATE, type Written, writtenAs } from "./measured.js";
import { textTable } from "./text-table.js";

/** Assumptions in a table, at most; `--json` has all. */
const MOST = 20;

/** The tornado and the shares of variance of every output. */
export function sensitivityText({ outputs, currency, paths, seed }: Sensitivity, name: string): string {
  const blocks = outputs.flatMap((output) => blocksOf(output, currency));
  return [`${shown(name)}: ${paths} paths, seed ${shown(seed)}`, ...blocks, NOTE].join("\n\n");
}

const NOTE = [
  "Down, up: what the output differs by when the assumption alone is moved from what is stated, on the same draws, ± paired standard error.",
  "Alone: the share of the variance over the paths that would be gone if this were known (first-order Sobol index);",
  "with others: what would be left if only this were unknown (total index). No order is involved; shares alone need not add up to 100%.",
].join("\n");

function blocksOf(output: OutputSensitivity, currency: string): readonly string[] {
  const written = output.measure === null ? RATE : writtenAs(output.measure, currency);
  const head = `${output.of}: ${estimated(output.base, written)}`;
  if (output.variance === 0)
    return [head, tornado(output, written), "It is the same on every path: there is no variance to share out."];
  const rows = [
    ...output.sources.map((one) => row(`Source: ${one.source}`, one)),
    ...output.assumptions.slice(0, MOST).map((one) => row(shown(one.label), one)),
  ];
  return [head, tornado(output, written), textTable(["Share of variance", "alone", "with others"], rows, 1)].filter(
    (block) => block !== "",
  );
}

function tornado({ tornado: swings }: OutputSensitivity, written: Written): string {
  if (swings.length === 0) return "";
  const widest = Math.max(...swings.map(size));
  const rows = swings
    .slice(0, MOST)
    .map((swing) => [
      shown(swing.label),
      `${shown(swing.stated)} ${shown(swing.moved)}`,
      bar(size(swing), widest),
      changed(swing.low, written),
      changed(swing.high, written),
    ]);
  const table = textTable(["Assumption", "Moved by", "", "Down", "Up"], rows, 3);
  return swings.length > MOST ? `${table}\n… and ${swings.length - MOST} more` : table;
}

const size = ({ low, high }: Swing): number => Math.abs(high.value - low.value);

/** Characters of the longest bar. */
const WIDTH = 16;
const bar = (own: number, widest: number): string =>
  "█".repeat(own === 0 ? 0 : Math.max(1, Math.round((WIDTH * own) / widest)));

const row = (label: string, { first, total }: Indices): readonly string[] => [label, part(first), part(total)];

const part = ({ value, standardError }: Indices["first"]): string =>
  `${decimals(100 * value, 1)}% ±${standardError === null ? "–" : (100 * standardError).toFixed(1)}`;
