import { type Cell, type Text, text } from "../cell.js";
import { type FanView, FIRM, type PointView, type Reading, firstFan, lastOf } from "../reading.js";
import { fanFigure } from "./fan-figure.js";

const YEARLY = ["trailing-12", "month"] as const;

/** What clients do: net flows of the last twelve months, by month end. */
export function flowCells(reader: Reading): readonly Cell[] {
  const view = firstFan(reader, FIRM, "net-flows", YEARLY);
  if (view === null) return [];
  const over = view.fan.window === "trailing-12" ? "over the trailing twelve months" : "of the month";
  return [
    fanFigure(reader, view, {
      id: "flows-fan",
      title: flowsTitle(view, reader),
      subtitle: text`Inflows less outflows ${over}, ${reader.cite("currency", "text")}. Shaded: the middle 50% and 90% of ${reader.simulations}.`,
      description: `Net flows of the firm ${over}, by month end: median, middle half and middle nine tenths of the simulations, in ${reader.run.currency}.`,
      computed: text`Percentiles, date by date, of client money in less client money out ${over}, over ${reader.simulations}. Market gains, distributions and fees are not flows.`,
    }),
    ...rateTable(reader),
  ];
}

const FLOWS = { inflows: "inflows", outflows: "outflows", net: "net flows" } as const;

/** What flows that answer to the past come to: a kinked answer moves the mean away from the stated rate. */
function rateTable({ run, cite }: Reading): readonly Cell[] {
  const rates = (run.supplement?.flowRates ?? []).filter(({ group }) => run.groups.some(({ id }) => id === group));
  if (rates.length === 0) return [];
  const all = run.supplement?.flowRates ?? [];
  return [
    {
      kind: "table",
      id: "flow-rates",
      title: ["Flows that answer to returns, as stated and on the paths"],
      subtitle: ["Rates a year on the balance: as the scenario states them, and the mean over simulations and months."],
      table: {
        caption: "Stated and mean rates of flows that answer.",
        groups: [],
        columns: [
          { label: ["Flow"], numeric: false },
          { label: ["Stated"], numeric: true },
          { label: ["Mean"], numeric: true },
          { label: ["Standard error"], numeric: true },
        ],
        rows: rates.map((rate) => {
          const path = `supplement.flowRates[${all.indexOf(rate)}]`;
          const name = cite(`groups[${run.groups.findIndex(({ id }) => id === rate.group)}].label`, "text");
          return {
            head: text`${name}: ${FLOWS[rate.flow]}`,
            cells: [
              [cite(`${path}.base`, "percent:2")],
              [cite(`${path}.mean.value`, "percent:2")],
              [cite(`${path}.mean.standardError`, "points")],
            ],
          };
        }),
      },
      computed: text`Over the first ${cite(`supplement.flowRates[0].paths`, "count")} simulations: what is asked for in a month over the balance, times twelve, without dated amounts. Responses, drawdowns, shocks and seasons are in it.`,
    },
  ];
}

function flowsTitle({ points, fan }: FanView, { horizon }: Reading): Text {
  const median = lastOf(points).value("p50", "depth-money");
  const each = fan.window === "trailing-12" ? "year" : "month";
  const value = Number(median.value);
  const medians = points.map(({ point }) => point.p50.value);
  if (medians.every((flow) => flow === 0)) return ["Net flows are nothing in the median case"];
  if (isNearlyNothing(lastOf(points))) return ["Inflows and outflows nearly balance in the median case"];
  const changes = Math.sign(medians[0] ?? 0) !== Math.sign(value);
  if (value > 0)
    return text`Clients ${changes ? "come to " : ""}add a net ${median} a ${each} by ${horizon} in the median case`;
  return text`Clients ${changes ? "come to " : ""}withdraw a net ${median} a ${each} by ${horizon} in the median case`;
}

/** Below two standard errors, or below a fiftieth of the range of outcomes: its sign says nothing. */
function isNearlyNothing({ point }: PointView): boolean {
  const { p5, p50, p95 } = point;
  return Math.abs(p50.value) <= Math.max(2 * (p50.standardError ?? 0), (p95.value - p5.value) / 50);
}
