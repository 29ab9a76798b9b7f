import { HALF, INFINITE, MAGNITUDE } from "./constants";
import { padded } from "./memory";
import { checkRows, NEAR } from "./rows";
import { larger, positive } from "./vectors";

/* Fees (reference/fees.ts). */

const CAPPED_FEE: u8 = 4;
const BOUNDED_VALUE: u8 = 8;
const ROUNDING: f64 = 1e-12;

/** (rate + shift)·balance; nothing on no units or for a rate below 0. */
export function flatFees(
  stated: f64,
  shift: usize,
  balance: usize,
  units: usize,
  fee: usize,
  flags: usize,
  count: i32,
): void {
  const level = f64x2.splat(stated);
  const zero = f64x2.splat(0);
  let below = i64x2.splat(0);
  const shifts = shift;
  const end = balance + (<usize>padded(count) << 3);
  for (; balance < end; balance += 16, shift += 16, units += 16, fee += 16) {
    const rate = f64x2.add(level, v128.load(shift));
    below = v128.or(below, f64x2.lt(rate, zero));
    const due = v128.and(f64x2.gt(v128.load(units), zero), f64x2.gt(rate, zero));
    v128.store(fee, v128.and(f64x2.mul(rate, v128.load(balance)), due));
  }
  if (!v128.any_true(below)) return;
  for (let p = 0; p < padded(count); p++) {
    const own = stated + load<f64>(shifts + (<usize>p << 3));
    if (own < 0) store<u8>(flags + p, load<u8>(flags + p) | BOUNDED_VALUE);
  }
}

/** φ = b/(κ·S), 0 where that is no positive number. */
@inline
function growthOf(balance: v128, units: v128, total: v128, infinite: v128): v128 {
  const growth = positive(f64x2.div(balance, f64x2.mul(units, total)));
  return v128.and(growth, f64x2.lt(growth, infinite));
}

export function growthOfUnits(balance: usize, units: usize, total: f64, out: usize, count: i32): void {
  const whole = f64x2.splat(total);
  const infinite = v128.load(INFINITE);
  const end = balance + (<usize>padded(count) << 3);
  for (; balance < end; balance += 16, units += 16, out += 16) {
    v128.store(out, growthOf(v128.load(balance), v128.load(units), whole, infinite));
  }
}

/** The same on means of the beginning and the end. */
export function growthOfMean(
  beginBalance: usize,
  beginUnits: usize,
  endBalance: usize,
  endUnits: usize,
  total: f64,
  growth: usize,
  units: usize,
  count: i32,
): void {
  const whole = f64x2.splat(total);
  const infinite = v128.load(INFINITE);
  const half = v128.load(HALF);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const mean = f64x2.mul(half, f64x2.add(v128.load(beginUnits + at), v128.load(endUnits + at)));
    const balance = f64x2.mul(half, f64x2.add(v128.load(beginBalance + at), v128.load(endBalance + at)));
    v128.store(growth + at, growthOf(balance, mean, whole, infinite));
    v128.store(units + at, mean);
  }
}

/** before + Σ step·max(0, unit·φ − bound), three tiers. */
export function addSlices(
  unit: f64,
  bound1: f64,
  step1: f64,
  bound2: f64,
  step2: f64,
  bound3: f64,
  step3: f64,
  growth: usize,
  before: usize,
  fee: usize,
  count: i32,
): void {
  const size = f64x2.splat(unit);
  const from1 = f64x2.splat(bound1);
  const from2 = f64x2.splat(bound2);
  const from3 = f64x2.splat(bound3);
  const by1 = f64x2.splat(step1);
  const by2 = f64x2.splat(step2);
  const by3 = f64x2.splat(step3);
  const end = growth + (<usize>padded(count) << 3);
  for (; growth < end; growth += 32, before += 32, fee += 32) {
    const one = f64x2.mul(size, v128.load(growth));
    const two = f64x2.mul(size, v128.load(growth, 16));
    const sumOne = slices(one, from1, from2, from3, by1, by2, by3);
    const sumTwo = slices(two, from1, from2, from3, by1, by2, by3);
    v128.store(fee, f64x2.add(v128.load(before), sumOne));
    v128.store(fee, f64x2.add(v128.load(before, 16), sumTwo), 16);
  }
}

@inline
function slices(balance: v128, from1: v128, from2: v128, from3: v128, by1: v128, by2: v128, by3: v128): v128 {
  const first = f64x2.add(
    f64x2.mul(by1, positive(f64x2.sub(balance, from1))),
    f64x2.mul(by2, positive(f64x2.sub(balance, from2))),
  );
  return f64x2.add(first, f64x2.mul(by3, positive(f64x2.sub(balance, from3))));
}

/** A bill in advance on the opening, and the revenue of each of its months. */
export function billAdvance(
  years: f64,
  multiplier: usize,
  fee: usize,
  opening: usize,
  months: f64,
  deducted: bool,
  taken: usize,
  revenue: usize,
  flags: usize,
  count: i32,
): void {
  if (deducted) due(years, multiplier, fee, opening, taken, flags, count);
  const scale = f64x2.splat(years);
  const parts = f64x2.splat(months);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    if (deducted) v128.store(revenue + at, f64x2.div(v128.load(taken + at), parts));
    else {
      const bill = f64x2.mul(scale, f64x2.mul(v128.load(multiplier + at), v128.load(fee + at)));
      v128.store(taken + at, f64x2.splat(0));
      v128.store(revenue + at, f64x2.div(bill, parts));
    }
  }
}

/** Revenue is what is new of the fee to date; what is taken leaves the closing. */
export function billArrears(
  years: f64,
  multiplier: usize,
  fee: usize,
  accrued: usize,
  preFee: usize,
  deducted: bool,
  revenue: usize,
  taken: usize,
  closing: usize,
  flags: usize,
  count: i32,
): void {
  const scale = f64x2.splat(years);
  // What is not taken now is a bill of which nothing is deducted.
  const part = deducted ? i64x2.splat(-1) : i64x2.splat(0);
  let fits = i64x2.splat(-1);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const balance = v128.load(preFee + at);
    const bill = f64x2.mul(scale, f64x2.mul(v128.load(multiplier + at), v128.load(fee + at)));
    const now = v128.and(bill, part);
    fits = v128.and(fits, f64x2.le(now, balance));
    v128.store(taken + at, now);
    v128.store(closing + at, f64x2.sub(balance, now));
    v128.store(revenue + at, f64x2.sub(bill, v128.load(accrued + at)));
  }
  if (!deducted || i64x2.all_true(fits)) return;
  cap(taken, preFee, flags, count);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const bill = v128.load(taken + at);
    v128.store(closing + at, f64x2.sub(v128.load(preFee + at), bill));
    v128.store(revenue + at, f64x2.sub(bill, v128.load(accrued + at)));
  }
}

/**
 * The same, and the residual of a row that nothing else changes (rows.ts): both are noticed in one loop, and seen to afterwards where
 * a fee is more than the assets or a residual may be the largest.
 */
export function closeInArrears(
  years: f64,
  multiplier: usize,
  fee: usize,
  accrued: usize,
  preFee: usize,
  deducted: bool,
  revenue: usize,
  taken: usize,
  closing: usize,
  flags: usize,
  opening: usize,
  inflows: usize,
  outflows: usize,
  exchanges: usize,
  distributions: usize,
  gains: usize,
  largest: usize,
  count: i32,
): void {
  const scale = f64x2.splat(years);
  const part = deducted ? i64x2.splat(-1) : i64x2.splat(0);
  const near = f64x2.splat(load<f64>(largest) * NEAR);
  const magnitude = v128.load(MAGNITUDE);
  let fits = i64x2.splat(-1);
  let small = i64x2.splat(-1);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const balance = v128.load(preFee + at);
    const bill = f64x2.mul(scale, f64x2.mul(v128.load(multiplier + at), v128.load(fee + at)));
    const now = v128.and(bill, part);
    const left = f64x2.sub(balance, now);
    fits = v128.and(fits, f64x2.le(now, balance));
    v128.store(taken + at, now);
    v128.store(closing + at, left);
    v128.store(revenue + at, f64x2.sub(bill, v128.load(accrued + at)));
    const begun = v128.load(opening + at);
    const inflow = v128.load(inflows + at);
    const change = f64x2.sub(f64x2.add(f64x2.sub(inflow, v128.load(outflows + at)), v128.load(gains + at)), now);
    const residual = v128.and(f64x2.sub(f64x2.sub(left, begun), change), magnitude);
    small = v128.and(small, f64x2.le(residual, f64x2.mul(near, larger(begun, inflow))));
  }
  const whole = !deducted || i64x2.all_true(fits);
  if (!whole) billArrears(years, multiplier, fee, accrued, preFee, deducted, revenue, taken, closing, flags, count);
  if (whole && i64x2.all_true(small)) return;
  checkRows(opening, closing, inflows, outflows, exchanges, distributions, gains, taken, largest, count);
}

/**
 * Deducted fees: years·(multiplier·fee), at most the assets. Like outflows they are cut afterwards, so that the loop calls
 * nothing.
 */
function due(years: f64, multiplier: usize, fee: usize, assets: usize, out: usize, flags: usize, count: i32): void {
  const scale = f64x2.splat(years);
  let fits = i64x2.splat(-1);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const bill = f64x2.mul(scale, f64x2.mul(v128.load(multiplier + at), v128.load(fee + at)));
    fits = v128.and(fits, f64x2.le(bill, v128.load(assets + at)));
    v128.store(out + at, bill);
  }
  if (!i64x2.all_true(fits)) cap(out, assets, flags, count);
}

/** Cuts fees to the assets. */
function cap(fees: usize, assets: usize, flags: usize, count: i32): void {
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 8) {
    const bill = load<f64>(fees + at);
    const most = load<f64>(assets + at);
    if (bill <= most) continue;
    if (bill > most * (1 + ROUNDING)) store<u8>(flags + (at >> 3), load<u8>(flags + (at >> 3)) | CAPPED_FEE);
    store<f64>(fees + at, most);
  }
}
