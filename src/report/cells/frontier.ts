import type { Frontier } from "../../questions/frontier.js";
import type { Vary } from "../../questions/vary.js";
import { type FigureCell, type Table, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type FrontierContent, frontierChart } from "../charts/frontier.js";
import { clipped } from "../charts/text-width.js";
import { LABEL_SIZE } from "../charts/theme.js";
import { type Cite, citingFrom } from "../cite.js";
import { type Locale, localeOf } from "../locale.js";
import type { LocaleTag } from "../../scenario/locale.js";
import { format, type Format, NO_VALUE } from "../format.js";
import { changeTick } from "../measure-format.js";

/** Of a variable, what decides how its values are written. */
export type Variable = Pick<Vary, "change" | "kind" | "letter" | "text">;

/** The two variables as they were asked, and how their amounts are written. */
export interface FrontierAsked {
  readonly vary: Variable;
  readonly along: Variable;
  readonly currency: string;
  readonly locale?: LocaleTag;
}

/**
 * What one assumption must be along another so that a goal is met.
 *
 * @param id  of the cell, and where its values come from: "main.points[3].solutions[0].k.value"
 * @param of  the two variables as they were asked, and the scenario's currency and locale
 */
export function frontierFigure(
  id: string,
  answer: Frontier,
  { vary, along, currency, locale }: FrontierAsked,
): FigureCell {
  const cite = citingFrom(answer, currency, `${id}.`, localeOf(locale));
  const [k, j] = [formatOf(vary), formatOf(along)];
  const content = (room: number): FrontierContent => ({
    description: `What ${vary.text} must be along ${along.text} for the goal ${answer.goal}.`,
    names: {
      up: clipped(vary.text, room, LABEL_SIZE, 600),
      along: clipped(along.text, room, LABEL_SIZE, 600),
    },
    stops: answer.points.map(({ solutions }, point) => ({
      along: cite(`points[${point}].j`, j),
      solutions: solutions.map((solution, at) => ({
        value: cite(`points[${point}].solutions[${at}].k.value`, k),
        error: solution.k.standardError ?? 0,
      })),
    })),
    tick: (value) => tickOf(value, k, currency, localeOf(locale)),
  });
  const wide = content(WIDE);
  return {
    kind: "figure",
    id,
    title: titleOf(answer, cite, { k, j, letters: [vary.letter, along.letter] }),
    subtitle: text`What it takes for ${cite("goal", "text")}; bars are one standard error of ${cite("paths", "count")} simulations on the same draws.`,
    description: wide.description,
    chart: {
      wide: frontierChart(wide, { width: WIDE, height: 372, labels: "all" }),
      narrow: frontierChart(content(NARROW), { width: NARROW, height: 300, labels: "ends" }),
    },
    table: tableOf(answer, cite, { k, j, letters: [vary.letter, along.letter] }),
    computed: [
      "Solved anew for each value of the second number. Where several values meet the goal all are shown; none: no value of the range does.",
    ],
  };
}

const ERRORS: Readonly<Partial<Record<Format, Format>>> = { "signed-points": "points", factor: "factor-error" };

interface Written {
  readonly k: Format;
  readonly j: Format;
  readonly letters: readonly [k: string, j: string];
}

/** The standard error of a variable. */
export const errorOf = (as: Format): Format => ERRORS[as] ?? as;

/** A factor, points, a rate, or an amount. */
export function formatOf({ change, kind }: Pick<Variable, "change" | "kind">): Format {
  if (change === "scale" || kind === "number") return "factor";
  if (kind === "amount") return "money";
  return change === "shift" ? "signed-points" : "percent:2";
}

const tickOf = (value: number, as: Format, currency: string, locale: Locale): string =>
  as === "signed-points"
    ? changeTick(value, { tick: "stated-percent" }, currency, locale)
    : format(value, as === "money" ? "stated-money" : as === "factor" ? as : "stated-percent", currency, locale);

function titleOf({ points }: Frontier, cite: Cite, { k, j, letters }: Written): Text {
  const known = points.flatMap(({ solutions }, point) => (solutions.length === 1 ? [point] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return ["What it takes to meet the goal"];
  const at = (point: number): Text =>
    text`${cite(`points[${point}].solutions[0].k.value`, k)} where ${letters[1]} is ${cite(`points[${point}].j`, j)}`;
  return text`The goal takes ${letters[0]} of ${at(first)}, and ${at(last)}`;
}

function tableOf({ points }: Frontier, cite: Cite, { k, j, letters }: Written): Table {
  const most = Math.max(1, ...points.map(({ solutions }) => solutions.length));
  const columns = Array.from({ length: most }, (_, at) => at);
  return {
    caption: "Solutions by the second variable.",
    groups: [],
    columns: [
      { label: [letters[1]], numeric: false },
      ...columns.flatMap(() => [
        { label: [letters[0]], numeric: true },
        { label: ["Standard error"], numeric: true },
      ]),
    ],
    rows: points.map(({ solutions }, point) => ({
      head: [cite(`points[${point}].j`, j)],
      cells: columns.flatMap((at): readonly Text[] => {
        if (solutions[at] === undefined) return [[at === 0 ? "none" : NO_VALUE], [NO_VALUE]];
        const path = `points[${point}].solutions[${at}].k`;
        return [[cite(`${path}.value`, k)], [cite(`${path}.standardError`, errorOf(k))]];
      }),
    })),
  };
}
