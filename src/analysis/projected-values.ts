import { InvariantError } from "../errors.js";
import { departuresOfGroup, retention } from "../model/departures.js";
import { drawdown } from "../model/drawdown.js";
import { type EconomicsPeriod, economicsByPeriod } from "../model/economics-by-period.js";
import { type PeriodRow, summarise } from "../model/periods.js";
import type { LedgerRow, Projection } from "../model/projection.js";
import { isBalance } from "../plan/alerts.js";
import { askedGroup } from "../plan/asked-group.js";
import { rolesOf } from "../plan/groups.js";
import type { Group, Plan } from "../plan/plan.js";
import type { FirmMeasure, GroupMeasure, HeadMeasure, Quantity } from "../scenario/question.js";
import { money, NOTHING, ratio, share } from "../units.js";

/**
 * A quantity of the exact ledger at its moments: one for a month ("at") or a calendar year ("in"), every month end up to the
 * date for "by" and "ever" (any whole year for what is summed over time). Null for a ratio over nothing.
 */
export function projectedValues(plan: Plan, projection: Projection, quantity: Quantity): readonly (number | null)[] {
  const { group, measure } = askedGroup(plan, quantity.measure, quantity.of);
  if (measure === "retention") return retentions(plan, projection, quantity, group);
  const rows = projection.groups[group] ?? [];
  const periods = periodsOf(plan, rows, quantity);
  if (isOfPeople(measure)) {
    const roles = rolesOf(plan, group);
    return economicsByPeriod(projection.economics ?? [], periods).map((period, at) =>
      ofPeople(measure, { ...period, averageAum: (periods[at] as PeriodRow).averageAum }, roles),
    );
  }
  if (isOfFirm(measure))
    return economicsByPeriod(projection.economics ?? [], periods).map((period) => firmValue(measure, period));
  return periods.map((period) => valueOf(measure, rows, period));
}

function retentions(plan: Plan, projection: Projection, quantity: Quantity, group: number): readonly (number | null)[] {
  const rows = projection.groups[group] ?? [];
  return periodsOf(plan, rows, quantity).map((period) => {
    const left = departuresOfGroup(plan.segments, projection, plan.groups[group] as Group, period);
    return retention(period.opening, left)?.toNumber() ?? null;
  });
}

function periodsOf(plan: Plan, rows: readonly LedgerRow[], { when, measure }: Quantity): readonly PeriodRow[] {
  if (when.kind === "in") {
    return summarise(rows, "year", plan).filter((_, year) => plan.years[year]?.year === when.year);
  }
  if (when.kind === "ever" && !isBalance(measure)) return summarise(rows, "year", plan).filter(({ stub }) => !stub);
  const months = summarise(rows, "month", plan);
  const last = when.kind === "ever" ? months.length - 1 : plan.months.indexOf(when.month);
  return months.slice(when.kind === "at" ? last : 0, last + 1);
}

const FIRM_VALUES = {
  "total-revenue": "revenue",
  cost: "cost",
  "operating-income": "operatingIncome",
  margin: "margin",
} as const satisfies Record<FirmMeasure, keyof EconomicsPeriod>;

const isOfFirm = (measure: GroupMeasure): measure is FirmMeasure => Object.hasOwn(FIRM_VALUES, measure);

const firmValue = (measure: FirmMeasure, period: EconomicsPeriod): number | null =>
  period[FIRM_VALUES[measure]]?.toNumber() ?? null;

const OF_PEOPLE: readonly string[] = ["heads", "aum-per-head", "revenue-per-head"] satisfies readonly HeadMeasure[];

const isOfPeople = (measure: GroupMeasure): measure is HeadMeasure => OF_PEOPLE.includes(measure);

/** Mean heads of the period, and what each of them stands for. */
function ofPeople(
  measure: HeadMeasure,
  { heads, averageAum, revenue }: EconomicsPeriod & Pick<PeriodRow, "averageAum">,
  roles: readonly number[],
): number | null {
  const counted = roles.reduce((total, role) => share(total.plus(heads[role] ?? 0)), share(0));
  if (measure === "heads") return counted.toNumber();
  return ratio(measure === "aum-per-head" ? averageAum : revenue, money(counted))?.toNumber() ?? null;
}

function valueOf(
  measure: Exclude<GroupMeasure, FirmMeasure | HeadMeasure | "retention">,
  rows: readonly LedgerRow[],
  period: PeriodRow,
): number | null {
  switch (measure) {
    case "aum":
      return period.closing.toNumber();
    case "average-aum":
      return period.averageAum.toNumber();
    case "inflows":
      return period.inflows.toNumber();
    case "outflows":
      return period.outflows.toNumber();
    case "net-flows":
      return period.netFlows.toNumber();
    case "market-gain":
      return period.marketGain.toNumber();
    case "fees":
      return period.fees.toNumber();
    case "revenue":
      return period.revenue.toNumber();
    case "billed":
      return period.billed.toNumber();
    case "collected":
      return period.collected.toNumber();
    case "net-revenue":
      return period.netRevenue.toNumber();
    case "base-revenue":
      return period.baseRevenue.toNumber();
    case "performance-fees":
      return period.performanceFees.toNumber();
    case "base-fee-rate":
      return period.baseFeeRateBp === null ? null : period.baseFeeRateBp.dividedBy(10_000).toNumber();
    case "fee-rate":
      return period.feeRateBp === null ? null : period.feeRateBp.dividedBy(10_000).toNumber();
    case "organic-growth":
      return period.organicGrowth === null ? null : period.organicGrowth.toNumber();
    case "drawdown":
      return deepestFall(rows, period);
    case "return":
      throw new InvariantError("the projection has no return of an asset class: only conditions ask for it");
    default:
      throw new InvariantError(`the projection has no measure ${String(measure satisfies never)}`);
  }
}

/** The deepest fall of month ends (and the opening) up to the end of the period, as a positive share. */
const deepestFall = (rows: readonly LedgerRow[], { from, months }: PeriodRow): number => {
  const closings = rows.slice(0, from + months).map(({ closing }) => closing);
  return drawdown([rows[0]?.opening ?? NOTHING, ...closings])
    .depth.abs()
    .toNumber();
};
