import { fullNameOfMonth } from "../months.js";
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
  "month-ends": "The fee is charged on the mean of the assets at the month ends of the billing period, before the fee.",
  daily:
    "The fee is charged on the mean of the assets over the days of the billing period: flows count from their days, a month's gain comes evenly.",
} as const;
const WHEN = {
  arrears: "A bill falls due at the end of its period; revenue is accrued by month.",
  advance: "A bill falls due at the beginning of its period, on the assets then.",
} as const;
const FREQUENCIES = {
  monthly: "A twelfth of the annual fee is billed every month.",
  quarterly: "A quarter of the annual fee is billed every three months",
  annual: "The annual fee is billed every twelve months",
} as const;
const DAY_COUNTS = {
  "/12": "A month is a twelfth of a year, whatever its days.",
  "actual/365": "A period is its days over 365.",
  "actual/360": "A period is its days over 360.",
  "actual/actual": "Each day is one over the days of its calendar year; a period over New Year is split.",
  "30/360": "A month counts 30 days of 360.",
  share: "A period is its days over those of a whole billing period.",
} as const;
const FLOWS_IN_PERIOD = {
  "not-charged": "Flows within the period are neither charged nor refunded.",
  charged:
    "Flows within the period are charged and refunded for the days that are left of it, at what the bill was of the assets; the next bill has both.",
} as const;
const ARRIVAL = {
  counted: "The day on which money arrives or leaves is charged.",
  "not-counted": "Money is charged from the day after it arrives, and to the day on which it leaves.",
} as const;
const ROUNDING = {
  "half-even": "Each unit's bill is rounded to the currency's minor unit, halves to the even one.",
  "half-up": "Each unit's bill is rounded to the currency's minor unit, halves away from zero.",
} as const;
const HOUSEHOLDING = {
  together: "The accounts of a household are added up before the schedule applies.",
  separate: "Each account of a household is billed apart.",
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
  const tiered = segments.filter(({ fees }) => fees.schedule !== "flat" || hasSteps(fees));
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
    ...choice("Billing frequency", "frequency", billsInWords),
    ...bySegments("Fees paid from", segments, ({ fees, conventions }) => {
      const choice = conventions.returns === "net" ? "net" : fees.paidFrom;
      return { choice, meaning: PAID_FROM[choice], stated: fees.paidFromStated || choice === "net" };
    }),
    ...performanceFeeConventions(segments, ({ id }, key) =>
      Object.hasOwn(asObject(writtenFees(resolved, id)["performance"]), key),
    ),
    ...choice("Day count", "day-count", ({ dayCount }) => [dayCount, DAY_COUNTS[dayCount]]),
    ...contractConventions(segments, says),
    ...(scenario.feeChanges.length === 0 ? [] : [CHANGES]),
  ];
}

const CHANGES = inForce(
  "Fee changes",
  "next billing period",
  "A change of fees takes force with the first billing period that begins on its date or after it, for all billing units; the rate of a performance fee with the first period of its own. What it does not state stays as it was.",
  false,
);

/** A choice that a contract makes: where it matters, under which key, and in words. */
interface ContractChoice {
  readonly topic: string;
  readonly key: string;
  readonly matters: (fees: Fees) => boolean;
  readonly describe: (fees: Fees) => readonly [choice: string, meaning: string];
}

/** What a contract may say beyond its schedule; a line only where it matters. */
const contractConventions = (
  segments: Scenario["segments"],
  says: (segment: Segment, key: string) => boolean,
): readonly ConventionInForce[] =>
  [...TERM_CHOICES, ...DAY_CHOICES, ...UNIT_CHOICES].flatMap(({ topic, key, matters, describe }) =>
    bySegments(
      topic,
      segments.filter(({ fees }) => matters(fees)),
      (segment) => {
        const [chosen, meaning] = describe(segment.fees);
        return { choice: chosen, meaning, stated: says(segment, key) };
      },
    ),
  );

function hasSteps({ terms, newUnits }: Fees): boolean {
  return [terms, newUnits?.fees?.terms].some(
    (own) =>
      own !== undefined &&
      [own.excluded, own.discount, own.minimum, own.cap, own.waiver].some((stated) => stated !== null),
  );
}

function hasAccounts({ units }: Fees): boolean {
  return units.kind === "households" && units.bands.some(({ accounts }) => accounts !== undefined);
}

const TERM_CHOICES: readonly ContractChoice[] = [
  {
    topic: "Order of terms",
    key: "order",
    matters: hasSteps,
    describe: ({ terms: { order } }) => [
      order.join(", "),
      "What is excluded leaves the base before the tiers; discount, minimum and cap act in this order on the year's fee of each unit, before the part of the year; a waiver comes off the bill last, and no fee is below 0.",
    ],
  },
  {
    topic: "Rounding of bills",
    key: "rounding",
    matters: ({ rounding }) => rounding !== "none",
    describe: ({ rounding }) => [rounding, rounding === "none" ? "" : ROUNDING[rounding]],
  },
  {
    topic: "Change of rates",
    key: "drift",
    matters: ({ drift }) => drift !== null,
    describe: ({ drift }) => [
      `${drift?.text} a year`,
      "All rates are multiplied by (1 + d)^(m/12), m the months since the start date; minimum, cap and waiver stay.",
    ],
  },
];

const DAY_CHOICES: readonly ContractChoice[] = [
  {
    topic: "Flows in the period",
    key: "flows-in-period",
    matters: ({ when }) => when === "advance",
    describe: ({ flowsInPeriod }) => [flowsInPeriod.replace("-", " "), FLOWS_IN_PERIOD[flowsInPeriod]],
  },
  {
    topic: "Day of arrival",
    key: "arrival-day",
    matters: ({ base, when, flowsInPeriod }) => (when === "arrears" ? base === "daily" : flowsInPeriod === "charged"),
    describe: ({ arrivalDay }) => [arrivalDay.replace("-", " "), ARRIVAL[arrivalDay]],
  },
  {
    topic: "Collection",
    key: "collected-after",
    matters: ({ collectedAfter }) => collectedAfter > 0,
    describe: ({ collectedAfter }) => [
      collectedAfter === 1 ? "1 month" : `${collectedAfter} months`,
      "Bills are paid so long after they fall due; revenue does not wait for it.",
    ],
  },
];

const UNIT_CHOICES: readonly ContractChoice[] = [
  {
    topic: "Householding",
    key: "householding",
    matters: hasAccounts,
    describe: ({ householding }) => [householding, HOUSEHOLDING[householding]],
  },
  {
    topic: "New business",
    key: "new",
    matters: ({ newUnits }) => newUnits !== null,
    describe: () => [
      "units of its own",
      "New clients, dated inflows and exchanges in come in units of the stated size and pay by their own fees; market gain, contributions, withdrawals, departures and fees move them and the others alike.",
    ],
  },
];

function billsInWords({ frequency, billingMonth }: Fees): readonly [string, string] {
  if (frequency === "monthly") return [frequency, FREQUENCIES[frequency]];
  if (billingMonth === null) return [frequency, `${FREQUENCIES[frequency]} from the start date.`];
  const month = fullNameOfMonth(billingMonth);
  const what = `${FREQUENCIES[frequency]}, with a bill in ${month}; the start date may cut the first period.`;
  return [`${frequency}, ${month}`, what];
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
