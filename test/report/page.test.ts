import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.js";
import { type RenderOptions, renderHtml } from "../../src/report/render-html.js";
import { format, type Format } from "../../src/report/format.js";
import type { Run } from "../../src/analysis/run.js";
import { HOSTILE_NAMES } from "./hostile-names.js";
import { pageTexts, type PageText } from "./page-text.js";
import { type FixtureOptions, runFixture } from "./run-fixture.js";

const render = (run: Run, options?: RenderOptions): Promise<string> => renderHtml(makeReport(run), options);

const run = runFixture({ paths: 200 });
const page = render(run);

describe("the page", () => {
  it("carries a policy that lets only its own style and script in, by hash", async () => {
    const html = await page;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] as string;
    const hash = (name: string): string => {
      const content = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] as string;
      return `sha256-${createHash("sha256").update(content, "utf8").digest("base64")}`;
    };
    expect(policy.replaceAll("&#x27;", "'").replaceAll("&#x3D;", "=")).toBe(
      `default-src 'none'; script-src '${hash("script")}'; style-src '${hash("style")}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it("has no style attribute, no handler, and no address but those of the licence and of SVG", async () => {
    const body = (await page).replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, "");
    expect(body).not.toMatch(/ style="/);
    expect(body).not.toMatch(/ on[a-z]+="/);
    const addresses = [...body.matchAll(/https?:\/\/[^\s"<)&]+/g)].map(([address]) => address);
    expect([...new Set(addresses)].sort()).toEqual([
      "http://www.w3.org/2000/svg",
      "https://github.com/rsms/inter",
      "https://openfontlicense.org",
    ]);
  });

  it("keeps the notice of the font's licence", async () => {
    expect(await page).toContain("Copyright 2016 The Inter Project Authors");
  });

  it("leaves the script out of a static report, and nothing that only it uses", async () => {
    const html = await render(run, { static: true });
    expect(html).not.toMatch(/<script|script-src|data-stops/);
  });

  it("is the same bytes every time", async () => {
    expect(await render(run)).toBe(await page);
  });

  it("stays below 1.0 MB, also over ten years", async () => {
    const long = await render(runFixture({ paths: 20, months: 120 }));
    expect(Buffer.byteLength(long)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(await page)).toBeLessThan(1_000_000);
  });

  it("has landmarks, one h1, a language, heads with a scope, a skip link, and ids that are its own", async () => {
    const html = await page;
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<html lang="en">');
    for (const landmark of ["<header>", "<main id=", "<footer>", 'href="#report"']) expect(html).toContain(landmark);
    expect(html).not.toMatch(/<th(?![^>]*scope=)[^a-z]/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [, named] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]*)"/g)) expect(ids).toContain(named);
  });

  it("gives every picture a name and a description", async () => {
    const html = await page;
    const pictures = [...html.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
    expect(pictures.length).toBeGreaterThan(10);
    for (const tag of pictures) expect(tag).toMatch(/role="img".*aria-labelledby="[^"]+".*aria-describedby="[^"]+"/);
  });
});

/** Digits that no run decides. Everything else must be quoted from the run. */
const WHITE_LIST: readonly { readonly why: string; readonly text: RegExp }[] = [
  { why: "names of percentiles", text: /\b(5th|25th|75th|95th)\b/g },
  { why: "names of bands", text: /the middle 50% and 90%/g },
  { why: "names of bands", text: /the 5% line or the 95% line/g },
  { why: "how sets of paths are chosen", text: /the 2% of simulations/g },
  { why: "how a standard error is defined", text: /the 68% interval/g },
];

const quoted = ({ around }: PageText): ReadonlyMap<string, string> | undefined =>
  [...around].reverse().find(({ attributes }) => attributes.has("data-from"))?.attributes;

const inside = (
  { around }: PageText,
  test: (name: string, attributes: ReadonlyMap<string, string>) => boolean,
): boolean => around.some(({ name, attributes }) => test(name, attributes));

/** Axis labels are a picture's ruler, the footer's last line is the font's notice, the document's title repeats the h1. */
const isChrome = (text: PageText): boolean =>
  inside(text, (_, attributes) => /\brole-axis\b/.test(attributes.get("class") ?? "")) ||
  inside(text, (name) => name === "title") ||
  text.text.startsWith("Inter: Copyright");

function look(from: Run, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], from);
}

describe("every number of the page", () => {
  const cases: readonly [string, FixtureOptions][] = [
    ["the fixture", { paths: 200 }],
    ["a run in Swiss francs that shrinks, without risk", { paths: 5, currency: "CHF", drift: -0.3, risk: 0 }],
    ["one month, one path, no targets, no tags", { paths: 1, months: 1, targets: [], tags: false }],
    ["no assets at all", { paths: 4, openings: [0, 0, 0], months: 14 }],
  ];

  it.each(cases)("comes from the run, and is written as its format says: %s", async (_, options) => {
    const [of, warnings] = [runFixture(options), [] as string[]];
    const texts = pageTexts(await render(of, { onWarning: (message) => warnings.push(message) }));
    expect(warnings).toEqual([]);
    const wrong: string[] = [];
    let checked = 0;
    for (const text of texts) {
      if (isChrome(text)) continue;
      const source = quoted(text);
      let rest = text.text;
      if (source !== undefined) {
        const path = source.get("data-from") as string;
        const expected = format(look(of, path), source.get("data-as") as Format, of.currency);
        if (!rest.includes(expected)) wrong.push(`${path} is ${expected}, not ${rest}`);
        rest = rest.replace(expected, "");
        checked++;
      }
      for (const { text: allowed } of WHITE_LIST) rest = rest.replace(allowed, "");
      if (/\d/.test(rest)) wrong.push(`no source: ${text.text}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  it("has at most three significant digits in a headline", async () => {
    const html = await page;
    const headlines = /<dl class="headlines"[\s\S]*?<\/dl>/.exec(html)?.[0] as string;
    const amounts = [...headlines.matchAll(/data-as="(?:money|whole-chance)"[^>]*>([^<]*)</g)].map(
      ([, text]) => text as string,
    );
    expect(amounts.length).toBeGreaterThan(5);
    for (const text of amounts) expect(text.replace(/\D/g, "").replace(/^0+/, "").length).toBeLessThanOrEqual(3);
  });
});

describe("hostile names", () => {
  const groups = [0, 4, 8].map((from) => HOSTILE_NAMES.slice(from, from + 4));

  it.each(groups.map((names) => [names]))("stay text: %j", async (names) => {
    const [name, ...segmentNames] = names as [string, ...string[]];
    const html = await render(runFixture({ name, paths: 2, months: 2, segmentNames }), { static: true });
    const spoken = pageTexts(html).filter(({ around }) =>
      around.some(({ attributes }) => attributes.get("data-as") === "text"),
    );
    for (const each of names) expect(spoken.map(({ text }) => text)).toContain(each);
    expect(html).not.toMatch(/<script|<img|onerror="|onmouseover="|<b>/);
  });
});
