import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { attribute, inBasisPoints, revenueYield } from "../../src/model/attribution.js";
import { averageOf } from "../../src/model/averages.js";
import { organicGrowth } from "../../src/model/growth.js";
import { modifiedDietz, moneyWeighted } from "../../src/model/performance.js";
import { revenueBridge, twoFactors } from "../../src/model/revenue-bridge.js";
import { rollForward } from "../../src/model/roll-forward.js";
import { type Money, money, monthlyRate, NOTHING, type Share, share, WHOLE } from "../../src/units.js";

const FILE = fileURLToPath(new URL("../../../shared/data/aum_rollforwards/aum_average_and_fees.csv", import.meta.url));

interface Yield {
  readonly manager: string;
  readonly segment: string;
  readonly period: string;
  readonly aum_unit: "million" | "billion";
  readonly beginning_aum: string;
  readonly ending_aum: string;
  readonly average_aum: string;
  readonly fee_revenue_million: string;
  readonly published_yield_bps: string;
  readonly recomputed_yield_bps: string;
}

const table: readonly Yield[] = existsSync(FILE) ? parse(readFileSync(FILE), { columns: true }) : [];
const withYields = table.filter(({ published_yield_bps }) => published_yield_bps !== "");
const nameOf = ({ manager, segment, period, published_yield_bps }: Yield): string =>
  `${manager}, ${segment}, ${period}: ${published_yield_bps} bp`;

/** Half of the last digit of a figure. */
const rounding = (figure: string): number => 0.5 * 10 ** -(figure.split(".")[1]?.length ?? 0);
const periodsOf = (period: string): number => (period.startsWith("Q") ? 4 : period.startsWith("H") ? 2 : 1);

/** In millions; the simple average where no other was published. */
function averageAum({ aum_unit, average_aum, beginning_aum, ending_aum }: Yield): Money {
  const inMillions = (text: string): Money => money(money(text).times(aum_unit === "billion" ? 1000 : 1));
  if (average_aum !== "") return inMillions(average_aum);
  return averageOf("two-point", inMillions(beginning_aum), [inMillions(ending_aum)]);
}

describe.skipIf(table.length === 0)("published fee rates", () => {
  it("number 51", () => {
    expect(withYields).toHaveLength(51);
  });

  it.each(withYields.map((row) => [nameOf(row), row] as const))("come out: %s", (_, row) => {
    const periods = share(periodsOf(row.period));
    const found = inBasisPoints(revenueYield(money(row.fee_revenue_million), averageAum(row), periods)) as Share;
    const published = row.published_yield_bps;
    expect(Math.abs(found.minus(published).toNumber())).toBeLessThanOrEqual(rounding(published) + 1e-12);
  });
});

/** The issuer published fees and assets, the collection of data worked out the rate. */
const recomputed = table.filter((row) => row.published_yield_bps === "" && row.recomputed_yield_bps !== "");

describe.skipIf(table.length === 0)("fee rates of published fees and assets", () => {
  it.each(recomputed.map((row) => [row.manager, row.period, row.recomputed_yield_bps, row] as const))(
    "come out: %s, %s, %s bp",
    (_, period, expected, row) => {
      const periods = share(periodsOf(period));
      const found = inBasisPoints(revenueYield(money(row.fee_revenue_million), averageAum(row), periods)) as Share;
      expect(Math.abs(found.minus(expected).toNumber())).toBeLessThanOrEqual(rounding(expected) + 1e-12);
    },
  );
});

/** Basis points of a year's fees on an average, both in one unit. */
const basisPoints = (fees: string, average: string): Share =>
  inBasisPoints(revenueYield(money(fees), money(average), WHOLE)) as Share;
const simple = (opening: string, closing: string): Money => averageOf("two-point", money(opening), [money(closing)]);
const growthOf = (opening: string, flows: string, periods = "1"): Share =>
  organicGrowth(
    { opening: money(opening), inflows: money(flows), outflows: NOTHING, acquired: NOTHING },
    share(periods),
  ).organic as Share;

const YEAR_ENDS_2008 = ["28266", "27881", "25174", "20201"].map(money);
/** The mandate of the AUM guide: 10 million on 31 December beside 20 million. */
const MANDATE = [...Array<Money>(11).fill(money(20)), money(30)];
const DIETZ_DAYS = [
  ["-15.05", 5],
  ["19.82", 9],
  ["16.42", 15],
  ["-18.96", 24],
] as const;
const flowTiming = (weight: string, earn: "simple" | "compound" = "simple"): Money =>
  rollForward({
    opening: money(10),
    inflows: money(2),
    outflows: NOTHING,
    rate: monthlyRate("0.1"),
    weight: share(weight),
    earn,
    outflowsBeyondAssets: "refuse",
    fee: null,
  }).closing;

/** [what, found, published]: agreement to half of the last published digit. */
const FIGURES: readonly (readonly [what: string, found: () => Money | Share, published: string])[] = [
  ["BlackRock 2025: organic asset growth, %", () => share(growthOf("11551251", "698261").times(100)), "6.04"],
  [
    "BlackRock 2025: total growth, %",
    () => share((attribute({ ...A3, marketGain: money("1791994") }).totalGrowth as Share).times(100)),
    "21.56",
  ],
  ["BlackRock 2025: what four categories leave unexplained", () => attribute(A3).residual, "-33125"],
  ["AUM-growth example 1: what its components leave unexplained", () => attribute(SKILL_1).residual, "10"],
  ["AUM-growth example 1: organic growth, %", () => share(growthOf("850", "16").times(100)), "1.88"],
  ["AUM-growth example 2: organic growth, %", () => share(growthOf("1200", "-23").times(100)), "-1.92"],
  ["T. Rowe Price 2025, without performance fees", () => basisPoints("6602.3", "1677300"), "39.4"],
  ["T. Rowe Price 2025, with performance fees", () => basisPoints("6639.7", "1677300"), "39.6"],
  ["T. Rowe Price 2024, without performance fees", () => basisPoints("6399.7", "1561900"), "41.0"],
  ["T. Rowe Price 2024, with performance fees", () => basisPoints("6459.0", "1561900"), "41.4"],
  ["T. Rowe Price 2023, without performance fees", () => basisPoints("5709.5", "1362300"), "41.9"],
  ["T. Rowe Price 2023, with performance fees", () => basisPoints("5747.7", "1362300"), "42.2"],
  ["T. Rowe Price 2022, without performance fees", () => basisPoints("5962.7", "1398400"), "42.6"],
  ["T. Rowe Price 2022, with performance fees", () => basisPoints("5969.1", "1398400"), "42.7"],
  ["BlackRock 2025: two-point average AUM", () => simple("11551251", "14041518"), "12796384.5"],
  ["BlackRock 2025: yield on it", () => basisPoints("19179", "12796384.5"), "14.99"],
  ["BlackRock 2025: yield on the 13-month average", () => basisPoints("19179", "12603633"), "15.22"],
  ["BlackRock 2024: yield on the 13-month average", () => basisPoints("16100", "10804007"), "14.90"],
  ...(
    [
      ["2021", "2053", "3467", "4138", "5.40"],
      ["2022", "1939", "4138", "3481", "5.09"],
      ["2023", "1876", "3481", "4102", "4.95"],
      ["2024", "2124", "4102", "4715", "4.82"],
      ["2025", "2398", "4715", "5665", "4.62"],
    ] as const
  ).map(
    ([year, fees, opening, closing, published]) =>
      [
        `State Street ${year}: yield on the two-point average`,
        () => basisPoints(fees, simple(opening, closing).times(1000).toFixed()),
        published,
      ] as const,
  ),
  ["GAMCO 2008: yield on the reported average", () => basisPoints("204.3", "26372"), "77.47"],
  ["GAMCO 2009: yield on the reported average", () => basisPoints("178.7", "22094"), "80.88"],
  ["GAMCO 2008: five-points", () => averageOf("month-ends", money(30573), [money(30573), ...YEAR_ENDS_2008]), "26419"],
  ["GAMCO 2008: trapezoid", () => averageOf("trapezoid", money(30573), YEAR_ENDS_2008), "26677"],
  ["GAMCO 2008: two-point", () => averageOf("two-point", money(30573), YEAR_ENDS_2008), "25387"],
  ["AUM guide: flow at the beginning", () => flowTiming("1"), "13.2"],
  ["AUM guide: flow at mid-period, simple", () => flowTiming("0.5"), "13.1"],
  ["AUM guide: flow at mid-period, compound", () => flowTiming("0.5", "compound"), "13.0976"],
  ["AUM guide: flow at the end", () => flowTiming("0"), "13.0"],
  ["AUM guide's mandate: two-point", () => averageOf("two-point", money(20), MANDATE), "25.0"],
  ["AUM guide's mandate: 13-month", () => averageOf("13-month", money(20), MANDATE), "20.769"],
  ["AUM guide's mandate: month-ends", () => averageOf("month-ends", money(20), MANDATE), "20.833"],
  ["AUM guide's mandate: quarter-ends", () => averageOf("quarter-ends", money(20), MANDATE), "22.5"],
  ["AUM guide's mandate: five-points", () => averageOf("five-points", money(20), MANDATE), "22.0"],
  ["AUM guide's mandate: trapezoid", () => averageOf("trapezoid", money(20), MANDATE), "20.417"],
  ["Modified Dietz over four dated flows, %", () => share((modifiedDietz(DIETZ) as Share).times(100)), "2.454"],
  [
    "Modified Dietz from 100 to 300 with 50 at mid-period, %",
    () => share((modifiedDietz(TREBLED) as Share).times(100)),
    "120",
  ],
  ["Its money-weighted return over both years, %", () => share((moneyWeighted(TREBLED) as Share).times(100)), "125"],
  ["Rathbone Q1 2018: organic growth a year, %", () => share(growthOf("33780", "171", "4").times(100)), "2.0"],
];

const A3 = {
  opening: money("11551251"),
  netFlows: money("698261"),
  marketGain: money("1483629").plus("220541").plus("120961") as Money,
  fees: NOTHING,
  closing: money("14041518"),
};
const SKILL_1 = {
  opening: money(850),
  netFlows: money(16),
  marketGain: money(38).minus(2) as Money,
  fees: NOTHING,
  closing: money(912),
};
const DIETZ = {
  opening: money("585.60"),
  movements: DIETZ_DAYS.map(([amount, day]) => ({
    amount: money(amount),
    weight: share(share(31 - day).dividedBy(31)),
  })),
  closing: money("602.34"),
};
const TREBLED = { opening: money(100), movements: [{ amount: money(50), weight: share("0.5") }], closing: money(300) };

describe("published figures", () => {
  it.each(FIGURES)("come out: %s", (_, found, published) => {
    expect(Math.abs(found().minus(published).toNumber())).toBeLessThanOrEqual(rounding(published) + 1e-9);
  });

  it("have GAMCO earn less on assets that ended higher: rate up, volume down", () => {
    const rate = (fees: string, average: string): Share => share(money(fees).dividedBy(average));
    const [before, after] = [
      { averageAum: money(26372), rate: rate("204.3", "26372") },
      { averageAum: money(22094), rate: rate("178.7", "22094") },
    ];
    const { volume, rate: repriced, joint, total } = twoFactors(before, after);
    expect(total.toNumber()).toBeCloseTo(-25.6, 9);
    expect([volume.isNegative(), repriced.isNegative(), joint.isNegative()]).toEqual([true, false, true]);
    expect(volume.plus(repriced).plus(joint).minus(total).abs().toNumber()).toBeLessThan(1e-30);
    const whole = revenueBridge(
      { segments: [before], years: WHOLE, performanceFees: NOTHING },
      { segments: [after], years: WHOLE, performanceFees: NOTHING },
    );
    // One segment has no mix, and the rate at the new volume is the rate and the joint term together.
    expect(whole.mix?.toNumber()).toBeCloseTo(0, 25);
    expect(whole.rate?.minus(repriced).minus(joint).abs().toNumber()).toBeLessThan(1e-30);
  });
});
