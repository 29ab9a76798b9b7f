import type { Decimal } from "decimal.js";
import type { AnnualRate, Money, MonthlyRate } from "../units.js";

/** Measures that balances may count; a result is never shown without its name. */
export const COUNTS = { aum: "AUM", "client-assets": "Client assets", billable: "Billable assets" } as const;
export type Counts = keyof typeof COUNTS;
export const TIMINGS = ["start", "mid", "end"] as const;
export type Timing = (typeof TIMINGS)[number];
export const BASES = ["gross", "net"] as const;
export type Basis = (typeof BASES)[number];
export const PAYERS = ["assets", "invoice"] as const;
export type Payer = (typeof PAYERS)[number];
/** Named lengths as parts of a year. */
export const NAMED_PERIODS = { month: 12, quarter: 4, year: 1 } as const;

/** A length: by name, or in days of a year of 365. */
export type PeriodLength = keyof typeof NAMED_PERIODS | { readonly days: number };

/** One period as its user states it; only the opening must be there. Amounts and rates are finite numbers or decimals. */
export interface StatedPeriod {
  /** Assets when the period begins, ≥ 0. */
  readonly opening: Decimal.Value;
  /** Client money that comes in, ≥ 0; 0 unless stated. */
  readonly inflows?: Decimal.Value;
  /** Client money that leaves, ≥ 0; 0 unless stated. */
  readonly outflows?: Decimal.Value;
  /** Return of the whole period, whatever its length: 0.06 is 6 %. From −1 to 10; 0 unless stated. */
  readonly return?: Decimal.Value;
  /** Fee a year: 0.0085 is 85 bp. From 0 to 0.25; 0 unless stated. */
  readonly fee?: Decimal.Value;
  /** A year unless stated; at most 366 days. */
  readonly period?: PeriodLength;
  /** When flows arrive; mid, with a warning, unless stated. */
  readonly timing?: Timing;
  /** ISO 4217; USD unless stated. Nothing is converted. */
  readonly currency?: string;
  /** What the calculation is called; at most 80 characters. */
  readonly label?: string;
  /** Which assets the opening counts; AUM unless stated. */
  readonly counts?: Counts;
  /** Part of the opening that pays the fee, and of flows in proportion; all unless stated. */
  readonly billable?: Decimal.Value;
  /** Part of the opening that is advised on without management or authority to trade; none unless stated. */
  readonly advised?: Decimal.Value;
  /** Whether the return is before or after the fee; gross unless stated. */
  readonly basis?: Basis;
  /** The fee is taken from the assets unless stated. */
  readonly payer?: Payer;
  /** Age of the opening's valuation in days. */
  readonly age?: number;
  /** The oldest valuation, in days, without a warning; 90 unless stated. */
  readonly stale?: number;
}

export type FieldKey = keyof StatedPeriod;

/** One period as it is computed: checked and complete. */
export interface Terms {
  readonly opening: Money;
  readonly inflows: Money;
  readonly outflows: Money;
  readonly return: MonthlyRate;
  readonly fee: AnnualRate;
  readonly period: PeriodLength;
  readonly timing: Timing;
  readonly currency: string;
  readonly label: string | null;
  readonly counts: Counts;
  readonly billable: Money;
  readonly advised: Money;
  readonly basis: Basis;
  readonly payer: Payer;
  /** Null where no age is stated. */
  readonly age: number | null;
  readonly stale: number;
  /** What was stated, and not taken by default. */
  readonly stated: ReadonlySet<FieldKey>;
}
