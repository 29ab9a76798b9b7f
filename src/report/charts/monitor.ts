import type { Drawing, Value } from "../cell.js";
import { placeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, layered, plotHeight, plotWidth } from "./frame.js";
import { clipped, textWidth } from "./text-width.js";
import { LABEL_SIZE, paint, type Token } from "./theme.js";

/** One thing that is watched: its chance, what that is called, and where it would be called otherwise. */
export interface MonitorRow {
  readonly words: string;
  /** What it is: "Target", "Alert". */
  readonly note: string;
  readonly chance: Value;
  /** "on course": said in words, so that no colour needs to. */
  readonly status: string;
  readonly tone: Tone;
  /** Chances at which the status changes. */
  readonly bounds: readonly number[];
}

export type Tone = "good" | "open" | "bad";

export interface MonitorContent {
  readonly description: string;
  readonly rows: readonly MonitorRow[];
  readonly tick: (share: number) => string;
}

export interface MonitorSize {
  readonly width: number;
  /** Names stand left of their bars, or, on a phone, above them. */
  readonly names: "beside" | "above";
}

const ROWS = { beside: { height: 40, from: 0.3, to: 0.7 }, above: { height: 58, from: 0.5, to: 0.78 } } as const;
const TONES: Readonly<Record<Tone, Token>> = { good: "up", open: "total", bad: "goal" };
const NAMES = 264;
const NOTE_SIZE = 10;

/** A bar of chance a row on a track from 0 to 100 %, with the bounds of its status, its value and its status in words. */
export function monitorChart(content: MonitorContent, { width, names }: MonitorSize): Drawing {
  const { description, rows } = content;
  const beside = names === "beside";
  const shape = ROWS[names];
  const words = rows.map(({ status }) => textWidth(status, LABEL_SIZE, 600));
  const values = rows.map(({ chance }) => textWidth(chance.text, LABEL_SIZE, 600));
  const [statusRoom, valueRoom] = [Math.ceil(Math.max(...words)), Math.ceil(Math.max(...values))];
  const frame: Frame = {
    width,
    height: rows.length * shape.height + 30,
    left: beside ? NAMES : 10,
    right: valueRoom + statusRoom + 28,
    top: 4,
    bottom: 26,
  };
  const { cited, cite } = citations();
  const ticks = beside ? QUARTERS : HALVES;
  const x = valueAxis({ from: 0, to: 1, ticks }, ticks.map(content.tick), {
    grid: false,
    domain: false,
    ticks: false,
  });
  const axes: Axes = { x, y: placeAxis(rows.length, true), shape };
  return {
    width,
    height: frame.height,
    spec: layered(frame, description, [
      tracks(rows, axes),
      ...bars(rows, axes),
      bounds(rows, axes),
      ...rowNames(rows, { frame, beside }, axes),
      ...readings(rows, { right: plotWidth(frame), valueRoom, cite }, axes),
    ]),
    cited,
    stops: rows.map((_, row) => Math.round((frame.top + ((row + 0.5) / rows.length) * plotHeight(frame)) * 10) / 10),
    along: "y",
  };
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
const HALVES = [0, 0.5, 1];

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
  readonly shape: { readonly from: number; readonly to: number };
}

const spanOf = (row: number, { from, to }: Axes["shape"], by = 0) => ({ start: row + from - by, end: row + to + by });

const tracks = (rows: readonly MonitorRow[], { x, y, shape }: Axes): Layer => ({
  data: { values: rows.map((_, row) => ({ ...spanOf(row, shape), whole: 1 })) },
  mark: { type: "rect", color: paint("grid") },
  encoding: { x: { ...x, field: "whole" }, x2: { datum: 0 }, y: { ...y, field: "start" }, y2: { field: "end" } },
});

function bars(rows: readonly MonitorRow[], { x, y, shape }: Axes): readonly Layer[] {
  return (["good", "open", "bad"] as const).flatMap((tone): Layer[] => {
    const values = rows.flatMap((one, row) =>
      one.tone === tone ? [{ ...spanOf(row, shape), chance: Number(one.chance.value) }] : [],
    );
    if (values.length === 0) return [];
    return [
      {
        data: { values },
        mark: { type: "rect", color: paint(TONES[tone]) },
        encoding: { x: { ...x, field: "chance" }, x2: { datum: 0 }, y: { ...y, field: "start" }, y2: { field: "end" } },
      },
    ];
  });
}

const bounds = (rows: readonly MonitorRow[], { x, y, shape }: Axes): Layer => ({
  data: { values: rows.flatMap((one, row) => one.bounds.map((bound) => ({ ...spanOf(row, shape, 0.08), bound }))) },
  mark: { type: "rule", color: paint("ink"), strokeWidth: 1.3 },
  encoding: { x: { ...x, field: "bound" }, y: { ...y, field: "start" }, y2: { field: "end" } },
});

function rowNames(
  rows: readonly MonitorRow[],
  { frame, beside }: { readonly frame: Frame; readonly beside: boolean },
  { y }: Axes,
): readonly Layer[] {
  const values = rows.map(({ words, note }, row) => {
    const room = beside ? NAMES - 14 : frame.width - 12 - textWidth(note, NOTE_SIZE);
    return {
      name: clipped(words, room, LABEL_SIZE, 600),
      note,
      at: row + (beside ? 0.36 : 0.26),
      below: row + (beside ? 0.72 : 0.26),
    };
  });
  const text = (field: string, at: string, x: number, mark: Layer): Layer => ({
    data: { values },
    mark: { type: "text", baseline: "middle", ...mark },
    encoding: { x: { value: x }, y: { ...y, field: at }, text: { field } },
  });
  const note = { fontSize: NOTE_SIZE, color: paint("muted") };
  return [
    text("name", "at", -frame.left, { align: "left", fontWeight: 600, color: paint("ink") }),
    beside
      ? text("note", "below", -frame.left, { align: "left", ...note })
      : text("note", "below", frame.width - frame.left - 2, { align: "right", ...note }),
  ];
}

/** The chance, and its status. */
function readings(
  rows: readonly MonitorRow[],
  {
    right,
    valueRoom,
    cite,
  }: { readonly right: number; readonly valueRoom: number; readonly cite: (value: Value) => string },
  { y, shape }: Axes,
): readonly Layer[] {
  const values = rows.map(({ chance, status }, row) => ({
    middle: row + (shape.from + shape.to) / 2,
    label: chance.text,
    cite: cite(chance),
    status,
  }));
  const mark = { type: "text", baseline: "middle", fontWeight: 600, color: paint("ink") };
  return [
    {
      data: { values },
      mark: { ...mark, align: "right" },
      encoding: {
        x: { value: right + 8 + valueRoom },
        y: { ...y, field: "middle" },
        text: { field: "label" },
        description: { field: "cite" },
      },
    },
    {
      data: { values },
      mark: { ...mark, align: "left" },
      encoding: { x: { value: right + valueRoom + 22 }, y: { ...y, field: "middle" }, text: { field: "status" } },
    },
  ];
}
