import type { Drawing, Value } from "../cell.js";
import { statedAmount } from "../format.js";
import type { Month } from "../../months.js";
import {
  type Frame,
  type Layer,
  citations,
  labelRoom,
  layered,
  namedMonths,
  namedTicks,
  plotHeight,
  plotWidth,
} from "./frame.js";
import { type Scale, niceScale, position } from "./scale.js";
import { spread } from "./spread.js";
import { LABEL_SIZE, paint } from "./theme.js";
import { textWidth } from "./text-width.js";
import { dateTime, dayOf, instant, timeTicks } from "./time.js";

/** Percentiles at one month end. */
export interface FanDatum {
  readonly month: Month;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** A level that somebody aims at: a rule from the start to its date. */
export interface Goal {
  readonly level: number;
  /** Null: at any month end. */
  readonly month: Month | null;
  readonly words: string;
  readonly value: Value;
}

export interface FanContent {
  readonly description: string;
  readonly currency: string;
  readonly points: readonly FanDatum[];
  /** Exact values by month, at expected returns. */
  readonly projection: readonly { readonly month: Month; readonly value: number }[];
  readonly examples: readonly (readonly { readonly month: Month; readonly value: number }[])[];
  readonly goals: readonly Goal[];
  /** Where all paths begin. */
  readonly opening: { readonly month: Month; readonly value: Value } | null;
  /** Labels at the right end: words and the value they name. */
  readonly ends: readonly { readonly words: string; readonly value: Value; readonly kind: EndKind }[];
  /** Where the rows of the figure's table stand. */
  readonly stops: readonly Month[];
}

export type EndKind = "band" | "median" | "projection";

export interface FanSize {
  readonly width: number;
  readonly height: number;
  readonly timeLabels: number;
  /** Labels at the right end on two lines each, which leaves more of a small picture to the plot. */
  readonly stacked: boolean;
}

/**
 * Amounts over time: the median with its 50 % and 90 % bands, single paths, goals, and the projection at expected returns.
 * The axis begins at zero; flows may go below it.
 */
export function fanChart(content: FanContent, size: FanSize): Drawing {
  const y = amountScale(content, size.height);
  const labels = y.ticks.map((value) => statedAmount(value, content.currency));
  const frame = frameFor(content, size, labels);
  const [first, last] = span(content);
  const canvas: Canvas = {
    frame,
    y,
    first,
    last,
    stacked: size.stacked,
    width: plotWidth(frame),
    height: plotHeight(frame),
    ...citations(),
  };
  const ticks = timeTicks(first, last, size.timeLabels);
  const x = {
    field: "at",
    type: "temporal",
    scale: { type: "utc", domain: [dateTime(first), dateTime(last)], nice: false },
    axis: namedMonths(ticks),
  };
  const amounts = {
    type: "quantitative",
    scale: { domain: [y.from, y.to], nice: false, zero: false },
    axis: namedTicks(y.ticks, labels),
  };
  const layers = [
    ...bands(content, { x, amounts }),
    ...examplePaths(content, { x, amounts }),
    ...zeroRule(y, amounts),
    ...goalRules(content, canvas, { x, amounts }),
    ...centre(content, { x, amounts }),
    ...endLabels(content, canvas, { x, amounts }),
    ...startLabels(content, canvas, { x, amounts }),
  ];
  const at = (month: Month): number =>
    frame.left + position(dayOf(month), { from: dayOf(first), to: dayOf(last) }, canvas.width);
  return {
    width: frame.width,
    height: frame.height,
    spec: layered(frame, content.description, layers),
    cited: canvas.cited,
    stops: content.stops.map((month) => Math.round(at(month) * 10) / 10),
    along: "x",
  };
}

interface Canvas extends ReturnType<typeof citations> {
  readonly frame: Frame;
  readonly y: Scale;
  readonly first: Month;
  readonly last: Month;
  readonly width: number;
  readonly height: number;
  readonly stacked: boolean;
}

interface Channels {
  readonly x: Layer;
  readonly amounts: Layer;
}

const END_GAP = 10;
const LABEL_HEIGHT = 14;

/** From the opening, where there is one, to the horizon; one month wide at least. */
function span({ points, opening }: FanContent): readonly [Month, Month] {
  const first = opening?.month ?? (points[0] as FanDatum).month;
  const last = (points[points.length - 1] as FanDatum).month;
  return last > first ? [first, last] : [(first - 1) as Month, last];
}

function amountScale({ points, projection, goals, examples }: FanContent, height: number): Scale {
  const bands = points.flatMap(({ p5, p95 }) => [p5, p95]);
  const inside = [...bands, ...projection.map(({ value }) => value), 0];
  const [low, high] = [Math.min(...inside), Math.max(...inside)];
  // A single path, or a goal far away, may not squeeze the fan to nothing: paths are clipped, such goals left to their table.
  const shown = goals.map(({ level }) => level).filter((level) => level <= high * 2 && level >= low * 2);
  const paths = examples.flatMap((path) => path.map(({ value }) => Math.min(value, high * 1.25)));
  return niceScale(Math.min(low, ...shown), Math.max(high, ...shown, ...paths), Math.max(3, Math.round(height / 62)));
}

function frameFor(content: FanContent, { width, height, stacked }: FanSize, labels: readonly string[]): Frame {
  const ends = content.ends.flatMap(({ words, value }) => (stacked ? [words, value.text] : [`${words} ${value.text}`]));
  const room = Math.max(26, ...ends.map((label) => textWidth(label, LABEL_SIZE, 600)));
  const left = Math.max(30, labelRoom(labels));
  return { width, height, left, right: Math.ceil(room) + END_GAP + 6, top: 12, bottom: 26 };
}

function rows(points: readonly FanDatum[]): readonly Layer[] {
  return points.map(({ month, ...percentiles }) => ({ at: instant(month), ...percentiles }));
}

function bands({ points }: FanContent, { x, amounts }: Channels): readonly Layer[] {
  const band = (low: string, high: string, colour: string): Layer => ({
    data: { values: rows(points) },
    mark: { type: "area", color: colour },
    encoding: { x, y: { ...amounts, field: low }, y2: { field: high } },
  });
  return [band("p5", "p95", paint("band90")), band("p25", "p75", paint("band50"))];
}

function examplePaths({ examples }: FanContent, { x, amounts }: Channels): readonly Layer[] {
  if (examples.length === 0) return [];
  const values = examples.flatMap((path, index) =>
    path.map(({ month, value }) => ({ at: instant(month), value, path: `c${index}` })),
  );
  return [
    {
      data: { values },
      mark: { type: "line", color: paint("path"), strokeWidth: 0.7, clip: true },
      encoding: { x, y: { ...amounts, field: "value" }, detail: { field: "path", type: "nominal" } },
    },
  ];
}

/** Where amounts may be negative, nothing is drawn stronger than the grid. */
function zeroRule(y: Scale, amounts: Layer): readonly Layer[] {
  if (y.from >= 0) return [];
  const values = [{ zero: 0 }];
  return [
    { data: { values }, mark: { type: "rule", color: paint("muted") }, encoding: { y: { ...amounts, field: "zero" } } },
  ];
}

function centre({ points, projection }: FanContent, { x, amounts }: Channels): readonly Layer[] {
  const median: Layer = {
    data: { values: rows(points) },
    mark: { type: "line", color: paint("median"), strokeWidth: 2.6 },
    encoding: { x, y: { ...amounts, field: "p50" } },
  };
  const alone = { ...median, mark: { type: "point", color: paint("median"), filled: true, size: 40, opacity: 1 } };
  const expected: Layer = {
    data: { values: projection.map(({ month, value }) => ({ at: instant(month), value })) },
    mark: { type: "line", color: paint("ink"), strokeWidth: 1.3, strokeDash: [2, 3] },
    encoding: { x, y: { ...amounts, field: "value" } },
  };
  return [points.length > 1 ? median : alone, ...(projection.length > 1 ? [expected] : [])];
}

function endLabels(content: FanContent, canvas: Canvas, { x, amounts }: Channels): readonly Layer[] {
  // Of equal values the higher percentile comes first: the sort keeps the order of what is equal.
  const ends = [...content.ends].reverse().sort((a, b) => Number(b.value.value) - Number(a.value.value));
  const wanted = ends.map(({ value }) => canvas.height - position(Number(value.value), canvas.y, canvas.height));
  const size = canvas.stacked ? 2 * LABEL_HEIGHT - 1 : LABEL_HEIGHT;
  const centres = spread(
    wanted,
    ends.map(() => size),
    -10,
    canvas.height + 8,
  );
  const rows = ends.map(({ words, value, kind }, index) => ({
    at: instant(canvas.last),
    y: levelAt(centres[index] as number, canvas),
    words: canvas.stacked ? words : "",
    label: canvas.stacked || words === "" ? value.text : `${words} ${value.text}`,
    cite: canvas.cite(value),
    kind,
  }));
  return END_KINDS.flatMap(({ kind, colour, fontWeight }) => {
    const values = rows.filter((row) => row.kind === kind);
    if (values.length === 0) return [];
    const label = (field: string, dy: number): Layer => ({
      data: { values },
      mark: { type: "text", align: "left", baseline: "middle", dx: END_GAP, dy, color: paint(colour), fontWeight },
      encoding: { x, y: { ...amounts, field: "y" }, text: { field } },
    });
    const cited = label("label", canvas.stacked ? LABEL_HEIGHT / 2 - 1 : 0);
    cited["encoding"] = { ...(cited["encoding"] as Layer), description: { field: "cite" } };
    return canvas.stacked ? [label("words", -LABEL_HEIGHT / 2 + 1), cited] : [cited];
  });
}

const END_KINDS = [
  { kind: "band", colour: "muted", fontWeight: 400 },
  { kind: "median", colour: "median", fontWeight: 600 },
  { kind: "projection", colour: "ink", fontWeight: 400 },
] as const;

function goalRules({ goals }: FanContent, canvas: Canvas, { x, amounts }: Channels): readonly Layer[] {
  const shown = visible(goals, canvas);
  if (shown.length === 0) return [];
  const end = (month: Month | null): Month => (month === null || month > canvas.last ? canvas.last : month);
  // Two ends of a line each: a rule with an x2 would set the domain of a utc scale a second time.
  const ends = shown.flatMap(({ level, month }, index) =>
    [canvas.first, end(month)].map((at) => ({ at: instant(at), level, goal: `c${index}` })),
  );
  const dots = shown
    .filter(({ month }) => month !== null)
    .map(({ level, month }) => ({ at: instant(end(month)), level }));
  const y = { ...amounts, field: "level" };
  const rule: Layer = {
    data: { values: ends },
    mark: { type: "line", color: paint("goal"), strokeWidth: 1.4, strokeDash: [5, 4] },
    encoding: { x, y, detail: { field: "goal", type: "nominal" } },
  };
  const dot: Layer = {
    data: { values: dots },
    mark: { type: "point", filled: true, color: paint("goal"), size: 42, opacity: 1 },
    encoding: { x, y },
  };
  return dots.length > 0 ? [rule, dot] : [rule];
}

/** Names of the goals, and of the opening, at the left; above their lines where there is room. */
function startLabels(content: FanContent, canvas: Canvas, { x, amounts }: Channels): readonly Layer[] {
  const goals = visible(content.goals, canvas).map(({ level, words, value }) => ({
    level,
    words,
    value,
    kind: "goal",
  }));
  const { opening } = content;
  const start =
    opening === null
      ? []
      : [
          {
            level: Number(opening.value.value),
            words: "Opening",
            value: opening.value,
            kind: "opening",
          },
        ];
  const all = [...goals, ...start].sort((a, b) => b.level - a.level);
  if (all.length === 0) return [];
  const lift = (kind: string): number => (kind === "opening" ? 15 : 9);
  const wanted = all.map(({ level, kind }) => canvas.height - position(level, canvas.y, canvas.height) - lift(kind));
  const centres = spread(
    wanted,
    all.map(() => LABEL_HEIGHT + 2),
    -10,
    canvas.height - 2,
  );
  const values = all.map(({ words, value, kind }, index) => ({
    at: instant(canvas.first),
    y: levelAt(centres[index] as number, canvas),
    label: `${words} ${value.text}`,
    cite: canvas.cite(value),
    kind,
  }));
  const labels = (kind: string, colour: string): Layer => ({
    data: { values: values.filter((row) => row.kind === kind) },
    mark: {
      type: "text",
      align: "left",
      baseline: "middle",
      dx: 5,
      color: colour,
      fontWeight: 600,
    },
    encoding: { x, y: { ...amounts, field: "y" }, text: { field: "label" }, description: { field: "cite" } },
  });
  const dot: Layer = {
    data: { values: start.map(({ level }) => ({ at: instant(canvas.first), level })) },
    mark: { type: "point", filled: true, color: paint("ink"), size: 36, opacity: 1 },
    encoding: { x, y: { ...amounts, field: "level" } },
  };
  return [
    ...(goals.length > 0 ? [labels("goal", paint("goal"))] : []),
    ...(start.length > 0 ? [dot, labels("opening", paint("ink"))] : []),
  ];
}

const visible = (goals: readonly Goal[], { y }: Canvas): readonly Goal[] =>
  goals.filter(({ level }) => level >= y.from && level <= y.to);

/** The amount that stands at a height of the plot, in pixels from its top. */
function levelAt(pixels: number, { y, height }: Canvas): number {
  return y.from + ((height - pixels) / height) * (y.to - y.from);
}
