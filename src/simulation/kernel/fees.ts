import type { FeeProgram } from "../fees.js";
import { NONE } from "../doubles.js";
import { type Block, BOUNDED_VALUE, CAPPED_FEE, type Lane, type SegmentLanes, shiftLane } from "./block.js";

/** A cut of less than this part of a fee is rounding. */
const ROUNDING = 1e-12;

/** A balance on each path, and the units it is spread over relative to the start. */
interface Billable {
  readonly balance: Lane;
  readonly units: Lane;
}

/**
 * A year's fee on balances b with κ times the units of the start, into `lanes.fee`.
 *
 *     fee = Σ bands κ·count·annualFee(size·φ), φ = b/(κ·S);  flat: rate·b;  nothing on no units or no balance
 */
function annualFees(
  fees: FeeProgram,
  { balance, units }: Billable,
  lanes: SegmentLanes,
  block: Block,
  month: number,
): void {
  if (fees.bounds.length === 1) return flatFees(fees, { balance, units }, lanes, block, month);
  growthOfUnits(fees.total, { balance, units }, lanes.unitGrowth, block.size);
  lanes.fee.fill(0);
  for (let band = 0; band < fees.sizes.length; band++) {
    if (fees.cliff) addCliff(fees, band, lanes, block, month);
    else addTiers(fees, band, lanes, block, month);
  }
  for (let p = 0; p < block.size; p++) lanes.fee[p] = (units[p] as number) * (lanes.fee[p] as number);
}

function flatFees(
  fees: FeeProgram,
  { balance, units }: Billable,
  lanes: SegmentLanes,
  block: Block,
  month: number,
): void {
  const rate = rateLane(fees, 0, lanes, block, month);
  const stated = rateOf(fees, 0, month);
  for (let p = 0; p < block.size; p++) {
    const fee = (rate === null ? stated : (rate[p] as number)) * (balance[p] as number);
    lanes.fee[p] = (units[p] as number) > 0 ? fee : 0;
  }
}

const rateOf = ({ rates }: FeeProgram, tier: number, month: number): number => rates[tier]?.[month] as number;

/** φ = b/(κ·S), 0 for no units or no balance. */
function growthOfUnits(total: number, { balance, units }: Billable, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    const growth = (balance[p] as number) / ((units[p] as number) * total);
    out[p] = growth > 0 && growth < Infinity ? growth : 0;
  }
}

/** The rate of a tier on each path, held at 0, where it is uncertain; else null. */
function rateLane(
  { rates, rateShifts }: FeeProgram,
  tier: number,
  lanes: SegmentLanes,
  block: Block,
  month: number,
): Lane | null {
  const shift = rateShifts[tier] as number;
  if (shift === NONE) return null;
  const [shifts, stated] = [shiftLane(block, shift), rates[tier]?.[month] as number];
  for (let p = 0; p < block.size; p++) {
    const rate = stated + (shifts[p] as number);
    if (rate < 0) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    lanes.rate[p] = rate < 0 ? 0 : rate;
  }
  return lanes.rate;
}

/** Tiered, marginal: Σ tiers of (rate − rate of the tier below)·max(0, size·φ − bound). */
function addTiers(fees: FeeProgram, band: number, lanes: SegmentLanes, block: Block, month: number): void {
  const [size, count] = [fees.sizes[band] as number, fees.counts[band] as number];
  for (let tier = 0; tier < fees.bounds.length; tier++) {
    const bound = fees.bounds[tier] as number;
    const own = rateLane(fees, tier, lanes, block, month);
    if (own === null && (tier === 0 || fees.rateShifts[tier - 1] === NONE)) {
      const step = rateOf(fees, tier, month) - (tier === 0 ? 0 : rateOf(fees, tier - 1, month));
      addSlice({ size, bound, step: count * step }, lanes.unitGrowth, lanes.fee, block.size);
    } else addSliceOfPaths(fees, { tier, size, count }, lanes, block, month);
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

/** The same where the rate of this tier or the one below is uncertain. */
function addSliceOfPaths(
  fees: FeeProgram,
  { tier, size, count }: { readonly tier: number; readonly size: number; readonly count: number },
  { unitGrowth, fee }: SegmentLanes,
  block: Block,
  month: number,
): void {
  const bound = fees.bounds[tier] as number;
  const rateAt = (which: number, p: number) => {
    if (which < 0) return 0;
    const rate = rateOf(fees, which, month) + (shiftLane(block, fees.rateShifts[which] as number)[p] as number);
    return rate < 0 ? 0 : rate;
  };
  for (let p = 0; p < block.size; p++) {
    const above = size * (unitGrowth[p] as number) - bound;
    const step = count * (rateAt(tier, p) - rateAt(tier - 1, p));
    fee[p] = (fee[p] as number) + step * (above > 0 ? above : 0);
  }
}

/** Cliff: the whole of a unit at the rate of the band it falls in; a bound belongs to the upper or the lower band. */
function addCliff(fees: FeeProgram, band: number, lanes: SegmentLanes, block: Block, month: number): void {
  const [size, count] = [fees.sizes[band] as number, fees.counts[band] as number];
  const { unitGrowth, fee } = lanes;
  for (let p = 0; p < block.size; p++) {
    const unit = size * (unitGrowth[p] as number);
    const tier = tierOf(fees, unit);
    const shift = shiftLane(block, fees.rateShifts[tier] as number)[p] as number;
    const rate = rateOf(fees, tier, month) + shift;
    if (rate < 0) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    fee[p] = (fee[p] as number) + count * (unit * (rate < 0 ? 0 : rate));
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
export function billInAdvance(fees: FeeProgram, block: Block, lanes: SegmentLanes, month: number): void {
  if (month % fees.periodMonths !== 0) {
    lanes.feesInAdvance.fill(0);
    return;
  }
  annualFees(fees, { balance: lanes.opening, units: lanes.unitFactor }, lanes, block, month);
  const [years, length] = [fees.periodMonths / 12, fees.periodMonths];
  for (let p = 0; p < block.size; p++) {
    const bill = payableFee(fees, years * (lanes.fee[p] as number), lanes.opening[p] as number, block, p);
    lanes.feesInAdvance[p] = fees.deducted ? bill : 0;
    lanes.advanceRevenue[p] = bill / length;
  }
}

/** A deducted fee is at most the assets. */
function payableFee({ deducted }: FeeProgram, bill: number, assets: number, block: Block, p: number): number {
  if (!deducted || bill <= assets) return bill;
  if (bill > assets * (1 + ROUNDING)) block.flags[p] = (block.flags[p] as number) | CAPPED_FEE;
  return assets;
}

/** What a billing period in arrears begins with. */
export function beginPeriod(fees: FeeProgram, lanes: SegmentLanes, month: number): void {
  if (month % fees.periodMonths !== 0) return;
  lanes.periodOpening.set(lanes.opening);
  lanes.periodUnitFactor.set(lanes.unitFactor);
  lanes.accrued.fill(0);
}

/**
 * A fee in arrears: accrued to date = k/12·fee(base) over the period's k months so far; revenue is what is new. The bill comes
 * in the period's last month, at most the assets; what is cut is not earned.
 */
export function billInArrears(fees: FeeProgram, block: Block, lanes: SegmentLanes, month: number): void {
  annualFees(fees, feeBase(fees, block, lanes), lanes, block, month);
  const months = (month % fees.periodMonths) + 1;
  const ends = months === fees.periodMonths;
  const years = months / 12;
  const { fee, accrued, preFee, revenue, feesInArrears } = lanes;
  for (let p = 0; p < block.size; p++) {
    const toDate = years * (fee[p] as number);
    const bill = ends ? payableFee(fees, toDate, preFee[p] as number, block, p) : toDate;
    revenue[p] = bill - (accrued[p] as number);
    accrued[p] = bill;
    feesInArrears[p] = ends && fees.deducted ? bill : 0;
  }
}

/** Beginning, ending before the fee, or the mean of both, of balance and units alike. */
function feeBase({ base }: FeeProgram, { size }: Block, lanes: SegmentLanes): Billable {
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
