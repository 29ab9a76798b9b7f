import type { Month } from "../../months.js";
import type { Chart, FigureCell, Row, Table, Text, Value } from "../cell.js";
import { fanChart } from "../charts/fan.js";
import type { FanContent, Goal } from "../charts/fan-content.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { monthAt } from "../charts/time.js";
import { type Format, columnFormat, statedAmount } from "../format.js";
import { type FanView, type PointView, type Reading, STATISTICS, STATISTIC_NAMES, lastOf } from "../reading.js";
import { saidRows } from "../words/say.js";

/** What a fan figure says besides its fan. */
export interface FanFigure {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  readonly description: string;
  readonly computed: Text;
  readonly opening?: Value | null;
  readonly projection?: readonly { readonly month: Month; readonly value: number; readonly cited: Value }[];
  readonly examples?: FanContent["examples"];
  readonly goals?: readonly Goal[];
}

/** A fan with its data table: a row a month for up to six years, a quarter for up to fifteen, otherwise a year. */
export function fanFigure(reader: Reading, view: FanView, figure: FanFigure): FigureCell {
  const { id, title, subtitle, description, computed } = figure;
  const shown = tabulated(view);
  return {
    kind: "figure",
    id,
    title,
    subtitle,
    description,
    computed,
    chart: fanCharts(fanContent(reader, view, figure, shown), { wide: 372, narrow: 300 }),
    table: fanTable(shown, `Percentiles by date. ${description}`),
  };
}

export function fanCharts(content: FanContent, heights: { wide: number; narrow: number }): Chart {
  const ends = content.ends.filter(({ quartile }) => quartile !== true);
  return {
    wide: fanChart(content, { width: WIDE, height: heights.wide, timeLabels: 7, stacked: false }),
    narrow: fanChart({ ...content, ends }, { width: NARROW, height: heights.narrow, timeLabels: 3, stacked: true }),
  };
}

export function fanContent(reader: Reading, view: FanView, figure: FanFigure, shown: readonly PointView[]): FanContent {
  const { opening = null, projection = [], examples = [], goals = [] } = figure;
  const start = monthAt(reader.run.start);
  const paths = projection.map(({ month, value }) => ({ month, value }));
  const from = opening === null ? [] : [{ month: start, value: Number(opening.value) }];
  return {
    description: figure.description,
    tick: (value) => statedAmount(value, reader.run.currency, reader.locale),
    locale: reader.locale,
    points: [...from.map(({ month, value }) => flat(month, value)), ...view.points.map(datum)],
    projection: paths.length === 0 ? [] : [...from, ...paths],
    examples: examples.map((path) => [...from, ...path]),
    goals: saidRows(goals, reader.locale.language),
    opening: opening === null ? null : { month: start, value: opening },
    ends: saidRows(endsOf(lastOf(view.points), projection), reader.locale.language),
    stops: shown.map(({ point }) => monthAt(point.at)),
  };
}

const flat = (month: Month, value: number): FanContent["points"][number] => ({
  month,
  p5: value,
  p25: value,
  p50: value,
  p75: value,
  p95: value,
});

function datum({ point }: PointView): FanContent["points"][number] {
  const { at, p5, p25, p50, p75, p95 } = point;
  return { month: monthAt(at), p5: p5.value, p25: p25.value, p50: p50.value, p75: p75.value, p95: p95.value };
}

function endsOf(last: PointView, projection: NonNullable<FanFigure["projection"]>): FanContent["ends"] {
  const bands = STATISTICS.map((statistic) => ({
    words: STATISTIC_NAMES[statistic],
    value: last.value(statistic, "money"),
    kind: statistic === "p50" ? ("median" as const) : ("band" as const),
    quartile: statistic === "p25" || statistic === "p75",
  }));
  const exact = projection[projection.length - 1];
  return exact === undefined
    ? bands
    : [...bands, { words: "Expected", value: exact.cited, kind: "projection" as const }];
}

/** The points that the data table lists and the tooltips stop at; the last one always. */
export function tabulated({ points }: FanView): readonly PointView[] {
  const every = points.length <= 72 ? 1 : points.length <= 180 ? 3 : 12;
  return points.filter((_, index) => (points.length - 1 - index) % every === 0);
}

export function fanTable(points: readonly PointView[], caption: string): Table {
  const as = columnFormat(points.flatMap(({ point }) => [point.p5.value, point.p95.value]));
  return {
    caption,
    groups: [],
    columns: [
      { label: ["Month end"], numeric: false },
      ...STATISTICS.map((statistic) => ({ label: [STATISTIC_NAMES[statistic]], numeric: true })),
    ],
    rows: points.map((point) => fanRow(point, as)),
  };
}

function fanRow(point: PointView, as: Format): Row {
  return { head: [point.at("month")], cells: STATISTICS.map((statistic) => [point.value(statistic, as)]) };
}
