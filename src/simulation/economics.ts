import type { AmountPlan, CostPlan, HeadsPlan, OtherRevenuePlan, RatePlan } from "../plan/economics.js";
import type { Plan } from "../plan/plan.js";
import { fiscalYearOf } from "../months.js";
import { doubles, NONE } from "./doubles.js";

/** The firm around the assets as the simulation needs it. Plain data; `shift` fields are positions in `Program.uncertain`. */
export interface EconomicsProgram {
  /** [segment][month]: what is left of its revenue after rebates and distribution costs. */
  readonly netShares: readonly Float64Array[];
  readonly revenue: readonly BasisProgram[];
  readonly costs: readonly BasisProgram[];
  readonly roles: readonly RoleProgram[];
  readonly bonus: Float64Array | null;
  readonly bonusShift: number;
  readonly reactions: readonly ReactionProgram[];
  /** Whether a fiscal year begins with the month. */
  readonly beginsYear: readonly boolean[];
}

/** `planned` and `price` by month; `growth` is what a shift is multiplied with. */
export type BasisProgram =
  | { readonly kind: "amount"; readonly planned: Float64Array; readonly growth: Float64Array; readonly shift: number }
  | {
      readonly kind: "heads";
      readonly planned: Float64Array;
      readonly price: Float64Array;
      readonly growth: Float64Array;
      readonly shift: number;
    }
  | { readonly kind: "rate"; readonly rate: Float64Array; readonly segments: readonly number[]; readonly shift: number }
  | { readonly kind: "share"; readonly share: Float64Array; readonly shift: number };

/** Heads of a role: those of a cost, or counted by themselves. */
export interface RoleProgram {
  readonly cost: number;
  readonly planned: Float64Array;
}

export interface ReactionProgram {
  readonly below: number;
  readonly heldCosts: readonly number[];
  readonly heldRoles: readonly number[];
  readonly cuts: readonly { readonly cost: number; readonly part: number }[];
}

/** Compiles the firm around the assets; null where the plan has none. */
export function compileEconomics({ economics, segments, months, fiscalYearEnds }: Plan): EconomicsProgram | null {
  if (economics === null) return null;
  const years = months.map((month) => fiscalYearOf(month, fiscalYearEnds));
  return {
    netShares: segments.map(({ fees }) => doubles(fees.netShare)),
    revenue: economics.revenue.map(basisOf),
    costs: economics.costs.map(basisOf),
    roles: economics.roles.map(({ cost, planned }) => ({ cost: cost ?? NONE, planned: doubles(planned) })),
    bonus: economics.bonus === null ? null : doubles(economics.bonus.byMonth),
    bonusShift: economics.bonus?.uncertain ?? NONE,
    reactions: economics.reactions.map(({ below, heldCosts, heldRoles, cuts }) => ({
      below: below.toNumber(),
      heldCosts,
      heldRoles,
      cuts: cuts.map(({ cost, part }) => ({ cost, part: part.toNumber() })),
    })),
    beginsYear: years.map((year, month) => month === 0 || year !== years[month - 1]),
  };
}

function basisOf({ basis }: CostPlan | OtherRevenuePlan): BasisProgram {
  switch (basis.kind) {
    case "rate":
      return rateOf(basis);
    case "share":
      return { kind: "share", share: doubles(basis.share.byMonth), shift: basis.share.uncertain ?? NONE };
    case "heads":
      return { kind: "heads", ...plannedOf(basis), price: doubles(basis.price) };
    default:
      return { kind: "amount", ...plannedOf(basis) };
  }
}

const rateOf = ({ rate, segments }: RatePlan): BasisProgram => ({
  kind: "rate",
  rate: doubles(rate.byMonth),
  segments,
  shift: rate.uncertain ?? NONE,
});

const plannedOf = (basis: AmountPlan | HeadsPlan) => ({
  planned: doubles(basis.kind === "amount" ? (basis.stated ?? basis.planned) : basis.planned),
  growth: doubles(basis.growth),
  shift: basis.uncertain ?? NONE,
});
