import type { Solution, Solved } from "../questions/solve.js";
import type { Vary } from "../questions/vary.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../report/cell.js";
import { type Cite, citingFrom } from "../report/cite.js";
import { localeOf } from "../report/locale.js";
import { type Format, NO_VALUE } from "../report/format.js";
import type { Goal } from "../scenario/question.js";
import type { Scenario } from "../scenario/scenario.js";
import { errorOf, formatOf } from "../report/cells/frontier.js";
import { formatsOf } from "../report/measure-format.js";
import { estimated } from "./estimated.js";

/** What was asked, with what its answer is written in. */
export interface AskedGoal {
  readonly vary: Pick<Vary, "change" | "kind" | "letter">;
  readonly goal: Goal;
  readonly scenario: Pick<Scenario, "currency" | "locale">;
  readonly title: string | null;
}

/** The values at which the goal is met, what they mean for the scenario, and all that was tried. */
export function solveCells(id: string, answer: Solved, asked: AskedGoal): readonly Cell[] {
  const page: Page = {
    ...asked,
    id,
    answer,
    cite: citingFrom(answer, asked.scenario.currency, `${id}.`, localeOf(asked.scenario.locale)),
  };
  const places = answer.solutions.flatMap((solution, index) => placeTable(page, solution, index));
  return [solutionTable(page), ...places, triedTable(page)];
}

interface Page extends AskedGoal {
  readonly id: string;
  readonly answer: Solved;
  readonly cite: Cite;
}

/** How a variable is written, and its standard error. */
function variableFormats(vary: AskedGoal["vary"]): readonly [Format, Format] {
  const as = formatOf(vary);
  return [as, errorOf(as)];
}

/** How the left side of a goal is written, and its standard error. */
function leftFormats({ left }: Goal): readonly [Format, Format] {
  const { value, error } = formatsOf(left.kind === "chance" ? null : left.of.measure);
  return [value, error];
}

function solutionTable(page: Page): TableCell {
  const { id, cite, answer, title, vary, goal } = page;
  const [k, left] = [variableFormats(vary), leftFormats(goal)];
  const rows = answer.solutions.map((solution, index): Row => {
    const place = `solutions[${index}]`;
    const [found, there] = [
      estimated(cite, solution.k, `${place}.k`, k),
      estimated(cite, solution.left, `${place}.left`, left),
    ];
    return { head: found, cells: [there, [solution.rising ? "rises with it" : "falls with it"]] };
  });
  const [from, to] = [cite("from", k[0]), cite("to", k[0])];
  const none: Row = { head: text`none from ${from} to ${to}`, cells: [rangeOf(page), []] };
  return {
    kind: "table",
    id,
    title: title === null ? solvedTitle(page) : [title],
    subtitle: text`Goal: ${cite("goal", "text")}. Varied: ${cite("vary", "text")}, from ${from} to ${to}.`,
    table: {
      caption: "Values at which the goal is met, with standard errors.",
      groups: [],
      columns: [
        { label: [vary.change === "fall" ? "Fall" : vary.letter], numeric: false },
        { label: ["Left side of the goal there"], numeric: true },
        { label: ["It"], numeric: false },
      ],
      rows: rows.length === 0 ? [none] : rows,
    },
    computed: text`${cite("paths", "count")} simulations of each of ${cite("runs", "count")} scenarios on the same draws, seed ${cite("seed", "text")}. ±: the standard error of the goal's statistic over its slope.`,
  };
}

function solvedTitle({ answer, cite, vary }: Page): Text {
  const [first, ...others] = answer.solutions;
  if (first === undefined) return text`No value that was tried meets the goal`;
  if (others.length > 0) return text`${cite("solutions.length", "count")} values of ${vary.letter} meet the goal`;
  const found = estimated(cite, first.k, "solutions[0].k", variableFormats(vary));
  if (vary.change !== "fall") return text`The goal is met at ${vary.letter} = ${found}`;
  return first.rising ? text`A fall of ${found} reaches the goal` : text`A fall of ${found} breaks the goal`;
}

/** Between what the left side lies where nothing meets the goal. */
function rangeOf({ answer, cite, goal }: Page): Text {
  const known = answer.tried.flatMap(({ left }, index) => (left === null ? [] : [{ value: left.value, index }]));
  const sorted = [...known].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [NO_VALUE];
  const [as] = leftFormats(goal);
  const at = (index: number) => cite(`tried[${index}].left.value`, as);
  return text`between ${at(lowest.index)} and ${at(highest.index)}`;
}

/** Places that are listed, at most. */
const MOST = 12;

/** What the scenario would have to say. */
function placeTable({ id, cite, answer }: Page, { places }: Solution, index: number): readonly TableCell[] {
  if (places.length === 0) return [];
  const place = `solutions[${index}]`;
  const own = answer.solutions.length === 1 ? `${id}-places` : `${id}-places-${index + 1}`;
  return [
    {
      kind: "table",
      id: own,
      title: ["What the scenario would have to say"],
      subtitle: text`Every number that moves with the variable.`,
      table: {
        caption: "Numbers of the scenario as stated and as needed.",
        groups: [],
        columns: [
          { label: ["Place"], numeric: false },
          { label: ["Stated"], numeric: true },
          { label: ["Needed"], numeric: true },
        ],
        rows: places.slice(0, MOST).map((_, at): Row => {
          const line = `${place}.places[${at}]`;
          return {
            head: [cite(`${line}.name`, "text")],
            cells: [[cite(`${line}.from`, "notation")], [cite(`${line}.to`, "notation")]],
          };
        }),
      },
      computed: places.length > MOST ? [`The answer's own file has the others.`] : [],
    },
  ];
}

/** How the left side moves with the variable: how fine the search was, too. */
function triedTable({ id, cite, answer, vary, goal }: Page): TableCell {
  const [k, left] = [variableFormats(vary), leftFormats(goal)];
  return {
    kind: "table",
    id: `${id}-tried`,
    title: ["How it moves: all that was tried"],
    subtitle: text`The left side of the goal for each value of the variable.`,
    table: {
      caption: "Values that were tried, with the left side of the goal and its standard error.",
      groups: [],
      columns: [
        { label: [vary.change === "fall" ? "Fall" : vary.letter], numeric: false },
        { label: ["Left side of the goal"], numeric: true },
      ],
      rows: answer.tried.map((tried, index): Row => {
        const there =
          tried.refused === null
            ? estimated(cite, tried.left, `tried[${index}].left`, left)
            : ["no scenario may say so"];
        return { head: [cite(`tried[${index}].k`, k[0])], cells: [there] };
      }),
    },
    computed: [],
  };
}
