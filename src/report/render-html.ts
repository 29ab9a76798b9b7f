import { type FigureCell, type Report, plain } from "./cell.js";
import { type Brand, brandStyle, NO_BRAND } from "./brand.js";
import { type Draw, startDrawing } from "./draw.js";
import { FONT_NOTICE, SCRIPT } from "./generated/assets.js";
import { fillPage } from "./page.js";
import { type PageSection, type Picture, sections } from "./page-sections.js";
import type { Panel } from "./panel.js";
import { type Paper, paperStyle, printedSections } from "./paper.js";
import { carriedStyle, contentPolicy } from "./self-contained.js";

export interface RenderOptions {
  /** Leaves the script out: no tooltips, nothing for a mail filter to object to. */
  readonly static?: boolean;
  /** Computes in the page; left out of a page without a script. */
  readonly panel?: Panel | null;
  /** Called with each warning of the chart library; none is expected. */
  readonly onWarning?: (message: string) => void;
  /** Whose report it is, as `parseTheme` reads it. */
  readonly brand?: Brand;
  /** Draws a chart as SVG: in another thread, say. By default Vega is loaded and draws here. */
  readonly draw?: Draw;
  /** For paper: pages of this size with the title below, and the contents after the summary. */
  readonly paper?: Paper;
}

/**
 * Draws a report as one HTML file that opens offline: it asks for nothing, and its policy lets nothing run or load but the
 * one style and the one script that it carries, known by their hashes.
 *
 * @throws InvariantError naming the cell whose chart cannot be drawn
 */
export async function renderHtml(report: Report, options: RenderOptions = {}): Promise<string> {
  const draw = options.draw ?? startDrawing(options.onWarning ?? (() => undefined));
  const brand = options.brand ?? NO_BRAND;
  const { paper } = options;
  const paged = paper === undefined ? "" : paperStyle(paper, brand.title ?? plain(report.title));
  const panel = options.static === true ? null : (options.panel ?? null);
  const style = carriedStyle(`${panel?.style ?? ""}${brandStyle(brand)}${paged}`);
  const scripts = options.static === true ? [] : [SCRIPT, ...(panel === null ? [] : [panel.script])];
  const drafted = await draftSections(report, draw, options.static !== true);
  return fillPage({
    language: report.language,
    policy: contentPolicy(style, scripts, panel !== null),
    documentTitle: [brand.title ?? plain(report.title), brand.organisation ?? []].flat().join(" – "),
    brand,
    style: `<style>${style}</style>`,
    script: scripts.map((script) => `<script>${script}</script>`).join("\n"),
    panel: panel?.markup ?? "",
    fontNotice: FONT_NOTICE,
    title: brand.title === null ? report.title : [brand.title],
    ownTitle: brand.title === null ? [] : report.title,
    subtitle: report.subtitle,
    disclaimer: report.disclaimer,
    footer: report.footer,
    sections: paper === undefined ? drafted : printedSections(drafted, report.language),
  });
}

async function draftSections(report: Report, draw: Draw, interactive: boolean): Promise<readonly PageSection[]> {
  const drawn = await drawFigures(report, draw);
  const pictures = drawn.map(({ figure, pictures: both }) => {
    const markup = both.map((picture) => withStops(picture, interactive)).join("");
    return [figure.id, markup] as const;
  });
  return sections(report.cells, new Map(pictures));
}

/** Draws every chart of a report, for a page and for a phone. */
export async function drawFigures(report: Report, draw: Draw) {
  return Promise.all(figuresOf(report).map(async (figure) => ({ figure, pictures: await drawFigure(figure, draw) })));
}

export const figuresOf = ({ cells }: Pick<Report, "cells">): readonly FigureCell[] =>
  cells.flatMap((cell) => {
    if (cell.kind === "figure") return [cell];
    return cell.kind === "figure-grid" ? cell.figures : [];
  });

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
