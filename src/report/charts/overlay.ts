import type { Locale } from "../locale.js";
import type { Month } from "../../months.js";
import type { Drawing, Value } from "../cell.js";
import { timeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotHeight, plotWidth } from "./frame.js";
import { DASHES, endLabels, endRoom, type LineEnd, strokeOf, STROKES } from "./line-ends.js";
import type { NamedEndsSize } from "./named-ends-size.js";
import { niceScale, position } from "./scale.js";
import { OVER_A_FAN, paint, type Token } from "./theme.js";
import { dayOf, instant } from "./time.js";

/** Percentiles of one of several scenarios. */
export interface OverlaySeries {
  readonly words: string;
  readonly points: readonly {
    readonly month: Month;
    readonly p5: number;
    readonly p50: number;
    readonly p95: number;
  }[];
  /** The median at its end. */
  readonly end: Value;
}

export interface OverlayContent {
  readonly description: string;
  readonly tick: (value: number) => string;
  /** How its time axis writes months; American English unless stated. */
  readonly locale?: Locale;
  /** Where all begin. */
  readonly opening: { readonly month: Month; readonly value: number };
  /** The first has its band filled; of a single other one the bounds of its band are drawn. */
  readonly series: readonly OverlaySeries[];
  /** Where the rows of the figure's table stand. */
  readonly stops: readonly Month[];
}

/** Scenarios over each other on one scale: medians by name, the first with its middle 90 %. */
export function overlayChart(content: OverlayContent, size: NamedEndsSize): Drawing {
  const series = content.series.map((one, index) => styled(content, one, index));
  const last = series.reduce((end, { points }) => Math.max(end, points.at(-1)?.month ?? 0), 0) as Month;
  const values = series.flatMap(({ points }) => points.flatMap(({ p5, p95 }) => [p5, p95]));
  const up = niceScale(Math.min(0, ...values), Math.max(...values), Math.max(3, Math.round(size.height / 62)));
  const ticks = up.ticks.map(content.tick);
  const frame: Frame = {
    ...size,
    left: Math.max(30, labelRoom(ticks)),
    right: endRoom(series, size.names),
    top: 12,
    bottom: 26,
  };
  const { cited, cite } = citations();
  const first = content.opening.month;
  const axes: Axes = {
    x: { field: "at", ...timeAxis(first, last, size.timeLabels, content.locale) },
    y: valueAxis(up, ticks),
  };
  const at = (month: Month): number =>
    frame.left + position(dayOf(month), { from: dayOf(first), to: dayOf(last) }, plotWidth(frame));
  return {
    width: size.width,
    height: size.height,
    spec: layered(frame, content.description, [
      ...band(series[0] as Styled, axes),
      ...(series.length === 2 ? bounds(series[1] as Styled, axes) : []),
      medians(series, axes),
      ...endLabels(series.map(ended), { frame, up, y: axes.y, most: size.names, cite }),
    ]),
    cited,
    stops: content.stops.map((month) => Math.round(at(month) * 10) / 10),
    along: "x",
  };

  function ended({ points, ...one }: Styled): LineEnd {
    const height = plotHeight(frame);
    return { ...one, wanted: height - position(points.at(-1)?.p50 ?? 0, up, height) };
  }

  function styled({ opening }: OverlayContent, { words, points, end }: OverlaySeries, index: number): Styled {
    const { month, value } = opening;
    const base = index === 0;
    return {
      words,
      points: [{ month, p5: value, p50: value, p95: value }, ...points],
      value: end,
      colour: base ? "median" : (OVER_A_FAN[(index - 1) % OVER_A_FAN.length] as Token),
      dash: base ? [1, 0] : (DASHES[(index - 1) % DASHES.length] as readonly number[]),
    };
  }
}

interface Styled extends Omit<LineEnd, "wanted"> {
  readonly points: OverlaySeries["points"];
}

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
}

const rowsOf = ({ points }: Styled): readonly Layer[] =>
  points.map(({ month, ...percentiles }) => ({ at: instant(month), ...percentiles }));

const band = (series: Styled, { x, y }: Axes): readonly Layer[] => [
  {
    data: { values: rowsOf(series) },
    mark: { type: "area", color: paint("band90") },
    encoding: { x, y: { ...y, field: "p5" }, y2: { field: "p95" } },
  },
];

const bounds = (series: Styled, { x, y }: Axes): readonly Layer[] =>
  ["p5", "p95"].map((field) => ({
    data: { values: rowsOf(series) },
    mark: { type: "line", color: paint(series.colour), strokeWidth: 1.2, strokeDash: [3, 3] },
    encoding: { x, y: { ...y, field } },
  }));

const medians = (series: readonly Styled[], { x, y }: Axes): Layer => ({
  data: {
    values: series.flatMap(({ points, colour, dash }, line) =>
      points.map(({ month, p50 }) => ({ at: instant(month), p50, line: `c${line}`, ...strokeOf(colour, dash) })),
    ),
  },
  mark: { type: "line", strokeWidth: 2.4 },
  encoding: { x, y: { ...y, field: "p50" }, detail: { field: "line", type: "nominal" }, ...STROKES },
});
