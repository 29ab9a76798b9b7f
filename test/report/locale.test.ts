import { describe, expect, it } from "vitest";
import { makeReport } from "../../src/report/make-report.js";
import { type Format, format } from "../../src/report/format.js";
import { localeOf } from "../../src/report/locale.js";
import { renderHtml } from "../../src/report/render-html.js";
import { LOCALES, type LocaleTag } from "../../src/scenario/locale.js";
import { forecastText } from "../../src/run.js";
import { book, page } from "../notebook/small-book.js";
import { pageTexts } from "./page-text.js";
import { runFixture } from "./run-fixture.js";

const [SPACE, NARROW, MINUS] = ["\u00a0", "\u202f", "\u2212"];
const written = (value: unknown, as: Format, tag: LocaleTag, currency = "EUR"): string =>
  format(value, as, currency, localeOf(tag));

// As the Unicode CLDR 48 has them, but for thousands in German and the short units of English.
describe("a locale", () => {
  it.each([
    ["en-US", 84.9e9, "EUR", "€84.9bn"],
    ["en-US", 84.9e9, "USD", "$84.9bn"],
    ["en-GB", 84.9e9, "USD", "US$84.9bn"],
    ["en-GB", -4.91e9, "GBP", `${MINUS}£4.91bn`],
    ["de-DE", 84.9e9, "EUR", `84,9${SPACE}Mrd.${SPACE}€`],
    ["de-DE", 420e6, "USD", `420${SPACE}Mio.${SPACE}$`],
    ["de-DE", -1.234e12, "CHF", `${MINUS}1,23${SPACE}Bio.${SPACE}CHF`],
    ["de-DE", 9_999, "EUR", `10,0${SPACE}Tsd.${SPACE}€`],
    ["de-DE", 0, "EUR", `0${SPACE}€`],
    ["de-CH", 84.9e9, "CHF", `CHF${SPACE}84.9${SPACE}Mrd.`],
    ["de-CH", 84.9e9, "EUR", `EUR${SPACE}84.9${SPACE}Mrd.`],
    ["fr-FR", 84.9e9, "EUR", `84,9${SPACE}Md${SPACE}€`],
    ["fr-FR", 420e6, "USD", `420${SPACE}M${SPACE}$US`],
    ["fr-FR", 1.234e12, "CHF", `1,23${SPACE}Bn${SPACE}CHF`],
  ] as const)("writes amounts: %s %d %s", (tag, value, currency, expected) => {
    expect(written(value, "money", tag, currency)).toBe(expected);
  });

  it("writes amounts of a column, on axes, of changes and of errors alike", () => {
    expect(written(1.09e9, "money:m:0", "de-DE")).toBe(`1.090${SPACE}Mio.${SPACE}€`);
    expect(written(1.09e9, "money:m:0", "de-CH")).toBe(`EUR${SPACE}1'090${SPACE}Mio.`);
    expect(written(1234.5e9, "money:bn:1", "fr-FR")).toBe(`1${NARROW}234,5${SPACE}Md${SPACE}€`);
    expect(written(2.5e9, "stated-money", "de-DE")).toBe(`2,5${SPACE}Mrd.${SPACE}€`);
    expect(written(6.4e9, "signed-money", "de-DE")).toBe(`+6,40${SPACE}Mrd.${SPACE}€`);
    expect(written(2e7, "error-money", "fr-FR")).toBe(`±20,0${SPACE}M${SPACE}€`);
  });

  it.each([
    ["en-GB", ["43%", "<0.1%", "99.4%", "12.35%", "38.6 bp", "0.38 pp", "10,000", "1.250", "2.2E−16"]],
    ["de-DE", ["43 %", "<0,1 %", "99,4 %", "12,35 %", "38,6 Bp", "0,38 Pp", "10.000", "1,250", "2,2E−16"]],
    ["de-CH", ["43%", "<0.1%", "99.4%", "12.35%", "38.6 Bp", "0.38 Pp", "10'000", "1.250", "2.2E−16"]],
    ["fr-FR", ["43 %", "<0,1 %", "99,4 %", "12,35 %", "38,6 pb", "0,38 pt", "10\u202f000", "1,250", "2,2E−16"]],
  ] as const)("writes shares, rates and counts: %s", (tag, expected) => {
    const values: readonly (readonly [number, Format])[] = [
      [0.43, "whole-chance"],
      [0.0001, "chance"],
      [0.994, "chance"],
      [0.1235, "percent:2"],
      [0.00386, "basis-points"],
      [0.00375, "points"],
      [10_000, "count"],
      [1.25, "index"],
      [2.2e-16, "tiny"],
    ];
    const texts = values.map(([value, as]) => written(value, as, tag));
    expect(texts).toEqual(expected.map((text) => text.replace(" ", SPACE as string)));
  });

  it("writes dates and months", () => {
    const dates = (tag: LocaleTag): string[] => [
      written("2025-09-30", "date", tag),
      written("2030-03", "month", tag),
      written("2030-05", "period", tag),
      written("2030-09", "period", tag),
    ];
    expect(dates("en-US")).toEqual(["30 Sep 2025", "Mar 2030", "May 2030", "Q3 2030"]);
    expect(dates("de-DE")).toEqual(["30.09.2025", "März 2030", "Mai 2030", "Q3 2030"]);
    expect(dates("de-CH")).toEqual(dates("de-DE"));
    expect(dates("fr-FR")).toEqual(["30/09/2025", "mars 2030", "mai 2030", "T3 2030"]);
  });

  // A second source beside the list above: what this Node knows of digits, which has not changed for years.
  it.each(["en-US", "en-GB", "de-DE", "fr-FR"] as const)("groups and marks digits as Intl does: %s", (tag) => {
    for (const value of [0.5, 12.25, 1234.5, 9_876_543.2])
      expect(written(value / 100, "percent:1", tag)).toBe(
        new Intl.NumberFormat(tag, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 })
          .format(value / 100)
          .replace(`${NARROW}%`, `${SPACE}%`),
      );
  });
});

describe("a report in a locale", () => {
  const run = runFixture({ paths: 60, currency: "EUR" });

  it.each(LOCALES)("writes every value, axis and tooltip in it: %s", async (locale) => {
    const of = { ...run, locale };
    const html = await renderHtml(makeReport(of));
    const wrong: string[] = [];
    let checked = 0;
    for (const { text, around } of pageTexts(html)) {
      const source = around[around.length - 1]?.attributes;
      const as = source?.get("data-as") as Format | undefined;
      if (source === undefined || as === undefined || as === "text") continue;
      const value = source.get("data-value") ?? source.get("value") ?? "";
      const expected = format(
        value === "" || Number.isNaN(Number(value)) ? value : Number(value),
        as,
        "EUR",
        localeOf(locale),
      );
      if (as !== "year" && value !== "null" && !text.includes(expected)) wrong.push(`${as} ${value}: ${text}`);
      checked++;
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
    const axes = pageTexts(html).filter(({ around }) =>
      around.some(({ attributes }) => /\brole-axis\b/.test(attributes.get("class") ?? "")),
    );
    const foreign =
      locale === "de-DE" || locale === "fr-FR" ? /\d\.\d|€\d|\d%/ : locale === "de-CH" ? /€|,/ : /\d,\d\D|Mrd|Mio/;
    expect(axes.length).toBeGreaterThan(30);
    expect(axes.map(({ text }) => text).filter((text) => foreign.test(text))).toEqual([]);
  });

  it("is the default one for a run without a locale and for en-US, byte by byte", async () => {
    const draw = (): Promise<string> => Promise.resolve("<svg></svg>");
    const html = (locale?: LocaleTag): Promise<string> =>
      renderHtml(makeReport(locale === undefined ? run : { ...run, locale }), { draw });
    expect(await html("en-US")).toBe(await html());
    expect(await html("de-DE")).not.toBe(await html());
  });
});

describe("a scenario's locale", () => {
  const text = (line: string): string => `name: Firm
currency: EUR
${line}
start: 2026-12-31
horizon: 1 year
seed: 7
paths: 50
markets: { model: lognormal, assets: { equity: { mean: 6%, volatility: 15% } } }
segments: [{ id: fund, opening: 100m, mix: { equity: 100% }, flows: { inflows: 10%, outflows: 8% }, fees: 50bp }]
`;
  const forecast = (line: string) => forecastText(text(line), "firm.yaml", { simulation: { threads: 1 } });

  it("is told by the run and changes no answer and no hash", async () => {
    const [{ run: plain }, { run: german }] = await Promise.all([forecast(""), forecast("locale: de-DE")]);
    expect([plain.locale, german.locale]).toEqual([undefined, "de-DE"]);
    expect([german.resultHash, german.supplementHash]).toEqual([plain.resultHash, plain.supplementHash]);
  });

  it.each([
    ["de_DE", "locale is de_DE, not one of en-US, en-GB, de-DE, de-CH, fr-FR. Write de-DE."],
    ["fr", "locale is fr, not one of en-US, en-GB, de-DE, de-CH, fr-FR. Write fr-FR."],
    ["xx-YY", "locale is xx-YY, not one of en-US, en-GB, de-DE, de-CH, fr-FR. Write one of them, such as en-GB."],
  ])("is refused where it is none: %s", async (tag, message) => {
    await expect(forecast(`locale: ${tag}`)).rejects.toThrow(`firm.yaml:3:9: ${message}`);
  });

  it("is that of a notebook's page, in its prose too", async () => {
    const german = "```aum run id=main\nchanges:\n  locale: de-DE\n```\n";
    const html = await page(book(`${german}Median {{money "percentile(50, aum at 2028-12)"}}.\n`));
    expect(html).toMatch(/Median <data[^>]*>1\d\d\u00a0Mio.\u00a0\$<\/data>/);
  });
});
