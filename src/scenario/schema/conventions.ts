import * as z from "zod";
import { number, PLAIN } from "./values.js";

export const TIMINGS = ["mid", "beginning", "end"] as const;

/** The weight that a timing may be instead of a word. */
export const timingWeight = number("A weight from 0 to 1", {
  ...PLAIN,
  least: { value: "0", why: "a movement cannot be invested for less than nothing" },
  most: { value: "1", why: "a movement cannot be invested for more than its month" },
});

const timing = z.union([z.enum(TIMINGS), timingWeight]).meta({
  description:
    "When undated inflows, outflows and exchanges arrive: beginning 1, mid ½, end 0, or a weight from 0 to 1",
  examples: ["mid"],
});

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z.enum(values).meta({ description, examples: [values[0]] });

const shape = {
  timing: timing.optional(),
  "flow-return": choice(["simple", "compound"], "What a movement earns in its month: w·r, or (1+r)^w − 1").optional(),
  "flow-rates": choice(
    ["nominal", "effective", "continuous"],
    "How an annual flow rate becomes a monthly one",
  ).optional(),
  "flows-on": choice(["opening", "closing"], "The balance that flow rates apply to").optional(),
  returns: choice(["gross", "net"], "net: returns are after fees; fees are shown and not deducted").optional(),
  outflows: choice(
    ["refuse", "cap"],
    "An outflow that cannot be paid is refused, or cut to what is payable",
  ).optional(),
  mandates: choice(
    ["with-assets", "as-stated"],
    "A departing client takes its part of the assets as they are then, or the amount as stated",
  ).optional(),
  translation: choice(
    ["average", "gain-at-closing"],
    "The rate at which a month's movements in another currency are translated; gain-at-closing: the market gain at the month end's",
  ).optional(),
};

export const segmentConventionsSchema = z.strictObject(shape);

export const conventionsSchema = z.strictObject({
  ...shape,
  "day-of-arrival": choice(
    ["not-counted", "counted"],
    "Whether a dated movement earns on its own day, or from the next",
  ).optional(),
  organic: choice(
    ["client-flows", "with-reinvested"],
    "What organic growth counts: inflows less outflows, or distributions that came back besides",
  ).optional(),
  "average-aum": choice(
    ["trapezoid", "two-point", "month-ends", "13-month", "quarter-ends", "five-points", "daily", "daily-from-next-day"],
    "How average AUM is measured; daily: each balance for its days, a dated movement from its own day or from the next",
  ).optional(),
});
