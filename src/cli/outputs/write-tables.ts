import { join } from "node:path";
import type { Run } from "../../analysis/run.js";
import { csvOf } from "../../tables/csv.js";
import { parquetOf } from "../../tables/parquet.js";
import type { RunTable } from "../../tables/run-table.js";
import { tablesOf } from "../../tables/tables-of.js";
import { xlsxOf } from "../../tables/xlsx.js";
import { olderFiles } from "./older-files.js";
import type { Writing } from "./write-outputs.js";

/** Writes the tables of a run as `options` ask. Returns what to say of it. */
export async function writeTables(run: Run, base: string, { options, effects }: Writing): Promise<readonly string[]> {
  const said: string[] = [];
  if (options.xlsx) {
    effects.writeWhole(`${base}.xlsx`, await xlsxOf(run));
    said.push(`  workbook ${base}.xlsx`);
  }
  const kinds: readonly (readonly [kind: string, write: (table: RunTable) => Promise<string | Uint8Array>])[] = [
    ...(options.csv ? [["csv", (table: RunTable) => csvOf(table, options)] as const] : []),
    ...(options.parquet ? [["parquet", (table: RunTable) => parquetOf(table, run)] as const] : []),
  ];
  if (kinds.length === 0) return said;
  const folder = `${base}.tables`;
  effects.prepareFolder(folder);
  const tables = tablesOf(run);
  for (const [kind, write] of kinds) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    for (const table of tables) effects.writeWhole(join(folder, `${table.name}.${kind}`), await write(table));
    said.push(`  tables   ${join(folder, `*.${kind}`)} (${tables.length})`);
  }
  said.push(...olderFiles(folder, new Set(kinds.flatMap(([kind]) => tables.map(({ name }) => `${name}.${kind}`)))));
  return said;
}
