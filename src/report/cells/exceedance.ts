import type { Exceedance } from "../../analysis/supplement.js";
import { type FigureCell, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { linesChart, type LinesContent } from "../charts/lines.js";
import { ticksWithin } from "../charts/scale.js";
import { columnFormat, format, statedAmount } from "../format.js";
import { FIRM, type Reading } from "../reading.js";
import { say } from "../words/say.js";

/** The chance of at least so much AUM at the horizon. Null for older runs, and where there is nothing to spread. */
export function exceedanceFigure(reader: Reading): FigureCell | null {
  const all = reader.run.supplement?.exceedance ?? [];
  const index = all.findIndex(({ group, measure }) => group === FIRM && measure === "aum");
  const found = all[index];
  return found === undefined || found.points.length < 2
    ? null
    : figure(reader, found, `supplement.exceedance[${index}]`);
}

function figure(reader: Reading, { points }: Exceedance, path: string): FigureCell {
  const { run, cite, simulations, horizonMonth } = reader;
  const as = columnFormat(points.map(({ level }) => level));
  const description = `Chance of at least so much AUM at the horizon, falling from left to right as the amount rises, in ${run.currency}.`;
  const content = (amountLabels: number): LinesContent => {
    const [from, to] = [points[0]?.level ?? 0, points.at(-1)?.level ?? 1];
    const ticks = ticksWithin(from, to, amountLabels);
    return {
      description,
      along: { from, to, ticks },
      alongLabels: ticks.map((tick) => statedAmount(tick, run.currency, reader.locale)),
      up: { from: 0, to: 1, ticks: QUARTERS },
      upLabels: QUARTERS.map((share) => format(share, "stated-percent", "", reader.locale)),
      names: { up: say("Chance of at least", reader.locale.language), along: "" },
      lines: [{ words: "", value: null, points: points.map(({ level, chance }) => ({ x: level, y: chance.value })) }],
      marks: marksOf({ points }, reader, path),
      filled: true,
      dots: false,
      rule: null,
      stops: points.map(({ level }) => level),
    };
  };
  return {
    kind: "figure",
    id: "exceedance",
    title: titleOf({ points }, reader, path),
    subtitle: text`Chance of at least so much AUM in ${horizonMonth}, over ${simulations}, ${cite("currency", "text")}.`,
    description,
    chart: {
      wide: linesChart(content(9), { width: WIDE, height: 320, names: 0 }),
      narrow: linesChart(content(4), { width: NARROW, height: 280, names: 0 }),
    },
    table: {
      caption: "Chances of at least so much.",
      groups: [],
      columns: [
        { label: ["At least"], numeric: false },
        { label: ["Chance"], numeric: true },
        { label: ["Standard error"], numeric: true },
      ],
      rows: points.map((_, point) => ({
        head: [cite(`${path}.points[${point}].level`, as)],
        cells: [
          [cite(`${path}.points[${point}].chance.value`, "chance")],
          [cite(`${path}.points[${point}].chance.standardError`, "points")],
        ],
      })),
    },
    computed: text`Share of ${simulations} that end at each level or above it; the standard error is that of the simulation.`,
  };
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
/** Chances whose nearest levels are named. */
const NAMED = [0.9, 0.5, 0.1];

type Points = Pick<Exceedance, "points">;

/** The point whose chance is nearest to so much. */
const nearest = ({ points }: Points, share: number): number =>
  points.reduce(
    (best, { chance }, index) =>
      Math.abs(chance.value - share) < Math.abs((points[best]?.chance.value ?? 0) - share) ? index : best,
    0,
  );

function marksOf(found: Points, { cite, run, locale }: Reading, path: string): LinesContent["marks"] {
  return [...new Set(NAMED.map((share) => nearest(found, share)))].map((index) => {
    const { level, chance } = found.points[index] as Points["points"][number];
    const words = `${statedAmount(level, run.currency, locale)}:`;
    return {
      x: level,
      y: chance.value,
      words,
      value: cite(`${path}.points[${index}].chance.value`, "chance"),
      kind: "point",
    };
  });
}

function titleOf(found: Points, { cite, horizon }: Reading, path: string): Text {
  const index = nearest(found, 0.9);
  const [level, chance] = [
    cite(`${path}.points[${index}].level`, "stated-money"),
    cite(`${path}.points[${index}].chance.value`, "chance"),
  ];
  return text`AUM is at least ${level} by ${horizon} in ${chance} of simulations`;
}
