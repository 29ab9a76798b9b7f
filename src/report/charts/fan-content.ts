import type { Month } from "../../months.js";
import type { Value } from "../cell.js";
import type { Locale } from "../locale.js";
import type { Frame, Layer, citations } from "./frame.js";
import type { Scale } from "./scale.js";

/** Percentiles at one month end; the quartiles null where nobody asked for them. */
export interface FanDatum {
  readonly month: Month;
  readonly p5: number;
  readonly p25: number | null;
  readonly p50: number;
  readonly p75: number | null;
  readonly p95: number;
}

/** A level that somebody aims at: a rule from the start to its date. */
export interface Goal {
  readonly level: number;
  /** Null: at any month end. */
  readonly month: Month | null;
  readonly words: string;
  readonly value: Value;
}

export interface FanContent {
  readonly description: string;
  /** Writes a mark of the upright axis: "$50bn". */
  readonly tick: (value: number) => string;
  /** How its time axis writes months; American English unless stated. */
  readonly locale?: Locale;
  readonly points: readonly FanDatum[];
  /** Exact values by month, at expected returns. */
  readonly projection: readonly { readonly month: Month; readonly value: number }[];
  readonly examples: readonly (readonly { readonly month: Month; readonly value: number }[])[];
  readonly goals: readonly Goal[];
  /** Where all paths begin. */
  readonly opening: { readonly month: Month; readonly value: Value } | null;
  readonly ends: readonly FanEnd[];
  /** Where the rows of the figure's table stand. */
  readonly stops: readonly Month[];
}

/** A label at the right end: words and the value they name, and where it stands if that is elsewhere (a fall is drawn downwards). */
export interface FanEnd {
  readonly words: string;
  readonly value: Value;
  readonly kind: EndKind;
  readonly level?: number;
  /** A phone has no room for it. */
  readonly quartile?: boolean;
}

export type EndKind = "band" | "median" | "projection";

/** The plot while it is drawn: its scales, its size in pixels, and the values quoted so far. */
export interface Canvas extends ReturnType<typeof citations> {
  readonly frame: Frame;
  readonly y: Scale;
  readonly first: Month;
  readonly last: Month;
  readonly width: number;
  readonly height: number;
  readonly stacked: boolean;
}

export interface Channels {
  readonly x: Layer;
  readonly amounts: Layer;
}

export const visible = (goals: readonly Goal[], { y }: Canvas): readonly Goal[] =>
  goals.filter(({ level }) => level >= y.from && level <= y.to);

/** The amount that stands at a height of the plot, in pixels from its top. */
export function levelAt(pixels: number, { y, height }: Canvas): number {
  return y.from + ((height - pixels) / height) * (y.to - y.from);
}
