import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type Explained, explainRollForwards } from "../../src/published/explain.js";
import { parseRollForwards } from "../../src/published/parse-roll-forwards.js";
import { Exact } from "../../src/units.js";
import { expectDecimal } from "../model/expect-decimal.js";
import { type Cells, rollForwardText } from "./roll-forward-text.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PUBLISHED = join(ROOT, "..", "shared", "data", "aum_rollforwards", "published_rollforwards.csv");

const explained = (source: string | Uint8Array) =>
  explainRollForwards(parseRollForwards(source, "rolls.csv").rollForwards);
const one = (cells: Cells): Explained => explained(rollForwardText(cells)).rollForwards[0] as Explained;
const outcome = ({ periods: [{ manager, segment, period, to }], reconciles }: Explained): string =>
  `${manager}, ${segment}, ${period} to ${to.year}: ${reconciles}`;

describe("published roll-forwards", () => {
  const { rollForwards, chains } = explained(readFileSync(join(ROOT, "test", "cli", "fixtures", "roll-forwards.csv")));

  it("add up exactly, or within their rounding, or not", () => {
    expect(rollForwards.map(outcome)).toEqual([
      "Cohen & Steers, Open-end funds, Q to 2025: exact",
      "Cohen & Steers, Institutional accounts, Q to 2025: exact",
      "Perpetual, Total, Q to 2012: within-rounding",
      "Perpetual, Total, Q to 2012: exact",
      "BlackRock, Total, FY to 2022: exact",
      "BlackRock, Total, FY to 2023: exact",
      "BlackRock, Total, FY to 2025: residual",
    ]);
    // The column of realizations that the note leaves out, in full.
    expect(rollForwards[6]?.residual.toFixed()).toBe("-33125000000");
    // Four figures of 0.1 billion.
    expect([rollForwards[2]?.residual, rollForwards[2]?.tolerance].map(String)).toEqual(["100000000", "200000000"]);
  });

  it("have the organic growth that issuers state, and the return that the market line says", () => {
    const quarter = rollForwards[0] as Explained;
    expectDecimal(quarter.organicGrowth, new Exact(768).dividedBy(42962));
    expectDecimal(quarter.annualisedOrganicGrowth, new Exact(768 * 4).dividedBy(42962));
    expectDecimal(quarter.impliedReturn, new Exact(972).dividedBy(42962));
    expectDecimal(quarter.modifiedDietz, new Exact(972).dividedBy(new Exact(42962).plus((768 - 305 + 24) / 2)));
    expect(rollForwards[6]?.organicGrowth?.times(100).toFixed(2)).toBe("6.04");
  });

  it("chain consecutive periods by linking their returns", () => {
    expect(chains.map(({ periods }) => periods.map(({ at }) => at))).toEqual([
      ["rolls.csv:4", "rolls.csv:5"],
      ["rolls.csv:6", "rolls.csv:7"],
    ]);
    const [first, second] = [1.5 / (22.6 - 0.3), 1.4 / (23.6 - 0.35)];
    expect(chains[0]?.timeWeighted?.toNumber()).toBeCloseTo((1 + first) * (1 + second) - 1, 14);
    expectDecimal(chains[1]?.organicGrowth ?? null, new Exact(306570 + 288695).dividedBy(10010143));
  });
});

describe("the returns of a chain", () => {
  it("place each period's movements in its middle by days, and solve for the one rate that makes the closing", () => {
    const next = {
      period_start: "2025-04-01",
      period_end: "2025-06-30",
      beginning: "106",
      net_flows: "-10",
      ending: "97",
    };
    const [chain] = explained(rollForwardText({}, next)).chains;
    // 90 days, then 91: 5 is there for 45 + 91 of 181 days, −10 for 45.5.
    const [early, late] = [136 / 181, 45.5 / 181];
    expect(chain?.modifiedDietz?.toNumber()).toBeCloseTo(2 / (100 + 5 * early - 10 * late), 14);
    const growth = 1 + (chain?.moneyWeighted?.toNumber() ?? Number.NaN);
    expect(100 * growth + 5 * growth ** early - 10 * growth ** late).toBeCloseTo(97, 11);
  });

  it("end where a period is missing, and where an opening was restated", () => {
    const third: Cells = { period_start: "2025-07-01", period_end: "2025-09-30", beginning: "112", ending: "118" };
    const second: Cells = { period_start: "2025-04-01", period_end: "2025-06-30", beginning: "107", ending: "113" };
    expect(explained(rollForwardText({}, third)).chains).toEqual([]);
    const { rollForwards } = parseRollForwards(rollForwardText({}, second), "rolls.csv", { gaps: "allow" });
    expect(explainRollForwards(rollForwards).chains).toEqual([]);
  });
});

describe("rounding", () => {
  it.each<readonly [string, Cells, string, string]>([
    ["three figures of 1 million and a market of 0.01", { market_and_performance: "1.01" }, "-0.01", "within-rounding"],
    ["four figures of 1 million, 2 apart", { ending: "108" }, "2", "within-rounding"],
    ["four figures of 1 million, 3 apart", { ending: "109" }, "3", "residual"],
    ["balances of 1000 beside flows of 1", { beginning: "20000", ending: "21000" }, "994", "within-rounding"],
    ["a balance of 1000 that happens to be round", { beginning: "20000", ending: "21001" }, "995", "residual"],
    [
      "a whole number beside finer balances",
      { beginning: "100.0", market_and_performance: "2", ending: "106.7" },
      "-0.3",
      "residual",
    ],
    [
      "a nil line, which adds no more than the balances",
      { beginning: "100.0", net_flows: "0.0", fx: "0", ending: "101.3" },
      "0.3",
      "residual",
    ],
    [
      "net flows of two gross figures",
      { net_flows: "", gross_inflows: "9", gross_outflows: "4", market_and_performance: "1.1", ending: "108" },
      "1.9",
      "within-rounding",
    ],
    [
      "grouped digits, brackets and a dash",
      { beginning: "1,100", net_flows: "(5)", fx: "—", ending: "1,096" },
      "0",
      "exact",
    ],
  ])("bounds the residual of %s", (_, cells, residual, reconciles) => {
    const found = one(cells);
    expect([found.residual.dividedBy(1e6).toFixed(), found.reconciles]).toEqual([residual, reconciles]);
  });

  it("has no part in a sum: 0.1 + 0.2 is 0.3, and thirty digits are kept", () => {
    expect(one({ beginning: "0.1", net_flows: "0.2", market_and_performance: "0.0", ending: "0.3" }).reconciles).toBe(
      "exact",
    );
    const long = {
      beginning: "100000000000000.000000000001",
      net_flows: "0.000000000001",
      market_and_performance: "0",
    };
    expect(one({ ...long, ending: "100000000000000.000000000002" }).residual.isZero()).toBe(true);
    expect(one({ ...long, ending: "100000000000000.000000000003" }).residual.toFixed()).toBe("0.000001");
  });
});

describe.skipIf(!existsSync(PUBLISHED))("the collection of 67 published roll-forwards", () => {
  const source = existsSync(PUBLISHED) ? readFileSync(PUBLISHED) : "";
  const told = parse(source, { columns: true }) as readonly Record<string, string>[];
  const { rollForwards } = existsSync(PUBLISHED) ? explained(source) : { rollForwards: [] };

  it("is found to be 59 exact, 6 within rounding and 2 that do not add up, as its collectors found row by row", () => {
    const words = { exact: "exact", "within-rounding": "within_rounding", residual: "no" };
    expect(rollForwards.map(({ reconciles }) => words[reconciles])).toEqual(told.map(({ adds_up }) => adds_up));
    const count = (which: Explained["reconciles"]) =>
      rollForwards.filter(({ reconciles }) => reconciles === which).length;
    expect([count("exact"), count("within-rounding"), count("residual")]).toEqual([59, 6, 2]);
    expect(rollForwards.filter(({ reconciles }) => reconciles === "residual").map(outcome)).toEqual([
      "Liontrust, Total AuMA, FY to 2023: residual",
      "BlackRock, Total, FY to 2025: residual",
    ]);
  });

  it("leaves the residuals that its collectors computed", () => {
    const powers: Record<string, number> = { million: 1e6, billion: 1e9 };
    const expected = told.map(({ residual, unit }) => new Exact(residual as string).times(powers[unit as string] ?? 0));
    expect(rollForwards.map(({ residual }) => residual.toFixed())).toEqual(expected.map((amount) => amount.toFixed()));
  });
});
