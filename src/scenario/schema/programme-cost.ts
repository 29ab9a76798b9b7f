import * as z from "zod";
import { amount, notNegative, PLAIN, rate } from "./values.js";

const once = (description: string) =>
  amount(description, { ...PLAIN, example: "4m", least: notNegative("an amount", "0") });

export const oneOffSchema = z.strictObject({
  month: z.string().meta({ description: "YYYY-MM", examples: ["2027-01"] }),
  amount: once("What is spent in that month, once"),
});

export const programmeCostSchema = z.strictObject({
  "one-off": z
    .union([once("What is spent once"), z.array(oneOffSchema)])
    .optional()
    .meta({
      description: "Spent once: an amount in the first month, or amounts in months of their own",
      examples: ["4m"],
    }),
  running: amount("Cost a year, in full from the first month to the last", {
    example: "2m",
    least: notNegative("an amount", "0"),
  }).optional(),
  inflation: rate("Growth of the running cost a year, compounded by month from the start date", {
    example: "3%",
    least: { value: "-100%", open: true, why: "an amount cannot shrink by all of itself" },
  }).optional(),
});
