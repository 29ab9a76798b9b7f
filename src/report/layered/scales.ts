/** A date as charts write them in domains and ticks. */
export interface DateTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
}

/** Where a value stands, in pixels. */
export type Placed = (value: number) => number;

/** Numbers as they are, dates as milliseconds from 1970 in UTC. */
export const datesOf = (values: readonly (number | DateTime)[]): readonly number[] =>
  values.map((value) => (typeof value === "number" ? value : Date.UTC(value.year, value.month - 1, value.date)));

/**
 * A linear scale in the very steps of d3-scale, so that places come out the same to the last bit.
 *
 * @param domain  two different values
 * @param range   where they stand
 */
export function linear([from, to]: readonly number[], [first, last]: readonly [number, number]): Placed {
  const [low, high] = [from as number, to as number];
  return high < low ? between([high, low], [last, first]) : between([low, high], [first, last]);
}

const between =
  ([low, high]: readonly [number, number], [first, last]: readonly [number, number]): Placed =>
  (value) => {
    const part = (value - low) / (high - low);
    return first * (1 - part) + last * part;
  };
