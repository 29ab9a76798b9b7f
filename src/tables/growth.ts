import type { Growth, PercentileSummary, Run } from "../analysis/run.js";
import type { AverageChoices, EarningPower, QualityFigure } from "../analysis/supplement.js";
import type { RunTable } from "./run-table.js";
import { type ColumnOf, estimate, flag, money, number, share, table, text, whole } from "./table.js";
import { whose } from "./who.js";

const RATIOS = {
  organic: "organic",
  total: "total",
  revenueYield: "revenue-yield",
  baseRevenueYield: "base-revenue-yield",
} as const;

type GrowthRow = Pick<Growth, "group" | "year"> & { readonly ratio: string; readonly found: PercentileSummary };

/** Growth and revenue yield over the paths: a row a group, year and ratio; no year for the horizon. */
export const growth = (run: Run): RunTable =>
  table(
    { name: "growth", title: "Growth and revenue yield over the paths, by year; without a year: over the horizon" },
    run.answers.growth.flatMap((each) =>
      Object.entries(RATIOS).flatMap(([key, ratio]) => {
        const found = each[key as keyof typeof RATIOS];
        return found ? [{ group: each.group, year: each.year, ratio, found }] : [];
      }),
    ),
    [
      whose<GrowthRow>(run),
      whole("year", ({ year }) => year),
      text("ratio", ({ ratio }) => ratio),
      (["mean", "p5", "p50", "p95"] as const).flatMap((name) =>
        estimate(name, "share", ({ found }: GrowthRow) => found[name]),
      ),
    ],
  );

type EarningKey = Exclude<keyof EarningPower, "group" | "year" | "months">;

/** What groups earn and how they grow in the exact ledger: a row a group and year. */
export const earning = (run: Run): RunTable =>
  table(
    { name: "earning", title: "What groups earn and how they grow in the exact ledger, by year" },
    run.supplement?.earning ?? [],
    [
      whose(run),
      whole("year", ({ year }: EarningPower) => year),
      whole("months", ({ months }: EarningPower) => months, "months"),
      ...Object.entries(EARNING).map(([key, [name, unit]]) => earningColumn(key as EarningKey, name, unit)),
    ],
  );

const earningColumn = (key: EarningKey, name: string, unit: string): ColumnOf<EarningPower> =>
  number(name, unit, (row) => row[key]);

const EARNING: Readonly<Record<EarningKey, readonly [name: string, unit: "money" | "share"]>> = {
  baseRevenue: ["base-revenue", "money"],
  performanceFees: ["performance-fees", "money"],
  averageAum: ["average-aum", "money"],
  baseYield: ["base-yield", "share"],
  revenueYield: ["revenue-yield", "share"],
  runRateOpening: ["run-rate-opening", "money"],
  runRateClosing: ["run-rate-closing", "money"],
  runRateYield: ["run-rate-yield", "share"],
  organicGrowth: ["organic-growth", "share"],
  annualisedOrganicGrowth: ["annualised-organic-growth", "share"],
  organicFees: ["organic-fees", "money"],
  organicFeeGrowth: ["organic-fee-growth", "share"],
  annualisedOrganicFeeGrowth: ["annualised-organic-fee-growth", "share"],
  benchmarkGrowth: ["benchmark-growth", "share"],
  alphaGrowth: ["alpha-growth", "share"],
  feeGrowth: ["fee-growth", "share"],
  totalGrowth: ["total-growth", "share"],
  departures: ["departures", "money"],
  retention: ["retention", "share"],
};

type AverageRow = Pick<AverageChoices, "group" | "year"> & { readonly choice: AverageChoices["choices"][number] };

/** Average AUM by every convention: a row a group, year and convention. */
export const averages = (run: Run): RunTable =>
  table(
    { name: "averages", title: "Average AUM of the exact ledger by convention" },
    (run.supplement?.averages ?? []).flatMap(({ group, year, choices }) =>
      choices.map((choice) => ({ group, year, choice })),
    ),
    [
      whose<AverageRow>(run),
      whole("year", ({ year }) => year),
      text("convention", ({ choice }) => choice.convention),
      money("average-aum", ({ choice }) => choice.averageAum),
      share("revenue-yield", ({ choice }) => choice.revenueYield),
      flag("in-force", ({ choice }) => choice.inForce),
    ],
  );

type QualityRow = { readonly id: string; readonly figure: QualityFigure };

/** What growth is made of: a row a figure. */
export const growthQuality = (run: Run): RunTable =>
  table(
    { name: "growth-quality", title: "What growth is made of: each comparison in two rows" },
    (run.supplement?.growthQuality ?? []).flatMap(({ id, first, second }) =>
      [first, second].map((figure) => ({ id, figure })),
    ),
    [
      text("figure", ({ id }: QualityRow) => id),
      text("when", ({ figure }) => figure.when),
      share("value", ({ figure }) => figure.value),
    ],
  );
