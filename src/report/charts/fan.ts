import type { Drawing } from "../cell.js";
import type { Month } from "../../months.js";
import { timeAxis, valueAxis } from "./axes.js";
import { type Canvas, type Channels, type FanContent, type FanDatum, visible } from "./fan-content.js";
import { END_GAP, endLabels, startLabels } from "./fan-labels.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotHeight, plotWidth } from "./frame.js";
import { type Scale, niceScale, position } from "./scale.js";
import { LABEL_SIZE, paint } from "./theme.js";
import { textWidth } from "./text-width.js";
import { dayOf, instant } from "./time.js";

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
  const labels = y.ticks.map(content.tick);
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
  const x = { field: "at", ...timeAxis(first, last, size.timeLabels, content.locale) };
  const amounts = valueAxis(y, labels);
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
  return { width, height, left, right: Math.ceil(room) + END_GAP + 6, top: 20, bottom: 26 };
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
  const outer = band("p5", "p95", paint("band90"));
  return points.every(({ p25, p75 }) => p25 === null || p75 === null)
    ? [outer]
    : [outer, band("p25", "p75", paint("band50"))];
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
