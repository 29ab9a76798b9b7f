import type { Value } from "../cell.js";
import { axisOf, gridOf } from "./axes.js";
import { type Along, firstAlong, type LayeredSpec } from "./layered-spec.js";
import { layerOf } from "./marks.js";
import { datesOf, linear } from "./scales.js";
import { element, group } from "./svg.js";

/**
 * Draws layers on two axes: byte for byte what Vega-Lite and Vega make of them, without loading either.
 *
 * @param cited   what texts quote, by the positions that they name
 * @param prefix  before every id inside the picture
 * @returns what is inside the picture's svg element
 */
export function drawLayered(spec: LayeredSpec, cited: readonly Value[], prefix: string): string {
  const { width, height, padding } = spec;
  const [alongX, alongY] = [firstAlong(spec, "x") as Along, firstAlong(spec, "y") as Along];
  const x = linear(datesOf(alongX.scale.domain), [0, width]);
  const y = linear(datesOf(alongY.scale.domain), [height, 0]);
  const clips: string[] = [];
  const clipId = (): string => {
    const id = `${prefix}-${clips.length + 1}`;
    clips.push(`<clipPath id="${id}"><rect x="0" y="0" width="${width}" height="${height}"/></clipPath>`);
    return id;
  };
  const [across, up] = [{ way: "x", scale: x, width, height } as const, { way: "y", scale: y, width, height } as const];
  const inner = [
    gridOf(alongX, across),
    gridOf(alongY, up),
    axisOf(alongX, across),
    axisOf(alongY, up),
    ...spec.layer.map((layer, index) => layerOf(layer, index, { width, height, x, y, cited, clipId })),
  ];
  const root = group("translate(0,0)", [width, height], inner.join(""));
  return (
    `<g fill="none" stroke-miterlimit="4" transform="translate(${padding.left},${padding.top})">` +
    `<g class="mark-group role-frame root">${root}</g></g>${clips.length === 0 ? "" : element("defs", "", clips.join(""))}`
  );
}
