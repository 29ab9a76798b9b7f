import type { ContractProgram, TermsProgram, UnitFeesProgram } from "../../fee-contract.js";
import { type Block, BOUNDED_VALUE, type Lane, shiftLane } from "../block.js";

/** What of a year's fee is charged, of which month's rates and terms, and whether it is a bill. */
export interface Charge {
  readonly month: number;
  readonly years: number;
  /** The part of a bill's waiver that counts. */
  readonly waived: number;
  readonly rounding: ContractProgram["rounding"];
}

/** A month's fee of one unit on one path: its rates are set before it is asked. */
export interface UnitBiller {
  readonly setPath: (p: number) => void;
  /** The unit's bill by its size. */
  readonly bill: (size: number) => number;
}

/** Makes the biller of a month: schedule, terms, part of the year, waiver, rounding, in the order of the exact model. */
export function unitBiller(fees: UnitFeesProgram, charge: Charge, block: Block): UnitBiller {
  const { month, years, waived, rounding } = charge;
  const stated = fees.rates.map((byMonth) => byMonth[month] as number);
  const shifts: readonly Lane[] = fees.rateShifts.map((shift) => shiftLane(block, shift));
  const rates = Float64Array.from(stated);
  const waiver = (fees.terms?.waiver[month] ?? 0) * waived;
  return {
    setPath(p) {
      for (let tier = 0; tier < rates.length; tier++) {
        const rate = (stated[tier] as number) + ((shifts[tier] as Lane)[p] as number);
        if (rate < 0) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
        rates[tier] = rate < 0 ? 0 : rate;
      }
    },
    bill(size) {
      const left = agreed(fees, rates, month, size) * years - waiver;
      const fee = left > 0 ? left : 0;
      return rounding === null ? fee : rounded(fee, rounding);
    },
  };
}

/** Schedule, then discount, minimum and cap in their order. */
function agreed(fees: UnitFeesProgram, rates: Float64Array, month: number, size: number): number {
  const { terms } = fees;
  if (terms === null) return bySchedule(fees, rates, size);
  const left = size - size * (terms.excludedShare[month] as number) - (terms.excludedAmount[month] as number);
  let fee = bySchedule(fees, rates, left > 0 ? left : 0);
  for (const step of terms.order) fee = STEPS[step](fee, terms, month);
  return fee;
}

const STEPS = {
  discount: (fee: number, { discount }: TermsProgram, month: number): number => fee - fee * (discount[month] as number),
  minimum: (fee: number, { minimum }: TermsProgram, month: number): number => {
    const least = minimum === null ? 0 : (minimum[month] as number);
    return fee < least ? least : fee;
  },
  cap: (fee: number, { cap }: TermsProgram, month: number): number => {
    const most = cap === null ? Infinity : (cap[month] as number);
    return fee > most ? most : fee;
  },
} as const;

function bySchedule({ schedule, lowerInclusive, upTo }: UnitFeesProgram, rates: Float64Array, size: number): number {
  if (schedule !== "tiered") return size * (rates[bandOf(upTo, lowerInclusive, size)] as number);
  let [fee, below] = [0, 0];
  for (let tier = 0; tier < upTo.length; tier++) {
    const bound = upTo[tier] as number;
    const top = bound < size ? bound : size;
    if (top > below) fee += (top - below) * (rates[tier] as number);
    if (size <= bound) break;
    below = bound;
  }
  return fee;
}

/** The band a balance falls in; a bound belongs to the upper or the lower one. */
export function bandOf(upTo: Float64Array, lowerInclusive: boolean, size: number): number {
  let band = 0;
  while (band < upTo.length - 1 && (lowerInclusive ? size >= (upTo[band] as number) : size > (upTo[band] as number)))
    band++;
  return band;
}

/** Nearer to a half than rounding can say is a half: doubles hold few cents exactly. */
const HALF = 1e-9;

function rounded(fee: number, { halfEven, scale }: NonNullable<ContractProgram["rounding"]>): number {
  const units = fee * scale;
  const floor = Math.floor(units);
  const above = units - floor - 0.5;
  const slack = HALF * (units > 1 ? units * 1e-4 : 1);
  const half = above < slack && above > -slack;
  const up = half ? !halfEven || floor % 2 === 1 : above > 0;
  return (up ? floor + 1 : floor) / scale;
}
