export interface CsvOptions {
  /** Gives texts that a spreadsheet would take for a formula a leading apostrophe (CWE-1236); numbers never get one. */
  readonly excelSafe: boolean;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** RFC 4180, without a line end after the last row. */
export async function csvLines(rows: readonly (readonly string[])[], { excelSafe }: CsvOptions): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const safe = (text: string) =>
    excelSafe && !NUMBER.test(text) && /^[\s\0]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return stringify(rows.map((row) => row.map(safe))).trimEnd();
}
