import type { FigureCell } from "../../../src/report/cell.js";
import { comparisonFigure, differenceFigure } from "../../../src/report/cells/comparison.js";
import { drawdownFigure } from "../../../src/report/cells/drawdown.js";
import { frontierFigure } from "../../../src/report/cells/frontier.js";
import { stressFigure } from "../../../src/report/cells/stress.js";
import { tornadoFigure } from "../../../src/report/cells/tornado.js";
import { reading } from "../../../src/report/reading.js";
import type { galleryAnswers } from "./answers.js";

/** Every chart but those of the first report. */
export function figuresOf(answers: Awaited<ReturnType<typeof galleryAnswers>>): readonly FigureCell[] {
  const { run, sensitivity, frontier, comparison, stress } = answers;
  const reader = reading(run);
  const found = [
    drawdownFigure(reader),
    tornadoFigure("tornado", sensitivity),
    frontierFigure("frontier", frontier.answer, frontier),
    comparisonFigure("comparison", comparison),
    differenceFigure("difference", comparison),
    stressFigure("stress", stress),
  ];
  return found.filter((figure) => figure !== null);
}
