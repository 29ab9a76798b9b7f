import type { EconomicsAnswer, EconomicsYear } from "../../analysis/run.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../cell.js";
import { type Format, NO_VALUE, columnFormat } from "../format.js";
import { FIRM, type Reading, firstFan, lastOf } from "../reading.js";
import { goalsOf } from "./aum.js";
import { fanFigure } from "./fan-figure.js";
import { percentileColumns, percentilesOf, type ShownMeasure, SPREAD } from "./year-percentiles.js";

/** The firm around the assets: what is left of revenue, how sure that is, and what it is made of. */
export function economicsCells(reader: Reading): readonly Cell[] {
  const { economics } = reader.run.answers;
  if (economics === undefined) return [];
  return [
    { kind: "section", id: "economics", title: ["What it leaves"] },
    ...incomeFan(reader),
    resultTable(reader),
    statementTable(reader, economics),
  ];
}

function incomeFan(reader: Reading): readonly Cell[] {
  const view = firstFan(reader, FIRM, "operating-income", ["trailing-12"]);
  if (view === null) return [];
  const last = lastOf(view.points);
  const [low, median] = [last.value("p5", "money"), last.value("p50", "money")];
  const { horizon, simulations } = reader;
  return [
    fanFigure(reader, view, {
      id: "income-fan",
      title: text`Operating income is ${median} a year by ${horizon} in the median case, and ${low} or less in one simulation of twenty`,
      subtitle: text`Operating income over the trailing twelve months, ${reader.cite("currency", "text")}. Shaded: the middle 50% and 90% of ${simulations}.`,
      description: `Operating income of the firm over the trailing twelve months, by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`,
      computed: text`Revenue of all segments after rebates, with other revenue, less cost and bonus, path by path; percentiles date by date over ${simulations}.`,
      goals: goalsOf(reader, "operating-income"),
    }),
  ];
}

const SHOWN: readonly ShownMeasure[] = [
  { measure: "total-revenue", label: "Revenue", shown: ["p50"] },
  { measure: "cost", label: "Cost", shown: ["p50"] },
  { measure: "operating-income", label: "Operating income", shown: SPREAD },
  { measure: "margin", label: "Margin", shown: SPREAD, as: "percent:1" },
];

/** Years down, percentiles across. */
function resultTable(reader: Reading): TableCell {
  const { run, simulations } = reader;
  return {
    kind: "table",
    id: "result-table",
    title: lossTitle(reader),
    subtitle: text`By year, ${reader.cite("currency", "text")}; ${simulations}. Percentiles of a year's lines do not add up.`,
    table: {
      caption: "Revenue, cost, operating income and margin by year.",
      ...percentileColumns("Year", SHOWN),
      rows: run.years.map((_, year) => resultRow(reader, year)),
    },
    computed: text`Each path's own sums over the year's months; margin is operating income over revenue. A stub year holds fewer months. Percentiles over ${simulations}.`,
  };
}

const resultRow = (reader: Reading, year: number): Row => ({
  head: [reader.cite(`years[${year}].label`, "text")],
  cells: percentilesOf(reader, { group: FIRM, year }, SHOWN),
});

/** The chance of a year without operating income, which every firm around its assets is watched for. */
function lossTitle({ run, cite }: Reading): Text {
  const index = (run.answers.alerts ?? []).findIndex(({ text: asked }) => asked === "operating-income ever <= 0");
  const found = run.answers.alerts?.[index];
  if (found === undefined) return ["Revenue, cost and what is left"];
  if (found.ever.value === 0) return ["In no simulation is a whole year without operating income"];
  return text`${cite(`answers.alerts[${index}].ever.value`, "chance")} of simulations have a whole year in which revenue does not cover cost`;
}

/** Lines down, years across, at expected returns: it adds up. */
function statementTable({ run, cite }: Reading, { years, revenue, costs, roles }: EconomicsAnswer): TableCell {
  const path = (year: number): string => `answers.economics.years[${year}]`;
  const amounts = years.flatMap((year) => [year.revenue, year.cost]);
  const as = columnFormat(amounts);
  const row = (head: Text, key: (year: EconomicsYear) => string | null, format: Format): Row => ({
    head,
    cells: years.map((year, at) => {
      const name = key(year);
      return [name === null ? NO_VALUE : cite(`${path(at)}.${name}`, format)];
    }),
  });
  const named = (kind: "revenue" | "costs" | "roles", at: number): Text => [
    cite(`answers.economics.${kind}[${at}].name`, "text"),
  ];
  const total = (head: string, key: string, format: Format = as): Row => ({
    ...row([head], () => key, format),
    emphasis: "total",
  });
  return {
    kind: "table",
    id: "statement-table",
    title: ["The statement at expected returns"],
    subtitle: text`By year, ${cite("currency", "text")}. It adds up; it lies above the median of the simulations.`,
    table: {
      caption: "Revenue, cost and operating income at expected returns, line by line.",
      groups: [],
      columns: [
        { label: ["Line"], numeric: false },
        ...years.map((year) => ({
          label: [cite(`years[${run.years.findIndex((known) => known.year === year.year)}].label`, "text")],
          numeric: true,
        })),
      ],
      rows: [
        row(["Net revenue from assets"], () => "netRevenue", as),
        ...revenue.map((_, at) => row(named("revenue", at), () => `otherRevenue[${at}]`, as)),
        total("Revenue", "revenue"),
        ...costs.map((_, at) => row(named("costs", at), () => `costs[${at}]`, as)),
        ...(years.some(({ bonus }) => bonus !== 0) ? [row(["Bonus"], () => "bonus", as)] : []),
        total("Operating income", "operatingIncome"),
        row(["Margin"], ({ margin }) => (margin === null ? null : "margin"), "percent:1"),
        ...roles.flatMap((_, at) => [
          row(text`Heads, ${named("roles", at)[0] ?? ""}`, () => `heads[${at}]`, "months"),
          row(
            text`AUM a head, ${named("roles", at)[0] ?? ""}`,
            ({ aumPerHead }) => (aumPerHead[at] === null ? null : `aumPerHead[${at}]`),
            "money",
          ),
          row(
            text`Revenue a head, ${named("roles", at)[0] ?? ""}`,
            ({ revenuePerHead }) => (revenuePerHead[at] === null ? null : `revenuePerHead[${at}]`),
            "money",
          ),
        ]),
      ],
    },
    computed: text`The exact projection at expected returns and flows. Heads are means of the months; AUM a head is the year's average AUM over them.`,
  };
}
