import { type Cell, type Row, text } from "../cell.js";
import { NO_VALUE } from "../format.js";
import { FIRM, type FanView, fanOf, type Reading, STATISTIC_NAMES } from "../reading.js";

const SHOWN = ["p5", "p50", "p95"] as const;

/** The part of the opening assets whose owners stay, by year; nothing for runs that do not say. */
export function retentionCells(reader: Reading): readonly Cell[] {
  const view = fanOf(reader, FIRM, "retention", "year");
  if (view === null) return [];
  const { run, cite, simulations } = reader;
  // A stub of three months keeps more than a year does, and would be taken for one.
  const first = view.points.find(({ index }) => run.years[index]?.months === 12) ?? view.points[0];
  const [low, median] = [first?.value("p5", "percent:1"), first?.value("p50", "percent:1")];
  const label = cite(`years[${first?.index ?? 0}].label`, "text");
  return [
    {
      kind: "table",
      id: "retention-table",
      title: text`Clients keep ${median ?? ""} of their assets with the firm in ${label} in the median case, and ${low ?? ""} or less in one simulation of twenty`,
      subtitle: text`Client retention by year: one less the assets of clients who left, as a share of the opening. ${simulations}.`,
      table: {
        caption: "Client retention by year.",
        groups: [],
        columns: [
          { label: ["Year"], numeric: false },
          { label: ["At expected returns"], numeric: true },
          ...SHOWN.map((one) => ({ label: [STATISTIC_NAMES[one]], numeric: true })),
        ],
        rows: run.years.map((_, year) => retentionRow(reader, view, year)),
      },
      computed: text`Departed: lost clients, dated outflows, and what the scenario calls departures of the regular ones; withdrawals of clients who stay are none. Outflows that nobody divides are all departures, which makes this a lower bound. A stub year holds fewer months.`,
    },
  ];
}

function retentionRow({ run, cite }: Reading, { points }: FanView, year: number): Row {
  const earning = run.supplement?.earning ?? [];
  const exact = earning.findIndex((one) => one.group === FIRM && one.year === run.years[year]?.year);
  const point = points.find(({ index }) => index === year);
  return {
    head: [cite(`years[${year}].label`, "text")],
    cells: [
      [exact < 0 ? NO_VALUE : cite(`supplement.earning[${exact}].retention`, "percent:1")],
      ...SHOWN.map((statistic) => [point === undefined ? NO_VALUE : point.value(statistic, "percent:1")]),
    ],
  };
}
