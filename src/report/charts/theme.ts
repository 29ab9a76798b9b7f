/**
 * Colours of charts and page. Told apart in all kinds of colour sight (rises and falls differ by ΔE 94, bands by about 20);
 * text on its ground has a contrast of at least 4.5 to 1.
 */
export const LIGHT = {
  bg: "#FFFFFF",
  ink: "#16202E",
  muted: "#5A6675",
  grid: "#E6EAF0",
  axis: "#AEB7C4",
  median: "#0B4F8A",
  band50: "#8DB8DE",
  band90: "#CFE1F2",
  path: "#6E7F94",
  goal: "#B8500B",
  up: "#2B7BBA",
  down: "#D9731A",
  total: "#3A4656",
  surface: "#F7F9FB",
  // After Okabe and Ito (2008), the light ones darker: lines of all stand out from the page by 3 to 1.
  first: "#0072B2",
  second: "#D55E00",
  third: "#00896A",
  fourth: "#B05A8C",
  fifth: "#4691C4",
  sixth: "#A87900",
} as const;

export type Token = keyof typeof LIGHT;

export const DARK: Record<Token, string> = {
  bg: "#10161F",
  ink: "#E8EDF4",
  muted: "#9AA7B8",
  grid: "#263140",
  axis: "#465468",
  median: "#7CC0FF",
  band50: "#2F6596",
  band90: "#1D3A57",
  path: "#8A9BB2",
  goal: "#FFB067",
  up: "#58A6E6",
  down: "#F2994A",
  total: "#A8B4C4",
  surface: "#161E29",
  first: "#4FA6DC",
  second: "#F0813A",
  third: "#2FC09A",
  fourth: "#DE94BE",
  fifth: "#9CD0F2",
  sixth: "#E9B948",
};

/** Colours of what has no order, in the order in which they are handed out. */
export const CATEGORY: readonly Token[] = ["first", "second", "third", "fourth", "fifth", "sixth"];
/** The same for lines over a fan, which is blue itself. */
export const OVER_A_FAN: readonly Token[] = ["second", "third", "fourth", "sixth", "total"];

/** A colour for a chart: the page's variable, and the light colour where there is no page around the picture. */
export const paint = (token: Token): string => `var(--${token},${LIGHT[token]})`;

/** The variables behind `paint`: light; dark when the reader's screen is; light on paper. */
export function colourVariables(): string {
  const list = (colours: Record<Token, string>): string =>
    Object.entries(colours)
      .map(([token, colour]) => `--${token}:${colour}`)
      .join(";");
  return `:root{${list(LIGHT)}}@media screen and (prefers-color-scheme:dark){:root{${list(DARK)}}}`;
}

export const FONT = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
export const LABEL_SIZE = 11;

/** Vega-Lite configuration of every chart: no frame, no legend, horizontal grid, quiet axes. */
export const CONFIG = {
  background: "transparent",
  font: FONT,
  aria: true,
  view: { stroke: null },
  axis: {
    labelColor: paint("muted"),
    labelFontSize: LABEL_SIZE,
    domainColor: paint("axis"),
    tickColor: paint("axis"),
    gridColor: paint("grid"),
    labelPadding: 6,
    labelOverlap: false,
    labelFlush: false,
    labelBound: false,
    title: null,
  },
  axisX: { grid: false, tickSize: 4 },
  axisY: { domain: false, ticks: false, grid: true },
  text: { color: paint("ink"), fontSize: LABEL_SIZE },
  line: { strokeCap: "round", strokeJoin: "round" },
} as const;
