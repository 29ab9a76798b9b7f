import type { Month } from "../../months.js";
import { type FigureCell, plain, type Text, text } from "../cell.js";
import { monthLabel, NARROW, WIDE } from "../charts/frame.js";
import { linesChart, type LinesContent, type NamedLine } from "../charts/lines.js";
import { dayOf, monthAt, timeTicks } from "../charts/time.js";
import { format, NO_VALUE } from "../format.js";
import { type Reading, yearPosition } from "../reading.js";
import { targetLevel, targetSign } from "./targets.js";
import { translatedText } from "../words/translated.js";

/** Lines that can be told apart. */
const MOST = 6;

/** The chance of every target at the end of every year. Null where no target has one at two times at least. */
export function chancesFigure(reader: Reading): FigureCell | null {
  const found = targetsOf(reader);
  return found.length === 0 ? null : figure(reader, found);
}

interface Target {
  readonly target: number;
  readonly points: readonly { readonly index: number; readonly month: Month; readonly chance: number }[];
}

function targetsOf({ run }: Reading): readonly Target[] {
  const chances = run.supplement?.chances ?? [];
  return [...new Set(chances.map(({ target }) => target))].slice(0, MOST).flatMap((target) => {
    const points = chances.flatMap(({ target: own, at, chance }, index) => {
      const year = run.years[yearPosition(run, at)];
      if (own !== target || year === undefined) return [];
      const end = run.months[year.from + year.months - 1] as string;
      return [{ index, month: monthAt(at.length > 4 ? at : end), chance: chance.value }];
    });
    return points.length < 2 ? [] : [{ target, points }];
  });
}

function figure(reader: Reading, found: readonly Target[]): FigureCell {
  const { run, simulations } = reader;
  const description =
    "Chance of each target had it been set for the end of each year, and of those with a deadline that it has happened by then.";
  const [first, last] = [
    Math.min(...found.flatMap(({ points }) => points.map(({ month }) => month))) as Month,
    Math.max(...found.flatMap(({ points }) => points.map(({ month }) => month))) as Month,
  ];
  const months = [...new Set(found.flatMap(({ points }) => points.map(({ month }) => month)))].sort((a, b) => a - b);
  const content = (labels: number): LinesContent => {
    const ticks = timeTicks(first, last, labels);
    return {
      description,
      along: { from: dayOf(first), to: dayOf(last), ticks: ticks.map(dayOf) },
      alongLabels: ticks.map((month) => monthLabel(month, reader.locale)),
      up: { from: 0, to: 1, ticks: QUARTERS },
      upLabels: QUARTERS.map((share) => format(share, "stated-percent", "", reader.locale)),
      names: { up: "", along: "" },
      lines: found.map((target) => lineOf(reader, target, found)),
      marks: [],
      filled: false,
      dots: true,
      rule: null,
      stops: months.map(dayOf),
    };
  };
  return {
    kind: "figure",
    id: "chances",
    title: titleOf(reader, found),
    subtitle: text`Chance of each target had it been set for that year, or of what is asked by a date or ever that it has happened by then; ${simulations}.`,
    description,
    chart: {
      wide: linesChart(content(7), { width: WIDE, height: 330, names: 172 }),
      narrow: linesChart(content(2), { width: NARROW, height: 310, names: 142 }),
    },
    table: {
      caption: "Chances of the targets by year.",
      groups: [],
      columns: [
        { label: ["By"], numeric: false },
        ...found.map(({ target }) => ({ label: wordsOf(reader, target), numeric: true })),
      ],
      rows: months.map((month) => ({
        head: [reader.cite(`months[${run.months.findIndex((one) => monthAt(one) === month)}]`, "month")],
        cells: found.map(({ points }): Text => {
          const point = points.find((one) => one.month === month);
          return [point === undefined ? NO_VALUE : chanceOf(reader, point.index)];
        }),
      })),
    },
    computed: ["Counted path by path at month ends, or over whole years, as the target itself."],
  };
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const chanceOf = ({ cite }: Reading, index: number) => cite(`supplement.chances[${index}].chance.value`, "chance");

/** Its own date is one of many here. */
function wordsOf(reader: Reading, target: number): Text {
  const { kind } = reader.run.answers.targets[target]?.when ?? { kind: "at" };
  const level = targetLevel(reader, target);
  return kind === "ever" || kind === "by" ? text`${level} by then` : level;
}

/** Named by its level; by its words where another has the same. */
function lineOf(reader: Reading, { target, points }: Target, all: readonly Target[]): NamedLine {
  const last = points.at(-1) as Target["points"][number];
  const name = targetSign(reader, target);
  const shared = all.some((other) => other.target !== target && targetSign(reader, other.target) === name);
  return {
    words: shared ? plain(translatedText(wordsOf(reader, target), reader.locale.language)) : name,
    value: chanceOf(reader, last.index),
    points: points.map(({ month, chance }) => ({ x: dayOf(month), y: chance })),
  };
}

/** The target whose chance changes most. */
function titleOf(reader: Reading, found: readonly Target[]): Text {
  const change = ({ points }: Target): number => (points.at(-1)?.chance ?? 0) - (points[0]?.chance ?? 0);
  const [most] = [...found].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  if (most === undefined || change(most) === 0) return ["The chances of the targets over time"];
  const [first, last] = [most.points[0], most.points.at(-1)] as [Target["points"][number], Target["points"][number]];
  const moves = change(most) > 0 ? "rises" : "falls";
  return text`${wordsOf(reader, most.target)}: the chance ${moves} from ${chanceOf(reader, first.index)} to ${chanceOf(reader, last.index)} over the years`;
}
