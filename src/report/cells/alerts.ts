import type { AlertAnswer } from "../../analysis/run.js";
import { type Cell, type Row, type TableCell, type Text, text } from "../cell.js";
import { NO_VALUE } from "../format.js";
import type { Reading } from "../reading.js";
import { alertLevel, alertWords } from "./targets.js";

/** What is watched: the chance of each alert as written, in every year, and ever. */
export function alertCells(reader: Reading): readonly Cell[] {
  const { alerts = [] } = reader.run.answers;
  if (alerts.length === 0) return [];
  return [{ kind: "section", id: "alerts", title: ["What to watch"] }, alertTable(reader, alerts)];
}

function alertTable({ run, cite, simulations }: Reading, alerts: readonly AlertAnswer[]): TableCell {
  const years = run.years.flatMap((year, at) => (year.months === 12 ? [{ ...year, at }] : []));
  const row = (alert: AlertAnswer, index: number): Row => {
    const path = `answers.alerts[${index}]`;
    const inYear = (year: number): Text => {
      const at = alert.byYear.findIndex((one) => one.year === year);
      return [at < 0 ? NO_VALUE : cite(`${path}.byYear[${at}].chance.value`, "chance")];
    };
    const stated = [cite(`${path}.chance.value`, "chance")];
    return {
      head: alertWords({ run, cite }, index),
      cells: [stated, ...years.map(({ year }) => inYear(year)), [cite(`${path}.ever.value`, "chance")]],
    };
  };
  return {
    kind: "table",
    id: "alert-table",
    title: alertTitle({ run, cite }, alerts),
    subtitle: text`Shares of ${simulations}, under these assumptions: as written, the same in every whole year, and ever.`,
    table: {
      caption: "Alerts with their chances by year.",
      groups: [],
      columns: [
        { label: ["Alert"], numeric: false },
        { label: ["As written"], numeric: true },
        ...years.map(({ at }) => ({ label: [cite(`years[${at}].label`, "text")], numeric: true })),
        { label: ["Ever"], numeric: true },
      ],
      rows: alerts.map(row),
    },
    computed: text`Counted over ${simulations}, path by path. Balances are read at the year's end; "ever" is any month end, or any whole year for what is summed over time.`,
  };
}

/** The alert that is likeliest ever to sound. */
function alertTitle(reader: Pick<Reading, "run" | "cite">, alerts: readonly AlertAnswer[]): Text {
  const [first] = [...alerts.entries()].sort(([, a], [, b]) => b.ever.value - a.ever.value);
  if (first === undefined || first[1].ever.value === 0) return ["No alert sounds in any simulation"];
  const chance = reader.cite(`answers.alerts[${first[0]}].ever.value`, "chance");
  return text`Likeliest to sound: ${alertLevel(reader, first[0])}, ever in ${chance} of simulations`;
}
