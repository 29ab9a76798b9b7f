import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../src/notebook/read-notebook.js";
import { runNotebook } from "../../src/notebook/run-notebook.js";
import { renderHtml } from "../../src/report/render-html.js";
import { book, page, problems, SCENARIO } from "./small-book.js";

const FOLDER = resolve(fileURLToPath(new URL("../../../shared/hostile/notebook", import.meta.url)));
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

/** Markup in Markdown is text; everything else in these files is refused. */
const ACCEPTED = ["001-raw-html.md", "005-fence-info.md"];

async function outcome(file: string): Promise<string> {
  try {
    const source = new TextEncoder().encode(SCENARIO);
    const notebook = readNotebook(readFileSync(join(FOLDER, file)), file);
    const { report } = await runNotebook(notebook, { reading: { read: () => ({ file: "small.yaml", source }) } });
    return await renderHtml(report, { draw: () => Promise.resolve("<svg></svg>"), static: true });
  } catch (error) {
    return `refused: ${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe.skipIf(files.length === 0)("hostile notebooks", () => {
  it.each(files)("%s", async (file) => {
    const found = await outcome(file);
    if (!ACCEPTED.includes(file)) return expect(found).toMatch(/^refused: InputError: \S+\.md:\d+:\d+: /);
    expect(found).toContain("<!doctype html>");
    expect(found).not.toMatch(/<img|<iframe|<script|onerror=document/i);
  });
});

describe("what a notebook cannot do", () => {
  it("put markup into the page", async () => {
    const html = await page(
      book(
        '<b onclick="x">bold</b> <script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](http://a.example) [c](https://a.example)',
      ),
    );
    expect(html).toContain("&lt;b onclick=&quot;x&quot;&gt;");
    expect(html).not.toMatch(/href="(javascript|http):/);
    expect(html).toContain('href="https://a.example"');
  });

  it("write the marks that stand for values", async () => {
    expect(await problems(book("\uE0000\uE001"))).toEqual([
      "book.md:5:1: the notebook has a character for private use, U+E000 or U+E001. Remove it.",
    ]);
  });

  it("be long in vain: a megabyte is the most", async () => {
    expect((await problems(book("word ".repeat(300_000))))[0]).toMatch(/1 MB is the most/);
  });
});
