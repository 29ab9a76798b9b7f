import * as z from "zod";
import { clientsSchema } from "./clients.js";
import { covenantsSchema } from "./covenants.js";
import { conventionsSchema, segmentConventionsSchema } from "./conventions.js";
import { currenciesSchema } from "./currencies.js";
import { economicsSchema } from "./economics.js";
import { countsSchema } from "./counts.js";
import { eventSchema, reinvestedPart } from "./events.js";
import { feeRate, feesSchema } from "./fees.js";
import { flowsSchema } from "./flows.js";
import { initiativesSchema } from "./initiatives.js";
import { LOCALES } from "../locale.js";
import { marketsSchema } from "./markets.js";
import { pipelineSchema } from "./pipeline.js";
import { SAMPLINGS } from "../sampling.js";
import { stressSchema } from "./stress.js";
import { amount, notNegative, number, PLAIN, rate } from "./values.js";

export const mixShare = rate("Share of the segment", {
  example: "60%",
  least: notNegative("a share"),
  most: { value: "100%", why: "a share is a part of the whole" },
});

export const distributionRate = rate("Income paid out: a year, on the month's opening, at month end", {
  example: "3%",
  least: notNegative("a distribution"),
  most: { value: "100%", why: "no more than everything can be paid out" },
});

export const distributionsSchema = z.strictObject({
  rate: distributionRate.optional(),
  reinvested: reinvestedPart.optional(),
});

export const segmentSchema = z
  .strictObject({
    id: z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["institutional-equity"] }),
    name: z
      .string()
      .optional()
      .meta({ description: "What reports call it", examples: ["Institutional equity"] }),
    tags: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: "Tags to group by: channel, strategy, wrapper", examples: ["{ channel: institutional }"] }),
    counts: countsSchema.optional(),
    discretionary: rate("Part of its RAUM that is managed with discretion; the rest is not", {
      ...PLAIN,
      example: "100%",
      least: notNegative("a part"),
      most: { value: "100%", why: "a part is at most the whole" },
    }).optional(),
    currency: z
      .string()
      .optional()
      .meta({
        description: "The currency of its amounts, in which it is rolled; the scenario's unless said",
        examples: ["EUR"],
      }),
    opening: amount("Balance at the start", {
      byYear: false,
      example: "12.5bn",
      least: notNegative("an opening", "0"),
    }),
    mix: z
      .record(z.string(), mixShare)
      .meta({ description: "Asset class → share; adds up to 100 %", examples: ["{ us-equity: 60%, us-bonds: 40% }"] }),
    alpha: rate("Return over the mix a year", { uncertain: true, example: "0.5%" }).optional(),
    tracking: rate("Volatility around the mix a year", {
      example: "2%",
      least: notNegative("a volatility"),
    }).optional(),
    conventions: segmentConventionsSchema
      .optional()
      .meta({ description: "Conventions of this segment, over the scenario's", examples: ["{ timing: end }"] }),
    flows: flowsSchema
      .optional()
      .meta({ description: "Client money in and out", examples: ["{ inflows: 8%, outflows: 6% }"] }),
    distributions: z
      .union([distributionRate, distributionsSchema])
      .optional()
      .meta({ description: "Income paid out to clients", examples: ["{ rate: 3%, reinvested: 80% }"] }),
    fees: z.union([feeRate, feesSchema]).meta({ description: "A rate, or a schedule", examples: ["35bp"] }),
  })
  .meta({ id: "segment", description: "A part of the business with one mix, its flows and its fees" });

/** The key of a segment in a mapping by id stands for `id`. */
const segmentById = segmentSchema.extend({ id: segmentSchema.shape.id.optional() });

export const segmentsSchema = z.union([z.array(segmentSchema), z.record(z.string(), segmentById)]);

const START = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const scenarioSchema = z
  .strictObject({
    extends: z
      .string()
      .optional()
      .meta({ description: "Another scenario file that this one changes", examples: ["base.yaml"] }),
    name: z.string().meta({ description: "Name of the scenario", examples: ["Base case"] }),
    description: z
      .string()
      .optional()
      .meta({ description: "What it is about", examples: ["As budgeted in September"] }),
    disclaimer: z
      .string()
      .optional()
      .meta({ description: "Printed on page one of the report", examples: ["Illustration, not a forecast"] }),
    policy: z
      .string()
      .optional()
      .meta({ description: "The firm's own definition of AUM", examples: ["Assets managed with discretion"] }),
    locale: z
      .enum(LOCALES)
      .optional()
      .meta({ description: "How reports write numbers, amounts and dates: en-US unless stated", examples: ["de-DE"] }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ description: "Three capital letters", examples: ["USD"] }),
    currencies: currenciesSchema
      .optional()
      .meta({ description: "Other currencies, by code", examples: ["{ EUR: { rate: 1.08, volatility: 8% } }"] }),
    start: START.meta({ description: "Date of the opening balances, a month end", examples: ["2025-12-31"] }),
    horizon: z
      .string()
      .regex(/^\d+ (?:years?|months?)$/)
      .meta({ description: "How far: 5 years, or 60 months; at most 600 months", examples: ["5 years"] }),
    "fiscal-year-ends": number("The month that years end with, 1 to 12; 12 unless stated", {
      ...PLAIN,
      whole: true,
      example: "9",
      least: { value: "1", why: "January is month 1" },
      most: { value: "12", why: "December is month 12" },
    }).optional(),
    seed: z
      .union([z.number(), z.string()])
      .meta({ description: "0 to 2⁶⁴−1, or any text: the same seed gives the same draws", examples: ["20251231"] }),
    paths: z
      .union([z.number().int().min(1).max(10_000_000), z.string().regex(/^\d+$/)])
      .meta({ description: "Simulated futures, 1 to 10 000 000", examples: ["10000"] }),
    sampling: z
      .enum(SAMPLINGS)
      .optional()
      .meta({ description: "How the draws of the paths hang together", examples: ["antithetic"] }),
    conventions: conventionsSchema
      .optional()
      .meta({ description: "Ways of computing where practice differs", examples: ["{ timing: mid }"] }),
    markets: marketsSchema.meta({
      description: "Returns of the asset classes",
      examples: ["{ model: lognormal, assets: … }"],
    }),
    segments: segmentsSchema.meta({ description: "The business, part by part", examples: ["[{ id: equity, … }]"] }),
    events: z
      .array(eventSchema)
      .optional()
      .meta({ description: "Dated movements of client money", examples: ["[]"] }),
    stress: z
      .array(stressSchema)
      .optional()
      .meta({
        description: "Episodes laid over the forecast: for their months their returns replace the drawn ones",
        examples: ["[{ episode: gfc-2007, at: 2027-03 }]"],
      }),
    clients: clientsSchema.optional().meta({
      description: "Large clients who may leave, each with all its mandates",
      examples: ["[{ id: state-pension-fund, mandates: { balanced: 250m }, departure: 8% }]"],
    }),
    pipeline: pipelineSchema.optional().meta({
      description: "Business that may be won",
      examples: ["[{ id: city-endowment, segment: balanced, amount: 100m, probability: 60%, funding: 2027-06-30 }]"],
    }),
    initiatives: initiativesSchema.optional().meta({
      description: "What the firm may do, in the order in which it is added to the plan",
      examples: ["[{ id: wealth-channel, from: 2027-07, ramp: 24 months, flows: { open-end: { inflows: +1pp } } }]"],
    }),
    economics: economicsSchema
      .optional()
      .meta({ description: "The firm around the assets", examples: ["{ costs: [{ id: rent, amount: 1m }] }"] }),
    alerts: z
      .array(z.string())
      .optional()
      .meta({ description: "What is watched in every year", examples: ["[organic-growth in 2027 <= 0%]"] }),
    covenants: covenantsSchema.optional().meta({
      description: "What must hold in every year",
      examples: ["[{ id: least-income, question: operating-income >= 5m }]"],
    }),
    targets: z
      .array(z.string())
      .optional()
      .meta({ description: "Questions to every path", examples: ["[aum at 2031-12 >= 20bn]"] }),
    sets: z
      .array(z.string())
      .optional()
      .meta({
        description:
          "Paths whose change of AUM and revenue is explained: worst or best part of a measure, nearest to a percentile, or those that meet or miss a question",
        examples: ["[worst 5% of aum, misses aum at 2031-12 >= 20bn]"],
      }),
  })
  .meta({ id: "scenario", title: "Aumcast scenario" });
