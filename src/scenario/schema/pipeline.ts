import * as z from "zod";
import { probability } from "./events.js";
import { amount, notNegative, PLAIN, rate } from "./values.js";

const date = z.string().meta({ description: "YYYY-MM-DD", examples: ["2027-06-30"] });

export const fundingSchema = z.strictObject({
  date,
  share: rate("Part of the amount that arrives on the date", {
    ...PLAIN,
    example: "50%",
    least: notNegative("a share"),
    most: { value: "100%", why: "a share is a part of the whole" },
  }),
});

export const pipelineItemSchema = z
  .strictObject({
    id: z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["city-endowment"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["City endowment"] }),
    segment: z.string().meta({ description: "The segment's id", examples: ["institutional-equity"] }),
    amount: amount("What is funded in all, if it is won", {
      byYear: false,
      uncertain: true,
      example: "250m",
      least: notNegative("an amount", "0"),
    }),
    probability: probability("Chance to win it, drawn once per path"),
    funding: z.union([date, z.array(fundingSchema)]).meta({
      description: "A date, or dates with shares that add up to 100 %",
      examples: ["[{ date: 2027-03-31, share: 50% }, { date: 2027-09-30, share: 50% }]"],
    }),
  })
  .meta({ id: "pipeline-item", description: "Business that may be won: all of it or nothing" });

/** The key of an item in a mapping by id stands for `id`. */
const itemById = pipelineItemSchema.extend({ id: pipelineItemSchema.shape.id.optional() });

export const pipelineSchema = z.union([z.array(pipelineItemSchema), z.record(z.string(), itemById)]);
