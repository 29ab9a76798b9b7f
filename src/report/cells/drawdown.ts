import type { Month } from "../../months.js";
import { type FigureCell, type Text, text } from "../cell.js";
import { fanChart } from "../charts/fan.js";
import type { FanContent, FanDatum } from "../charts/fan-content.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { monthAt } from "../charts/time.js";
import { format } from "../format.js";
import { FIRM, type FanView, fanOf, lastOf, type PointView, type Reading } from "../reading.js";
import { say } from "../words/say.js";

/** How deep AUM falls on the way, by year: downwards, the worst at the bottom. Null where it never falls, and for older runs. */
export function drawdownFigure(reader: Reading): FigureCell | null {
  const view = fanOf(reader, FIRM, "drawdown", "year");
  return view === null || view.points.every(({ point }) => point.p95.value === 0) ? null : figure(reader, view);
}

function figure(reader: Reading, view: FanView): FigureCell {
  const { run, simulations, locale } = reader;
  const months = view.points.map(({ index }) => endOf(reader, index));
  const last = lastOf(view.points);
  const description = `How deep AUM has fallen from its highest month end so far, by the end of every year: median, middle half and middle nine tenths of the simulations.`;
  const content: FanContent = {
    description,
    tick: (value) => format(value, "stated-percent", run.currency, locale),
    locale,
    points: [flat(monthAt(run.start)), ...view.points.map((point, at) => datum(point, months[at] as Month))],
    projection: [],
    examples: [],
    goals: [],
    opening: null,
    ends: ENDS.map(([statistic, words]) => ({
      words: say(words, locale.language),
      value: last.value(statistic, "fall-percent"),
      kind: statistic === "p50" ? "median" : "band",
      level: -last.point[statistic].value,
    })),
    stops: months,
  };
  return {
    kind: "figure",
    id: "drawdown-fan",
    title: titleOf(reader, last),
    subtitle: text`Deepest fall of month-end AUM, flows included, from its highest month end so far, by the end of each year. Shaded: the middle 50% and 90% of ${simulations}.`,
    description,
    chart: {
      wide: fanChart(content, { width: WIDE, height: 300, timeLabels: 7, stacked: false }),
      narrow: fanChart(content, { width: NARROW, height: 260, timeLabels: 3, stacked: true }),
    },
    table: {
      caption: `Deepest falls by year. ${description}`,
      groups: [],
      columns: [
        { label: ["By the end of"], numeric: false },
        ...SHOWN.map(([, label]) => ({ label: [label], numeric: true })),
      ],
      rows: view.points.map((point) => ({
        head: [reader.cite(`years[${point.index}].label`, "text")],
        cells: SHOWN.map(([statistic]) => [point.value(statistic, "fall-percent")]),
      })),
    },
    computed: text`Percentiles over ${simulations} of each path's own deepest fall so far: it can only grow with time. What comes after the worst month end does not undo it.`,
  };
}

/** A fall is worst at its 95th percentile. */
const SHOWN = [
  ["p5", "Mildest 5%"],
  ["p25", "Mildest 25%"],
  ["p50", "Median"],
  ["p75", "Worst 25%"],
  ["p95", "Worst 5%"],
] as const;

const ENDS = SHOWN.filter(([statistic]) => statistic !== "p25" && statistic !== "p75");

/** The last month of a year of the run. */
function endOf({ run }: Reading, year: number): Month {
  const { from, months } = run.years[year] as Reading["run"]["years"][number];
  return monthAt(run.months[from + months - 1] as string);
}

const flat = (month: Month): FanDatum => ({ month, p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 });

function datum({ point: { p5, p25, p50, p75, p95 } }: PointView, month: Month): FanDatum {
  return { month, p5: -p95.value, p25: -p75.value, p50: -p50.value, p75: -p25.value, p95: -p5.value };
}

function titleOf({ horizon }: Reading, { point, value }: PointView): Text {
  const worst = value("p95", "depth");
  if (point.p50.value === 0) return text`One simulation in twenty sees AUM fall ${worst} or more by ${horizon}`;
  return text`Half of the simulations see AUM fall ${value("p50", "depth")} or more by ${horizon}, one in twenty ${worst}`;
}
