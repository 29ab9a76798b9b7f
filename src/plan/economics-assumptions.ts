import { formatMonth } from "../months.js";
import type { Basis, CostLine, Economics, RevenueLine, Role } from "../scenario/economics.js";
import type { Scenario } from "../scenario/scenario.js";
import { assumption } from "./assumption.js";
import { inForce } from "./convention-in-force.js";
import type { Assumption, ConventionInForce } from "./plan.js";
import { amountInWords } from "./wording.js";

/** The values that the firm around the assets states, in the order of the file. */
export function economicsAssumptions({ economics, segments }: Scenario): readonly Assumption[] {
  if (economics === null) return [];
  const nameOf = (id: string | null): string => segments.find((segment) => segment.id === id)?.name ?? "all segments";
  return [
    ...economics.revenue.flatMap((line) => lineAssumptions(line, "Other revenue", nameOf)),
    ...economics.costs.flatMap((line) => costAssumptions(line, nameOf)),
    ...economics.people.flatMap(roleAssumptions),
    ...(economics.bonus === null ? [] : [assumption("Bonus pool: share of operating income", economics.bonus, "rate")]),
    ...economics.reactions.map((reaction) => reactionAssumption(reaction, economics)),
  ];
}

function lineAssumptions(
  { name, basis }: RevenueLine,
  what: string,
  nameOf: (id: string | null) => string,
): readonly Assumption[] {
  const label = `${what}, ${name}`;
  switch (basis.kind) {
    case "amount":
      return [
        assumption(`${label}: a year`, basis.amount, "amount"),
        ...(basis.growth === null ? [] : [assumption(`${label}: growth`, basis.growth, "rate")]),
      ];
    case "rate":
      return [assumption(`${label}: on average AUM of ${nameOf(basis.segment)}`, basis.rate, "fee-rate")];
    default:
      return [assumption(`${label}: share of revenue`, basis.share, "rate")];
  }
}

function costAssumptions(line: CostLine, nameOf: (id: string | null) => string): readonly Assumption[] {
  const steps = line.steps.map(({ from, amount }) => `${amountInWords(amount)} from ${formatMonth(from)}`).join(", ");
  const lines = lineAssumptions(line, "Cost", nameOf);
  const [first] = lines;
  if (steps === "" || first === undefined) return lines;
  return [
    ...lines,
    { ...first, key: `${first.key}.steps`, label: `Cost, ${line.name}: steps`, text: steps, uncertainty: null },
  ];
}

const roleAssumptions = ({ name, count, cost, inflation }: Role): readonly Assumption[] => [
  assumption(`Heads, ${name}`, count, "number"),
  ...(cost === null ? [] : [assumption(`Heads, ${name}: cost of one a year`, cost, "amount")]),
  ...(inflation === null ? [] : [assumption(`Heads, ${name}: growth of that cost`, inflation, "rate")]),
];

function reactionAssumption(
  { below, hold, cut }: Economics["reactions"][number],
  { costs, people }: Economics,
): Assumption {
  const nameOf = (id: string): string => [...costs, ...people].find((line) => line.id === id)?.name ?? id;
  const cuts = [...cut].map(([id, part]) => `${nameOf(id)} cut by ${part.times(100).toFixed()}%`);
  const text = [...hold.map((id) => `${nameOf(id)} held`), ...cuts].join(", ");
  const level = `${below.times(100).toFixed()}%`;
  const label = `While the margin of the last twelve months is below ${level}`;
  return { key: `economics.reactions.${level}`, label, text, uncertainty: null, source: null, date: null, kind: null };
}

/** How the firm around the assets is computed. */
export function economicsConventions({ economics }: Scenario): readonly ConventionInForce[] {
  if (economics === null) return [];
  const grows = (basis: Basis): boolean => basis.kind === "amount" && basis.growth !== null;
  const inflates = economics.costs.some(({ basis }) => grows(basis)) || economics.people.some((role) => role.inflation);
  const lines = [
    inForce(
      "Operating income",
      "revenue less cost",
      "Revenue is that of all segments after rebates, with the other lines; margin is operating income over it.",
      false,
    ),
  ];
  if (inflates)
    lines.push(
      inForce(
        "Inflation",
        "by month",
        "Amounts are those of the first month and grow by (1 + i)^(1/12) a month.",
        false,
      ),
    );
  if (economics.bonus !== null)
    lines.push(
      inForce(
        "Bonus pool",
        "accrued over the year",
        "A share of the year's operating income before it so far; a later loss takes back what was accrued.",
        false,
      ),
    );
  if (economics.reactions.length > 0)
    lines.push(
      inForce(
        "Reactions to margins",
        "last twelve months",
        "Read at the month's beginning, from fewer months in the first year. A rise that was held does not come back.",
        false,
      ),
    );
  return lines;
}
