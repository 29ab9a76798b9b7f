import { type Cell, type Row, type Table, type TableCell, text } from "../cell.js";
import { asFall, columnFormat } from "../format.js";
import {
  type FanView,
  FIRM,
  type PointView,
  type Reading,
  STATISTICS,
  STATISTIC_NAMES,
  earnerOf,
  fanOf,
  yearsOf,
} from "../reading.js";

const COLUMNS = [...STATISTICS, "mean"] as const;
/** Years side by side in one table: what a sheet of paper can hold. */
const YEARS_ACROSS = 6;

/** The figures by year: percentiles of AUM and of revenue, and the exact ledger at expected returns. */
export function yearCells(reader: Reading): readonly Cell[] {
  const aum = fanOf(reader, FIRM, "aum", "month");
  const revenue = fanOf(reader, earnerOf(reader.run), "revenue", "year");
  return [
    { kind: "section", id: "years", title: ["The figures by year"] },
    ...(aum === null ? [] : [aumByYear(reader, aum)]),
    ...(revenue === null ? [] : [revenueByYear(reader, revenue)]),
    ...performanceFeesByYear(reader),
    ...billsByYear(reader),
    ...projectionTables(reader),
  ];
}

function aumByYear(reader: Reading, view: FanView): TableCell {
  const { run, cite, simulations } = reader;
  const rows = run.years.flatMap(({ from, months }, index) => {
    const point = view.points.find((each) => each.index === from + months - 1);
    return point === undefined ? [] : [{ point, year: index }];
  });
  return {
    kind: "table",
    id: "aum-by-year",
    title: ["AUM at the end of each year"],
    subtitle: text`${cite("currency", "text")}, ${simulations}. A year that the horizon covers only in part is labelled with its months.`,
    table: percentileTable(reader, rows, "AUM at the end of each year."),
    computed: text`Percentiles of AUM at the last month end of each ${yearsOf(run)} year, over ${simulations}.`,
  };
}

function revenueByYear(reader: Reading, view: FanView): TableCell {
  const { cite, simulations } = reader;
  const rows = view.points.map((point) => ({ point, year: point.index }));
  return {
    kind: "table",
    id: "revenue-by-year",
    title: ["Revenue of each year"],
    subtitle: text`${cite("currency", "text")}, ${simulations}. Years covered in part hold only the months named.`,
    table: percentileTable(reader, rows, "Revenue of each year."),
    computed: text`Percentiles of each ${yearsOf(reader.run)} year's revenue, over ${simulations}: sums within each path, not sums of percentiles.`,
  };
}

/** Management and performance fees apart, where there are both. */
function performanceFeesByYear(reader: Reading): readonly TableCell[] {
  const { cite, simulations } = reader;
  const [base, fees] = (["base-revenue", "performance-fees"] as const).map((measure) =>
    fanOf(reader, FIRM, measure, "year"),
  );
  if (base == null || fees == null) return [];
  const table = (id: string, view: FanView, name: string): TableCell => ({
    kind: "table",
    id,
    title: [name],
    subtitle: text`${cite("currency", "text")}, ${simulations}. Years covered in part hold only the months named.`,
    table: percentileTable(
      reader,
      view.points.map((point) => ({ point, year: point.index })),
      `${name}.`,
    ),
    computed: text`Percentiles over ${simulations} of what fell due in each ${yearsOf(reader.run)} year. Means of the two parts add up to the mean of the revenue; percentiles do not.`,
  });
  return [
    table("base-revenue-by-year", base, "Revenue of each year without performance fees"),
    table("performance-fees-by-year", fees, "Performance fees of each year"),
  ];
}

const OF_BILLS = [
  ["billed", "Fees billed in each year"],
  ["collected", "Fees collected in each year"],
  ["net-revenue", "Net revenue from assets of each year"],
] as const;

/** What becomes of revenue, where a target or an alert asks for it. */
function billsByYear(reader: Reading): readonly TableCell[] {
  const { cite, simulations } = reader;
  return OF_BILLS.flatMap(([measure, name]): readonly TableCell[] => {
    const view = fanOf(reader, earnerOf(reader.run), measure, "year");
    if (view === null) return [];
    const rows = view.points.map((point) => ({ point, year: point.index }));
    return [
      {
        kind: "table",
        id: `${measure}-by-year`,
        title: [name],
        subtitle: text`${cite("currency", "text")}, ${simulations}. Years covered in part hold only the months named.`,
        table: percentileTable(reader, rows, `${name}.`),
        computed: text`Percentiles over ${simulations}, path by path. A bill counts in the month in which it falls due, a payment when it comes, net revenue when it is earned, less rebates and distribution costs.`,
      },
    ];
  });
}

function percentileTable(
  { cite }: Reading,
  rows: readonly { point: PointView; year: number }[],
  caption: string,
): Table {
  const as = columnFormat(rows.flatMap(({ point }) => [point.point.p5.value, point.point.p95.value]));
  return {
    caption,
    groups: [],
    columns: [
      { label: ["Year"], numeric: false },
      ...COLUMNS.map((statistic) => ({ label: [STATISTIC_NAMES[statistic]], numeric: true })),
    ],
    rows: rows.map(({ point, year }) => ({
      head: [cite(`years[${year}].label`, "text")],
      cells: COLUMNS.map((statistic) => [point.value(statistic, as)]),
    })),
  };
}

const LEDGER = [
  ["opening", "Opening", false],
  ["inflows", "Inflows", false],
  ["outflows", "Outflows", true],
  ["exchanges", "Exchanges", false],
  ["marketGain", "Market gain", false],
  ["fx", "FX", false],
  ["distributions", "Distributions", true],
  ["reinvested", "Reinvested", false],
  ["acquisitions", "Acquisitions", false],
  ["disposals", "Disposals", true],
  ["realizations", "Realizations", true],
  ["scope", "Scope", false],
  ["fees", "Fees deducted", true],
] as const;

/** The exact ledger, years across: it reads downwards as the ledger adds up. */
function projectionTables(reader: Reading): readonly TableCell[] {
  const { run } = reader;
  const group = run.answers.projection.groups.findIndex((found) => found.group === FIRM);
  const years = run.answers.projection.groups[group]?.years ?? [];
  const blocks = Array.from({ length: Math.ceil(years.length / YEARS_ACROSS) }, (_, block) => block * YEARS_ACROSS);
  return blocks.map((from) => {
    const indexes = years.slice(from, from + YEARS_ACROSS).map((_, index) => from + index);
    return projectionTable(reader, group, indexes, from === 0 ? "projection" : `projection-${from / YEARS_ACROSS + 1}`);
  });
}

function projectionTable(reader: Reading, group: number, indexes: readonly number[], id: string): TableCell {
  const { run, cite } = reader;
  const continued = indexes[0] === 0 ? "" : ", continued";
  const percentile = cite("answers.projection.percentile.value", "ordinal");
  return {
    kind: "table",
    id,
    title: [`The exact projection at expected returns${continued}`],
    subtitle: text`${cite("currency", "text")}. One ledger in decimals at expected returns and flows, not a forecast of the middle: it ends at about the ${percentile} percentile of the simulations.`,
    table: {
      caption: "The exact ledger at expected returns by year.",
      groups: [],
      columns: [
        { label: ["Line"], numeric: false },
        ...indexes.map((index) => ({ label: [yearLabel(reader, group, index)], numeric: true })),
      ],
      rows: ledgerRows(reader, group, indexes),
    },
    computed: text`Rolled forward month by month in decimals of forty digits, then added up by year; nothing here is simulated. Figures are rounded one by one, so a column may differ from its total by its last digit. The identity itself is exact.`,
  };
  function yearLabel({ run: { years } }: Reading, of: number, index: number) {
    const year = run.answers.projection.groups[of]?.years[index]?.year;
    return cite(`years[${years.findIndex((known) => known.year === year)}].label`, "text");
  }
}

function ledgerRows({ run, cite }: Reading, group: number, indexes: readonly number[]): readonly Row[] {
  const years = run.answers.projection.groups[group]?.years ?? [];
  // The largest year of each line: a line that is small in all years asks for a smaller unit.
  const valueOf = (year: (typeof years)[number], line: (typeof LEDGER)[number][0]): number => year[line] ?? 0;
  const largest = LEDGER.map(([line]) => Math.max(...years.map((year) => Math.abs(valueOf(year, line)))));
  const as = columnFormat(largest);
  const revenueAs = columnFormat(years.map(({ revenue }) => revenue));
  const row = (words: string, line: string, format: Parameters<typeof cite>[1]): Row => ({
    head: [words],
    cells: indexes.map((index) => [cite(`answers.projection.groups[${group}].years[${index}].${line}`, format)]),
  });
  const lines = LEDGER.filter(([line]) => line === "opening" || years.some((year) => valueOf(year, line) !== 0));
  return [
    ...lines.map(([line, words, falls]) => row(words, line, falls ? asFall(as) : as)),
    { ...row("Closing", "closing", as), emphasis: "total" },
    row("Average AUM", "averageAum", as),
    row("Revenue", "revenue", revenueAs),
    ...(years.some(({ performanceFees }) => performanceFees !== undefined)
      ? [
          row("Performance fees of it", "performanceFees", revenueAs),
          row("Accrued, not due", "performanceAccrual", revenueAs),
          row("Yield without performance fees (bp)", "baseRevenueYield", "bare-basis-points"),
        ]
      : []),
    ...billedRows(run, cite, indexes, revenueAs),
    row("Revenue yield (bp)", "revenueYield", "bare-basis-points"),
    row("Organic growth", "organicGrowth", "percent:1"),
  ];
}

/** What becomes of the firm's revenue, where it is not all billed, paid and kept when it is earned. */
function billedRows(
  { supplement, answers }: Reading["run"],
  cite: Reading["cite"],
  indexes: readonly number[],
  as: Parameters<Reading["cite"]>[1],
): readonly Row[] {
  const known = supplement?.billing ?? [];
  if (!known.some(({ group }) => group === FIRM)) return [];
  const years = answers.projection.groups.find(({ group }) => group === FIRM)?.years ?? [];
  const at = (index: number) => known.findIndex(({ group, year }) => group === FIRM && year === years[index]?.year);
  const names = { billed: "Billed", collected: "Collected", netRevenue: "Net revenue from assets" } as const;
  return (["billed", "collected", "netRevenue"] as const).map((line) => ({
    head: [names[line]],
    cells: indexes.map((index) => [cite(`supplement.billing[${at(index)}].${line}`, as)]),
  }));
}
