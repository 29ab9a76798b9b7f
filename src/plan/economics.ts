import type { Month } from "../months.js";
import type { Basis, CostLine, Economics, Role } from "../scenario/economics.js";
import type { Scenario, Stated } from "../scenario/scenario.js";
import {
  type AnnualRate,
  compoundMonthly,
  type Money,
  money,
  type MonthlyRate,
  nominalMonthly,
  type Share,
  share,
  times,
  WHOLE,
} from "../units.js";
import type { Series } from "./plan.js";
import { seriesOf, type UncertainRegister } from "./uncertain.js";
import { byMonth, mapValues } from "./values-by-month.js";

/** The firm around the assets, month by month. Positions are those of `costs`. */
export interface EconomicsPlan {
  readonly revenue: readonly OtherRevenuePlan[];
  /** The lines as written, then the roles that have a cost. */
  readonly costs: readonly CostPlan[];
  readonly roles: readonly RolePlan[];
  /** Share of a year's operating income before it; null for none. */
  readonly bonus: Series<Share> | null;
  readonly reactions: readonly ReactionPlan[];
}

export interface OtherRevenuePlan {
  readonly id: string;
  readonly name: string;
  readonly basis: AmountPlan | RatePlan;
}

export interface CostPlan {
  readonly id: string;
  readonly name: string;
  readonly basis: AmountPlan | HeadsPlan | RatePlan | SharePlan;
}

/** So much a month, as planned: a twelfth of the annual amount with its growth and its steps. */
export interface AmountPlan {
  readonly kind: "amount";
  readonly planned: readonly Money[];
  /** What a path adds its shift to, where that is not `planned`. */
  readonly stated?: readonly Money[];
  /** A twelfth of the growth since the start: what a shift of the annual amount is multiplied with. */
  readonly growth: readonly Share[];
  /** Position in `Plan.uncertain` of the annual amount's shift, or null. */
  readonly uncertain: number | null;
}

/** Planned heads, and what one costs in the month. */
export interface HeadsPlan extends Omit<AmountPlan, "kind" | "planned" | "stated"> {
  readonly kind: "heads";
  readonly planned: readonly Share[];
  readonly price: readonly Money[];
}

/** A rate on the month's (opening + closing)/2 of these segments. */
export interface RatePlan {
  readonly kind: "rate";
  readonly rate: Series<MonthlyRate>;
  readonly segments: readonly number[];
}

/** A share of the month's revenue, net of rebates and with the other lines. */
export interface SharePlan {
  readonly kind: "share";
  readonly share: Series<Share>;
}

export interface RolePlan {
  readonly id: string;
  readonly name: string;
  readonly planned: readonly Share[];
  /** Position of its cost; null where it has none. */
  readonly cost: number | null;
}

export interface ReactionPlan {
  /** While operating income over revenue of the last twelve months (or fewer, at the start) is below this. */
  readonly below: Share;
  /** Positions of costs, and of roles without a cost, whose planned rises do not happen. */
  readonly heldCosts: readonly number[];
  readonly heldRoles: readonly number[];
  readonly cuts: readonly { readonly cost: number; readonly part: Share }[];
}

interface Context {
  readonly months: readonly Month[];
  /** Ids of all segments. */
  readonly segments: readonly string[];
  readonly uncertain: UncertainRegister;
}

/** Resolves the firm around the assets by month; null where the scenario says nothing of it. */
export function planEconomics(
  { economics, segments }: Pick<Scenario, "economics" | "segments">,
  months: readonly Month[],
  uncertain: UncertainRegister,
): EconomicsPlan | null {
  if (economics === null) return null;
  const context: Context = { months, segments: segments.map(({ id }) => id), uncertain };
  const costs = [
    ...economics.costs.map((line) => ({ id: line.id, name: line.name, basis: costBasis(line, context) })),
    ...economics.people.flatMap((role) => {
      const basis = headsOf(role, context);
      return basis === null ? [] : [{ id: role.id, name: role.name, basis }];
    }),
  ];
  const roles = economics.people.map(({ id, name, count }): RolePlan => {
    const cost = costs.findIndex((line) => line.id === id);
    return { id, name, planned: byMonth(count, months), cost: cost < 0 ? null : cost };
  });
  return {
    revenue: economics.revenue.map(({ id, name, basis }) => ({
      id,
      name,
      basis: basisOf(basis, context) as OtherRevenuePlan["basis"],
    })),
    costs,
    roles,
    bonus: economics.bonus === null ? null : seriesOf(economics.bonus, months, uncertain, share),
    reactions: economics.reactions.map((reaction) => reactionOf(reaction, costs, roles)),
  };
}

function basisOf(basis: Basis, { months, segments, uncertain }: Context): AmountPlan | RatePlan | SharePlan {
  if (basis.kind === "share") return { kind: "share", share: seriesOf(basis.share, months, uncertain, share) };
  if (basis.kind === "amount") return amountOf(basis.amount, basis.growth, { months, uncertain });
  const of = segments.flatMap((id, position) => (basis.segment === null || basis.segment === id ? [position] : []));
  return { kind: "rate", rate: seriesOf(basis.rate, months, uncertain, nominalMonthly), segments: of };
}

/** A twelfth of an annual amount in each month, with its growth. */
export function amountOf(
  amount: Stated<Money>,
  growth: Stated<AnnualRate> | null,
  { months, uncertain }: Pick<Context, "months" | "uncertain">,
): AmountPlan {
  const grown = growthSince(growth, months);
  const series = seriesOf(amount, months, uncertain, (annual) => annual);
  return {
    kind: "amount",
    planned: series.byMonth.map((annual, month) => times(annual, monthly(grown[month] as Share))),
    growth: grown.map(monthly),
    uncertain: series.uncertain,
  };
}

const monthly = (growth: Share): Share => share(growth.dividedBy(12));

/** What the amount is multiplied with in each month: 1 in the first, then (1 + growth)^(1/12) more a month. */
function growthSince(growth: Stated<AnnualRate> | null, months: readonly Month[]): readonly Share[] {
  if (growth === null) return months.map(() => WHOLE);
  const rates = mapValues(byMonth(growth, months), compoundMonthly);
  let grown = WHOLE;
  return rates.map((rate, month) => {
    if (month > 0) grown = share(grown.times(rate.plus(1)));
    return grown;
  });
}

/** A cost's steps grow with it from their month on. */
function costBasis({ basis, steps }: CostLine, context: Context): CostPlan["basis"] {
  const plan = basisOf(basis, context);
  if (plan.kind !== "amount" || steps.length === 0) return plan;
  const planned = plan.planned.map((amount, month) =>
    steps.reduce((total, { from, amount: step }) => {
      const since = context.months.indexOf(from);
      if (month < since) return total;
      return money(
        total.plus(
          step
            .times(plan.growth[month] as Share)
            .dividedBy(plan.growth[since] as Share)
            .dividedBy(12),
        ),
      );
    }, amount),
  );
  return { ...plan, planned };
}

/** Null for a role that is only counted. */
function headsOf({ count, cost, inflation }: Role, { months, uncertain }: Context): HeadsPlan | null {
  if (cost === null) return null;
  const { planned: price, ...rest } = amountOf(cost, inflation, { months, uncertain });
  return { ...rest, kind: "heads", planned: byMonth(count, months), price };
}

function reactionOf(
  { below, hold, cut }: Economics["reactions"][number],
  costs: readonly CostPlan[],
  roles: readonly RolePlan[],
): ReactionPlan {
  const position = (lines: readonly { readonly id: string }[], id: string): readonly number[] => {
    const found = lines.findIndex((line) => line.id === id);
    return found < 0 ? [] : [found];
  };
  return {
    below: share(below),
    heldCosts: hold.flatMap((id) => position(costs, id)),
    heldRoles: hold.flatMap((id) => position(roles, id)).filter((role) => roles[role]?.cost === null),
    cuts: [...cut].flatMap(([id, part]) => position(costs, id).map((cost) => ({ cost, part }))),
  };
}
