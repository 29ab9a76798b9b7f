import type { Ridges } from "../../questions/ridges.js";
import { type FigureCell, text } from "../cell.js";
import { monthLabel, NARROW, WIDE } from "../charts/frame.js";
import { ridgelineChart, type RidgelineContent } from "../charts/ridgeline.js";
import { monthAt } from "../charts/time.js";
import { citingFrom } from "../cite.js";
import { localeOf } from "../locale.js";
import { columnFormat, statedAmount } from "../format.js";

/**
 * How AUM is spread at the end of every year, year below year.
 *
 * @param id  of the cell, and where its values come from: "spread.years[2].p50.value"
 */
export function ridgelineFigure(id: string, answer: Ridges): FigureCell {
  const { years, currency } = answer;
  const locale = localeOf(answer.locale);
  const cite = citingFrom(answer, currency, `${id}.`, locale);
  const as = columnFormat(years.flatMap(({ p5, p95 }) => [p5.value, p95.value]));
  const description = `Density of AUM over the simulations at the end of every year, with its median, in ${currency}.`;
  const content: RidgelineContent = {
    description,
    tick: (value) => statedAmount(value, currency, locale),
    rows: years.map(({ at, points }, year) => ({
      words: monthLabel(monthAt(at), locale),
      median: cite(`years[${year}].p50.value`, "money"),
      points,
    })),
  };
  const last = years.length - 1;
  const end = (statistic: "p5" | "p95") => cite(`years[${last}].${statistic}.value`, "money");
  return {
    kind: "figure",
    id,
    title: text`Nine simulations in ten end between ${end("p5")} and ${end("p95")}`,
    subtitle: text`Density of AUM at year ends over ${cite("paths", "count")} simulations, ${cite("currency", "text")}; the tick is the median, its amount stands at the right.`,
    description,
    chart: {
      wide: ridgelineChart(content, { width: WIDE, step: 42, amountLabels: 9 }),
      narrow: ridgelineChart(content, { width: NARROW, step: 38, amountLabels: 4 }),
    },
    table: {
      caption: "Percentiles at year ends.",
      groups: [],
      columns: ["Year end", "5th", "Median", "95th"].map((label, column) => ({ label: [label], numeric: column > 0 })),
      rows: years.map((_, year) => ({
        head: [cite(`years[${year}].at`, "month")],
        cells: (["p5", "p50", "p95"] as const).map((statistic) => [cite(`years[${year}].${statistic}.value`, as)]),
      })),
    },
    computed: [
      "Gaussian kernels of Silverman's width; all ridges have the same area and scale. What lies beyond the outermost half per cent is heaped at the edge.",
    ],
  };
}
