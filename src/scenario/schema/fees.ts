import * as z from "zod";
import { performanceFeesSchema } from "./performance-fees.js";
import { amount, notNegative, number, PLAIN, provenanceShape, rate } from "./values.js";

export const feeRate = rate("Fee rate a year", {
  uncertain: true,
  example: "35bp",
  least: { ...notNegative("a fee rate"), value: "0bp" },
  most: { value: "100%", why: "a fee cannot be more than the assets" },
});

export const tierSchema = z.strictObject({
  "up-to": amount("Upper bound, per billing unit; the last tier has none", {
    ...PLAIN,
    example: "100m",
    least: { value: "0", open: true, why: "a tier ends above nothing" },
  }).optional(),
  rate: feeRate,
});

const one = { value: "1", why: "there is at least one" } as const;

export const bandSchema = z.strictObject({
  count: number("How many", { ...PLAIN, whole: true, example: "300", least: one }),
  size: amount("Size of each", {
    ...PLAIN,
    example: "1m",
    least: { value: "0", open: true, why: "a household has assets" },
  }),
});

const bands = z.array(bandSchema).meta({
  description: "Billing units by size; they add up to the opening within 0.5 %",
  examples: ["[{ count: 300, size: 1m }]"],
});

export const householdsSchema = z.strictObject({ bands, ...provenanceShape });

/** Bands alone, or with their source. */
export const householdsOfFees = z.union([bands, householdsSchema]);

export const feesSchema = z.strictObject({
  schedule: z
    .enum(["flat", "tiered", "cliff"])
    .optional()
    .meta({
      description: "flat; tiered: each slice at its own rate; cliff: the whole balance at its band's rate",
      examples: ["tiered"],
    }),
  rate: feeRate.optional(),
  tiers: z
    .array(tierSchema)
    .optional()
    .meta({
      description: "Tiers in rising order; the last has no up-to",
      examples: ["[{ up-to: 100m, rate: 45bp }, { rate: 25bp }]"],
    }),
  boundary: z
    .enum(["lower_inclusive", "upper_inclusive"])
    .optional()
    .meta({
      description: "Cliff only: lower_inclusive, a bound belongs to the upper band",
      examples: ["lower_inclusive"],
    }),
  units: number("Number of equal billing units", { byYear: false, whole: true, example: "40", least: one }).optional(),
  households: householdsOfFees
    .optional()
    .meta({ description: "Billing units by size", examples: ["[{ count: 300, size: 1m }]"] }),
  "paid-from": z
    .enum(["assets", "invoice"])
    .optional()
    .meta({
      description: "Deducted from the assets, or billed outside; invoice for separate accounts unless stated",
      examples: ["assets"],
    }),
  base: z
    .enum(["average", "beginning", "ending"])
    .optional()
    .meta({ description: "The balance of the billing period that is charged", examples: ["average"] }),
  when: z
    .enum(["arrears", "advance"])
    .optional()
    .meta({ description: "Billed at the end or the beginning of the period", examples: ["arrears"] }),
  frequency: z
    .enum(["monthly", "quarterly", "annual"])
    .optional()
    .meta({ description: "The billing period", examples: ["monthly"] }),
  performance: performanceFeesSchema.optional().meta({
    description: "A performance fee besides",
    examples: ["{ rate: 20%, hurdle: 8% }"],
  }),
});
