import type { Frontier } from "../questions/frontier.js";
import { escapeHtml } from "../report/escape.js";
import { NO_VALUE } from "../report/format.js";
import { shown } from "../scenario/reading/shown.js";
import { estimated, type Written } from "./measured.js";
import { textTable } from "./text-table.js";

/** How both variables are written, and what they are called. */
export interface Axes {
  readonly k: Written;
  readonly j: Written;
  readonly letters: readonly [k: string, j: string];
  readonly name: string;
}

/** A line for each value of the second variable: what the first must be. */
export function frontierText(
  { goal, vary, along, paths, seed, points }: Frontier,
  { k, j, letters, name }: Axes,
): string {
  const rows = points.map(({ j: value, solutions }) => [
    j.value(value),
    solutions.length === 0 ? NO_VALUE : solutions.map((one) => estimated(one.k, k)).join(" or "),
  ]);
  const head = [
    `${shown(name)}: ${paths} paths, seed ${shown(seed)}`,
    `  goal   ${goal}`,
    `  vary   ${vary}`,
    `  along  ${along}`,
  ];
  return `${head.join("\n")}\n\n${textTable([letters[1], letters[0]], rows, 0)}`;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [712, 420, 90, 60, 50, 30];

/** The frontier as a picture of its own: the first variable over the second, with bars of one standard error. */
export function frontierSvg({ goal, vary, along, points }: Frontier, { k, j }: Axes): string {
  const dots = points.flatMap(({ j: x, solutions }) =>
    solutions.map(({ k: { value, standardError } }) => ({ x, y: value, error: standardError ?? 0 })),
  );
  const place = scales(
    points.map((point) => point.j),
    dots.flatMap(({ y, error }) => [y - error, y + error]),
  );
  const text = (x: number, y: number, words: string, anchor: string): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
  const marks = dots.map(({ x, y, error }) => {
    const at = place.x(x).toFixed(1);
    const bar = `<line x1="${at}" x2="${at}" y1="${place.y(y - error).toFixed(1)}" y2="${place.y(y + error).toFixed(1)}" stroke="#1f5582"/>`;
    return `${bar}<circle cx="${at}" cy="${place.y(y).toFixed(1)}" r="4" fill="#1f5582"/>`;
  });
  const single = points.flatMap(({ j: x, solutions: [one, ...others] }) =>
    one === undefined || others.length > 0 ? [] : [`${place.x(x).toFixed(1)},${place.y(one.k.value).toFixed(1)}`],
  );
  const line = `<polyline points="${single.join(" ")}" fill="none" stroke="#1f5582" stroke-width="2"/>`;
  const xTicks = points.map((point) => text(place.x(point.j), HEIGHT - BOTTOM + 20, j.value(point.j), "middle"));
  const yTicks = place.ticks.map((y) => text(LEFT - 10, place.y(y) + 4, k.value(y), "end"));
  const axes = `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#555"/>`;
  const titles = [
    text(LEFT, 20, goal, "start"),
    text(LEFT, 38, vary, "start"),
    text(WIDTH - RIGHT, HEIGHT - 14, along, "end"),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Inter, sans-serif" font-size="13" role="img">`,
    `<title>${escapeHtml(`${goal}: ${vary} along ${along}`)}</title><rect width="100%" height="100%" fill="#fff"/>`,
    axes,
    ...(single.length > 1 ? [line] : []),
    ...marks,
    ...xTicks,
    ...yTicks,
    ...titles,
    "</svg>\n",
  ].join("\n");
}

/** Where values stand in the picture, and four marks of the upright axis. */
function scales(xs: readonly number[], ys: readonly number[]) {
  const [left, right, low, high] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys, Infinity),
    Math.max(...ys, -Infinity),
  ];
  const [from, to] = Number.isFinite(low) ? [low, high > low ? high : low + 1] : [0, 1];
  return {
    x: (value: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (value - left)) / (right - left),
    y: (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * (value - from)) / (to - from),
    ticks: [0, 1, 2, 3].map((step) => from + ((to - from) * step) / 3),
  };
}
