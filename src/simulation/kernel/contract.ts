import type { ContractProgram } from "../fee-contract.js";
import { type FeeProgram, feesIn } from "../fees.js";
import type { SegmentProgram } from "../program.js";
import type { Lane, Moment, SegmentLanes } from "./block.js";
import type { ContractLanes } from "./contract-lanes.js";
import { hasMovements } from "./movements.js";
import { contractFee } from "./reference/contract-fee.js";
import {
  addToMean,
  adjustUnits,
  billContract,
  chargeFlows,
  dailyMean,
  earnAdvance,
  keepPaidPart,
  meanOfMonths,
  netMoves,
  openCharge,
  rollFresh,
} from "./reference/contract.js";

/** A segment whose fees are a contract, in a month. */
interface Place {
  readonly segment: SegmentProgram;
  readonly fees: FeeProgram;
  readonly contract: ContractProgram;
  readonly lanes: SegmentLanes;
  readonly own: ContractLanes;
  readonly moment: Moment;
}

function placeOf(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): Place {
  const fees = feesIn(segment.fees, moment.month);
  return {
    segment,
    fees,
    contract: fees.contract as ContractProgram,
    lanes,
    own: lanes.contract as ContractLanes,
    moment,
  };
}

/** Begins a month: what a billing period begins with, and a bill in advance on it. */
export function openContract(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  moment.block.loops.unrecorded();
  const place = placeOf(segment, lanes, moment);
  const { contract, own, fees } = place;
  const { block, month } = moment;
  own.unitsBefore.set(lanes.unitFactor);
  own.unitsAtStart.set(lanes.unitFactor);
  own.partBefore.set(own.freshPart);
  own.freshBefore.set(own.freshUnits);
  if (contract.from[month] !== month) {
    lanes.feesInAdvance.fill(0);
    return;
  }
  lanes.periodUnitFactor.set(lanes.unitFactor);
  lanes.periodOpening.set(lanes.opening);
  block.loops.copy(own.freshPart, own.beginFresh, block.size);
  block.loops.multiply(own.beginFresh, lanes.opening, block.size);
  own.beginFreshUnits.set(own.freshUnits);
  for (const lane of [lanes.accrued, own.sumBalance, own.sumUnits, own.sumFresh, own.sumFreshUnits]) lane.fill(0);
  if (fees.advance) billInAdvance(place);
}

const beginOf = ({ lanes, own }: Place) => ({
  balance: lanes.periodOpening,
  units: lanes.periodUnitFactor,
  freshBalance: own.beginFresh,
  freshUnits: own.beginFreshUnits,
});

function billInAdvance(place: Place): void {
  const { fees, contract, lanes, own, moment } = place;
  const { block, month } = moment;
  const of = beginOf(place);
  if (contract.flowsCharged) {
    const year = { month, years: 1, waived: 0, rounding: null };
    contractFee(fees, contract, { of, charge: year, fee: lanes.fee }, block);
  }
  const firstRate = contract.own.rates[0]?.[month] as number;
  if (contract.flowsCharged) openCharge(lanes, own, { firstRate, shift: contract.own.rateShifts[0] as number }, block);
  const charge = { month, years: contract.period[month] as number, waived: 1, rounding: contract.rounding };
  contractFee(fees, contract, { of, charge, fee: lanes.fee }, block);
  billContract(fees.deducted, lanes, own, block);
}

/** Ends a month: units, what flows are charged, the fee in arrears or the revenue of one in advance, the closing. */
export function closeContract(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment, exchanging: boolean): void {
  moment.block.loops.unrecorded();
  const place = placeOf(segment, lanes, moment);
  const { contract, own, fees } = place;
  const { block, month } = moment;
  const busy = exchanging || hasMovements(segment, month);
  keepPaidPart(lanes, { own, busy }, block);
  if (contract.fresh !== null) rollFresh(segment, lanes, { own, month, busy }, block);
  if (contract.flowsCharged || fees.base === "daily") netMoves(segment, lanes, { own, month, busy }, block);
  if (!fees.advance) return accrue(place);
  const [years, whole] = [contract.month[month] as number, contract.period[month] as number];
  earnAdvance({ years, part: years / whole, charged: contract.flowsCharged }, lanes, own, block);
  if (contract.flowsCharged) charge(place, own.net, own.weighted);
}

function charge({ contract, own, moment: { block, month } }: Place, net: Lane, weighted: Lane): void {
  const [years, rest] = [
    contract.month[month] as number,
    (contract.period[month] as number) - (contract.toDate[month] as number),
  ];
  chargeFlows({ years, rest, net, weighted }, own, block);
}

function accrue(place: Place): void {
  const { fees, contract, lanes, moment } = place;
  const { block, month } = moment;
  const [toDate, period] = [contract.toDate[month] as number, contract.period[month] as number];
  const due = contract.to[month] === month;
  const waived = due ? 1 : toDate / period;
  const of = baseOf(place);
  const rounding = due ? contract.rounding : null;
  contractFee(fees, contract, { of, charge: { month, years: toDate, waived, rounding }, fee: lanes.fee }, block);
  const bill = { years: 1, multiplier: block.ones, months: 1, deducted: due && fees.deducted };
  block.loops.billArrears(bill, lanes, block);
  block.loops.add(lanes.revenue, lanes.accrued, block.size);
}

/** Beginning, ending before the fee, their mean, or the mean over the period's months so far. */
function baseOf(place: Place) {
  const { fees, contract, lanes, own, moment } = place;
  const { block, month } = moment;
  own.freshBalance.set(own.freshPart);
  block.loops.multiply(own.freshBalance, lanes.preFee, block.size);
  const begin = beginOf(place);
  const end = {
    balance: lanes.preFee,
    units: lanes.unitFactor,
    freshBalance: own.freshBalance,
    freshUnits: own.freshUnits,
  };
  if (fees.base === "beginning") return begin;
  if (fees.base === "ending") return end;
  const mean = {
    balance: own.baseBalance,
    units: own.baseUnits,
    freshBalance: own.baseFresh,
    freshUnits: own.baseFreshUnits,
  };
  if (fees.base === "average") {
    for (const key of ["balance", "units", "freshBalance", "freshUnits"] as const)
      block.loops.meanOf(begin[key], end[key], mean[key], block.size);
    return mean;
  }
  const daily = fees.base === "daily";
  if (daily) dailyMean(lanes, own, block);
  const weight = daily ? (contract.days[month] as number) : 1;
  addToMean(daily ? mean : end, own, weight, block.size);
  let weights = 0;
  for (let at = contract.from[month] as number; at <= month; at++) weights += daily ? (contract.days[at] as number) : 1;
  meanOfMonths(own, mean, weights, block.size);
  return mean;
}

/** Flows on the closing: they bring units too, and are charged from the next day on. */
export function closeFlowsOfContract(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  moment.block.loops.unrecorded();
  const place = placeOf(segment, lanes, moment);
  const { contract, own } = place;
  const { block, month } = moment;
  if (contract.fresh !== null) adjustUnits(segment, lanes, { own, month }, block);
  if (!contract.flowsCharged) return;
  for (let p = 0; p < block.size; p++) own.net[p] = (lanes.undatedIn[p] as number) - (lanes.undatedOut[p] as number);
  charge(place, own.net, block.zeros);
}
