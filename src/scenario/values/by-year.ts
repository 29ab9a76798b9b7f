import { entriesOf } from "../reading/fields.js";
import { type Place, refuse } from "../reading/place.js";
import { listed, quoted, shown } from "../reading/shown.js";
import type { Stated } from "../scenario.js";
import type { Form } from "../schema/form.js";
import { asWritten } from "./number-text.js";
import { formAt, quantityAt, type Units } from "./quantity.js";

type Spans<Value> = Stated<Value>["spans"];
type Years = { readonly from: number | null; readonly to: number | null };

const KEY = /^(?:(from|to) +)?(\d{4})$/;
/** Years that a forecast can reach; anything else is a slip. */
const [EARLIEST, LATEST] = [1900, 2200];

/** Whether a mapping is one value by year: { 2027: 5%, from 2028: 7% }. */
export const looksByYear = (keys: Iterable<string>): boolean =>
  [...keys].some((key) => /^\d|^(?:from|to)\b/i.test(key));

/** What is left of a value after reading its spans: the spans, and the text that a report shows. */
export interface ByYear<Value> {
  readonly spans: Spans<Value>;
  readonly text: string;
}

/** A value by year: every year of the forecast once. Null after reporting. */
export function byYearAt<Unit extends keyof Units>(
  place: Place,
  unit: Unit,
  form: Form = formAt(place, unit),
): ByYear<Units[Unit]> | null {
  if (!form.byYear) return refuse(place, "changes by year; this value cannot", "Write one value");
  const entries = entriesOf(place, place.schema, "a value by year") ?? [];
  const spans = entries.map(({ name, entry, place: at }) => {
    const years = yearsOf(name);
    if (typeof years === "string")
      refuse(at, `is not a year: ${years}`, "Write a year as 2027, from 2028 or to 2026", entry.spot);
    const value = quantityAt({ ...at, path: `${place.path}.${shown(name)}` }, unit, form);
    return typeof years === "string" || value === null ? null : { ...years, value, name, at };
  });
  if (spans.some((span) => span === null)) return null;
  const ordered = (spans as NonNullable<(typeof spans)[number]>[]).sort((a, b) => start(a) - start(b));
  if (overlapping(ordered) || uncovered(place, ordered)) return null;
  return {
    spans: ordered.map(({ from, to, value }) => ({ from, to, value })),
    text: ordered
      .map(({ name, at }) => `${name}: ${at.node.kind === "text" ? asWritten(at.node.text) : ""}`)
      .join(", "),
  };
}

function yearsOf(key: string): Years | string {
  const found = KEY.exec(key);
  if (found === null) return quoted(key);
  const year = Number(found[2]);
  if (year < EARLIEST || year > LATEST) return `${year} lies outside ${EARLIEST} to ${LATEST}`;
  return { from: found[1] === "to" ? null : year, to: found[1] === "from" ? null : year };
}

const start = ({ from }: Years): number => from ?? Number.NEGATIVE_INFINITY;
const end = ({ to }: Years): number => to ?? Number.POSITIVE_INFINITY;

function overlapping(spans: readonly (Years & { readonly name: string; readonly at: Place })[]): boolean {
  const found = spans.find((span, index) => index > 0 && end(spans[index - 1] as Years) >= start(span));
  if (found === undefined) return false;
  const before = spans[spans.indexOf(found) - 1];
  refuse(found.at, `covers years that ${quoted(before?.name ?? "")} covers already`, "Give every year one value");
  return true;
}

function uncovered(place: Place, spans: readonly Years[]): boolean {
  const { years } = place.reading;
  if (years === null) return false;
  const missing: string[] = [];
  for (let year = years.first; year <= years.last; year++) {
    if (!spans.some((span) => start(span) <= year && year <= end(span))) missing.push(String(year));
  }
  if (missing.length === 0) return false;
  refuse(
    place,
    `says nothing of ${listed(missing, "and")}; the forecast covers ${years.first} to ${years.last}`,
    `Add ${keyFor(missing, years, spans)}, so that every year has a value`,
  );
  return true;
}

/** The key that fills the first gap: "to 2026" before all years, "from 2030" after all, else the year. */
function keyFor(
  missing: readonly string[],
  { first, last }: { first: number; last: number },
  spans: readonly Years[],
): string {
  const gap = Number(missing[0]);
  const next = spans.find((span) => start(span) > gap);
  if (next === undefined) return `from ${gap}`;
  const before = start(next) - 1;
  return gap === first && before <= last && before > gap ? `to ${before}` : String(gap);
}
