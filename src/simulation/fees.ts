import type { FeePlan } from "../plan/fee-plan.js";
import { feesInForce } from "../plan/fees-in-force.js";
import { doubles, NONE, statedBy } from "./doubles.js";
import { compileContract, type ContractProgram, type ExchangeSide, isUsual } from "./fee-contract.js";

/** A fee schedule in doubles. A unit of size x pays Σ slices·rates (tiered) or x·rate of its band (cliff), a year. */
export interface FeeProgram {
  readonly cliff: boolean;
  /** Cliff: a bound belongs to the upper band. */
  readonly lowerInclusive: boolean;
  /** Lower bound of each tier; the first is 0. */
  readonly bounds: Float64Array;
  /** [tier] → annual rate by month. */
  readonly rates: readonly Float64Array[];
  readonly rateShifts: readonly number[];
  /** Billing units: counts and sizes at the opening; sizes of 1 where the opening is nothing. */
  readonly counts: Float64Array;
  readonly sizes: Float64Array;
  /** S = Σ count·size, by which a balance is spread over units: φ = balance/(κ·S). */
  readonly total: number;
  /** Σ count·size at the opening; 0 where the segment begins empty. */
  readonly openingTotal: number;
  readonly base: FeePlan["base"];
  readonly advance: boolean;
  readonly periodMonths: number;
  readonly deducted: boolean;
  /** No rate in any month: nothing to compute. */
  readonly free: boolean;
  /** Fees that are more than a schedule billed by twelfths; null where they are not, now or later. */
  readonly contract: ContractProgram | null;
  /** Other fees from a month on, the first of a billing period: see `feesIn`. */
  readonly changes: readonly { readonly from: number; readonly fees: FeeProgram }[];
}

/** The fees of a month: those of the last change that is in force, or the first ones. */
export function feesIn(fees: FeeProgram, month: number): FeeProgram {
  for (let last = fees.changes.length - 1; last >= 0; last--) {
    const change = fees.changes[last] as FeeProgram["changes"][number];
    if (change.from <= month) return change.fees;
  }
  return fees;
}

/** All fees that are ever in force. */
export const allFees = (fees: FeeProgram): readonly FeeProgram[] => [fees, ...fees.changes.map((one) => one.fees)];

/** Compiles a fee plan. */
export function compileFees(
  plan: FeePlan,
  opening: number,
  months: number,
  exchanges: readonly ExchangeSide[] = [],
): FeeProgram {
  const later = plan.changes.map(({ from }) => ({ from, plan: planFrom(plan, from) }));
  // A contract carries sums from month to month, so it begins with the forecast.
  const usual = [plan, ...later.map((change) => change.plan)].every(isUsual);
  const compiled = (own: FeePlan) => compileOne(own, { opening, months, exchanges: usual ? null : exchanges });
  return { ...compiled(plan), changes: later.map((change) => ({ from: change.from, fees: compiled(change.plan) })) };
}

/** The plan as if its fees of a month had been the first ones. */
function planFrom(plan: FeePlan, month: number): FeePlan {
  const { own, fresh } = feesInForce(plan, month);
  const newUnits =
    plan.newUnits === null || fresh === null ? null : { ...plan.newUnits, ...fresh, size: plan.newUnits.size };
  return { ...plan, ...own, newUnits, changes: [] };
}

/** What fees are compiled with; `exchanges` null: by the usual loops. */
interface Compiling {
  readonly opening: number;
  readonly months: number;
  readonly exchanges: readonly ExchangeSide[] | null;
}

function compileOne(plan: FeePlan, { opening, months, exchanges }: Compiling): FeeProgram {
  const counts = doubles(plan.bands.map(({ count }) => count));
  const stated = doubles(plan.bands.map(({ size }) => size));
  const openingTotal = dot(counts, stated);
  const sizes = openingTotal > 0 ? stated : stated.map(() => 1);
  const rates = plan.tiers.map(({ rate }) => doubles(statedBy(rate)));
  const rateShifts = plan.tiers.map(({ rate }) => rate.uncertain ?? NONE);
  return {
    cliff: plan.schedule === "cliff",
    lowerInclusive: plan.boundary === "lower_inclusive",
    bounds: Float64Array.from(plan.tiers, (_, tier) =>
      tier === 0 ? 0 : (plan.tiers[tier - 1]?.upTo?.toNumber() ?? Infinity),
    ),
    rates,
    rateShifts,
    counts,
    sizes,
    // Bands are scaled to add up to the opening; the opening itself is the sum without its rounding.
    total: openingTotal > 0 ? (opening > 0 ? opening : openingTotal) : dot(counts, sizes),
    openingTotal: openingTotal > 0 && opening > 0 ? opening : openingTotal,
    base: plan.base,
    advance: plan.when === "advance",
    periodMonths: plan.periodMonths,
    deducted: plan.deducted,
    contract: exchanges === null ? null : compileContract(plan, exchanges),
    changes: [],
    free:
      rateShifts.every((shift) => shift === NONE) && rates.every((rate) => rate.slice(0, months).every((r) => r === 0)),
  };
}

function dot(counts: Float64Array, sizes: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] as number) * (sizes[i] as number);
  return sum;
}
