import type { ProjectionMonth, ProjectionYear, Run } from "../analysis/run.js";
import { MOVED_LINES } from "./moved-lines.js";
import type { RunTable } from "./run-table.js";
import { type ColumnOf, estimate, money, month, share, table, text, whole } from "./table.js";
import { whose } from "./who.js";

type Movement = Exclude<keyof ProjectionMonth, "at">;

/** The lines of a ledger, in its order, by the names of the command line. */
const LINES: Readonly<Record<Movement, string>> = {
  ...MOVED_LINES,
  marketGain: "market-gain",
  fees: "fees",
  closing: "closing",
  revenue: "revenue",
  performanceFees: "performance-fees",
  performanceAccrual: "performance-accrual",
};

const lines = <Row extends Omit<ProjectionMonth, "at">>(): readonly ColumnOf<Row>[] =>
  Object.entries(LINES).map(([key, name]) => money(name, (row: Row) => row[key as Movement]));

/** The exact ledger: a row a group and month. */
export const projection = (run: Run): RunTable =>
  table(
    { name: "projection", title: "The exact ledger at expected returns and flows, by month" },
    run.answers.projection.groups.flatMap(({ group, months }) => months.map((row) => ({ group, ...row }))),
    [whose(run), month("month", ({ at }: ProjectionMonth) => at), lines()],
  );

/** The same by year, with what is only of years. */
export const projectionYears = (run: Run): RunTable =>
  table(
    { name: "projection-years", title: "The exact ledger at expected returns and flows, by year" },
    run.answers.projection.groups.flatMap(({ group, years }) => years.map((row) => ({ group, ...row }))),
    [
      whose(run),
      whole("year", ({ year }: ProjectionYear) => year),
      lines(),
      money("average-aum", ({ averageAum }: ProjectionYear) => averageAum),
      share("revenue-yield", ({ revenueYield }: ProjectionYear) => revenueYield),
      share("base-revenue-yield", ({ baseRevenueYield }: ProjectionYear) => baseRevenueYield),
      share("organic-growth", ({ organicGrowth }: ProjectionYear) => organicGrowth),
    ],
  );

type BridgeRow = Run["answers"]["bridges"][number];
const BRIDGE_LINES = [
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "reinvested",
  "acquisitions",
  "disposals",
  "realizations",
  "scope",
  "fx",
  "marketGain",
  "fees",
  "closing",
] as const;

/** Opening to closing by cause, over the horizon: a row a group and set of paths. */
export const bridges = (run: Run): RunTable =>
  table({ name: "bridges", title: "Opening to closing AUM by cause, over the horizon" }, run.answers.bridges, [
    whose(run),
    text("of", ({ of }: BridgeRow) => of),
    whole("paths", ({ paths }: BridgeRow) => paths, "paths"),
    money("opening", ({ opening }: BridgeRow) => opening),
    ...BRIDGE_LINES.map((key) => estimate(LINES[key], "money", (row: BridgeRow) => row[key])),
    money("residual", ({ residual }: BridgeRow) => residual),
  ]);
