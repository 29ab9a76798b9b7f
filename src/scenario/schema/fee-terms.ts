import * as z from "zod";
import { amount, level, notNegative, rate } from "./values.js";

/** The steps between a schedule's fee and the fee agreed. */
export const FEE_STEPS = ["discount", "minimum", "cap"] as const;

export const feeStep = z.enum(FEE_STEPS);

const perUnit = (description: string, example: string) =>
  amount(`${description}, of each billing unit`, { example, least: notNegative("an amount", "0") }).optional();

/** What is agreed beside the schedule, of each billing unit. */
export const feeTermsShape = {
  excluded: level(
    "Assets that pay no fee and leave the base before the tiers, of each billing unit: a share, or an amount",
    {
      example: "5%",
      least: { ...notNegative("what is excluded"), amount: "0" },
      most: { value: "100%", why: "no more than everything can be excluded" },
    },
  ).optional(),
  discount: rate("Discount on the year's fee", {
    example: "10%",
    least: notNegative("a discount"),
    most: { value: "100%", why: "a discount is at most the fee" },
  }).optional(),
  minimum: perUnit("Least fee a year", "4k"),
  cap: perUnit("Most fee a year", "100k"),
  waiver: perUnit("Taken off every bill, last", "250"),
  order: z
    .array(feeStep)
    .optional()
    .meta({
      description: "Order of discount, minimum and cap; what is left out follows in this order",
      examples: ["[discount, minimum, cap]"],
    }),
};
