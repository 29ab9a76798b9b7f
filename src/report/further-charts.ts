import type { Run } from "../analysis/run.js";
import type { FigureCell } from "./cell.js";
import { drawdownFigure } from "./cells/drawdown.js";
import { exceedanceFigure } from "./cells/exceedance.js";
import { feeCurvesFigure } from "./cells/fee-curves.js";
import { flowResponseFigures } from "./cells/flow-responses.js";
import { monitorFigure } from "./cells/monitor.js";
import { localeOf } from "./locale.js";
import { reading } from "./reading.js";
import { figureIn } from "./words/translated.js";

/**
 * Charts of a run that its report does not have, for those who lay out their own: "exceedance", "drawdown-fan", "fee-curves",
 * "flow-response-1" …, "monitor". Only those that the run has something for.
 *
 * @param at  before every place that a number names: "low." where a page shows several runs
 */
export const furtherCharts = (run: Run, at = ""): readonly FigureCell[] => {
  const { language } = localeOf(run.locale);
  const figures = furtherChartsInEnglish(run, at);
  return language === "en" ? figures : figures.map((figure) => figureIn(figure, language));
};

/** The same before they are said in the report's language; their drawings are in that already. */
export function furtherChartsInEnglish(run: Run, at = ""): readonly FigureCell[] {
  const reader = reading(run, at);
  const single = [exceedanceFigure(reader), drawdownFigure(reader), feeCurvesFigure(reader), monitorFigure(reader)];
  return [...single.filter((figure) => figure !== null), ...flowResponseFigures(reader)];
}
