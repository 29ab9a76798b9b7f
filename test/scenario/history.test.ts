import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import type { BootstrapPlan } from "../../src/plan/bootstrap.js";
import { momentsOf } from "../../src/plan/bootstrap.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseHistory } from "../../src/published/parse-history.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const DATA = join(dirname(fileURLToPath(new URL("../../", import.meta.url))), "shared", "data");

const textOf = (history: object | string, assets: object = { a: {}, b: {} }) =>
  JSON.stringify({
    name: "History",
    currency: "USD",
    start: "2025-12-31",
    horizon: "12 months",
    seed: "1",
    paths: "10",
    markets: { model: "bootstrap", assets, history },
    segments: [
      { id: "s", opening: "100m", mix: { [Object.keys(assets)[0] as string]: "100%" }, flows: {}, fees: "0bp" },
    ],
  });
const read = (table: string | Uint8Array, history: object | string = "us.csv", assets?: object) =>
  parseScenario(textOf(history, assets), "s.json", { history: () => parseHistory(table, "us.csv") });
const returnsOf = (...of: Parameters<typeof read>) => {
  const { model } = makePlan(read(...of)).markets;
  return (model as BootstrapPlan).returns.map((series) => series.map(Number));
};
const messageOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return error instanceof InputError ? error.message : String(error);
  }
};

describe("a history file", () => {
  it("may be written with signs, in per cent or in decimals", () => {
    const expected = [
      [0.0123, -0.02, 0.031],
      [0.001, 0.002, -0.003],
    ];
    expect(returnsOf("month,a,b\n2020-01,1.23%,0.1%\n2020-02,-2%,0.2%\n2020-03,3.1%,-0.3%\n")).toEqual(expected);
    expect(returnsOf("month,b,a\n2020-01,0.1,1.23\n2020-02,0.2,-2\n2020-03,-0.3,3.1\n")).toEqual(expected);
    expect(returnsOf("Date,a,b\n2020-01-31,0.0123,0.001\n2020-02-29,-2e-2,0.002\n2020-03-31,0.031,-.003\n")).toEqual(
      expected,
    );
  });

  it("is laid into the scenario, which is whole without it, and names its first month", () => {
    const table = "month,Mkt,other\n2019-12,,1%\n2020-01,1%,1%\n2020-02,2%,1%\n2020-03,3%,1%\n2020-04,4%,\n";
    const history = { file: "us.csv", columns: { a: "Mkt" }, from: "2019-01", to: "2020-03", source: "Somebody" };
    const scenario = read(table, history, { a: {} });
    expect(scenario.markets.model).toMatchObject({
      kind: "bootstrap",
      history: { file: "us.csv", provenance: { source: "Somebody" } },
    });
    const again = parseScenario(JSON.stringify(scenario.resolved), "run.json");
    expect(makePlan(again).markets).toEqual(makePlan(scenario).markets);
    expect(makePlan(scenario).assumptions.find(({ key }) => key === "markets.history")?.text).toBe(
      "3 months, 2020-01 to 2020-03: a; us.csv",
    );
  });

  it("is refused where its months or numbers are not clear, with the row", () => {
    const rows = (...lines: readonly string[]) => ["month,a,b", ...lines].join("\n");
    const CASES: readonly (readonly [string, string])[] = [
      [
        rows("2020-01,1%,1%", "2020-03,1%,1%"),
        "us.csv:3:1: markets.history follows a gap: 2020-02 is missing. Add the missing months, or begin after them with from.",
      ],
      [
        rows("2020-01,1%,1%", "2020-01,1%,1%"),
        "us.csv:3:1: markets.history gives 2020-01 again. Keep one of the two rows.",
      ],
      [
        rows("2020-02,1%,1%", "2020-01,1%,1%"),
        "us.csv:3:1: markets.history gives 2020-01 after 2020-02. Put the rows in the order of their months.",
      ],
      [rows("01/2020,1%,1%"), "us.csv:2:1: markets.history has the month 01/2020. Write YYYY-MM."],
      [
        rows("2020-01,1%,1%", "2020-02,,1%", "2020-03,1%,1%"),
        "us.csv:3:1: markets.history has no return in 2020-02. Fill it, or use a span without it (from, to).",
      ],
      [
        rows("2020-01,0.2,0.3", "2020-02,0.4,0.2"),
        "which has numbers that may be per cent or decimals. Write all in one of them, or add written-in: percent, or decimals.",
      ],
      ["month,a\n2020-01,1%", "which has no column b but a. Add columns: { b: … } with the column of b."],
      [
        "a,b\n1%,1%",
        "us.csv:1:1: markets.history has the columns a, b, and none of months. Write a first line such as month,us-equity,us-bonds.",
      ],
      [rows("2020-01,1%,x%"), "us.csv:2:1: markets.history.returns.b[0] is x%, not a rate."],
    ];
    for (const [table, sentence] of CASES) expect(messageOf(() => read(table))).toContain(sentence);
    expect(messageOf(() => parseScenario(textOf("us.csv"), "s.json"))).toContain(
      "markets.history names a file, but no history can be read here. Write returns in its place.",
    );
  });

  it("is refused where columns or rows are in different units, and taken where cash is small", () => {
    const months = Array.from(
      { length: 24 },
      (_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
    );
    const shares = months.map((_, i) => [2.1, -3.4, 1.2, 4, -0.9, 2.7][i % 6] as number);
    const table = (of: (share: number, i: number) => readonly [string | number, string | number]) =>
      ["month,a,b", ...months.map((month, i) => [month, ...of(shares[i] as number, i)].join(","))].join("\n");
    const mixed = table((share) => [share, share / 300]);
    expect(messageOf(() => read(mixed))).toContain(
      "markets.history names us.csv, which has per cent in a and decimals in b, as it seems. Write all in one of them, or add written-in: percent, or decimals.",
    );
    expect(messageOf(() => read(mixed, { file: "us.csv", "written-in": "percent" }))).toBe("");
    const changing = table((share, i) => (i < 15 ? [share, share] : [share / 100, share / 100]));
    expect(messageOf(() => read(changing))).toContain(
      "us.csv:17:1: markets.history has per cent in a, and decimals from 2001-04 on, as it seems.",
    );
    const once = table((share, i) => [i === 4 ? -1.5 : share / 100, share / 100]);
    expect(messageOf(() => read(once))).toContain(
      "us.csv:6:1: markets.history has -1.5 of a in 2000-05, where the others are decimals, as it seems.",
    );
    const withCash = table((share, i) => [share, i % 5 === 0 ? 0 : 0.02]);
    expect(returnsOf(withCash).map((series) => series[1])).toEqual([-0.034, 0.0002]);
  });

  it("is refused where the keys that say how it is read are wrong", () => {
    const table = "month,a,b\n2020-01,1%,1%\n2020-02,2%,1%\n";
    const CASES: readonly (readonly [object, string])[] = [
      [{ from: "2020-13" }, "markets.history.from is 2020-13, not a month. Write YYYY-MM."],
      [{ to: "soon" }, "markets.history.to is soon, not a month. Write YYYY-MM."],
      [
        { "written-in": "percents" },
        "markets.history.written-in is percents (did you mean percent?), not one of the choices. Write percent.",
      ],
      [{ columns: { c: "a" } }, "markets.history.columns.c is not an asset class of markets.assets"],
    ];
    for (const [keys, sentence] of CASES)
      expect(messageOf(() => read(table, { file: "us.csv", ...keys }))).toContain(sentence);
    const { warnings } = parseScenario(
      textOf("us.csv").replace('"history"', '"correlation":[["a","b","0.5"]],"history"'),
      "s.json",
      { history: () => parseHistory(table, "us.csv") },
    );
    expect(warnings.map(({ what }) => what)).toContain(
      "does nothing beside model: bootstrap, whose months come with their own",
    );
  });

  it("of averages of months is warned of", () => {
    // Means of two neighbours of a sequence without memory: an autocorrelation of about a half.
    const raw = Array.from({ length: 121 }, (_, i) => ((i * i * 37) % 101) / 50 - 1);
    const table = [
      "month,a",
      ...raw
        .slice(1)
        .map(
          (value, i) =>
            `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${((value + (raw[i] as number)) / 2).toFixed(4)}%`,
        ),
    ].join("\n");
    const { warnings } = read(table, "us.csv", { a: {} });
    expect(warnings.map(({ what }) => what).join()).toContain("as averages of months do: their volatility is too low");
  });
});

describe.skipIf(!existsSync(DATA))("published histories", () => {
  it("run as they are: the US market by month ends since 1926", () => {
    const table = readFileSync(join(DATA, "french_factors", "us_factors_monthly.csv"));
    const scenario = read(table, { file: "us.csv", columns: { a: "mkt_total_return" } }, { a: {} });
    const [series] = (makePlan(scenario).markets.model as BootstrapPlan).returns;
    const { mean } = momentsOf(series ?? []);
    // As their publisher's statistics have it.
    expect(series?.length).toBe(1189);
    expect(Number(mean)).toBeCloseTo(0.0095932717, 9);
    expect(scenario.warnings).toEqual([]);
  });

  it("of monthly averages are warned of: the S&P composite since 1871", () => {
    const table = readFileSync(join(DATA, "us_market_monthly", "us_market_monthly.csv"));
    const columns = { shares: "equity_total_return", bonds: "bond10_total_return" };
    const scenario = read(table, { file: "us.csv", columns, "written-in": "decimals" }, { shares: {}, bonds: {} });
    const series = (makePlan(scenario).markets.model as BootstrapPlan).returns;
    expect(series.map((one) => one.length)).toEqual([1829, 1829]);
    expect(scenario.warnings.map(({ what }) => what).join()).toContain(
      "returns of shares that go on from month to month (autocorrelation 0.27)",
    );
  });
});
