import { NONE } from "../doubles.js";
import type { ExchangeProgram, MandateProgram, MovementProgram, Program, SegmentProgram } from "../program.js";
import {
  type Block,
  BOUNDED_VALUE,
  CAPPED_OUTFLOW,
  type ClientLanes,
  type Lane,
  type Moment,
  type SegmentLanes,
  shiftLane,
} from "./block.js";
import { clearHeld, holdDeparture, holdExchange, holdMovement } from "./daily-balance.js";
import { askFor } from "./occasional.js";
import { addMovement } from "./reference/occasional.js";
import { intoOtherCurrency } from "./currencies.js";
import { earnedBy } from "./returns.js";

/** Whether a segment has dated movements in a month, or clients who may leave in any. */
export const hasMovements = ({ movements, mandates }: SegmentProgram, month: number): boolean =>
  (mandates.length > 0 && month >= 0) || movements.some((movement) => movement.month === month);

/** Whether anything is exchanged in a month. */
export const hasExchanges = ({ exchanges }: Program, month: number): boolean =>
  exchanges.some((exchange) => exchange.month === month);

/** Adds up a month's dated movements and what they earn, each from its own day. */
export function datedMovements(segment: SegmentProgram, lanes: SegmentLanes, { block, month }: Moment): void {
  block.loops.unrecorded();
  for (const lane of [lanes.datedIn, lanes.datedInEarned, lanes.datedOut, lanes.datedOutEarned]) lane.fill(0);
  clearHeld(lanes, block);
  for (const movement of segment.movements) {
    if (movement.month !== month) continue;
    earnedBy({ weight: movement.weight, compound: segment.flows.compound }, lanes.returns, lanes.earned, block);
    amounts(movement, block, lanes.rate);
    holdMovement(movement, lanes);
    askFor(movement, lanes, block);
  }
  for (const mandate of segment.mandates) {
    departures(mandate, segment, lanes, block);
    holdDeparture(lanes);
    addMovement(lanes.rate, lanes.returns, lanes.datedOut, lanes.datedOutEarned);
    if (lanes.occasional !== null) block.loops.add(lanes.rate, lanes.occasional.outflows, block.size);
  }
}

/**
 * What a departing client takes at the beginning of the month: amount·φ, φ = b/(κ·S) the balance per billing unit relative to the
 * start, or the amount as stated.
 */
function departures(
  { client, amount, withAssets }: MandateProgram,
  { fees }: SegmentProgram,
  lanes: SegmentLanes,
  block: Block,
): void {
  const { leaving } = block.clients[client] as ClientLanes;
  const { opening, feesInAdvance, unitFactor, rate } = lanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const units = (unitFactor[p] as number) * fees.openingTotal;
    const begin = (opening[p] as number) - (feesInAdvance[p] as number);
    const value = withAssets ? (units > 0 ? (amount * begin) / units : 0) : amount;
    rate[p] = (leaving[p] as number) > 0 ? value : 0;
  }
}

/** Amount with the path's shift, held at 0 where it has no sign; nothing where it does not happen. */
export function amounts(movement: MovementProgram | ExchangeProgram, block: Block, out: Lane): void {
  const { amount, shift, part, chance } = movement;
  const signed = "kind" in movement && movement.kind === "scope";
  const shifts = shiftLane(block, shift);
  const happens = chance === NONE ? block.ones : (block.chances[chance] as Lane);
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const own = amount + (shifts[p] as number);
    if (own < 0 && !signed) block.flags[p] = (block.flags[p] as number) | BOUNDED_VALUE;
    out[p] = (own < 0 && !signed ? 0 : own) * part * (happens[p] as number);
  }
}

/**
 * Settles a month's exchanges, all at once: every segment pays its own from invested·(1+r), cut by one factor when they are too
 * much; what is paid arrives at the other side and pays for nothing in the same month.
 */
export function settleExchanges(program: Program, { block, month }: Moment): void {
  block.loops.unrecorded();
  for (const { exchangesIn, exchangesInEarned, exchangesOut, exchangesOutEarned, held } of block.segments) {
    for (const lane of [exchangesIn, exchangesInEarned, exchangesOut, exchangesOutEarned]) lane.fill(0);
    held?.exchanged.fill(0);
  }
  const ofMonth = [...program.exchanges.entries()].filter(([, exchange]) => exchange.month === month);
  for (const [position, exchange] of ofMonth) askExchange(program, block, exchange, block.exchanges[position] as Lane);
  for (const from of new Set(ofMonth.map(([, exchange]) => exchange.from)))
    cut(
      block,
      from,
      ofMonth.filter(([, e]) => e.from === from).map(([position]) => position),
    );
  for (const [position, exchange] of ofMonth) arrive(program, block, exchange, position);
}

function askExchange(program: Program, block: Block, exchange: ExchangeProgram, amount: Lane): void {
  const lanes = block.segments[exchange.from] as SegmentLanes;
  const { compound } = (program.segments[exchange.from] as SegmentProgram).flows;
  amounts(exchange, block, amount);
  earnedBy({ weight: exchange.weight, compound }, lanes.returns, lanes.earned, block);
  const { size } = block;
  for (let p = 0; p < size; p++) {
    // Nothing is left at the end of a month that destroys everything invested.
    if ((lanes.earned[p] as number) <= -1 && (amount[p] as number) > 0) {
      amount[p] = 0;
      block.flags[p] = (block.flags[p] as number) | CAPPED_OUTFLOW;
    }
  }
  addMovement(amount, lanes.earned, lanes.exchangesOut, lanes.exchangesOutEarned);
}

/** All exchanges out of a segment by one factor, where they ask for more than invested·(1+r). */
function cut(block: Block, from: number, positions: readonly number[]): void {
  const lanes = block.segments[from] as SegmentLanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const invested = (lanes.opening[p] as number) - (lanes.feesInAdvance[p] as number);
    const funds = invested * (1 + (lanes.returns[p] as number));
    const required = (lanes.exchangesOut[p] as number) + (lanes.exchangesOutEarned[p] as number);
    if (!(required > funds)) continue;
    const factor = funds / required;
    block.flags[p] = (block.flags[p] as number) | CAPPED_OUTFLOW;
    lanes.exchangesOut[p] = (lanes.exchangesOut[p] as number) * factor;
    lanes.exchangesOutEarned[p] = (lanes.exchangesOutEarned[p] as number) * factor;
    for (const position of positions) {
      const amount = block.exchanges[position] as Lane;
      amount[p] = (amount[p] as number) * factor;
    }
  }
}

function arrive(program: Program, block: Block, exchange: ExchangeProgram, position: number): void {
  const { from, to, weight } = exchange;
  holdExchange(block.segments[from] as SegmentLanes, block.exchanges[position] as Lane, -exchange.held);
  intoOtherCurrency(program, position, block);
  const amount = block.arrivals[position] as Lane;
  const lanes = block.segments[to] as SegmentLanes;
  holdExchange(lanes, amount, exchange.held);
  const { compound } = (program.segments[to] as SegmentProgram).flows;
  earnedBy({ weight, compound }, lanes.returns, lanes.earned, block);
  addMovement(amount, lanes.earned, lanes.exchangesIn, lanes.exchangesInEarned);
}
