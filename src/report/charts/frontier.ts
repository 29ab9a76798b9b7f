import type { Drawing, Value } from "../cell.js";
import { valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotWidth } from "./frame.js";
import { axisNames } from "./lines.js";
import { type Scale, niceScale, position } from "./scale.js";
import { textWidth } from "./text-width.js";
import { LABEL_SIZE, paint } from "./theme.js";

/** One value of the second variable, with those of the first that meet the goal there: none, one or several. */
export interface FrontierStop {
  readonly along: Value;
  readonly solutions: readonly { readonly value: Value; readonly error: number }[];
}

export interface FrontierContent {
  readonly description: string;
  /** What either axis is of. */
  readonly names: { readonly up: string; readonly along: string };
  /** By the second variable, ascending. */
  readonly stops: readonly FrontierStop[];
  readonly tick: (value: number) => string;
}

export interface FrontierSize {
  readonly width: number;
  readonly height: number;
  /** Whether every point is labelled with its value, or only the first and the last. */
  readonly labels: "all" | "ends";
}

/** What one number must be for each value of another so that a goal is met: a line through the solutions, with bars of one standard error. */
export function frontierChart(content: FrontierContent, { width, height, labels }: FrontierSize): Drawing {
  const { stops } = content;
  const points = stops.flatMap((stop, at) =>
    stop.solutions.map(({ value, error }) => ({
      at,
      x: Number(stop.along.value),
      y: Number(value.value),
      error,
      value,
    })),
  );
  const up = scaleOf(points, Math.max(3, Math.round(height / 70)));
  const ticks = up.ticks.map(content.tick);
  const frame: Frame = {
    width,
    height,
    left: Math.ceil(Math.max(labelRoom(ticks), textWidth(stops[0]?.along.text ?? "", LABEL_SIZE) / 2)),
    right: Math.ceil(Math.max(24, textWidth(stops.at(-1)?.along.text ?? "", LABEL_SIZE) / 2 + 4)),
    top: 30,
    bottom: 46,
  };
  const along = alongScale(stops, labels);
  const { cited, cite } = citations();
  const x = valueAxis(along.scale, along.texts, { grid: false });
  const y = valueAxis(up, ticks);
  const shown = points.filter(({ at }) => labels === "all" || at === 0 || at === stops.length - 1);
  return {
    width,
    height,
    spec: layered(frame, content.description, [
      ...lines(stops, { x, y }),
      errors(points, { x, y }),
      dots(points, { x, y }),
      ...valueLabels(shown, cite, { x, y }),
      ...nothing(stops, up, { x, y }),
      ...axisNames(content.names, frame),
    ]),
    cited,
    stops: stops.map(
      ({ along: value }) =>
        Math.round((frame.left + position(Number(value.value), along.scale, plotWidth(frame))) * 10) / 10,
    ),
    along: "x",
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly error: number;
  readonly value: Value;
}

/** All points with their errors; 0 only where it is among them. */
function scaleOf(points: readonly Point[], wanted: number): Scale {
  if (points.length === 0) return niceScale(0, 1, wanted);
  const [low, high] = [
    Math.min(...points.map(({ y, error }) => y - error)),
    Math.max(...points.map(({ y, error }) => y + error)),
  ];
  const room = high > low ? (high - low) * 0.08 : Math.abs(high) * 0.1 || 1;
  return niceScale(low - room, high + room, wanted);
}

/** A mark at every value; on a phone at the first, the middle and the last. */
function alongScale(stops: readonly FrontierStop[], labels: FrontierSize["labels"]) {
  const all = stops.map(({ along }) => along);
  const marked = labels === "all" ? all : all.filter((_, at) => (2 * at) % Math.max(1, all.length - 1) === 0);
  const ticks = marked.map(({ value }) => Number(value));
  const [from, to] = [Number(all[0]?.value ?? 0), Number(all.at(-1)?.value ?? 1)];
  return { scale: { from, to: to > from ? to : from + 1, ticks }, texts: marked.map(({ text }) => text) };
}

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
}

/** Neighbours are joined where each has one solution: where there are several, or none, nothing is drawn between them. */
function lines(stops: readonly FrontierStop[], { x, y }: Axes): readonly Layer[] {
  const rows = stops.slice(1).flatMap((stop, before) => {
    const [here, last] = [stop, stops[before] as FrontierStop];
    if (here.solutions.length !== 1 || last.solutions.length !== 1) return [];
    return [last, here].map(({ along, solutions }) => ({
      x: Number(along.value),
      y: Number(solutions[0]?.value.value),
      stretch: `c${before}`,
    }));
  });
  if (rows.length === 0) return [];
  return [
    {
      data: { values: rows },
      mark: { type: "line", color: paint("median"), strokeWidth: 2.2 },
      encoding: { x: { ...x, field: "x" }, y: { ...y, field: "y" }, detail: { field: "stretch", type: "nominal" } },
    },
  ];
}

const errors = (points: readonly Point[], { x, y }: Axes): Layer => ({
  data: { values: points.map(({ x: at, y: value, error }) => ({ x: at, low: value - error, high: value + error })) },
  mark: { type: "rule", color: paint("median"), strokeWidth: 1.4 },
  encoding: { x: { ...x, field: "x" }, y: { ...y, field: "low" }, y2: { field: "high" } },
});

const dots = (points: readonly Point[], { x, y }: Axes): Layer => ({
  data: { values: points.map(({ x: at, y: value }) => ({ x: at, y: value })) },
  mark: { type: "point", filled: true, size: 52, opacity: 1, color: paint("median") },
  encoding: { x: { ...x, field: "x" }, y: { ...y, field: "y" } },
});

/** Right above their points; the last one to the left, the first to the right, so that both stay in the picture. */
function valueLabels(
  points: readonly (Point & { readonly at: number })[],
  cite: (value: Value) => string,
  { x, y }: Axes,
) {
  const last = Math.max(...points.map(({ at }) => at));
  const aligned = (["left", "center", "right"] as const).map((align) => ({
    align,
    rows: points.filter(({ at }) => align === (at === 0 ? "left" : at === last ? "right" : "center")),
  }));
  return aligned.flatMap(({ align, rows }): Layer[] => {
    if (rows.length === 0) return [];
    const values = rows.map(({ x: at, y: value, error, value: cited }) => ({
      x: at,
      y: value + error,
      label: cited.text,
      cite: cite(cited),
    }));
    return [
      {
        data: { values },
        mark: { type: "text", align, baseline: "bottom", dy: -7, fontWeight: 600, color: paint("ink") },
        encoding: {
          x: { ...x, field: "x" },
          y: { ...y, field: "y" },
          text: { field: "label" },
          description: { field: "cite" },
        },
      },
    ];
  });
}

/** Where no value of the first meets the goal. */
function nothing(stops: readonly FrontierStop[], up: Scale, { x, y }: Axes): readonly Layer[] {
  const values = stops
    .filter(({ solutions }) => solutions.length === 0)
    .map(({ along }) => ({ x: Number(along.value), y: up.from, words: "none" }));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: "text", baseline: "bottom", dy: -4, color: paint("muted"), fontStyle: "italic" },
      encoding: { x: { ...x, field: "x" }, y: { ...y, field: "y" }, text: { field: "words" } },
    },
  ];
}
