import { InputError } from "../errors.js";
import { addMonths, type CalendarDate, type Month, monthOf, yearOf } from "../months.js";
import type { Stated } from "../scenario/scenario.js";

/** The forecast's months: `count` of them, the first is the one after the date of the opening balances. */
export function forecastMonths(start: CalendarDate, count: number): readonly Month[] {
  const before = monthOf(start.year, start.month);
  return Array.from({ length: count }, (_, index) => addMonths(before, index + 1));
}

/**
 * The value in force in each month. A span holds from January of its first year to December of its last.
 * Months of one span share one object, so that a conversion can be done once a span (see `mapValues`).
 *
 * @throws InputError when a year of the forecast has no value
 */
export function byMonth<Value>(stated: Stated<Value>, months: readonly Month[]): readonly Value[] {
  return months.map((month) => valueIn(stated, yearOf(month)));
}

/** The value in force in a calendar year. */
export function valueIn<Value>(stated: Stated<Value>, year: number): Value {
  const span = stated.spans.find(({ from, to }) => (from === null || from <= year) && (to === null || year <= to));
  if (span === undefined) {
    throw new InputError([
      {
        at: stated.at,
        key: stated.key,
        what: `is ${stated.text}; it says nothing about ${year}, a year of the forecast`,
        fix: `Write a value for ${year}, or "from ${year}: …"`,
      },
    ]);
  }
  return span.value;
}

/** Converts every month's value, once for each distinct object: ln and powers of 40 digits are slow. */
export function mapValues<Value extends object, Result>(
  values: readonly Value[],
  convert: (value: Value) => Result,
): readonly Result[] {
  const done = new Map<Value, Result>();
  return values.map((value) => {
    const known = done.get(value);
    if (known !== undefined) return known;
    const result = convert(value);
    done.set(value, result);
    return result;
  });
}
