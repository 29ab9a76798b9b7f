import { DUST, MINUS_ONE, ONE } from "./constants";
import { padded } from "./memory";
import { positive } from "./vectors";

/* What a segment's month adds up to (reference/settle.ts). */

const CAPPED_OUTFLOW: u8 = 2;
const BOUNDED_VALUE: u8 = 8;
const ROUNDING: f64 = 1e-12;
const LEAST: f64 = 1e-14;

/** A month without dated movements and exchanges, with what a movement of 1 earns in `earned`. */
export function settleQuietMonth(
  opening: usize,
  advance: usize,
  returns: usize,
  earned: usize,
  undatedIn: usize,
  undatedOut: usize,
  shareIn: f64,
  shareOut: f64,
  total: f64,
  units: usize,
  inflows: usize,
  outflows: usize,
  gains: usize,
  preFee: usize,
  flags: usize,
  count: i32,
): void {
  balance(opening, advance, returns, earned, undatedIn, undatedOut, inflows, outflows, gains, preFee, flags, count, false);
  moveUnits(opening, inflows, outflows, shareIn, shareOut, total, units, count);
}

/** The same where it earns √(1 + r) − 1: the root is taken while the processor is busy with the rest. */
export function settleByRoot(
  opening: usize,
  advance: usize,
  returns: usize,
  undatedIn: usize,
  undatedOut: usize,
  shareIn: f64,
  shareOut: f64,
  total: f64,
  units: usize,
  inflows: usize,
  outflows: usize,
  gains: usize,
  preFee: usize,
  flags: usize,
  count: i32,
): void {
  balance(opening, advance, returns, 0, undatedIn, undatedOut, inflows, outflows, gains, preFee, flags, count, true);
  moveUnits(opening, inflows, outflows, shareIn, shareOut, total, units, count);
}

/**
 * Inflows, outflows, gain and the balance before fees. The loop calls nothing, because a call would keep its numbers out of registers:
 * outflows beyond what is payable are only noticed, and cut afterwards.
 */
@inline
function balance(
  opening: usize,
  advance: usize,
  returns: usize,
  earned: usize,
  undatedIn: usize,
  undatedOut: usize,
  inflows: usize,
  outflows: usize,
  gains: usize,
  preFee: usize,
  flags: usize,
  count: i32,
  byRoot: bool,
): void {
  const one = v128.load(ONE);
  const lowest = v128.load(MINUS_ONE);
  const dust = v128.load(DUST);
  let beyond = i64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const r = v128.load(returns + at);
    const grown = f64x2.add(one, r);
    const g = byRoot ? f64x2.sub(f64x2.sqrt(grown), one) : v128.load(earned + at);
    const invested = f64x2.sub(v128.load(opening + at), v128.load(advance + at));
    const inflow = v128.load(undatedIn + at);
    const inflowEarned = f64x2.mul(inflow, g);
    const outflow = v128.load(undatedOut + at);
    const outflowEarned = f64x2.mul(outflow, g);
    const funds = f64x2.add(f64x2.mul(invested, grown), f64x2.add(inflow, inflowEarned));
    const tooMuch = v128.or(f64x2.gt(f64x2.add(outflow, outflowEarned), funds), f64x2.le(r, lowest));
    beyond = v128.or(beyond, tooMuch);
    const gain = f64x2.add(f64x2.mul(invested, r), f64x2.sub(inflowEarned, outflowEarned));
    const left = f64x2.add(f64x2.add(invested, f64x2.sub(inflow, outflow)), gain);
    const least = f64x2.mul(dust, f64x2.add(invested, inflow));
    v128.store(inflows + at, inflow);
    v128.store(outflows + at, outflow);
    v128.store(gains + at, gain);
    v128.store(preFee + at, v128.and(left, f64x2.gt(left, least)));
  }
  if (!v128.any_true(beyond)) return;
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 8) {
    const r = load<f64>(returns + at);
    cut(
      load<f64>(opening + at) - load<f64>(advance + at),
      r,
      byRoot ? sqrt<f64>(1 + r) - 1 : load<f64>(earned + at),
      load<f64>(undatedIn + at),
      load<f64>(undatedOut + at),
      outflows + at,
      gains + at,
      preFee + at,
      flags + (at >> 3),
    );
  }
}

/** Income paid out: (rate + shift)·opening, held at 0 and cut to what is left. */
export function payDistributions(
  rate: f64,
  shift: usize,
  opening: usize,
  preFee: usize,
  distributions: usize,
  flags: usize,
  count: i32,
): void {
  const stated = f64x2.splat(rate);
  const zero = f64x2.splat(0);
  let bent = i64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const own = f64x2.add(stated, v128.load(shift + at));
    const below = f64x2.lt(own, zero);
    const wanted = v128.andnot(f64x2.mul(own, v128.load(opening + at)), below);
    const left = v128.load(preFee + at);
    const beyond = f64x2.gt(wanted, left);
    const paid = v128.bitselect(left, wanted, beyond);
    bent = v128.or(bent, v128.or(below, beyond));
    v128.store(distributions + at, paid);
    v128.store(preFee + at, f64x2.sub(left, paid));
  }
  if (!v128.any_true(bent)) return;
  for (let p = 0; p < padded(count); p++) {
    const at = <usize>p << 3;
    const own = rate + load<f64>(shift + at);
    const held: u8 = own < 0 ? BOUNDED_VALUE : 0;
    const wanted: f64 = own < 0 ? 0 : own * load<f64>(opening + at);
    // What is cut is all that was left.
    const cut: u8 = wanted > load<f64>(distributions + at) * (1 + ROUNDING) ? CAPPED_OUTFLOW : 0;
    store<u8>(flags + p, load<u8>(flags + p) | held | cut);
  }
}

/** One path again, where its outflows are more than can be paid. */
function cut(
  invested: f64,
  r: f64,
  g: f64,
  inflow: f64,
  wanted: f64,
  outflows: usize,
  gains: usize,
  preFee: usize,
  flags: usize,
): void {
  const funds = invested * (1 + r) + (inflow + inflow * g);
  if (!(wanted + wanted * g > funds || r <= -1)) return;
  const outflow = wanted * payablePart(wanted, wanted * g, r, inflow, funds, flags);
  const gain = invested * r + (inflow * g - outflow * g);
  const left = invested + (inflow - outflow) + gain;
  store<f64>(outflows, outflow);
  store<f64>(gains, gain);
  store<f64>(preFee, left > LEAST * (invested + inflow) ? left : 0);
}

/** κ₁ = κ₀·(1 + moved/opening); units of a segment that had no balance begin with what came. */
function moveUnits(
  opening: usize,
  inflows: usize,
  outflows: usize,
  shareIn: f64,
  shareOut: f64,
  total: f64,
  units: usize,
  count: i32,
): void {
  const zero = f64x2.splat(0);
  // Where no flow moves units and there is a balance, κ·(1 + 0/balance) is κ.
  if (shareIn == 0 && shareOut == 0) {
    let held = i64x2.splat(-1);
    for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 32) {
      const a = f64x2.gt(v128.load(opening + at), zero);
      held = v128.and(held, v128.and(a, f64x2.gt(v128.load(opening + at, 16), zero)));
    }
    if (i64x2.all_true(held)) return;
  }
  const one = v128.load(ONE);
  const partIn = f64x2.splat(shareIn);
  const partOut = f64x2.splat(shareOut);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const balance = v128.load(opening + at);
    const held = f64x2.gt(balance, zero);
    const brought = f64x2.mul(partIn, v128.load(inflows + at));
    const moved = f64x2.sub(brought, f64x2.mul(partOut, v128.load(outflows + at)));
    const change = positive(f64x2.add(one, f64x2.div(moved, balance)));
    const grown = v128.and(f64x2.mul(v128.load(units + at), change), f64x2.gt(change, zero));
    const begun = total > 0 ? f64x2.div(brought, f64x2.splat(total)) : one;
    v128.store(units + at, v128.bitselect(grown, begun, held));
  }
}

/** The part of the outflows that can be paid. */
function payablePart(outflow: f64, earned: f64, r: f64, inflow: f64, funds: f64, flags: usize): f64 {
  const required = outflow + earned;
  const limit = r <= -1 ? inflow : Infinity;
  const part: f64 = required > funds ? (funds > 0 ? funds / required : 0) : 1;
  const paid = outflow * part > limit ? limit / outflow : part;
  if (paid < 1 - ROUNDING) store<u8>(flags, load<u8>(flags) | CAPPED_OUTFLOW);
  return paid;
}
