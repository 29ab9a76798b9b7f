import type { Question, When } from "../scenario/question.js";
import { formatMonth, type Month } from "../months.js";
import type { Plan } from "./plan.js";

/** A target asked at another time. */
export interface TargetTime {
  /** Position in `Plan.targets`. */
  readonly target: number;
  /** "2027-12" for a month end, or up to it; "2027" for a year. */
  readonly at: string;
  /** Position in `Outputs.questions`. */
  readonly question: number;
}

/** Targets whose chance is followed over time, at most. */
const MOST = 20;

/**
 * The same question at the end of every year: a target at a month is asked at each year's last month, one in a year of every year,
 * one "by" or "ever" up to each year's end (and its own date). What compares two measures has no other date.
 *
 * @param before  questions asked already, after which these stand
 */
export function planTargetTimes(
  { targets, months, years }: Pick<Plan, "targets" | "months" | "years">,
  before: number,
): { readonly targetTimes: readonly TargetTime[]; readonly questions: readonly Question[] } {
  const questions: Question[] = [];
  const targetTimes = targets.slice(0, MOST).flatMap((question, target) => {
    if (question.right.kind === "quantity") return [];
    return momentsOf(question.left.when, { months, years }).map(({ at, when }): TargetTime => {
      questions.push({ ...question, left: { ...question.left, when } });
      return { target, at, question: before + questions.length - 1 };
    });
  });
  return { targetTimes, questions };
}

interface Moment {
  /** "2027-12", or "2027" for a whole year. */
  readonly at: string;
  readonly when: When;
}

function momentsOf(when: When, { months, years }: Pick<Plan, "months" | "years">): readonly Moment[] {
  if (when.kind === "in") {
    // A stub's months beside whole years would look like a bad year.
    const whole = years.filter(({ year, months: count }) => count === 12 || year === when.year);
    return whole.map(({ year }) => ({ at: String(year), when: { kind: "in", year } }));
  }
  const ends = years.map(({ from, months: count }) => months[from + count - 1] as Month);
  const upTo = when.kind === "by" ? when.month : (months[months.length - 1] as Month);
  const dates = [
    ...ends.filter((month) => month < upTo),
    ...(when.kind === "at" && !ends.includes(upTo) ? [] : [upTo]),
  ];
  const kind = when.kind === "at" ? "at" : "by";
  return dates.map((month) => ({ at: formatMonth(month), when: { kind, month } }));
}
