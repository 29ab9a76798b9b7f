import type { Drawing, Value } from "../cell.js";
import { statedAmount } from "../format.js";
import type { Locale } from "../locale.js";
import { type Frame, type Layer, citations, labelRoom, layered, namedTicks, plotHeight, plotWidth } from "./frame.js";
import { type Scale, niceScale } from "./scale.js";
import { LABEL_SIZE, paint } from "./theme.js";
import { clipped, textWidth } from "./text-width.js";

/** A bar of the bridge: a total stands on the axis, a change hangs between two levels. */
export interface Step {
  readonly kind: "total" | "change";
  readonly words: string;
  readonly value: Value;
  /** Change of the level: its sign is the direction, whatever the value's own sign. The level itself for a total. */
  readonly amount: number;
}

export interface WaterfallContent {
  readonly description: string;
  readonly currency: string;
  /** How its axes write amounts and months; American English unless stated. */
  readonly locale?: Locale;
  /** How the axis writes what is no amount. */
  readonly tick?: (value: number) => string;
  readonly steps: readonly Step[];
}

/**
 * Opening → closing by cause, as columns on a page and as rows on a phone. Totals stand on zero; when the changes would be
 * too small to see so, the axis is cut and every total shows the cut.
 */
export function waterfallChart(
  content: WaterfallContent,
  size: { readonly width: number; readonly height: number; readonly rows: boolean },
): Drawing {
  const bars = levels(content.steps);
  const scale = amountScale(bars, size.rows ? 4 : 5);
  const { tick = (value: number) => statedAmount(value, content.currency, content.locale) } = content;
  const labels = scale.ticks.map(tick);
  const columns = (size.width - labelRoom(labels) - 8) / bars.length;
  const names = content.steps.map(({ words }) =>
    clipped(words, size.rows ? size.width * 0.36 : columns - 4, LABEL_SIZE),
  );
  const frame: Frame = size.rows
    ? { ...size, left: labelRoom(names), right: labelPadding(bars), top: 6, bottom: 26 }
    : { ...size, left: labelRoom(labels), right: 8, top: 20, bottom: 26 };
  const { cited, cite } = citations();
  const marked = bars.map((bar) => ({ ...bar, cite: cite(bar.value), label: bar.value.text }));
  const length = (size.rows ? plotHeight(frame) : plotWidth(frame)) / bars.length;
  const room = size.rows ? plotWidth(frame) : plotHeight(frame);
  const axisLabels = size.rows ? thinned(labels, room) : labels;
  const canvas: Canvas = { rows: size.rows, scale, names, axisLabels, room };
  return {
    width: size.width,
    height: size.height,
    spec: layered(frame, content.description, layersOf(marked, canvas)),
    cited,
    stops: bars.map(
      (_, index) => Math.round(((size.rows ? frame.top : frame.left) + (index + 0.5) * length) * 10) / 10,
    ),
    along: size.rows ? "y" : "x",
  };
}

/** Every second label of an axis from left to right, where all would touch. */
function thinned(labels: readonly string[], room: number): readonly string[] {
  const widest = Math.max(...labels.map((label) => textWidth(label, LABEL_SIZE)));
  if (widest + 6 <= room / (labels.length - 1)) return labels;
  return labels.map((label, index) => (index % 2 === 0 ? label : ""));
}

/** Whether changes are too small to be seen on an axis from zero, so that it is cut. */
export function axisIsCut(steps: readonly Step[]): boolean {
  return amountScale(levels(steps), 5).from > 0;
}

interface Bar extends Step {
  readonly from: number;
  readonly to: number;
}

interface MarkedBar extends Bar {
  readonly cite: string;
  readonly label: string;
}

interface Canvas {
  readonly rows: boolean;
  readonly scale: Scale;
  readonly names: readonly string[];
  readonly axisLabels: readonly string[];
  /** Pixels of the axis of amounts. */
  readonly room: number;
}

const BAR = 0.68;

function levels(steps: readonly Step[]): readonly Bar[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.kind === "total" ? 0 : level;
    level = step.kind === "total" ? step.amount : level + step.amount;
    return { ...step, from, to: level };
  });
}

function amountScale(bars: readonly Bar[], ticks: number): Scale {
  const tops = bars.map(({ from, to, kind }) => (kind === "total" ? to : Math.max(from, to)));
  const bottoms = bars.map(({ from, to, kind }) => (kind === "total" ? to : Math.min(from, to)));
  const [low, high] = [Math.min(...bottoms), Math.max(...tops)];
  // Cut when all that happens takes place in the upper fifth of the axis.
  if (low > 0 && high - low < high / 5) return niceScale(Math.max(0, low - (high - low) * 0.6), high, ticks);
  return niceScale(Math.min(0, low), high, ticks);
}

/** Labels of rows stand right of their bars: room for the widest beyond the plot's end. */
function labelPadding(bars: readonly Bar[]): number {
  return Math.ceil(Math.max(...bars.map(({ value }) => textWidth(value.text, LABEL_SIZE, 600)))) + 10;
}

function layersOf(bars: readonly MarkedBar[], canvas: Canvas): readonly Layer[] {
  const { scale, names, axisLabels, rows } = canvas;
  const amounts = {
    type: "quantitative",
    scale: { domain: [scale.from, scale.to], nice: false, zero: false },
    axis: rows
      ? { ...namedTicks(scale.ticks, axisLabels), grid: true, domain: false, ticks: false }
      : namedTicks(scale.ticks, axisLabels),
  };
  const place = {
    type: "quantitative",
    scale: { domain: rows ? [bars.length, 0] : [0, bars.length], nice: false, zero: false },
    axis: {
      ...namedTicks(
        bars.map((_, index) => index + 0.5),
        names,
      ),
      grid: false,
      ticks: false,
      domain: false,
    },
  };
  const along = (first: string, second?: string): Layer => pair(rows ? "y" : "x", place, first, second);
  const across = (first: string, second?: string): Layer => pair(rows ? "x" : "y", amounts, first, second);
  return [
    ...rectangles(bars, scale, (row) => ({ ...along("start", "end"), ...across(row.first, row.second) })),
    connectors(bars, rows, along, across),
    ...cuts(bars, canvas, along, across),
    ...labels(bars, canvas, along, across),
  ];
}

function pair(channel: "x" | "y", base: Layer, first: string, second?: string): Layer {
  const start = { [channel]: { ...base, field: first } };
  return second === undefined ? start : { ...start, [`${channel}2`]: { field: second } };
}

type Encode = (first: string, second?: string) => Layer;

function edges(index: number): Layer {
  return { start: index + (1 - BAR) / 2, end: index + (1 + BAR) / 2, middle: index + 0.5 };
}

function rectangles(
  bars: readonly MarkedBar[],
  { from }: Scale,
  encode: (ends: { first: string; second: string }) => Layer,
): readonly Layer[] {
  const colour = (bar: Bar): "total" | "up" | "down" =>
    bar.kind === "total" ? "total" : bar.amount < 0 ? "down" : "up";
  const values = bars.map((bar, index) => ({
    ...edges(index),
    low: bar.kind === "total" ? from : bar.from,
    high: bar.to,
    colour: colour(bar),
  }));
  return (["total", "up", "down"] as const).flatMap((kind) => {
    const here = values.filter((row) => row.colour === kind);
    if (here.length === 0) return [];
    const mark = { type: "rect", color: paint(kind) };
    return [{ data: { values: here }, mark, encoding: encode({ first: "low", second: "high" }) }];
  });
}

/** Thin rules from the end of each bar to the beginning of the next. */
function connectors(bars: readonly Bar[], rows: boolean, along: Encode, across: Encode): Layer {
  const values = bars
    .slice(0, -1)
    .map(({ to }, index) => ({ level: to, from: index + (1 + BAR) / 2, next: index + 1 + (1 - BAR) / 2 }));
  return {
    data: { values },
    mark: { type: "rule", color: paint("axis"), strokeWidth: 1 },
    encoding: rows
      ? { ...across("level"), ...along("from", "next") }
      : { ...along("from", "next"), ...across("level") },
  };
}

/** The cut of the axis: two slanted strokes in the colour of the page through every total, near its foot. */
function cuts(bars: readonly Bar[], { scale, room }: Canvas, along: Encode, across: Encode): readonly Layer[] {
  if (scale.from <= 0) return [];
  const amount = (pixels: number): number => scale.from + ((scale.to - scale.from) / room) * pixels;
  const values = bars.flatMap((bar, index) =>
    bar.kind === "total"
      ? [10, 18].map((foot) => ({ ...edges(index), low: amount(foot), high: amount(foot + 8) }))
      : [],
  );
  const mark = { type: "rule", color: paint("bg"), strokeWidth: 2.5 };
  return [{ data: { values }, mark, encoding: { ...along("start", "end"), ...across("low", "high") } }];
}

function labels(bars: readonly MarkedBar[], { rows }: Canvas, along: Encode, across: Encode): readonly Layer[] {
  const values = bars.map((bar, index) => ({
    ...edges(index),
    top: bar.kind === "total" ? bar.to : Math.max(bar.from, bar.to),
    label: bar.label,
    cite: bar.cite,
  }));
  const place = rows ? { align: "left", baseline: "middle", dx: 6 } : { align: "center", baseline: "bottom", dy: -4 };
  return [
    {
      data: { values },
      mark: { type: "text", fontWeight: 600, color: paint("ink"), ...place },
      encoding: { ...along("middle"), ...across("top"), text: { field: "label" }, description: { field: "cite" } },
    },
  ];
}
