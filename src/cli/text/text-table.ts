import Table from "cli-table3";

/** A plain table for the terminal; numbers right-aligned from column `numbersFrom` on. Never coloured, so pipes stay clean. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbersFrom: number = head.length,
): string {
  const line = {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
  };
  const inside = {
    "bottom-right": "",
    left: "",
    "left-mid": "",
    mid: "",
    "mid-mid": "",
    right: "",
    "right-mid": "",
    middle: "  ",
  };
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column < numbersFrom ? "left" : "right")),
    chars: { ...line, ...inside },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  for (const row of rows) table.push(row.map(printable));
  return table
    .toString()
    .split("\n")
    .map((text) => text.trimEnd())
    .join("\n");
}

/** Names come from files: control characters must not reach a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");

/** 1234567.80 → 1,234,567.80. */
export function grouped(digits: string): string {
  const [whole = "", part] = digits.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? separated : `${separated}.${part}`;
}
