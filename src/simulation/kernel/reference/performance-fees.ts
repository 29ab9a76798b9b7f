import { chargeExchanges } from "./exchange-fees.js";
import type { PerformanceProgram } from "../../performance-fees.js";
import { type Block, CAPPED_FEE, type Lane, type SegmentLanes } from "../block.js";
import type { PerformanceLanes, SeriesLanes } from "../series-lanes.js";

/** A cut of less than this part of a fee is rounding. */
const ROUNDING = 1e-12;

/** All units of the opening, under the stated mark. */
export function startSeries({ openingMark }: PerformanceProgram, opening: number, lanes: SegmentLanes): void {
  const { series, taken } = lanes.performance as PerformanceLanes;
  const { balance, value, measured, mark, hurdle, asset, plus, capacity } = series;
  for (const lane of [balance, plus]) lane.fill(0);
  for (const lane of [value, measured, mark, hurdle, asset]) lane.fill(1);
  balance.fill(opening, 0, capacity);
  mark.fill(openingMark, 0, capacity);
  for (const lane of [lanes.performanceFees, lanes.performanceAccrual, taken]) lane.fill(0);
}

/** Money that came in a month, and what it earned. */
export interface Arrived {
  readonly amount: Lane;
  readonly earned: Lane;
}

/** A segment's month after its management fee. */
export interface Crystallising {
  readonly fees: PerformanceProgram;
  readonly month: number;
  /** Returns of the asset class that the hurdle follows. */
  readonly hurdle: Lane;
  /** Management fee taken in advance; whether it is due in arrears instead. */
  readonly advance: Lane;
  readonly arrears: boolean;
  readonly dated: Arrived;
  readonly exchanged: Arrived;
  /** What left for other segments. */
  readonly exchangedOut: Lane;
}

/** What a month does to every unit of a path. */
interface Growth {
  /** Of the value, and of what the fee is measured on. */
  value: number;
  measured: number;
  /** The same for units that began within the month. */
  newValue: number;
  newMeasured: number;
  /** Part of the assets at the end of the month that began within it. */
  newPart: number;
  hurdle: number;
}

const setGrowth = (of: Crystallising, lanes: SegmentLanes, p: number, out: Growth): void => {
  const { fees, dated, exchanged } = of;
  const [opening, preFee, advance] = [lanes.opening[p] as number, lanes.preFee[p] as number, of.advance[p] as number];
  const gross = 1 + (lanes.returns[p] as number);
  const growth = gross * (opening > 0 ? (opening - advance) / opening : 1);
  const kept = preFee > 0 ? (lanes.closing[p] as number) / preFee : 1;
  const left = preFee > 0 ? (preFee - (lanes.revenue[p] as number)) / preFee : 1;
  const charged = fees.deducted ? kept : left > 0 ? left : 0;
  const arrived = (lanes.undatedIn[p] as number) + (dated.amount[p] as number) + (exchanged.amount[p] as number);
  const earned =
    (lanes.undatedIn[p] as number) * (lanes.earned[p] as number) +
    (dated.earned[p] as number) +
    (exchanged.earned[p] as number);
  const began = arrived > 0 ? (arrived + earned) / arrived : 1;
  const back = lanes.occasional === null ? 0 : (lanes.occasional.reinvested[p] as number);
  const atEnd = preFee + (lanes.distributions[p] as number) - back;
  out.value = growth * kept;
  out.measured = fees.before ? gross : growth * charged;
  out.newValue = began * kept;
  out.newMeasured = fees.before ? began : began * charged;
  const part = atEnd > 0 ? (arrived + earned) / atEnd : 0;
  out.newPart = part < 1 ? part : 1;
  out.hurdle = of.hurdle[p] as number;
};

/**
 * Performance fees of a month: units grow, new money begins or joins, redemptions crystallise their share, and at the end of a period so
 * do all units.
 */
export function crystallise(of: Crystallising, lanes: SegmentLanes, block: Block): void {
  const { fees, month, arrears } = of;
  const { series, taken } = lanes.performance as PerformanceLanes;
  const { opening, closing, outflows, feesInArrears, revenue, performanceFees } = lanes;
  const growth: Growth = { value: 1, measured: 1, newValue: 1, newMeasured: 1, newPart: 0, hurdle: 0 };
  const due = fees.crystallises[month] === true;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    setGrowth(of, lanes, p, growth);
    const balance = closing[p] as number;
    const part = grow({ fees, month, series }, { p, opening: opening[p] as number, balance }, growth);
    const redeemed = (outflows[p] as number) * part;
    const ofExchanges = chargeExchanges(series, p, {
      deducted: fees.deducted,
      last: slotsIn(fees, month),
      balance,
      part,
      left: of.exchangedOut[p] as number,
    });
    const crystallised = due ? settleSeries({ fees, month, series }, p, block) : 0;
    const own = redeemed + ofExchanges + crystallised;
    performanceFees[p] = own;
    revenue[p] = (revenue[p] as number) + own;
    const management = arrears ? (feesInArrears[p] as number) : 0;
    const deducted = fees.deducted ? own : 0;
    feesInArrears[p] = management + deducted;
    taken[p] = (of.advance[p] as number) + management + deducted;
    if (!fees.deducted) continue;
    outflows[p] = (outflows[p] as number) - redeemed;
    closing[p] = balance - ofExchanges - crystallised;
  }
}

interface Series {
  readonly fees: PerformanceProgram;
  readonly month: number;
  readonly series: SeriesLanes;
}

/** A path's month. */
interface PathMonth {
  readonly p: number;
  readonly opening: number;
  /** After the management fee. */
  readonly balance: number;
}

/** Series there can be at the end of a month. */
const slotsIn = ({ slots, entries }: PerformanceProgram, month: number): number =>
  slots === 1 ? 1 : 1 + (month + 1) * entries;

/** Lets the units of a path grow; returns the part of what is redeemed that its fee comes to. */
function grow(of: Series, { p, opening, balance }: PathMonth, growth: Growth): number {
  const { fees, month, series } = of;
  if (!(opening > 0)) {
    begin(of, p, growth);
    series.balance[p] = balance;
    return feePart(of, p);
  }
  if (fees.slots === 1) {
    age(of, p, growth);
    series.balance[p] = balance;
    return feePart(of, p);
  }
  const stayed = balance * (1 - growth.newPart);
  const last = slotsIn(fees, month);
  let [redeemed, total] = [0, 0];
  for (let slot = 0; slot < last; slot++) total += series.balance[slot * series.capacity + p] as number;
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    const before = series.balance[at] as number;
    if (before === 0) continue;
    age(of, at, growth);
    redeemed += before * feePart(of, at);
    series.balance[at] = (stayed * before) / total;
  }
  if (growth.newPart > 0) {
    const at = (1 + month * fees.entries) * series.capacity + p;
    begin(of, at, growth);
    series.balance[at] = balance * growth.newPart;
  }
  return total > 0 ? redeemed / total : 0;
}

/** A unit that was there at the beginning of the month. */
function age({ fees, month, series }: Series, at: number, growth: Growth): void {
  const { value, measured } = series;
  value[at] = (value[at] as number) * growth.value;
  measured[at] = (measured[at] as number) * growth.measured;
  run({ fees, series }, at, growth.hurdle, fees.hurdle[month] as number);
}

/** Units that begin within the month. */
function begin({ fees, month, series }: Series, at: number, growth: Growth): void {
  afresh(series, at);
  series.value[at] = growth.newValue;
  series.measured[at] = growth.newMeasured;
  run({ fees, series }, at, growth.hurdle * fees.weight, (fees.hurdle[month] as number) * fees.weight);
}

function afresh({ value, measured, mark, hurdle, asset, plus }: SeriesLanes, at: number): void {
  value[at] = 1;
  measured[at] = 1;
  mark[at] = 1;
  hurdle[at] = 1;
  asset[at] = 1;
  plus[at] = 0;
}

function run({ fees, series }: Pick<Series, "fees" | "series">, at: number, asset: number, plus: number): void {
  const before = series.plus[at] as number;
  series.asset[at] = (series.asset[at] as number) * (1 + asset);
  series.plus[at] = fees.nominal ? before + plus : before + plus + before * plus;
}

const hurdleGrowth = ({ fees, series }: Series, at: number): number => {
  const [asset, plus] = [series.asset[at] as number, series.plus[at] as number];
  return fees.nominal ? asset + plus : asset * (1 + plus);
};

const levelOf = (of: Series, at: number): number =>
  (of.series.mark[at] as number) * (of.series.hurdle[at] as number) * hurdleGrowth(of, at);

function isDue({ fees, series }: Series, at: number, level: number): boolean {
  const gross = series.measured[at] as number;
  return gross > level && (gross > (series.mark[at] as number) || (fees.kind === "hard" && fees.belowMark));
}

/** The fee of a unit as a part of its value; 0 unless due. More than 1 where only the measured value could pay it. */
function wholePart(of: Series, at: number): number {
  const { fees, month, series } = of;
  const level = levelOf(of, at);
  const value = series.value[at] as number;
  if (!isDue(of, at, level) || !(value > 0)) return 0;
  const [gross, mark, rate] = [series.measured[at] as number, series.mark[at] as number, fees.rate[month] as number];
  const above = gross - level;
  if (fees.kind === "hard") return (rate * above) / value;
  const whole = rate * (gross - mark);
  return (fees.kind === "soft" || fees.catchUp * above > whole ? whole : fees.catchUp * above) / value;
}

/** The same, where it is deducted at most all of the value. */
function feePart(of: Series, at: number): number {
  const part = wholePart(of, at);
  return of.fees.deducted && part > 1 ? 1 : part;
}

/** All series of a path fall due; returns their fees. */
function settleSeries(of: Series, p: number, block: Block): number {
  const { fees, month, series } = of;
  const last = slotsIn(fees, month);
  let [total, level] = [0, -1];
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    const balance = series.balance[at] as number;
    if (balance === 0 && slot > 0) continue;
    const part = feePart(of, at);
    if (part === 1 && balance > 0 && wholePart(of, at) > 1 + ROUNDING)
      block.flags[p] = (block.flags[p] as number) | CAPPED_FEE;
    total += balance * part;
    endPeriod(of, at, (series.value[at] as number) * part);
    if (fees.deducted) series.balance[at] = balance - balance * part;
    if (last === 1 || !atMark(series, at)) continue;
    if (level >= 0) unite(series, at, level);
    else level = at;
  }
  return total;
}

/** The next period begins; the mark moves to the value after the fee, or the hurdle is added to those before it. */
function endPeriod(of: Series, at: number, fee: number): void {
  const { fees, series } = of;
  const level = levelOf(of, at);
  const due = isDue(of, at, level);
  if (fees.deducted) series.value[at] = (series.value[at] as number) - fee;
  if (fees.before) series.measured[at] = series.value[at] as number;
  else if (fees.deducted) series.measured[at] = (series.measured[at] as number) - fee;
  const net = series.measured[at] as number;
  if (fees.mark === "none" || (fees.everyHigh ? net > (series.mark[at] as number) : due)) {
    series.mark[at] = net;
    series.hurdle[at] = 1;
  } else if (!fees.restarts) series.hurdle[at] = (series.hurdle[at] as number) * hurdleGrowth(of, at);
  series.asset[at] = 1;
  series.plus[at] = 0;
}

/** Nothing to charge and nothing to make good. */
function atMark({ value, measured, mark, hurdle, balance }: SeriesLanes, at: number): boolean {
  return balance[at] !== 0 && value[at] === measured[at] && measured[at] === mark[at] && hurdle[at] === 1;
}

/** Series that nothing tells apart become one. */
function unite(series: SeriesLanes, from: number, into: number): void {
  const assets = (series.balance[into] as number) + (series.balance[from] as number);
  afresh(series, into);
  series.balance[into] = assets;
  series.balance[from] = 0;
}

/** A month's flows on closing. */
export interface ClosingSeries {
  readonly fees: PerformanceProgram;
  readonly month: number;
  readonly inflow: Lane;
  readonly outflow: Lane;
}

/** Flows after the fee: what they redeem crystallises its share, what they bring begins. What is left has accrued. */
export function closePerformance(
  { fees, month, inflow, outflow }: ClosingSeries,
  lanes: SegmentLanes,
  block: Block,
): void {
  const { series, taken } = lanes.performance as PerformanceLanes;
  const { closing, outflows, revenue, feesInArrears, performanceFees, performanceAccrual } = lanes;
  const { size } = block;
  for (let p = 0; p < size; p++) {
    const left = outflow[p] as number;
    const part = closeSeries({ fees, month, series }, p, {
      balance: closing[p] as number,
      inflow: inflow[p] as number,
      outflow: left,
    });
    performanceAccrual[p] = accruedOn({ fees, month, series }, p);
    beginAnew({ fees, month, series }, p, closing[p] as number);
    const redeemed = left * part;
    performanceFees[p] = (performanceFees[p] as number) + redeemed;
    revenue[p] = (revenue[p] as number) + redeemed;
    if (!fees.deducted) continue;
    outflows[p] = (outflows[p] as number) - redeemed;
    feesInArrears[p] = (feesInArrears[p] as number) + redeemed;
    taken[p] = (taken[p] as number) + redeemed;
  }
}

/** A path's flows after the fee, and the balance they leave. */
interface PathFlows {
  readonly balance: number;
  readonly inflow: number;
  readonly outflow: number;
}

/** Moves the series with flows on closing; returns the part of what is redeemed that its fee comes to. */
function closeSeries(of: Series, p: number, { balance, inflow, outflow }: PathFlows): number {
  const { fees, month, series } = of;
  const part = outflow > 0 ? meanPart(of, p) : 0;
  if (fees.slots === 1) {
    series.balance[p] = balance;
    return part;
  }
  if (inflow === 0 && outflow === 0) return part;
  const last = slotsIn(fees, month);
  let total = 0;
  for (let slot = 0; slot < last; slot++) total += series.balance[slot * series.capacity + p] as number;
  const stayed = total > outflow ? total - outflow : 0;
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    series.balance[at] = total > 0 ? (stayed * (series.balance[at] as number)) / total : 0;
  }
  if (inflow > 0) {
    const at = (2 + month * fees.entries) * series.capacity + p;
    afresh(series, at);
    series.balance[at] = balance > stayed ? balance - stayed : 0;
  }
  return part;
}

/** The part of a path's assets that all fees come to now. */
function meanPart(of: Series, p: number): number {
  const { fees, month, series } = of;
  if (fees.slots === 1) return feePart(of, p);
  const last = slotsIn(fees, month);
  let [owed, total] = [0, 0];
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    const balance = series.balance[at] as number;
    if (balance === 0) continue;
    owed += balance * feePart(of, at);
    total += balance;
  }
  return total > 0 ? owed / total : 0;
}

/** Fees that are not due yet. */
function accruedOn(of: Series, p: number): number {
  const { fees, month, series } = of;
  const last = slotsIn(fees, month);
  let accrued = 0;
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    const balance = series.balance[at] as number;
    if (balance !== 0) accrued += balance * feePart(of, at);
  }
  return accrued;
}

/** Units without value begin anew, and so does a fund without assets: new money has no loss to make good. */
function beginAnew({ fees, month, series }: Series, p: number, closing: number): void {
  const last = slotsIn(fees, month);
  for (let slot = 0; slot < last; slot++) {
    const at = slot * series.capacity + p;
    if (closing > 0 && (series.value[at] as number) > 0 && (series.measured[at] as number) > 0) continue;
    afresh(series, at);
    if (!(closing > 0)) series.balance[at] = 0;
  }
}
