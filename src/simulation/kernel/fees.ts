import { NONE } from "../doubles.js";
import type { FeeProgram } from "../fees.js";
import { type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";
import type { Billable, Slice, StatedRate } from "./reference/fees.js";

/**
 * A year's fee on balances b with κ times the units of the start:
 *
 *     fee = κ·Σ bands count·annualFee(size·φ), φ = b/(κ·S);  flat: rate·b;  nothing on no units or no balance
 *
 * Leaves the sum in `lanes.fee` and returns the lane that it is yet to be multiplied by: κ, or ones.
 */
function annualFees(fees: FeeProgram, of: Billable, lanes: SegmentLanes, moment: Moment): Lane {
  const { loops, ones, size } = moment.block;
  if (fees.bounds.length === 1) {
    loops.flatFees(rateOf(fees, 0, moment), of, lanes.fee, moment.block);
    return ones;
  }
  loops.growthOfUnits(of, fees.total, lanes.unitGrowth, size);
  unitFees(fees, lanes, moment);
  return of.units;
}

/** The same on the mean of two balances and of their units. */
function annualFeesOnMean(fees: FeeProgram, begin: Billable, end: Billable, { lanes, moment }: Place): Lane {
  const { loops, size } = moment.block;
  const { feeBase, feeUnits, unitGrowth } = lanes;
  if (fees.bounds.length === 1) {
    loops.meanOf(begin.balance, end.balance, feeBase, size);
    loops.meanOf(begin.units, end.units, feeUnits, size);
    return annualFees(fees, { balance: feeBase, units: feeUnits }, lanes, moment);
  }
  loops.growthOfMean({ begin, end, growth: unitGrowth, units: feeUnits }, fees.total, size);
  unitFees(fees, lanes, moment);
  return feeUnits;
}

interface Place {
  readonly lanes: SegmentLanes;
  readonly moment: Moment;
}

/** Σ bands count·annualFee(size·φ), a year. */
function unitFees(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): void {
  const certain = !fees.cliff && fees.rateShifts.every((shift) => shift === NONE);
  if (!certain) moment.block.loops.fill(0, lanes.fee, moment.block.size);
  for (let band = 0; band < fees.sizes.length; band++) {
    const unit = { size: fees.sizes[band] as number, count: fees.counts[band] as number };
    if (fees.cliff) addCliff(fees, unit, lanes, moment);
    else if (certain) addTiers(fees, unit, lanes, { moment, first: band === 0 });
    else fees.bounds.forEach((_, tier) => addTierOfPaths(fees, { ...unit, tier }, lanes, moment));
  }
}

function rateOf({ rates, rateShifts }: FeeProgram, tier: number, { block, month }: Moment): StatedRate {
  return { stated: rates[tier]?.[month] as number, shift: shiftLane(block, rateShifts[tier] as number) };
}

/** A billing unit's size at the start, and how many there are. */
interface Unit {
  readonly size: number;
  readonly count: number;
}

/** Tiered, marginal: Σ tiers of (rate − rate of the tier below)·max(0, size·φ − bound), three tiers at a time. */
function addTiers(
  fees: FeeProgram,
  unit: Unit,
  { unitGrowth, fee }: SegmentLanes,
  { moment, first }: { readonly moment: Moment; readonly first: boolean },
): void {
  const { loops, zeros, size } = moment.block;
  for (let tier = 0; tier < fees.bounds.length; tier += 3) {
    const slice = (which: number) => sliceOf(fees, unit, which, moment.month);
    const sum = { before: first && tier === 0 ? zeros : fee, out: fee };
    loops.addSlices(unit.size, [slice(tier), slice(tier + 1), slice(tier + 2)], unitGrowth, sum, size);
  }
}

/** A tier's slice of all units of a band; nothing above the last tier. */
function sliceOf({ bounds, rates }: FeeProgram, { count }: Unit, tier: number, month: number): Slice {
  if (tier >= bounds.length) return { bound: 0, step: 0 };
  const below = tier === 0 ? 0 : (rates[tier - 1]?.[month] as number);
  return { bound: bounds[tier] as number, step: count * ((rates[tier]?.[month] as number) - below) };
}

/** The same where a rate is uncertain. */
function addTierOfPaths(
  fees: FeeProgram,
  { tier, size, count }: Unit & { readonly tier: number },
  { unitGrowth, fee }: SegmentLanes,
  moment: Moment,
): void {
  const own = rateOf(fees, tier, moment);
  const below = tier === 0 ? { stated: 0, shift: moment.block.zeros } : rateOf(fees, tier - 1, moment);
  const bound = fees.bounds[tier] as number;
  moment.block.loops.addSliceOfPaths({ unit: size, count, bound, own, below }, unitGrowth, fee, moment.block);
}

/** Cliff: the whole of a unit at the rate of the band it falls in; a bound belongs to the upper or the lower band. */
function addCliff(fees: FeeProgram, { size, count }: Unit, { unitGrowth, fee }: SegmentLanes, moment: Moment): void {
  const { bounds, lowerInclusive } = fees;
  const rates = fees.rates.map((_, tier) => rateOf(fees, tier, moment));
  moment.block.loops.addCliff({ unit: size, count, bounds, lowerInclusive, rates }, unitGrowth, fee, moment.block);
}

/** At the beginning of a billing period in advance: the bill on the opening, and the revenue of each of its months. */
export function billInAdvance(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const { periodMonths: months, deducted } = fees;
  if (month % months !== 0) {
    block.loops.fill(0, lanes.feesInAdvance, block.size);
    return;
  }
  const multiplier = annualFees(fees, { balance: lanes.opening, units: lanes.unitFactor }, lanes, moment);
  block.loops.billAdvance({ years: months / 12, multiplier, months, deducted }, lanes, block);
}

/** What a billing period in arrears begins with. */
export function beginPeriod({ periodMonths }: FeeProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  if (month % periodMonths !== 0) return;
  block.loops.copy(lanes.unitFactor, lanes.periodUnitFactor, block.size);
  if (periodMonths === 1) return;
  block.loops.copy(lanes.opening, lanes.periodOpening, block.size);
  block.loops.fill(0, lanes.accrued, block.size);
}

/**
 * A fee in arrears: accrued to date = k/12·fee(base) over the period's k months so far; revenue is what is new. The bill comes
 * in the period's last month, at most the assets; what is cut is not earned.
 *
 * @param last  nothing else changes the month's row, which is checked with it
 */
export function billInArrears(fees: FeeProgram, lanes: SegmentLanes, moment: Moment, last: boolean): void {
  const { block, month } = moment;
  const multiplier = feeOnBase(fees, lanes, moment);
  const months = (month % fees.periodMonths) + 1;
  const deducted = fees.deducted && months === fees.periodMonths;
  const bill = { years: months / 12, multiplier, months, deducted };
  if (last) block.loops.closeInArrears(bill, lanes, block);
  else block.loops.billArrears(bill, lanes, block);
  if (months < fees.periodMonths) block.loops.add(lanes.revenue, lanes.accrued, block.size);
}

/** The year's fee on the beginning, on the ending before the fee, or on the mean of both, of balance and units alike. */
function feeOnBase(fees: FeeProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const balance = fees.periodMonths > 1 ? lanes.periodOpening : lanes.opening;
  const begin = { balance, units: lanes.periodUnitFactor };
  const end = { balance: lanes.preFee, units: lanes.unitFactor };
  if (fees.base === "average") return annualFeesOnMean(fees, begin, end, { lanes, moment });
  return annualFees(fees, fees.base === "beginning" ? begin : end, lanes, moment);
}
