import type { Month } from "../../src/months.js";
import { billingCalendar } from "../../src/plan/billing.js";
import type { FeePlan } from "../../src/plan/fee-plan.js";
import { annualRate, money, share } from "../../src/units.js";
import { performanceOf, type PerformanceSpec } from "./performance-spec.js";
import { type ByMonth, series } from "./by-month.js";

export interface FeeSpec {
  readonly schedule?: FeePlan["schedule"];
  readonly boundary?: FeePlan["boundary"];
  readonly tiers?: readonly { readonly upTo?: number; readonly rate: ByMonth; readonly uncertain?: number }[];
  readonly bands?: readonly { readonly count: number; readonly size: number }[];
  readonly base?: FeePlan["base"];
  readonly when?: FeePlan["when"];
  readonly periodMonths?: FeePlan["periodMonths"];
  readonly deducted?: boolean;
  readonly performance?: PerformanceSpec;
}

const FREQUENCIES = { 1: "monthly", 3: "quarterly", 12: "annual" } as const;

/** The fees of a segment from plain numbers. */
export function feesOf(spec: FeeSpec, opening: number, months: readonly Month[]): FeePlan {
  const count = months.length;
  const periodMonths = spec.periodMonths ?? 1;
  const when = spec.when ?? "arrears";
  const tiers = spec.tiers ?? [{ rate: 0 }];
  const bands = spec.bands ?? [{ count: 1, size: opening }];
  return {
    schedule: spec.schedule ?? (tiers.length > 1 ? "tiered" : "flat"),
    boundary: spec.boundary ?? "lower_inclusive",
    changes: [],
    tiers: tiers.map(({ upTo, rate, uncertain }) => ({
      upTo: upTo === undefined ? null : money(upTo),
      rate: series(rate, count, annualRate, uncertain),
    })),
    bands: bands.map(({ count: units, size }) => ({ count: share(units), size: money(size) })),
    base: spec.base ?? "average",
    when,
    periodMonths,
    calendar: billingCalendar(months, {
      frequency: FREQUENCIES[periodMonths],
      billingMonth: null,
      dayCount: "/12",
      when,
    }),
    terms: null,
    flowsCharged: false,
    arrivalCounted: false,
    rounding: null,
    collectedAfter: 0,
    netShare: months.map(() => share(1)),
    newUnits: null,
    deducted: spec.deducted ?? true,
    paidFrom: spec.deducted === false ? "invoice" : "assets",
    beyondAssets: "refuse",
    remainder: "largest-remainder",
    performance: spec.performance === undefined ? null : performanceOf(spec.performance, count),
  };
}
