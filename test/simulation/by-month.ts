import type { Series } from "../../src/plan/plan.js";

/** A number for all months, or one for each. */
export type ByMonth = number | readonly number[];

export const values = (value: ByMonth | undefined, count: number): readonly number[] =>
  Array.from({ length: count }, (_, month) => (typeof value === "number" ? value : (value?.[month] ?? 0)));

export const series = <T>(
  value: ByMonth | undefined,
  count: number,
  make: (n: number) => T,
  uncertain?: number,
): Series<T> => ({
  byMonth: values(value, count).map(make),
  uncertain: uncertain ?? null,
});
