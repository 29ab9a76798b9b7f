import { DARK, LIGHT, type Token } from "../report/charts/theme.js";
import type { Colours } from "../report/brand.js";
import { contrast } from "../report/contrast.js";

/** What text needs (WCAG 2.2, 1.4.3): an accent writes links and the labels of charts. */
export const LEAST_FOR_TEXT = 4.5;
/** What a line needs on what it runs through (WCAG 2.2, 1.4.11). */
const LEAST_FOR_LINES = 3;

export type Scheme = "light" | "dark";
const SCHEMES: Readonly<Record<Scheme, Record<Token, string>>> = { light: LIGHT, dark: DARK };

/** What stands against a colour for text in a scheme: the ground on which it is worst, and a colour near it that would do. */
export interface TooFaint {
  readonly ground: string;
  readonly ratio: number;
  readonly instead: string;
}

/** Null for a colour that can be read on the page and on the ground of notes. */
export function tooFaint(colour: string, scheme: Scheme): TooFaint | null {
  const { bg, surface } = SCHEMES[scheme];
  const worst = contrast(colour, bg) < contrast(colour, surface) ? bg : surface;
  const ratio = contrast(colour, worst);
  return ratio >= LEAST_FOR_TEXT ? null : { ground: worst, ratio, instead: readable(colour, scheme) };
}

/** The colour itself, or the first darker one (in the dark scheme: lighter one) that can be read. */
export function readable(colour: string, scheme: Scheme): string {
  const { bg, surface } = SCHEMES[scheme];
  const end = scheme === "light" ? "#000000" : "#FFFFFF";
  for (let part = 0; part < 1; part += 0.02) {
    const tried = mixed(colour, end, part);
    if (Math.min(contrast(tried, bg), contrast(tried, surface)) >= LEAST_FOR_TEXT) return tried;
  }
  return end;
}

/**
 * The median in the accent, on bands of it: mixed with the page's own ground, so much that the median's contrast with them is 3
 * to 1, and the outer band half as strong.
 */
export function accentColours(accent: string, scheme: Scheme): Colours {
  const { bg } = SCHEMES[scheme];
  let part = 0.5;
  while (part > 0.1 && contrast(accent, mixed(bg, accent, part)) < LEAST_FOR_LINES) part -= 0.02;
  return { median: accent, band50: mixed(bg, accent, part), band90: mixed(bg, accent, part * 0.45) };
}

/** One colour with a part of another, channel by channel. */
function mixed(one: string, other: string, part: number): string {
  const channel = (at: number): string => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
