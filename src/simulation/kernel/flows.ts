import type { FlowProgram, FlowsProgram } from "../flows.js";
import { NONE } from "../doubles.js";
import type { SegmentProgram } from "../program.js";
import { type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";
import { addedRates, responseFactors, statedAnswer, withDrawdown } from "./flow-response.js";
import type { ShockedFlow } from "./reference/flows.js";

/** Undated inflows and outflows as asked for: on the opening, or with `flows-on: closing` only their amounts. */
export function undatedFlows({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = flows.onClosing ? moment.block.zeros : lanes.opening;
  const { inflows, outflows, drawdown } = flows;
  const [ofIn, ofOut] = [drawdown?.inflows ?? NaN, drawdown?.outflows ?? NaN];
  undated(inflows, { base, shock: lanes.inflowShock, fall: ofIn, out: lanes.undatedIn }, lanes, moment);
  undated(outflows, { base, shock: lanes.outflowShock, fall: ofOut, out: lanes.undatedOut }, lanes, moment);
  if (!flows.onClosing) addNet(flows, base, lanes, moment);
}

/** With `flows-on: closing`: the rates act on the balance after the fee. Amounts came within the month. */
export function flowsOnClosing({ flows }: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const base = lanes.closing;
  const [inflows, outflows] = [onlyRate(flows.inflows), onlyRate(flows.outflows)];
  const [ofIn, ofOut] = [flows.drawdown?.inflows ?? NaN, flows.drawdown?.outflows ?? NaN];
  undated(inflows, { base, shock: lanes.inflowShock, fall: ofIn, out: lanes.undatedIn }, lanes, moment);
  undated(outflows, { base, shock: lanes.outflowShock, fall: ofOut, out: lanes.undatedOut }, lanes, moment);
  addNet(flows, base, lanes, moment);
}

/** Read as 0 in every month. */
const NO_AMOUNT = new Float64Array(0);

const onlyRate = (flow: FlowProgram): FlowProgram => ({ ...flow, amount: NO_AMOUNT, amountShift: NONE });

interface UndatedLanes {
  readonly base: Lane;
  /** The shock's factors, where there is one. */
  readonly shock: Lane;
  /** Factor in a drawdown; NaN: none. */
  readonly fall: number;
  readonly out: Lane;
}

/** flow = (rate·base + amount)·shock·response; rate and amount with the path's shift, held at 0. */
function undated(
  flow: FlowProgram,
  { base, shock, fall, out }: UndatedLanes,
  lanes: SegmentLanes,
  moment: Moment,
): void {
  const { block, month } = moment;
  const shocked = {
    rate: flow.rate[month] as number,
    amount: flow.amount[month] ?? 0,
    base,
    shock: flow.shock === null ? block.ones : shock,
  };
  const certain = flow.rateShift === NONE && flow.amountShift === NONE;
  if (certain && Number.isNaN(fall) && withStatedAnswer(flow.response, shocked, out, { lanes, moment })) return;
  const answer = flow.response === null ? block.ones : responseFactors(flow.response, lanes, moment);
  const terms = {
    ...shocked,
    response: withDrawdown(fall, lanes, answer, block),
    rateShift: seasonalShift(flow, flow.rateShift, lanes.earned, moment),
    amountShift: seasonalShift(flow, flow.amountShift, lanes.fee, moment),
  };
  if (certain) block.loops.certainFlow(terms, out, block.size);
  else block.loops.uncertainFlow(terms, out, block);
}

interface Place {
  readonly lanes: SegmentLanes;
  readonly moment: Moment;
}

/** A flow in one loop, where it answers to nothing or in the same way on all paths; else nothing is done, and false. */
function withStatedAnswer(
  response: FlowProgram["response"],
  shocked: ShockedFlow,
  out: Lane,
  { lanes, moment }: Place,
): boolean {
  const { loops, size } = moment.block;
  const answer = response === null ? null : statedAnswer(response, lanes, moment);
  if (answer !== null) loops.answeringFlow(shocked, answer, out, size);
  else if (response === null) loops.shockedFlow(shocked, out, size);
  return answer !== null || response === null;
}

/** The path's shift of a rate or an amount, times the season that the stated one has in it. */
function seasonalShift({ season }: FlowProgram, shift: number, spare: Lane, { block, month }: Moment): Lane {
  const own = shiftLane(block, shift);
  if (season === null || shift === NONE) return own;
  block.loops.weightedSum({ a: season[month] as number, first: own, b: 0, second: block.zeros }, spare, block.size);
  return spare;
}

/** The net flow rate with what its response adds, where there is either. */
function addNet(
  { net, netResponse, continuousNet: continuous }: FlowsProgram,
  base: Lane,
  lanes: SegmentLanes,
  moment: Moment,
): void {
  if (net === null && netResponse === null) return;
  const { loops, size } = moment.block;
  const { rate: growth, undatedIn: inflows, undatedOut: outflows } = lanes;
  let rate = lanes.netRate;
  if (netResponse !== null) {
    rate = addedRates(netResponse, lanes, moment);
    if (net !== null) loops.add(lanes.netRate, rate, size);
  }
  loops.addNet({ continuous, base, rate, growth, inflows, outflows }, size);
}
