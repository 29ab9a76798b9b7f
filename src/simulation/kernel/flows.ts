import { exp } from "../arithmetic/exp.js";
import { NONE } from "../doubles.js";
import type { FlowProgram, NetProgram, ResponseProgram } from "../flows.js";
import type { SegmentProgram } from "../program.js";
import { type Block, BOUNDED_VALUE, type Lane, type SegmentLanes, shiftLane } from "./block.js";

/** Undated inflows and outflows as asked for: on the opening, or with `flows-on: closing` only their amounts. */
export function undatedFlows({ flows }: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  const base = flows.onClosing ? block.zeros : lanes.opening;
  const inShock = flows.inflows.shock === null ? block.ones : lanes.inflowShock;
  const outShock = flows.outflows.shock === null ? block.ones : lanes.outflowShock;
  const inResponse = responseFactors(flows.inflows.response, block, lanes, month);
  undated(flows.inflows, { base, shock: inShock, response: inResponse, out: lanes.undatedIn }, block, month);
  const outResponse = responseFactors(flows.outflows.response, block, lanes, month);
  undated(flows.outflows, { base, shock: outShock, response: outResponse, out: lanes.undatedOut }, block, month);
  if (flows.net !== null && !flows.onClosing) addNet(flows.net, base, lanes, block.size);
}

/** With `flows-on: closing`: the rates act on the balance after the fee. Amounts came within the month. */
export function flowsOnClosing({ flows }: SegmentProgram, block: Block, lanes: SegmentLanes, month: number): void {
  const base = lanes.closing;
  const onlyRate = (flow: FlowProgram, shocks: Lane, out: Lane) => {
    const response = responseFactors(flow.response, block, lanes, month);
    const shock = flow.shock === null ? block.ones : shocks;
    undated({ ...flow, amount: NO_AMOUNT, amountShift: NONE }, { base, shock, response, out }, block, month);
  };
  onlyRate(flows.inflows, lanes.inflowShock, lanes.undatedIn);
  onlyRate(flows.outflows, lanes.outflowShock, lanes.undatedOut);
  if (flows.net !== null) addNet(flows.net, base, lanes, block.size);
}

/** Read as 0 in every month. */
const NO_AMOUNT = new Float64Array(0);

interface UndatedLanes {
  readonly base: Lane;
  readonly shock: Lane;
  readonly response: Lane;
  readonly out: Lane;
}

/** flow = (rate·base + amount)·shock·response; rate and amount with the path's shift, held at 0. */
function undated(flow: FlowProgram, lanes: UndatedLanes, block: Block, month: number): void {
  const { base, shock, response, out } = lanes;
  const [rateShift, amountShift] = [shiftLane(block, flow.rateShift), shiftLane(block, flow.amountShift)];
  const [statedRate, statedAmount] = [flow.rate[month] as number, flow.amount[month] ?? 0];
  const { flags, size } = block;
  for (let p = 0; p < size; p++) {
    const rate = statedRate + (rateShift[p] as number);
    const amount = statedAmount + (amountShift[p] as number);
    if (rate < 0 || amount < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    const level = (rate < 0 ? 0 : rate) * (base[p] as number) + (amount < 0 ? 0 : amount);
    out[p] = level * (shock[p] as number) * (response[p] as number);
  }
}

/** max(0, 1 + slope·(x − over)), x last month's return or the product of the last twelve less one. */
function responseFactors(program: ResponseProgram | null, block: Block, lanes: SegmentLanes, month: number): Lane {
  if (program === null) return block.ones;
  const { response, previousReturns } = lanes;
  if (program.trailingYear) trailingYear(program, lanes, block.size, month);
  else if (month === 0) response.fill(program.before[0] as number);
  else response.set(previousReturns);
  answers(program, shiftLane(block, program.slopeShift), response, { size: block.size, month });
  return response;
}

/** Turns the regressor into the factor. */
function answers(
  { slope, over }: ResponseProgram,
  slopeShift: Lane,
  lane: Lane,
  { size, month }: { readonly size: number; readonly month: number },
): void {
  const stated = slope[month] as number;
  for (let p = 0; p < size; p++) {
    const factor = 1 + (stated + (slopeShift[p] as number)) * ((lane[p] as number) - over);
    lane[p] = factor > 0 ? factor : 0;
  }
}

/** Π (1 + r) − 1 over the twelve months before this one, oldest first; months before the start are stated. */
function trailingYear(
  { before }: ResponseProgram,
  { growths, response }: SegmentLanes,
  size: number,
  month: number,
): void {
  let stated = 1;
  for (let past = month - 12; past < 0; past++) stated *= 1 + (before[past + 12] as number);
  response.fill(stated);
  for (let past = month < 12 ? 0 : month - 12; past < month; past++)
    multiply(response, growths[past % 12] as Lane, size);
  for (let p = 0; p < size; p++) response[p] = (response[p] as number) - 1;
}

function multiply(out: Lane, by: Lane, size: number): void {
  for (let p = 0; p < size; p++) out[p] = (out[p] as number) * (by[p] as number);
}

/** A net rate F is an inflow of F·base when positive, an outflow of −F·base when negative; F = f, or e^f − 1 where continuous. */
function addNet(
  { continuous }: NetProgram,
  base: Lane,
  { netRate, undatedIn, undatedOut }: SegmentLanes,
  size: number,
): void {
  for (let p = 0; p < size; p++) {
    const f = netRate[p] as number;
    const net = (continuous ? exp(f) - 1 : f) * (base[p] as number);
    if (net > 0) undatedIn[p] = (undatedIn[p] as number) + net;
    else undatedOut[p] = (undatedOut[p] as number) - net;
  }
}
