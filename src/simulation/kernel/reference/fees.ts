import { checkRows } from "./rows.js";
import { type Block, BOUNDED_VALUE, CAPPED_FEE, type Lane, type SegmentLanes } from "../block.js";

/** A cut of less than this part of a fee is rounding. */
const ROUNDING = 1e-12;

/** A balance on each path, and the units κ it is spread over relative to the start. */
export interface Billable {
  readonly balance: Lane;
  readonly units: Lane;
}

/** A rate and how the path's own differs from it. */
export interface StatedRate {
  readonly stated: number;
  readonly shift: Lane;
}

/** fee = (rate + shift)·balance; nothing on no units or for a rate below 0. */
export function flatFees({ stated, shift }: StatedRate, of: Billable, fee: Lane, { flags, size }: Block): void {
  const { balance, units } = of;
  for (let p = 0; p < size; p++) {
    const rate = stated + (shift[p] as number);
    if (rate < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    fee[p] = (units[p] as number) > 0 && rate > 0 ? rate * (balance[p] as number) : 0;
  }
}

/** φ = b/(κ·S), 0 for no units or no balance. */
function growthOf(balance: number, units: number, total: number): number {
  const growth = balance / (units * total);
  return growth > 0 && growth < Infinity ? growth : 0;
}

export function growthOfUnits({ balance, units }: Billable, total: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = growthOf(balance[p] as number, units[p] as number, total);
}

/** What a period begins and ends with, and where the mean's growth and units go. */
export interface Ends {
  readonly begin: Billable;
  readonly end: Billable;
  readonly growth: Lane;
  readonly units: Lane;
}

/** The same on the means of two balances and of their units. */
export function growthOfMean({ begin, end, growth, units }: Ends, total: number, size: number): void {
  const { balance: beginBalance, units: beginUnits } = begin;
  const { balance: endBalance, units: endUnits } = end;
  for (let p = 0; p < size; p++) {
    const mean = 0.5 * ((beginUnits[p] as number) + (endUnits[p] as number));
    growth[p] = growthOf(0.5 * ((beginBalance[p] as number) + (endBalance[p] as number)), mean, total);
    units[p] = mean;
  }
}

/** What a year's fee grows by for each unit of currency above a bound. */
export interface Slice {
  readonly bound: number;
  readonly step: number;
}

/** Fees so far, and where they go with more added. */
export interface FeeSum {
  readonly before: Lane;
  readonly out: Lane;
}

/** out = before + Σ step·max(0, unit·φ − bound), three tiers at a time. */
export function addSlices(
  unit: number,
  [{ bound: bound1, step: step1 }, { bound: bound2, step: step2 }, { bound: bound3, step: step3 }]: readonly [
    Slice,
    Slice,
    Slice,
  ],
  growth: Lane,
  { before, out }: FeeSum,
  size: number,
): void {
  for (let p = 0; p < size; p++) {
    const balance = unit * (growth[p] as number);
    const above1 = balance - bound1;
    const above2 = balance - bound2;
    const above3 = balance - bound3;
    const first = step1 * (above1 > 0 ? above1 : 0) + step2 * (above2 > 0 ? above2 : 0);
    out[p] = (before[p] as number) + (first + step3 * (above3 > 0 ? above3 : 0));
  }
}

/** One tier of one band of units. */
export interface TierOfPaths {
  readonly unit: number;
  readonly count: number;
  readonly bound: number;
  readonly own: StatedRate;
  readonly below: StatedRate;
}

/** The same where the rate of this tier or the one below is uncertain; a rate is held at 0. */
export function addSliceOfPaths(of: TierOfPaths, growth: Lane, fee: Lane, block: Block): void {
  const { unit, count, bound, own, below } = of;
  for (let p = 0; p < block.size; p++) {
    const above = unit * (growth[p] as number) - bound;
    const step = heldRate(own, block, p) - heldRate(below, block, p);
    fee[p] = (fee[p] as number) + count * step * (above > 0 ? above : 0);
  }
}

function heldRate({ stated, shift }: StatedRate, { flags }: Block, p: number): number {
  const rate = stated + (shift[p] as number);
  if (rate < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
  return rate < 0 ? 0 : rate;
}

/** A cliff schedule and one band of units. */
export interface Cliff {
  readonly unit: number;
  readonly count: number;
  readonly bounds: Float64Array;
  /** A bound belongs to the upper band. */
  readonly lowerInclusive: boolean;
  readonly rates: readonly StatedRate[];
}

/** fee ← fee + count·(size·φ)·rate: the whole of a unit at the rate of the band it falls in. */
export function addCliff(of: Cliff, growth: Lane, fee: Lane, block: Block): void {
  for (let p = 0; p < block.size; p++) {
    const unit = of.unit * (growth[p] as number);
    const rate = heldRate(of.rates[tierOf(of, unit)] as StatedRate, block, p);
    fee[p] = (fee[p] as number) + of.count * (unit * rate);
  }
}

function tierOf({ bounds, lowerInclusive }: Cliff, unit: number): number {
  let tier = 0;
  for (let next = 1; next < bounds.length; next++) {
    const bound = bounds[next] as number;
    if (lowerInclusive ? unit >= bound : unit > bound) tier = next;
  }
  return tier;
}

/** A bill: the part of the year's fee that is due, and over how many months it is earned. */
export interface Bill {
  readonly years: number;
  /** What the year's fee in `lanes.fee` is yet to be multiplied by: κ, or ones. */
  readonly multiplier: Lane;
  readonly months: number;
  /** Whether it is taken from the assets now. */
  readonly deducted: boolean;
}

/** A bill in advance on the opening, and the revenue of each of its months. */
export function billAdvance({ years, multiplier, months, deducted }: Bill, lanes: SegmentLanes, block: Block): void {
  const { feesInAdvance, advanceRevenue, opening, fee } = lanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const asked = years * ((multiplier[p] as number) * (fee[p] as number));
    const bill = deducted ? payableFee(asked, opening[p] as number, block, p) : asked;
    feesInAdvance[p] = deducted ? bill : 0;
    advanceRevenue[p] = bill / months;
  }
}

/** Revenue is what is new of the fee to date; what is taken leaves the closing. */
export function billArrears({ years, multiplier, deducted }: Bill, lanes: SegmentLanes, block: Block): void {
  const { fee, accrued, preFee, revenue, feesInArrears, closing } = lanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const balance = preFee[p] as number;
    const toDate = years * ((multiplier[p] as number) * (fee[p] as number));
    const bill = deducted ? payableFee(toDate, balance, block, p) : toDate;
    const taken = deducted ? bill : 0;
    revenue[p] = bill - (accrued[p] as number);
    feesInArrears[p] = taken;
    closing[p] = balance - taken;
  }
}

/** The same, and the check of a row without exchanges and distributions, which nothing else changes. */
export function closeInArrears(bill: Bill, lanes: SegmentLanes, block: Block): void {
  billArrears(bill, lanes, block);
  checkRows(lanes.feesInArrears, lanes, block);
}

/** A deducted fee is at most the assets. */
export function payableFee(bill: number, assets: number, { flags }: Block, p: number): number {
  if (bill <= assets) return bill;
  if (bill > assets * (1 + ROUNDING)) flags[p] = (flags[p] as number) | CAPPED_FEE;
  return assets;
}
