import type { FlowProgram, ResponseProgram } from "../flows.js";
import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import { type Block, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";

/** Undated inflows and outflows as asked for: on the opening, or with `flows-on: closing` only their amounts. */
export function undatedFlows({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = flows.onClosing ? moment.block.zeros : lanes.opening;
  undated(flows.inflows, { base, shock: lanes.inflowShock, out: lanes.undatedIn }, lanes, moment);
  undated(flows.outflows, { base, shock: lanes.outflowShock, out: lanes.undatedOut }, lanes, moment);
  if (flows.net !== null && !flows.onClosing) addNet(flows.net.continuous, base, lanes, moment.block);
}

/** With `flows-on: closing`: the rates act on the balance after the fee. Amounts came within the month. */
export function flowsOnClosing({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = lanes.closing;
  undated(onlyRate(flows.inflows), { base, shock: lanes.inflowShock, out: lanes.undatedIn }, lanes, moment);
  undated(onlyRate(flows.outflows), { base, shock: lanes.outflowShock, out: lanes.undatedOut }, lanes, moment);
  if (flows.net !== null) addNet(flows.net.continuous, base, lanes, moment.block);
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
  const terms = {
    rate: flow.rate[month] as number,
    amount: flow.amount[month] ?? 0,
    base,
    shock: flow.shock === null ? block.ones : shock,
    response: flow.response === null ? block.ones : responseFactors(flow.response, lanes, moment),
    rateShift: shiftLane(block, flow.rateShift),
    amountShift: shiftLane(block, flow.amountShift),
  };
  if (flow.rateShift === NONE && flow.amountShift === NONE) block.loops.certainFlow(terms, out, block.size);
  else block.loops.uncertainFlow(terms, out, block);
}

/** max(0, 1 + slope·(x − over)), x last month's return or the product of the last twelve less one. */
function responseFactors(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const { block, month } = moment;
  const { slope, slopeShift, over } = program;
  const answering = { slope: slope[month] as number, shift: shiftLane(block, slopeShift), over };
  block.loops.answers(answering, regressorOf(program, lanes, moment), lanes.response, block.size);
  return lanes.response;
}

function regressorOf(program: ResponseProgram, lanes: SegmentLanes, { block, month }: Moment): Lane {
  if (program.trailingYear) return trailingYear(program, lanes, month, block);
  if (month > 0) return lanes.previousReturns;
  block.loops.fill(program.before[0] as number, lanes.response, block.size);
  return lanes.response;
}

/** Π (1 + r) − 1 over the twelve months before this one, oldest first; months before the start are stated. */
function trailingYear(
  { before }: ResponseProgram,
  { growths, response }: SegmentLanes,
  month: number,
  { loops, size }: Block,
): Lane {
  let stated = 1;
  for (let past = month - 12; past < 0; past++) stated *= 1 + (before[past + 12] as number);
  loops.fill(stated, response, size);
  for (let past = month < 12 ? 0 : month - 12; past < month; past++)
    loops.multiply(response, growths[past % 12] as Lane, size);
  loops.shifted(response, -1, response, size);
  return response;
}

function addNet(continuous: boolean, base: Lane, lanes: SegmentLanes, { loops, size }: Block): void {
  const { netRate: rate, rate: growth, undatedIn: inflows, undatedOut: outflows } = lanes;
  loops.addNet({ continuous, base, rate, growth, inflows, outflows }, size);
}
