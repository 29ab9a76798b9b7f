import type { ConversionProgram, TranslationProgram } from "../currencies.js";
import { NONE } from "../doubles.js";
import { addUpOccasional } from "./occasional.js";
import { PATH_LINES } from "./occasional-lanes.js";
import type { ExchangeProgram, Program } from "../program.js";
import type { LedgerLanes, RateLanes, TranslatedLanes } from "./ledger-lanes.js";
import type { AssetLanes, Block, Lane, Moment, SegmentLanes } from "./block.js";

/** Rates and translated sums at the start. */
export function startCurrencies(program: Program, block: Block): void {
  program.currencies.forEach(({ rate }, position) => (block.rates[position] as RateLanes).closing.fill(rate));
  for (const ledger of block.translated) {
    if (ledger === null) continue;
    for (const lane of [...Object.values(ledger.totals), ...Object.values(ledger.occasional?.totals ?? {})])
      lane?.fill(0);
  }
}

/** The month's rates of exchange, and returns that come from another currency. After the asset classes. */
export function fillCurrencies(program: Program, moment: Moment): void {
  const { block, month } = moment;
  if (program.currencies.length === 0 && program.conversions.length === 0) return;
  block.loops.unrecorded();
  program.currencies.forEach(({ factor, averages }, position) => {
    const rates = block.rates[position] as RateLanes;
    [rates.opening, rates.closing] = [rates.closing, rates.opening];
    const { opening, closing, average } = rates;
    const { returns } = block.assets[factor] as AssetLanes;
    for (let p = 0; p < block.size; p++) closing[p] = (opening[p] as number) * (1 + (returns[p] as number));
    const given = averages[month] as number;
    if (Number.isNaN(given)) block.loops.meanOf(opening, closing, average, block.size);
    else average.fill(given);
  });
  program.conversions.forEach((conversion, position) =>
    convert(conversion, block.assets[program.assets.length + position] as AssetLanes, moment),
  );
}

/** h·r + (1 − h)·((1 + r)·(1 + from)/(1 + to) − 1) */
function convert({ asset, from, to, hedged }: ConversionProgram, { returns: out }: AssetLanes, moment: Moment): void {
  const { block, month } = moment;
  const changeOf = (factor: number): Lane =>
    factor === NONE ? block.zeros : (block.assets[factor] as AssetLanes).returns;
  const [local, gained, lost] = [changeOf(asset), changeOf(from), changeOf(to)];
  const part = hedged[month] as number;
  for (let p = 0; p < block.size; p++) {
    const r = local[p] as number;
    const open = ((1 + r) * (1 + (gained[p] as number))) / (1 + (lost[p] as number)) - 1;
    out[p] = part * r + (1 - part) * open;
  }
}

/** The ledgers of segments in other currencies in the plan's: see `model/translation.ts`. After the month's step. */
export function translateLedgers(program: Program, block: Block): void {
  program.segments.forEach((segment, position) => {
    const out = block.translated[position] ?? null;
    if (segment.translation === null || out === null) return;
    block.loops.unrecorded();
    const lanes = block.segments[position] as SegmentLanes;
    translate(segment.translation, lanes, out, block);
    if (!block.adds) return;
    const { totals } = out;
    if (out.occasional !== null) addUpOccasional(out.occasional, block);
    for (const line of ADDED) block.loops.add(out[line], totals[line], block.size);
    for (const line of ["feesInAdvance", "feesInArrears"] as const) block.loops.add(out[line], totals.fees, block.size);
  });
}

const ADDED = ["inflows", "outflows", "exchanges", "distributions", "marketGain", "fx"] as const;
const AT_AVERAGE = [
  "inflows",
  "outflows",
  "exchanges",
  "distributions",
  "feesInAdvance",
  "feesInArrears",
  "revenue",
  "performanceFees",
] as const satisfies readonly (keyof LedgerLanes)[];

function translate(
  { currency, gainAtClosing }: TranslationProgram,
  lanes: SegmentLanes,
  out: TranslatedLanes,
  block: Block,
): void {
  const { loops, size } = block;
  const { opening, closing, average } = block.rates[currency] as RateLanes;
  const at = (rates: Lane, from: Lane, to: Lane): void => {
    loops.copy(from, to, size);
    loops.multiply(to, rates, size);
  };
  for (const line of AT_AVERAGE) at(average, lanes[line], out[line]);
  if (lanes.held !== null && out.held !== null) at(average, lanes.held.daily, out.held.daily);
  at(gainAtClosing ? closing : average, lanes.marketGain, out.marketGain);
  at(closing, lanes.closing, out.closing);
  at(opening, lanes.opening, out.opening);
  loops.copy(out.opening, out.fx, size);
  translateOccasional(lanes, out, average, block);
  for (let p = 0; p < size; p++) {
    const flows = (out.inflows[p] as number) - (out.outflows[p] as number) + (out.exchanges[p] as number);
    const taken =
      (out.distributions[p] as number) + (out.feesInAdvance[p] as number) + (out.feesInArrears[p] as number);
    out.fx[p] = (out.closing[p] as number) - ((out.fx[p] as number) + flows + (out.marketGain[p] as number) - taken);
  }
}

/** The lines that are rare, at the average rate; they are added to what FX starts from. */
function translateOccasional(
  { occasional }: SegmentLanes,
  out: TranslatedLanes,
  average: Lane,
  { loops, size }: Block,
): void {
  const own = out.occasional;
  if (occasional === null || own === null) return;
  for (const line of PATH_LINES) {
    loops.copy(occasional[line], own[line], size);
    loops.multiply(own[line], average, size);
  }
  for (let p = 0; p < size; p++) {
    const came = (own.reinvested[p] as number) + (own.acquisitions[p] as number) + (own.scope[p] as number);
    out.fx[p] = (out.fx[p] as number) + came - (own.disposals[p] as number) - (own.realizations[p] as number);
  }
}

/** What arrives of an exchange is in the other segment's currency, at the month's average rates. */
export function intoOtherCurrency(program: Program, position: number, block: Block): void {
  const { from, to } = program.exchanges[position] as ExchangeProgram;
  const averageOf = (segment: number): Lane => {
    const translation = program.segments[segment]?.translation ?? null;
    return translation === null ? block.ones : (block.rates[translation.currency] as RateLanes).average;
  };
  const [sold, bought] = [averageOf(from), averageOf(to)];
  const [paid, arrives] = [block.exchanges[position] as Lane, block.arrivals[position] as Lane];
  if (paid === arrives) return;
  for (let p = 0; p < block.size; p++) arrives[p] = ((paid[p] as number) * (sold[p] as number)) / (bought[p] as number);
}
