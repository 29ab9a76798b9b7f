import type * as z from "zod";
import { choiceAt } from "./reading/choice.js";
import type { Fields } from "./reading/fields.js";
import { type Place, refuse } from "./reading/place.js";
import type { Fees, Stated } from "./scenario.js";
import type { feesSchema } from "./schema/fees.js";
import type { AnnualRate } from "../units.js";
import { plainNumber } from "./values/quantity.js";
import { statedRate } from "./values/stated.js";

/** When, on what and how fees are billed. */
export interface Billing {
  readonly base: "beginning" | "ending" | "average" | "month-ends" | "daily";
  readonly when: "arrears" | "advance";
  readonly frequency: "monthly" | "quarterly" | "annual";
  /** 1–12: a month in which a bill falls due; null: periods are counted from the start date. */
  readonly billingMonth: number | null;
  readonly dayCount: "/12" | "actual/365" | "actual/360" | "actual/actual" | "30/360" | "share";
  /** In advance: whether flows within the period are charged and refunded pro rata by days. */
  readonly flowsInPeriod: "not-charged" | "charged";
  /** Whether the day on which money arrives or leaves is charged. */
  readonly arrivalDay: "not-counted" | "counted";
  /** Of each unit's bill to the currency's minor unit. */
  readonly rounding: "none" | "half-even" | "half-up";
  /** Months from a bill to its payment. */
  readonly collectedAfter: number;
  /** Parts of revenue. */
  readonly rebates: Stated<AnnualRate> | null;
  readonly distributionCosts: Stated<AnnualRate> | null;
}

type FeeFields = Fields<(typeof feesSchema)["shape"]>;

/** What is in force where the file says nothing. */
export const USUAL_BILLING: Billing = {
  base: "average",
  when: "arrears",
  frequency: "monthly",
  billingMonth: null,
  dayCount: "/12",
  flowsInPeriod: "not-charged",
  arrivalDay: "not-counted",
  rounding: "none",
  collectedAfter: 0,
  rebates: null,
  distributionCosts: null,
};

/** When, on what and how fees are billed; problems are reported, and leave the usual in their place. */
export function billingAt(fields: FeeFields, paidFrom: Fees["paidFrom"]): Billing {
  const [monthAt, afterAt] = [fields.at("billing-month"), fields.at("collected-after")];
  const month = monthAt === null ? null : plainNumber(monthAt);
  const after = afterAt === null ? null : plainNumber(afterAt);
  const billing: Billing = {
    ...USUAL_BILLING,
    ...written({
      base: choice(fields.at("base")),
      when: choice(fields.at("when")),
      frequency: choice(fields.at("frequency")),
      dayCount: choice(fields.at("day-count")),
      flowsInPeriod: choice(fields.at("flows-in-period")),
      arrivalDay: choice(fields.at("arrival-day")),
      rounding: choice(fields.at("rounding")),
      billingMonth: month === null ? null : month.toNumber(),
      collectedAfter: after === null ? null : after.toNumber(),
      rebates: statedShare(fields.at("rebates")),
      distributionCosts: statedShare(fields.at("distribution-costs")),
    }),
  };
  refuseIdle(fields, billing, paidFrom);
  return billing;
}

const choice = <Values extends Record<string, string>>(place: Place<z.ZodEnum<Values>> | null) =>
  place === null ? null : choiceAt(place);

const statedShare = (place: Place | null): Stated<AnnualRate> | null => (place === null ? null : statedRate(place));

const written = (found: { readonly [Key in keyof Billing]: Billing[Key] | null }): Partial<Billing> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));

/** Keys that say nothing beside the others are a misunderstanding. */
function refuseIdle(fields: FeeFields, billing: Billing, paidFrom: Fees["paidFrom"]): void {
  const { when, base, frequency, flowsInPeriod, rebates, distributionCosts } = billing;
  const idle = (key: "base" | "billing-month" | "flows-in-period" | "arrival-day" | "collected-after", why: string) => {
    const at = fields.at(key);
    if (at !== null) refuse(at, `says nothing ${why}`, `Remove ${key}`);
  };
  if (when === "advance" && (base === "month-ends" || base === "daily"))
    idle("base", "for fees in advance, which are charged on the assets at the beginning");
  if (frequency === "monthly") idle("billing-month", "for monthly bills");
  if (when === "arrears" && flowsInPeriod === "charged")
    idle("flows-in-period", "for fees in arrears, whose base has the flows in it");
  if (base !== "daily" && flowsInPeriod !== "charged")
    idle("arrival-day", "unless flows are charged by days: base: daily, or flows-in-period: charged");
  if (paidFrom === "assets") idle("collected-after", "for fees that are deducted from the assets when they fall due");
  const costs = fields.at("distribution-costs");
  const [first, second] = [rebates?.spans[0]?.value, distributionCosts?.spans[0]?.value];
  if (costs !== null && first !== undefined && second?.plus(first).greaterThan(1))
    refuse(costs, `and rebates are more than all revenue`, "Write shares that add up to 100% or less");
}
