import { amounts } from "../movements.js";
import type { SegmentProgram } from "../../program.js";
import { type Block, BOUNDED_VALUE, type Lane, type SegmentLanes, shiftLane } from "../block.js";
import type { ContractLanes } from "../contract-lanes.js";
import type { ContractBillable } from "./contract-fee.js";
import { payableFee } from "./fees.js";
import { grownUnits } from "./units.js";

/** A month of a contract, and whether it has dated movements or exchanges. */
export interface ContractMonth {
  readonly own: ContractLanes;
  readonly month: number;
  readonly busy: boolean;
}

/** The part of new business in a balance to which something was added. */
function partAfter(part: number, balance: number, worth: number): number {
  if (!(balance > 0)) return 0;
  const old = balance > worth ? balance - worth : 0;
  const after = (part * old + worth) / balance;
  return after < 1 ? after : 1;
}

/** New business takes what arrives, in units of its own; leavers go from both alike. */
export function rollFresh(
  { flows, fees }: SegmentProgram,
  lanes: SegmentLanes,
  { own, month, busy }: ContractMonth,
  { size, zeros }: Block,
): void {
  const still = lanes.occasional?.still ?? zeros;
  const { opening, preFee, earned, undatedIn, undatedOut, outflows, unitFactor } = lanes;
  const [shareIn, shareOut] = [flows.inflows.unitShare[month] as number, flows.outflows.unitShare[month] as number];
  const unit = fees.contract?.freshSize[month] as number;
  for (let p = 0; p < size; p++) {
    const arriving = shareIn * (undatedIn[p] as number);
    let [brought, worth] = [arriving, arriving + arriving * (earned[p] as number)];
    let removed = shareOut * (outflows[p] as number);
    if (busy) {
      const dated = (lanes.datedIn[p] as number) + (lanes.exchangesIn[p] as number);
      brought += dated;
      worth += dated + (lanes.datedInEarned[p] as number) + (lanes.exchangesInEarned[p] as number);
      const leaving = (lanes.datedOut[p] as number) - (still[p] as number);
      removed = (shareOut * (undatedOut[p] as number) + leaving) * (own.paidPart[p] as number);
      removed += lanes.exchangesOut[p] as number;
    }
    const balance = opening[p] as number;
    unitFactor[p] =
      balance > 0 ? grownUnits(own.unitsBefore[p] as number, -removed, balance) : fees.openingTotal > 0 ? 0 : 1;
    own.freshUnits[p] =
      (balance > 0 ? grownUnits(own.freshUnits[p] as number, -removed, balance) : (own.freshUnits[p] as number)) +
      brought / unit;
    own.freshPart[p] = partAfter(own.freshPart[p] as number, preFee[p] as number, worth);
    own.unitsBefore[p] = unitFactor[p] as number;
  }
}

/** The same for flows on the closing, which have moved the balance and the units already. */
export function adjustUnits(
  { flows, fees }: SegmentProgram,
  { undatedIn, undatedOut, closing, unitFactor }: SegmentLanes,
  { own, month }: Omit<ContractMonth, "busy">,
  { size }: Block,
): void {
  const [shareIn, shareOut] = [flows.inflows.unitShare[month] as number, flows.outflows.unitShare[month] as number];
  const unit = fees.contract?.freshSize[month] as number;
  for (let p = 0; p < size; p++) {
    const [inflow, outflow] = [undatedIn[p] as number, undatedOut[p] as number];
    const balance = (closing[p] as number) - inflow + outflow;
    if (!(balance > 0)) continue;
    const [brought, removed] = [shareIn * inflow, shareOut * outflow];
    unitFactor[p] = grownUnits(own.unitsBefore[p] as number, -removed, balance);
    own.freshUnits[p] = grownUnits(own.freshUnits[p] as number, -removed, balance) + brought / unit;
    own.freshPart[p] = partAfter(own.freshPart[p] as number, closing[p] as number, brought);
  }
}

/** Keeps the part of what was to leave that could be paid, which others write over. */
export function keepPaidPart(
  { undatedOut, outflows, rate }: SegmentLanes,
  { own, busy }: Omit<ContractMonth, "month">,
  { size }: Block,
): void {
  for (let p = 0; p < size; p++) {
    const wanted = undatedOut[p] as number;
    own.paidPart[p] = busy ? (rate[p] as number) : wanted > 0 ? (outflows[p] as number) / wanted : 0;
  }
}

/** All that came and went in the month, net, by amount and by the part of the month for which it is charged. */
export function netMoves(
  segment: SegmentProgram,
  lanes: SegmentLanes,
  { own, month, busy }: ContractMonth,
  block: Block,
): void {
  const { undatedIn, undatedOut, datedOut } = lanes;
  const { net, weighted, paidPart, unnamed } = own;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const moved = (undatedIn[p] as number) - (undatedOut[p] as number) * (paidPart[p] as number);
    net[p] = moved;
    weighted[p] = segment.flows.weight * moved;
    unnamed[p] = busy ? (datedOut[p] as number) : 0;
  }
  if (busy) datedMoves(segment, lanes, { own, month }, block);
}

/** Dated movements and exchanges from their days; what else leaves (clients with their mandates) does so for the whole month. */
function datedMoves(
  { fees, movements }: SegmentProgram,
  { rate }: SegmentLanes,
  { own, month }: Omit<ContractMonth, "busy">,
  block: Block,
): void {
  const { net, weighted, paidPart, unnamed } = own;
  const { size } = block;
  const aDay = fees.contract?.arrivalCounted === true ? 1 / (fees.contract.days[month] as number) : 0;
  for (const movement of movements) {
    if (movement.month !== month) continue;
    const days = movement.weight + aDay;
    const comes = movement.kind === "inflow" || movement.kind === "acquisition";
    amounts(movement, block, rate);
    for (let p = 0; p < size; p++) {
      const amount = rate[p] as number;
      const out = comes ? 0 : movement.kind === "scope" ? (amount < 0 ? -amount : 0) : amount;
      const gone = out * (1 - movement.reinvested) * (paidPart[p] as number);
      const moved = out > 0 ? -gone : amount;
      net[p] = (net[p] as number) + moved;
      weighted[p] = (weighted[p] as number) + moved * days;
      unnamed[p] = (unnamed[p] as number) - out;
    }
  }
  for (let p = 0; p < size; p++) {
    const gone = (unnamed[p] as number) * (paidPart[p] as number);
    net[p] = (net[p] as number) - gone;
    weighted[p] = (weighted[p] as number) - gone;
  }
  for (const { position, month: of, sign, weight } of fees.contract?.exchanges ?? []) {
    if (of !== month) continue;
    const amount = (sign < 0 ? block.exchanges : block.arrivals)[position] as Lane;
    for (let p = 0; p < size; p++) {
      net[p] = (net[p] as number) + sign * (amount[p] as number);
      weighted[p] = (weighted[p] as number) + sign * (amount[p] as number) * (weight + aDay);
    }
  }
}

/** The mean over the month's days: invested + Σ flow·w + gain/2, not below 0; units half-way between its ends. */
export function dailyMean(lanes: SegmentLanes, own: ContractLanes, { size }: Block): void {
  const { opening, feesInAdvance, marketGain, unitFactor } = lanes;
  for (let p = 0; p < size; p++) {
    const invested = (opening[p] as number) - (feesInAdvance[p] as number);
    const mean = invested + (own.weighted[p] as number) + 0.5 * (marketGain[p] as number);
    const balance = mean > 0 ? mean : 0;
    own.baseBalance[p] = balance;
    own.baseUnits[p] = 0.5 * ((own.unitsAtStart[p] as number) + (unitFactor[p] as number));
    own.baseFresh[p] = balance * (0.5 * ((own.partBefore[p] as number) + (own.freshPart[p] as number)));
    own.baseFreshUnits[p] = 0.5 * ((own.freshBefore[p] as number) + (own.freshUnits[p] as number));
  }
}

/** Adds a month with its weight. */
export function addToMean(of: ContractBillable, own: ContractLanes, weight: number, size: number): void {
  for (let p = 0; p < size; p++) {
    own.sumBalance[p] = (own.sumBalance[p] as number) + weight * (of.balance[p] as number);
    own.sumUnits[p] = (own.sumUnits[p] as number) + weight * (of.units[p] as number);
    own.sumFresh[p] = (own.sumFresh[p] as number) + weight * (of.freshBalance[p] as number);
    own.sumFreshUnits[p] = (own.sumFreshUnits[p] as number) + weight * (of.freshUnits[p] as number);
  }
}

/** The mean of the months so far. */
export function meanOfMonths(own: ContractLanes, out: ContractBillable, weights: number, size: number): void {
  for (let p = 0; p < size; p++) {
    out.balance[p] = (own.sumBalance[p] as number) / weights;
    out.units[p] = (own.sumUnits[p] as number) / weights;
    out.freshBalance[p] = (own.sumFresh[p] as number) / weights;
    out.freshUnits[p] = (own.sumFreshUnits[p] as number) / weights;
  }
}

/** At the beginning of a period whose flows are charged: the balance, and what a year's fee (in `lanes.fee`) is of it. */
export function openCharge(
  { opening, fee }: SegmentLanes,
  own: ContractLanes,
  { firstRate, shift }: { readonly firstRate: number; readonly shift: number },
  block: Block,
): void {
  const shifts = shiftLane(block, shift);
  for (let p = 0; p < block.size; p++) {
    const balance = opening[p] as number;
    const rate = balance > 0 ? (fee[p] as number) / balance : firstRate + (shifts[p] as number);
    if (rate < 0) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    own.charged[p] = balance;
    own.chargedRate[p] = rate > 0 ? rate : 0;
  }
}

/** The bill in advance (in `lanes.fee`) with what is pending: not below 0, and at most the assets where it is deducted. */
export function billContract(deducted: boolean, lanes: SegmentLanes, own: ContractLanes, block: Block): void {
  for (let p = 0; p < block.size; p++) {
    const bill = lanes.fee[p] as number;
    const asked = bill + (own.pending[p] as number);
    const wanted = asked > 0 ? asked : 0;
    const due = deducted ? payableFee(wanted, lanes.opening[p] as number, block, p) : wanted;
    own.due[p] = due;
    own.earns[p] = bill - (wanted - due);
    own.pending[p] = asked < 0 ? asked : 0;
    lanes.feesInAdvance[p] = deducted ? due : 0;
  }
}

/** A month's revenue of a bill in advance, and of what flows are charged. */
export function earnAdvance(
  { years, part, charged }: { readonly years: number; readonly part: number; readonly charged: boolean },
  lanes: SegmentLanes,
  own: ContractLanes,
  { size }: Block,
): void {
  for (let p = 0; p < size; p++) {
    let revenue = (own.earns[p] as number) * part;
    if (charged) {
      const on = (own.charged[p] as number) + (own.weighted[p] as number);
      revenue += ((on > 0 ? on : 0) - (lanes.periodOpening[p] as number)) * (own.chargedRate[p] as number) * years;
    }
    lanes.revenue[p] = revenue;
    lanes.closing[p] = lanes.preFee[p] as number;
  }
}

/** pending += rate·((C + Σ flow·w − C)·month + (C′ − C)·rest), C′ = C + Σ flow, neither below 0. */
export function chargeFlows(
  of: { readonly years: number; readonly rest: number; readonly net: Lane; readonly weighted: Lane },
  own: ContractLanes,
  { size }: Block,
): void {
  for (let p = 0; p < size; p++) {
    const before = own.charged[p] as number;
    const [during, after] = [before + (of.weighted[p] as number), before + (of.net[p] as number)];
    const inMonth = ((during > 0 ? during : 0) - before) * of.years;
    const later = ((after > 0 ? after : 0) - before) * of.rest;
    own.pending[p] = (own.pending[p] as number) + (own.chargedRate[p] as number) * (inMonth + later);
    own.charged[p] = after > 0 ? after : 0;
  }
}
