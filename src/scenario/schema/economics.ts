import * as z from "zod";
import { amount, notNegative, number, PLAIN, rate } from "./values.js";

const id = z.string().meta({ description: "Lower-case letters, digits and hyphens", examples: ["compensation"] });
const name = z
  .string()
  .optional()
  .meta({ description: "What reports call it", examples: ["Compensation"] });
const of = z
  .string()
  .optional()
  .meta({ description: "The segment whose AUM it is a rate on; all segments unless stated", examples: ["open-end"] });
const inflation = rate("Growth of the amount a year, compounded by month from the start date", {
  example: "3%",
  least: { value: "-100%", open: true, why: "an amount cannot shrink by all of itself" },
});
const yearly = (description: string) =>
  amount(description, { uncertain: true, example: "12m", least: notNegative("an amount", "0") });
const onAum = (description: string) =>
  rate(description, { example: "1bp", least: notNegative("a rate"), most: { value: "100%", why: "no more than all" } });
const shareOf = (description: string) =>
  rate(description, {
    example: "12%",
    least: notNegative("a share"),
    most: { value: "100%", why: "no more than all" },
  });

export const revenueLineSchema = z.strictObject({
  id,
  name,
  amount: yearly("Revenue a year that does not depend on assets").optional(),
  rate: onAum("Revenue a year on the month's average AUM").optional(),
  of,
  growth: inflation.optional(),
});

export const stepSchema = z.strictObject({
  from: z.string().meta({ description: "YYYY-MM", examples: ["2028-01"] }),
  amount: amount("What is added to the amount a year, in the money of that month; negative for savings", {
    ...PLAIN,
    example: "5m",
  }),
});

export const costLineSchema = z.strictObject({
  id,
  name,
  amount: yearly("Fixed cost a year").optional(),
  share: shareOf("Share of the month's revenue, net and other lines included").optional(),
  rate: onAum("Cost a year on the month's average AUM").optional(),
  of,
  inflation: inflation.optional(),
  steps: z
    .array(stepSchema)
    .optional()
    .meta({ description: "What is added from a month on", examples: ["[{ from: 2028-01, amount: 5m }]"] }),
});

export const roleSchema = z.strictObject({
  id,
  name,
  count: number("Heads", { example: "40", least: { value: "0", why: "there is nobody or somebody" } }),
  cost: yearly("Cost of one head a year").optional(),
  inflation: inflation.optional(),
});

export const cutSchema = rate("The part of the cost that is saved while it lasts", {
  ...PLAIN,
  example: "20%",
  least: notNegative("a share"),
  most: { value: "100%", why: "no more than all" },
});

export const reactionSchema = z.strictObject({
  "margin-below": rate("While the margin of the last twelve months is below this", { ...PLAIN, example: "25%" }),
  hold: z
    .array(z.string())
    .optional()
    .meta({ description: "Fixed costs and roles whose planned rises do not happen", examples: ["[adviser]"] }),
  cut: z
    .record(z.string(), cutSchema)
    .optional()
    .meta({ description: "Costs of which a part is saved", examples: ["{ marketing: 20% }"] }),
});

const list = <Item extends z.ZodType>(item: Item, description: string, example: string) =>
  z
    .array(item)
    .optional()
    .meta({ description, examples: [example] });

export const economicsSchema = z
  .strictObject({
    revenue: list(revenueLineSchema, "Revenue that is no fee on assets", "[{ id: planning, amount: 2m }]"),
    costs: list(costLineSchema, "What the firm spends", "[{ id: rent, amount: 1m, inflation: 3% }]"),
    people: list(roleSchema, "Heads by role", "[{ id: adviser, count: 40, cost: 250k }]"),
    bonus: shareOf("Bonus pool: share of a year's operating income before it, accrued by month").optional(),
    reactions: list(reactionSchema, "What the firm does when margins fall", "[{ margin-below: 25%, hold: [adviser] }]"),
  })
  .meta({ id: "economics", description: "The firm around the assets: other revenue, cost, people" });
