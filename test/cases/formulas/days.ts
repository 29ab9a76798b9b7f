import { type CalendarDate, parseDate } from "../../../src/months.js";
import { refusal } from "../numbers.js";

/** @throws InputError for a day that does not exist */
export function day(text: unknown, key: string): CalendarDate {
  const found = typeof text === "string" ? parseDate(text) : null;
  if (found === null) throw refusal(key, `is ${JSON.stringify(text)}, which is no day`);
  return found;
}
