// Reads the advance widths of a font from a WOFF file (sfnt tables, each compressed by zlib).
// Formats: WOFF 1.0 (https://www.w3.org/TR/WOFF/), OpenType tables head, hhea, hmtx, cmap.
import { inflateSync } from "node:zlib";

/** A function from a Unicode code point to its advance width in em; null where the font has no glyph. */
export function advanceWidths(woff) {
  const table = tablesOf(woff);
  const unitsPerEm = table("head").readUInt16BE(18);
  const metrics = table("hhea").readUInt16BE(34);
  const [hmtx, glyphOf] = [table("hmtx"), glyphs(table("cmap"))];
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return null;
    // Glyphs beyond the last metric share its advance.
    return hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
}

function tablesOf(woff) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const tables = new Map();
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const entry = 44 + index * 20;
    const [offset, stored, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, offset + stored);
    tables.set(woff.toString("latin1", entry, entry + 4), stored < size ? () => inflateSync(bytes) : () => bytes);
  }
  return (name) => {
    const read = tables.get(name);
    if (read === undefined) throw new Error(`the font has no table ${name}`);
    return read();
  };
}

/** The character map of the font: format 4 (segments of the basic plane), the one that every font has. */
function glyphs(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error("the font has no character map of format 4");
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (cmap.readUInt16BE(ends + segment) < codePoint) continue;
      const start = cmap.readUInt16BE(starts + segment);
      if (start > codePoint) return 0;
      const [delta, offset] = [cmap.readUInt16BE(deltas + segment), cmap.readUInt16BE(offsets + segment)];
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(offsets + segment + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
