import type { AcquisitionAnswer, AcquisitionYear } from "../../analysis/worth.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../cell.js";
import { columnFormat, type Format, NO_VALUE } from "../format.js";
import { type Reading, yearFormat } from "../reading.js";

/** What acquisitions bring, with them and without them: a table each. */
export function acquisitionCells(reader: Reading): readonly Cell[] {
  const { acquisitions } = reader.run.answers;
  if (acquisitions === undefined) return [];
  return [
    { kind: "section", id: "acquisitions", title: ["What acquisitions bring"] },
    ...acquisitions.map((acquisition, index) => accretionTable(reader, acquisition, index)),
  ];
}

/** Lines down, years across. */
function accretionTable(reader: Reading, acquisition: AcquisitionAnswer, index: number): TableCell {
  const { run, cite, simulations } = reader;
  const path = `answers.acquisitions[${index}]`;
  const { years } = acquisition;
  const label = (year: AcquisitionYear): Text => [
    cite(`years[${run.years.findIndex((known) => known.year === year.year)}].label`, "text"),
  ];
  return {
    kind: "table",
    id: index === 0 ? "accretion-table" : `accretion-table-${index + 1}`,
    title: accretionTitle(reader, acquisition, path),
    subtitle: text`${cite(`${path}.date`, "date")}, ${cite("currency", "text")}: with it less without it, on the same draws; ${simulations}${priceWords(reader, acquisition, path)}`,
    table: {
      caption: "Revenue, operating income and margin with the acquisition and without it, by year.",
      groups: [],
      columns: [{ label: ["Line"], numeric: false }, ...years.map((year) => ({ label: label(year), numeric: true }))],
      rows: rowsOf(reader, acquisition, path),
    },
    computed: text`Both plans are simulated on the same draws, so that the differences are of the acquisition alone. Nothing is discounted. Return on price is the operating income added in a year, annualised, over the price; paid back is the share of simulations in which what was added so far is the price or more.${retentionWords(reader, acquisition, path)}`,
  };
}

function rowsOf({ cite }: Reading, { years }: AcquisitionAnswer, path: string): readonly Row[] {
  const row = (head: string, key: (year: AcquisitionYear) => string | null, as: Format, total = false): Row => ({
    head: [head],
    cells: years.map((year, at): Text => {
      const name = key(year);
      return [name === null ? NO_VALUE : cite(`${path}.years[${at}].${name}`, as)];
    }),
    ...(total ? { emphasis: "total" as const } : {}),
  });
  const revenues = columnFormat(years.flatMap(({ revenue }) => [revenue.p5.value, revenue.p95.value]));
  const revenue = row("Revenue added, mean", () => "revenue.mean.value", revenues, true);
  if (years.every(({ operatingIncome }) => operatingIncome === null)) return [revenue];
  const incomes = columnFormat(
    years.flatMap(({ operatingIncome: own }) => (own === null ? [] : [own.p5.value, own.p95.value])),
  );
  const margins = (key: "with" | "without") => (year: AcquisitionYear) =>
    year.margin?.[key] == null ? null : `margin.${key}.value`;
  const income = (statistic: string) => () => `operatingIncome.${statistic}.value`;
  const priced = years.some(({ returnOnPrice }) => returnOnPrice !== null);
  return [
    revenue,
    row("Operating income added, mean", income("mean"), incomes, true),
    row("5th", income("p5"), incomes),
    row("95th", income("p95"), incomes),
    row("Chance that it adds", income("higher"), "chance"),
    row("Margin without it, median", margins("without"), "percent:1"),
    row("Margin with it, median", margins("with"), "percent:1"),
    ...(priced
      ? [
          row("Return on price, mean", () => "returnOnPrice.mean.value", "percent:1", true),
          row("5th", () => "returnOnPrice.p5.value", "percent:1"),
          row("95th", () => "returnOnPrice.p95.value", "percent:1"),
          row("Paid back by then", () => "paidBack.value", "chance"),
        ]
      : []),
  ];
}

function accretionTitle(
  { run, cite, horizonMonth }: Reading,
  { price, paybackYear, years }: AcquisitionAnswer,
  path: string,
) {
  const name = cite(`${path}.label`, "text");
  const last = `${path}.years[${years.length - 1}]`;
  if (price === null || years[years.length - 1]?.paidBack == null)
    return text`${name} adds ${cite(`${last}.revenue.mean.value`, "money")} of revenue in the last year on average`;
  const chance = cite(`${last}.paidBack.value`, "chance");
  return paybackYear === null
    ? text`${name} earns its price back by ${horizonMonth} in ${chance} of simulations`
    : text`${name} earns its price back by ${cite(`${path}.paybackYear`, yearFormat(run))} in the median case, and by ${horizonMonth} in ${chance} of simulations`;
}

function priceWords({ cite }: Reading, { price, probability }: AcquisitionAnswer, path: string): Text {
  const chance =
    probability === null
      ? []
      : text`, as if it came for certain; its chance is ${cite(`${path}.probability`, "chance")}`;
  if (price === null) return text`${chance}.`;
  return text`${chance}. The price of ${cite(`${path}.price`, "money")} is capital, no cost.`;
}

function retentionWords(
  { cite }: Reading,
  { price, breakEvenRetention, years }: AcquisitionAnswer,
  path: string,
): Text {
  if (price === null || years.every(({ operatingIncome }) => operatingIncome === null)) return [];
  const stated = text` ${cite(`${path}.retention`, "percent")} of the assets is assumed to come over`;
  if (breakEvenRetention === null)
    return text`${stated}; even all of it would not earn the price back within the forecast, in the mean.`;
  return text`${stated}; ${cite(`${path}.breakEvenRetention`, "percent")} would have to for the price to be earned back within it, in the mean.`;
}
