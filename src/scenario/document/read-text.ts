import type { Problem } from "../../errors.js";

/** The largest scenario file. */
export const MOST_BYTES = 1_000_000;

type Answer = { readonly text: string } | { readonly problem: Omit<Problem, "at" | "key"> };

/** Bytes as text: UTF-8 or refused with the place of the first byte that is not; a byte order mark is taken off. */
export function readText(source: string | Uint8Array): Answer {
  if (source.length > MOST_BYTES) {
    const unit = typeof source === "string" ? "characters" : "bytes";
    const what = `has ${source.length} ${unit}; 1 MB is the most`;
    return { problem: { what, fix: "Split it with extends, or remove what is not a scenario" } };
  }
  return typeof source === "string" ? { text: source.replace(/^\uFEFF/, "") } : decode(source);
}

function decode(bytes: Uint8Array): Answer {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const [first, second] = bytes;
    const wide = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
    const what = wide
      ? "is UTF-16, not UTF-8"
      : `is not valid UTF-8 at byte ${wellFormedBytes(bytes)} (counted from 0)`;
    return { problem: { what, fix: "Save the file as UTF-8" } };
  }
}

/** How many bytes from the start are whole UTF-8 characters (Unicode Standard, table 3-7). */
function wellFormedBytes(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

/** Bytes of the character that begins here; 0 when none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < (next === 1 ? lowest : 0x80) || byte > (next === 1 ? highest : 0xbf)) return 0;
  }
  return length;
}
