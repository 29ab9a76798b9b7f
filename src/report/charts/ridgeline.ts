import type { Drawing, Value } from "../cell.js";
import { placeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, layered, plotHeight, plotWidth } from "./frame.js";
import { position, ticksWithin } from "./scale.js";
import { textWidth } from "./text-width.js";
import { LABEL_SIZE, paint } from "./theme.js";

export interface RidgeRow {
  readonly words: string;
  readonly median: Value;
  readonly points: readonly { readonly amount: number; readonly density: number }[];
}

export interface RidgelineContent {
  readonly description: string;
  /** From the top down. */
  readonly rows: readonly RidgeRow[];
  readonly tick: (value: number) => string;
}

export interface RidgelineSize {
  readonly width: number;
  /** Pixels from one row to the next. */
  readonly step: number;
  readonly amountLabels: number;
}

/** Rows that the highest ridge is tall. */
const OVERLAP = 1.75;

/** Densities below each other on one axis, each over the next, with a tick at the median and its value at the right. */
export function ridgelineChart(content: RidgelineContent, { width, step, amountLabels }: RidgelineSize): Drawing {
  const { rows } = content;
  const room = (texts: readonly string[]): number =>
    Math.ceil(Math.max(...texts.map((text) => textWidth(text, LABEL_SIZE, 600)))) + 14;
  const frame: Frame = {
    width,
    height: (rows.length + OVERLAP - 1) * step + 40,
    left: room(rows.map(({ words }) => words)),
    right: room(rows.map(({ median }) => median.text)),
    top: 14,
    bottom: 26,
  };
  const all = rows.flatMap(({ points }) => points.map(({ amount }) => amount));
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const ticks = ticksWithin(from, to, amountLabels);
  const places = rows.length + OVERLAP - 1;
  const axes: Axes = {
    x: valueAxis({ from, to, ticks }, ticks.map(content.tick), { grid: true, domain: false, ticks: false }),
    y: placeAxis(places, true),
  };
  const highest = Math.max(...rows.flatMap(({ points }) => points.map(({ density }) => density)));
  const { cited, cite } = citations();
  const placed = rows.map((row, index) => {
    const foot = index + OVERLAP;
    const rise = (density: number): number => foot - (highest > 0 ? (density / highest) * OVERLAP : 0);
    return { ...row, foot, rise };
  });
  return {
    width,
    height: frame.height,
    spec: layered(frame, content.description, [...ridges(placed, axes), ...labels(placed, { frame, cite }, axes)]),
    cited,
    stops: placed.map(
      ({ foot }) => Math.round((frame.top + position(foot, { from: 0, to: places }, plotHeight(frame))) * 10) / 10,
    ),
    along: "y",
  };
}

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
}

interface Placed extends RidgeRow {
  readonly foot: number;
  readonly rise: (density: number) => number;
}

/** One layer for all, the lower ones over the upper ones. */
function ridges(rows: readonly Placed[], { x, y }: Axes): readonly Layer[] {
  const place = { x: { ...x, field: "amount" }, y: { ...y, field: "top" }, y2: { field: "foot" } };
  const areas = rows.flatMap(({ points, foot, rise }, row) =>
    points.map(({ amount, density }) => ({ amount, top: rise(density), foot, row: `c${row}` })),
  );
  const ticks = rows.map(({ points, median, foot, rise }) => {
    const amount = Number(median.value);
    return { amount, top: rise(densityAt(points, amount)), foot };
  });
  return [
    {
      data: { values: areas },
      mark: { type: "area", opacity: 1, color: paint("band50"), stroke: paint("median"), strokeWidth: 1.2 },
      encoding: { ...place, detail: { field: "row", type: "nominal" } },
    },
    { data: { values: ticks }, mark: { type: "rule", color: paint("median"), strokeWidth: 2.2 }, encoding: place },
  ];
}

/** Linear between the points. */
function densityAt(points: RidgeRow["points"], amount: number): number {
  const next = points.findIndex((point) => point.amount >= amount);
  const [before, after] = [points[next - 1], points[next]];
  if (before === undefined || after === undefined) return after?.density ?? before?.density ?? 0;
  const part = (amount - before.amount) / (after.amount - before.amount);
  return before.density + part * (after.density - before.density);
}

/** The year at the left, the median at the right, both just above the foot of their ridge. */
function labels(
  rows: readonly Placed[],
  { frame, cite }: { readonly frame: Frame; readonly cite: (value: Value) => string },
  { y }: Axes,
): readonly Layer[] {
  const values = rows.map(({ words, median, foot }) => ({ words, label: median.text, cite: cite(median), foot }));
  const text = { type: "text", baseline: "bottom", dy: -1, fontWeight: 600 };
  return [
    {
      data: { values },
      mark: { ...text, align: "left", color: paint("ink") },
      encoding: { x: { value: -frame.left }, y: { ...y, field: "foot" }, text: { field: "words" } },
    },
    {
      data: { values },
      mark: { ...text, align: "right", color: paint("median") },
      encoding: {
        x: { value: plotWidth(frame) + frame.right },
        y: { ...y, field: "foot" },
        text: { field: "label" },
        description: { field: "cite" },
      },
    },
  ];
}
