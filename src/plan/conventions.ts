import { nameOfMonth } from "../months.js";
import type { Scenario } from "../scenario/scenario.js";
import { isApart } from "./acquired-books.js";
import { chanceConventions } from "./chance-conventions.js";
import { economicsConventions } from "./economics-assumptions.js";
import { stressConventions } from "./stress-assumptions.js";
import { currencyConventions } from "./currency-conventions.js";
import { initiativeConventions } from "./initiative-assumptions.js";
import { feeConventions } from "./fee-conventions.js";
import { marketConventions } from "./market-conventions.js";
import type { ConventionInForce, Plan } from "./plan.js";
import { inForce, perSegment } from "./convention-in-force.js";

/**
 * Every convention in force, with what it means: those of the file and the defaults. One line for each choice that segments
 * make.
 *
 * @param uncertain  the values that differ from path to path; those that move with chances are not drawn
 */
export function listConventions(scenario: Scenario, uncertain: Plan["uncertain"]): readonly ConventionInForce[] {
  return [
    ...marketConventions(scenario),
    ...stressConventions(scenario),
    ...currencyConventions(scenario),
    ...flowConventions(scenario),
    ...chanceConventions(scenario),
    ...feeConventions(scenario),
    averageConvention(scenario),
    ...ledgerConventions(scenario),
    ...initiativeConventions(scenario),
    ...economicsConventions(scenario),
    ...(uncertain.some(({ shift }) => shift.kind !== "moving") ? [ONCE_PER_PATH] : []),
  ];
}

const FLOW_RETURN = {
  simple: "A flow earns its weight times the month's return (Modified Dietz).",
  compound: "A flow of weight w earns (1 + r)^w − 1 in a month of return r.",
} as const;
const FLOW_RATES = {
  nominal: "A month's flow rate is a twelfth of the annual one.",
  effective:
    "Monthly rates compound to the annual one: (1 + a)^(1/12) − 1 for inflows, 1 − (1 − a)^(1/12) for outflows.",
  continuous:
    "Annual rates are logarithms: e^(a/12) − 1 a month for inflows and net flows, 1 − e^(−a/12) for outflows.",
} as const;
const FLOWS_ON = {
  opening: "Flow rates apply to the month's opening.",
  closing: "Flow rates apply to the balance after the month's return and fee.",
} as const;
const RETURNS = {
  gross: "Returns are before fees; fees that are paid from the assets are deducted.",
  net: "Returns are after fees; fees are shown and not deducted.",
} as const;
const OUTFLOWS = {
  refuse:
    "In the exact projection an outflow beyond the assets is refused; on a path it is cut to what is payable, and counted.",
  cap: "An outflow beyond the assets is cut to what is payable; the rest is shown as unmet.",
} as const;

function flowConventions(scenario: Scenario): readonly ConventionInForce[] {
  return [
    ...perSegment(scenario, "timing", "Flow timing", ({ timing }) => {
      const [choice, meaning] = timingInWords(timing.toNumber());
      return { choice, meaning };
    }),
    ...perSegment(scenario, "flowReturn", "Return on flows", ({ flowReturn: choice }) => ({
      choice,
      meaning: FLOW_RETURN[choice],
    })),
    ...perSegment(scenario, "flowRates", "Flow rates", ({ flowRates: choice }) => ({
      choice,
      meaning: FLOW_RATES[choice],
    })),
    ...perSegment(scenario, "flowsOn", "Balance of flow rates", ({ flowsOn: choice }) => ({
      choice,
      meaning: FLOWS_ON[choice],
    })),
    ...perSegment(scenario, "returns", "Returns", ({ returns: choice }) => ({ choice, meaning: RETURNS[choice] })),
    ...perSegment(scenario, "outflows", "Outflows beyond the assets", ({ outflows: choice }) => ({
      choice,
      meaning: OUTFLOWS[choice],
    })),
  ];
}

function timingInWords(weight: number): readonly [choice: string, meaning: string] {
  const arrive = "Inflows and outflows without a date";
  if (weight === 1)
    return ["beginning", `${arrive} come at the beginning of the month and are invested for all of it.`];
  if (weight === 0.5) return ["mid", `${arrive} come evenly through the month and are invested for half of it.`];
  if (weight === 0) return ["end", `${arrive} come at the end of the month and earn nothing in it.`];
  return [`weight ${weight}`, `${arrive} are invested for ${weight} of their month.`];
}

const ONCE_PER_PATH = inForce(
  "Uncertain values",
  "drawn once per path",
  "A path shifts an uncertain value by one amount in all months; the exact projection takes the value as it is stated.",
  false,
);

const AVERAGES = {
  "two-point": "The mean of opening and closing of the period.",
  "month-ends": "The mean of the period's month ends.",
  "13-month": "The mean of the opening and the period's month ends.",
  "quarter-ends": "The mean of the period's quarter ends, counted back from its close.",
  "five-points": "The mean of the opening and the period's quarter ends, counted back from its close.",
  trapezoid: "The mean over the months of (opening + closing)/2.",
  daily:
    "Each balance for as many days as it was there; a dated movement counts from its own day, the market gain as if it came evenly.",
  "daily-from-next-day":
    "Each balance for as many days as it was there; a dated movement counts from the day after its own, the market gain as if it came evenly.",
} as const;

const averageConvention = ({ conventions: { averageAum }, statedConventions }: Scenario): ConventionInForce =>
  inForce("Average AUM", averageAum, AVERAGES[averageAum], statedConventions.has("averageAum"));

const ORGANIC = {
  "client-flows":
    "Inflows less outflows over the opening; market gain, exchanges, distributions and fees are not in it.",
  "with-reinvested": "Inflows less outflows, and distributions that were reinvested, over the opening.",
} as const;

const ANNUALISED = "Annualised it is that times 12/months: times 4 of a quarter, times 12 of a month, not compounded.";

const ARRIVAL = {
  "not-counted": [
    "earn from the next day",
    "A movement on day d of a month of D days is invested for (D − d)/D of it.",
  ],
  counted: [
    "earn from their own day",
    "A movement on day d of a month of D days is invested for (D − d + 1)/D of it: the day of arrival is counted.",
  ],
} as const;

function ledgerConventions(scenario: Scenario): readonly ConventionInForce[] {
  const { events, pipeline, segments, conventions, statedConventions, fiscalYearEnds } = scenario;
  const { organic, dayOfArrival } = conventions;
  const arrival = ARRIVAL[dayOfArrival];
  const regular = segments.some(({ distributions }) => distributions !== null);
  const reinvested = regular && segments.some((segment) => segment.reinvested !== null);
  const back = reinvested ? " What is reinvested comes back at once." : "";
  const paid = "A rate on the month's opening, paid at the end of the month from what outflows leave;";
  const isOrganic = reinvested && organic === "with-reinvested" ? "the rest is not organic." : "they are not organic.";
  return [
    ...(fiscalYearEnds === 12 ? [] : [fiscalYears(fiscalYearEnds)]),
    inForce(
      "Organic growth",
      organic.replace("-", " "),
      `${ORGANIC[organic]} ${ANNUALISED}`,
      statedConventions.has("organic"),
    ),
    ...(events.length + pipeline.length === 0
      ? []
      : [inForce("Dated movements", arrival[0], arrival[1], statedConventions.has("dayOfArrival"))]),
    ...(regular ? [inForce("Distributions", "end of month", `${paid} ${isOrganic}${back}`, false)] : []),
    ...(events.some((event) => event.kind === "acquisition" && isApart(event)) ? [ACQUIRED] : []),
  ];
}

const fiscalYears = (ends: Scenario["fiscalYearEnds"]): ConventionInForce =>
  inForce(
    "Years",
    `end with ${nameOfMonth(ends)}`,
    "A year is named after the calendar year that it ends in; values by year stay those of calendar years.",
    true,
  );

const ACQUIRED = inForce(
  "Acquired books",
  "apart within their segment",
  "A purchase with a run-off, households or contracts of its own is rolled by itself, with the returns of its segment, and counted in it; with a run-off it gets no new clients.",
  false,
);
