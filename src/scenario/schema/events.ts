import * as z from "zod";
import { feeRate, feesSchema, householdsOfFees } from "./fees.js";
import { programmeCostSchema } from "./programme-cost.js";
import { amount, level, notNegative, rate } from "./values.js";

/** A chance: 0 % to 100 %. */
export const probability = (description: string, { byYear = false, example = "60%" } = {}) =>
  rate(description, {
    byYear,
    uncertain: true,
    example,
    least: { value: "0%", why: "a chance lies between 0% and 100%" },
    most: { value: "100%", why: "a chance lies between 0% and 100%" },
  });

const date = z.string().meta({ description: "YYYY-MM-DD", examples: ["2027-06-30"] });
const label = z
  .string()
  .optional()
  .meta({ description: "What reports call it", examples: ["Mandate loss"] });

const shape = {
  date,
  amount: amount("How much moves; never negative", {
    byYear: false,
    uncertain: true,
    example: "250m",
    least: {
      value: "0",
      why: "the kind says the direction",
      fix: "Write it without the sign, and kind: outflow for money that leaves",
    },
  }),
  probability: probability("Chance that it happens, drawn once per path; it does where none is given").optional(),
  label,
};

const segment = z.string().meta({ description: "The segment's id", examples: ["institutional-equity"] });

const part = (description: string, example: string) =>
  rate(description, {
    byYear: false,
    example,
    least: notNegative("a part"),
    most: { value: "100%", why: "a part is at most the whole" },
  });

export const reinvestedPart = part("Part of the distributions that comes back at once", "80%");

const kind = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds, description: string) =>
  z.enum(kinds).meta({ description, examples: [kinds[0]] });

export const movementSchema = z.strictObject({
  ...shape,
  kind: kind(
    ["inflow", "outflow", "disposal", "realization"],
    "Client money comes or goes; a business is sold; capital of sold investments is given back",
  ),
  segment,
});

export const distributionSchema = z.strictObject({
  ...shape,
  kind: kind(["distribution"], "Income is paid out to clients"),
  segment,
  reinvested: reinvestedPart.optional(),
});

export const scopeSchema = z.strictObject({
  ...shape,
  kind: kind(["scope"], "Assets come to be counted, or no longer are, without moving"),
  segment,
  amount: amount("How much more is counted; negative for less", { byYear: false, uncertain: true, example: "-50m" }),
});

export const acquisitionSchema = z.strictObject({
  ...shape,
  kind: kind(["acquisition"], "A business is bought"),
  segment,
  retention: part("Part of the amount that comes over", "90%").optional(),
  "run-off": level("What leaves the acquired book a year; it gets no new clients", {
    uncertain: true,
    example: "10%",
    least: notNegative("a run-off"),
  }).optional(),
  households: householdsOfFees
    .optional()
    .meta({ description: "The acquired billing units by size", examples: ["[{ count: 300, size: 1m }]"] }),
  fees: z
    .union([feeRate, feesSchema])
    .optional()
    .meta({ description: "The acquired contracts, where they are not those of the segment", examples: ["35bp"] }),
  price: amount("What is paid for it on the date: capital, no cost", {
    byYear: false,
    example: "12m",
    least: notNegative("a price", "0"),
  }).optional(),
  cost: programmeCostSchema.optional().meta({
    description: "What it costs besides its price",
    examples: ["{ one-off: 2m, running: 1m, inflation: 3% }"],
  }),
});

export const exchangeSchema = z.strictObject({
  ...shape,
  kind: kind(["exchange"], "Money moves between segments"),
  from: segment,
  to: segment,
});

export const feeChangeSchema = z.strictObject({
  date,
  kind: kind(["fee-change"], "Fees change for all billing periods that begin on the date or after it"),
  segment: segment.optional(),
  tag: z
    .string()
    .optional()
    .meta({ description: "All segments with this tag, in place of one segment", examples: ["channel=retail"] }),
  fees: z.union([feeRate, feesSchema]).meta({
    description: "A rate, or what changes of the fees: all else stays, and null takes a term away",
    examples: ["28bp"],
  }),
  label,
});

export const eventSchema = z
  .union([movementSchema, distributionSchema, scopeSchema, acquisitionSchema, exchangeSchema, feeChangeSchema])
  .meta({ id: "event", description: "A dated movement, or a change of fees" });
