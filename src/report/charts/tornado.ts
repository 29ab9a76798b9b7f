import type { Drawing, Value } from "../cell.js";
import { placeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, layered, plotHeight, plotWidth } from "./frame.js";
import { type Scale, niceScale, position } from "./scale.js";
import { clipped, textWidth } from "./text-width.js";
import { LABEL_SIZE, paint } from "./theme.js";

/** What an output differs by when one assumption is moved down, and up. */
export interface TornadoBar {
  readonly words: string;
  /** As stated, and by how much it was moved. */
  readonly note: string;
  readonly low: Value;
  readonly high: Value;
}

export interface TornadoContent {
  readonly description: string;
  /** The largest first. */
  readonly bars: readonly TornadoBar[];
  /** The output with every assumption as stated: what a difference of 0 stands for. */
  readonly base: { readonly words: string; readonly value: Value };
  /** What the two ends of a bar are called. */
  readonly ends: { readonly low: string; readonly high: string };
  readonly tick: (difference: number) => string;
}

export interface TornadoSize {
  readonly width: number;
  /** Names stand left of their bars, or, on a phone, above them. */
  readonly names: "beside" | "above";
}

const ROWS = { beside: { height: 38, from: 0.19, to: 0.81 }, above: { height: 52, from: 0.46, to: 0.9 } } as const;
/** Pixels of the column of names: what the longest needs, between these. */
const NAMES = { least: 234, most: 320 };
/** Pixels between two labels of the axis. */
const TICK_GAP = 10;
const NOTE_SIZE = 10;

/** Differences from the base by assumption, moved down and up: one bar each, the largest swing on top. */
export function tornadoChart(content: TornadoContent, { width, names }: TornadoSize): Drawing {
  const { height, from, to } = ROWS[names];
  const bars = content.bars;
  const room = Math.ceil(Math.max(...endsOf(content).map(({ label }) => textWidth(label, LABEL_SIZE, 600)), 24)) + 8;
  const column = names === "beside" ? columnOf(bars) : 0;
  const left = column + room;
  const frame: Frame = { width, height: bars.length * height + 48, left, right: room, top: 22, bottom: 26 };
  // A phone has room for the ends and nothing between.
  const scale = names === "beside" ? fitted(bars, content.tick, plotWidth(frame)) : withEnds(scaleOf(bars, 5));
  const { cited, cite } = citations();
  const x = valueAxis(scale, scale.ticks.map(content.tick), { grid: true, domain: false, ticks: false });
  const y = placeAxis(bars.length, true);
  const ends = endsOf(content).map((end) => ({ ...end, ...spanOf(end, { from, to }), cite: cite(end.value) }));
  const zero = position(0, scale, plotWidth(frame));
  return {
    width,
    height: frame.height,
    spec: layered(frame, content.description, [
      ...rectangles(ends, { x, y }),
      zeroRule(ends, { x, y }),
      ...endLabels(ends, { x, y }),
      ...rowNames(bars, { column, y, left: frame.left, width }),
      baseLabel(content.base, { frame, zero, cite }),
    ]),
    cited,
    stops: bars.map((_, row) => Math.round((frame.top + ((row + 0.5) / bars.length) * plotHeight(frame)) * 10) / 10),
    along: "y",
  };
}

/** The width of the names beside the bars. */
function columnOf(bars: readonly TornadoBar[]): number {
  const longest = Math.max(
    ...bars.map(({ words, note }) => Math.max(textWidth(words, LABEL_SIZE, 600), textWidth(note, NOTE_SIZE))),
  );
  return Math.min(NAMES.most, Math.max(NAMES.least, Math.ceil(longest) + 8));
}

function scaleOf(bars: readonly TornadoBar[], wanted: number): Scale {
  const all = bars.flatMap(({ low, high }) => [Number(low.value), Number(high.value)]);
  return niceScale(Math.min(0, ...all), Math.max(0, ...all), wanted);
}

const withEnds = (scale: Scale): Scale => ({ ...scale, ticks: [...new Set([scale.from, 0, scale.to])] });

/** With about five ticks, or as many fewer as it takes for their labels to stand apart. */
function fitted(bars: readonly TornadoBar[], tick: TornadoContent["tick"], width: number): Scale {
  const scales = [5, 4, 3, 2, 1].map((wanted) => scaleOf(bars, wanted));
  const apart = ({ ticks }: Scale): boolean => {
    const widest = Math.max(...ticks.map((value) => textWidth(tick(value), LABEL_SIZE)));
    return (widest + TICK_GAP) * (ticks.length - 1) <= width;
  };
  return scales.find(apart) ?? (scales[scales.length - 1] as Scale);
}

interface End {
  readonly row: number;
  readonly kind: "down" | "up";
  readonly amount: number;
  readonly value: Value;
  readonly label: string;
  /** Whether both ends of the row lie on one side, so that they share its height. */
  readonly shared: boolean;
}

/** The first row says which end is which. */
function endsOf({ bars, ends }: Pick<TornadoContent, "bars" | "ends">): readonly End[] {
  return bars.flatMap(({ low, high }, row) => {
    const shared = Number(low.value) * Number(high.value) > 0;
    const end = (kind: End["kind"], value: Value, words: string): End => ({
      row,
      kind,
      amount: Number(value.value),
      value,
      label: row === 0 ? `${words}: ${value.text}` : value.text,
      shared,
    });
    return [end("down", low, ends.low), end("up", high, ends.high)];
  });
}

function spanOf({ row, kind, shared }: End, { from, to }: { from: number; to: number }) {
  const middle = (from + to) / 2;
  const [start, end] = !shared ? [from, to] : kind === "down" ? [from, middle] : [middle, to];
  return { start: row + start, end: row + end, middle: row + (start + end) / 2 };
}

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
}

type PlacedEnd = End & ReturnType<typeof spanOf> & { readonly cite: string };

/** What a layer reads of an end. */
const rowOf = ({ start, end, middle, amount, label, cite }: PlacedEnd): Layer => ({
  start,
  end,
  middle,
  amount,
  label,
  cite,
});

function rectangles(ends: readonly PlacedEnd[], { x, y }: Axes): readonly Layer[] {
  return (["down", "up"] as const).map((kind) => ({
    data: { values: ends.filter((end) => end.kind === kind).map(rowOf) },
    mark: { type: "rect", color: paint(kind) },
    encoding: {
      x: { ...x, field: "amount" },
      x2: { datum: 0 },
      y: { ...y, field: "start" },
      y2: { field: "end" },
    },
  }));
}

/** Beside the bars only: on a phone the names stand between them. */
const zeroRule = (ends: readonly PlacedEnd[], { x, y }: Axes): Layer => ({
  data: { values: ends.map(({ start, end }) => ({ zero: 0, start: start - 0.08, end: end + 0.08 })) },
  mark: { type: "rule", color: paint("muted") },
  encoding: { x: { ...x, field: "zero" }, y: { ...y, field: "start" }, y2: { field: "end" } },
});

/** Outside the bars; where both lie on one side, each at its own end. A bar of nothing is labelled on the side that the other leaves free. */
function endLabels(ends: readonly PlacedEnd[], { x, y }: Axes): readonly Layer[] {
  const leftward = (end: PlacedEnd): boolean => {
    if (end.amount !== 0) return end.amount < 0;
    const other = ends.find(({ row, kind }) => row === end.row && kind !== end.kind);
    return (other?.amount ?? 0) > 0 || ((other?.amount ?? 0) === 0 && end.kind === "down");
  };
  return [true, false].flatMap((left): Layer[] => {
    const values = ends.filter((end) => leftward(end) === left).map(rowOf);
    if (values.length === 0) return [];
    const mark = { type: "text", align: left ? "right" : "left", baseline: "middle", dx: left ? -5 : 5 };
    return [
      {
        data: { values },
        mark: { ...mark, fontWeight: 600, color: paint("ink") },
        encoding: {
          x: { ...x, field: "amount" },
          y: { ...y, field: "middle" },
          text: { field: "label" },
          description: { field: "cite" },
        },
      },
    ];
  });
}

/** The assumption, and below it or beside it what it states. */
function rowNames(
  bars: readonly TornadoBar[],
  { column: room, y, left, width }: { column: number; y: Layer; left: number; width: number },
): readonly Layer[] {
  const beside = room > 0;
  const values = bars.map(({ words, note }, row) => {
    const short = clipped(note, beside ? room - 8 : width / 2, NOTE_SIZE);
    const name = clipped(words, beside ? room - 8 : width - 12 - textWidth(short, NOTE_SIZE), LABEL_SIZE, 600);
    return { at: row + (beside ? 0.34 : 0.24), below: row + (beside ? 0.7 : 0.24), name, note: short };
  });
  const column = (field: string, at: string, { x, ...mark }: Layer & { readonly x: number }): Layer => ({
    data: { values },
    mark: { type: "text", baseline: "middle", ...mark },
    encoding: { x: { value: x }, y: { ...y, field: at }, text: { field } },
  });
  const note = { color: paint("muted"), fontSize: NOTE_SIZE };
  return [
    column("name", "at", { x: -left, align: "left", color: paint("ink"), fontWeight: 600 }),
    column(
      "note",
      "below",
      beside ? { x: -left, align: "left", ...note } : { x: width - left, align: "right", ...note },
    ),
  ];
}

/** Above the rule at nothing: what the output is with everything as stated. */
function baseLabel(
  { words, value }: TornadoContent["base"],
  { frame, zero, cite }: { frame: Frame; zero: number; cite: (value: Value) => string },
): Layer {
  const label = `${words} ${value.text}`;
  const half = textWidth(label, LABEL_SIZE, 600) / 2;
  const centre = Math.max(half - frame.left, Math.min(plotWidth(frame) + frame.right - half, zero));
  return {
    data: { values: [{ label, cite: cite(value) }] },
    mark: { type: "text", align: "center", baseline: "bottom", fontWeight: 600, color: paint("muted") },
    encoding: { x: { value: centre }, y: { value: -6 }, text: { field: "label" }, description: { field: "cite" } },
  };
}
