import type { Run } from "../../analysis/run.js";
import { FIRM_LABEL } from "../../kpi/figures.js";
import type { Figure, Kpi, Statistic } from "../../kpi/kpi.js";
import { formatOfFigure, STATISTIC_LABELS } from "../../report/figure-format.js";
import { amount, format, NO_VALUE } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { textTable } from "./text-table.js";

/** The figures of a KPI in a run: a line for each period, a column for each statistic. */
export function kpiFigures(kpi: Kpi, run: Run): string {
  const figures = kpi.figures(run);
  const heading = `${kpi.name} (${kpi.key})`;
  if (figures.length === 0)
    return `${heading}\nThis run has no figure of it, which takes ${kpi.needs ?? "another run"}.`;
  return `${heading}\n${figureTable(figures, run.currency)}`;
}

function figureTable(figures: readonly Figure[], currency: string): string {
  const columns = STATISTIC_LABELS.filter(({ of }) => figures.some(({ statistic }) => of.includes(statistic)));
  const rows = [...new Set(figures.map(rowName))].map((name) => {
    const row = figures.filter((figure) => rowName(figure) === name);
    const [{ of: whose, period }] = row as [Figure, ...Figure[]];
    return [whose, period, ...columns.map(({ of }) => cell(row, of, currency))];
  });
  const head = ["Of", "Period", ...columns.map(({ label }) => label)];
  // The firm's own figures need not say whose they are.
  const from = figures.every(({ of }) => of === FIRM_LABEL) ? 1 : 0;
  return textTable(
    head.slice(from),
    rows.map((row) => row.slice(from)),
    2 - from,
  );
}

/** Which run it is; its texts come from a file. */
export function figuresHeading(run: Run): string {
  const paths = run.paths === 1 ? "1 path" : `${run.paths} paths`;
  return `${shown(run.name)}: ${shown(run.currency)}, ${paths}, seed ${shown(run.seed)}`;
}

/** How the figures of these KPIs are to be read. */
export function figuresNote(kpis: readonly Kpi[], run: Run): string {
  const figures = kpis.flatMap((kpi) => kpi.figures(run));
  const lines = ["Ledger: exact, at expected returns. Others: over the paths, ± the standard error of the simulation."];
  if (figures.some(({ errorIsBound }) => errorIsBound)) lines.push("±≤: the standard error is at most that.");
  if (figures.some(({ statistic }) => statistic.startsWith("near-")))
    lines.push("Near a percentile: the mean of the 2% of paths whose closing AUM is nearest to it.");
  return lines.join("\n");
}

const rowName = ({ of, period }: Figure): string => JSON.stringify([of, period]);

function cell(row: readonly Figure[], of: readonly Statistic[], currency: string): string {
  const figure = row.find(({ statistic }) => of.includes(statistic));
  if (figure === undefined) return "";
  if (figure.value === null) return NO_VALUE;
  const value = valueText(figure, figure.value, currency);
  if (figure.standardError === null) return value;
  return `${value} ${figure.errorIsBound ? "±≤" : "±"}${errorText(figure, figure.standardError, currency)}`;
}

function valueText(figure: Figure, value: number, currency: string): string {
  const text = format(value, formatOfFigure(figure), currency);
  return figure.unit === "months" ? `${text} months` : text;
}

function errorText({ unit }: Figure, error: number, currency: string): string {
  switch (unit) {
    case "money":
      return amount(error, currency);
    case "share":
      return format(error, "points", currency);
    case "fee-rate":
      return (error * 10_000).toFixed(2);
    case "months":
    case "heads":
      return error.toFixed(1);
    case "index":
      return error.toFixed(3);
  }
}
