import type { Month } from "../../months.js";
import type { Locale } from "../locale.js";
import { type Layer, namedMonths, namedTicks } from "./frame.js";
import type { Scale } from "./scale.js";
import { dateTime, timeTicks } from "./time.js";

/** Between two month ends, with at most so many labels. */
export function timeAxis(first: Month, last: Month, labels: number, locale?: Locale): Layer {
  return {
    type: "temporal",
    scale: { type: "utc", domain: [dateTime(first), dateTime(last)], nice: false },
    axis: namedMonths(timeTicks(first, last, labels), locale),
  };
}

/** Numbers whose ticks are ready texts; `axis` adds to what they look like. */
export function valueAxis({ from, to, ticks }: Scale, labels: readonly string[], axis: Layer = {}): Layer {
  return {
    type: "quantitative",
    scale: { domain: [from, to], nice: false, zero: false },
    axis: { ...namedTicks(ticks, labels), ...axis },
  };
}

/** Rows or columns, one a place from 0 on: nothing is drawn along it but what the layers write. */
export function placeAxis(places: number, reversed: boolean): Layer {
  const domain = reversed ? [places, 0] : [0, places];
  return { type: "quantitative", scale: { domain, nice: false, zero: false }, axis: null };
}
