import { CONFIG, FONT, LABEL_SIZE } from "../charts/theme.js";
import { axisLabels } from "./axis-labels.js";
import type { Along, AxisSpec } from "./layered-spec.js";
import { datesOf, type Placed } from "./scales.js";
import { element, group, rule, text } from "./svg.js";

/** Where an axis stands. */
export interface AxisPlace {
  readonly way: "x" | "y";
  readonly scale: Placed;
  /** Pixels of the plot. */
  readonly width: number;
  readonly height: number;
}

interface Tick {
  /** Pixels along the axis. */
  readonly at: number;
  readonly label: string;
}

const { labelColor, domainColor, tickColor, gridColor, labelPadding } = CONFIG.axis;
const { tickSize } = CONFIG.axisX;
/** Rules of axes lie between pixels, and are sharp for it. */
const HALF = 0.5;

/** The grid behind everything, in a group of its own; "" without one. */
export function gridOf({ axis }: Along, place: AxisPlace): string {
  const { way, width, height } = place;
  if (axis === null || !(axis.grid ?? way === "y")) return "";
  const [x, y] = way === "x" ? [0, height] : [width, 0];
  const lines = ticksOf(axis, place).map(({ at }) => {
    const [left, top] = way === "x" ? [Math.round(at), -height] : [0, Math.round(at)];
    return rule(left, top, [x, y], stroke(gridColor));
  });
  return around(place, part("rule", "grid", lines));
}

/** Ticks, labels and the line of an axis. */
export function axisOf({ axis }: Along, place: AxisPlace): string {
  if (axis === null) return "";
  const { way, width } = place;
  const ticks = ticksOf(axis, place);
  const marked = way === "x" && axis.ticks !== false;
  const parts = [
    marked
      ? part(
          "rule",
          "tick",
          ticks.map(({ at }) => rule(Math.round(at), 0, [0, tickSize], stroke(tickColor))),
        )
      : "",
    part(
      "text",
      "label",
      ticks.map((tick) => label(tick, way, labelPadding + (marked ? tickSize : 0))),
    ),
    way === "x" && axis.domain !== false ? part("rule", "domain", [rule(0, 0, [width, 0], stroke(domainColor))]) : "",
  ];
  return around(place, parts.join(""));
}

/** Those within the plot, from left to right or from the bottom up. */
function ticksOf(axis: AxisSpec, { way, scale, width, height }: AxisPlace): readonly Tick[] {
  const labels = axisLabels(axis.values, axis.labelExpr) ?? [];
  const length = way === "x" ? width : height;
  return datesOf(axis.values)
    .map((value, index) => ({ at: scale(value), label: labels[index] ?? "" }))
    .filter(({ at }) => at >= 0 && at <= Math.ceil(length))
    .sort((a, b) => (way === "x" ? a.at - b.at : b.at - a.at));
}

function label({ at, label: words }: Tick, way: "x" | "y", gap: number): string {
  const look = ` font-family="${FONT}" font-size="${LABEL_SIZE}px" fill="${labelColor}" opacity="1"`;
  const [x, y] = way === "x" ? [at, gap] : [-gap, at];
  const [align, baseline] = way === "x" ? (["center", "top"] as const) : (["right", "middle"] as const);
  return text({ x, y, align, baseline, size: LABEL_SIZE, look, words });
}

const stroke = (colour: string): string => ` stroke="${colour}" stroke-width="1" opacity="1"`;

const part = (mark: "rule" | "text", role: string, items: readonly string[]): string =>
  element("g", ` class="mark-${mark} role-axis-${role}" pointer-events="none"`, items.join(""));

function around({ way, height }: AxisPlace, inner: string): string {
  const at = `translate(${HALF},${(way === "x" ? height : 0) + HALF})`;
  return element("g", ' class="mark-group role-axis"', group(at, [0, 0], inner, ' pointer-events="none"'));
}
