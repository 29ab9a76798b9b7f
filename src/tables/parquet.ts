import type { Run } from "../analysis/run.js";
import type { Column, RunTable } from "./run-table.js";

const TYPES = {
  text: "STRING",
  month: "STRING",
  number: "DOUBLE",
  integer: "INT32",
  boolean: "BOOLEAN",
} as const satisfies Readonly<Record<Column["type"], string>>;

/** A table as a Parquet file (Snappy). What the table holds, the units of its columns and the run's name and hash are in its metadata. */
export async function parquetOf({ name, title, columns, rows }: RunTable, run: Run): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const units = Object.fromEntries(
    columns.flatMap((column) => (column.unit === null ? [] : [[column.name, column.unit]])),
  );
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column, at) => ({
      name: column.name,
      type: TYPES[column.type],
      data: rows.map((row) => row[at] ?? null),
    })),
    kvMetadata: [
      { key: "table", value: name },
      { key: "title", value: title },
      { key: "units", value: JSON.stringify(units) },
      { key: "run", value: run.name },
      { key: "result-hash", value: run.resultHash },
    ],
    createdBy: `aumcast version ${run.aumcast.version}`,
  });
  return new Uint8Array(buffer);
}
