import * as z from "zod";
import { level, notNegative, number, PLAIN, rate } from "./values.js";

const correlationBounds = {
  least: { value: "-1", why: "a correlation lies between -1 and 1" },
  most: { value: "1", why: "a correlation lies between -1 and 1" },
} as const;

const correlation = (description: string) =>
  number(description, { byYear: false, example: "0.3", ...correlationBounds }).optional();

const spread = (description: string, example: string) =>
  rate(description, { example, least: notNegative("a volatility") });

const persistence = number("Autocorrelation from month to month", {
  byYear: false,
  example: "0.6",
  least: { value: "-1", why: "a persistence lies between -1 and 1" },
  most: { value: "1", why: "a persistence lies between -1 and 1" },
});

export const levelDeviation = level("Standard deviation of the level, drawn once per path", {
  ...PLAIN,
  example: "3pp",
  least: notNegative("an uncertainty"),
});

const byDirection = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ inflows: value.optional(), outflows: value.optional() });

export const flowVolatility = spread("Standard deviation of the log of the monthly rate", "20%");
export const volatilityByDirection = byDirection(flowVolatility);
export const flowPersistence = persistence;
export const persistenceByDirection = byDirection(persistence);
export const deviationByDirection = byDirection(levelDeviation);

const most = { value: "100%", why: "no more than everything can leave in a year" } as const;
const inflow = (description: string) =>
  level(description, { uncertain: true, example: "8%", least: notNegative("an inflow") });
const outflow = (description: string) =>
  level(description, { uncertain: true, example: "6%", least: notNegative("an outflow"), most });

export const netSchema = z.strictObject({
  mean: rate("Mean net flow rate a year", { uncertain: true, example: "2%" }),
  volatility: spread("Standard deviation of the monthly net rate", "0.4pp").optional(),
  persistence: persistence.optional(),
  before: rate("Annual net rate of the month before the start; drawn when not given", {
    ...PLAIN,
    example: "1%",
  }).optional(),
});

export const responseSchema = z
  .strictObject({
    to: z
      .enum(["last-month", "trailing-year"])
      .meta({ description: "The return that the flow answers to", examples: ["trailing-year"] }),
    slope: number("Change of the flow, as a share of it, per unit of return", { uncertain: true, example: "-2.0" }),
    over: rate("The hurdle that the return is measured from", { ...PLAIN, example: "0%" }).optional(),
    trailing: rate("The return before the start; as expected when not given", {
      ...PLAIN,
      example: "9%",
      least: { value: "-100%", why: "a return cannot lose more than everything" },
    }).optional(),
  })
  .meta({ description: "factor max(0, 1 + slope·(return − over))", examples: ["{ to: last-month, slope: -2.0 }"] });

export const withMarketSchema = z.strictObject({
  asset: z.string().meta({ description: "The asset class", examples: ["us-equity"] }),
  inflows: correlation("Of the inflow shock with its return of the same month"),
  outflows: correlation("Of the outflow shock with its return of the same month"),
  net: correlation("Of the net flow shock with its return of the same month"),
});

export const flowCorrelationSchema = z.strictObject({
  "between-segments": number("Share of the shocks common to all segments, 0 to 1; 0.5 unless stated", {
    byYear: false,
    example: "0.5",
    least: { value: "0", why: "a common share lies between 0 and 1" },
    most: { value: "1", why: "a common share lies between 0 and 1" },
  }).optional(),
  "inflows-with-outflows": correlation("Of inflow and outflow shocks of one segment"),
  "with-market": withMarketSchema.optional().meta({
    description: "With one asset class's return of the same month",
    examples: ["{ asset: us-equity, inflows: 0.3 }"],
  }),
});

export const flowsSchema = z.strictObject({
  inflows: inflow("What new clients bring a year: a rate on the balance, or an amount; the same as new").optional(),
  outflows: outflow(
    "What departing clients take a year: a rate on the balance, or an amount; the same as departures",
  ).optional(),
  new: inflow("What new clients bring a year").optional(),
  contributions: inflow("What existing clients bring a year").optional(),
  departures: outflow("What departing clients take a year").optional(),
  withdrawals: outflow("What clients who stay take a year").optional(),
  net: netSchema.optional().meta({ description: "Net flows, for those who know no more", examples: ["{ mean: 2% }"] }),
  volatility: z
    .union([flowVolatility, volatilityByDirection])
    .optional()
    .meta({
      description: "Standard deviation of the log of the monthly rate, for both directions or each",
      examples: ["20%"],
    }),
  persistence: z
    .union([persistence, persistenceByDirection])
    .optional()
    .meta({ description: "Autocorrelation of the log of the monthly rate", examples: ["0.6"] }),
  uncertainty: z
    .union([levelDeviation, deviationByDirection])
    .optional()
    .meta({ description: "Standard deviation of each level, drawn once per path", examples: ["3pp"] }),
  response: byDirection(responseSchema)
    .optional()
    .meta({ description: "How flows answer to returns", examples: ["{ outflows: { to: last-month, slope: -2.0 } }"] }),
  correlation: flowCorrelationSchema
    .optional()
    .meta({ description: "Correlations of flow shocks", examples: ["{ between-segments: 0.5 }"] }),
});
