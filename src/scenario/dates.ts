import {
  addMonths,
  type CalendarDate,
  formatDate,
  type Month,
  monthEnd,
  monthOf,
  parseDate,
  parseMonth,
} from "../months.js";
import { type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";

/** The months of the forecast. */
export interface Span {
  readonly first: Month;
  readonly last: Month;
  /** The month (1–12) that years end with; December unless said otherwise. */
  readonly yearEnds?: number;
}

const [EARLIEST, LATEST] = [1900, 2200];

/** A day as YYYY-MM-DD; other ways to write one are refused, for 01/02/2025 has two meanings. */
export function dateAt(place: Place): CalendarDate | null {
  const text = textAt(place, "a date")?.trim();
  if (text === undefined) return null;
  const date = parseDate(text);
  if (date !== null && date.year >= EARLIEST && date.year <= LATEST) return date;
  return refuse(place, ...faultOfDate(text, date));
}

function faultOfDate(text: string, date: CalendarDate | null): readonly [what: string, fix: string] {
  if (date !== null) return [`is ${text}, outside ${EARLIEST} to ${LATEST}`, "Write a year of this age"];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [`is ${text}, a day that does not exist`, "Write a day of the calendar"];
  if (/^\d{2}-\d{2}-\d{2}$/.test(text))
    return [`is ${text}, with a year of two digits`, `Write the year with four, as 20${text}`];
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)) {
    return [`is ${text}, which has two meanings (day or month first)`, "Write YYYY-MM-DD"];
  }
  if (parseMonth(text) !== null) return [`is ${text}, a month without a day`, "Write YYYY-MM-DD"];
  return [`is ${quoted(text)}, not a date`, "Write YYYY-MM-DD"];
}

/** A month as YYYY-MM. */
export function monthAt(place: Place): Month | null {
  const text = textAt(place, "a month")?.trim();
  if (text === undefined) return null;
  return parseMonth(text) ?? refuse(place, `is ${quoted(text)}, not a month`, "Write YYYY-MM");
}

/** The day of the opening balances: the last of a month. */
export function startAt(place: Place): CalendarDate | null {
  const date = dateAt(place);
  if (date === null) return null;
  const month = monthOf(date.year, date.month);
  const last = monthEnd(month);
  if (last.day === date.day) return date;
  const before = formatDate(monthEnd(addMonths(month, -1)));
  return refuse(place, `is ${formatDate(date)}, not the end of a month`, `Write ${formatDate(last)} or ${before}`);
}

const MOST_MONTHS = 600;

/** "5 years" or "60 months" as months, 1 to 600. */
export function horizonAt(place: Place): number | null {
  const text = textAt(place, "a time")?.trim();
  if (text === undefined) return null;
  const found = /^([1-9]\d{0,5}) (years?|months?)$/.exec(text);
  if (found === null) return refuse(place, ...faultOfHorizon(text));
  const months = Number(found[1]) * (found[2]?.startsWith("year") === true ? 12 : 1);
  if (months <= MOST_MONTHS) return months;
  const size = found[2] === "years" ? `${text}, ${months} months` : text;
  return refuse(place, `is ${size}; ${MOST_MONTHS} months are the most`, `Write 1 to ${MOST_MONTHS} months (50 years)`);
}

function faultOfHorizon(text: string): readonly [what: string, fix: string] {
  const range = `Write 1 to ${MOST_MONTHS} months, such as 5 years or 60 months`;
  if (/^[1-9]\d*$/.test(text))
    return [`is ${quoted(text)}; a horizon needs a unit`, `Write ${text} months or ${text} years`];
  if (text.startsWith("-")) return [`is ${quoted(text)}; a horizon lies ahead`, range];
  if (/^0+(?: |$)/.test(text)) return [`is ${quoted(text)}, no time at all`, range];
  if (/^0\d/.test(text)) return [`is ${quoted(text)}; a number does not begin with 0`, range];
  if (/^\d+[.,]\d+/.test(text)) return [`is ${quoted(text)}; a horizon is whole months`, range];
  return [`is ${quoted(text)}, not a horizon`, range];
}

/** The months after the start. */
export const spanOf = (start: CalendarDate, horizonMonths: number, yearEnds = 12): Span => {
  const opening = monthOf(start.year, start.month);
  return { first: addMonths(opening, 1), last: addMonths(opening, horizonMonths), yearEnds };
};
