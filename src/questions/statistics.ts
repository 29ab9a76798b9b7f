import type { Quantity, Question, Statistic } from "../scenario/question.js";
import {
  withError,
  chanceAmong,
  type Dependent,
  meanErrorOf,
  percentilesWithErrors,
} from "../simulation/collect/sampled-errors.js";
import type { Estimate } from "../simulation/simulation.js";
import { chance, difference, mean, percentile, type Reduction, where } from "./estimates.js";
import { errorOfMoved, influenceOf } from "./influence.js";
import type { Asked, Sample } from "./sample.js";

/** What must be read from the paths for some statistics. */
export const askedBy = (statistics: readonly Statistic[], quantities: readonly Quantity[] = []): Asked => ({
  quantities: [...statistics.flatMap((one) => (one.kind === "chance" ? [] : [one.of])), ...quantities],
  questions: statistics.flatMap(questionsOf),
});

const questionsOf = (statistic: Statistic): readonly Question[] => {
  if (statistic.kind !== "chance") return statistic.given === null ? [] : [statistic.given];
  const { given } = statistic.question;
  return given === undefined ? [statistic.question] : [statistic.question, given];
};

/** The value of a statistic in a sample, of the paths that meet its condition; null where none does. */
export function statisticOf(statistic: Statistic, sample: Sample): Estimate | null {
  const plain = reductionOf(statistic)(valuesOf(statistic, sample));
  const { sampling } = sample.plan;
  return plain === null || sampling === "plain" ? plain : withErrorOf(statistic, sample, plain.value, sampling);
}

/** With the error of paths that do not come each by itself. */
function withErrorOf(statistic: Statistic, sample: Sample, value: number, sampling: Dependent): Estimate {
  const meets = (question: Question): Uint8Array =>
    Uint8Array.from(sample.marginsOf(question), (margin) => (margin >= 0 ? 1 : 0));
  if (statistic.kind === "chance") {
    const { question } = statistic;
    return chanceAmong(meets(question), question.given === undefined ? null : meets(question.given), sampling);
  }
  const values = markedValuesOf(statistic, sample);
  if (statistic.kind === "mean") return { value, standardError: meanErrorOf(values, value, sampling) };
  const [found] = percentilesWithErrors(values, [statistic.percent], sampling);
  return withError({ value, standardError: null }, found);
}

/** The numbers that a statistic is taken of: margins for a chance. */
export function valuesOf(statistic: Statistic, sample: Sample): Float64Array {
  if (statistic.kind === "chance") {
    const { question } = statistic;
    return among(sample.marginsOf(question), question.given ?? null, sample);
  }
  return among(sample.valuesOf(statistic.of), statistic.given, sample);
}

const among = (values: Float64Array, given: Question | null, sample: Sample): Float64Array =>
  given === null ? values : where(values, sample.marginsOf(given));

/** The same of every path, for errors that hang on which paths belong together: NaN where the condition is not met. Plain ones as `valuesOf`. */
export function markedValuesOf(statistic: Statistic, sample: Sample): Float64Array {
  if (statistic.kind === "chance")
    return markedAmong(sample.marginsOf(statistic.question), statistic.question.given ?? null, sample);
  return markedAmong(sample.valuesOf(statistic.of), statistic.given, sample);
}

export function markedAmong(values: Float64Array, given: Question | null, sample: Sample): Float64Array {
  if (given === null || sample.plan.sampling === "plain") return among(values, given, sample);
  const margins = sample.marginsOf(given);
  return values.map((value, path) => ((margins[path] as number) >= 0 ? value : NaN));
}

/** The error of what the second statistic is less what the first is, of the same draws: paired, whatever paths each is taken of. */
export function jointErrorOf(
  [first, before]: readonly [Statistic, Sample],
  [second, after]: readonly [Statistic, Sample],
): number | null {
  return errorOfMoved(movedBy(first, before), movedBy(second, after), after.plan.sampling);
}

function movedBy(statistic: Statistic, sample: Sample): Float64Array | null {
  const chance = statistic.kind === "chance";
  const all = chance
    ? sample.marginsOf(statistic.question).map((margin) => (margin === margin ? (margin >= 0 ? 1 : 0) : NaN))
    : sample.valuesOf(statistic.of);
  const given = (chance ? statistic.question.given : statistic.given) ?? null;
  const margins = given === null ? null : sample.marginsOf(given);
  const own = margins === null ? all : all.map((value, path) => ((margins[path] as number) >= 0 ? value : NaN));
  return influenceOf(own, statistic.kind === "percentile" ? statistic : "mean");
}

export function reductionOf(statistic: Statistic): Reduction {
  if (statistic.kind === "chance") return chance;
  return statistic.kind === "mean" ? mean : percentile(statistic.percent);
}

/** What a statistic is in one sample less what it is in another of the same draws, with its paired error. Null where a side has none. */
export function statisticDifference(statistic: Statistic, before: Sample, after: Sample): Estimate | null {
  const [first, second] = [valuesOf(statistic, before), valuesOf(statistic, after)];
  const reduce = reductionOf(statistic);
  if (first.length === before.paths && second.length === after.paths) {
    return difference(first, second, reduce, after.plan.sampling);
  }
  const [own, other] = [reduce(second), reduce(first)];
  if (own === null || other === null) return null;
  return {
    value: own.value - other.value,
    standardError: jointErrorOf([statistic, before], [statistic, after]),
  };
}

/** The error of a difference as if its sides were independent: too large where they share draws. */
export function independent(first: Estimate, second: Estimate): number | null {
  if (first.standardError === null || second.standardError === null) return null;
  return Math.sqrt(first.standardError * first.standardError + second.standardError * second.standardError);
}
