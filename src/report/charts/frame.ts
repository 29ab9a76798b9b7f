import type { TopLevelSpec } from "vega-lite";
import type { Value } from "../cell.js";
import { type Month, monthOfYear, yearOf } from "../../months.js";
import { EN_US, type Locale } from "../locale.js";
import { CONFIG, LABEL_SIZE } from "./theme.js";
import { textWidth } from "./text-width.js";
import { dateTime, milliseconds } from "./time.js";

/** Pixels around the plot and of the plot itself. Set by us, not by Vega, so that labels can be placed before it draws. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whole widths: the column of the page, a phone of 390 px less its margins, a third of the column. */
export const WIDE = 712;
export const NARROW = 358;
export const THIRD = 226;

export const plotWidth = ({ width, left, right }: Frame): number => width - left - right;
export const plotHeight = ({ height, top, bottom }: Frame): number => height - top - bottom;

/** Room for the labels of the y axis, which end 6 px left of the plot. */
export function labelRoom(labels: readonly string[], weight: 400 | 600 = 400): number {
  return Math.ceil(Math.max(...labels.map((label) => textWidth(label, LABEL_SIZE, weight)), 0)) + 10;
}

/** A mark or group of marks; their exact types are Vega-Lite's, and the compiler of the chart checks them. */
export type Layer = Record<string, unknown>;

/** A chart of layers that share their scales, in a frame of fixed size. */
export function layered(frame: Frame, description: string, layers: readonly Layer[]): TopLevelSpec {
  const { left, right, top, bottom } = frame;
  return {
    description,
    width: plotWidth(frame),
    height: plotHeight(frame),
    padding: { left, right, top, bottom },
    autosize: { type: "none" },
    config: CONFIG,
    layer: layers,
  } as unknown as TopLevelSpec;
}

/** An axis whose labels are ready texts, one a tick. The label is looked up by the tick's value, whichever way the axis runs. */
export function namedTicks(values: readonly number[], labels: readonly string[]): Record<string, unknown> {
  return { values, labelExpr: `${JSON.stringify(labels)}[indexof(${JSON.stringify(values)}, datum.value)]` };
}

/** "Sep 2030". */
export const monthLabel = (month: Month, locale: Locale): string =>
  `${locale.months[monthOfYear(month) - 1]} ${yearOf(month)}`;

/** Ticks at month ends, named. */
export function namedMonths(months: readonly Month[], locale: Locale = EN_US): Record<string, unknown> {
  const names = months.map((month) => monthLabel(month, locale));
  const instants = months.map(milliseconds);
  const labelExpr = `${JSON.stringify(names)}[indexof(${JSON.stringify(instants)}, time(datum.value))]`;
  return { values: months.map(dateTime), labelExpr };
}

/** Collects the values that text marks show, and hands out the description by which the drawing finds them. */
export function citations(): { readonly cited: Value[]; readonly cite: (value: Value) => string } {
  const cited: Value[] = [];
  return { cited, cite: (value) => String(cited.push(value) - 1) };
}
