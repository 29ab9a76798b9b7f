import type { Stressed, StressTest } from "../../questions/stress.js";
import { NO_VALUE } from "../../report/format.js";
import { shown } from "../../scenario/reading/shown.js";
import { compareTable } from "./compare-table.js";
import { decimals, inCurrency } from "./measured.js";
import { textTable } from "./text-table.js";

/** What each episode is, what the firm's AUM does under it, what its fall is published as; then the figures with their differences. */
export function stressTable({ comparison, stresses }: StressTest): string {
  const published = stresses.some((one) => one.published.length > 0) ? [publishedTable(stresses)] : [];
  return [episodeTable(stresses, comparison.currency), ...published, compareTable(comparison)].join("\n\n");
}

function episodeTable(stresses: readonly Stressed[], currency: string): string {
  const { value } = inCurrency(currency);
  const head = [
    "Episode",
    "From",
    "Months",
    "Its fall",
    "in months",
    "Median AUM before",
    "lowest",
    "change",
    "at",
    "back at",
  ];
  const rows = stresses.map(({ id, from, months, monthsInForecast, fall, aum }) => [
    shown(id),
    from,
    monthsInForecast < months ? `${monthsInForecast} of ${months}` : String(months),
    fallen(fall.depth),
    String(fall.months),
    value(aum.before),
    value(aum.lowest),
    fallen(aum.change),
    aum.lowestAt,
    aum.recovery ?? "not by the end",
  ]);
  return textTable(head, rows, 2);
}

/** The same fall looks different in another series: each is named with what it counts and how often. */
function publishedTable(stresses: readonly Stressed[]): string {
  const rows = stresses.flatMap(({ id, published }) =>
    published.map(({ series, depth, peak, trough, recovery }) => [
      shown(id),
      shown(series),
      fallen(depth),
      shown(peak ?? NO_VALUE),
      shown(trough ?? NO_VALUE),
      shown(recovery ?? NO_VALUE),
    ]),
  );
  return textTable(["Published falls", "Series", "Depth", "Peak", "Trough", "Back at"], rows, 2);
}

/** Falls are told apart by tenths of a per cent. */
const fallen = (change: number): string => `${decimals(change * 100, 1)}%`;
