import * as z from "zod";
import { number, PLAIN, rate } from "./values.js";

const hurdleRate = rate("Return a year before a fee is due", {
  example: "8%",
  least: { value: "-100%", open: true, why: "a loss is less than everything" },
});

export const indexHurdleSchema = z.strictObject({
  asset: z.string().meta({ description: "The asset class to be beaten", examples: ["us-equity"] }),
  plus: rate("Return a year on top of it", { example: "2%" }).optional(),
});

/** A rate a year, or the return of an asset class and a rate on top. */
export const hurdleSchema = z
  .union([hurdleRate, indexHurdleSchema])
  .meta({ description: "What must be earned before a fee is due", examples: ["8%"] });

export const HURDLE_RATE = hurdleRate;

export const performanceFeesSchema = z
  .strictObject({
    rate: rate("Share of the gain", {
      example: "20%",
      least: { value: "0%", why: "a fee rate cannot be negative" },
      most: { value: "100%", why: "a fee cannot be more than the gain" },
    }),
    hurdle: hurdleSchema.optional(),
    kind: z
      .enum(["hard", "soft"])
      .optional()
      .meta({
        description: "hard: on the gain above the hurdle; soft: on all of the gain once the hurdle is passed",
        examples: ["hard"],
      }),
    "catch-up": rate("Share of the gain above the hurdle until all of the gain is charged", {
      ...PLAIN,
      example: "100%",
      least: { value: "0%", open: true, why: "a catch-up takes a share of the gain" },
      most: { value: "100%", why: "a catch-up is at most all of the gain" },
    }).optional(),
    mark: z
      .enum(["fund", "series", "none"])
      .optional()
      .meta({
        description:
          "High-water mark: fund, shared by all subscriptions; series, each with its own; none, the period's opening",
        examples: ["fund"],
      }),
    "mark-moves": z
      .enum(["when-due", "every-high"])
      .optional()
      .meta({ description: "The mark moves only when a fee was due, or at every new high", examples: ["when-due"] }),
    "opening-mark": number("Mark at the start over the value then: 1.08 is 8 % under water", {
      ...PLAIN,
      example: "1.08",
      least: { value: "0", open: true, why: "a mark is a value" },
    }).optional(),
    crystallisation: z
      .enum(["annual", "half-yearly", "quarterly", "monthly"])
      .optional()
      .meta({ description: "How often the fee becomes due", examples: ["annual"] }),
    "crystallisation-month": number("The month of the year at whose end it does: 12 is December", {
      ...PLAIN,
      whole: true,
      example: "12",
      least: { value: "1", why: "January is month 1" },
      most: { value: "12", why: "December is month 12" },
    }).optional(),
    "hurdle-from": z
      .enum(["mark", "period"])
      .optional()
      .meta({
        description: "The hurdle compounds since the mark was last set, or begins again with every period",
        examples: ["mark"],
      }),
    "hurdle-rates": z
      .enum(["nominal", "effective"])
      .optional()
      .meta({
        description: "Within a period, a twelfth of the rate a month added up, or months compounding to the year's",
        examples: ["nominal"],
      }),
    measured: z
      .enum(["after", "before"])
      .optional()
      .meta({ description: "On the value after or before the period's management fee", examples: ["after"] }),
    "below-mark": z
      .enum(["charged", "free"])
      .optional()
      .meta({
        description: "Where a hurdle that fell lies below the mark: gains under the mark are charged, or free",
        examples: ["charged"],
      }),
  })
  .meta({
    id: "performance-fee",
    description: "A share of the gain of each unit, over a hurdle and a high-water mark",
  });
