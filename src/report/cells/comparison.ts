import type { FanPoint } from "../../analysis/run.js";
import type { Comparison } from "../../questions/compare.js";
import type { FigureCell, Table, Text } from "../cell.js";
import { text } from "../cell.js";
import { fanChart } from "../charts/fan.js";
import type { FanContent, FanDatum } from "../charts/fan-content.js";
import { NARROW, WIDE } from "../charts/frame.js";
import { type OverlayContent, overlayChart } from "../charts/overlay.js";
import { monthAt } from "../charts/time.js";
import { type Cite, citingFrom } from "../cite.js";
import { localeOf } from "../locale.js";
import { columnFormat, type Format, format, NO_VALUE } from "../format.js";
import { changeTick, formatsOf } from "../measure-format.js";
import type { Month } from "../../months.js";
import { addMonths } from "../../months.js";
import { say } from "../words/say.js";

/**
 * The firm's AUM under several scenarios: medians over each other, the first with its middle 90 %, a second one with the bounds of its own.
 *
 * @param id     of the cell, and where its values come from: "both.scenarios[1].fan.points[59].p50.value"
 * @param names  what the scenarios are called; their own names unless said
 */
export function comparisonFigure(id: string, comparison: Comparison, names = namesIn(comparison)): FigureCell {
  const cite = citingFrom(comparison, comparison.currency, `${id}.`, localeOf(comparison.locale));
  const content = overlayContent(comparison, names, cite);
  const other = comparison.scenarios.length === 2 ? " Dashed: the bounds of the other's." : "";
  return {
    kind: "figure",
    id,
    title: titleOf(comparison, names, cite),
    subtitle: text`Month-end AUM, ${cite("currency", "text")}: medians of ${cite("paths", "count")} simulations on the same draws. Shaded: the middle 90% of ${names[0] ?? ""}.${other}`,
    description: content.description,
    chart: overlayCharts(content),
    table: overlayTable(comparison, names, cite),
    computed: [
      "Percentiles, date by date, of each scenario. The draws are the same wherever scenarios have a source of randomness in common.",
    ],
  };
}

/**
 * How far each path of one scenario lies above the same path of the first, at the end of every year. Null where the comparison has no year
 * ends.
 *
 * @param other  position of the scenario among those compared
 */
export function differenceFigure(
  id: string,
  comparison: Comparison,
  { other = 1, names = namesIn(comparison) }: { readonly other?: number; readonly names?: readonly string[] } = {},
): FigureCell | null {
  const cite = citingFrom(comparison, comparison.currency, `${id}.`, localeOf(comparison.locale));
  const ends = comparison.figures.flatMap(({ measure, at, differences }, index) => {
    const { p5, p50, p95 } = differences[other]?.byPath ?? NONE;
    if (measure !== "aum" || p5 === null || p50 === null || p95 === null) return [];
    const path = `figures[${index}].differences[${other}].byPath`;
    return [{ month: monthAt(at), at: `figures[${index}].at`, path, p5: p5.value, p50: p50.value, p95: p95.value }];
  });
  const last = ends.at(-1);
  if (last === undefined) return null;
  const { change } = formatsOf("aum");
  const formats = formatsOf("aum");
  const [first, own] = [names[0] ?? "", names[other] ?? ""];
  const description = `How far AUM under ${own} lies above AUM under ${first}, simulation by simulation, at year ends: median and the middle nine tenths.`;
  const content: FanContent = {
    description,
    tick: (value) => changeTick(value, formats, comparison.currency, localeOf(comparison.locale)),
    locale: localeOf(comparison.locale),
    points: [
      flat(openingMonth(comparison)),
      ...ends.map(({ month, p5, p50, p95 }) => ({ month, p5, p25: null, p50, p75: null, p95 })),
    ],
    projection: [],
    examples: [],
    goals: [],
    opening: null,
    ends: (["p5", "p50", "p95"] as const).map((statistic) => ({
      words: say({ p5: "5th", p50: "Median", p95: "95th" }[statistic], localeOf(comparison.locale).language),
      value: cite(`${last.path}.${statistic}.value`, change),
      kind: statistic === "p50" ? "median" : "band",
    })),
    stops: ends.map(({ month }) => month),
  };
  return {
    kind: "figure",
    id,
    title: text`${own} less ${first}: ${cite(`${last.path}.p50.value`, change)} of AUM by ${cite(last.at, periodOf(comparison))} in the median`,
    subtitle: text`AUM under ${own} less AUM under ${first}, simulation by simulation, ${cite("currency", "text")}, at year ends. Shaded: the middle 90% of ${cite("paths", "count")} simulations.`,
    description,
    chart: {
      wide: fanChart(content, { width: WIDE, height: 310, timeLabels: 7, stacked: false }),
      narrow: fanChart(content, { width: NARROW, height: 270, timeLabels: 3, stacked: true }),
    },
    table: {
      caption: "Differences by year end.",
      groups: [],
      columns: ["Year end", "5th", "Median", "95th"].map((label, column) => ({ label: [label], numeric: column > 0 })),
      rows: ends.map(({ at, path }) => ({
        head: [cite(at, "month")],
        cells: ["p5", "p50", "p95"].map((statistic) => [cite(`${path}.${statistic}.value`, change)]),
      })),
    },
    computed: [
      "Percentiles of the differences of single simulations, which share their draws; not differences of percentiles.",
    ],
  };
}

const NONE = { p5: null, p50: null, p95: null } as const;

const flat = (month: Month): FanDatum => ({ month, p5: 0, p25: null, p50: 0, p75: null, p95: 0 });

export const namesIn = ({ scenarios }: Comparison): readonly string[] => scenarios.map(({ name }) => name);

/** The month end before the first of the fans. */
const openingMonth = ({ scenarios }: Comparison): Month =>
  addMonths(monthAt(scenarios[0]?.fan.points.find((point) => point !== null)?.at ?? "2000-01"), -1);

export function overlayContent(comparison: Comparison, names: readonly string[], cite: Cite): OverlayContent {
  const { scenarios, currency } = comparison;
  const locale = localeOf(comparison.locale);
  return {
    description: `AUM of the firm by month end under ${names.join(", ")}: medians, and the middle nine tenths of ${names[0] ?? ""}.`,
    tick: (value) => format(value, "stated-money", currency, locale),
    locale,
    opening: { month: openingMonth(comparison), value: scenarios[0]?.bridge.opening ?? 0 },
    series: scenarios.map(({ fan }, index) => ({
      words: names[index] ?? "",
      points: fan.points.flatMap((point) => (point === null ? [] : [datum(point)])),
      end: cite(`scenarios[${index}].fan.points[${fan.points.length - 1}].p50.value`, "money"),
    })),
    stops: yearly(comparison).map(({ at }) => monthAt(at)),
  };
}

const datum = ({ at, p5, p50, p95 }: FanPoint) => ({
  month: monthAt(at),
  p5: p5.value,
  p50: p50.value,
  p95: p95.value,
});

export const overlayCharts = (content: OverlayContent): FigureCell["chart"] => ({
  wide: overlayChart(content, { width: WIDE, height: 372, timeLabels: 7, names: 150 }),
  narrow: overlayChart(content, { width: NARROW, height: 310, timeLabels: 3, names: 84 }),
});

/** Every twelfth month of the longest fan, its last always. */
function yearly({ scenarios }: Comparison): readonly { readonly at: string; readonly point: number }[] {
  const longest = scenarios.reduce<readonly (FanPoint | null)[]>(
    (most, { fan }) => (fan.points.length > most.length ? fan.points : most),
    [],
  );
  return longest.flatMap((one, point) =>
    one !== null && (longest.length - 1 - point) % 12 === 0 ? [{ at: one.at, point }] : [],
  );
}

const SHOWN = { p5: "5th", p50: "Median", p95: "95th" } as const;

export function overlayTable(comparison: Comparison, names: readonly string[], cite: Cite): Table {
  const { scenarios } = comparison;
  const all = scenarios.flatMap(({ fan }) =>
    fan.points.flatMap((point) => (point === null ? [] : [point.p5.value, point.p95.value])),
  );
  const as = columnFormat(all);
  const longest = scenarios.findIndex(({ fan }) =>
    scenarios.every((other) => other.fan.points.length <= fan.points.length),
  );
  const statistics = ["p5", "p50", "p95"] as const;
  return {
    caption: "AUM by scenario, every twelfth month.",
    groups: [{ label: "", columns: 1 }, ...names.map((label) => ({ label, columns: statistics.length }))],
    columns: [
      { label: ["Month end"], numeric: false },
      ...names.flatMap(() => statistics.map((statistic) => ({ label: [SHOWN[statistic]], numeric: true }))),
    ],
    rows: yearly(comparison).map(({ point }) => ({
      head: [cite(`scenarios[${longest}].fan.points[${point}].at`, "month")],
      cells: scenarios.flatMap(({ fan }, index) =>
        statistics.map(
          (statistic): Text =>
            (fan.points[point] ?? null) === null
              ? [NO_VALUE]
              : [cite(`scenarios[${index}].fan.points[${point}].${statistic}.value`, as)],
        ),
      ),
    })),
  };
}

function titleOf(comparison: Comparison, names: readonly string[], cite: Cite): Text {
  const ends = comparison.scenarios.map(({ fan }, index) => ({
    index,
    median: fan.points.at(-1)?.p50.value ?? 0,
    path: `scenarios[${index}].fan.points[${fan.points.length - 1}]`,
  }));
  const sorted = [...ends].sort((a, b) => b.median - a.median);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined || most === least) return ["AUM by scenario"];
  const end = ({ path }: typeof most) => cite(`${path}.p50.value`, "money");
  return text`AUM by ${cite(`${most.path}.at`, periodOf(comparison))}: ${end(most)} under ${names[most.index] ?? ""}, ${end(least)} under ${names[least.index] ?? ""}`;
}

/** Among fiscal years, whose quarters are others, the month is named. */
const periodOf = ({ figures }: Comparison): Format =>
  figures.some(({ at }) => at.startsWith("FY")) ? "month" : "period";
