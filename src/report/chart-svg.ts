import { type FigureCell, plain, type Report } from "./cell.js";
import { type Brand, NO_BRAND } from "./brand.js";
import { textWidth } from "./charts/text-width.js";
import { FONT, LIGHT, type Token } from "./charts/theme.js";
import { type Draw, startDrawing } from "./draw.js";
import { escapeHtml } from "./escape.js";
import { figuresOf } from "./render-html.js";
import { fontFaces } from "./self-contained.js";

/** A chart of a report as a picture of its own. */
export interface ChartPicture {
  /** Of its cell: "fan", "bridge". */
  readonly id: string;
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  /** Of those that are asked for; all of them unless said otherwise. */
  readonly ids?: readonly string[];
  readonly draw?: Draw;
  /** Whose colours they have. */
  readonly brand?: Brand;
}

const [MARGIN, TITLE_SIZE, SUBTITLE_SIZE] = [16, 16, 12.5];

/**
 * The charts of a report as SVG files, each with its finding, its subtitle and its font: for slides and for the web, in the light colours.
 */
export async function chartPictures(
  report: Pick<Report, "cells">,
  { ids, draw, brand = NO_BRAND }: PictureOptions = {},
): Promise<readonly ChartPicture[]> {
  const asked = figuresOf(report).filter(({ id }) => ids === undefined || ids.includes(id));
  const drawing = draw ?? startDrawing(() => undefined);
  return Promise.all(asked.map((figure) => picture(figure, drawing, { ...LIGHT, ...brand.light })));
}

type Palette = Readonly<Record<Token, string>>;

async function picture(figure: FigureCell, draw: Draw, colours: Palette): Promise<ChartPicture> {
  const { id, chart, description } = figure;
  const { width: inner, height: drawn } = chart.wide;
  const titles = [
    ...wrapped(plain(figure.title), { size: TITLE_SIZE, weight: 600, width: inner }).map((line) => ({
      line,
      isTitle: true,
    })),
    ...wrapped(plain(figure.subtitle), { size: SUBTITLE_SIZE, weight: 400, width: inner }).map((line) => ({
      line,
      isTitle: false,
    })),
  ];
  let bottom = MARGIN;
  const words = titles.map(({ line, isTitle }, index) => {
    bottom += isTitle ? TITLE_SIZE * 1.25 : SUBTITLE_SIZE * 1.45;
    const look = isTitle ? `class="title"${index === 0 ? ` id="${id}-title"` : ""}` : `class="subtitle"`;
    return `<text ${look} x="${MARGIN}" y="${(bottom - 4).toFixed(1)}">${escapeHtml(line)}</text>`;
  });
  const top = Math.ceil(bottom + 8);
  const [width, height] = [inner + 2 * MARGIN, top + drawn + MARGIN];
  const svg = await draw(chart.wide, { id, variant: "wide", labelledBy: `${id}-title`, description });
  return {
    id,
    width,
    height,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<style>${styleIn(colours)}</style><rect width="100%" height="100%" fill="${colours.bg}"/>${words.join("")}` +
      `${painted(svg, colours).replace(/^<svg /, `<svg x="${MARGIN}" y="${top}" `)}</svg>\n`,
  };
}

const styleIn = (colours: Palette): string =>
  `${fontFaces()}text{font-family:${FONT};paint-order:stroke;stroke:${colours.bg};stroke-width:3px;stroke-linejoin:round}` +
  `.role-axis text,.title,.subtitle{stroke:none}.title{font-size:${TITLE_SIZE}px;font-weight:600;fill:${colours.ink}}` +
  `.subtitle{font-size:${SUBTITLE_SIZE}px;fill:${colours.muted}}`;

/** Without the variables of a page, which programs other than browsers do not know. */
const painted = (svg: string, colours: Palette): string =>
  svg.replace(/var\(--([\w-]+),\s*(#[0-9A-Fa-f]{3,8})\)/g, (_, token: Token, usual: string) => colours[token] ?? usual);

interface Setting {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly width: number;
}

/** Lines that are no wider than they may be, broken between words. */
function wrapped(words: string, { size, weight, width }: Setting): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/ +/).filter((each) => each !== "")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
