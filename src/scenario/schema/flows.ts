import * as z from "zod";
import { LEAVES, level, notNegative, number, PLAIN, provenanceShape, rate } from "./values.js";

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

export const seasonFactor = number("A month's factor", {
  ...PLAIN,
  example: "1.2",
  least: { value: "0", why: "a factor cannot be negative" },
});
export const seasonSchema = z
  .array(LEAVES.number)
  .length(12)
  .meta({
    description: "Factors of January to December, taken relative to their mean",
    examples: ["[1.4, 1, 1.1, 1.3, 1, 0.9, 0.8, 0.7, 0.9, 1, 0.9, 1]"],
  });

export const netSchema = z.strictObject({
  mean: rate("Mean net flow rate a year", { uncertain: true, example: "2%" }),
  volatility: spread("Standard deviation of the monthly net rate", "0.4pp").optional(),
  persistence: persistence.optional(),
  before: rate("Annual net rate of the month before the start; drawn when not given", {
    ...PLAIN,
    example: "1%",
  }).optional(),
  season: seasonSchema.optional().meta({
    description: "Factors of the mean from January to December, taken relative to their mean",
    examples: ["[1.4, 1, 1.1, 1.3, 1, 0.9, 0.8, 0.7, 0.9, 1, 0.9, 1]"],
  }),
});

const returnOf = (description: string, example: string) =>
  rate(description, {
    ...PLAIN,
    example,
    least: { value: "-100%", why: "a return cannot lose more than everything" },
  });

export const pointReturn = returnOf("A return", "-20%");
export const pointRank = number("A rank, 0 the last and 1 the first", {
  ...PLAIN,
  example: "0.2",
  least: { value: "0", why: "a rank lies between 0 and 1" },
  most: { value: "1", why: "a rank lies between 0 and 1" },
});
export const pointFactor = number("What the flow is multiplied by", {
  ...PLAIN,
  example: "1.8",
  least: { value: "0", why: "a factor cannot be negative" },
});
export const pointRate = rate("What is added to the net flow, a year", { ...PLAIN, example: "-8.5%" });

export const pointSchema = z.tuple([z.union([LEAVES.rate, LEAVES.number]), z.union([LEAVES.rate, LEAVES.number])]);

const slopeOf = "Change of the flow, as a share of it (of net flows as a rate a year), per unit of the regressor";

export const responseSchema = z
  .strictObject({
    to: z
      .enum(["last-month", "trailing-year", "peer-rank"])
      .optional()
      .meta({
        description: "What the flow answers to: a return, or its rank among peers",
        examples: ["trailing-year"],
      }),
    slope: number(slopeOf, { uncertain: true, example: "-2.0" }).optional(),
    points: z
      .array(pointSchema)
      .optional()
      .meta({
        description: "Instead of a slope: pairs of regressor and factor (for net flows: rate a year), linear between",
        examples: ["[[-20%, 1.8], [0%, 1], [20%, 0.9]]"],
      }),
    preset: z
      .string()
      .optional()
      .meta({ description: "Instead of both: a published or named response", examples: ["mutual-funds"] }),
    over: z
      .union([LEAVES.rate, z.string()])
      .optional()
      .meta({
        description: "The hurdle that the return is measured from: a rate, or an asset class",
        examples: ["0%"],
      }),
    lag: z
      .string()
      .regex(/^\d+ months?$/)
      .optional()
      .meta({ description: "Answers to the regressor of so many months earlier", examples: ["3 months"] }),
    trailing: returnOf("The return before the start; as expected when not given", "9%").optional(),
    ...provenanceShape,
  })
  .meta({
    description: "factor max(0, 1 + slope·(return − over)), or through points",
    examples: ["{ to: last-month, slope: -2.0 }"],
  });

export const responseHurdle = rate("A hurdle", { ...PLAIN, example: "0%" });

export const responsesSchema = z.strictObject({
  inflows: responseSchema.optional(),
  outflows: responseSchema.optional(),
  net: responseSchema.optional(),
});

const factor = (description: string, example: string) =>
  number(description, { byYear: false, example, least: { value: "0", why: "a factor cannot be negative" } }).optional();

export const drawdownSchema = z.strictObject({
  depth: rate("Fall of the return index below its highest month end that fires it", {
    byYear: false,
    example: "20%",
    least: { value: "0%", open: true, why: "a fall is written without its sign" },
    most: { value: "100%", why: "no more than everything can be lost" },
  }),
  inflows: factor("What inflows are multiplied by", "0.6"),
  outflows: factor("What outflows are multiplied by", "2"),
  for: z
    .string()
    .regex(/^\d+ months?$/)
    .optional()
    .meta({ description: "So long after the last month end at that depth", examples: ["6 months"] }),
  until: z
    .enum(["recovery"])
    .optional()
    .meta({ description: "Until the index is as high again", examples: ["recovery"] }),
  below: rate("How far the index is below its highest at the start", {
    ...PLAIN,
    example: "5%",
    least: notNegative("a fall"),
    most: { value: "99%", why: "something must be left" },
  }).optional(),
});

export const seasonByDirection = byDirection(seasonSchema);

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
  response: responsesSchema
    .optional()
    .meta({ description: "How flows answer to returns", examples: ["{ outflows: { to: last-month, slope: -2.0 } }"] }),
  "peer-dispersion": rate("Standard deviation of peers' returns over twelve months, around the segment's mix", {
    byYear: false,
    example: "6%",
    least: { value: "0%", open: true, why: "peers differ" },
  }).optional(),
  drawdown: drawdownSchema.optional().meta({
    description: "A fall of the return index that moves flows",
    examples: ["{ depth: 20%, outflows: 2, inflows: 0.6, until: recovery }"],
  }),
  season: z
    .union([seasonSchema, seasonByDirection])
    .optional()
    .meta({
      description: "Factors of January to December, for both directions or each; taken relative to their mean",
      examples: ["[1.4, 1, 1.1, 1.3, 1, 0.9, 0.8, 0.7, 0.9, 1, 0.9, 1]"],
    }),
  correlation: flowCorrelationSchema
    .optional()
    .meta({ description: "Correlations of flow shocks", examples: ["{ between-segments: 0.5 }"] }),
});
