import type { Month, YearSpan } from "../months.js";
import { addMonths, formatMonth } from "../months.js";
import type { Question } from "../scenario/question.js";
import type { Covenant } from "../scenario/scenario.js";
import { questionIn } from "./alerts.js";

/** What must hold, with the dates at which it is tested. */
export interface CovenantPlan extends Pick<Covenant, "id" | "name" | "source"> {
  readonly stated: Question;
  /** Every whole year, balances at its end; or the one time that is stated. */
  readonly tests: readonly CovenantTestPlan[];
}

export interface CovenantTestPlan {
  /** "2028" for a year, "2028-12" for a month end. */
  readonly at: string;
  /** The (fiscal) year that it falls into. */
  readonly year: number;
  readonly question: Question;
}

/** A covenant without a time is tested in every whole year; a stub has no year's income to hold against a year's. */
export const planCovenants = (
  covenants: readonly Covenant[],
  years: readonly YearSpan[],
  months: readonly Month[],
): readonly CovenantPlan[] =>
  covenants.map(({ id, name, source, question }) => ({
    id,
    name,
    source,
    stated: question,
    tests: testsOf(question, years, months),
  }));

function testsOf(stated: Question, years: readonly YearSpan[], months: readonly Month[]): CovenantPlan["tests"] {
  const { when } = stated.left;
  if (when.kind === "at") {
    const index = months.indexOf(when.month);
    const year = years.find(({ from, months: count }) => index >= from && index < from + count)?.year ?? 0;
    return [{ at: formatMonth(when.month), year, question: stated }];
  }
  if (when.kind === "in") return [{ at: String(when.year), year: when.year, question: stated }];
  return years
    .filter((year) => year.months === 12)
    .map((year) => {
      const question = questionIn(stated, year, months);
      const last = addMonths(months[year.from] as Month, year.months - 1);
      const at = question.left.when.kind === "at" ? formatMonth(last) : String(year.year);
      return { at, year: year.year, question };
    });
}
