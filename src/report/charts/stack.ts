import type { Month } from "../../months.js";
import type { Drawing, Value } from "../cell.js";
import type { Locale } from "../locale.js";
import { timeAxis, valueAxis } from "./axes.js";
import { type Frame, type Layer, citations, labelRoom, layered, plotHeight, plotWidth } from "./frame.js";
import { endLabels, endRoom, type LineEnd } from "./line-ends.js";
import type { NamedEndsSize } from "./named-ends-size.js";
import { niceScale, position } from "./scale.js";
import { CATEGORY, paint, type Token } from "./theme.js";
import { dayOf, instant } from "./time.js";

/** One part of a whole. */
export interface StackPart {
  readonly words: string;
  /** At the end; null for what is several parts together. */
  readonly value: Value | null;
  readonly amounts: readonly number[];
}

export interface StackContent {
  readonly description: string;
  readonly tick: (value: number) => string;
  readonly locale: Locale;
  readonly months: readonly Month[];
  /** From the bottom up. */
  readonly parts: readonly StackPart[];
  readonly stops: readonly Month[];
}

/** What a whole is made of over time: areas on top of each other, named where they end. */
export function stackChart(content: StackContent, size: NamedEndsSize): Drawing {
  const { months, parts } = content;
  const [first, last] = [months[0] as Month, months.at(-1) as Month];
  const levels = stacked(parts, months.length);
  const top = levels.at(-1)?.map(({ to }) => to) ?? [0];
  const up = niceScale(0, Math.max(...top), Math.max(3, Math.round(size.height / 62)));
  const ticks = up.ticks.map(content.tick);
  const frame: Frame = {
    width: size.width,
    height: size.height,
    left: Math.max(30, labelRoom(ticks)),
    right: endRoom(parts, size.names),
    top: 12,
    bottom: 26,
  };
  const { cited, cite } = citations();
  const x = { field: "at", ...timeAxis(first, last, size.timeLabels, content.locale) };
  const y = valueAxis(up, ticks);
  const ends = parts.map(({ words, value }, part): LineEnd => {
    const { from, to } = levels[part]?.at(-1) ?? { from: 0, to: 0 };
    const height = plotHeight(frame);
    return {
      words,
      value,
      colour: colourOf(part),
      dash: [1, 0],
      wanted: height - position((from + to) / 2, up, height),
    };
  });
  const at = (month: Month): number =>
    frame.left + position(dayOf(month), { from: dayOf(first), to: dayOf(last) }, plotWidth(frame));
  return {
    width: size.width,
    height: size.height,
    spec: layered(frame, content.description, [
      areas(levels, { months, x, y }),
      ...endLabels(ends, { frame, up, y, most: size.names, cite }),
    ]),
    cited,
    stops: content.stops.map((month) => Math.round(at(month) * 10) / 10),
    along: "x",
  };
}

const colourOf = (part: number): Token => CATEGORY[part % CATEGORY.length] as Token;

interface Level {
  readonly from: number;
  readonly to: number;
}

function stacked(parts: readonly StackPart[], months: number): readonly (readonly Level[])[] {
  const below = new Float64Array(months);
  return parts.map(({ amounts }) =>
    amounts.map((amount, month) => {
      const from = below[month] as number;
      below[month] = from + amount;
      return { from, to: from + amount };
    }),
  );
}

/** With a seam in the page's colour, so that neighbours are apart in any sight. */
function areas(
  levels: readonly (readonly Level[])[],
  { months, x, y }: { readonly months: readonly Month[]; readonly x: Layer; readonly y: Layer },
): Layer {
  const values = levels.flatMap((rows, part) =>
    rows.map(({ from, to }, month) => ({
      at: instant(months[month] as Month),
      from,
      to,
      part: `c${part}`,
      colour: paint(colourOf(part)),
    })),
  );
  return {
    data: { values },
    mark: { type: "area", opacity: 1, stroke: paint("bg"), strokeWidth: 1.2 },
    encoding: {
      x,
      y: { ...y, field: "from" },
      y2: { field: "to" },
      detail: { field: "part", type: "nominal" },
      fill: { field: "colour", type: "nominal", scale: null, legend: null },
    },
  };
}
