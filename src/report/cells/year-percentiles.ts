import type { Measure } from "../../scenario/question.js";
import type { Table, Text } from "../cell.js";
import { columnFormat, type Format, NO_VALUE } from "../format.js";
import { fanOf, type Reading, STATISTIC_NAMES } from "../reading.js";

export const SPREAD = ["p5", "p50", "p95"] as const;

/** A measure by year, and which of its percentiles a table shows. */
export interface ShownMeasure {
  readonly measure: Measure;
  readonly label: string;
  readonly shown: readonly (typeof SPREAD)[number][];
  /** In place of amounts in the unit of the whole column. */
  readonly as?: Format;
}

/** Heads of a table with years down and the percentiles of measures across. */
export const percentileColumns = (
  first: string,
  measures: readonly ShownMeasure[],
): Pick<Table, "groups" | "columns"> => ({
  groups: [{ label: "", columns: 1 }, ...measures.map(({ label, shown }) => ({ label, columns: shown.length }))],
  columns: [
    { label: [first], numeric: false },
    ...measures.flatMap(({ shown }) => shown.map((one) => ({ label: [STATISTIC_NAMES[one]], numeric: true }))),
  ],
});

/** The cells of one year of a group. */
export const percentilesOf = (
  reader: Reading,
  { group, year }: { readonly group: string; readonly year: number },
  measures: readonly ShownMeasure[],
): readonly Text[] =>
  measures.flatMap(({ measure, shown, as }) => {
    const points = fanOf(reader, group, measure, "year")?.points ?? [];
    const point = points.find(({ index }) => index === year);
    const how = as ?? columnFormat(points.flatMap(({ point: each }) => [each.p5.value, each.p95.value]));
    return shown.map((statistic) => [point === undefined ? NO_VALUE : point.value(statistic, how)]);
  });
