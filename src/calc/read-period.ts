import { type Problem, refuseIfAny } from "../errors.js";
import { listed, quoted, shown } from "../scenario/reading/shown.js";
import { amountText } from "../scenario/values/amount-text.js";
import { isRefusal, readNumber, type Refusal } from "../scenario/values/number-text.js";
import { rateText } from "../scenario/values/rate-text.js";
import { type Field, type FieldKind, FIELDS } from "./form.js";
import { type FieldKey, NAMED_PERIODS, type StatedPeriod } from "./terms.js";

/** A period in writing: { opening: "800m", return: "6%", fee: "85bp", period: "45 days" }. */
export type WrittenPeriod = { readonly [Key in FieldKey]?: string };

/**
 * Reads a period as the command and the page write it, amounts and rates as in scenario files. Values are checked by
 * `calculate`.
 *
 * @throws InputError with every field that cannot be read, what was found and what to write instead
 */
export function readPeriod(written: WrittenPeriod): StatedPeriod {
  const problems: Problem[] = [];
  const values = Object.entries(written).flatMap(([key, text]: [string, unknown]) => {
    const field = FIELDS.find((one) => one.key === key);
    const value = field === undefined ? unknownKey() : typeof text === "string" ? valueOf(text, field) : noText(field);
    if (!isRefused(value)) return [[key, value] as const];
    problems.push({ at: "calc", key: shown(key), ...value });
    return [];
  });
  if (written.opening === undefined)
    problems.unshift({ at: "calc", key: "opening", what: "is missing", fix: "Write an amount such as 800m" });
  refuseIfAny(problems);
  return Object.fromEntries(values) as unknown as StatedPeriod;
}

const isRefused = (value: unknown): value is Refusal => typeof value === "object" && value !== null && isRefusal(value);

const unknownKey = (): Refusal => ({
  what: "is no field of the calculator",
  fix: `Write one of ${listed(
    FIELDS.map(({ key }) => key),
    "or",
    FIELDS.length,
  )}`,
});

const noText = ({ example }: Field): Refusal => ({ what: "is not a text", fix: `Write a text such as "${example}"` });

const valueOf = (text: string, { kind, example }: Field): unknown =>
  text.trim() === "" ? { what: "is empty", fix: `Write ${example}, for example` } : READERS[kind](text.trim());

const READERS: Readonly<Record<FieldKind, (text: string) => unknown>> = {
  amount: (text) => readNumber(text, amountText),
  rate: (text) => readNumber(text, rateText),
  period: (text) => (Object.hasOwn(NAMED_PERIODS, text) ? text : daysIn(text, "month, quarter, year, or days")),
  days: (text) => daysIn(text, "days"),
  choice: (text) => text,
  text: (text) => text.replace(/\s+/g, " "),
};

/** "45 days"; a period of days is an object, an age a number. */
function daysIn(text: string, forms: "days" | "month, quarter, year, or days"): unknown {
  const digits = /^(\d{1,6}) ?(?:d|days?)$/.exec(text)?.[1];
  if (digits === undefined) return { what: `is ${quoted(text)}`, fix: `Write ${forms}, such as 45 days` };
  return forms === "days" ? Number(digits) : { days: Number(digits) };
}
