import * as z from "zod";
import { choiceAt } from "../scenario/reading/choice.js";
import { entriesOf, fieldsOf } from "../scenario/reading/fields.js";
import { listAt, type Place, refuse, textAt } from "../scenario/reading/place.js";
import { listed, quoted } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";
import { textLine } from "../scenario/reading/text.js";
import { amountText } from "../scenario/values/amount-text.js";
import { isRefusal, readNumber, type Refusal } from "../scenario/values/number-text.js";
import { rateText } from "../scenario/values/rate-text.js";
import { InputError, type Problem } from "../errors.js";
import { followedAs } from "./followed.js";
import { type Followed, PARAMETER_TYPES, type Parameter, type ParameterType } from "./notebook.js";

/** What -P says, by the parameter's name. */
export type GivenParameters = ReadonlyMap<string, string>;

export const parameterSchema = z.strictObject({
  type: z.enum(PARAMETER_TYPES).meta({ examples: ["money"] }),
  default: z.string().meta({ examples: ["90bn"] }),
  label: z.string().optional(),
  choices: z.array(z.string()).optional(),
});

/** Names the scenario of the first run, where no parameter is called so. */
export const SCENARIO = "scenario";

/** What parameters may be besides what is written: what -P says, and what the scenario says where it is known. */
export interface Known {
  readonly given: GivenParameters;
  readonly followed: Followed;
}

/**
 * Reads `params`; what -P gives stands in for the default, and must be of the same type.
 *
 * @param runs  ids of runs, whose scenarios may be given too
 */
export function parametersAt(
  place: Place | null,
  { given, followed }: Known,
  runs: readonly string[],
): readonly Parameter[] {
  const entries = place === null ? [] : (entriesOf(place, parameterSchema, "names with type and default") ?? []);
  const read = entries.flatMap(({ name, place: own }) => parameterAt(name, own, { given, followed }) ?? []);
  if (entries.length === read.length) refuseUnknown(given, read, runs);
  return read;
}

const NAMES = /^[a-z][a-z0-9-]{0,40}$/;

function parameterAt(name: string, place: Place<typeof parameterSchema>, { given, followed }: Known): Parameter | null {
  if (!NAMES.test(name)) {
    const what = `is named ${quoted(name)}; a name has small letters, digits and -`;
    return refuse(place, what, "Write a name such as target");
  }
  const fields = fieldsOf(place);
  const [typeAt, defaultAt, labelAt, choicesAt] = [
    fields?.at("type"),
    fields?.at("default"),
    fields?.at("label"),
    fields?.at("choices"),
  ];
  const type = typeAt == null ? null : choiceAt(typeAt);
  const written = defaultAt == null ? null : textAt(defaultAt, "a value");
  const label = labelAt == null ? name : textLine(labelAt);
  const choices = listAt(choicesAt ?? null, z.string(), textLine);
  if (type === null || written === null || label === null || defaultAt == null) return null;
  if (type === "choice" && choices.length === 0) return refuse(place, "has no choices", "Add choices: [low, high]");
  const own = { type, choices };
  const follows = followedAs(written, type);
  const wrong = follows === null ? faultOf(written, own) : null;
  if (wrong !== null) return refuse(defaultAt, wrong.what, wrong.fix);
  const other = given.get(name);
  if (other !== undefined) refuseGiven(name, other, own);
  const value = follows === null ? written : (followed.get(written) ?? follows.standIn);
  return { name, type, label, choices, value: other ?? value, given: other !== undefined, follows: follows && written };
}

/** A value goes into expressions and cells as it is written: no character in it may have a meaning there. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ._%+-]*$/u;

/** The same with the signs of a path. */
const ITEM = /^[\p{L}\p{N}.][\p{L}\p{N} ._%+/-]*$/u;

function faultOf(value: string, { type, choices }: Pick<Parameter, "type" | "choices">): Refusal | null {
  const refused = (answer: Refusal | object): Refusal | null => (isRefusal(answer) ? (answer as Refusal) : null);
  const checks: Record<ParameterType, () => Refusal | null> = {
    money: () => refused(readNumber(value, amountText)),
    percent: () => refused(readNumber(value, rateText)),
    number: () =>
      /^-?\d+(\.\d+)?$/.test(value) ? null : { what: `is ${quoted(value)}, no number`, fix: "Write 12 or 0.5" },
    date: () =>
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
        ? null
        : { what: `is ${quoted(value)}, no date`, fix: "Write 2031, 2031-12 or 2031-12-31" },
    text: () =>
      PLAIN.test(value)
        ? null
        : { what: "has a sign that has a meaning in cells", fix: "Write letters, digits and spaces" },
    list: () =>
      value.split(",").every((item) => ITEM.test(item.trim()))
        ? null
        : { what: `is ${quoted(value)}, no list`, fix: "Write names with commas between, such as gfc-2007,fed-2025" },
    choice: () =>
      choices.includes(value)
        ? null
        : { what: `is ${quoted(value)}, not one of the choices`, fix: `Write ${listed(choices, "or")}` },
  };
  return checks[type]();
}

function refuseGiven(name: string, value: string, own: Pick<Parameter, "type" | "choices">): void {
  const wrong = faultOf(value, own) ?? (own.type === "money" ? withoutUnit(value) : null);
  if (wrong !== null) throw new InputError([{ at: "-P", key: name, ...wrong }]);
}

/** Below a thousand and not nothing: k, m, bn or tn was forgotten. */
function withoutUnit(value: string): Refusal | null {
  const amount = Number(value);
  if (!(Math.abs(amount) < 1000) || amount === 0) return null;
  return { what: `is ${value}, an amount without a unit`, fix: `Write ${value}m or ${value}bn` };
}

function refuseUnknown(given: GivenParameters, parameters: readonly Parameter[], runs: readonly string[]): void {
  const names = parameters.map(({ name }) => name);
  const problems = [...given.keys()]
    .filter((name) => ![...names, ...runs, SCENARIO].includes(name))
    .map((name): Problem => {
      const meant = suggest(name, names);
      const known =
        names.length === 0 ? "Leave -P out: the notebook has no params" : `Write one of ${listed(names, "or")}`;
      const what = `is no parameter of this notebook${didYouMean(meant)}`;
      return { at: "-P", key: name, what, fix: meant === null ? known : `Write ${meant}` };
    });
  const [first, ...rest] = problems;
  if (first !== undefined) throw new InputError([first, ...rest]);
}
