import { codePoint } from "../reading/shown.js";

/** Characters that no scenario needs: they reorder, hide or break the text around them (CVE-2021-42574). */
const FORBIDDEN = /(?![\t\n\r\u0085])\p{Cc}|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
const UNPAIRED = /\p{Cs}/u;

/** The first forbidden character of a text; null when there is none. */
export function hiddenCharacter(text: string): { readonly offset: number; readonly what: string } | null {
  const found = FORBIDDEN.exec(text) ?? UNPAIRED.exec(text);
  return found === null ? null : { offset: found.index, what: nameOf(found[0]) };
}

/** The same in the source of a file, comments included. */
export function hiddenInSource(text: string) {
  const found = hiddenCharacter(text);
  if (found === null) return null;
  const { offset, what } = found;
  const wide = text[offset] === "\0";
  return {
    offset,
    what: wide ? "has a NUL byte; it may be UTF-16" : `has ${what}`,
    fix: wide ? "Save the file as UTF-8" : "Remove the character",
  };
}

function nameOf(character: string): string {
  const code = codePoint(character);
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character))
    return `${code}, which changes the direction of text`;
  if (/[\u200B\u2060\uFEFF]/.test(character)) return `${code}, which cannot be seen`;
  if (/\p{Cs}/u.test(character)) return `${code}, half of a character`;
  return `the control character ${code}`;
}
