import type { FigureCell } from "../../../src/report/cell.js";
import { chancesFigure } from "../../../src/report/cells/chances.js";
import { compositionFigure } from "../../../src/report/cells/composition.js";
import { comparisonFigure, differenceFigure } from "../../../src/report/cells/comparison.js";
import { drawdownFigure } from "../../../src/report/cells/drawdown.js";
import { exceedanceFigure } from "../../../src/report/cells/exceedance.js";
import { feeCurvesFigure } from "../../../src/report/cells/fee-curves.js";
import { flowResponseFigures } from "../../../src/report/cells/flow-responses.js";
import { frontierFigure } from "../../../src/report/cells/frontier.js";
import { monitorFigure } from "../../../src/report/cells/monitor.js";
import { ridgelineFigure } from "../../../src/report/cells/ridgeline.js";
import { stressFigure } from "../../../src/report/cells/stress.js";
import { tornadoFigure } from "../../../src/report/cells/tornado.js";
import { reading } from "../../../src/report/reading.js";
import type { galleryAnswers } from "./answers.js";

/** Every chart but those of the first report. */
export function figuresOf(answers: Awaited<ReturnType<typeof galleryAnswers>>): readonly FigureCell[] {
  const { run, ridges, sensitivity, frontier, comparison, stress } = answers;
  const reader = reading(run);
  const found = [
    exceedanceFigure(reader),
    ridgelineFigure("ridgeline", ridges),
    compositionFigure(reader),
    drawdownFigure(reader),
    chancesFigure(reader),
    feeCurvesFigure(reader),
    ...flowResponseFigures(reader),
    monitorFigure(reader),
    tornadoFigure("tornado", sensitivity),
    frontierFigure("frontier", frontier.answer, frontier),
    comparisonFigure("comparison", comparison),
    differenceFigure("difference", comparison),
    stressFigure("stress", stress),
  ];
  return found.filter((figure) => figure !== null);
}
