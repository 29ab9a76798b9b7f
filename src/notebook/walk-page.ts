import type { Walk } from "../questions/walk.js";
import type { Cell } from "../report/cell.js";
import { walkFigure } from "../report/cells/walk.js";

/** A waterfall for every output that is explained. */
export const walkCells = (id: string, answer: Walk, title: string | null): readonly Cell[] =>
  answer.outputs.flatMap((_, index): readonly Cell[] => {
    const figure = walkFigure(id, answer, index);
    if (figure === null) return [];
    if (index > 0) return [{ ...figure, id: `${id}-${index + 1}` }];
    return [title === null ? figure : { ...figure, title: [title] }];
  });
