import { type Block, BOUNDED_VALUE, CAPPED_OUTFLOW, type Lane, type SegmentLanes } from "../block.js";
import type { OccasionalLanes } from "../occasional-lanes.js";

/** A cut of less than this is the rounding of what takes exactly everything. */
const ROUNDING = 1e-12;

/** Adds a movement to what comes or goes, with what it earns. */
export function addMovement(amount: Lane, earned: Lane, total: Lane, totalEarned: Lane): void {
  for (let p = 0; p < total.length; p++) {
    total[p] = (total[p] as number) + (amount[p] as number);
    totalEarned[p] = (totalEarned[p] as number) + (amount[p] as number) * (earned[p] as number);
  }
}

/** A change of scope by its sign: what more is counted arrives, what no longer is leaves. */
export function splitScope(lanes: SegmentLanes, { counted, uncounted }: OccasionalLanes, { size }: Block): void {
  const { rate: amount, earned, datedIn, datedInEarned, datedOut, datedOutEarned } = lanes;
  for (let p = 0; p < size; p++) {
    const own = amount[p] as number;
    const [more, less] = own > 0 ? [own, 0] : [0, -own];
    const g = earned[p] as number;
    counted[p] = (counted[p] as number) + more;
    uncounted[p] = (uncounted[p] as number) + less;
    datedIn[p] = (datedIn[p] as number) + more;
    datedInEarned[p] = (datedInEarned[p] as number) + more * g;
    datedOut[p] = (datedOut[p] as number) + less;
    datedOutEarned[p] = (datedOutEarned[p] as number) + less * g;
  }
}

/** The part of a dated distribution that comes back with it, and what it earns. */
export function addReinvested(part: number, lanes: SegmentLanes, occasional: OccasionalLanes, { size }: Block): void {
  const { rate: amount, earned } = lanes;
  const { reinvested, reinvestedEarned } = occasional;
  for (let p = 0; p < size; p++) {
    const back = part * (amount[p] as number);
    reinvested[p] = (reinvested[p] as number) + back;
    reinvestedEarned[p] = (reinvestedEarned[p] as number) + back * (earned[p] as number);
  }
}

/**
 * After a busy month was settled with all that came and went: gives each line its own, and adds what was reinvested.
 *
 * @param paid  part of what left that could be paid
 */
export function splitMovements(paid: Lane, lanes: SegmentLanes, own: OccasionalLanes, { size }: Block): void {
  const { undatedIn, undatedOut, inflows, outflows, distributions, marketGain, preFee } = lanes;
  for (let p = 0; p < size; p++) {
    const part = paid[p] as number;
    const back = (own.reinvested[p] as number) * part;
    const backEarned = (own.reinvestedEarned[p] as number) * part;
    inflows[p] = (undatedIn[p] as number) + (own.inflows[p] as number);
    outflows[p] = ((undatedOut[p] as number) + (own.outflows[p] as number)) * part;
    own.disposals[p] = (own.disposals[p] as number) * part;
    own.realizations[p] = (own.realizations[p] as number) * part;
    own.uncounted[p] = (own.uncounted[p] as number) * part;
    own.scope[p] = (own.counted[p] as number) - (own.uncounted[p] as number);
    own.reinvested[p] = back;
    distributions[p] = (own.paidOut[p] as number) * part;
    marketGain[p] = (marketGain[p] as number) + backEarned;
    preFee[p] = (preFee[p] as number) + back + backEarned;
  }
}

/** A regular distribution as it is asked for, and the part of it that is reinvested. */
export interface Reinvesting {
  readonly rate: number;
  readonly shift: Lane;
  readonly part: number;
}

/** Income paid out at the end of the month on top of dated distributions, cut to what is left; a part comes back at once. */
export function payAndReinvest(
  { rate, shift, part }: Reinvesting,
  { opening, preFee, distributions }: SegmentLanes,
  { reinvested }: OccasionalLanes,
  { flags, size }: Block,
): void {
  for (let p = 0; p < size; p++) {
    const own = rate + (shift[p] as number);
    if (own < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    const wanted = own < 0 ? 0 : own * (opening[p] as number);
    const left = preFee[p] as number;
    if (wanted > left * (1 + ROUNDING)) flags[p] = (flags[p] as number) | CAPPED_OUTFLOW;
    const paid = wanted > left ? left : wanted;
    const back = part * paid;
    distributions[p] = (distributions[p] as number) + paid;
    reinvested[p] = (reinvested[p] as number) + back;
    preFee[p] = left - paid + back;
  }
}

/** What came and what left besides fees, each in one lane: a row that begins with nothing is measured against what came. */
export function arrivalsAndDepartures(fees: Lane, lanes: SegmentLanes, own: OccasionalLanes, { size }: Block): void {
  const { inflows } = lanes;
  for (let p = 0; p < size; p++) {
    own.arrivals[p] = (inflows[p] as number) + (own.acquisitions[p] as number) + (own.counted[p] as number);
    own.departures[p] =
      (fees[p] as number) +
      (own.disposals[p] as number) +
      (own.realizations[p] as number) +
      (own.uncounted[p] as number) -
      (own.reinvested[p] as number);
  }
}
