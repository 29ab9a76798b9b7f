import { type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";

/** "3 months" as 3. @param least  the fewest, with the most in `most` */
export function monthsAt(place: Place, least: number, most: number): number | null {
  const text = textAt(place, "a number of months")?.trim();
  if (text === undefined) return null;
  const found = /^(\d{1,4}) months?$/.exec(text);
  const months = found === null ? Number.NaN : Number(found[1]);
  if (months >= least && months <= most) return months;
  const what = found === null ? `is ${quoted(text)}, not a number of months` : `is ${text}`;
  return refuse(place, what, `Write ${least} to ${most} months, such as 3 months`);
}
