import { type Month, fiscalYearOf } from "../months.js";
import type { CostPlan, EconomicsPlan, RatePlan } from "../plan/economics.js";
import type { Plan } from "../plan/plan.js";
import {
  add,
  half,
  type Money,
  money,
  type MonthlyRate,
  NOTHING,
  ratio,
  type Share,
  share,
  subtract,
  sum,
  times,
} from "../units.js";
import type { SegmentRow } from "./projection.js";

/**
 * One month of the firm around the assets.
 *
 *     revenue         = net revenue of all segments + other lines
 *     operatingIncome = revenue − costs − bonus
 *     bonus           = share·max(0, operating income before it, this fiscal year so far) − what was accrued of it before
 */
export interface EconomicsRow {
  readonly month: Month;
  /** Fees on assets after rebates, of all segments. */
  readonly netRevenue: Money;
  /** By position in `EconomicsPlan.revenue`. */
  readonly otherRevenue: readonly Money[];
  readonly revenue: Money;
  /** By position in `EconomicsPlan.costs`. */
  readonly costs: readonly Money[];
  /** Negative where a loss takes back what the year's earlier months had accrued. */
  readonly bonus: Money;
  /** All costs and the bonus. */
  readonly cost: Money;
  readonly operatingIncome: Money;
  /** Heads by position in `EconomicsPlan.roles`. */
  readonly heads: readonly Share[];
  /** By position in `EconomicsPlan.reactions`: whether it is on. */
  readonly reacting: readonly boolean[];
}

/** What a month hands to the next. */
interface State {
  /** By cost: the amount a month or the heads, as they came out; null before the first month and for other lines. */
  readonly quantities: readonly (Quantity | null)[];
  /** Of roles without a cost. */
  readonly counts: readonly (Quantity | null)[];
  /** Operating income before the bonus, this fiscal year so far, and the bonus accrued of it. */
  readonly before: Money;
  readonly accrued: Money;
  /** The last twelve months, the newest last. */
  readonly past: readonly EconomicsRow[];
}

type Quantity = Money | Share;

/**
 * The firm around the assets on a ledger of its segments.
 *
 * @param segments  [segment][month]
 */
export function rollEconomics(
  { economics, months, fiscalYearEnds }: Pick<Plan, "economics" | "months" | "fiscalYearEnds">,
  segments: readonly (readonly SegmentRow[])[],
): readonly EconomicsRow[] | null {
  if (economics === null) return null;
  let state: State = {
    quantities: economics.costs.map(() => null),
    counts: economics.roles.map(() => null),
    before: NOTHING,
    accrued: NOTHING,
    past: [],
  };
  return months.map((month, index) => {
    const year = fiscalYearOf(month, fiscalYearEnds);
    const begins = index === 0 || fiscalYearOf(months[index - 1] as Month, fiscalYearEnds) !== year;
    const opened = begins ? { ...state, before: NOTHING, accrued: NOTHING } : state;
    const rows = segments.map((segment) => segment[index] as SegmentRow);
    const rolled = rollMonth(economics, opened, { rows, month, index });
    state = rolled.state;
    return rolled.row;
  });
}

/** The segments' rows of a month. */
interface Moment {
  readonly rows: readonly SegmentRow[];
  readonly month: Month;
  readonly index: number;
}

function rollMonth(economics: EconomicsPlan, state: State, moment: Moment): { row: EconomicsRow; state: State } {
  const { rows, month, index } = moment;
  const reacting = economics.reactions.map(({ below }) => marginOf(state.past)?.lessThan(below) ?? false);
  const netRevenue = sum(rows.map((row) => row.netRevenue));
  const otherRevenue = economics.revenue.map(({ basis }) =>
    basis.kind === "rate" ? onAum(basis, moment) : (basis.planned[index] as Money),
  );
  const revenue = add(netRevenue, ...otherRevenue);
  const held = heldOf(economics, reacting);
  const quantities = economics.costs.map(({ basis }, cost) =>
    basis.kind === "amount" || basis.kind === "heads"
      ? quantityOf(basis.planned, { index, last: state.quantities[cost] ?? null, held: held.costs.has(cost) })
      : null,
  );
  const costs = economics.costs.map((cost, at) =>
    saved(economics, reacting, at, costOf(cost, { moment, quantity: quantities[at] ?? null, revenue })),
  );
  const before = add(state.before, subtract(revenue, sum(costs)));
  const accrued = bonusOf(economics, before, moment);
  const bonus = subtract(accrued, state.accrued);
  const cost = add(sum(costs), bonus);
  const counts = economics.roles.map(({ planned, cost: own }, role) =>
    own === null ? quantityOf(planned, { index, last: state.counts[role] ?? null, held: held.roles.has(role) }) : null,
  );
  const heads = economics.roles.map(({ cost: own }, role) =>
    share((own === null ? counts[role] : quantities[own]) ?? 0),
  );
  const operatingIncome = subtract(revenue, cost);
  const row = { month, netRevenue, otherRevenue, revenue, costs, bonus, cost, operatingIncome, heads, reacting };
  return { row, state: { quantities, counts, before, accrued, past: [...state.past, row].slice(-12) } };
}

/** Operating income over revenue of the months behind; null before the first, and where there was no revenue. */
function marginOf(past: readonly EconomicsRow[]): Share | null {
  return ratio(sum(past.map((row) => row.operatingIncome)), sum(past.map((row) => row.revenue)));
}

function heldOf({ reactions }: EconomicsPlan, reacting: readonly boolean[]) {
  const on = reactions.filter((_, at) => reacting[at]);
  return {
    costs: new Set(on.flatMap(({ heldCosts }) => heldCosts)),
    roles: new Set(on.flatMap(({ heldRoles }) => heldRoles)),
  };
}

/** rate · (opening + closing)/2 of its segments. */
function onAum({ rate, segments }: RatePlan, { rows, index }: Moment): Money {
  const of = sum(segments.flatMap((segment) => [rows[segment]?.opening ?? NOTHING, rows[segment]?.closing ?? NOTHING]));
  return times(half(of), rate.byMonth[index] as MonthlyRate);
}

const notNegative = <Amount extends Money | Share>(amount: Amount): Amount =>
  amount.isNegative() ? (share(0) as Money | Share as Amount) : amount;

/** Last month's, and the planned change since; a rise does not happen while it is held. */
function quantityOf(planned: readonly Quantity[], { index, last, held }: Following): Quantity {
  const now = planned[index] as Quantity;
  if (last === null) return now;
  const change = now.minus(planned[index - 1] as Quantity);
  // Less than nothing is left where a planned fall meets a rise that was held.
  return held && change.isPositive() ? last : notNegative(last.plus(change) as Quantity);
}

interface Following {
  readonly index: number;
  readonly last: Quantity | null;
  readonly held: boolean;
}

function costOf(
  { basis }: CostPlan,
  {
    moment,
    quantity,
    revenue,
  }: { readonly moment: Moment; readonly quantity: Quantity | null; readonly revenue: Money },
): Money {
  const { index } = moment;
  switch (basis.kind) {
    case "rate":
      return onAum(basis, moment);
    case "share":
      return times(revenue, basis.share.byMonth[index] as Share);
    case "heads":
      return times(basis.price[index] as Money, share(quantity ?? 0));
    default:
      return money(quantity ?? 0);
  }
}

/** What is left of a cost after all cuts that are on, one after the other. */
function saved({ reactions }: EconomicsPlan, reacting: readonly boolean[], cost: number, amount: Money): Money {
  return reactions.reduce((left, { cuts }, at) => {
    const cut = reacting[at] === true ? cuts.find((one) => one.cost === cost) : undefined;
    return cut === undefined ? left : subtract(left, times(left, cut.part));
  }, amount);
}

/** Of a year's operating income before it so far; nothing of a loss. */
function bonusOf({ bonus }: EconomicsPlan, before: Money, { index }: Moment): Money {
  return bonus === null || before.isNegative() ? NOTHING : times(before, bonus.byMonth[index] as Share);
}
