import type { SheetData } from "write-excel-file/universal";
import type { Run } from "../analysis/run.js";
import { InputError, InvariantError } from "../errors.js";
import { monthEnd, parseMonth } from "../months.js";
import { dayNumber } from "../plan/day-count.js";
import { isFormula } from "./formula.js";
import type { Cell, Column, RunTable } from "./run-table.js";
import { tablesOf } from "./tables-of.js";

/** The most that a sheet and a cell may hold (Excel specifications and limits). */
const [MOST_ROWS, MOST_CHARACTERS] = [1_048_576, 32_767];
/** Files of the archive bear the first moment that it can name, at noon: local time, so that its bytes are the same in every zone. */
const NO_TIME = "1980-01-01T12:00:00";

type Value = SheetData[number][number];

/**
 * A run as an Excel workbook: a sheet about the run and its tables, then a sheet a table. Numbers are numbers in full; texts are
 * texts, never formulas or links. The same run gives the same bytes.
 *
 * @throws InputError for a table with more rows than a sheet holds
 */
export async function xlsxOf(run: Run): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/universal");
  const [identity, ...tables] = tablesOf(run);
  const sheets = [about(identity as RunTable, tables), ...tables.map(sheetOf)];
  return repacked(new Uint8Array(await (await write(sheets).toBlob()).arrayBuffer()));
}

function about(identity: RunTable, tables: readonly RunTable[]) {
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const data: Value[][] = [
    ...identity.rows.map(([item, value]) => [bold(String(item)), textCell(String(value))]),
    [],
    [bold("Sheet"), bold("What it holds"), bold("Units of its columns")],
    ...tables.map((table) => [table.name, table.title, unitsOf(table)]),
    [],
    ...NOTES.map((note) => [note]),
  ];
  return { data, sheet: "About", columns: [{ width: 28 }, { width: 72 }, { width: 72 }] };
}

const NOTES = [
  "A column that ends in -se is the standard error of the simulated number before it; an empty cell is a number that there is not.",
  'Unit "share": 0.01 is 1 %. A column without a unit of its own is in the unit that the row says in its column "unit".',
];

const unitsOf = ({ columns }: RunTable): string => {
  const units = new Set(columns.flatMap(({ unit }) => unit ?? []));
  const named = (unit: string): string =>
    columns
      .filter((each) => each.unit === unit && !each.name.endsWith("-se"))
      .map(({ name }) => name)
      .join(" ");
  return [...units].map((unit) => `${unit}: ${named(unit)}`).join("; ");
};

function sheetOf({ name, columns, rows }: RunTable) {
  if (rows.length >= MOST_ROWS) refuse(name, rows.length);
  const head = columns.map((column) => ({ value: column.name, fontWeight: "bold" as const }));
  const unitAt = columns.findIndex((column) => column.name === "unit");
  const body = rows.map((row) =>
    row.map((cell, at) => cellOf(cell, columns[at] as Column, unitAt < 0 ? null : (row[unitAt] ?? null))),
  );
  return { data: [head, ...body], sheet: name, columns: columns.map(widthOf), stickyRowsCount: 1 };
}

function refuse(table: string, rows: number): never {
  const what = `has ${rows} rows; a sheet holds ${MOST_ROWS - 1}`;
  throw new InputError([{ at: "--xlsx", key: table, what, fix: "Write --parquet or --csv instead" }]);
}

function cellOf(cell: Cell, { type, unit }: Column, unitOfRow: Cell): Value {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "number") {
    if (type === "integer") return cell;
    return { value: cell, format: FORMATS[String(unit ?? unitOfRow)] ?? AMOUNT };
  }
  if (type === "month") return { value: lastDay(cell), format: "yyyy-mm" };
  return textCell(cell);
}

/** A text that looks like a formula stays a text when somebody edits it. */
function textCell(text: string): Value {
  const value = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  if (value in Object.prototype) return MARK + value;
  return isFormula(value) ? { value, format: "@" } : value;
}

/** Before texts such as "constructor", which the writer (4.1.1) would look up among its own; taken off again when the file is repacked. */
const MARK = "\ue000";

const AMOUNT = "#,##0";
const FORMATS: Readonly<Record<string, string>> = {
  share: "0.00%",
  heads: "0.0",
  months: "0.0",
  index: "0.0000",
  "unit-months": "0.0",
};

const widthOf = ({ name, type }: Column): { width: number } => ({
  width: Math.max(name.length + 2, type === "text" ? 22 : type === "number" ? 16 : 10),
});

/** Excel's number of the last day of a month. */
function lastDay(written: string): number {
  const month = parseMonth(written);
  if (month === null) throw new InvariantError(`${written} is no month`);
  return dayNumber(monthEnd(month)) - EPOCH;
}

const EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });

const TEXTS = "xl/sharedStrings.xml";

/** The same files at a fixed time and in a fixed order, packed by the same code everywhere. */
async function repacked(archive: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const files = unzipSync(archive);
  const texts = files[TEXTS];
  if (texts !== undefined) files[TEXTS] = strToU8(strFromU8(texts).replaceAll(`<t>${MARK}`, "<t>"));
  return zipSync(files, { mtime: NO_TIME, level: 6, os: 0 });
}
