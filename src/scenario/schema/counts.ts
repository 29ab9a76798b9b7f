import * as z from "zod";
import { notNegative, PLAIN, rate } from "./values.js";

export const countsItem = z.enum(["aum", "raum", "aua", "billable", "fee-paying", "client-assets"]);

/** raum is gross of debt and counts uncalled commitments, so it may be more than the balance. */
export const countsPart = rate("Part of the balance that counts", {
  ...PLAIN,
  example: "92%",
  least: notNegative("a part"),
  most: { value: "1000%", why: "that is more than ten times the balance" },
});

export const countsSchema = z.union([z.array(countsItem), z.partialRecord(countsItem, countsPart)]).meta({
  description: "The measures of assets that it counts in; with the part that counts: { aum: 100%, billable: 92% }",
  examples: ["[aum, billable]"],
});
