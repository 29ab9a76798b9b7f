import type { FeeCurve } from "../../analysis/supplement.js";
import { type FigureCell, type Text, text } from "../cell.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { linesChart, type LinesContent } from "../charts/lines.js";
import { niceScale } from "../charts/scale.js";
import { format, NO_VALUE, statedAmount } from "../format.js";
import { groupName, type Reading } from "../reading.js";

/** Lines that can be told apart. */
const MOST = 6;

/** What billing units pay by their size, a line for each segment whose schedule depends on it. Null where none does. */
export function feeCurvesFigure(reader: Reading): FigureCell | null {
  const { run } = reader;
  // A book that was bought apart has no name of its own.
  const curves = (run.supplement?.feeCurves ?? [])
    .map((curve, place) => ({ ...curve, place }))
    .filter(({ group }) => run.groups.some(({ id }) => id === group))
    .slice(0, MOST);
  if (curves.length === 0) return null;
  const description =
    "Effective fee rate by the size of a billing unit, on a logarithmic axis, for each segment whose fees depend on size.";
  return {
    kind: "figure",
    id: "fee-curves",
    title: titleOf(reader, curves),
    subtitle: text`Fee of a year over the whole balance of one billing unit, basis points, by its size in ${reader.cite("currency", "text")} (each step ten times the last): schedule, discount, minimum and cap as they begin.`,
    description,
    chart: {
      wide: linesChart(contentOf(reader, curves, { description, most: 8 }), { width: WIDE, height: 330, names: 150 }),
      narrow: linesChart(contentOf(reader, curves, { description, most: 4 }), {
        width: NARROW,
        height: 290,
        names: 84,
      }),
    },
    table: tableOf(reader, curves),
    computed: ["Exact, from the schedules as they are stated; what billing units there are does not matter here."],
  };
}

/** With their places in the run. */
type Curves = readonly (FeeCurve & { readonly place: number })[];

/** Positions on a logarithmic axis, rounded: the last bits of a logarithm are nobody's business. */
const placeOf = (size: number): number => Math.round(Math.log10(size) * 1e6) / 1e6;

function contentOf(
  reader: Reading,
  curves: Curves,
  { description, most }: { readonly description: string; readonly most: number },
): LinesContent {
  const { run, cite, locale } = reader;
  const sizes = curves.flatMap(({ points }) => points.map(({ size }) => size));
  const [from, to] = [placeOf(Math.min(...sizes)), placeOf(Math.max(...sizes))];
  const powers = Array.from({ length: 16 }, (_, power) => power).filter((power) => power >= from && power <= to);
  const every = Math.ceil(powers.length / most);
  const ticks = powers.filter((_, at) => at % every === 0);
  const up = niceScale(0, Math.max(...curves.flatMap(({ points }) => points.map(({ rate }) => rate * 10_000))), 5);
  return {
    description,
    along: { from, to, ticks },
    alongLabels: ticks.map((power) => statedAmount(Number(`1e${power}`), run.currency, locale)),
    up: { from: up.from / 10_000, to: up.to / 10_000, ticks: up.ticks.map((tick) => tick / 10_000) },
    upLabels: up.ticks.map((tick) => format(tick / 10_000, "stated-basis-points", run.currency, locale)),
    names: { up: "", along: "" },
    lines: curves.map(({ group, points, place }) => ({
      words: groupName(reader, group).text,
      value: cite(`supplement.feeCurves[${place}].points[${points.length - 1}].rate`, "basis-points"),
      points: points.map(({ size, rate }) => ({ x: placeOf(size), y: rate })),
    })),
    marks: [],
    filled: false,
    dots: false,
    rule: null,
    stops: sizesOf(curves).map(placeOf),
  };
}

const sizesOf = (curves: Curves): readonly number[] =>
  [...new Set(curves.flatMap(({ points }) => points.map(({ size }) => size)))].sort((a, b) => a - b);

function tableOf(reader: Reading, curves: Curves) {
  const { cite } = reader;
  const place = (size: number): string => {
    const curve = curves.find(({ points }) => points.some((point) => point.size === size));
    return `supplement.feeCurves[${curve?.place}].points[${curve?.points.findIndex((point) => point.size === size)}].size`;
  };
  return {
    caption: "Effective fee rate by size.",
    groups: [],
    columns: [
      { label: ["Size"], numeric: false },
      ...curves.map(({ group }) => ({ label: [groupName(reader, group)], numeric: true })),
    ],
    rows: sizesOf(curves).map((size) => ({
      head: [cite(place(size), "stated-money")],
      cells: curves.map(({ points, place: curve }): Text => {
        const point = points.findIndex((one) => one.size === size);
        return [point < 0 ? NO_VALUE : cite(`supplement.feeCurves[${curve}].points[${point}].rate`, "basis-points")];
      }),
    })),
  };
}

/** The segment whose rates lie furthest apart. */
function titleOf(reader: Reading, curves: Curves): Text {
  const rates = curves.map(({ points }) => points.map(({ rate }) => rate));
  const spread = (own: readonly number[]): number => Math.max(...own) - Math.min(...own);
  const curve = rates.reduce((best, own, index) => (spread(own) > spread(rates[best] ?? []) ? index : best), 0);
  const own = rates[curve] ?? [];
  const at = (rate: number, field: "rate" | "size") =>
    reader.cite(
      `supplement.feeCurves[${curves[curve]?.place}].points[${own.indexOf(rate)}].${field}`,
      field === "rate" ? "basis-points" : "stated-money",
    );
  const [high, low] = [Math.max(...own), Math.min(...own)];
  const name = groupName(reader, curves[curve]?.group ?? "");
  return text`${name} pay from ${at(high, "rate")} at ${at(high, "size")} down to ${at(low, "rate")} at ${at(low, "size")}`;
}
