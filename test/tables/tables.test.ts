import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import readSheets from "read-excel-file/node";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { projectReader, projectRoot } from "../../src/cli/files/project-files.js";
import { forecastText } from "../../src/run.js";
import { csvOf } from "../../src/tables/csv.js";
import { isFormula } from "../../src/tables/formula.js";
import { parquetOf } from "../../src/tables/parquet.js";
import type { Cell, RunTable } from "../../src/tables/run-table.js";
import { TABLE_NAMES, tablesOf } from "../../src/tables/tables-of.js";
import { xlsxOf } from "../../src/tables/xlsx.js";
import { HOSTILE_NAMES } from "../report/hostile-names.js";

/** Texts that would be computed, run, or taken for something of the program's own. */
const FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\0=1"];

const HOSTILE = [...HOSTILE_NAMES, ...FORMULAS];

const hostile = (run: Run): Run => ({
  ...run,
  name: "=1+1",
  groups: run.groups.map((group, at) => ({ ...group, label: HOSTILE.at(-1 - at) as string })),
  assumptions: HOSTILE.map((text) => ({ ...(run.assumptions[0] as Run["assumptions"][number]), label: text, text })),
});

let run: Run;
let tables: readonly RunTable[];
let workbook: Uint8Array;
let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];

beforeAll(async () => {
  const file = fileURLToPath(new URL("../../scenarios/growth-plan.yaml", import.meta.url));
  const options = {
    overrides: { paths: 40 },
    simulation: { threads: 1 },
    reading: { read: projectReader(projectRoot(file)) },
  };
  run = hostile((await forecastText(readFileSync(file), file, options)).run);
  tables = tablesOf(run);
  workbook = await xlsxOf(run);
  sheets = await readSheets(Buffer.from(workbook), { trim: false });
});

describe("the tables of a run", () => {
  it("hold every number of its answers and of what explains them", () => {
    const cells = new Set(tables.flatMap(({ rows }) => rows.flat()).map(String));
    const missing = numbersIn({ answers: run.answers, supplement: run.supplement }).filter(
      // Positions of targets, in whose place the tables have their texts.
      ({ at, value }) => !cells.has(String(value)) && !/\.(sets|chances|targets)\.\d+\.target$/.test(at),
    );
    expect(missing).toEqual([]);
  });

  it("have names that are files and sheets, each once, and cells of their columns' types", () => {
    const names = tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(TABLE_NAMES.filter((name) => names.includes(name)));
    expect(names.length).toBeGreaterThan(TABLE_NAMES.length / 2);
    expect(names.filter((name) => !/^[a-z][a-z-]{1,30}$/.test(name))).toEqual([]);
    const wrong = tables.flatMap(({ name, columns, rows }) => {
      const twice = columns.filter((column, at) => columns.findIndex((other) => other.name === column.name) !== at);
      const odd = rows.filter(
        (row) => row.length !== columns.length || row.some((cell, at) => !fits(cell, columns[at])),
      );
      return [...twice.map((column) => `${name}.${column.name} twice`), ...odd.map((row) => `${name}: ${String(row)}`)];
    });
    expect(wrong).toEqual([]);
  });

  it("close on the ledger: opening and movements make the closing, in every row of the projection", () => {
    const { columns, rows } = named("projection");
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    const sign = { outflows: -1, distributions: -1, fees: -1, disposals: -1, realizations: -1 } as Record<
      string,
      number
    >;
    const lines = columns
      .slice(at("opening"), at("closing"))
      .map(({ name }) => ({ at: at(name), sign: sign[name] ?? 1 }));
    for (const row of rows) {
      const sum = lines.reduce((total, line) => total + line.sign * Number(row[line.at]), 0);
      expect(Math.abs(sum / Number(row[at("closing")]) - 1)).toBeLessThan(1e-12);
    }
  });
});

describe("CSV", () => {
  it("reads back without loss", async () => {
    for (const table of tables) {
      const read = parse(await csvOf(table, { excelSafe: false })) as string[][];
      expect(read[0]).toEqual(table.columns.map(({ name }) => name));
      expect(read.slice(1)).toEqual(table.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));
    }
  });

  it("gives texts that a spreadsheet would compute an apostrophe, and never a number", async () => {
    const written = await csvOf(
      {
        name: "hostile",
        title: "",
        columns: [
          { name: "text", type: "text", unit: null },
          { name: "value", type: "number", unit: null },
        ],
        rows: [...FORMULAS, "-123.45", "Plain = name"].map((text) => [text, -1.5e-9]),
      },
      { excelSafe: true },
    );
    const read = (parse(written) as string[][]).slice(1);
    expect(read.map(([text]) => text)).toEqual([...FORMULAS.map((text) => `'${text}`), "-123.45", "Plain = name"]);
    expect(new Set(read.map(([, value]) => value))).toEqual(new Set(["-1.5e-9"]));
  });
});

describe("the workbook", () => {
  afterEach(() => void vi.useRealTimers());

  it("has a sheet about the run and a sheet a table, whose numbers are the run's", () => {
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["About", ...tables.slice(1).map(({ name }) => name)]);
    const about = sheets[0]?.data ?? [];
    expect(about.find(([item]) => item === "result-hash")?.[1]).toBe(run.resultHash);
    for (const { name, columns, rows } of tables.slice(1)) {
      const [head, ...body] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      expect(head).toEqual(columns.map((column) => column.name));
      const numeric = columns.flatMap(({ type }, at) => (type === "number" || type === "integer" ? [at] : []));
      expect(body.map((row) => numeric.map((at) => row[at]))).toEqual(rows.map((row) => numeric.map((at) => row[at])));
    }
  });

  it("dates a month by its last day", () => {
    const projection = sheets.find(({ sheet }) => sheet === "projection")?.data ?? [];
    expect(projection.slice(1, 3).map((row) => row[2])).toEqual([
      new Date("2026-01-31T00:00:00Z"),
      new Date("2026-02-28T00:00:00Z"),
    ]);
  });

  it("has the same bytes at another time and in another zone", async () => {
    const zone = process.env["TZ"];
    vi.useFakeTimers({ now: new Date("2031-07-04T03:02:01Z"), toFake: ["Date"] });
    process.env["TZ"] = "Pacific/Kiritimati";
    const second = await xlsxOf(run);
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(Buffer.compare(workbook, second)).toBe(0);
  });

  it("keeps hostile names texts: no formula, no link, nothing that is not escaped", () => {
    const xml = Object.entries(unzipSync(workbook)).map(
      ([name, part]) => [name, new TextDecoder().decode(part)] as const,
    );
    expect(xml.filter(([, text]) => /<f[ >/]|hyperlink|<script|<img/i.test(text)).map(([name]) => name)).toEqual([]);
    const texts = sheets.find(({ sheet }) => sheet === "assumptions")?.data.map((row) => row[2]);
    expect(texts).toEqual(["value", ...HOSTILE.map((text) => text.replace("\0", ""))]);
  });
});

describe("Parquet", () => {
  it("reads back without loss, with its units and the run's hash", async () => {
    for (const table of tables) {
      const bytes = await parquetOf(table, run);
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      const read = await parquetReadObjects({ file });
      expect(read.map((row) => table.columns.map(({ name }) => row[name] ?? null))).toEqual(table.rows);
      const metadata = new Map(parquetMetadata(file).key_value_metadata?.map(({ key, value }) => [key, value]));
      expect(metadata.get("result-hash")).toBe(run.resultHash);
    }
  });
});

it("knows a formula from a number", () => {
  expect(FORMULAS.filter((text) => !isFormula(text))).toEqual([]);
  expect(["-12", "-0.5", "7", "a=b", ""].filter(isFormula)).toEqual([]);
});

const named = (name: string): RunTable => tables.find((table) => table.name === name) as RunTable;

function fits(cell: Cell, column: RunTable["columns"][number] | undefined): boolean {
  if (cell === null) return true;
  if (column?.type === "number") return Number.isFinite(cell);
  if (column?.type === "integer") return Number.isInteger(cell);
  if (column?.type === "month") return /^\d{4}-\d\d$/.test(String(cell));
  return typeof cell === (column?.type === "boolean" ? "boolean" : "string");
}

function numbersIn(value: unknown, at = ""): readonly { readonly at: string; readonly value: number }[] {
  if (typeof value === "number") return [{ at, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${at}.${key}`));
}
