import type { FanPoint, Run } from "../analysis/run.js";
import type { Concentration, ValueAtRisk } from "../analysis/supplement.js";
import type { RunTable } from "./run-table.js";
import { estimate, money, number, share, table, text } from "./table.js";
import { whose } from "./who.js";

/** How far AUM and revenue may fall short: a row a measure and level. */
export const risk = (run: Run): RunTable =>
  table({ name: "risk", title: "Value at risk over the paths" }, run.supplement?.risk ?? [], [
    text("measure", ({ measure }: ValueAtRisk) => measure),
    text("at", ({ at }) => at),
    share("level", ({ level }) => level),
    estimate("percentile", "money", ({ percentile }) => percentile),
    estimate("tail-mean", "money", ({ tailMean }) => tailMean),
    money("opening", ({ opening }) => opening),
    money("expected", ({ expected }) => expected),
    estimate("value-at-risk-opening", "money", ({ againstOpening }) => againstOpening.valueAtRisk),
    estimate("conditional-opening", "money", ({ againstOpening }) => againstOpening.conditional),
    estimate("value-at-risk-expected", "money", ({ againstExpected }) => againstExpected.valueAtRisk),
    estimate("conditional-expected", "money", ({ againstExpected }) => againstExpected.conditional),
  ]);

interface Fall {
  readonly figure: string;
  readonly unit: string;
  readonly point: FanPoint;
}

/** The firm's deepest fall and how long it takes to recover. */
export function drawdown({ answers }: Run): RunTable {
  const { depth, monthsToRecover } = answers.drawdown;
  const rows: readonly Fall[] = [
    { figure: "depth", unit: "share", point: depth },
    ...(monthsToRecover === null ? [] : [{ figure: "months-to-recover", unit: "months", point: monthsToRecover }]),
  ];
  return table({ name: "drawdown", title: "The deepest fall of the firm's AUM over the paths" }, rows, [
    text("figure", ({ figure }) => figure),
    text("unit", ({ unit }) => unit),
    (["mean", "p5", "p25", "p50", "p75", "p95"] as const).flatMap((name) =>
      estimate(name, null, ({ point }: Fall) => point[name]),
    ),
    estimate("recovered", "share", () => answers.drawdown.recovered),
  ]);
}

type Part = Omit<Concentration, "shares"> & Concentration["shares"][number];

/** The segments' parts of the firm: a row a date and segment. */
export const concentration = (run: Run): RunTable =>
  table(
    { name: "concentration", title: "The segments' parts of the firm in the exact ledger" },
    (run.supplement?.concentration ?? []).flatMap(({ shares, ...date }) => shares.map((one) => ({ ...date, ...one }))),
    [
      text("at", ({ at }: Part) => at),
      whose<Part>(run),
      number("aum", "share", ({ aum }) => aum),
      number("run-rate", "share", ({ revenue }) => revenue),
      number("herfindahl-aum", "index", ({ herfindahlAum }) => herfindahlAum),
      number("herfindahl-run-rate", "index", ({ herfindahlRevenue }) => herfindahlRevenue),
    ],
  );
