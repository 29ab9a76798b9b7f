import * as z from "zod";
import { probability } from "./events.js";
import { programmeCostSchema } from "./programme-cost.js";
import { amount, change, notNegative, rate } from "./values.js";

const month = (description: string, example: string) => z.string().meta({ description, examples: [example] });

export const flowChangeSchema = z.strictObject({
  inflows: change("What it does to inflows at full effect", "+1pp").optional(),
  outflows: change("What it does to outflows at full effect", "x0.9").optional(),
});

export const feeChangeSchema = change("What it does to the rates of the fee schedule at full effect", "x0.95");

export const initiativeRevenueSchema = z.strictObject({
  amount: amount("Revenue a year at full effect that does not depend on assets", {
    example: "1m",
    least: notNegative("an amount", "0"),
  }),
  growth: rate("Growth of the amount a year, compounded by month from the start date", {
    example: "3%",
    least: { value: "-100%", open: true, why: "an amount cannot shrink by all of itself" },
  }).optional(),
});

export const rampShare = rate("Share of the full effect in a year", {
  byYear: false,
  sourced: false,
  example: "50%",
  least: notNegative("a share"),
  most: { value: "100%", why: "full effect is all of it" },
});

export const initiativeSchema = z
  .strictObject({
    id: z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["wealth-channel"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["Wealth channel"] }),
    from: month("The first month of its effect, YYYY-MM", "2027-07"),
    until: month("The last month of its effect, YYYY-MM; for good unless stated", "2029-06").optional(),
    ramp: z
      .union([z.string().regex(/^\d+ (?:years?|months?)$/), z.array(rampShare)])
      .optional()
      .meta({
        description:
          "Until full effect: a time over which it grows by equal parts, or its share in the first, second … year; at once unless stated",
        examples: ["24 months", "[25%, 60%, 100%]"],
      }),
    flows: z
      .record(z.string(), flowChangeSchema)
      .optional()
      .meta({
        description: "By segment, or by tag as channel=retail: what it does to inflows and outflows",
        examples: ["{ open-end: { inflows: +1pp, outflows: x0.9 } }"],
      }),
    fees: z
      .record(z.string(), feeChangeSchema)
      .optional()
      .meta({
        description: "By segment, or by tag as channel=retail: what it does to fee rates",
        examples: ["{ open-end: x0.95 }"],
      }),
    cost: programmeCostSchema
      .optional()
      .meta({ description: "What it costs", examples: ["{ one-off: 4m, running: 2m, inflation: 3% }"] }),
    revenue: initiativeRevenueSchema
      .optional()
      .meta({ description: "Other revenue that it brings", examples: ["{ amount: 1m }"] }),
    probability: probability("Chance that it comes, drawn once per path; it does where none is given").optional(),
    on: z
      .union([z.boolean(), z.enum(["true", "false"])])
      .optional()
      .meta({ description: "false: stated, and left out of the plan", examples: ["false"] }),
  })
  .meta({ id: "initiative", description: "What the firm may do: a new channel, a price cut, a launch" });

/** The key of an initiative in a mapping by id stands for `id`. */
const initiativeById = initiativeSchema.extend({ id: initiativeSchema.shape.id.optional() });

export const initiativesSchema = z.union([z.array(initiativeSchema), z.record(z.string(), initiativeById)]);
