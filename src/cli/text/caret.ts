import type { Effects } from "../effects.js";

/** The most characters of a line that are shown, and how many of them stand before the place. */
const [WIDTH, BEFORE] = [100, 60];

/** The line of a notebook that a problem is in, with a caret under its place; null for other places. */
export function caretUnder(at: string, { readFile }: Pick<Effects, "readFile">): string | null {
  const [, file, line, column] = /^(.+\.md):(\d+):(\d+)$/.exec(at) ?? [];
  if (file === undefined) return null;
  const written = lineOf(file, Number(line), readFile);
  if (written === null) return null;
  const first = Math.max(0, Number(column) - 1 - BEFORE);
  const part = written.slice(first, first + WIDTH).replace(/[^\P{C}]/gu, " ");
  const before = `  ${line} | `;
  return `${before}${part}\n${" ".repeat(before.length + Number(column) - 1 - first)}^`;
}

function lineOf(file: string, line: number, readFile: Effects["readFile"]): string | null {
  try {
    return new TextDecoder().decode(readFile(file)).split(/\r\n?|\n/)[line - 1] ?? null;
  } catch {
    return null;
  }
}
