import { InvariantError } from "../../errors.js";
import type { Stated } from "../scenario.js";

/** The value of a year of the forecast; the first for a value that does not change (year null). */
export function valueIn<Value>({ spans, key }: Stated<Value>, year: number | null): Value {
  const found = spans.find(
    ({ from, to }) => year === null || ((from === null || from <= year) && (to === null || year <= to)),
  );
  if (found === undefined) throw new InvariantError(`${key} has no value in ${year}`);
  return found.value;
}
