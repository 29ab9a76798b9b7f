import { type Place, refuse, textAt } from "./reading/place.js";
import { quoted } from "./reading/shown.js";
import { problemOfSeed } from "./seed-text.js";
import { wholeNumber } from "./values/bare-number.js";
import { isRefusal, readNumber } from "./values/number-text.js";

const MOST_PATHS = 10_000_000;
/** paths × months × segments: about five minutes of one processor. */
export const MOST_WORK = 10_000_000_000;

/** Number of simulated paths, 1 to 10 000 000. */
export function pathsAt(place: Place): number | null {
  const text = textAt(place, "a whole number");
  if (text === null) return null;
  const range = "Write a whole number from 1 to 10000000";
  const count = readNumber(text, { ...wholeNumber, examples: "10000" });
  if (isRefusal(count)) return refuse(place, count.what, count.fix);
  if (count.lessThan(1)) return refuse(place, `is ${quoted(text)}; there is at least one path`, range);
  return count.lessThanOrEqualTo(MOST_PATHS)
    ? count.toNumber()
    : refuse(place, `is ${quoted(text)}, more than 10000000`, range);
}

/** An integer from 0 to 2⁶⁴−1 in canonical digits, or any text: 7 and "7" are one seed. */
export function seedAt(place: Place): string | null {
  const text = textAt(place, "a number or a text")?.normalize("NFC").trim();
  if (text === undefined) return null;
  const problem = problemOfSeed(text);
  return problem === null ? text : refuse(place, problem.what, problem.fix);
}

/** Refuses a simulation that nobody would wait for, before anything is allocated. */
export function checkWork(place: Place, paths: number, months: number, segments: number): void {
  const work = paths * months * segments;
  if (work <= MOST_WORK) return;
  const most = Math.floor(MOST_WORK / (months * segments));
  const what = `is ${paths}; with ${months} months and ${segments} ${segments === 1 ? "segment" : "segments"} that is ${work} steps, more than ${MOST_WORK}`;
  refuse(place, what, `Write at most ${most}`);
}
