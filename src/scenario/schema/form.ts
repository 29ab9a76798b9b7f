import * as z from "zod";

/**
 * What a value of the file is measured in: a flow level is a rate on the balance or an amount a year; a change is added to a level, or
 * multiplies it.
 */
export type UnitOfValue = "rate" | "amount" | "number" | "level" | "change";

/** A bound with the reason for it: "a volatility cannot be negative". */
export interface Bound {
  /** As the file would write it: "0%". */
  readonly value: string;
  readonly why: string;
  /** The bound itself is outside. */
  readonly open?: boolean;
  /** What to write instead, where it is more than the bound itself. */
  readonly fix?: string;
  /** For flow levels: the bound on amounts. */
  readonly amount?: string;
}

/** How a value may be written, and which values are possible. */
export interface Form {
  readonly unit: UnitOfValue;
  /** May change by year: { 2027: 5%, from 2028: 7% }. */
  readonly byYear: boolean;
  /** May carry `uncertainty` or `range`. */
  readonly uncertain: boolean;
  /** May be a mapping with `source`, `date` and `kind`. */
  readonly sourced: boolean;
  /** Digits only. */
  readonly whole: boolean;
  readonly least?: Bound;
  readonly most?: Bound;
}

const forms = new WeakMap<z.ZodType, Form>();

/** The form that a schema of this file was made with. */
export const formOf = (schema: z.ZodType): Form | undefined => forms.get(schema);

export function withForm<Schema extends z.ZodType>(schema: Schema, form: Form): Schema {
  forms.set(schema, form);
  return schema;
}
