import type { Locale } from "../locale.js";
import type { Month } from "../../months.js";
import type { Drawing, Value } from "../cell.js";
import { timeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotHeight, plotWidth } from "./frame.js";
import { type Scale, niceScale, position } from "./scale.js";
import { spread } from "./spread.js";
import { clipped, textWidth } from "./text-width.js";
import { LABEL_SIZE, OVER_A_FAN, paint, type Token } from "./theme.js";
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

export interface OverlaySize {
  readonly width: number;
  readonly height: number;
  readonly timeLabels: number;
  /** Pixels for the names at the right end. */
  readonly names: number;
}

const SAMPLE = 16;
const LINE = 13;
/** Lines are told apart by more than their colour. */
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [7, 3],
  [3, 3],
  [9, 3, 2, 3],
  [2, 2],
];

/** Scenarios over each other on one scale: medians by name, the first with its middle 90 %. */
export function overlayChart(content: OverlayContent, size: OverlaySize): Drawing {
  const series = content.series.map((one, index) => styled(content, one, index));
  const last = series.reduce((end, { points }) => Math.max(end, points.at(-1)?.month ?? 0), 0) as Month;
  const values = series.flatMap(({ points }) => points.flatMap(({ p5, p95 }) => [p5, p95]));
  const up = niceScale(Math.min(0, ...values), Math.max(...values), Math.max(3, Math.round(size.height / 62)));
  const ticks = up.ticks.map(content.tick);
  const room = Math.max(
    ...series.map(({ name, end }) => Math.max(textWidth(name, LABEL_SIZE), textWidth(end.text, LABEL_SIZE, 600))),
    0,
  );
  const frame: Frame = {
    ...size,
    left: Math.max(30, labelRoom(ticks)),
    right: Math.ceil(Math.min(room, size.names)) + SAMPLE + 20,
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
      ...series.map((one) => median(one, axes)),
      ...endLabels(series, { frame, up, cite }),
    ]),
    cited,
    stops: content.stops.map((month) => Math.round(at(month) * 10) / 10),
    along: "x",
  };

  function styled({ opening }: OverlayContent, { words, points, end }: OverlaySeries, index: number): Styled {
    const { month, value } = opening;
    const base = index === 0;
    return {
      name: clipped(words, size.names, LABEL_SIZE),
      points: [{ month, p5: value, p50: value, p95: value }, ...points],
      end,
      colour: base ? "median" : (OVER_A_FAN[(index - 1) % OVER_A_FAN.length] as Token),
      dash: base ? [1, 0] : (DASHES[(index - 1) % DASHES.length] as readonly number[]),
    };
  }
}

interface Styled extends Pick<OverlaySeries, "points" | "end"> {
  readonly name: string;
  readonly colour: Token;
  readonly dash: readonly number[];
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

const median = (series: Styled, { x, y }: Axes): Layer => ({
  data: { values: rowsOf(series) },
  mark: { type: "line", color: paint(series.colour), strokeWidth: 2.4, strokeDash: series.dash },
  encoding: { x, y: { ...y, field: "p50" } },
});

/** The name over the value, beside a piece of the line. */
function endLabels(
  series: readonly Styled[],
  { frame, up, cite }: { readonly frame: Frame; readonly up: Scale; readonly cite: (value: Value) => string },
): readonly Layer[] {
  const [right, height] = [plotWidth(frame), plotHeight(frame)];
  const placed = series
    .map((one) => ({ ...one, wanted: height - position(one.points.at(-1)?.p50 ?? 0, up, height) }))
    .sort((a, b) => a.wanted - b.wanted);
  const centres = spread(
    placed.map(({ wanted }) => wanted),
    placed.map(() => 2 * LINE + 4),
    -10,
    height + 12,
  );
  const fixed = (x: number, y: number): Layer => ({ x: { value: x }, y: { value: y } });
  return placed.flatMap(({ name, end, colour, dash }, index): Layer[] => {
    const centre = centres[index] as number;
    const words = { type: "text", align: "left", baseline: "middle" };
    const left = right + SAMPLE + 14;
    return [
      {
        data: { values: [{}] },
        mark: { type: "rule", color: paint(colour), strokeWidth: 2.4, strokeDash: dash },
        encoding: { ...fixed(right + 8, centre), x2: { value: right + 8 + SAMPLE } },
      },
      {
        data: { values: [{ name }] },
        mark: { ...words, color: paint("muted") },
        encoding: { ...fixed(left, centre - LINE / 2), text: { field: "name" } },
      },
      {
        data: { values: [{ label: end.text, cite: cite(end) }] },
        mark: { ...words, color: paint("ink"), fontWeight: 600 },
        encoding: { ...fixed(left, centre + LINE / 2), text: { field: "label" }, description: { field: "cite" } },
      },
    ];
  });
}
