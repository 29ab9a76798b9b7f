import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { InputError } from "../errors.js";
import { MOST_BYTES, readText } from "../scenario/document/read-text.js";

/** A line of a CSV file. */
export interface Row {
  /** Counted from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A CSV file (RFC 4180, UTF-8) as rows; lines without any text are left out.
 *
 * @throws InputError for what is no such file
 */
export function readTable(source: string | Uint8Array, file: string): readonly Row[] {
  const refuse = (what: string, fix: string, at = file): never => {
    throw new InputError([{ at, key: "file", what, fix }]);
  };
  if (source.length > MOST_BYTES) refuse(`has ${source.length} bytes; 1 MB is the most`, "Split it by manager");
  const read = readText(source);
  if ("problem" in read) return refuse(read.problem.what, read.problem.fix);
  try {
    return rowsOf(read.text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what = "has quotation marks that do not belong together";
    return refuse(
      what,
      'Write a text with commas as "…", and a quotation mark in it twice',
      `${file}:${error["lines"]}`,
    );
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowsOf(text: string): readonly Row[] {
  const parsed = parse(text.replace(/\r\n?/g, "\n"), {
    info: true,
    relax_column_count: true,
  }) as unknown as readonly Parsed[];
  return parsed
    .map(({ record, info }) => ({ line: info.lines - lineEndsIn(record), cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** The parser counts the line where a row ends; a quoted cell may have several. */
const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.split("\n").length - 1), 0);
