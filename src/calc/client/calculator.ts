/** The script of the calculator's page: what is written in the fields → the same `calculate` → results, or what is wrong. */
import { InputError, type Problem } from "../../errors.js";
import { calculate } from "../calculate.js";
import { FIELDS } from "../form.js";
import { answerHtml, spokenOf } from "../page/answer.js";
import { readPeriod, type WrittenPeriod } from "../read-period.js";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const inputOf = (key: string) => byId(`field-${key}`) as HTMLInputElement | HTMLSelectElement;
const [answer, sentence, form] = [byId("answer"), byId("sentence"), document.querySelector("form") as HTMLFormElement];

/** An empty field is not stated. */
function written(): WrittenPeriod {
  const filled = FIELDS.map(({ key }) => [key, inputOf(key).value] as const).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(filled);
}

function update(): void {
  try {
    const calculation = calculate(readPeriod(written()));
    showProblems([]);
    answer.innerHTML = answerHtml(calculation);
    say(spokenOf(calculation));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    showProblems(error.problems);
    say(error.problems.map(textOf).join(" "));
  }
}

/** "Opening is missing. Write an amount such as 800m." */
function textOf({ key, what, fix }: Problem): string {
  return `${FIELDS.find((field) => field.key === key)?.name ?? key} ${what}. ${fix}.`;
}

/** Each problem below its field, which is unfolded when it is folded away; results that do not belong to the fields are hidden. */
function showProblems(problems: readonly Problem[]): void {
  answer.hidden = problems.length > 0;
  for (const { key } of FIELDS) {
    const own = problems.filter((problem) => problem.key === key);
    byId(`error-${key}`).textContent = own.map(textOf).join(" ");
    const input = inputOf(key);
    input.setAttribute("aria-invalid", String(own.length > 0));
    if (own.length > 0) input.closest("details")?.setAttribute("open", "");
  }
}

/** A live region is read aloud when it changes, and only then. */
function say(text: string): void {
  if (sentence.textContent !== text) sentence.textContent = text;
}

form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
update();
