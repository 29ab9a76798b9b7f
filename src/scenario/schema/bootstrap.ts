import * as z from "zod";
import { number, provenanceShape } from "./values.js";

export const historyReturnsSchema = z
  .array(z.string())
  .meta({ description: "One simple return a month", examples: ["[-1.8%, 2.4%]"] });

export const historySchema = z.strictObject({
  file: z
    .string()
    .optional()
    .meta({
      description: "A CSV file of this project: a column month, one for each asset class",
      examples: ["us-market.csv"],
    }),
  columns: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: "Asset class → its column in the file; the column of its name unless said",
      examples: ["{ us-equity: market_total_return }"],
    }),
  "written-in": z
    .enum(["percent", "decimals"])
    .optional()
    .meta({ description: "What bare numbers of the file are; told by their size unless said", examples: ["decimals"] }),
  from: z
    .string()
    .optional()
    .meta({ description: "The first month that is used", examples: ["1990-01"] }),
  to: z
    .string()
    .optional()
    .meta({ description: "The last month that is used", examples: ["2025-06"] }),
  returns: z
    .record(z.string(), historyReturnsSchema)
    .optional()
    .meta({
      description: "In place of a file: asset class → one simple return a month",
      examples: ["{ us-equity: [-1.8%, 2.4%] }"],
    }),
  ...provenanceShape,
});

/** What `model: bootstrap` states. */
export const bootstrapShape = {
  history: z
    .union([z.string(), historySchema])
    .optional()
    .meta({ description: "The months that are drawn from: a CSV file, or returns", examples: ["us-market.csv"] }),
  method: z
    .enum(["iid", "block", "stationary"])
    .optional()
    .meta({
      description:
        "Months by themselves, circular blocks from the first month on, or blocks of random length (Politis and Romano)",
      examples: ["stationary"],
    }),
  "block-length": number("Months of a block; the mean where it is random", {
    byYear: false,
    example: "12",
    least: { value: "1", why: "a block has at least one month" },
    most: { value: "1200", why: "a block has at most 1200 months" },
  }).optional(),
};
