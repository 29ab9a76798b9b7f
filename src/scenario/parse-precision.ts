import { parseStatistic } from "./parse-goal.js";
import type { Named, QuestionProblem } from "./parse-question.js";
import { unitOf } from "./parse-question.js";
import type { Statistic } from "./question.js";
import { quoted } from "./reading/shown.js";

/** How well a statistic is to be known. */
export interface Precision {
  /** As written. */
  readonly text: string;
  readonly statistic: Statistic;
  /** The standard error is to be below: a part of the value, or, in points, of one. */
  readonly below: number;
  readonly relative: boolean;
}

const EXAMPLE = "percentile(5, aum at 2031-12) < 0.2%";

/**
 * Reads how small a standard error has to be:
 *
 *     STATISTIC < NUMBER %     a part of the value
 *     STATISTIC < NUMBER pp    percentage points, of a chance or a rate
 */
export function parsePrecision(
  text: string,
  named: Named,
): { readonly precision: Precision } | { readonly problems: readonly QuestionProblem[] } {
  const bracket = text.lastIndexOf(")");
  const sign = text.indexOf("<", bracket + 1);
  if (sign < 0) return problem(text.length, "does not say how small its error is to be", `Write it as ${EXAMPLE}`);
  const found = parseStatistic(text.slice(0, sign), named);
  if ("problems" in found) return found;
  const { statistic } = found;
  const from = sign + (text[sign + 1] === "=" ? 2 : 1);
  const asked = text.slice(from).trim();
  const [, number, unit] = /^([+-]?\d*\.?\d+)\s*(%|pp)$/.exec(asked) ?? [];
  if (number === undefined) {
    const fix = /^\d*\.?\d+$/.test(asked) ? `Write ${asked}%` : `Write it as ${EXAMPLE}`;
    return problem(
      from,
      `compares its error with ${asked === "" ? "nothing" : quoted(asked)}, no part in percent`,
      fix,
    );
  }
  if (!(Number(number) > 0)) return problem(from, `asks for an error below ${asked}; it is above 0`, "Write 0.2%");
  const relative = unit === "%";
  if (!relative && isAmount(statistic))
    return problem(from, "asks for points of an amount; points are of a chance or a rate", `Write ${number}%`);
  return { precision: { text: text.trim(), statistic, below: Number(number) / 100, relative } };
}

const isAmount = (statistic: Statistic): boolean =>
  statistic.kind !== "chance" && unitOf(statistic.of.measure) !== "a rate";

const problem = (offset: number, what: string, fix: string) => ({ problems: [{ offset, what, fix }] });
