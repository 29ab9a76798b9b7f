import * as z from "zod";
import { feeTermsShape } from "./fee-terms.js";
import { billingShape } from "./billing.js";
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

export const accountSize = amount("Size of an account", {
  ...PLAIN,
  example: "400k",
  least: { value: "0", open: true, why: "an account has assets" },
});

export const bandSchema = z.strictObject({
  count: number("How many", { ...PLAIN, whole: true, example: "300", least: one }),
  size: amount("Size of each", {
    ...PLAIN,
    example: "1m",
    least: { value: "0", open: true, why: "a household has assets" },
  }).optional(),
  accounts: z
    .array(accountSize)
    .optional()
    .meta({
      description: "Accounts of each, which make its size; householding says whether they are billed together",
      examples: ["[400k, 600k]"],
    }),
});

const bands = z.array(bandSchema).meta({
  description: "Billing units by size; they add up to the opening within 0.5 %",
  examples: ["[{ count: 300, size: 1m }]"],
});

export const householdsSchema = z.strictObject({ bands, ...provenanceShape });

/** Bands alone, or with their source. */
export const householdsOfFees = z.union([bands, householdsSchema]);

/** What an amount a year comes to on a balance. */
const scheduleShape = {
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
};

const unitFees = { ...scheduleShape, ...feeTermsShape };

/** The schedule and terms of new business. */
export const newFeesSchema = z.strictObject(unitFees);

export const newSchema = z.strictObject({
  size: amount("Size of a new billing unit", {
    example: "3m",
    least: { value: "0", open: true, why: "a new unit has assets" },
  }),
  fees: z
    .union([feeRate, newFeesSchema])
    .optional()
    .meta({ description: "A rate, or a schedule with its terms; as for the others unless stated", examples: ["60bp"] }),
});

export const feesSchema = z.strictObject({
  ...unitFees,
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
  ...billingShape,
  householding: z
    .enum(["together", "separate"])
    .optional()
    .meta({
      description: "Whether a household's accounts are added up before the schedule applies",
      examples: ["together"],
    }),
  remainder: z
    .enum(["largest-remainder", "largest-account"])
    .optional()
    .meta({
      description: "Who takes the cents that splitting a household's bill over its accounts leaves",
      examples: ["largest-remainder"],
    }),
  drift: rate("How all rates change a year: multiplied by (1 + d)^(month/12)", {
    byYear: false,
    example: "-2%",
    least: { value: "-100%", why: "a fee rate cannot be negative" },
  }).optional(),
  new: newSchema.optional().meta({
    description: "New business: its own size of unit, and its own fees",
    examples: ["{ size: 3m, fees: 60bp }"],
  }),
  performance: performanceFeesSchema.optional().meta({
    description: "A performance fee besides",
    examples: ["{ rate: 20%, hurdle: 8% }"],
  }),
});
