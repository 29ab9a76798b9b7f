import * as z from "zod";
import { notNegative, PLAIN, provenanceShape, rate } from "./values.js";

const CHANCE = {
  ...PLAIN,
  example: "4%",
  least: notNegative("a chance"),
  most: { value: "100%", why: "nothing is more than certain" },
} as const;

export const chanceSchema = rate("The chance to be in this state", CHANCE);
export const chancesSchema = z.record(z.string(), chanceSchema).meta({
  description: "State → chance; the chances add up to 100%",
  examples: ["{ calm: 96%, stressed: 4% }"],
});

export const regimeAssetSchema = z.strictObject({
  mean: rate("Mean return a year while the state lasts, in the class's parameters", { byYear: false, example: "12%" }),
  volatility: rate("Volatility a year while the state lasts", {
    byYear: false,
    example: "10%",
    least: notNegative("a volatility"),
  }),
});

export const regimeSchema = z
  .strictObject({
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["Calm"] }),
    assets: z.record(z.string(), regimeAssetSchema).meta({
      description: "Mean and volatility of every asset class in this state",
      examples: ["{ us-equity: { mean: 12%, volatility: 10% } }"],
    }),
    correlation: z
      .array(z.tuple([z.string(), z.string(), z.union([z.number(), z.string()])]))
      .optional()
      .meta({
        description: "Correlations of log returns in this state; those of markets unless written",
        examples: ["[[us-equity, us-bonds, 0.6]]"],
      }),
    next: chancesSchema.meta({
      description: "State → chance to be in it next month; the chance to stay is the rest unless written",
      examples: ["{ stressed: 4% }"],
    }),
    ...provenanceShape,
  })
  .meta({ id: "regime", description: "A state of markets" });

/** What `model: regimes` states. */
export const regimesShape = {
  regimes: z
    .record(z.string(), regimeSchema)
    .optional()
    .meta({
      description: "The states of markets by id",
      examples: ["{ calm: { assets: { us-equity: { mean: 12%, volatility: 10% } }, next: { stressed: 4% } } }"],
    }),
  "first-month": z
    .union([z.string(), chancesSchema])
    .optional()
    .meta({
      description: "The state of the first month: an id, chances by id, or stationary (as in the long run)",
      examples: ["calm"],
    }),
};
