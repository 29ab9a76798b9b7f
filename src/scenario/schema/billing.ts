import * as z from "zod";
import { notNegative, number, PLAIN, rate } from "./values.js";

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z
    .enum(values)
    .optional()
    .meta({ description, examples: [values[0]] });

const shareOfRevenue = (description: string, example: string) =>
  rate(description, {
    example,
    least: notNegative("a share of revenue"),
    most: { value: "100%", why: "no more than all revenue can be passed on" },
  }).optional();

/** When, on what and how fees are billed. */
export const billingShape = {
  base: choice(
    ["average", "beginning", "ending", "month-ends", "daily"],
    "The balance of the billing period that is charged: of its two ends, its month ends, or its days",
  ),
  when: choice(["arrears", "advance"], "Billed at the end or the beginning of the period"),
  frequency: choice(["monthly", "quarterly", "annual"], "The billing period"),
  "billing-month": number("Month of the year in which a bill falls due; counted from the start date unless stated", {
    ...PLAIN,
    whole: true,
    example: "3",
    least: { value: "1", why: "months count from 1" },
    most: { value: "12", why: "a year has twelve months" },
  }).optional(),
  "day-count": choice(
    ["/12", "actual/365", "actual/360", "actual/actual", "30/360", "share"],
    "The part of a year that a period is; share: its days over those of a whole billing period",
  ),
  "flows-in-period": choice(
    ["not-charged", "charged"],
    "In advance: whether flows within the period are charged and refunded pro rata by days",
  ),
  "arrival-day": choice(["not-counted", "counted"], "Whether the day on which money arrives or leaves is charged"),
  rounding: choice(["none", "half-even", "half-up"], "How each unit's bill is rounded to the currency's minor unit"),
  "collected-after": number("Months from a bill to its payment, where it is invoiced", {
    ...PLAIN,
    whole: true,
    example: "1",
    least: { value: "0", why: "nobody pays before the bill" },
    most: { value: "24", why: "a claim that old is not collected" },
  }).optional(),
  rebates: shareOfRevenue("Part of revenue that is given back to clients", "10%"),
  "distribution-costs": shareOfRevenue("Part of revenue that distributors take", "25%"),
};
