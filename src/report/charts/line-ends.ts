import type { Value } from "../cell.js";
import { type Frame, type Layer, plotHeight, plotWidth } from "./frame.js";
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

/** The name over the value, beside a piece of the line; apart from each other, each as near to its end as the others allow. */
export function endLabels(
  ends: readonly LineEnd[],
  { frame, most, cite }: { readonly frame: Frame; readonly most: number; readonly cite: (value: Value) => string },
): readonly Layer[] {
  const [right, height] = [plotWidth(frame), plotHeight(frame)];
  const placed = [...ends].sort((a, b) => a.wanted - b.wanted);
  const heights = placed.map(({ value }) => (value === null ? LINE + 3 : 2 * LINE + 4));
  const centres = spread(
    placed.map(({ wanted }) => wanted),
    heights,
    -10,
    height + 14,
  );
  const fixed = (x: number, y: number): Layer => ({ x: { value: x }, y: { value: y } });
  const left = right + GAP + SAMPLE + 6;
  return placed.flatMap(({ words, value, colour, dash }, index): Layer[] => {
    const centre = centres[index] as number;
    const text = { type: "text", align: "left", baseline: "middle" };
    const name: Layer = {
      data: { values: [{ name: clipped(words, most, LABEL_SIZE) }] },
      mark: { ...text, color: paint(value === null ? "ink" : "muted") },
      encoding: { ...fixed(left, value === null ? centre : centre - LINE / 2), text: { field: "name" } },
    };
    const sample: Layer = {
      data: { values: [{}] },
      mark: { type: "rule", color: paint(colour), strokeWidth: 2.6, strokeDash: dash },
      encoding: { ...fixed(right + GAP, centre), x2: { value: right + GAP + SAMPLE } },
    };
    if (value === null) return [sample, name];
    const amount: Layer = {
      data: { values: [{ label: value.text, cite: cite(value) }] },
      mark: { ...text, color: paint("ink"), fontWeight: 600 },
      encoding: { ...fixed(left, centre + LINE / 2), text: { field: "label" }, description: { field: "cite" } },
    };
    return [sample, name, amount];
  });
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
