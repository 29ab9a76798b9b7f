/** An element as Vega writes it: closed at once where nothing is in it. */
export const element = (tag: string, attributes: string, inner: string): string =>
  inner === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;

/** A group of marks with its empty ground and foreground. */
export const group = (
  transform: string,
  [width, height]: readonly [number, number],
  inner: string,
  quiet = "",
): string =>
  `<g transform="${transform}"><path class="background" d="${rectangle(0, 0, width, height)}"${quiet}/>` +
  `${element("g", "", inner)}<path class="foreground" d=""${quiet} display="none"/></g>`;

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x},${y}h${width}v${height}h${-width}Z`;

/** A straight line from a place to another one so far from it. */
export const rule = (x: number, y: number, [right, down]: readonly [number, number], look: string): string =>
  `<line transform="translate(${x},${y})" x2="${right}" y2="${down}"${look}/>`;

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "center" | "right";
  readonly baseline: "top" | "middle" | "bottom";
  /** Pixels. */
  readonly size: number;
  /** Its attributes after its place. */
  readonly look: string;
  readonly words: string;
  /** Its attributes before its place. */
  readonly sources?: string;
}

const ANCHOR = { left: "start", center: "middle", right: "end" } as const;
/** Where Vega puts baselines, in parts of the size, to the pixel. */
const BASELINE = { top: 0.79, middle: 0.3, bottom: -0.21 } as const;

export function text({ x, y, align, baseline, size, look, words, sources = "" }: TextPlace): string {
  const down = Math.round(BASELINE[baseline] * size);
  const place = ` text-anchor="${ANCHOR[align]}" transform="translate(${x},${y + down})"`;
  return element("text", `${sources}${place}${look}`, escaped(words.trim()));
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Coordinates of paths are written to a thousandth of a pixel. */
export const rounded = (pixels: number): number => Math.round(pixels * 1000) / 1000;
