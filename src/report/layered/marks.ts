import type { Value } from "../cell.js";
import { FONT, LABEL_SIZE, CONFIG } from "../charts/theme.js";
import { sources } from "../sources.js";
import {
  type Encoding,
  type End,
  type Fixed,
  isTime,
  type LayerSpec,
  type MarkSpec,
  type Row,
} from "./layered-spec.js";
import type { Placed } from "./scales.js";
import { element, group, rectangle, rounded, rule, text } from "./svg.js";

/** What the layers of a chart stand on. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly x: Placed;
  readonly y: Placed;
  readonly cited: readonly Value[];
  /** The id of the next clip path. */
  readonly clipId: () => string;
}

/** A layer as Vega names it: by its place among them. */
export function layerOf(layer: LayerSpec, index: number, plot: Plot): string {
  const { data, mark, encoding } = layer;
  if (mark.type === "line" || mark.type === "area") return strokesOf(layer, index, plot);
  const items = data.values.map((row) => {
    const place = placeOf(row, encoding, plot);
    if (mark.type === "rect") return rectOf(place, mark);
    if (mark.type === "rule") return ruleOf(row, place, { mark, encoding, plot });
    return mark.type === "point"
      ? pointOf(row, place, { mark, encoding })
      : textOf(row, place, { mark, encoding, plot });
  });
  return marks(mark.type === "point" ? "symbol" : mark.type, index, items.join(""));
}

const marks = (kind: string, index: number, inner: string, clip = ""): string =>
  element("g", ` class="mark-${kind} role-mark layer_${index}_marks"${clip}`, inner);

/** Pixels; the second ends are there where the encoding has them. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly x2: number | null;
  readonly y2: number | null;
}

function placeOf(row: Row, encoding: Encoding, { x, y }: Pick<Plot, "x" | "y">): Place {
  const [alongX, alongY] = [reader(x, isTime(encoding.x)), reader(y, isTime(encoding.y))];
  return {
    x: at(row, encoding.x, alongX) ?? 0,
    y: at(row, encoding.y, alongY) ?? 0,
    x2: at(row, encoding.x2, alongX),
    y2: at(row, encoding.y2, alongY),
  };
}

const reader =
  (scale: Placed, time: boolean): ((value: unknown) => number) =>
  (value) =>
    scale(time ? Date.parse(value as string) : (value as number));

function at(row: Row, end: Encoding["x"] | End, placed: (value: unknown) => number): number | null {
  if (end === undefined) return null;
  if ("value" in end) return (end as Fixed).value;
  return placed("datum" in end ? end.datum : row[end.field]);
}

function rectOf(place: Place, { color, stroke, strokeWidth }: MarkSpec): string {
  const [left, right] = ordered(place.x, place.x2 ?? 0);
  const [top, bottom] = ordered(place.y, place.y2 ?? 0);
  const path = rectangle(left, top, right - left, bottom - top);
  return `<path d="${path}" fill="${color}"${attribute("stroke", stroke)}${attribute("stroke-width", strokeWidth)}/>`;
}

const ordered = (a: number, b: number): readonly [number, number] => (a > b ? [b, a] : [a, b]);

interface Drawn {
  readonly mark: MarkSpec;
  readonly encoding: Encoding;
}

/** Without a place on the x axis it runs through the plot, from right to left. */
function ruleOf(row: Row, place: Place, { mark, encoding, plot }: Drawn & { readonly plot: Plot }): string {
  const through = encoding.x === undefined;
  const x = through ? plot.width : place.x;
  const right = through ? -x : place.x2 === null ? 0 : place.x2 - x;
  const down = place.y2 === null ? 0 : place.y2 - place.y;
  return rule(x, place.y, [right, down], strokeOf(row, mark, encoding));
}

function pointOf(row: Row, { x, y }: Place, { mark, encoding }: Drawn): string {
  const radius = rounded(Math.sqrt(mark.size ?? 0) / 2);
  const half = `A${radius},${radius},0,1,1,`;
  return (
    `<path transform="translate(${x},${y})" d="M${radius},0${half}${-radius},0${half}${radius},0"` +
    ` fill="${colourOf(row, mark, encoding.color)}" stroke-width="2" opacity="${mark.opacity}"/>`
  );
}

function textOf(row: Row, { x, y }: Place, { mark, encoding, plot }: Drawn & { readonly plot: Plot }): string {
  const { align = "center", baseline = "middle", dx = 0, dy = 0, fontSize: size = LABEL_SIZE } = mark;
  const value = plot.cited[Number(row[encoding.description?.field ?? ""])];
  const look =
    ` font-family="${FONT}" font-size="${size}px"${attribute("font-style", mark.fontStyle)}` +
    `${attribute("font-weight", mark.fontWeight)} fill="${mark.color}"`;
  return text({
    x: x + dx,
    y: y + dy,
    align,
    baseline,
    size,
    look,
    words: row[encoding.text?.field ?? ""] as string,
    sources: value === undefined ? "" : sources(value),
  });
}

/** A line or an area; one for each of the rows' groups, where they name one. */
function strokesOf({ data, mark, encoding }: LayerSpec, index: number, plot: Plot): string {
  const draw = (rows: readonly Row[]): string => {
    const clip = mark.clip === true ? ` clip-path="url(#${plot.clipId()})"` : "";
    return marks(mark.type, index, rows.length === 0 ? "" : pathOf(rows, { mark, encoding, plot }), clip);
  };
  const names = [encoding.detail, encoding.color, encoding.fill, encoding.strokeDash].flatMap(
    (one) => one?.field ?? [],
  );
  if (names.length === 0) return draw(data.values);
  const groups = grouped(data.values, names).map((rows) =>
    group("translate(0,0)", [plot.width, plot.height], draw(rows)),
  );
  return element("g", ` class="mark-group role-scope layer_${index}_pathgroup"`, groups.join(""));
}

/** In the order of their first rows. */
function grouped(rows: readonly Row[], names: readonly string[]): readonly (readonly Row[])[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const name = JSON.stringify(names.map((one) => row[one]));
    const own = found.get(name);
    if (own === undefined) found.set(name, [row]);
    else own.push(row);
  }
  return [...found.values()];
}

function pathOf(rows: readonly Row[], { mark, encoding, plot }: Drawn & { readonly plot: Plot }): string {
  const places = rows.map((row) => placeOf(row, encoding, plot)).sort((a, b) => a.x - b.x);
  const [row = {}] = rows;
  const near = places.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join("L");
  if (mark.type === "line")
    return `<path d="M${near}${places.length === 1 ? "Z" : ""}"${strokeOf(row, mark, encoding, LINE)}/>`;
  const far = places
    .map(({ x, y, y2 }) => `${rounded(x)},${rounded(y + ((y2 ?? 0) - y))}`)
    .reverse()
    .join("L");
  const { stroke, strokeWidth, opacity } = mark;
  const edge = `${attribute("stroke", stroke)}${attribute("stroke-width", strokeWidth)}${attribute("opacity", opacity)}`;
  return `<path d="M${near}L${far}Z" fill="${colourOf(row, mark, encoding.fill)}"${edge}/>`;
}

const LINE = ` stroke-linecap="${CONFIG.line.strokeCap}" stroke-linejoin="${CONFIG.line.strokeJoin}"`;

function strokeOf(row: Row, mark: MarkSpec, { color, strokeDash }: Encoding, ends = ""): string {
  const dash =
    strokeDash === undefined
      ? mark.strokeDash
      : strokeDash.scale.range[strokeDash.scale.domain.indexOf(row[strokeDash.field] as string)];
  const width = attribute("stroke-width", mark.strokeWidth);
  return ` stroke="${colourOf(row, mark, color)}"${width}${ends}${attribute("stroke-dasharray", dash)}`;
}

/** The row's own colour, where the layer has none. */
const colourOf = (row: Row, { color }: MarkSpec, own: Encoding["color"]): string =>
  own === undefined ? (color ?? "none") : (row[own.field] as string);

const attribute = (name: string, value: string | number | readonly number[] | undefined): string =>
  value === undefined ? "" : ` ${name}="${value}"`;
