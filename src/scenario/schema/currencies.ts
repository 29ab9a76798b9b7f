import * as z from "zod";
import { parameters } from "./markets.js";
import { notNegative, number, PLAIN, rate } from "./values.js";

/** A rate of exchange is an amount of one currency for one of another. */
const ABOVE_NOTHING = { value: "0", why: "a unit of a currency is worth something", open: true } as const;

export const rateOfExchange = number("A rate of exchange", { ...PLAIN, least: ABOVE_NOTHING, example: "1.08" });

const ratesOfExchange = (description: string, example: string) =>
  z
    .array(z.union([z.number(), z.string()]))
    .optional()
    .meta({ description, examples: [example] });

export const currencySchema = z
  .strictObject({
    rate: number("What one unit of it is worth in the scenario's currency on the date of the openings", {
      byYear: false,
      example: "1.08",
      least: ABOVE_NOTHING,
    }),
    path: ratesOfExchange("Rates that are given: at the end of each month, from the first on", "[1.09, 1.10]"),
    averages: ratesOfExchange(
      "The average rates of the months of the path; the mean of their ends unless given",
      "[1.086, 1.094]",
    ),
    parameters: parameters.optional(),
    mean: rate("Mean change of the rate a year; 0% unless said", { uncertain: true, example: "0.5%" }).optional(),
    volatility: rate("Volatility of the rate a year; 0% unless said", {
      uncertain: true,
      example: "8%",
      least: notNegative("a volatility"),
    }).optional(),
  })
  .meta({ id: "currency", description: "A currency beside the scenario's own" });

/** Three capital letters. */
export const CODE = /^[A-Z]{3}$/;

export const currenciesSchema = z.record(z.string().regex(CODE), currencySchema);
