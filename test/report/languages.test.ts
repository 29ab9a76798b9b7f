import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import type { Draw } from "../../src/report/draw.js";
import { escapeHtml } from "../../src/report/escape.js";
import { CHAPTERS, type Kpi } from "../../src/kpi/kpi.js";
import { KPIS } from "../../src/kpi/kpis.js";
import { proseIn } from "../../src/kpi/years.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { CATALOGUES, ENTRIES, PLACES } from "../../src/report/words/dictionary.js";
import { KPI_CATALOGUES, kpiEntries, kpiWords } from "../../src/report/words/kpis/kpi-words.js";
import type { LocaleTag } from "../../src/scenario/locale.js";
import { book, run as runNotebookText } from "../notebook/small-book.js";
import { forecastText } from "../../src/run.js";
import { offerOf } from "../../src/whatif/offer.js";
import { offerInLanguage } from "../../src/whatif/offer-words.js";
import { panelOf } from "../../src/whatif/panel.js";
import { type PageText, pageTexts } from "./page-text.js";

const FOLDER = resolve(import.meta.dirname, "../../scenarios");
const read = (reference: string) => ({ file: reference, source: readFileSync(join(FOLDER, reference)) });

async function runOf(name: string): Promise<Run> {
  const { run } = await forecastText(readFileSync(join(FOLDER, name)), name, {
    overrides: { paths: 1024 },
    simulation: { threads: 1 },
    reading: { read },
  });
  return run;
}

/** In place of the picture: the words that its marks show. */
const wordsOfChart: Draw = ({ spec }, { description }) => {
  const words = [...wordsIn(spec)].map((text) => `<text>${escapeHtml(text)}</text>`).join("");
  return Promise.resolve(`<svg><desc>${escapeHtml(description)}</desc>${words}</svg>`);
};

function* wordsIn(part: unknown): Generator<string> {
  if (Array.isArray(part)) for (const each of part) yield* wordsIn(each);
  else if (part !== null && typeof part === "object")
    for (const [key, value] of Object.entries(part))
      if (["label", "words", "name", "note", "status", "text"].includes(key) && typeof value === "string") yield value;
      else yield* wordsIn(value);
}

/** What is the same in both languages, or no language. */
const SAME: Readonly<Record<"de-CH" | "fr-FR", ReadonlySet<string>>> = {
  "de-CH": new Set(
    "Aumcast AUM AUA Median Plan Segment Initiative Initiativen Simulation Chance Alpha Bonus Status lognormal nominal binomial Tornado Inflation".split(
      " ",
    ),
  ),
  "fr-FR": new Set(
    "Aumcast Source source Segment Segments Simulation simulation Simulations simulations Plan Covenant Alpha Bonus Distributions Acquisitions Volume Initiatives Inflation Marge capital simple".split(
      " ",
    ),
  ),
};
const isSame = (text: string, locale: keyof typeof SAME): boolean =>
  text.startsWith("--") || SAME[locale].has(text.replace(/^\P{L}+|\P{L}+$/gu, ""));

/** The page's words: its texts but values, what is marked as English, what is typed as it stands, and what the scenario's people wrote; and what is read aloud. */
function sayings(html: string): readonly string[] {
  const texts = pageTexts(html).filter(({ around }) => isOurs(around));
  const spoken = [...html.matchAll(/ (?:aria-label|aria-roledescription|title|alt)="([^"]+)"/g)].map(
    ([, said]) => said,
  );
  return [...texts.map(({ text }) => text), ...spoken.map(String)].flatMap((text) =>
    text.split(/(?<=[.:;?!])\s+/).map((part) => part.trim()),
  );
}

const isOurs = (around: PageText["around"]): boolean =>
  !around.some(
    ({ name, attributes }) =>
      name === "script" ||
      name === "style" ||
      (name === "code" && !isFormula(around)) ||
      (name === "data" && attributes.get("data-as") === "text") ||
      (name !== "html" && attributes.get("lang") === "en"),
  );

/** An equation has words of ours; other code is typed as it stands. */
const isFormula = (around: PageText["around"]): boolean =>
  around.some(({ attributes }) => attributes.get("class") === "formula");

/** Every name and sentence that the scenario has, in pieces as texts have them. */
function ownWords({ scenario, groups, name }: Run): ReadonlySet<string> {
  const found = new Set<string>([name, ...groups.map(({ label }) => label)]);
  const walk = (part: unknown): void => {
    if (typeof part === "string") found.add(part);
    else if (part !== null && typeof part === "object")
      for (const [key, value] of Object.entries(part)) {
        found.add(key);
        walk(value);
      }
  };
  walk(scenario);
  return found;
}

/** Words of at least three letters make a saying. */
const isSaying = (text: string): boolean => /\p{L}{3}/u.test(text);

describe("a report in another language", () => {
  const runs = new Map<string, Promise<Run>>();
  const of = (name: string): Promise<Run> => {
    const run = runs.get(name) ?? runOf(name);
    runs.set(name, run);
    return run;
  };
  const pageOf = async (name: string, locale: LocaleTag): Promise<string> =>
    renderHtml(makeReport({ ...(await of(name)), locale }), { draw: wordsOfChart });

  it.each([
    ["base.yaml", "de-CH"],
    ["base.yaml", "fr-FR"],
    ["manager.yaml", "de-CH"],
    ["manager.yaml", "fr-FR"],
    ["growth-plan.yaml", "de-CH"],
    ["growth-plan.yaml", "fr-FR"],
  ] as const)("leaves nothing of ours in English: %s in %s", { timeout: 120_000 }, async (name, locale) => {
    const [english, other] = [await pageOf(name, "en-US"), await pageOf(name, locale)];
    expect(other).toContain(`<html lang="${locale.slice(0, 2)}">`);
    const own = ownWords(await of(name));
    const before = new Set(sayings(english));
    const same = sayings(other).filter((text) => before.has(text) && isSaying(text));
    const left = same.filter((text) => !isSame(text, locale) && !own.has(text) && !isClipped(text, own));
    expect([...new Set(left)]).toEqual([]);
    expect(sayings(other).filter(isSaying).length).toBeGreaterThan(300);
  });
});

/** A name that a chart has shortened, or one with its value. */
const isClipped = (text: string, own: ReadonlySet<string>): boolean =>
  [...own].some((name) => name.length > 3 && (text.startsWith(name) || name.startsWith(text.replace(/…$/, ""))));

describe("the what-if panel", () => {
  const CLIENT = sourceIn(resolve(import.meta.dirname, "../../src/whatif/client")).join("\n");

  it("has all that it says in the page's language, and its names", { timeout: 120_000 }, async () => {
    const offer = await offerOf({ ...(await runOf("manager.yaml")), locale: "fr-FR" });
    if (offer === null) throw new Error("nothing is offered");
    const { fans, figures, levers, words = {} } = offerInLanguage(offer);
    const labels = ({
      fans,
      figures,
      levers,
    }: Pick<typeof offer, "fans" | "figures" | "levers">): readonly string[] => [
      ...fans.map(({ title }) => title),
      ...[...figures, ...levers].map(({ label }) => label),
    ];
    const before = new Set(labels(offer));
    expect(labels({ fans, figures, levers }).filter((label) => before.has(label))).toEqual([]);
    const spoken = [...CLIENT.matchAll(/said\(\s*offer,\s*"([^"]+)"/g)].map(([, english]) => english as string);
    expect(spoken.length).toBeGreaterThan(15);
    expect(spoken.filter((english) => words[english] === undefined)).toEqual([]);
    expect(panelOf(offer).markup).toContain("<strong>Et si\u00a0?</strong>");
  });
});

describe("the catalogues", () => {
  const keys = [...ENTRIES.keys()];
  const placesOf = (text: string): readonly string[] => [...text.matchAll(PLACES)].map(([place]) => place).sort();

  it("have the same places in every language, and words in both", () => {
    const uneven = [...ENTRIES].filter(([english, said]) =>
      said.some((text) => text.trim() === "" || placesOf(text).join() !== placesOf(english).join()),
    );
    expect(uneven.map(([english]) => english)).toEqual([]);
    expect(keys.length).toBeGreaterThan(600);
  });

  it("say nothing twice, and nothing that no source says", () => {
    expect(
      CATALOGUES.flatMap((catalogue) => Object.keys(catalogue)).filter((key, at, all) => all.indexOf(key) !== at),
    ).toEqual([]);
    const unused = keys.filter((key) => !fragmentsOf(key).every((words) => SOURCE.includes(words)));
    expect(unused).toEqual([]);
  });
});

describe("what explains the KPIs", () => {
  const texts = new Set(KPIS.flatMap(textsOf));
  const entries = kpiEntries();
  const codeIn = (text: string): readonly string[] => (text.match(/`[^`]*`/g) ?? []).sort();

  it("has every text in both languages, in the years of every run", () => {
    expect(texts.size).toBeGreaterThan(800);
    expect([...texts].filter((english) => !entries.has(english))).toEqual([]);
    const [english] = KPIS[0]?.definition ?? [];
    expect(kpiWords(english as string, "en")).toBe(english);
    expect(kpiWords(english as string, "de")).toBe(entries.get(english as string)?.[0]);
    expect(kpiWords("Fees fall.", "fr")).toBe("Fees fall.");
  });

  it("has no entry that no KPI says, none twice, none without words, and what is typed as it is", () => {
    expect([...entries.keys()].filter((english) => !texts.has(english))).toEqual([]);
    const keys = KPI_CATALOGUES.flatMap((catalogue) => Object.keys(catalogue));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const uneven = [...entries].filter(([english, said]) =>
      said.some((text) => text.trim() === "" || codeIn(text).join() !== codeIn(english).join()),
    );
    expect(uneven.map(([english]) => english)).toEqual([]);
  });

  it("sets French punctuation off, but not in what is typed", () => {
    expect(kpiWords("Which channel keeps the least of what it earns?", "fr")).toMatch(/\u00a0\?$/);
    const typed = KPIS.flatMap(({ tools }) => tools).find((sentence) => sentence.includes("95%`")) as string;
    expect(kpiWords(typed, "fr")).toContain("95%`");
  });
});

/** Every text of a KPI, with calendar years and with fiscal ones. */
function textsOf(kpi: Kpi): readonly string[] {
  const { name, summary, formula, needs = [] } = kpi;
  const prose = CHAPTERS.flatMap((chapter) =>
    ["2027", "FY2027"].flatMap((label) => proseIn({ years: [{ label }] } as unknown as Run, kpi[chapter])),
  );
  return [name, summary, ...formula, ...prose].concat(needs);
}

/** Words that sources put into a sentence by what is the case. */
const JOINTS =
  /\b(?:a month|of the month|month-end balance|Month-end balance|every high|lower inclusive|upper inclusive|when due|Inflow|Outflow|Exchange|Disposal|Distribution|Realization|Change of scope|to last month's|such chart|such table|Base|a year|client flows|with reinvested|what|What|come to|away from|first|years|calendar|fiscal|rises|falls|inflows|outflows|net flows|AUM|[Oo]perating income|[Rr]evenue|simulations?|published|derived|judgement|calibrated|assumption|firm|segment|return of the last twelve months|trailing year|log returns|simple returns|response of|chance|price \(capital\)|retention|run-off|cost once|running cost a year|growth of that cost|towards|lowest|median|highest|closing|add|withdraw a net|come to|quarter|three|without a date|on average|Acquisition|above|up to|up|below|months|monthly|before the start as expected|month end|trailing|by return|return|by the|over)\b/;

/** The pieces of an entry that a source must have as they stand: between its places, its sentences and what sources join. */
const fragmentsOf = (key: string): readonly string[] =>
  key
    .split(PLACES)
    .flatMap((part) => part.split(JOINTS))
    .flatMap((part) => part.split(/(?<=[.:;?!]) |(?<=\w)[,.:;] |\(|\)/))
    .map((part) =>
      part
        .replace(/[.,:;]$/, "")
        .replace(/^[.,:;]/, "")
        .trim(),
    )
    .filter((part) => /\p{L}{3}/u.test(part));

const SOURCE = sourceIn(resolve(import.meta.dirname, "../../src"))
  .join("\n")
  .replaceAll('\\"', '"');

function sourceIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["words", "generated"].includes(entry.name) ? [] : sourceIn(path);
    return /\.(ts|hbs)$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("a notebook in another language", () => {
  const asking = `\`\`\`aum run id=main
paths: 40
changes:
  locale: LOCALE
  clients: [{ id: big, mandates: { fund: 20m }, departure: 8% }]
\`\`\`
\`\`\`aum run id=low
paths: 40
changes:
  locale: LOCALE
  markets: { assets: { equity: { mean: 2% } } }
\`\`\`
\`\`\`aum headlines
\`\`\`
\`\`\`aum chart kind=exceedance
title: Own words
\`\`\`
\`\`\`aum table kind=covenants
\`\`\`
\`\`\`aum compare id=both
\`\`\`
\`\`\`aum compare id=why
walk: true
\`\`\`
\`\`\`aum sensitivity id=what
of: "mean(aum at 2028-12)"
by: 10%
\`\`\`
\`\`\`aum solve id=needed
vary: "segments.*.opening × k from 0.5 to 2"
goal: "mean(aum at 2028-12) = 120m"
scan: 3
\`\`\`
\`\`\`aum ridgeline id=ridge
\`\`\`
`;
  const pageIn = async (locale: LocaleTag): Promise<string> => {
    const found = await runNotebookText(book(asking.replaceAll("LOCALE", locale), "scenario: small.yaml"));
    return renderHtml(found.report, { draw: wordsOfChart });
  };

  it("says what its cells found in the page's language, and leaves its author's words", {
    timeout: 120_000,
  }, async () => {
    const english = new Set(sayings(await pageIn("en-US")));
    const page = sayings(await pageIn("de-CH"));
    const names = /^(Book|Small firm|fund|big|equity|main|low|none|YAML|Own words|k|segments\W.*)\W*$/;
    const left = page.filter(
      (text) => english.has(text) && isSaying(text) && !isSame(text, "de-CH") && !names.test(text),
    );
    expect([...new Set(left)]).toEqual([]);
    expect(page).toContain("Own words");
    expect(page).toContain("Abweichende Annahmen und Konventionen.");
  });
});
