import { type Text, text } from "../report/cell.js";
import type { Cite } from "../report/cite.js";
import { type Format, NO_VALUE } from "../report/format.js";
import type { Estimate } from "../simulation/simulation.js";

/** "$1.2bn ± $0.01bn", the value and its standard error each with its source; "–" for none. */
export function estimated(
  cite: Cite,
  estimate: Estimate | null | undefined,
  place: string,
  [value, error]: readonly [Format, Format],
): Text {
  if (estimate == null) return [NO_VALUE];
  if (estimate.standardError === null) return [cite(`${place}.value`, value)];
  return text`${cite(`${place}.value`, value)} ± ${cite(`${place}.standardError`, error)}`;
}
