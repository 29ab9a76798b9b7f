import { type Block, BOUNDED_VALUE, CAPPED_OUTFLOW, type Lane, type SegmentLanes } from "../block.js";
import { earnedByRoot } from "./returns.js";
import { grownUnits } from "./units.js";

/** A cut of less than this is the rounding of outflows that take exactly everything. */
const ROUNDING = 1e-12;

/** What is left of this part of the assets is the rounding of outflows that took everything: the next month may not grow it. */
const DUST = 1e-14;

/** What a segment's month is settled with beside its lanes. */
export interface Settling {
  /** Fee taken at the beginning of the month. */
  readonly advance: Lane;
  /** Part of the flows that brings or removes billing units. */
  readonly shareIn: number;
  readonly shareOut: number;
  /** Σ count·size of the billing units at the opening. */
  readonly total: number;
  /** Part of what dated movements ask for that leaves without billing units. */
  readonly still: Lane;
}

/** Worth at the end of the month of all that outflows are paid from: invested·(1+r) − exchanges out + inflows, with their returns. */
const fundsAtEnd = (invested: number, r: number, exchangedOut: number, inflows: number): number =>
  invested * (1 + r) - exchangedOut + inflows;

/** marketGain = invested·r + Σ amount·g, movements out counting negative. */
const marketGain = (invested: number, r: number, movementsEarned: number): number => invested * r + movementsEarned;

/** A month without dated movements and exchanges, in which a movement earns √(1 + r) − 1. */
export function settleByRoot(of: Settling, lanes: SegmentLanes, block: Block): void {
  earnedByRoot(lanes.returns, lanes.earned, block.size);
  settleQuietMonth(of, lanes, block);
}

/**
 * A month without dated movements and exchanges: inflows, outflows cut to what is payable, the market's gain, billing units and
 * the balance before distributions and fee.
 *
 *     preFee = invested + inflows − outflows + marketGain
 */
export function settleQuietMonth(of: Settling, lanes: SegmentLanes, block: Block): void {
  const { opening, returns, earned, undatedIn, undatedOut, unitFactor, inflows, outflows, preFee } = lanes;
  const gains = lanes.marketGain;
  const { advance, shareIn, shareOut, total } = of;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const r = returns[p] as number;
    const g = earned[p] as number;
    const balance = opening[p] as number;
    const invested = balance - (advance[p] as number);
    const inflow = undatedIn[p] as number;
    let outflow = undatedOut[p] as number;
    const funds = fundsAtEnd(invested, r, 0, inflow + inflow * g);
    if (outflow + outflow * g > funds || r <= -1) {
      outflow *= payablePart(
        { outflow, required: outflow + outflow * g, limit: r <= -1 ? inflow : Infinity, funds },
        block,
        p,
      );
    }
    const gain = marketGain(invested, r, inflow * g - outflow * g);
    const end = invested + (inflow - outflow) + gain;
    const brought = shareIn * inflow;
    unitFactor[p] =
      balance > 0
        ? grownUnits(unitFactor[p] as number, brought - shareOut * outflow, balance)
        : total > 0
          ? brought / total
          : 1;
    inflows[p] = inflow;
    outflows[p] = outflow;
    gains[p] = gain;
    preFee[p] = end > DUST * (invested + inflow) ? end : 0;
  }
}

/** The same in a month with dated movements or exchanges. `rate` is left with the part of the outflows that could be paid. */
export function settleBusyMonth(of: Settling, lanes: SegmentLanes, block: Block): void {
  const { opening, returns, earned, undatedIn, undatedOut, unitFactor } = lanes;
  const { datedIn, datedInEarned, datedOut, datedOutEarned } = lanes;
  const { exchangesIn, exchangesInEarned, exchangesOut, exchangesOutEarned } = lanes;
  const { advance, shareIn, shareOut, total, still } = of;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const r = returns[p] as number;
    const g = earned[p] as number;
    const balance = opening[p] as number;
    const invested = balance - (advance[p] as number);
    const inflow = (undatedIn[p] as number) + (datedIn[p] as number);
    const inflowEarned = (undatedIn[p] as number) * g + (datedInEarned[p] as number);
    const exchangedOut = (exchangesOut[p] as number) + (exchangesOutEarned[p] as number);
    const funds = fundsAtEnd(invested, r, exchangedOut, inflow + inflowEarned);
    const wanted = (undatedOut[p] as number) + (datedOut[p] as number);
    const wantedEarned = (undatedOut[p] as number) * g + (datedOutEarned[p] as number);
    const limit = r <= -1 ? inflow : Infinity;
    const paid = payablePart({ outflow: wanted, required: wanted + wantedEarned, limit, funds }, block, p);
    const outflow = wanted * paid;
    const exchanged = (exchangesIn[p] as number) - (exchangesOut[p] as number);
    const exchangedEarned = (exchangesInEarned[p] as number) - (exchangesOutEarned[p] as number);
    const gain = marketGain(invested, r, inflowEarned - wantedEarned * paid + exchangedEarned);
    const end = invested + (inflow - outflow) + exchanged + gain;
    const brought = shareIn * (undatedIn[p] as number) + (datedIn[p] as number) + (exchangesIn[p] as number);
    const removed =
      (shareOut * (undatedOut[p] as number) + ((datedOut[p] as number) - (still[p] as number))) * paid +
      (exchangesOut[p] as number);
    unitFactor[p] =
      balance > 0 ? grownUnits(unitFactor[p] as number, brought - removed, balance) : total > 0 ? brought / total : 1;
    lanes.inflows[p] = inflow;
    lanes.outflows[p] = outflow;
    lanes.exchanges[p] = exchanged;
    lanes.marketGain[p] = gain;
    lanes.preFee[p] = end > DUST * (invested + inflow) ? end : 0;
    lanes.rate[p] = paid;
  }
}

interface Payable {
  readonly outflow: number;
  /** What the outflows are worth at the end of the month. */
  readonly required: number;
  /** Most that can leave after a total loss: the month's inflows. */
  readonly limit: number;
  readonly funds: number;
}

/** The part of the outflows that can be paid: funds/required, and after a total loss no more than the month's inflows. */
function payablePart({ outflow, required, limit, funds }: Payable, { flags }: Block, p: number): number {
  const part = required > funds ? (funds > 0 ? funds / required : 0) : 1;
  const paid = outflow * part > limit ? limit / outflow : part;
  if (paid < 1 - ROUNDING) flags[p] = (flags[p] as number) | CAPPED_OUTFLOW;
  return paid;
}

/** Flows on closing take at most the balance and what came in with them. */
export function capOutflowsOnClosing({ closing, undatedIn, undatedOut }: SegmentLanes, { flags, size }: Block): void {
  for (let p = 0; p < size; p++) {
    const limit = (closing[p] as number) + (undatedIn[p] as number);
    const wanted = undatedOut[p] as number;
    if (wanted > limit * (1 + ROUNDING)) flags[p] = (flags[p] as number) | CAPPED_OUTFLOW;
    undatedOut[p] = wanted > limit ? limit : wanted;
  }
}

/** Flows on closing move the balance and the units after the fee. */
export function moveOnClosing({ shareIn, shareOut }: Settling, lanes: SegmentLanes, { size }: Block): void {
  const { undatedIn, undatedOut, inflows, outflows, closing, unitFactor } = lanes;
  for (let p = 0; p < size; p++) {
    const inflow = undatedIn[p] as number;
    const outflow = undatedOut[p] as number;
    const balance = closing[p] as number;
    if (balance > 0)
      unitFactor[p] = grownUnits(unitFactor[p] as number, shareIn * inflow - shareOut * outflow, balance);
    inflows[p] = (inflows[p] as number) + inflow;
    outflows[p] = (outflows[p] as number) + outflow;
    closing[p] = balance + inflow - outflow;
  }
}

/** Income paid out at the end of the month: (rate + shift)·opening, held at 0 and cut to what is left. */
export function payDistributions(rate: number, shift: Lane, lanes: SegmentLanes, { flags, size }: Block): void {
  const { opening, preFee, distributions } = lanes;
  for (let p = 0; p < size; p++) {
    const own = rate + (shift[p] as number);
    if (own < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    const wanted = own < 0 ? 0 : own * (opening[p] as number);
    const left = preFee[p] as number;
    if (wanted > left * (1 + ROUNDING)) flags[p] = (flags[p] as number) | CAPPED_OUTFLOW;
    const paid = wanted > left ? left : wanted;
    distributions[p] = paid;
    preFee[p] = left - paid;
  }
}
