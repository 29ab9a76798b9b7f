import type { Value } from "../cell.js";
import { type Frame, type Layer, plotHeight, plotWidth } from "./frame.js";
import type { Scale } from "./scale.js";
import { spread } from "./spread.js";
import { clipped, textWidth } from "./text-width.js";
import { LABEL_SIZE, paint, type Token } from "./theme.js";

/** What stands at the right end of a line or an area: a piece of it, its name and its last value. */
export interface LineEnd {
  readonly words: string;
  readonly value: Value | null;
  readonly colour: Token;
  readonly dash: readonly number[];
  /** Pixels from the top of the plot. */
  readonly wanted: number;
}

const SAMPLE = 16;
const GAP = 8;
const LINE = 13;

/** Pixels right of the plot for the names, each at most `most` wide, and their values. */
export function endRoom(ends: readonly Pick<LineEnd, "words" | "value">[], most: number): number {
  const widths = ends.map(({ words, value }) =>
    Math.max(textWidth(clipped(words, most, LABEL_SIZE), LABEL_SIZE), textWidth(value?.text ?? "", LABEL_SIZE, 600)),
  );
  return Math.ceil(Math.max(0, ...widths)) + SAMPLE + 2 * GAP + 4;
}

/** Where labels are put: the plot, its upright axis, and who collects what they quote. */
export interface EndPlace {
  readonly frame: Frame;
  readonly up: Scale;
  readonly y: Layer;
  /** Pixels for a name. */
  readonly most: number;
  readonly cite: (value: Value) => string;
}

/** The name over the value, beside a piece of the line; apart from each other, each as near to its end as the others allow. */
export function endLabels(ends: readonly LineEnd[], { frame, up, y, most, cite }: EndPlace): readonly Layer[] {
  const [right, height] = [plotWidth(frame), plotHeight(frame)];
  const placed = [...ends].sort((a, b) => a.wanted - b.wanted);
  const centres = spread(
    placed.map(({ wanted }) => wanted),
    placed.map(({ value }) => (value === null ? LINE + 3 : 2 * LINE + 4)),
    -10,
    height + 14,
  );
  const level = (pixels: number): number => up.from + ((height - pixels) / height) * (up.to - up.from);
  const rows = placed.map(({ words, value, colour, dash }, index) => {
    const centre = centres[index] as number;
    return {
      at: level(centre),
      above: level(value === null ? centre : centre - LINE / 2),
      below: level(centre + LINE / 2),
      name: clipped(words, most, LABEL_SIZE),
      label: value?.text ?? "",
      cite: value === null ? "" : cite(value),
      ...strokeOf(colour, dash),
    };
  });
  const left = { value: right + GAP + SAMPLE + 6 };
  const text = { type: "text", align: "left", baseline: "middle" };
  return [
    {
      data: { values: rows },
      mark: { type: "rule", strokeWidth: 2.6 },
      encoding: {
        x: { value: right + GAP },
        x2: { value: right + GAP + SAMPLE },
        y: { ...y, field: "at" },
        ...STROKES,
      },
    },
    {
      data: { values: rows },
      mark: { ...text, color: paint("muted") },
      encoding: { x: left, y: { ...y, field: "above" }, text: { field: "name" } },
    },
    {
      data: { values: rows.filter(({ cite: quoted }) => quoted !== "") },
      mark: { ...text, color: paint("ink"), fontWeight: 600 },
      encoding: { x: left, y: { ...y, field: "below" }, text: { field: "label" }, description: { field: "cite" } },
    },
  ];
}

/** Lines are told apart by more than their colour. */
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [7, 3],
  [3, 3],
  [9, 3, 2, 3],
  [2, 2],
  [12, 4],
];

/** What a row of data says of its line; one layer then draws all of them. */
export const strokeOf = (
  colour: Token,
  dash: readonly number[],
): { readonly colour: string; readonly dash: string } => ({
  colour: paint(colour),
  dash: dash.join(" "),
});

/** The channels that read it. */
export const STROKES: Layer = {
  color: { field: "colour", type: "nominal", scale: null, legend: null },
  strokeDash: {
    field: "dash",
    type: "nominal",
    scale: { domain: DASHES.map((dash) => dash.join(" ")), range: DASHES },
    legend: null,
  },
};
