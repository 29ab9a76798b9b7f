import type { TopLevelSpec } from "vega-lite";
import { InvariantError } from "../errors.js";
import type { Drawing, Value } from "./cell.js";
import { textWidth } from "./charts/text-width.js";
import { escapeHtml } from "./escape.js";
import { drawLayered } from "./layered/draw-layered.js";
import { isLayered } from "./layered/layered-spec.js";
import { sources } from "./sources.js";

/** Where a drawing goes, and what names it. */
export interface Placement {
  /** Id of the cell: in error messages, and before every id inside the picture. */
  readonly id: string;
  readonly variant: "wide" | "narrow";
  /** Id of the element whose text is the picture's name. */
  readonly labelledBy: string;
  readonly description: string;
}

export type Draw = (drawing: Drawing, placement: Placement) => Promise<string>;

/**
 * Returns the function that draws a chart as SVG: layers on two axes at once, whatever says more by Vega, which is loaded then.
 *
 * @param onWarning  called with each warning of Vega or Vega-Lite
 */
export function startDrawing(onWarning: (message: string) => void): Draw {
  const drawByVega = startDrawingByVega(onWarning);
  return async (drawing, placement) => {
    const { spec, cited } = drawing;
    if (!isLayered(spec)) return drawByVega(drawing, placement);
    return framed(drawLayered(spec, cited, `${placement.id}-${placement.variant}`), drawing, placement);
  };
}

/** The same by Vega alone: the measure of what is drawn without it. */
export function startDrawingByVega(onWarning: (message: string) => void): Draw {
  let sketching: Promise<Sketch> | null = null;
  return async (drawing, placement) => {
    const warn = (message: string): void => onWarning(`${placement.id}: ${message}`);
    try {
      sketching ??= startSketching();
      const sketch = await sketching;
      return finish(await sketch(drawing.spec, warn), drawing, placement);
    } catch (error) {
      throw new InvariantError(`the chart of "${placement.id}" could not be drawn: ${(error as Error).message}`, {
        cause: error,
      });
    }
  };
}

/** Draws a specification of Vega-Lite as SVG of its own. */
export type Sketch = (spec: TopLevelSpec, onWarning: (message: string) => void) => Promise<string>;

/**
 * Loads Vega. The expression interpreter is used, so nothing is compiled to code; the loader refuses everything, so nothing is
 * read or fetched.
 */
export async function startSketching(): Promise<Sketch> {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
  ]);
  measureByFontTable(vega);
  return async (own, onWarning) => {
    const logger = quietLogger((...messages) => onWarning(messages.join(" ")));
    const { spec } = compile(own, { logger });
    const runtime = vega.parse(spec, undefined, { ast: true });
    const view = new vega.View(runtime, { renderer: "none", loader: REFUSING, logger, expr: expressionInterpreter });
    return view.toSVG().finally(() => view.finalize());
  };
}

const refuse = (): Promise<never> => Promise.reject(new InvariantError("a chart asked for a file or an address"));

/** A chart's data are in its specification; a link in one leads nowhere. */
const REFUSING = {
  load: refuse,
  http: refuse,
  file: refuse,
  sanitize: () => Promise.resolve({ href: "about:blank" }),
  options: {},
  fileAccess: false,
};

/** Text widths from Inter's own table, not from a canvas: labels are laid out alike on every machine. */
function measureByFontTable(vega: object): void {
  const width = (item: { fontSize?: number; fontWeight?: number | string }, text: unknown): number =>
    textWidth(String(text ?? ""), item.fontSize ?? 11, Number(item.fontWeight) >= 600 ? 600 : 400);
  // Exported by Vega, and missing from its types.
  (vega as { textMetrics: { width: typeof width } }).textMetrics.width = width;
}

function quietLogger(warn: (...messages: readonly unknown[]) => void): never {
  const nothing = (): unknown => logger;
  const logger: unknown = {
    level: nothing,
    debug: nothing,
    info: nothing,
    warn: (...messages: readonly unknown[]) => (warn(...messages), logger),
    error: (...messages: readonly unknown[]) => (warn(...messages), logger),
  };
  return logger as never;
}

/**
 * Makes Vega's SVG part of a page: a name and description, ids of its own, values with their sources, and none of the
 * attributes by which Vega describes single marks (the picture is one image to a screen reader; its figures are a table).
 */
export function finish(
  svg: string,
  drawing: Pick<Drawing, "width" | "height" | "cited">,
  placement: Placement,
): string {
  const inner = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  const own = ownIds(withSources(inner, drawing.cited), `${placement.id}-${placement.variant}`);
  return framed(own, drawing, placement);
}

function framed(
  own: string,
  { width, height }: Pick<Drawing, "width" | "height">,
  { id, variant, labelledBy, description }: Placement,
): string {
  const descriptionId = `${id}-${variant}-description`;
  return (
    `<svg class="${variant}" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${labelledBy}" ` +
    `aria-describedby="${descriptionId}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<desc id="${descriptionId}">${escapeHtml(description)}</desc>${own}</svg>`
  );
}

/** Numbers ids by their order in this picture: Vega's own counter runs on through the process. */
function ownIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  const named = svg.replace(/ id="([^"]+)"/g, (_, name: string) => {
    const own = `${prefix}-${names.size + 1}`;
    names.set(name, own);
    return ` id="${own}"`;
  });
  return named.replace(/url\(#([^)]+)\)/g, (_, name: string) => `url(#${names.get(name) ?? name})`);
}

const DESCRIBED = / role="graphics-[a-z]+"| aria-roledescription="[^"]*"| aria-hidden="[^"]*"/g;

function withSources(svg: string, cited: readonly Value[]): string {
  return svg
    .replace(/<text( [^>]*?)?>/g, (tag) => {
      const named = / aria-label="(\d+)"/.exec(tag);
      const value = named === null ? undefined : cited[Number(named[1])];
      return value === undefined ? tag : tag.replace(/ aria-label="\d+"/, sources(value));
    })
    .replace(/ aria-label="[^"]*"/g, "")
    .replace(DESCRIBED, "");
}
