import type { Fees, Scenario, Segment } from "../scenario/scenario.js";
import type { Json, JsonObject } from "../scenario/json.js";
import { bySegments, inForce } from "./convention-in-force.js";
import { performanceFeeConventions } from "./performance-fee-conventions.js";
import type { ConventionInForce } from "./plan.js";

const SCHEDULES = {
  flat: "One annual rate on the whole fee base.",
  tiered: "Each slice of a billing unit's assets pays its own rate.",
  cliff: "The whole of a billing unit's assets pays the rate of its band.",
} as const;
const BOUNDARIES = {
  lower_inclusive: "A balance exactly on a bound belongs to the upper band.",
  upper_inclusive: "A balance exactly on a bound belongs to the lower band.",
} as const;
const BASES = {
  beginning: "The fee is charged on the assets at the beginning of the billing period.",
  ending: "The fee is charged on the assets at the end of the billing period, before the fee.",
  average:
    "The fee is charged on the mean of the assets at the beginning and at the end of the billing period, before the fee.",
} as const;
const WHEN = {
  arrears: "A bill falls due at the end of its period; revenue is accrued by month.",
  advance: "A bill falls due at the beginning of its period, on the assets then; flows in the period are not charged.",
} as const;
const FREQUENCIES = {
  monthly: "A twelfth of the annual fee is billed every month.",
  quarterly: "A quarter of the annual fee is billed every three months from the start date.",
  annual: "The annual fee is billed every twelve months from the start date.",
} as const;
const PAID_FROM = {
  assets: "Fees are deducted from the segment's assets.",
  net: "Returns are net of fees already, so fees are shown and not deducted.",
  invoice: "Fees are invoiced to the client and leave the segment's assets alone.",
} as const;

/** The fee conventions in force; what a file leaves out is the default. */
export function feeConventions(scenario: Scenario): readonly ConventionInForce[] {
  const { segments, resolved } = scenario;
  const says = ({ id }: Segment, key: string) => Object.hasOwn(writtenFees(resolved, id), key);
  const choice = (topic: string, key: string, describe: (fees: Fees) => readonly [string, string]) =>
    bySegments(topic, segments, (segment) => {
      const [chosen, meaning] = describe(segment.fees);
      return { choice: chosen, meaning, stated: says(segment, key) };
    });
  const tiered = segments.filter(({ fees }) => fees.schedule !== "flat");
  const cliffs = segments.filter(({ fees }) => fees.schedule === "cliff");
  return [
    ...choice("Fee schedule", "schedule", ({ schedule }) => [schedule, SCHEDULES[schedule]]),
    ...bySegments("Bounds of bands", cliffs, (segment) => {
      const { boundary } = segment.fees;
      return { choice: boundary.replace("_", " "), meaning: BOUNDARIES[boundary], stated: says(segment, "boundary") };
    }),
    ...bySegments("Billing units", tiered, (segment) => ({
      ...unitsInWords(segment.fees.units),
      stated: says(segment, "units") || says(segment, "households"),
    })),
    ...(tiered.length === 0 ? [] : [NEW_UNITS]),
    ...choice("Fees due", "when", ({ when }) => [`in ${when}`, WHEN[when]]),
    ...bySegments("Fee base", segments, (segment) => {
      const base = segment.fees.when === "advance" ? "beginning" : segment.fees.base;
      return { choice: base, meaning: BASES[base], stated: says(segment, "base") };
    }),
    ...choice("Billing frequency", "frequency", ({ frequency }) => [frequency, FREQUENCIES[frequency]]),
    ...bySegments("Fees paid from", segments, ({ fees, conventions }) => {
      const choice = conventions.returns === "net" ? "net" : fees.paidFrom;
      return { choice, meaning: PAID_FROM[choice], stated: fees.paidFromStated || choice === "net" };
    }),
    ...performanceFeeConventions(segments, ({ id }, key) =>
      Object.hasOwn(asObject(writtenFees(resolved, id)["performance"]), key),
    ),
    inForce("Day count", "/12", "A month is a twelfth of a year, whatever its days.", false),
  ];
}

const NEW_UNITS = inForce(
  "Flows and billing units",
  "pro rata",
  "New clients, departures, dated flows and exchanges move the number of units of the average size; contributions, withdrawals and market gain move their size.",
  false,
);

const unitsInWords = (units: Fees["units"]): { choice: string; meaning: string } =>
  units.kind === "equal"
    ? {
        choice: "equal units",
        meaning: "All billing units of the segment have the same size; an approximation where real ones differ.",
      }
    : {
        choice: "households in bands",
        meaning: "Billing units have the stated sizes, scaled together to the segment's assets.",
      };

/** A segment's `fees` as the file writes them; nothing when they are written as one rate. */
function writtenFees(resolved: JsonObject, id: string): JsonObject {
  const { segments } = resolved;
  const found = Array.isArray(segments)
    ? segments.find((segment: Json) => asObject(segment).id === id)
    : asObject(segments)[id];
  return asObject(asObject(found).fees);
}

const asObject = (json: Json | undefined): JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? (json as JsonObject) : {};
