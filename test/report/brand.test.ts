import { describe, expect, it } from "vitest";
import { parseTheme } from "../../src/brand/parse-theme.js";
import { InputError } from "../../src/errors.js";
import { contrast } from "../../src/report/contrast.js";
import { DARK, LIGHT } from "../../src/report/charts/theme.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { book } from "../notebook/small-book.js";
import { runFixture } from "./run-fixture.js";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const parse = (text: string, logo: string | Uint8Array = SVG) =>
  parseTheme(text, "theme.yaml", () => ({ source: typeof logo === "string" ? bytes(logo) : logo }));

function problemsOf(text: string, logo?: string | Uint8Array): readonly string[] {
  try {
    parse(text, logo);
  } catch (error) {
    if (error instanceof InputError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("a theme", () => {
  it("takes an organisation, a title, a logo and accents", () => {
    const brand = parse('organisation: North Harbour\ntitle: Outlook\nlogo: a.svg\naccent: "#00695c"\n');
    expect(brand).toMatchObject({ organisation: "North Harbour", title: "Outlook" });
    expect(brand.logo).toEqual({
      light: `data:image/svg+xml;base64,${Buffer.from(SVG).toString("base64")}`,
      dark: null,
    });
    expect(brand.light.median).toBe("#00695C");
  });

  // Greens, a violet, a red, a grey and our own: every one must do in both schemes once it is taken.
  it.each(["#00695C", "#1B5E20", "#4A148C", "#B71C1C", "#424242", "#0B4F8A"])(
    "makes of %s a median that can be read, on bands that it stands out from, in both schemes",
    (accent) => {
      const brand = parse(`accent: "${accent}"\n`);
      for (const [colours, { bg, surface }] of [[brand.light, LIGHT] as const, [brand.dark, DARK] as const]) {
        const [median, band50, band90] = [colours.median, colours.band50, colours.band90] as [string, string, string];
        for (const ground of [bg, surface]) expect(contrast(median, ground)).toBeGreaterThanOrEqual(4.5);
        for (const band of [band50, band90]) expect(contrast(median, band)).toBeGreaterThanOrEqual(2.95);
        expect(contrast(band50, band90)).toBeGreaterThan(1.2);
        expect(contrast(band90, bg)).toBeGreaterThan(1.1);
      }
    },
  );

  it("refuses what cannot be read, with the ratio, and names a colour that can", () => {
    const [problem] = problemsOf('organisation: A\naccent: "#7CC0FF"\n') as [string];
    // 1.93 on white; the ground of notes is a little darker.
    expect(problem).toMatch(
      /^theme\.yaml:2:9: accent is #7CC0FF: .* contrast is 1\.8\d to 1, and text needs 4\.5 to 1/,
    );
    const instead = /such as "(#[0-9A-F]{6})"/.exec(problem)?.[1] as string;
    expect(problemsOf(`accent: "${instead}"\n`)).toEqual([]);
  });

  it("tells every fault at its place", () => {
    const text = 'logo: a.svg\naccent: #00695C\naccent-dark: "#004D40"\ngoal: orange\ncolor: red\n';
    expect(problemsOf(text, "<html>")).toEqual([
      "theme.yaml:1:7: logo names a.svg, which is neither a PNG nor an SVG picture. Save it as PNG or SVG.",
      "theme.yaml:1:7: logo has no name for those who do not see it. Add organisation: and the name.",
      'theme.yaml:2:1: accent is empty. Write a colour in quotes, such as "#0B4F8A".',
      expect.stringMatching(
        /^theme\.yaml:3:14: accent-dark is #004D40: on the dark page's .* Write a lighter colour, such as "#/,
      ),
      'theme.yaml:4:7: goal is orange, not a colour. Write red, green and blue in quotes, such as "#0B4F8A".',
      expect.stringMatching(/^theme\.yaml:5:1: color is not a known key/),
    ]);
  });

  it.each([
    ["<script>alert(1)</script>", "a script"],
    ['<a onclick="alert(1)"/>', "an event handler"],
    ['<image href="https://example.com/a.png"/>', "an address of something else"],
    ["<image xlink:href='file:///etc/passwd'/>", "an address of something else"],
    ["<foreignObject/>", "a foreign object"],
  ])("refuses an SVG with %s", (inside, what) => {
    const logo = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    expect(problemsOf("organisation: A\nlogo: a.svg\n", logo)).toEqual([
      `theme.yaml:2:7: logo names a.svg, which has ${what}. Save it as a plain SVG.`,
    ]);
  });

  it("refuses entities and pictures beyond 200 kB, and takes a PNG and references inside an SVG", () => {
    const logo = "organisation: A\nlogo: a.svg\n";
    expect(problemsOf(logo, `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${SVG}`)).toHaveLength(1);
    expect(problemsOf(logo, SVG + " ".repeat(200_000))).toEqual([
      expect.stringMatching(/which has 2000\d\d bytes; 200 kB is the most\. Save it smaller/),
    ]);
    expect(problemsOf(logo, PNG)).toEqual([]);
    expect(problemsOf(logo, '<svg><use href="#a"/><rect fill="url(#b)"/></svg>')).toEqual([]);
  });
});

describe("a notebook", () => {
  it("names the theme of its page in its front matter", () => {
    const theme = readNotebook(book("Words.\n", "scenario: small.yaml\ntheme: ours.yaml"), "book.md").theme;
    expect(theme).toMatchObject({ name: "ours.yaml", spot: { file: "book.md", line: 4, column: 8 } });
    expect(readNotebook(book("Words.\n"), "book.md").theme).toBeNull();
  });
});

describe("a page with a brand", () => {
  const report = makeReport(runFixture({ paths: 4, months: 14 }));
  const draw = (): Promise<string> => Promise.resolve("<svg></svg>");

  it("has its logo with a name, its title above the report's own, and its colours in both schemes", async () => {
    const brand = parse(
      'organisation: A <b> & "C"\ntitle: Outlook\nlogo: a.png\nlogo-dark: b.png\naccent: "#00695C"\n',
      PNG,
    );
    const html = await renderHtml(report, { draw, brand });
    expect(html).toContain("<title>Outlook – A &lt;b&gt; &amp; &quot;C&quot;</title>");
    expect(html).toMatch(/<h1>Outlook<\/h1>\s*<p class="subtitle own"><data[^>]*>Base case<\/data>: AUM outlook/);
    expect(html).toMatch(/<source media="screen and \(prefers-color-scheme: dark\)" srcset="data:image\/png;base64,/);
    expect(html).toMatch(/<img class="logo" src="data:image\/png;base64,[^"]*" alt="A &lt;b&gt; &amp; &quot;C&quot;">/);
    expect(html).toContain(":root{--median:#00695C;--band50:");
    expect(html).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{:root\{--median:#[0-9A-F]{6};/);
  });

  it("is the usual one, byte by byte, for a theme that says nothing", async () => {
    expect(await renderHtml(report, { draw, brand: parse("{}\n") })).toBe(await renderHtml(report, { draw }));
  });
});
