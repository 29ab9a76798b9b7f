/** A table: its first row is the head; the first column is text, the others figures. */
export function textTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join("");
  return `${rows.map((row) => line(row).trimEnd()).join("\n")}\n`;
}

export function markdownTable([head, ...rows]) {
  const rule = head.map((_, column) => (column === 0 ? "---" : "--:"));
  return `${[head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
}

/** Three significant digits: 0.0123, 1.23, 12.3, 123, 1234; nothing for what was not measured. */
export function figure(value) {
  if (value === undefined) return "";
  const digits = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(6, Math.max(0, 2 - digits)));
}

/** A unit writes a value, a measured one with three digits. */
export const times = (value, digits = figure) => (value === undefined ? "" : `${digits(value)} ×`);

/**
 * A promise beside the truth.
 *
 * @param aim    `{ atLeast }` or `{ atMost }`, in the unit of what was found
 * @param found  undefined where it could not be measured
 */
export function promise(text, aim, found, unit = times) {
  const aimed = aim.atLeast === undefined ? `≤ ${unit(aim.atMost, String)}` : `≥ ${unit(aim.atLeast, String)}`;
  if (found === undefined) return { text, aim: aimed, found: "not measured", kept: null };
  return {
    text,
    aim: aimed,
    found: unit(found),
    kept: found >= (aim.atLeast ?? -Infinity) && found <= (aim.atMost ?? Infinity),
  };
}

export const promiseRows = (promises) => [
  ["promise", "aim", "found", ""],
  ...promises.map(({ text, aim, found, kept }) => [text, aim, found, kept === null ? "" : kept ? "kept" : "MISSED"]),
];
