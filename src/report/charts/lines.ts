import type { Drawing, Value } from "../cell.js";
import { valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotHeight, plotWidth } from "./frame.js";
import { DASHES, endLabels, endRoom, type LineEnd, strokeOf, STROKES } from "./line-ends.js";
import { type Scale, position } from "./scale.js";
import { textWidth } from "./text-width.js";
import { CATEGORY, LABEL_SIZE, paint, type Token } from "./theme.js";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line with its name at the right end; without a name it stands alone, and needs none. */
export interface NamedLine {
  readonly words: string;
  readonly value: Value | null;
  readonly points: readonly Place[];
}

export interface LinesContent {
  readonly description: string;
  /** Of any unit: days, logarithms. Its ticks and their texts. */
  readonly along: Scale;
  readonly alongLabels: readonly string[];
  readonly up: Scale;
  readonly upLabels: readonly string[];
  /** What the axes are of; "" where the labels say it. */
  readonly names: { readonly up: string; readonly along: string };
  readonly lines: readonly NamedLine[];
  /** Points that are marked and labelled by words and their value. */
  readonly marks: readonly (Place & {
    readonly words: string;
    readonly value: Value;
    readonly kind: "goal" | "point";
  })[];
  /** Whether a single line is filled below. */
  readonly filled: boolean;
  /** Dots at every point: where there is nothing between them. */
  readonly dots: boolean;
  /** A level that means something: no answer at all. */
  readonly rule: number | null;
  /** Where the rows of the figure's table stand along the axis. */
  readonly stops: readonly number[];
}

export interface LinesSize {
  readonly width: number;
  readonly height: number;
  /** Pixels for the names at the right end. */
  readonly names: number;
}

/** Lines over one axis, each named where it ends; a single one is filled below. */
export function linesChart(content: LinesContent, size: LinesSize): Drawing {
  const { along, up, lines, names } = content;
  const single = lines.length === 1;
  const frame: Frame = {
    width: size.width,
    height: size.height,
    left: Math.max(30, labelRoom(content.upLabels)),
    right: single ? rightOf(content) : endRoom(lines, size.names),
    top: names.up === "" ? 12 : 30,
    bottom: names.along === "" ? 26 : 44,
  };
  const { cited, cite } = citations();
  const axes: Axes = { x: valueAxis(along, content.alongLabels, { grid: false }), y: valueAxis(up, content.upLabels) };
  const styled = lines.map((line, index) => ({ ...line, ...styleOf(index, single) }));
  const ends = styled.map(({ points, ...line }): LineEnd => {
    const height = plotHeight(frame);
    return { ...line, wanted: height - position(points.at(-1)?.y ?? 0, up, height) };
  });
  return {
    width: size.width,
    height: size.height,
    spec: layered(frame, content.description, [
      ...(content.filled ? [filled(styled[0] as Styled, axes)] : []),
      ...(content.rule === null ? [] : [levelRule(content.rule, axes)]),
      ...drawn(styled, content.dots, axes),
      ...marked(content, { frame, cite }, axes),
      ...(single ? [] : endLabels(ends, { frame, up, y: axes.y, most: size.names, cite })),
      ...axisNames(names, frame),
    ]),
    cited,
    stops: content.stops.map((x) => Math.round((frame.left + position(x, along, plotWidth(frame))) * 10) / 10),
    along: "x",
  };
}

interface Axes {
  readonly x: Layer;
  readonly y: Layer;
}

interface Styled extends NamedLine {
  readonly colour: Token;
  readonly dash: readonly number[];
}

const styleOf = (index: number, single: boolean): Pick<Styled, "colour" | "dash"> => ({
  colour: single ? "median" : (CATEGORY[index % CATEGORY.length] as Token),
  dash: DASHES[index % DASHES.length] as readonly number[],
});

/** Half a label of the last tick. */
const rightOf = ({ alongLabels }: LinesContent): number =>
  Math.ceil(Math.max(16, textWidth(alongLabels.at(-1) ?? "", LABEL_SIZE) / 2 + 4));

const filled = ({ points }: Styled, { x, y }: Axes): Layer => ({
  data: { values: points.map(({ x: at, y: value }) => ({ x: at, y: value })) },
  mark: { type: "area", color: paint("band90") },
  encoding: { x: { ...x, field: "x" }, y: { ...y, field: "y" }, y2: { datum: 0 } },
});

const levelRule = (level: number, { y }: Axes): Layer => ({
  data: { values: [{ level }] },
  mark: { type: "rule", color: paint("muted") },
  encoding: { y: { ...y, field: "level" } },
});

/** All lines in one layer, and all their dots in another. */
function drawn(lines: readonly Styled[], dots: boolean, { x, y }: Axes): readonly Layer[] {
  const values = lines.flatMap(({ points, colour, dash }, line) =>
    points.map(({ x: at, y: value }) => ({ x: at, y: value, line: `c${line}`, ...strokeOf(colour, dash) })),
  );
  const single = new Set(lines.flatMap(({ points }, line) => (points.length === 1 ? [`c${line}`] : [])));
  const dotted = values.filter(({ line }) => dots || single.has(line));
  const places = { x: { ...x, field: "x" }, y: { ...y, field: "y" } };
  const layers: Layer[] = [
    {
      data: { values },
      mark: { type: "line", strokeWidth: 2.4 },
      encoding: { ...places, detail: { field: "line", type: "nominal" }, ...STROKES },
    },
  ];
  if (dotted.length === 0) return layers;
  const { color } = STROKES;
  const mark = { type: "point", filled: true, size: 38, opacity: 1 };
  return [...layers, { data: { values: dotted }, mark, encoding: { ...places, color } }];
}

/** A dot and its label, on the side of the line that it leaves free: right of the dot where the plot has room, else left. */
function marked(
  { marks, along, lines }: LinesContent,
  { frame, cite }: { readonly frame: Frame; readonly cite: (value: Value) => string },
  { x, y }: Axes,
): readonly Layer[] {
  const width = plotWidth(frame);
  const [line = []] = lines.map(({ points }) => points);
  const rising = (line.at(-1)?.y ?? 0) > (line[0]?.y ?? 0);
  return marks.flatMap(({ x: at, y: value, words, value: shown, kind }): Layer[] => {
    const label = words === "" ? shown.text : `${words} ${shown.text}`;
    const free = width + frame.right - position(at, along, width);
    const fits = free > textWidth(label, LABEL_SIZE, 600) + 12;
    const colour = paint(kind === "goal" ? "goal" : "ink");
    const encoding = { x: { ...x, field: "x" }, y: { ...y, field: "y" } };
    const data = { values: [{ x: at, y: value, label, cite: cite(shown) }] };
    const place = {
      align: fits ? "left" : "right",
      dx: fits ? 8 : -8,
      baseline: "middle",
      dy: fits === rising ? 8 : -8,
    };
    return [
      { data, mark: { type: "point", filled: true, size: 46, opacity: 1, color: colour }, encoding },
      {
        data,
        mark: { type: "text", ...place, fontWeight: 600, color: colour },
        encoding: { ...encoding, text: { field: "label" }, description: { field: "cite" } },
      },
    ];
  });
}

/** What is up above its axis, what is along below the other, at its right end. */
export function axisNames({ up, along }: LinesContent["names"], frame: Frame): readonly Layer[] {
  const name = (words: string, x: number, y: number, mark: Layer): readonly Layer[] =>
    words === ""
      ? []
      : [
          {
            data: { values: [{ words }] },
            mark: { type: "text", color: paint("muted"), fontWeight: 600, ...mark },
            encoding: { x: { value: x }, y: { value: y }, text: { field: "words" } },
          },
        ];
  return [
    ...name(up, -frame.left, 4 - frame.top, { align: "left", baseline: "top" }),
    ...name(along, plotWidth(frame) + frame.right - 2, plotHeight(frame) + frame.bottom - 4, {
      align: "right",
      baseline: "bottom",
    }),
  ];
}
