import { FIRM_LABEL } from "../../kpi/figures.js";
import type { Figure, Kpi, Statistic } from "../../kpi/kpi.js";
import { type DefinitionCell, type Row, type Table, type Text, text } from "../cell.js";
import { formatOfFigure, STATISTIC_LABELS } from "../figure-format.js";
import { type Format, NO_VALUE } from "../format.js";
import type { Reading } from "../reading.js";
import { kpiWords } from "../words/kpis/kpi-words.js";
import { say } from "../words/say.js";
import { entryOf, quoting } from "./kpis.js";

/** One KPI as a card: what it means, and what it is in the run, period by period with standard errors. */
export function kpiCard(reader: Reading, kpi: Kpi, id: string): DefinitionCell {
  const figures = kpi.figures(reader.run);
  const { language } = reader.locale;
  const needs = kpi.needs === undefined ? say("another run", language) : kpiWords(kpi.needs, language);
  const none = text`This run has no figure of it, which takes ${needs}.`;
  const entry = {
    ...entryOf(reader, kpi, figures),
    id: `${id}-card`,
    ...(figures.length === 0 && { figures: [none] }),
  };
  const computed = text`Ledger: exact, at expected returns. The others are over ${reader.simulations}, ± the standard error of the simulation.`;
  return {
    kind: "definition",
    id,
    entry,
    table: figures.length === 0 ? null : figureTable(reader, kpi, figures),
    computed: figures.length === 0 ? [] : computed,
  };
}

/** A line for each period and owner, a column for each statistic. */
function figureTable(reader: Reading, kpi: Kpi, figures: readonly Figure[]): Table {
  const quote = quoting(kpi, figures, reader);
  const columns = STATISTIC_LABELS.filter(({ of }) => figures.some(({ statistic }) => of.includes(statistic)));
  const whose = figures.some(({ of }) => of !== FIRM_LABEL);
  const cell = (row: readonly Figure[], of: readonly Statistic[]): Text => {
    const figure = row.find(({ statistic }) => of.includes(statistic));
    if (figure === undefined) return [];
    if (figure.value === null) return [NO_VALUE];
    const value = quote("value", figure, formatOfFigure(figure));
    if (figure.standardError === null) return [value];
    return text`${value} ${figure.errorIsBound ? "±≤" : "±"} ${quote("standardError", figure, ERRORS[figure.unit])}`;
  };
  const rows = [...new Set(figures.map(rowName))].map((name): Row => {
    const row = figures.filter((figure) => rowName(figure) === name);
    const [first] = row as [Figure];
    const [of, period] = [quote("of", first, "text"), quote("period", first, "text")];
    const cells = columns.map((column) => cell(row, column.of));
    return whose ? { head: [of], cells: [[period], ...cells] } : { head: [period], cells };
  });
  const heads = [...(whose ? ["Of"] : []), "Period"].map((label) => ({ label: [label], numeric: false }));
  return {
    caption: `${kpiWords(kpi.name, reader.locale.language)} by period.`,
    groups: [],
    columns: [...heads, ...columns.map(({ label }) => ({ label: [label], numeric: true }))],
    rows,
  };
}

const rowName = ({ of, period }: Figure): string => JSON.stringify([of, period]);

const ERRORS: Readonly<Record<Figure["unit"], Format>> = {
  money: "money",
  share: "points",
  "fee-rate": "basis-points",
  months: "months",
  heads: "months",
  index: "index",
};
