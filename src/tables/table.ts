import type { Cell, Column, RunTable } from "./run-table.js";

/** A column, and what it holds of a row; undefined where the run has no such answer. */
export interface ColumnOf<Row> extends Column {
  readonly of: (row: Row) => Cell | undefined;
}

interface Simulated {
  readonly value: number;
  readonly standardError: number | null;
}

type Numeric<Row> = (row: Row) => number | null | undefined;

export const text = <Row>(name: string, of: (row: Row) => string | null | undefined): ColumnOf<Row> => ({
  name,
  type: "text",
  unit: null,
  of,
});

export const month = <Row>(name: string, of: (row: Row) => string): ColumnOf<Row> => ({
  name,
  type: "month",
  unit: null,
  of,
});

export const flag = <Row>(name: string, of: (row: Row) => boolean | null | undefined): ColumnOf<Row> => ({
  name,
  type: "boolean",
  unit: null,
  of,
});

/** A year, a number of months or paths. */
export const whole = <Row>(name: string, of: Numeric<Row>, unit: string | null = null): ColumnOf<Row> => ({
  name,
  type: "integer",
  unit,
  of,
});

/** In a unit of its own: that of the run's money where it says "money". */
export const number = <Row>(name: string, unit: string | null, of: Numeric<Row>): ColumnOf<Row> => ({
  name,
  type: "number",
  unit,
  of,
});

export const money = <Row>(name: string, of: Numeric<Row>): ColumnOf<Row> => number(name, "money", of);
export const share = <Row>(name: string, of: Numeric<Row>): ColumnOf<Row> => number(name, "share", of);

/** A simulated number with its standard error. */
export const estimate = <Row>(
  name: string,
  unit: string | null,
  of: (row: Row) => Simulated | null | undefined,
): readonly ColumnOf<Row>[] => [
  number(name, unit, (row) => part(of(row), "value")),
  number(`${name}-se`, unit, (row) => part(of(row), "standardError")),
];

const part = (found: Simulated | null | undefined, key: keyof Simulated): number | null | undefined =>
  found === null || found === undefined ? found : found[key];

/** Lays rows out; columns that no row has anything to say in are left out. */
export function table<Row>(
  about: { readonly name: string; readonly title: string },
  rows: readonly Row[],
  columns: readonly (ColumnOf<Row> | readonly ColumnOf<Row>[])[],
): RunTable {
  const cells = columns.flat().map((column) => ({ column, values: rows.map(column.of) }));
  const said = cells.filter(({ values }) => values.some((value) => value !== undefined));
  return {
    ...about,
    columns: said.map(({ column: { name, type, unit } }) => ({ name, type, unit })),
    rows: rows.map((_, row) => said.map(({ values }) => values[row] ?? null)),
  };
}
