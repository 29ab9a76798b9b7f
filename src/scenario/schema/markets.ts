import * as z from "zod";
import { bootstrapShape } from "./bootstrap.js";
import { logVolatilityShape } from "./log-volatility.js";
import { regimesShape } from "./regimes.js";
import { studentTShape } from "./student-t.js";
import { notNegative, number, PLAIN, provenanceShape, rate } from "./values.js";

export const parameters = z.enum(["arithmetic", "geometric", "log"]).meta({
  description: "What mean and volatility are: of simple annual returns, its geometric mean, or of log returns",
  examples: ["arithmetic"],
});

const drawnShape = {
  mean: rate("Mean return a year", { uncertain: true, example: "7.0%" }),
  volatility: rate("Volatility a year", { uncertain: true, example: "16%", least: notNegative("a volatility") }),
};

/** Where the model has means and volatilities of its own; a history may be recentred to them. */
const optionalShape = { mean: drawnShape.mean.optional(), volatility: drawnShape.volatility.optional() };

const classSchema = z
  .strictObject({
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["US equity"] }),
    parameters: parameters.optional(),
    currency: z
      .string()
      .optional()
      .meta({
        description: "The currency its returns are in; the holding segment's own unless said",
        examples: ["EUR"],
      }),
    hedged: rate("Part of the currency's change that segments in another currency do not earn", {
      example: "50%",
      least: notNegative("a hedged share"),
      most: { value: "100%", why: "no more than everything can be hedged" },
    }).optional(),
  })
  .meta({ description: "One asset class" });

/** Of a model that draws with the means and volatilities of the classes. */
export const drawnAssetSchema = z.strictObject({ ...classSchema.shape, ...drawnShape });

export const assetSchema = z
  .strictObject({ ...classSchema.shape, ...optionalShape })
  .meta({ id: "asset", description: "One asset class; mean and volatility are needed unless the model has its own" });

export const pairSchema = z.tuple([z.string(), z.string(), number("Correlation", PLAIN)]);
export const pairValueSchema = number("The correlation of two asset classes", {
  ...PLAIN,
  least: { value: "-1", why: "a correlation lies between -1 and 1" },
  most: { value: "1", why: "a correlation lies between -1 and 1" },
});

const pairs = z.array(pairSchema).meta({
  description: "Pairs of asset classes with their correlation; pairs not named are 0",
  examples: ["[[us-equity, us-bonds, 0.15]]"],
});

export const correlationSchema = z.strictObject({
  of: z
    .enum(["log", "simple"])
    .optional()
    .meta({ description: "Of which returns; log unless said", examples: ["log"] }),
  repair: z
    .enum(["nearest"])
    .optional()
    .meta({
      description: "Where the pairs cannot all hold: the nearest that can (Higham 2002); refused unless said",
      examples: ["nearest"],
    }),
  pairs,
  ...provenanceShape,
});

export const betaSchema = z.strictObject({
  of: z.string().meta({ description: "The asset class whose given return is multiplied", examples: ["us-equity"] }),
  beta: number("Its beta", { byYear: false, example: "1.1" }),
});

export const returnsSchema = z
  .array(z.string())
  .meta({ description: "One simple return a month", examples: ["[-1.8%, 2.4%]"] });
export const givenSchema = z
  .strictObject({
    label: z.string().meta({ description: "What reports call the path", examples: ["2008 replayed"] }),
    from: z.string().meta({ description: "Its first month, YYYY-MM", examples: ["2026-01"] }),
    ...provenanceShape,
    every: z
      .enum(["month", "quarter"])
      .optional()
      .meta({
        description: "What a return is of; a quarter becomes three months in equal log steps",
        examples: ["quarter"],
      }),
    returns: z
      .record(z.string(), returnsSchema)
      .meta({ description: "Asset class → one simple return a month", examples: ["{ us-equity: [-1.8%, 2.4%] }"] }),
    betas: z
      .record(z.string(), betaSchema)
      .optional()
      .meta({
        description: "Classes that follow another by a beta",
        examples: ["{ real-assets: { of: us-equity, beta: 1.1 } }"],
      }),
  })
  .meta({ id: "given", description: "Months whose returns are given, not drawn" });

export const assetsSchema = z.record(z.string(), assetSchema).meta({
  description: "Asset classes by id",
  examples: ["{ us-equity: { mean: 7.0%, volatility: 16% } }"],
});

export const marketsSchema = z.strictObject({
  model: z
    .enum(["lognormal", "student-t", "regimes", "bootstrap", "stochastic-log-volatility", "path"])
    .optional()
    .meta({ description: "The model of returns", examples: ["lognormal"] }),
  parameters: parameters.optional(),
  ...studentTShape,
  ...regimesShape,
  ...bootstrapShape,
  ...logVolatilityShape,
  assets: assetsSchema,
  correlation: z
    .union([pairs, correlationSchema])
    .optional()
    .meta({ description: "Correlations of returns", examples: ["[[us-equity, us-bonds, 0.15]]"] }),
  given: z
    .array(givenSchema)
    .optional()
    .meta({ description: "Returns that are given: history replayed, a supervisory path" }),
});
