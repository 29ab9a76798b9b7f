import { normalDistribution } from "../arithmetic/normal-distribution.js";
import { NONE } from "../doubles.js";
import { type DrawdownProgram, type ResponseProgram, UNTIL_RECOVERY } from "../flow-response.js";
import type { SegmentProgram } from "../program.js";
import { benchmarkReturns } from "./benchmark.js";
import { type AssetLanes, type Block, type Lane, type Moment, type SegmentLanes, shiftLane } from "./block.js";
import type { PastLanes } from "./past-lanes.js";
import type { StatedAnswer } from "./reference/flows.js";

/** A fall that is exactly the depth fires, whatever the last digit says. */
const ROUNDING = 1e-12;

/** Factors by which a flow answers: max(0, 1 + slope·x), or the line through the points. */
export function responseFactors(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const { block, month } = moment;
  const x = regressorOf(program, lanes, moment);
  if (program.points !== null) return lineThrough(program.points, x, lanes.response, block);
  const answering = {
    slope: program.slope[month] as number,
    shift: shiftLane(block, program.slopeShift),
    over: program.remembers ? 0 : program.over,
  };
  block.loops.answers(answering, x, lanes.response, block.size);
  return lanes.response;
}

/** A response that is the same line on all paths; null for any other. */
export function statedAnswer(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): StatedAnswer | null {
  if (program.points !== null || program.slopeShift !== NONE) return null;
  return {
    slope: program.slope[moment.month] as number,
    over: program.remembers ? 0 : program.over,
    x: regressorOf(program, lanes, moment),
  };
}

/** Rates that a response adds to net flows: slope·x, or the line through the points. Left in `lanes.response`. */
export function addedRates(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const { block, month } = moment;
  const x = regressorOf(program, lanes, moment);
  if (program.points !== null) return lineThrough(program.points, x, lanes.response, block);
  block.loops.unrecorded();
  const shift = shiftLane(block, program.slopeShift);
  const [slope, over] = [program.slope[month] as number, program.remembers ? 0 : program.over];
  for (let p = 0; p < block.size; p++) {
    lanes.response[p] = (slope + (shift[p] as number)) * ((x[p] as number) - over);
  }
  return lanes.response;
}

/** The return that a response looks at: before its hurdle where nothing but the segment's last month or year is asked for. */
function regressorOf(program: ResponseProgram, lanes: SegmentLanes, moment: Moment): Lane {
  const { block, month } = moment;
  const past = lanes.pasts.get(program);
  if (past !== undefined) return rememberedRegressor(program, past, lanes.response, moment);
  const plain = program.window === 12 ? trailingYear(program, lanes, month, block) : lastMonth(program, lanes, moment);
  if (program.points === null) return plain;
  block.loops.shifted(plain, -program.over, lanes.response, block.size);
  return lanes.response;
}

function lastMonth(
  { before }: ResponseProgram,
  { previousReturns, response }: SegmentLanes,
  { block, month }: Moment,
): Lane {
  if (month > 0) return previousReturns;
  block.loops.fill(before[0] as number, response, block.size);
  return response;
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

/** Return of the window less that of what it is measured against and the hurdle; for a rank Φ of it over the dispersion. */
function rememberedRegressor(program: ResponseProgram, past: PastLanes, out: Lane, { block, month }: Moment): Lane {
  const { before, beside, over, dispersion, points } = program;
  block.loops.unrecorded();
  const middle = points === null ? 0.5 : 0;
  for (let p = 0; p < block.size; p++) {
    const own = windowOf(program, past.own, before, { month, p });
    const x = own - (beside === null ? 0 : windowOf(program, past.beside, beside.before, { month, p })) - over;
    out[p] = dispersion === 0 ? x : normalDistribution(x / dispersion) - middle;
  }
  return out;
}

/** Return of the last `window` months that end `lag` before this one, oldest first. */
function windowOf(
  { window, lag }: ResponseProgram,
  growths: readonly Lane[],
  before: Float64Array,
  { month, p }: { readonly month: number; readonly p: number },
): number {
  const slots = growths.length;
  let growth = 1;
  for (let past = month - lag - window; past < month - lag; past++) {
    growth *= past < 0 ? 1 + (before[past + slots] as number) : (growths[past % slots]?.[p] as number);
  }
  return growth - 1;
}

/** Linear between points, level beyond the first and the last. */
function lineThrough(
  { x: xs, y: ys }: NonNullable<ResponseProgram["points"]>,
  regressor: Lane,
  out: Lane,
  { loops, size }: Block,
): Lane {
  loops.unrecorded();
  const last = xs.length - 1;
  for (let p = 0; p < size; p++) {
    const x = regressor[p] as number;
    let next = 0;
    while (next <= last && x >= (xs[next] as number)) next++;
    if (next === 0) out[p] = ys[0] as number;
    else if (next > last) out[p] = ys[last] as number;
    else {
      const [left, right] = [xs[next - 1] as number, xs[next] as number];
      const [low, high] = [ys[next - 1] as number, ys[next] as number];
      out[p] = low + ((high - low) * (x - left)) / (right - left);
    }
  }
  return out;
}

/** Where a response and a drawdown both fire, the larger applies: up from a factor of 1 or more, down from one below. */
export function withDrawdown(factor: number, lanes: SegmentLanes, answer: Lane, { loops, size, ones }: Block): Lane {
  const { fall, response: out } = lanes;
  if (fall === null || Number.isNaN(factor)) return answer;
  loops.unrecorded();
  for (let p = 0; p < size; p++) {
    const own = (answer === ones ? 1 : answer[p]) as number;
    const replaces = factor >= 1 ? own <= factor : own > factor;
    out[p] = (fall.left[p] as number) > 0 && replaces ? factor : own;
  }
  return out;
}

/** What responses and drawdowns know at the start. */
export function startPast({ flows }: SegmentProgram, { fall }: SegmentLanes): void {
  if (fall === null || flows.drawdown === null) return;
  fall.index.fill(1);
  fall.highest.fill(flows.drawdown.highest);
  fall.left.fill(0);
  lookAt(flows.drawdown, fall, fall.index.length);
}

/** What responses and drawdowns know after a month. */
export function rememberPast(segment: SegmentProgram, lanes: SegmentLanes, moment: Moment): void {
  const { block, month } = moment;
  const { loops, size } = block;
  for (const [{ beside }, past] of lanes.pasts) {
    const slot = month % past.own.length;
    loops.shifted(lanes.returns, 1, past.own[slot] as Lane, size);
    if (beside === null) continue;
    if (beside.asset === NONE) loops.unrecorded();
    const other =
      beside.asset === NONE
        ? benchmarkReturns(segment, lanes, moment)
        : (block.assets[beside.asset] as AssetLanes).returns;
    addOne(other, past.beside[slot] as Lane, block);
  }
  if (lanes.fall === null || segment.flows.drawdown === null) return;
  loops.unrecorded();
  const { index, highest } = lanes.fall;
  for (let p = 0; p < size; p++) {
    const level = (index[p] as number) * (1 + (lanes.returns[p] as number));
    index[p] = level;
    if (level > (highest[p] as number)) highest[p] = level;
  }
  lookAt(segment.flows.drawdown, lanes.fall, size);
}

/** The benchmark's lane is none of the kernel's own. */
function addOne(returns: Lane, out: Lane, { loops, size }: Block): void {
  loops.unrecorded();
  for (let p = 0; p < size; p++) out[p] = (returns[p] as number) + 1;
}

/** Fires where the index is low enough; else a month less is left, or all end with the recovery. */
function lookAt(
  { depth, months }: DrawdownProgram,
  { index, highest, left }: NonNullable<SegmentLanes["fall"]>,
  size: number,
): void {
  for (let p = 0; p < size; p++) {
    const fall = 1 - (index[p] as number) / (highest[p] as number);
    const before = left[p] as number;
    if (fall + ROUNDING >= depth) left[p] = months === UNTIL_RECOVERY ? 1 : months;
    else if (months === UNTIL_RECOVERY) left[p] = fall <= ROUNDING ? 0 : before;
    else left[p] = before > 0 ? before - 1 : 0;
  }
}
