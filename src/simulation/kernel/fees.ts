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
  if (fees.bounds.length === 1) {
    flatFees(fees, of, lanes, moment);
    return moment.block.ones;
  }
  growthOfUnits(of, fees.total, lanes.unitGrowth, moment.block.size);
  unitFees(fees, lanes, moment);
  return of.units;
}

/** The same on the mean of two balances and of their units. */
function annualFeesOnMean(fees: FeeProgram, begin: Billable, end: Billable, { lanes, moment }: Place): Lane {
  const { size } = moment.block;
  if (fees.bounds.length === 1) {
    meanOf(begin.balance, end.balance, lanes.feeBase, size);
    meanOf(begin.units, end.units, lanes.feeUnits, size);
    return annualFees(fees, { balance: lanes.feeBase, units: lanes.feeUnits }, lanes, moment);
  }
  growthOfMean({ begin, end }, fees.total, { growth: lanes.unitGrowth, units: lanes.feeUnits }, size);
  unitFees(fees, lanes, moment);
  return lanes.feeUnits;
}

interface Place {
  readonly lanes: SegmentLanes;
  readonly moment: Moment;
}

/** Σ bands count·annualFee(size·φ), a year. */
function unitFees(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): void {
  lanes.fee.fill(0);
  for (let band = 0; band < fees.sizes.length; band++) {
    const unit = { size: fees.sizes[band] as number, count: fees.counts[band] as number };
    if (fees.cliff) addCliff(fees, unit, lanes, moment);
    else addTiers(fees, unit, lanes, moment);
  }
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
function growthOf(balance: number, units: number, total: number): number {
  const growth = balance / (units * total);
  return growth > 0 && growth < Infinity ? growth : 0;
}

function growthOfUnits({ balance, units }: Billable, total: number, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = growthOf(balance[p] as number, units[p] as number, total);
}

interface Ends {
  readonly begin: Billable;
  readonly end: Billable;
}

function growthOfMean({ begin, end }: Ends, total: number, out: { growth: Lane; units: Lane }, size: number): void {
  const { balance: beginBalance, units: beginUnits } = begin;
  const { balance: endBalance, units: endUnits } = end;
  const { growth, units } = out;
  for (let p = 0; p < size; p++) {
    const mean = 0.5 * ((beginUnits[p] as number) + (endUnits[p] as number));
    growth[p] = growthOf(0.5 * ((beginBalance[p] as number) + (endBalance[p] as number)), mean, total);
    units[p] = mean;
  }
}

/** A billing unit's size at the start, and how many there are. */
interface Unit {
  readonly size: number;
  readonly count: number;
}

/** Tiered, marginal: Σ tiers of (rate − rate of the tier below)·max(0, size·φ − bound), three tiers at a time. */
function addTiers(fees: FeeProgram, unit: Unit, lanes: SegmentLanes, moment: Moment): void {
  if (fees.rateShifts.some((shift) => shift !== NONE)) {
    fees.bounds.forEach((_, tier) => addSliceOfPaths(fees, { ...unit, tier }, lanes, moment));
    return;
  }
  for (let tier = 0; tier < fees.bounds.length; tier += 3) {
    const slices = [tier, tier + 1, tier + 2].map((which) => sliceOf(fees, unit, which, moment.month));
    addSlices(unit.size, slices as [Slice, Slice, Slice], lanes, moment.block.size);
  }
}

/** What a year's fee grows by for each unit of currency above a bound. */
interface Slice {
  readonly bound: number;
  readonly step: number;
}

/** A tier's slice of all units of a band; nothing above the last tier. */
function sliceOf(fees: FeeProgram, { count }: Unit, tier: number, month: number): Slice {
  if (tier >= fees.bounds.length) return { bound: 0, step: 0 };
  const below = tier === 0 ? 0 : rateOf(fees, tier - 1, month);
  return { bound: fees.bounds[tier] as number, step: count * (rateOf(fees, tier, month) - below) };
}

function addSlices(
  unit: number,
  slices: readonly [Slice, Slice, Slice],
  { unitGrowth, fee }: SegmentLanes,
  size: number,
): void {
  const [{ bound: bound1, step: step1 }, { bound: bound2, step: step2 }, { bound: bound3, step: step3 }] = slices;
  for (let p = 0; p < size; p++) {
    const balance = unit * (unitGrowth[p] as number);
    const above1 = balance - bound1;
    const above2 = balance - bound2;
    const above3 = balance - bound3;
    const first = step1 * (above1 > 0 ? above1 : 0) + step2 * (above2 > 0 ? above2 : 0);
    fee[p] = (fee[p] as number) + (first + step3 * (above3 > 0 ? above3 : 0));
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
  const { size } = block;
  for (let p = 0; p < size; p++) {
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
  const multiplier = feeOnBase(fees, lanes, moment);
  const months = (month % fees.periodMonths) + 1;
  const years = months / 12;
  const deducts = fees.deducted && months === fees.periodMonths;
  const { fee, accrued, preFee, revenue, feesInArrears, closing } = lanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const balance = preFee[p] as number;
    const toDate = years * ((multiplier[p] as number) * (fee[p] as number));
    const bill = deducts ? payableFee(toDate, balance, block, p) : toDate;
    const taken = deducts ? bill : 0;
    revenue[p] = bill - (accrued[p] as number);
    feesInArrears[p] = taken;
    closing[p] = balance - taken;
  }
  if (months < fees.periodMonths) add(revenue, accrued, block.size);
}

/** The year's fee on the beginning, on the ending before the fee, or on the mean of both, of balance and units alike. */
function feeOnBase(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const begin = { balance: lanes.periodOpening, units: lanes.periodUnitFactor };
  const end = { balance: lanes.preFee, units: lanes.unitFactor };
  if (fees.base === "average") return annualFeesOnMean(fees, begin, end, { lanes, moment });
  return annualFees(fees, fees.base === "beginning" ? begin : end, lanes, moment);
}

function meanOf(a: Lane, b: Lane, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = 0.5 * ((a[p] as number) + (b[p] as number));
}

function add(lane: Lane, total: Lane, size: number): void {
  for (let p = 0; p < size; p++) total[p] = (total[p] as number) + (lane[p] as number);
}
