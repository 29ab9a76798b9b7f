import type { Frontier } from "../questions/frontier.js";
import type { Vary } from "../questions/vary.js";
import { type Cell, type Row, type Text, text } from "../report/cell.js";
import { citingFrom } from "../report/cite.js";
import { localeOf } from "../report/locale.js";
import { NO_VALUE } from "../report/format.js";
import { estimated } from "./measure-formats.js";
import { type AskedGoal, variableFormats } from "./solve-page.js";

/** What the first variable must be for each value of the second. */
export function frontierCells(
  id: string,
  answer: Frontier,
  { vary, along, scenario, title }: AskedGoal & { readonly along: Vary },
): readonly Cell[] {
  const cite = citingFrom(answer, scenario.currency, `${id}.`, localeOf(scenario.locale));
  const [k, [j]] = [variableFormats(vary), variableFormats(along)];
  const row = ({ solutions }: Frontier["points"][number], index: number): Row => {
    const place = `points[${index}]`;
    const found = solutions.flatMap(
      (solution, at): Text => [
        ...(at === 0 ? [] : [" or "]),
        ...estimated(cite, solution.k, `${place}.solutions[${at}].k`, k),
      ],
    );
    return { head: [cite(`${place}.j`, j)], cells: [found.length === 0 ? [NO_VALUE] : found] };
  };
  return [
    {
      kind: "table",
      id,
      title: title === null ? text`What ${vary.letter} must be for each ${along.letter}` : [title],
      subtitle: text`Goal: ${cite("goal", "text")}. Varied: ${cite("vary", "text")}; along: ${cite("along", "text")}.`,
      table: {
        caption: "The frontier: pairs of values at which the goal is met, with standard errors.",
        groups: [],
        columns: [
          { label: [along.letter], numeric: false },
          { label: [vary.letter], numeric: true },
        ],
        rows: answer.points.map(row),
      },
      computed: text`${cite("paths", "count")} simulations of each scenario on the same draws, seed ${cite("seed", "text")}.`,
    },
  ];
}
