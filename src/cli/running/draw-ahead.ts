import type { Run } from "../../analysis/run.js";
import type { Draw } from "../../report/draw.js";
import { makeReport } from "../../report/make-report.js";
import { drawFigures } from "../../report/render-html.js";

/** Draws in a thread of its own, and remembers what it drew. */
export interface DrawingAhead {
  /** Starts on the charts of a run whose answers are there; what explains them may still be worked out. */
  readonly begin: (run: Run) => void;
  /** The same picture again costs nothing; one that has changed since is drawn anew. */
  readonly draw: Draw;
}

export function drawingAhead(drawNow: Draw): DrawingAhead {
  const pictures = new Map<string, Promise<string>>();
  const draw: Draw = (drawing, placement) => {
    const key = JSON.stringify([drawing, placement]);
    const picture = pictures.get(key) ?? drawNow(drawing, placement);
    pictures.set(key, picture);
    return picture;
  };
  return {
    // A chart that cannot be drawn is reported by whoever asks for it in earnest.
    begin: (run) => void drawFigures(makeReport(run), draw).catch(() => undefined),
    draw,
  };
}
