import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type FigureCell, type Report, plain } from "./cell.js";
import { colourVariables } from "./charts/theme.js";
import { type Draw, startDrawing } from "./draw.js";
import { FONT_NOTICE, FONT_REGULAR, FONT_SEMIBOLD, SCRIPT, STYLE } from "./generated/assets.js";
import { fillPage } from "./page.js";
import { type PageSection, type Picture, sections } from "./page-sections.js";

export interface RenderOptions {
  /** Leaves the script out: no tooltips, nothing for a mail filter to object to. */
  readonly static?: boolean;
  /** Called with each warning of the chart library; none is expected. */
  readonly onWarning?: (message: string) => void;
  /** Draws a chart as SVG: in another thread, say. By default Vega is loaded and draws here. */
  readonly draw?: Draw;
}

/**
 * Draws a report as one HTML file that opens offline: it asks for nothing, and its policy lets nothing run or load but the
 * one style and the one script that it carries, known by their hashes.
 *
 * @throws InvariantError naming the cell whose chart cannot be drawn
 */
export async function renderHtml(report: Report, options: RenderOptions = {}): Promise<string> {
  const draw = options.draw ?? (await startDrawing(options.onWarning ?? (() => undefined)));
  // The licence of the font asks that its notice travels with it.
  const style = `/* ${FONT_NOTICE} */${fontFaces()}${colourVariables()}${STYLE}`;
  const script = options.static === true ? "" : SCRIPT;
  return fillPage({
    policy: policy(style, script),
    documentTitle: plain(report.title),
    style: `<style>${style}</style>`,
    script: script === "" ? "" : `<script>${script}</script>`,
    fontNotice: FONT_NOTICE,
    title: report.title,
    subtitle: report.subtitle,
    disclaimer: report.disclaimer,
    footer: report.footer,
    sections: await draftSections(report, draw, options.static !== true),
  });
}

async function draftSections(report: Report, draw: Draw, interactive: boolean): Promise<readonly PageSection[]> {
  const figures = report.cells.flatMap((cell) => {
    if (cell.kind === "figure") return [cell];
    return cell.kind === "figure-grid" ? cell.figures : [];
  });
  const drawn = await Promise.all(figures.map((figure) => drawFigure(figure, draw)));
  const pictures = drawn.map((both, index) => {
    const markup = both.map((picture) => withStops(picture, interactive)).join("");
    return [(figures[index] as FigureCell).id, markup] as const;
  });
  return sections(report.cells, new Map(pictures));
}

function drawFigure({ id, chart, description }: FigureCell, draw: Draw): Promise<readonly Picture[]> {
  const variants = (["wide", "narrow"] as const).map(async (variant) => ({
    svg: await draw(chart[variant], { id, variant, labelledBy: `${id}-title`, description }),
    drawing: chart[variant],
  }));
  return Promise.all(variants);
}

/** Tells the script where the rows of the figure's table stand in the picture. */
function withStops({ svg, drawing }: Picture, interactive: boolean): string {
  if (!interactive) return svg;
  return svg.replace(/^<svg /, `<svg data-along="${drawing.along}" data-stops="${drawing.stops.join(" ")}" `);
}

function fontFaces(): string {
  const face = (weight: number, woff2: string): string =>
    `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${woff2}) format("woff2")}`;
  return face(400, FONT_REGULAR) + face(600, FONT_SEMIBOLD);
}

function policy(style: string, script: string): string {
  const scripts = script === "" ? "" : `script-src '${hash(script)}'; `;
  return `default-src 'none'; ${scripts}style-src '${hash(style)}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** As a content security policy names a text: sha256 in base64. */
function hash(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
