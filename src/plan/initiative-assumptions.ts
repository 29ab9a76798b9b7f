import { formatMonth } from "../months.js";
import type { ChangedSubject, Initiative } from "../scenario/initiative.js";
import type { ProgrammeCost } from "../scenario/programme-cost.js";
import type { Scenario } from "../scenario/scenario.js";
import { assumption } from "./assumption.js";
import { inForce } from "./convention-in-force.js";
import type { Assumption, ConventionInForce } from "./plan.js";

/** The values that initiatives state, in the order of the file; those that are off say so. */
export const initiativeAssumptions = ({ initiatives, segments }: Scenario): readonly Assumption[] =>
  initiatives.flatMap((initiative) => assumptionsOf(initiative, segments));

function assumptionsOf(initiative: Initiative, segments: Scenario["segments"]): readonly Assumption[] {
  const { flows, fees, cost, revenue, probability } = initiative;
  const label = `Initiative, ${initiative.name}${initiative.on ? "" : " (off)"}`;
  const nameOf = (of: ChangedSubject): string =>
    of.kind === "tag" ? `${of.tag}=${of.value}` : (segments.find(({ id }) => id === of.id)?.name ?? of.id);
  return [
    { ...unsourced(`initiatives.${initiative.id}.from`), label: `${label}: when`, text: timeInWords(initiative) },
    ...flows.map(({ of, direction, change }) => assumption(`${label}: ${direction} of ${nameOf(of)}`, change, "rate")),
    ...fees.map(({ of, change }) => assumption(`${label}: fee rates of ${nameOf(of)}`, change, "fee-rate")),
    ...(revenue === null ? [] : [assumption(`${label}: revenue a year`, revenue.amount, "amount")]),
    ...(revenue?.growth == null ? [] : [assumption(`${label}: growth of that revenue`, revenue.growth, "rate")]),
    ...(cost === null ? [] : costAssumptions(label, cost)),
    ...(probability === null ? [] : [assumption(`${label}: chance`, probability, "rate")]),
  ];
}

/** What is spent once, every year, and how that grows. */
export const costAssumptions = (label: string, { key, oneOffText, running, inflation }: ProgrammeCost) => [
  ...(oneOffText === null ? [] : [{ ...unsourced(`${key}.one-off`), label: `${label}: cost once`, text: oneOffText }]),
  ...(running === null ? [] : [assumption(`${label}: running cost a year`, running, "amount")]),
  ...(inflation === null ? [] : [assumption(`${label}: growth of that cost`, inflation, "rate")]),
];

const unsourced = (key: string) => ({
  key,
  uncertainty: null,
  source: null,
  date: null,
  kind: null,
});

function timeInWords({ from, until, ramp }: Initiative): string {
  const end = until === null ? "" : ` to ${formatMonth(until)}`;
  const growing =
    ramp.kind === "linear" && ramp.months <= 1
      ? "at once"
      : ramp.kind === "linear"
        ? `linear over ${ramp.text}`
        : ramp.text;
  return `from ${formatMonth(from)}${end}, ${growing}`;
}

/** How initiatives are computed. */
export function initiativeConventions({ initiatives, events }: Scenario): readonly ConventionInForce[] {
  const on = initiatives.filter((initiative) => initiative.on);
  const bought = events.some((event) => event.kind === "acquisition" && (event.price !== null || event.cost !== null));
  const price = inForce(
    "Price of acquisitions",
    "capital",
    "It is no cost and no part of operating income. What comes back of it is operating income with the acquisition less without it, undiscounted, on the same draws, as if it came for certain.",
    false,
  );
  if (on.length === 0) return bought ? [price] : [];
  const effects = inForce(
    "Initiatives",
    "effects add up",
    "Each effect is of the plan as it is without any; points are added to the annual rate, a factor takes its part of the stated one, uncertainty is not changed. A ramp over n months is k/n in the k-th. Fee changes reach every tier, no minimum, and no acquired book; an amount for a tag is parted by opening balances.",
    false,
  );
  const costs = inForce(
    "Cost of initiatives",
    "in full from the first month",
    "Running cost does not wait for the effect; it grows with its inflation from the start date. Other revenue grows with the effect.",
    false,
  );
  const chances = inForce(
    "Initiatives with a chance",
    "drawn once per path",
    "On a path all of it comes or nothing does. The exact projection takes chance × effect of rates and amounts, month by month, which is not the mean of paths with and without it.",
    false,
  );
  return [
    ...(bought ? [price] : []),
    effects,
    ...(on.some(({ cost }) => cost !== null) ? [costs] : []),
    ...(on.some(({ probability }) => probability !== null) ? [chances] : []),
  ];
}
