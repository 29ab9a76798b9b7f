import * as z from "zod";
import { amount, rate } from "./values.js";

/** A chance: 0 % to 100 %. */
export const probability = (description: string, { byYear = false, example = "60%" } = {}) =>
  rate(description, {
    byYear,
    uncertain: true,
    example,
    least: { value: "0%", why: "a chance lies between 0% and 100%" },
    most: { value: "100%", why: "a chance lies between 0% and 100%" },
  });

const shape = {
  date: z.string().meta({ description: "YYYY-MM-DD", examples: ["2027-06-30"] }),
  amount: amount("How much moves; never negative", {
    byYear: false,
    uncertain: true,
    example: "250m",
    least: {
      value: "0",
      why: "the kind says the direction",
      fix: "Write it without the sign, and kind: outflow for money that leaves",
    },
  }),
  probability: probability("Chance that it happens, drawn once per path; it does where none is given").optional(),
  label: z
    .string()
    .optional()
    .meta({ description: "What reports call it", examples: ["Mandate loss"] }),
};

const segment = z.string().meta({ description: "The segment's id", examples: ["institutional-equity"] });

export const movementSchema = z.strictObject({
  ...shape,
  kind: z.enum(["inflow", "outflow"]).meta({ description: "Client money comes or goes", examples: ["outflow"] }),
  segment,
});

export const exchangeSchema = z.strictObject({
  ...shape,
  kind: z.enum(["exchange"]).meta({ description: "Money moves between segments", examples: ["exchange"] }),
  from: segment,
  to: segment,
});

export const eventSchema = z
  .union([movementSchema, exchangeSchema])
  .meta({ id: "event", description: "A dated movement" });

/** Kinds that events will have; refused by name until they are computed. */
export const LATER_KINDS = ["acquisition", "disposal", "realization", "distribution", "scope", "fee-change"] as const;
