import { CONFIG } from "../charts/theme.js";
import { axisLabels } from "./axis-labels.js";
import { datesOf, type DateTime } from "./scales.js";
import {
  type Check,
  either,
  is,
  isBoolean,
  isColour,
  isNumber,
  isObject,
  isPositive,
  isText,
  listOf,
  only,
} from "./shapes.js";

/** What our own charts use of Vega-Lite: layers over each other on two axes, everything placed and worded by the chart. */
export interface LayeredSpec {
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly left: number; readonly top: number };
  readonly layer: readonly LayerSpec[];
}

export interface LayerSpec {
  readonly data: { readonly values: readonly Row[] };
  readonly mark: MarkSpec;
  readonly encoding: Encoding;
}

export type Row = Readonly<Record<string, unknown>>;

export interface MarkSpec {
  readonly type: "area" | "line" | "point" | "rect" | "rule" | "text";
  readonly color?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
  readonly clip?: boolean;
  readonly size?: number;
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "bottom";
  readonly dx?: number;
  readonly dy?: number;
  readonly fontSize?: number;
  readonly fontStyle?: string;
  readonly fontWeight?: number;
}

export interface Encoding {
  readonly x?: Along | Fixed;
  readonly y?: Along | Fixed;
  readonly x2?: End;
  readonly y2?: End;
  readonly detail?: Named;
  readonly color?: Named;
  readonly fill?: Named;
  readonly strokeDash?: Named & { readonly scale: Dashes };
  readonly text?: Named;
  readonly description?: Named;
}

export interface Named {
  readonly field: string;
}

/** A place in pixels. */
export interface Fixed {
  readonly value: number;
}

/** Where a mark that has an extent ends. */
export type End = Named | Fixed | { readonly datum: number };

/** A place on an axis. */
export interface Along extends Named {
  readonly type: "quantitative" | "temporal";
  readonly scale: { readonly domain: readonly [number, number] | readonly [DateTime, DateTime] };
  readonly axis: AxisSpec | null;
}

export interface AxisSpec {
  readonly values: readonly (number | DateTime)[];
  readonly labelExpr: string;
  readonly grid?: boolean;
  readonly domain?: boolean;
  readonly ticks?: boolean;
}

interface Dashes {
  readonly domain: readonly string[];
  readonly range: readonly (readonly number[])[];
}

const date = only({ year: isNumber, month: isNumber, date: isNumber, utc: is(true) });
const axis = either(
  is(null),
  only(
    { values: either(listOf(isNumber), listOf(date)), labelExpr: isText },
    { grid: isBoolean, domain: isBoolean, ticks: isBoolean },
  ),
);
const numbers = only({
  field: isText,
  type: is("quantitative"),
  scale: either(
    only({ domain: listOf(isNumber, 2), nice: is(false), zero: is(false) }),
    // Without a word about zero, an axis from zero on.
    only({ domain: (value) => listOf(isNumber, 2)(value) && (value as number[])[0] === 0, nice: is(false) }),
  ),
  axis,
});
const times = only({
  field: isText,
  type: is("temporal"),
  scale: only({ type: is("utc"), domain: listOf(date, 2), nice: is(false) }),
  axis,
});
const along = either(numbers, times);
const fixed = only({ value: isNumber });
const named = only({ field: isText });
const end = either(named, only({ datum: isNumber }));
const group = only({ field: isText, type: is("nominal") });
const ownColour = only({ field: isText, type: is("nominal"), scale: is(null), legend: is(null) });
const ownDash = only({
  field: isText,
  type: is("nominal"),
  scale: only({ domain: listOf(isText), range: listOf(listOf(isNumber)) }),
  legend: is(null),
});

const layer = (mark: Check, encoding: Check): Check =>
  only({ data: only({ values: listOf(isObject) }), mark, encoding });
const [coloured, dashed] = [
  { color: isColour, strokeWidth: isNumber },
  { color: ownColour, strokeDash: ownDash },
];
const strokes = { strokeWidth: isNumber, strokeDash: listOf(isNumber) };

/** Each kind of layer that a chart has, with the colour of its marks or with that of each row. */
const KINDS: readonly Check[] = [
  layer(
    only({ type: is("area"), color: isColour }, { opacity: isNumber, stroke: isColour, strokeWidth: isNumber }),
    only({ x: along, y: along, y2: end }, { detail: group }),
  ),
  layer(
    only({ type: is("area") }, { opacity: isNumber, stroke: isColour, strokeWidth: isNumber }),
    only({ x: along, y: along, y2: end, fill: ownColour }, { detail: group }),
  ),
  layer(
    only({ type: is("line"), ...coloured }, { ...strokes, clip: isBoolean }),
    only({ x: along, y: along }, { detail: group }),
  ),
  layer(only({ type: is("line"), strokeWidth: isNumber }), only({ x: along, y: along, detail: group, ...dashed })),
  layer(
    only({ type: is("point"), filled: is(true), size: isNumber, opacity: isNumber, color: isColour }),
    only({ x: along, y: along }),
  ),
  layer(
    only({ type: is("point"), filled: is(true), size: isNumber, opacity: isNumber }),
    only({ x: along, y: along, color: ownColour }),
  ),
  layer(
    only({ type: is("rect"), color: isColour }, { stroke: isColour, strokeWidth: isNumber }),
    only({ x: along, x2: end, y: along, y2: end }),
  ),
  layer(
    only({ type: is("rule"), color: isColour }, strokes),
    either(
      only({ y: along }),
      only({ x: along, y: along, y2: end }),
      only({ x: along, x2: end, y: along }),
      only({ x: along, x2: end, y: along, y2: end }),
    ),
  ),
  layer(only({ type: is("rule"), strokeWidth: isNumber }), only({ x: fixed, x2: fixed, y: along, ...dashed })),
  layer(
    only(
      { type: is("text"), color: isColour },
      {
        align: is("left", "center", "right"),
        baseline: is("top", "middle", "bottom"),
        dx: isNumber,
        dy: isNumber,
        fontSize: isNumber,
        fontStyle: is("italic"),
        fontWeight: isNumber,
      },
    ),
    only({ x: either(along, fixed), y: either(along, fixed), text: named }, { description: named }),
  ),
];

const isSpec = only({
  description: isText,
  width: isPositive,
  height: isPositive,
  padding: only({ left: isNumber, right: isNumber, top: isNumber, bottom: isNumber }),
  autosize: only({ type: is("none") }),
  config: is(CONFIG),
  layer: listOf(either(...KINDS)),
});

/** Whether a specification says nothing but what is drawn here; any other is Vega's to draw. */
export function isLayered(spec: unknown): spec is LayeredSpec {
  if (!isSpec(spec)) return false;
  const known = spec as LayeredSpec;
  return known.layer.every(hasWholeRows) && WAYS.every((way) => isShared(known, way)) && hasOneOfDashes(known);
}

const WAYS = ["x", "y"] as const;
type Way = (typeof WAYS)[number];

/** Layers share what a row's dash stands for; Vega would merge several. */
function hasOneOfDashes({ layer: layers }: LayeredSpec): boolean {
  const scales = layers.flatMap(({ encoding }) => encoding.strokeDash?.scale ?? []);
  const [first = { domain: [], range: [] }] = scales;
  const different = new Set(first.domain).size === first.range.length && first.domain.length === first.range.length;
  return different && scales.every((scale) => same(scale, first));
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Vega leaves out rows that lack a number: here there is one for every place, and a text for every name. */
function hasWholeRows({ data, encoding }: LayerSpec): boolean {
  const channels = Object.entries(encoding) as [keyof Encoding, Encoding[keyof Encoding]][];
  return channels.every(([channel, of]) => {
    if (of === undefined || !("field" in of)) return true;
    const fits = checkOf(channel, encoding);
    return data.values.every((row) => fits(row[of.field]));
  });
}

const isInstant: Check = (value) => isText(value) && /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(value as string);
const isPosition: Check = (value) => isText(value) && /^\d+$/.test(value as string);

function checkOf(channel: keyof Encoding, { x, y, strokeDash }: Encoding): Check {
  if (channel === "x" || channel === "x2") return isTime(x) ? isInstant : isNumber;
  if (channel === "y" || channel === "y2") return isTime(y) ? isInstant : isNumber;
  if (channel === "color" || channel === "fill") return isColour;
  if (channel === "description") return isPosition;
  return strokeDash !== undefined && channel === "strokeDash" ? is(...strokeDash.scale.domain) : isText;
}

export const isTime = (place: Encoding["x"]): boolean => placeOnAxis(place)?.type === "temporal";

/** Null for a place in pixels, or none. */
export const placeOnAxis = (place: Encoding["x"]): Along | null =>
  place !== undefined && "scale" in place ? place : null;

/** The first place on an axis; its scale and axis are those of the chart. */
export const firstAlong = ({ layer: layers }: LayeredSpec, way: Way): Along | null =>
  layers.flatMap(({ encoding }) => placeOnAxis(encoding[way]) ?? [])[0] ?? null;

/** Whether all layers mean the same axis, and its ticks are named and within reach. */
function isShared(spec: LayeredSpec, way: Way): boolean {
  const first = firstAlong(spec, way);
  if (first === null) return false;
  const shared = spec.layer.every(({ encoding }) => {
    const own = placeOnAxis(encoding[way]);
    return own === null || (own.type === first.type && same(own.scale, first.scale) && same(own.axis, first.axis));
  });
  return shared && isWhole(first, way);
}

function isWhole({ type, scale, axis: own }: Along, way: Way): boolean {
  const [from, to] = datesOf(scale.domain) as readonly [number, number];
  // Time runs one way, and one way only.
  if (from === to || (type === "temporal" && from > to)) return false;
  if (own === null) return true;
  if (own.values.length === 0 || axisLabels(own.values, own.labelExpr) === null) return false;
  return way === "x" || (own.domain !== true && own.ticks !== true);
}
