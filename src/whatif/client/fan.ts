import { formatMonth } from "../../months.js";
import { niceScale, position, type Scale } from "../../report/charts/scale.js";
import { spread } from "../../report/charts/spread.js";
import { dayOf, monthAt, timeTicks } from "../../report/charts/time.js";
import { statedAmount } from "../../report/format.js";
import { localeOf } from "../../report/locale.js";
import type { Offer } from "../offer.js";
import type { FanShown, Shown } from "../shown.js";
import { drawn, element } from "./element.js";
import { written } from "./figures.js";
import { said } from "./said.js";

type Points = Shown["fans"][number];
type Month = ReturnType<typeof monthAt>;

/** A fan that is drawn anew with every answer, before the outline of the report's. */
export interface FanPicture {
  readonly box: HTMLElement;
  readonly show: (now: Points, before: Points) => void;
}

const HEIGHT = 250;
const [TOP, BOTTOM, LINE] = [14, 24, 14];

export function fanPicture(offer: Offer, fan: FanShown): FanPicture {
  const plot = element("div", { class: "plot what-if-plot" });
  // The panel stands below the title of the report and above its first section.
  const title = element("h3", { "aria-level": "2" }, fan.title);
  const box = element("figure", {}, element("figcaption", {}, title), plot);
  let last: readonly [Points, Points] | null = null;
  const draw = (): void => {
    if (last !== null && plot.clientWidth > 0) plot.replaceChildren(picture(offer, fan, last, plot.clientWidth));
  };
  new ResizeObserver(draw).observe(plot);
  return {
    box,
    show: (now, before) => {
      last = [now, before];
      draw();
    },
  };
}

interface Frame {
  readonly x: (month: Month) => number;
  readonly y: (value: number) => number;
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
}

/** One month end with its percentiles. */
type Row = readonly [month: Month, values: readonly number[]];

function picture(offer: Offer, fan: FanShown, [now, before]: readonly [Points, Points], width: number): SVGElement {
  const opening: readonly Row[] =
    fan.opening === null ? [] : [[monthAt(offer.start), Array<number>(5).fill(fan.opening)]];
  const rows = (points: Points): readonly Row[] => [
    ...opening,
    ...points.flatMap((values, at): Row[] => (values === null ? [] : [[monthAt(offer.months[at] as string), values]])),
  ];
  const [own, ghost] = [rows(now), rows(before)];
  const frame = frameOf(offer, [...own, ...ghost], width);
  const description = describe(offer, fan, own);
  return drawn(
    "svg",
    { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": description },
    ...axes(offer, frame, own, width),
    drawn("path", { d: area(own, frame, [0, 4]), class: "band90" }),
    drawn("path", { d: area(own, frame, [1, 3]), class: "band50" }),
    ...[0, 2, 4].map((at) => drawn("path", { d: line(ghost, frame, at), class: "ghost" })),
    drawn("path", { d: line(own, frame, 2), class: "median" }),
    ...ends(offer, frame, own),
  );
}

function frameOf(offer: Offer, rows: readonly Row[], width: number): Frame {
  const values = rows.flatMap(([, row]) => [row[0] as number, row[4] as number]);
  const scale = niceScale(Math.min(0, ...values), Math.max(0, ...values), 4);
  const levels = scale.ticks.map((value) => statedAmount(value, offer.currency, localeOf(offer.locale)));
  const named = rows
    .slice(-1)
    .flatMap(([, row]) => row.map((value) => `${said(offer, "Median")} ${written(value ?? null, "money", offer)}`));
  const [left, right] = [Math.max(30, roomFor(levels)), width - roomFor(named)];
  const days = rows.map(([month]) => dayOf(month));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return {
    scale,
    left,
    right,
    x: (month) => left + position(dayOf(month), { from, to }, right - left),
    y: (value) => HEIGHT - BOTTOM - position(value, scale, HEIGHT - TOP - BOTTOM),
  };
}

/** Pixels for the longest of some labels and the gap beside it: a character of the font is 7 wide at most, but for a few. */
const roomFor = (labels: readonly string[]): number => Math.max(0, ...labels.map(({ length }) => length)) * 7 + 10;

const at = (pixels: number): string => pixels.toFixed(1);

const line = (rows: readonly Row[], { x, y }: Frame, percentile: number): string =>
  rows
    .map(([month, values], index) => `${index === 0 ? "M" : "L"}${at(x(month))} ${at(y(values[percentile] as number))}`)
    .join("");

function area(rows: readonly Row[], frame: Frame, [low, high]: readonly [number, number]): string {
  const back = line([...rows].reverse(), frame, low).replace("M", "L");
  return rows.length === 0 ? "" : `${line(rows, frame, high)}${back}Z`;
}

function axes(offer: Offer, frame: Frame, rows: readonly Row[], width: number): readonly SVGElement[] {
  const { scale, left, right, x, y } = frame;
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
  const label = (month: Month): string => written(formatMonth(month), "month", offer);
  const most = Math.min(
    width < 500 ? 3 : 6,
    Math.floor((right - left) / roomFor(last === undefined ? [] : [label(last)])) + 1,
  );
  const months = first === undefined || last === undefined ? [] : timeTicks(first, last, most);
  return [
    ...scale.ticks.flatMap((value) => [
      drawn("path", { d: `M${at(left)} ${at(y(value))}H${at(right)}`, class: "grid-line" }),
      drawn(
        "text",
        { x: left - 6, y: y(value) + 4, "text-anchor": "end" },
        statedAmount(value, offer.currency, localeOf(offer.locale)),
      ),
    ]),
    ...months.map((month) => drawn("text", { x: x(month), y: HEIGHT - 6, "text-anchor": "middle" }, label(month))),
  ];
}

const ENDS = [
  { percentile: 4, words: "95th" },
  { percentile: 2, words: "Median" },
  { percentile: 0, words: "5th" },
] as const;

/** What the fan ends at, at its right end; spread so that no label covers another. */
function ends(offer: Offer, { y, right }: Frame, rows: readonly Row[]): readonly SVGElement[] {
  const last = rows.at(-1)?.[1];
  if (last === undefined) return [];
  const wanted = ENDS.map(({ percentile }) => y(last[percentile] as number));
  const centres = spread(
    wanted,
    ENDS.map(() => LINE),
    0,
    HEIGHT - BOTTOM + 6,
  );
  return ENDS.map(({ percentile, words }, index) =>
    drawn(
      "text",
      { x: right + 8, y: (centres[index] as number) + 4, class: percentile === 2 ? "median-label" : "end-label" },
      `${said(offer, words)} ${written(last[percentile] ?? null, "money", offer)}`,
    ),
  );
}

function describe(offer: Offer, { title }: FanShown, rows: readonly Row[]): string {
  const last = rows.at(-1)?.[1];
  const ends = ENDS.map(
    ({ percentile, words }) => `${said(offer, words)} ${written(last?.[percentile] ?? null, "money", offer)}`,
  );
  return said(offer, "{0}: at the end {1}", title, ends.join(", "));
}
