import type { Drawing, Value } from "../cell.js";
import { format, statedAmount } from "../format.js";
import type { Locale } from "../locale.js";
import { type Frame, type Layer, citations, labelRoom, layered, namedTicks, plotHeight, plotWidth } from "./frame.js";
import { niceScale, position, ticksWithin } from "./scale.js";
import { LABEL_SIZE, paint } from "./theme.js";
import { textWidth } from "./text-width.js";

export interface HistogramContent {
  readonly description: string;
  readonly currency: string;
  /** How its axes write amounts and months; American English unless stated. */
  readonly locale?: Locale;
  /** Of equal width; the first and the last hold everything beyond. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  /** Bins that meet the target are in the stronger colour; none is without one. */
  readonly meets: (from: number, to: number) => boolean;
  /** Values to mark by a rule with a label. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly words: string;
  readonly value: Value;
  readonly kind: "percentile" | "median" | "goal";
}

export interface HistogramSize {
  readonly width: number;
  readonly height: number;
  readonly amountLabels: number;
}

/** How the paths are spread at one date: shares of paths by bins of equal width. */
export function histogramChart(content: HistogramContent, size: HistogramSize): Drawing {
  const [from, to] = range(content);
  const shares = niceScale(0, Math.max(...content.bins.map(({ share }) => share)), 5);
  const labels = shares.ticks.map((share) => format(share, "stated-percent", "", content.locale));
  const flat: Frame = {
    ...size,
    left: labelRoom(labels),
    right: rightRoom(content.marks, { from, to }),
    top: 0,
    bottom: 26,
  };
  const at = (value: Value): number => position(Number(value.value), { from, to }, plotWidth(flat));
  const placed = placeMarks(content.marks, at);
  const rowsOfMarks = Math.max(0, ...placed.map(({ row }) => row + 1));
  const frame: Frame = { ...flat, top: 10 + rowsOfMarks * ROW };
  const { cited, cite } = citations();
  const ticks = ticksWithin(from, to, size.amountLabels);
  const x = {
    type: "quantitative",
    scale: { domain: [from, to], nice: false, zero: false },
    axis: namedTicks(
      ticks,
      ticks.map((tick) => statedAmount(tick, content.currency, content.locale)),
    ),
  };
  const y = {
    type: "quantitative",
    scale: { domain: [0, shares.to], nice: false },
    axis: namedTicks(shares.ticks, labels),
  };
  // A row's height above the plot as a share, so that rules and labels use the plot's own scale.
  const above = (row: number): number => shares.to * (1 + (4 + row * ROW + ROW / 2) / plotHeight(frame));
  const marks = placed.map((mark) => ({
    ...mark,
    label: `${mark.words} ${mark.value.text}`,
    y: above(mark.row),
    cite: cite(mark.value),
  }));
  return {
    width: size.width,
    height: size.height,
    spec: layered(frame, content.description, [...bars(content, { x, y }), ...rules(marks, { x, y })]),
    cited,
    stops: content.bins.map((bin) =>
      stop(frame.left + position((bin.from + bin.to) / 2, { from, to }, plotWidth(frame))),
    ),
    along: "x",
  };
}

const ROW = 16;
const stop = (pixels: number): number => Math.round(pixels * 10) / 10;

/** All bins and all marks, so that no rule stands outside. */
function range({ bins, marks }: HistogramContent): readonly [number, number] {
  const marked = marks.map(({ value }) => Number(value.value));
  return [Math.min(...bins.map(({ from }) => from), ...marked), Math.max(...bins.map(({ to }) => to), ...marked)];
}

interface Channels {
  readonly x: Layer;
  readonly y: Layer;
}

interface PlacedMark extends Mark {
  /** 0 is nearest to the bars. */
  readonly row: number;
}

/** So much that the label of a rule near the end still fits; at least half of an axis label. */
function rightRoom(marks: readonly Mark[], { from, to }: { from: number; to: number }): number {
  const left = (mark: Mark): number => (to > from ? (to - Number(mark.value.value)) / (to - from) : 1);
  return Math.ceil(Math.max(20, ...marks.map((mark) => (left(mark) < 0.25 ? markWidth(mark) : 0))));
}

/**
 * Puts every label right of its rule, in the lowest row where it touches no other label and no rule runs through it. From
 * right to left, so that rules of labels further right end below.
 */
function placeMarks(marks: readonly Mark[], at: (value: Value) => number): readonly PlacedMark[] {
  const placed: (PlacedMark & { readonly from: number; readonly to: number })[] = [];
  const sorted = [...marks].sort((a, b) => Number(b.value.value) - Number(a.value.value));
  for (const mark of sorted) {
    const from = at(mark.value);
    const to = from + markWidth(mark);
    const meeting = placed.filter((other) => other.from <= to);
    placed.push({ ...mark, from, to, row: Math.max(-1, ...meeting.map(({ row }) => row)) + 1 });
  }
  return placed;
}

const markWidth = ({ words, value }: Mark): number => textWidth(`${words} ${value.text}`, LABEL_SIZE, 600) + 10;

function bars({ bins, meets }: HistogramContent, { x, y }: Channels): readonly Layer[] {
  const rows = bins.map(({ from, to, share }) => ({ from, to, share, meets: meets(from, to) }));
  const bar = (met: boolean): Layer => ({
    data: { values: rows.filter((row) => row.meets === met) },
    mark: { type: "rect", color: paint(met ? "median" : "band50"), stroke: paint("bg"), strokeWidth: 1 },
    encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "share" }, y2: { datum: 0 } },
  });
  return [false, true].filter((met) => rows.some((row) => row.meets === met)).map(bar);
}

function rules(marks: readonly Layer[], { x, y }: Channels): readonly Layer[] {
  const rows = marks.map((mark) => ({ ...mark, at: Number((mark["value"] as Value).value), value: undefined }));
  const kinds = ["percentile", "median", "goal"] as const;
  const colour = { percentile: "muted", median: "ink", goal: "goal" } as const;
  return kinds.flatMap((kind) => {
    const values = rows.filter((row) => (row as Layer)["kind"] === kind);
    if (values.length === 0) return [];
    const rule: Layer = {
      data: { values },
      mark: {
        type: "rule",
        color: paint(colour[kind]),
        strokeDash: kind === "goal" ? [5, 4] : [2, 2],
        strokeWidth: 1.3,
      },
      encoding: { x: { ...x, field: "at" }, y: { ...y, field: "y" }, y2: { datum: 0 } },
    };
    const label: Layer = {
      data: { values },
      mark: {
        type: "text",
        align: "left",
        baseline: "middle",
        dx: 4,
        color: paint(colour[kind]),
        fontWeight: 600,
      },
      encoding: {
        x: { ...x, field: "at" },
        y: { ...y, field: "y" },
        text: { field: "label" },
        description: { field: "cite" },
      },
    };
    return [rule, label];
  });
}
