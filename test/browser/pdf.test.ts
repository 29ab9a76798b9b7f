import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { printedPage } from "../../src/cli/chromium/pdf.js";
import { pixelsOf } from "../../src/cli/chromium/png.js";
import { chartPictures } from "../../src/report/chart-svg.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { findChromium } from "../chromium.mjs";
import { runFixture } from "../report/run-fixture.js";
import { withoutChromium } from "./chromium.js";

describe.skipIf(withoutChromium())("a report on paper", () => {
  const program = findChromium() as string;
  const report = makeReport(runFixture({ paths: 20, months: 24, name: 'A "firm"</style>\\' }));

  it("is a tagged PDF on A4 with bookmarks, links from its contents, the title and the number of every page, and no date", async () => {
    const html = await renderHtml(report, { static: true, paper: "a4" });
    const pdf = Buffer.from(await printedPage(program, html)).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(/\/MediaBox \[0 0 594\.9\d+ 841\.9\d+\]/.test(pdf)).toBe(true);
    expect(
      ["/StructTreeRoot", "/Marked true", "/Outlines", "/Lang (en)"].filter((mark) => !pdf.includes(mark)),
    ).toEqual([]);
    expect(/CreationDate|ModDate/.test(pdf)).toBe(false);
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    const links = pdf.match(/\/Subtype \/Link\b/g)?.length ?? 0;
    const entries = html.match(/<li><a href="#/g)?.length ?? 0;
    expect(entries).toBeGreaterThan(5);
    expect(links).toBeGreaterThanOrEqual(entries);
    // Its tables find their objects: nothing moved when the dates were taken out.
    const start = Number(/startxref\s+(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe("xref");
  });

  it("gives a chart as PNG, twice as large as its SVG, on white", async () => {
    const [picture] = await chartPictures(report, { ids: ["aum-fan"] });
    if (picture === undefined) throw new Error("there is no such chart");
    const [png] = await pixelsOf(program, [picture]);
    const bytes = Buffer.from(png as Uint8Array);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * picture.width, 2 * picture.height]);
    const [red, green, blue] = firstPixel(bytes);
    expect([red, green, blue]).toEqual([255, 255, 255]);
  });
});

/** Of a PNG of 8 bits a channel. The first pixel of the first line is as it is under every filter but none that looks left or up. */
function firstPixel(png: Buffer): readonly number[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return [...inflateSync(Buffer.concat(parts)).subarray(1, 4)];
}
