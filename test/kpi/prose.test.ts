import { describe, expect, it } from "vitest";
import { CHAPTERS, type Kpi } from "../../src/kpi/kpi.js";
import { findKpi, KPIS } from "../../src/kpi/kpis.js";
import type { GroupMeasure } from "../../src/scenario/question.js";

/** Words in a row that no other place may have. */
const SEQUENCE = 8;
const MOST_WORDS = 32;

const MEASURES: Readonly<Record<Exclude<GroupMeasure, "return">, true>> = {
  aum: true,
  "average-aum": true,
  inflows: true,
  outflows: true,
  "net-flows": true,
  "market-gain": true,
  fees: true,
  revenue: true,
  "base-revenue": true,
  billed: true,
  collected: true,
  "net-revenue": true,
  "performance-fees": true,
  "base-fee-rate": true,
  "fee-rate": true,
  "organic-growth": true,
  drawdown: true,
  "total-revenue": true,
  cost: true,
  "operating-income": true,
  margin: true,
  retention: true,
  heads: true,
  "aum-per-head": true,
  "revenue-per-head": true,
};

const sentencesOf = (kpi: Kpi): readonly string[] => [kpi.summary, ...CHAPTERS.flatMap((chapter) => kpi[chapter])];
const written = KPIS.flatMap((kpi) => sentencesOf(kpi).map((sentence) => ({ kpi: kpi.key, sentence })));

describe("the KPIs", () => {
  it("are about twenty, with keys of their own, and one for every measure that a question may ask about", () => {
    const keys = KPIS.map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(20);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(MEASURES).filter((measure) => !keys.includes(measure))).toEqual([]);
  });

  it("leave nothing out", () => {
    const gaps = KPIS.flatMap((kpi) =>
      (["formula", ...CHAPTERS] as const)
        .filter((field) => kpi[field].length === 0)
        .map((field) => `${kpi.key} ${field}`),
    );
    expect(gaps).toEqual([]);
    for (const { questions, actions, charts, risks } of KPIS)
      expect([questions.length, actions.length, charts.length, risks.length]).toEqual([3, 3, 2, 2]);
  });

  it("are written in short, whole sentences, without dashes", () => {
    const faults = written.filter(
      ({ sentence }) =>
        !/^[A-Z0-9`].*[.?]$/.test(sentence) ||
        sentence.split(" ").length > MOST_WORDS ||
        /[\u2013\u2014;]\s*$|[\u2013\u2014]/.test(sentence),
    );
    expect(faults).toEqual([]);
    const questions = KPIS.flatMap((kpi) => kpi.questions).filter((question) => !question.endsWith("?"));
    expect(questions).toEqual([]);
  });

  it("say nothing twice: no sentence, and no eight words in a row", () => {
    expect(repeated(written.map(({ kpi, sentence }) => ({ kpi, text: sentence })))).toEqual([]);
    const sequences = written.flatMap(({ kpi, sentence }) => sequencesOf(sentence).map((text) => ({ kpi, text })));
    expect(repeated(sequences)).toEqual([]);
  });

  it("notice what is said twice", () => {
    const copied = "Look at the share when plans of unequal scale are compared with care.";
    const found = [...written, { kpi: "copied", sentence: copied }].flatMap(({ kpi, sentence }) =>
      sequencesOf(sentence).map((text) => ({ kpi, text })),
    );
    expect(repeated(found).length).toBeGreaterThan(0);
  });

  it("are found by key, by name and by what others call them, and none of these means two", () => {
    const names = KPIS.flatMap((kpi) => [kpi.key, kpi.name, ...kpi.alsoCalled].map((name) => [name, kpi.key] as const));
    for (const [name, key] of names) expect([name, findKpi(name.toUpperCase()).key]).toEqual([name, key]);
    expect(findKpi("Net  New_Money").key).toBe("net-flows");
  });

  it("are suggested where a name is misspelt", () => {
    expect(() => findKpi("organic-growht")).toThrow(
      "kpi: organic-growht is not a KPI (did you mean organic-growth?). Write organic-growth.",
    );
    expect(() => findKpi("redemption")).toThrow(
      "kpi: redemption is not a KPI (did you mean outflows?). Write outflows.",
    );
    expect(() => findKpi("cost-income")).toThrow("kpi: cost-income is not a KPI. Write one that `aumcast kpi` lists.");
  });
});

const wordsOf = (sentence: string): readonly string[] => sentence.toLowerCase().match(/[\p{L}\p{N}%'-]+/gu) ?? [];

function sequencesOf(sentence: string): readonly string[] {
  const words = wordsOf(sentence);
  return words.slice(SEQUENCE - 1).map((_, from) => words.slice(from, from + SEQUENCE).join(" "));
}

interface Place {
  readonly kpi: string;
  readonly text: string;
}

function repeated(places: readonly Place[]): readonly string[] {
  const seen = new Map<string, string>();
  return places.flatMap(({ kpi, text }) => {
    const before = seen.get(text);
    seen.set(text, kpi);
    return before === undefined ? [] : [`${before} and ${kpi}: ${text}`];
  });
}
