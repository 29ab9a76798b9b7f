import type { Run, RunGroup } from "../analysis/run.js";
import type { Measure } from "../scenario/question.js";
import { COUNTS, RATES } from "../scenario/question-measures.js";
import { type ColumnOf, text } from "./table.js";

/** Of whom a row is: the group's id, and its name as the report has it. */
export function whose<Row extends { readonly group: string }>({ groups }: Run): readonly ColumnOf<Row>[] {
  const labels = new Map(groups.map(({ id, label }: RunGroup) => [id, label]));
  return [text("group", ({ group }: Row) => group), text("name", ({ group }: Row) => labels.get(group) ?? group)];
}

/** What a row measures, and in which unit. */
export const measured = <Row extends { readonly measure: Measure }>({ currency }: Run): readonly ColumnOf<Row>[] => [
  text("measure", ({ measure }: Row) => measure),
  text("unit", ({ measure }: Row) =>
    RATES.includes(measure) ? "share" : COUNTS.includes(measure) ? "heads" : currency,
  ),
];

/** The unit of a question's amounts. */
export const unitNamed = (unit: "money" | "rate" | "count", currency: string): string =>
  ({ money: currency, rate: "share", count: "heads" })[unit];
