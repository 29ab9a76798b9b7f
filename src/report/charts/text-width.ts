import { WIDTHS_REGULAR, WIDTHS_SEMIBOLD, WIDTH_STEPS_PER_EM } from "../generated/assets.js";

interface Widths {
  /** From U+0020 on. */
  readonly row: readonly number[];
  readonly extra: Readonly<Record<string, number>>;
}

/** For characters that Inter's Latin file lacks: a square, as CJK has; other scripts are narrower. */
const UNKNOWN_EM = 1;

/**
 * Width of a text in pixels: the sum of Inter's advance widths (no kerning, so up to 2 % too wide). The same on every
 * machine, unlike a measurement by a canvas.
 */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const widths: Widths = weight === 600 ? WIDTHS_SEMIBOLD : WIDTHS_REGULAR;
  let steps = 0;
  for (const character of text) steps += advance(character.codePointAt(0) ?? 0, widths);
  return (steps / WIDTH_STEPS_PER_EM) * size;
}

function advance(codePoint: number, widths: Widths): number {
  const known = widths.row[codePoint - 0x20] ?? widths.extra[String(codePoint)] ?? 0;
  return known > 0 ? known : UNKNOWN_EM * WIDTH_STEPS_PER_EM;
}

/** A text that fits into so many pixels: its beginning and "…" where it is longer. */
export function clipped(text: string, room: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join("").trimEnd()}…`, size, weight) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
