import { type Ridges, ridges } from "../questions/ridges.js";
import { ridgelineFigure } from "../report/cells/ridgeline.js";
import { type Asking, asking, type CellReader, drawnAt, openedCell, titleAt, withSimulation } from "./asking-cell.js";
import { CELLS } from "./cell-types.js";
import type { NotebookCell } from "./notebook.js";
import { PICTURE } from "./quotable.js";

/** Reads whose AUM is to be shown year below year; null after reporting. */
export function ridgelineOf(cell: NotebookCell, reader: CellReader): Asking | null {
  const opened = openedCell(cell, CELLS.ridgeline, reader);
  if (opened === null) return null;
  const { fields, run } = opened;
  const { scenario } = run;
  const [title, drawn] = [titleAt(fields.at("title")), drawnAt(fields.at("paths"), run, reader)];
  if (drawn === null) return null;
  return asking<Ridges>({
    cell,
    quotes: { currency: scenario.currency, offers: [], none: PICTURE },
    inputs: ["ridgeline", scenario, drawn],
    answer: (simulation) => ridges(scenario, { ...drawn, ...withSimulation(simulation) }),
    show: (answer, id) => {
      const figure = ridgelineFigure(id, answer);
      return [title === null ? figure : { ...figure, title: [title] }];
    },
  });
}
