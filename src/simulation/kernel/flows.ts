import { exp } from "../arithmetic/exp.js";
import { NONE } from "../doubles.js";
import type { FlowProgram, NetProgram, ResponseProgram } from "../flows.js";
import type { SegmentProgram } from "../program.js";
import { type Block, BOUNDED_VALUE, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";

/** Undated inflows and outflows as asked for: on the opening, or with `flows-on: closing` only their amounts. */
export function undatedFlows({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = flows.onClosing ? moment.block.zeros : lanes.opening;
  undated(flows.inflows, { base, shock: lanes.inflowShock, out: lanes.undatedIn }, lanes, moment);
  undated(flows.outflows, { base, shock: lanes.outflowShock, out: lanes.undatedOut }, lanes, moment);
  if (flows.net !== null && !flows.onClosing) addNet(flows.net, base, lanes, moment.block.size);
}

/** With `flows-on: closing`: the rates act on the balance after the fee. Amounts came within the month. */
export function flowsOnClosing({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = lanes.closing;
  undated(onlyRate(flows.inflows), { base, shock: lanes.inflowShock, out: lanes.undatedIn }, lanes, moment);
  undated(onlyRate(flows.outflows), { base, shock: lanes.outflowShock, out: lanes.undatedOut }, lanes, moment);
  if (flows.net !== null) addNet(flows.net, base, lanes, moment.block.size);
}

/** Read as 0 in every month. */
const NO_AMOUNT = new Float64Array(0);

const onlyRate = (flow: FlowProgram): FlowProgram => ({ ...flow, amount: NO_AMOUNT, amountShift: NONE });

interface UndatedLanes {
  readonly base: Lane;
  /** The shock's factors, where there is one. */
  readonly shock: Lane;
  readonly out: Lane;
}

/** flow = (rate·base + amount)·shock·response; rate and amount with the path's shift, held at 0. */
function undated(flow: FlowProgram, { base, shock, out }: UndatedLanes, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const factors = {
    shock: flow.shock === null ? block.ones : shock,
    response: flow.response === null ? block.ones : responseFactors(flow.response, lanes, moment),
  };
  const stated = { rate: flow.rate[month] as number, amount: flow.amount[month] ?? 0 };
  if (flow.rateShift === NONE && flow.amountShift === NONE) certainFlow(stated, { base, ...factors }, out, block.size);
  else
    uncertainFlow(
      stated,
      {
        base,
        ...factors,
        rateShift: shiftLane(block, flow.rateShift),
        amountShift: shiftLane(block, flow.amountShift),
      },
      out,
      block,
    );
}

interface Level {
  readonly rate: number;
  readonly amount: number;
}

interface FlowLanes {
  readonly base: Lane;
  readonly shock: Lane;
  readonly response: Lane;
}

function certainFlow({ rate, amount }: Level, { base, shock, response }: FlowLanes, out: Lane, size: number): void {
  for (let p = 0; p < size; p++) {
    out[p] = (rate * (base[p] as number) + amount) * (shock[p] as number) * (response[p] as number);
  }
}

interface UncertainLanes extends FlowLanes {
  readonly rateShift: Lane;
  readonly amountShift: Lane;
}

function uncertainFlow(stated: Level, lanes: UncertainLanes, out: Lane, { flags, size }: Block): void {
  const { base, shock, response, rateShift, amountShift } = lanes;
  for (let p = 0; p < size; p++) {
    const rate = stated.rate + (rateShift[p] as number);
    const amount = stated.amount + (amountShift[p] as number);
    if (rate < 0 || amount < 0) flags[p] = (flags[p] as number) | BOUNDED_VALUE;
    const level = (rate < 0 ? 0 : rate) * (base[p] as number) + (amount < 0 ? 0 : amount);
    out[p] = level * (shock[p] as number) * (response[p] as number);
  }
}

/** max(0, 1 + slope·(x − over)), x last month's return or the product of the last twelve less one. */
function responseFactors(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const { response } = lanes;
  answers(program, { regressor: regressorOf(program, lanes, moment), out: response }, moment);
  return response;
}

function regressorOf(program: ResponseProgram, lanes: SegmentLanes, { block, month }: Moment): Lane {
  if (program.trailingYear) return trailingYear(program, lanes, month, block.size);
  return month === 0 ? lanes.response.fill(program.before[0] as number) : lanes.previousReturns;
}

function answers(
  { slope, slopeShift, over }: ResponseProgram,
  { regressor, out }: { regressor: Lane; out: Lane },
  { block, month }: Moment,
): void {
  const [stated, shift] = [slope[month] as number, shiftLane(block, slopeShift)];
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const factor = 1 + (stated + (shift[p] as number)) * ((regressor[p] as number) - over);
    out[p] = factor > 0 ? factor : 0;
  }
}

/** Π (1 + r) − 1 over the twelve months before this one, oldest first; months before the start are stated. */
function trailingYear(
  { before }: ResponseProgram,
  { growths, response }: SegmentLanes,
  month: number,
  size: number,
): Lane {
  let stated = 1;
  for (let past = month - 12; past < 0; past++) stated *= 1 + (before[past + 12] as number);
  response.fill(stated);
  for (let past = month < 12 ? 0 : month - 12; past < month; past++)
    multiply(response, growths[past % 12] as Lane, size);
  for (let p = 0; p < size; p++) response[p] = (response[p] as number) - 1;
  return response;
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
