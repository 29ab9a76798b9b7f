import { describe, expect, it } from "vitest";
import { chartPictures } from "../../src/report/chart-svg.js";
import { makeReport } from "../../src/report/make-report.js";
import { printedSections } from "../../src/report/paper.js";
import { renderHtml } from "../../src/report/render-html.js";
import { HOSTILE_NAMES } from "./hostile-names.js";
import { runFixture } from "./run-fixture.js";

const report = makeReport(
  runFixture({ paths: 5, months: 14, name: HOSTILE_NAMES[0] as string, segmentNames: HOSTILE_NAMES.slice(-3) }),
);

describe("charts as pictures of their own", () => {
  it("carry title, font and colours with them, name nothing outside, and are the same again", async () => {
    const pictures = await chartPictures(report);
    expect(pictures.length).toBeGreaterThan(4);
    const again = await chartPictures(report);
    for (const [index, { id, svg, width, height }] of pictures.entries()) {
      expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`), id).toBe(
        true,
      );
      expect(/var\(|<script|<image|href=|url\((?!data:font|#)/.test(svg), id).toBe(false);
      expect(/<text class="title" id="[\w-]+-title"/.test(svg), id).toBe(true);
      expect(again[index]?.svg === svg, id).toBe(true);
      // Every element is closed, and every & begins an entity.
      expect(openElements(svg), id).toEqual([]);
      expect(/&(?!(amp|lt|gt|quot|#39|#x[0-9A-Fa-f]+);)/.test(svg), id).toBe(false);
    }
  });
});

describe("a page for paper", () => {
  it("names its size, and nothing of a title ends its style", async () => {
    const html = await renderHtml(report, { static: true, paper: "letter" });
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(style).toMatch(/@page\{size:letter;@bottom-left\{content:"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*";font:/);
    expect(style.endsWith("padding-left:22px}")).toBe(true);
  });

  it("links to every heading but those of what only unfolds on a screen", async () => {
    const section = { heading: true, title: [], style: "topic" };
    const pages = printedSections(
      [
        { ...section, id: "read", cells: [{ glossary: false }] },
        { ...section, id: "unfold", cells: [{ glossary: true }] },
      ],
      "en",
    );
    expect(pages.map(({ id }) => id)).toEqual(["contents", "read"]);
    expect(pages[0]?.cells[0]?.["entries"]).toEqual([{ id: "read", title: [] }]);
    const html = await renderHtml(report, { static: true, paper: "a4" });
    const linked = [...html.matchAll(/<li><a href="#([\w-]+)">/g)].map(([, id]) => id);
    const headings = [...html.matchAll(/<h2 id="([\w-]+)">/g)].map(([, id]) => id);
    expect(headings.filter((id) => !linked.includes(id))).toEqual(["contents"]);
  });
});

/** Elements that are opened and not closed in their order. */
function openElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name, , closed] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^">])*?)(\/?)>/g)) {
    if (end === "") {
      if (closed === "") open.push(name as string);
    } else if (open.pop() !== name) return [name as string];
  }
  return open;
}
