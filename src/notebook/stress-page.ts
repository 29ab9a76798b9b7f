import type { Stressed, StressTest } from "../questions/stress.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../report/cell.js";
import { stressFigure } from "../report/cells/stress.js";
import { type Cite, citingFrom } from "../report/cite.js";
import { localeOf } from "../report/locale.js";
import { NO_VALUE } from "../report/format.js";
import { bridgeTable, figureTable, type Side, targetTable } from "./compare-page.js";

/** How deep and how long, beside what is published of each fall; then the base and the stresses on the same draws. */
export function stressCells(id: string, answer: StressTest, title: string | null): readonly Cell[] {
  const { comparison, stresses } = answer;
  const cite = citingFrom(answer, comparison.currency, `${id}.`, localeOf(comparison.locale));
  const names = stresses.map((_, index): Text => [cite(`stresses[${index}].id`, "text")]);
  const side: Side = { id, cite, at: "comparison.", comparison, labels: [["Base"], ...names] };
  const medians = stressFigure(id, answer);
  return [
    { ...medians, title: title === null ? medians.title : [title] },
    fallTable(`${id}-falls`, answer, cite),
    { ...figureTable({ ...side, id: `${id}-figures` }), title: ["The forecast as it is, and under each episode"] },
    ...targetTable(side),
    bridgeTable(side),
  ];
}

/** The firm's AUM, the episode's own series and the published falls, one below the other. */
function fallTable(id: string, { stresses, comparison }: StressTest, cite: Cite): TableCell {
  return {
    kind: "table",
    id,
    title: fallTitle(stresses, cite),
    subtitle: [
      "Depth and recovery of the median AUM under each episode, beside what is published of the fall. Another series, or one looked at less often, shows another depth.",
    ],
    table: {
      caption: "Falls in this forecast and as published.",
      groups: [],
      columns: [
        { label: ["What falls"], numeric: false },
        { label: ["Depth"], numeric: true },
        { label: ["Before"], numeric: true },
        { label: ["Lowest"], numeric: true },
        { label: ["Back at"], numeric: true },
      ],
      rows: stresses.flatMap((stressed, index) => rowsOf(stressed, `stresses[${index}]`, cite)),
    },
    computed: text`Medians over ${cite("comparison.paths", "count")} simulations, seed ${cite("comparison.seed", "text")}; the opening of the forecast is ${cite("comparison.scenarios[0].bridge.opening", "money")} ${comparison.currency}. Episodes give the months that they have; before and after them the forecast's own markets go on.`,
  };
}

function rowsOf({ aum, published, riding }: Stressed, place: string, cite: Cite): readonly Row[] {
  const name = cite(`${place}.name`, "text");
  const back = aum.recovery === null ? "not by the end" : cite(`${place}.aum.recovery`, "month");
  const also = riding.length === 0 ? "" : `, with its ${riding.join(" and ")}`;
  const own: Row = {
    head: text`${name}: the firm's AUM here${also}`,
    cells: [
      [cite(`${place}.aum.change`, "percent:1")],
      [cite(`${place}.aum.before`, "money")],
      text`${cite(`${place}.aum.lowest`, "money")}, ${cite(`${place}.aum.lowestAt`, "month")}`,
      [back],
    ],
    emphasis: "total",
  };
  const laid: Row = {
    head: text`As laid over the forecast from ${cite(`${place}.from`, "month")}: ${cite(`${place}.series`, "text")}`,
    cells: [
      [cite(`${place}.fall.depth`, "percent:1")],
      [],
      text`after ${cite(`${place}.fall.months`, "months")} months`,
      [],
    ],
  };
  return [
    own,
    laid,
    ...published.map((_, index) => publishedRow(`${place}.published[${index}]`, published[index], cite)),
  ];
}

function publishedRow(place: string, fall: Stressed["published"][number] | undefined, cite: Cite): Row {
  const said = (key: "peak" | "trough" | "recovery"): Text =>
    fall?.[key] == null ? [NO_VALUE] : [cite(`${place}.${key}`, "month")];
  const source: Text = fall?.source == null ? [] : text` (${cite(`${place}.source`, "text")})`;
  return {
    head: text`Published: ${cite(`${place}.series`, "text")}${source}`,
    cells: [[cite(`${place}.depth`, "percent:1")], said("peak"), said("trough"), said("recovery")],
  };
}

function fallTitle(stresses: readonly Stressed[], cite: Cite): Text {
  const worst = stresses.reduce(
    (best, { aum }, index) => (aum.change < (stresses[best]?.aum.change ?? 0) ? index : best),
    0,
  );
  const { aum } = stresses[worst] as Stressed;
  const [place, name] = [`stresses[${worst}]`, cite(`stresses[${worst}].id`, "text")];
  if (aum.change >= 0) return text`Under ${name} the median AUM does not fall`;
  const back =
    aum.recovery === null
      ? "and is not back by the end"
      : text`and is back by ${cite(`${place}.aum.recovery`, "month")}`;
  return text`Under ${name} the median AUM falls by ${cite(`${place}.aum.change`, "depth")} ${back}`;
}
