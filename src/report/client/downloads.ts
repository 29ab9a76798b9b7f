import { isFormula } from "../../tables/formula.js";

/**
 * A button at every table and chart that gives its figures as CSV: numbers in full where a cell is one number, words as they stand
 * there. The file is made in the page; nothing is asked of anybody.
 */
export function offerDownloads(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("main table[id]")) offer(table);
}

function offer(table: HTMLTableElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "csv";
  button.textContent = document.getElementById("report")?.dataset["download"] ?? "Download as CSV";
  button.setAttribute("aria-describedby", table.id.replace(/-table$/, "-title"));
  button.addEventListener("click", () => save(`${table.id.replace(/-table$/, "")}.csv`, csvOf(table)));
  // A chart's table is folded away: its button is not.
  (table.closest("figure > details") ?? table.closest(".scroll") ?? table).after(button);
}

function save(name: string, text: string): void {
  // Excel reads UTF-8 where the file begins with its mark.
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function csvOf(table: HTMLTableElement): string {
  const heads = [...(table.tHead?.rows ?? [])].map(spread);
  const names = (heads.at(-1) ?? []).map((name, at) =>
    [...heads.slice(0, -1).map((row) => row[at] ?? ""), name].filter((part) => part !== "").join(": "),
  );
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => [...row.cells].map(valueOf));
  return [names, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** A head over several columns stands over each of them. */
const spread = (row: HTMLTableRowElement): readonly string[] =>
  [...row.cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => wordsOf(cell)));

const wordsOf = (cell: Element): string => (cell.textContent ?? "").replace(/\s+/g, " ").trim();

/** The number itself where a cell is one number: as the run has it, not as it is written for reading. */
function valueOf(cell: HTMLTableCellElement): string {
  const [only, ...others] = cell.querySelectorAll("data");
  const words = wordsOf(cell);
  const value = only?.getAttribute("value") ?? "";
  if (only === undefined || others.length > 0 || wordsOf(only) !== words) return safe(words);
  return value !== "" && Number.isFinite(Number(value)) ? value : safe(words);
}

/** What a spreadsheet would compute begins with an apostrophe. */
const safe = (words: string): string => (isFormula(words) ? `'${words}` : words);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
