import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { carriedSvg } from "../../src/notebook/carried-svg.js";
import { type DrawSpec, drawInProcess } from "../../src/notebook/draw-spec.js";
import { tryNotebook } from "../../src/notebook/read-notebook.js";
import { type NotebookReport, runTried } from "../../src/notebook/run-notebook.js";
import { tablesOf } from "../../src/tables/tables-of.js";
import { book, SCENARIO } from "./small-book.js";

const SCRIPT = new URL("../../dist/notebook/spec-process.js", import.meta.url);
const inProcess = drawInProcess(SCRIPT);
const never: DrawSpec = () => Promise.reject(new Error("was drawn"));

const run = (body: string, drawSpec: DrawSpec = inProcess): Promise<NotebookReport> =>
  runTried(tryNotebook(book(`\`\`\`aum vega-lite id=own\n${body}\n\`\`\`\n`), "book.md"), {
    reading: { read: () => ({ file: "small.yaml", source: new TextEncoder().encode(SCENARIO) }) },
    overrides: { paths: 50 },
    drawSpec,
  });

async function refusal(body: string, drawSpec: DrawSpec = never): Promise<readonly string[]> {
  try {
    await run(body, drawSpec);
  } catch (error) {
    expect((error as Error).name).toBe("InputError");
    return (error as Error).message.split("\n");
  }
  return [];
}

const SPEC = `title: Chances
data: { name: targets }
mark: { type: text, href: none }
encoding: { text: { field: chance } }`.replace(", href: none", "");

describe("a vega-lite cell", () => {
  it("draws the numbers of a named table, as SVG in which nothing can happen", async () => {
    const { report, runs } = await run(SPEC);
    const cell = report.cells.find(({ id }) => id === "own");
    if (cell?.kind !== "picture") throw new Error("no picture");
    const [table] = tablesOf(runs.get("main") as never).filter(({ name }) => name === "targets");
    const at = table?.columns.findIndex(({ name }) => name === "chance") ?? -1;
    expect(cell.svg).toContain(`>${String(table?.rows[0]?.[at])}</text>`);
    expect(cell.svg).toMatch(/^<svg class="own" [^>]*role="img" aria-labelledby="own-title"/);
    expect(cell.svg).not.toMatch(/href|<script|foreignObject|<image|\son\w+=|style=/);
    expect(cell.title).toEqual(["Chances"]);
  });

  it("refuses what reads, leads away, reacts or runs without end, each at its place, before anything is simulated", async () => {
    const found = await refusal(
      [
        "data: { url: data.csv }",
        "mark: { type: image, href: x }",
        "params: [{ name: p, select: point, bind: scales }]",
        "transform: [{ calculate: 'sequence(0, 3e8)', as: x }]",
        "layer: [{ data: { values: [1] }, mark: line }, { data: { sequence: { start: 0, stop: 50000000 } }, mark: line }]",
      ].join("\n"),
    );
    expect(found.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "book.md:5:1: vega-lite",
      "book.md:6:9: url",
      "book.md:7:9: type",
      "book.md:7:22: href",
      "book.md:8:21: select",
      "book.md:8:36: bind",
      'book.md:9:26: "sequence(0,',
      "book.md:10:19: values",
      "book.md:10:58: sequence",
    ]);
  });

  it("names the table and the column that were meant", async () => {
    expect(await refusal(SPEC.replace("targets", "tragets"))).toEqual([
      "book.md:7:15: data names the table tragets (did you mean targets?), which no run has. Write targets.",
    ]);
    // The other problems of the file are told with it: nothing was run before.
    const after = '\n```\n\n{{money "mean(amu at 2028-12)"}}\n\n```aum method';
    expect(await refusal(SPEC.replace("targets", "zebra") + after)).toEqual([
      expect.stringMatching(
        /^book\.md:7:15: data names the table zebra, which no run has\. Write run, kpis, .* or audited-paths\.$/,
      ),
      expect.stringMatching(/did you mean aum/),
    ]);
    expect(await refusal(SPEC.replace("targets", "covenants"))).toEqual([
      expect.stringMatching(
        /^book\.md:7:15: data names the table covenants, in which this run has nothing\. Write run, /,
      ),
    ]);
    expect(await refusal(SPEC.replace("field: chance", "field: chanse"))).toEqual([
      "book.md:9:28: field names chanse (did you mean chance?), which is no column of targets. Write chance.",
    ]);
  });

  it("ends a drawing that takes too much, and says so at the cell", async () => {
    const bomb = `data: { name: fans }\nmark: line\ntransform: [{ impute: p50, key: at, keyvals: { start: 0, stop: 200000000 } }]`;
    const found = await refusal(bomb, drawInProcess(SCRIPT, { seconds: 2, megabytes: 64 }));
    expect(found).toEqual([expect.stringMatching(/^book\.md:5:1: vega-lite (takes|cannot be drawn)/)]);
  });

  it("says why a specification cannot be drawn", async () => {
    const found = await refusal(SPEC.replace("type: text", "type: txet"), inProcess);
    expect(found).toEqual([expect.stringMatching(/^book\.md:5:1: vega-lite cannot be drawn: /)]);
  });
});

describe("a picture that a report carries", () => {
  const svg = (inner: string): string => `<svg viewBox="0 0 10 10">${inner}</svg>`;

  it.each([
    ["an image", '<image href="http://a.example/x.png"></image>'],
    ["a script", "<script>alert(1)</script>"],
    ["markup of another kind", "<foreignObject><b></b></foreignObject>"],
    ["a link", '<a href="https://a.example"><path d="M0"></path></a>'],
    ["a handler", '<path d="M0" onclick="x"></path>'],
    ["an address as a colour", '<path fill="url(http://a.example/x)"></path>'],
  ])("has not %s", (_, inner) => {
    expect(carriedSvg(svg(inner))).toEqual(expect.any(String));
  });

  it("has lines, and places within itself", () => {
    const own = svg('<clipPath id="c"><rect width="1" height="1"/></clipPath><path clip-path="url(#c)" d="M0"></path>');
    expect(carriedSvg(own)).toEqual({ svg: own, width: 10, height: 10 });
  });
});

const FOLDER = resolve(import.meta.dirname, "../../../shared/hostile/vega");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

describe.skipIf(files.length === 0)("hostile specifications", () => {
  it.each(files)("are refused with their place, and nothing is drawn: %s", async (file) => {
    const found = await refusal(readFileSync(join(FOLDER, file), "utf8"));
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^book\.md:\d+:\d+: /);
  });
});
