import { type Place, refuse, textAt } from "./place.js";

const LONGEST_LINE = 300;
const LONGEST_PROSE = 10_000;

/** A text of one line: line ends, separators and tabs become spaces, and none stand at its ends. NFC. */
export function textLine(place: Place): string | null {
  const text = textAt(place, "a text");
  if (text === null) return null;
  const line = text
    .normalize("NFC")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
  if (line === "") return refuse(place, "is empty", "Write a text, or remove the key");
  return line.length <= LONGEST_LINE ? line : tooLong(place, line.length, LONGEST_LINE);
}

/** A text that may have several lines and paragraphs. NFC, line ends as \n. */
export function prose(place: Place): string | null {
  const text = textAt(place, "a text");
  if (text === null) return null;
  const lines = text
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .trim();
  if (lines === "") return refuse(place, "is empty", "Write a text, or remove the key");
  return lines.length <= LONGEST_PROSE ? lines : tooLong(place, lines.length, LONGEST_PROSE);
}

const tooLong = (place: Place, length: number, most: number): null =>
  refuse(place, `has ${length} characters`, `Write at most ${most}`);
