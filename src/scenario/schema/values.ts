import * as z from "zod";
import { AMOUNT } from "../values/amount-text.js";
import { FACTOR } from "../values/change-text.js";
import { RATE } from "../values/rate-text.js";
import { type Bound, type Form, type UnitOfValue, withForm } from "./form.js";

/** Where a value comes from; the keys that any stated value may carry. */
export const provenanceShape = {
  source: z
    .string()
    .optional()
    .meta({ description: "Where the value comes from", examples: ["10-K 2025, page 41"] }),
  date: z
    .string()
    .optional()
    .meta({ description: "The date of the source, YYYY-MM-DD or YYYY-MM", examples: ["2025-09-30"] }),
  kind: z
    .enum(["published", "derived", "calibrated", "judgement", "assumption"])
    .optional()
    .meta({ description: "How good the source is", examples: ["judgement"] }),
};

const rateLeaf = z.string().regex(RATE).meta({ id: "rate", description: "A rate with its unit: %, bp or pp" });
const amountLeaf = z
  .union([z.number(), z.string().regex(AMOUNT)])
  .meta({ id: "amount", description: "Digits with k, m, bn or tn" });
const numberLeaf = z.union([z.number(), z.string()]).meta({ id: "number", description: "A number without unit" });
const levelLeaf = z
  .union([rateLeaf, amountLeaf])
  .meta({ id: "level", description: "A rate on the balance, or an amount, a year" });

const changeLeaf = z
  .union([z.string().regex(FACTOR), rateLeaf, amountLeaf])
  .meta({ id: "change", description: "Rate points (+1pp, -2bp), a factor (x1.1) or an amount a year" });

export const LEAVES = {
  rate: rateLeaf,
  amount: amountLeaf,
  number: numberLeaf,
  level: levelLeaf,
  change: changeLeaf,
} as const;

/** "2027", "from 2028" or "to 2026". */
export const YEARS = /^(?:(?:from|to) )?\d{4}$/;

const byYearOf = (leaf: z.ZodType) => z.record(z.string().regex(YEARS), leaf);

/** The mapping form of a value: what it is, how sure, and from where. One schema a form, for the keys are checked against it. */
export function statedShape({ unit, byYear, uncertain }: Pick<Form, "unit" | "byYear" | "uncertain">) {
  const leaf = LEAVES[unit];
  const value = byYear ? z.union([leaf, byYearOf(leaf)]) : leaf;
  const sure = z.strictObject({
    value: value.meta({ description: "The value itself", examples: [EXAMPLES[unit]] }),
    ...provenanceShape,
  });
  const unsure = z.strictObject({
    value: value.optional().meta({ description: "The value itself", examples: [EXAMPLES[unit]] }),
    uncertainty: leaf.optional().meta({
      description: "Standard deviation of the value, drawn once per path, normal around it",
      examples: [unit === "number" ? "0.5" : unit === "amount" ? "50m" : "1.5pp"],
    }),
    range: z
      .tuple([leaf, leaf])
      .optional()
      .meta({
        description: "Drawn once per path, evenly between two values; the value is the middle unless stated",
        examples: [unit === "number" ? "[0.5, 1.5]" : unit === "amount" ? "[200m, 300m]" : "[4%, 8%]"],
      }),
    ...provenanceShape,
  });
  return uncertain ? unsure : sure;
}

const EXAMPLES = { rate: "5%", amount: "250m", number: "0.5", level: "8%", change: "+1pp" } as const;

interface Options extends Partial<Omit<Form, "unit">> {
  readonly example?: string;
}

/** A value in every notation that its form allows. */
function value(unit: UnitOfValue, description: string, { example = EXAMPLES[unit], ...options }: Options) {
  const form: Form = { unit, byYear: true, uncertain: false, sourced: true, whole: false, ...options };
  const leaf = LEAVES[unit];
  const notations: z.ZodType[] = [leaf];
  if (form.byYear) notations.push(byYearOf(leaf));
  if (form.sourced) notations.push(statedShape(form));
  return withForm(z.union(notations).meta({ description, examples: [example] }), form);
}

export const rate = (description: string, options: Options = {}) => value("rate", description, options);
export const amount = (description: string, options: Options = {}) => value("amount", description, options);
export const number = (description: string, options: Options = {}) => value("number", description, options);
export const level = (description: string, options: Options = {}) => value("level", description, options);
export const change = (description: string, example: string) =>
  value("change", description, { byYear: false, example });

/** No mapping: neither by year nor with a source. */
export const PLAIN = { byYear: false, sourced: false } as const;

export const notNegative = (name: string, least = "0%"): Bound => ({
  value: least,
  amount: "0",
  why: `${name} cannot be negative`,
});
