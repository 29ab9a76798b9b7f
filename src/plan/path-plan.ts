import type { Decimal } from "decimal.js";
import { annualRate, Exact, type Money, money, monthlyRate, type Share, share } from "../units.js";
import type { AmountPlan, CostPlan, EconomicsPlan } from "./economics.js";
import type { Chanced, FlowPlan, Plan, ResponsePlan, SegmentPlan, Series, UncertainValue } from "./plan.js";
import type { UnitFeesPlan } from "./fee-plan.js";
import { mapValues } from "./values-by-month.js";

/**
 * A plan as one path has it: every uncertain value is the path's own, held at 0 where it cannot be less, and what the assets
 * cannot pay is cut instead of refused. What is random by month (returns and net flow rates, with the uncertain values behind
 * them) is no part of it.
 *
 */
export function planOfPath(plan: Plan, fate: Fate): Plan {
  const own = valuesOf(plan.uncertain, fate);
  const happening = <Dated extends Chanced>(dated: Dated): Dated =>
    dated.chance === null ? dated : { ...dated, happens: fate.happens[dated.chance] as Share };
  return {
    ...plan,
    segments: plan.segments.map((segment) => {
      const { movements, mandates } = segment;
      return {
        ...segmentOfPath(segment, own),
        movements: movements.map((one) =>
          happening({ ...one, amount: one.kind === "scope" ? own.signed(one) : own.amount(one) }),
        ),
        mandates: mandates.map((mandate) => ({ ...mandate, leaves: fate.leaves[mandate.client] as readonly Share[] })),
      };
    }),
    exchanges: plan.exchanges.map((exchange) => happening({ ...exchange, amount: own.amount(exchange) })),
    economics: plan.economics === null ? null : economicsOfPath(plan.economics, own),
  };
}

/** What was drawn once for a path. */
export interface Fate {
  /** What is added to each of `Plan.uncertain`. */
  readonly shifts: readonly Share[];
  /** For each of `Plan.chances` 1 or 0. */
  readonly happens: readonly Share[];
  /** [client][month]: 1 in the month in which it leaves, else 0. */
  readonly leaves: readonly (readonly Share[])[];
}

function segmentOfPath(segment: SegmentPlan, own: PathValues): SegmentPlan {
  const { flows, fees } = segment;
  return {
    ...segment,
    flows: {
      ...flows,
      inflows: flowOfPath(flows.inflows, own),
      outflows: flowOfPath(flows.outflows, own),
      netResponse: responseOfPath(flows.netResponse, own),
      outflowsBeyondAssets: "cap",
    },
    distributions: own.held(segment.distributions, monthlyRate),
    fees: {
      ...fees,
      tiers: tiersOfPath(fees, own),
      newUnits: fees.newUnits === null ? null : { ...fees.newUnits, tiers: tiersOfPath(fees.newUnits, own) },
      changes: fees.changes.map((change) => ({
        ...change,
        own: feesOfPath(change.own, own),
        fresh: change.fresh === null ? null : feesOfPath(change.fresh, own),
      })),
      beyondAssets: "cap",
    },
  };
}

const feesOfPath = (fees: UnitFeesPlan, own: PathValues): UnitFeesPlan => ({ ...fees, tiers: tiersOfPath(fees, own) });

const tiersOfPath = ({ tiers }: UnitFeesPlan, own: PathValues): UnitFeesPlan["tiers"] =>
  tiers.map(({ upTo, rate }) => ({ upTo, rate: own.held(rate, annualRate) }));

const flowOfPath = (flow: FlowPlan, own: PathValues): FlowPlan => ({
  ...flow,
  rate: own.held(flow.rate, monthlyRate),
  amount: own.held(flow.amount, money),
  response: responseOfPath(flow.response, own),
});

function economicsOfPath(economics: EconomicsPlan, own: PathValues): EconomicsPlan {
  const basisOfPath = <Basis extends CostPlan["basis"]>(basis: Basis): Basis => {
    switch (basis.kind) {
      case "amount":
        return { ...basis, planned: own.grown(basis.stated ?? basis.planned, basis), uncertain: null };
      case "heads":
        return { ...basis, price: own.grown(basis.price, basis), uncertain: null };
      case "rate":
        return { ...basis, rate: own.held(basis.rate, monthlyRate) };
      default:
        return { ...basis, share: own.held(basis.share, share) };
    }
  };
  return {
    ...economics,
    revenue: economics.revenue.map((line) => ({ ...line, basis: basisOfPath(line.basis) })),
    costs: economics.costs.map((line) => ({ ...line, basis: basisOfPath(line.basis) })),
    bonus: economics.bonus === null ? null : own.held(economics.bonus, share),
  };
}

const responseOfPath = (response: ResponsePlan | null, own: PathValues): ResponsePlan | null =>
  response === null || response.slope === null ? response : { ...response, slope: own.free(response.slope, share) };

/** A path's own values; `to` gives a number the unit of the series. */
interface PathValues {
  readonly free: <Value extends Decimal>(series: Series<Value>, to: (value: Decimal) => Value) => Series<Value>;
  readonly held: PathValues["free"];
  /** Amounts by month whose annual amount has a shift that grows with it. */
  readonly grown: (amounts: readonly Money[], line: Pick<AmountPlan, "growth" | "uncertain">) => readonly Money[];
  readonly amount: (dated: { readonly amount: Money; readonly uncertain: number | null }) => Money;
  readonly signed: PathValues["amount"];
}

function valuesOf(
  values: readonly UncertainValue[],
  { shifts, happens }: Pick<Fate, "shifts" | "happens">,
): PathValues {
  const movesOf = (uncertain: number | null) => {
    const shift = values[uncertain ?? -1]?.shift;
    return shift?.kind === "moving" ? shift : null;
  };
  const drawnOf = (uncertain: number | null): Share => shifts[uncertain ?? -1] ?? share(0);
  /** In a month; of what moves by month. */
  const shiftOf = (uncertain: number | null, month = 0): Share => {
    const moving = movesOf(uncertain);
    if (moving === null) return drawnOf(uncertain);
    return share(
      moving.parts.reduce(
        (total, { chance, byMonth }) => total.plus((byMonth[month] as Share).times(happens[chance] as Share)),
        new Exact(drawnOf(moving.of)),
      ),
    );
  };
  const moved = (value: Decimal, shift: Share): Decimal => value.plus(shift);
  const atLeastNothing = (value: Decimal, shift: Share): Decimal => Exact.max(value.plus(shift), 0);
  const series =
    (shifted: typeof moved): PathValues["free"] =>
    ({ byMonth, stated, uncertain }, to) => ({
      byMonth:
        movesOf(uncertain) === null
          ? mapValues(byMonth, (value) => to(shifted(value, shiftOf(uncertain))))
          : (stated ?? byMonth).map((value, month) => to(shifted(value, shiftOf(uncertain, month)))),
      uncertain: null,
    });
  return {
    free: series(moved),
    held: series(atLeastNothing),
    grown: (amounts, { growth, uncertain }) =>
      amounts.map((amount, month) =>
        money(atLeastNothing(amount, share(shiftOf(uncertain, month).times(growth[month] ?? 0)))),
      ),
    amount: ({ amount, uncertain }) => money(atLeastNothing(amount, shiftOf(uncertain))),
    signed: ({ amount, uncertain }) => money(amount.plus(shiftOf(uncertain))),
  };
}
