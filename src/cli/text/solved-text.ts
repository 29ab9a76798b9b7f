import type { Solution, Solved, Tried } from "../../questions/solve.js";
import type { Vary } from "../../questions/vary.js";
import { percent } from "../../report/format.js";
import type { Goal } from "../../scenario/question.js";
import { shown } from "../../scenario/reading/shown.js";
import type { Scenario } from "../../scenario/scenario.js";
import { decimals, estimated, inCurrency, RATE, type Written, writtenAs } from "./measured.js";

/** What was asked, with what its answer is written in. */
export interface Question {
  readonly vary: Pick<Vary, "change" | "kind" | "letter" | "episode">;
  readonly goal: Goal;
  readonly scenario: Pick<Scenario, "name" | "currency">;
}

/** What a text says of its range; the line below says it in any case. */
const RANGE = /\s+from\s+\S+\s+to\s+[^\s;]+(?=;|$)/g;

/** The solutions of a search in words: none, one or several. */
export function solvedText(solved: Solved, question: Question): string {
  const { solutions, paths, seed } = solved;
  const k = variableWritten(question);
  const { letter } = question.vary;
  const head = [
    `${shown(question.scenario.name)}: ${paths} paths, seed ${shown(seed)}`,
    `  goal  ${solved.goal}`,
    `  vary  ${solved.vary.replace(RANGE, "")}, ${letter} from ${k.value(solved.from)} to ${k.value(solved.to)}`,
  ].join("\n");
  if (solutions.length === 0) return `${head}\n\n${noneText(solved, question)}`;
  if (question.vary.change === "fall") return `${head}\n\n${mildestText(solutions[0] as Solution, question)}`;
  const many = solutions.length === 1 ? [] : [`${solutions.length} values of ${letter} meet the goal:`];
  return [head, ...many, ...solutions.map((one) => solutionText(one, question))].join("\n\n");
}

/** How the left side of a goal is written. */
export const leftWritten = ({ goal: { left }, scenario }: Question): Written =>
  left.kind === "chance" ? CHANCE : writtenAs(left.of.measure, scenario.currency);

/** A chance that was sought deserves a decimal more. */
const CHANCE: Written = { ...RATE, value: (value) => `${(value * 100).toFixed(1)}%` };

const FACTOR: Written = {
  value: (value) => Number(value.toPrecision(4)).toString(),
  error: (error) => Number(error.toPrecision(2)).toString(),
  change: (value) => Number(value.toPrecision(4)).toString(),
};

const POINTS: Written = {
  value: (value) => `${value < 0 ? "\u2212" : "+"}${(Math.abs(value) * 100).toFixed(2)} pp`,
  error: RATE.error,
  change: RATE.change,
};

/** How the variable is written: a factor, points, a rate, or an amount. */
export function variableWritten({ vary: { change, kind }, scenario }: Question): Written {
  if (change === "scale" || kind === "number") return FACTOR;
  if (kind === "amount") return inCurrency(scenario.currency);
  return change === "shift" ? POINTS : { ...RATE, value: (value) => `${decimals(value * 100, 2)}%` };
}

/** The shallowest fall at which the goal is just met: any deeper one breaks it, where it was kept before. */
function mildestText({ k, left, rising }: Solution, question: Question): string {
  const { episode } = question.vary;
  const part = episode === undefined ? "" : ` times ${episode.id} (its log returns, month by month)`;
  const at = `${estimated(k, variableWritten(question))}${part}: there it is ${estimated(left, leftWritten(question))}`;
  if (rising) return `The mildest fall at which the goal is reached, from below: ${at}.`;
  return `The mildest fall that breaks the goal is one of ${at}, and less beyond.`;
}

/** Places that are listed, at most. */
const MOST = 12;

function solutionText({ k, left, rising, places }: Solution, question: Question): string {
  const { letter } = question.vary;
  const lines = [
    `${letter} = ${estimated(k, variableWritten(question))}: there it is ${estimated(left, leftWritten(question))}, and it ${rising ? "rises" : "falls"} with ${letter}`,
  ];
  const width = Math.max(...places.slice(0, MOST).map(({ name }) => name.length));
  for (const { name, from, to } of places.slice(0, MOST)) lines.push(`  ${shown(name).padEnd(width)}  ${from} → ${to}`);
  if (places.length > MOST) lines.push(`  … and ${places.length - MOST} more`);
  return lines.join("\n");
}

function noneText({ tried, from, to }: Solved, question: Question): string {
  const { letter } = question.vary;
  const k = variableWritten(question);
  const left = leftWritten(question);
  const known = tried.filter((one): one is Tried & { left: NonNullable<Tried["left"]> } => one.left !== null);
  const refused = tried.filter((one) => one.refused !== null);
  const lines = [`No ${letter} from ${k.value(from)} to ${k.value(to)} meets the goal.`];
  const ordered = [...known].sort((a, b) => a.left.value - b.left.value);
  const [lowest, highest] = [ordered[0], ordered[ordered.length - 1]];
  if (lowest !== undefined && highest !== undefined)
    lines.push(
      `The left side lies between ${left.value(lowest.left.value)} (${letter} = ${k.value(lowest.k)}) and ` +
        `${left.value(highest.left.value)} (${letter} = ${k.value(highest.k)}).`,
    );
  const [first] = refused;
  if (first !== undefined)
    lines.push(`${percent(refused.length / tried.length)} of the values tried are refused: ${first.refused}`);
  return lines.join("\n");
}
