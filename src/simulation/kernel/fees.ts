import { NONE } from "../doubles.js";
import type { FeeProgram } from "../fees.js";
import {
  type Block,
  BOUNDED_VALUE,
  CAPPED_FEE,
  type Lane,
  type Moment,
  type SegmentLanes,
  shiftLane,
} from "./block.js";

/** A cut of less than this part of a fee is rounding. */
const ROUNDING = 1e-12;

/** A balance on each path, and the units κ it is spread over relative to the start. */
interface Billable {
  readonly balance: Lane;
  readonly units: Lane;
}

/**
 * A year's fee on balances b with κ times the units of the start:
 *
 *     fee = κ·Σ bands count·annualFee(size·φ), φ = b/(κ·S);  flat: rate·b;  nothing on no units or no balance
 *
 * Leaves the sum in `lanes.fee` and returns the lane that it is yet to be multiplied by: κ, or ones.
 */
function annualFees(fees: FeeProgram, of: Billable, lanes: SegmentLanes, moment: Moment): Lane {
  const { block } = moment;
  if (fees.bounds.length === 1) {
    flatFees(fees, of, lanes, moment);
    return block.ones;
  }
  growthOfUnits(of, fees.total, lanes.unitGrowth, block.size);
  lanes.fee.fill(0);
  for (let band = 0; band < fees.sizes.length; band++) {
    const unit = { size: fees.sizes[band] as number, count: fees.counts[band] as number };
    if (fees.cliff) addCliff(fees, unit, lanes, moment);
    else addTiers(fees, unit, lanes, moment);
  }
  return of.units;
}

function flatFees(fees: FeeProgram, { balance, units }: Billable, { fee }: SegmentLanes, moment: Moment): void {
  const stated = rateOf(fees, 0, moment.month);
  const { flags, size } = moment.block;
  const shifts = shiftLane(moment.block, fees.rateShifts[0] as number);
  for (let p = 0; p < size; p++) {
    const rate = stated + (shifts[p] as number);
    if (rate < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    fee[p] = (units[p] as number) > 0 && rate > 0 ? rate * (balance[p] as number) : 0;
  }
}

const rateOf = ({ rates }: FeeProgram, tier: number, month: number): number => rates[tier]?.[month] as number;

/** φ = b/(κ·S), 0 for no units or no balance. */
function growthOfUnits({ balance, units }: Billable, total: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const growth = (balance[p] as number) / ((units[p] as number) * total);
    out[p] = growth > 0 && growth < Infinity ? growth : 0;
  }
}

/** A billing unit's size at the start, and how many there are. */
interface Unit {
  readonly size: number;
  readonly count: number;
}

/** Tiered, marginal: Σ tiers of (rate − rate of the tier below)·max(0, size·φ − bound). */
function addTiers(fees: FeeProgram, unit: Unit, lanes: SegmentLanes, moment: Moment): void {
  for (let tier = 0; tier < fees.bounds.length; tier++) {
    const certain = fees.rateShifts[tier] === NONE && (tier === 0 || fees.rateShifts[tier - 1] === NONE);
    if (!certain) {
      addSliceOfPaths(fees, { ...unit, tier }, lanes, moment);
      continue;
    }
    const step = rateOf(fees, tier, moment.month) - (tier === 0 ? 0 : rateOf(fees, tier - 1, moment.month));
    const slice = { size: unit.size, bound: fees.bounds[tier] as number, step: unit.count * step };
    addSlice(slice, lanes.unitGrowth, lanes.fee, moment.block.size);
  }
}

interface Slice {
  readonly size: number;
  readonly bound: number;
  readonly step: number;
}

function addSlice({ size, bound, step }: Slice, growth: Lane, fee: Lane, paths: number): void {
  for (let p = 0; p < paths; p++) {
    const above = size * (growth[p] as number) - bound;
    fee[p] = (fee[p] as number) + step * (above > 0 ? above : 0);
  }
}

/** The same where the rate of this tier or the one below is uncertain; a rate is held at 0. */
function addSliceOfPaths(
  fees: FeeProgram,
  unit: Unit & { readonly tier: number },
  { unitGrowth, fee }: SegmentLanes,
  moment: Moment,
): void {
  const { block, month } = moment;
  const { tier, size, count } = unit;
  const bound = fees.bounds[tier] as number;
  const [own, below] = [tier, tier - 1].map((which) => ({
    stated: which < 0 ? 0 : rateOf(fees, which, month),
    shift: shiftLane(block, which < 0 ? NONE : (fees.rateShifts[which] as number)),
  })) as [StatedRate, StatedRate];
  for (let p = 0; p < block.size; p++) {
    const above = size * (unitGrowth[p] as number) - bound;
    const step = heldRate(own, block, p) - heldRate(below, block, p);
    fee[p] = (fee[p] as number) + count * step * (above > 0 ? above : 0);
  }
}

interface StatedRate {
  readonly stated: number;
  readonly shift: Lane;
}

function heldRate({ stated, shift }: StatedRate, { flags }: Block, p: number): number {
  const rate = stated + (shift[p] as number);
  if (rate < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
  return rate < 0 ? 0 : rate;
}

/** Cliff: the whole of a unit at the rate of the band it falls in; a bound belongs to the upper or the lower band. */
function addCliff(
  fees: FeeProgram,
  { size, count }: Unit,
  { unitGrowth, fee }: SegmentLanes,
  { block, month }: Moment,
): void {
  const rates = fees.rates.map((_, tier) => ({
    stated: rateOf(fees, tier, month),
    shift: shiftLane(block, fees.rateShifts[tier] as number),
  }));
  for (let p = 0; p < block.size; p++) {
    const unit = size * (unitGrowth[p] as number);
    const rate = heldRate(rates[tierOf(fees, unit)] as StatedRate, block, p);
    fee[p] = (fee[p] as number) + count * (unit * rate);
  }
}

function tierOf({ bounds, lowerInclusive }: FeeProgram, unit: number): number {
  let tier = 0;
  for (let next = 1; next < bounds.length; next++) {
    const bound = bounds[next] as number;
    if (lowerInclusive ? unit >= bound : unit > bound) tier = next;
  }
  return tier;
}

/** At the beginning of a billing period in advance: the bill on the opening, and the revenue of each of its months. */
export function billInAdvance(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const { feesInAdvance, advanceRevenue, opening, fee } = lanes;
  if (month % fees.periodMonths !== 0) {
    feesInAdvance.fill(0);
    return;
  }
  const multiplier = annualFees(fees, { balance: opening, units: lanes.unitFactor }, lanes, moment);
  const years = fees.periodMonths / 12;
  for (let p = 0; p < block.size; p++) {
    const asked = years * ((multiplier[p] as number) * (fee[p] as number));
    const bill = fees.deducted ? payableFee(asked, opening[p] as number, block, p) : asked;
    feesInAdvance[p] = fees.deducted ? bill : 0;
    advanceRevenue[p] = bill / fees.periodMonths;
  }
}

/** A deducted fee is at most the assets. */
function payableFee(bill: number, assets: number, { flags }: Block, p: number): number {
  if (bill <= assets) return bill;
  if (bill > assets * (1 + ROUNDING)) flags[p] = (flags[p] as number) | CAPPED_FEE;
  return assets;
}

/** What a billing period in arrears begins with. */
export function beginPeriod({ periodMonths }: FeeProgram, lanes: SegmentLanes, month: number): void {
  if (month % periodMonths !== 0) return;
  lanes.periodOpening.set(lanes.opening);
  lanes.periodUnitFactor.set(lanes.unitFactor);
  lanes.accrued.fill(0);
}

/**
 * A fee in arrears: accrued to date = k/12·fee(base) over the period's k months so far; revenue is what is new. The bill comes
 * in the period's last month, at most the assets; what is cut is not earned.
 */
export function billInArrears(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const multiplier = annualFees(fees, feeBase(fees, lanes, block.size), lanes, moment);
  const months = (month % fees.periodMonths) + 1;
  const years = months / 12;
  const deducts = fees.deducted && months === fees.periodMonths;
  const { fee, accrued, preFee, revenue, feesInArrears, closing } = lanes;
  for (let p = 0; p < block.size; p++) {
    const balance = preFee[p] as number;
    const toDate = years * ((multiplier[p] as number) * (fee[p] as number));
    const bill = deducts ? payableFee(toDate, balance, block, p) : toDate;
    const taken = deducts ? bill : 0;
    revenue[p] = bill - (accrued[p] as number);
    accrued[p] = bill;
    feesInArrears[p] = taken;
    closing[p] = balance - taken;
  }
}

/** Beginning, ending before the fee, or the mean of both, of balance and units alike. */
function feeBase({ base }: FeeProgram, lanes: SegmentLanes, size: number): Billable {
  const begin = { balance: lanes.periodOpening, units: lanes.periodUnitFactor };
  const end = { balance: lanes.preFee, units: lanes.unitFactor };
  if (base === "beginning") return begin;
  if (base === "ending") return end;
  mean(begin.balance, end.balance, lanes.feeBase, size);
  mean(begin.units, end.units, lanes.feeUnits, size);
  return { balance: lanes.feeBase, units: lanes.feeUnits };
}

function mean(a: Lane, b: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 0.5 * ((a[p] as number) + (b[p] as number));
}
