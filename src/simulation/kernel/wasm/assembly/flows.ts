import { ONE } from "./constants";
import { padded } from "./memory";
import { positive } from "./vectors";

/* Flows of clients (reference/flows.ts). */

/** Bit of a path's flags: an uncertain value was held at its bound. */
const BOUNDED_VALUE: u8 = 8;

/** f' = level + persistence·(f − level) + innovation·n, level = mean + shift. */
export function meanReverting(
  mean: f64,
  shift: usize,
  persistence: f64,
  innovation: f64,
  n: usize,
  f: usize,
  count: i32,
): void {
  const middle = f64x2.splat(mean);
  const keep = f64x2.splat(persistence);
  const scale = f64x2.splat(innovation);
  const end = f + (<usize>padded(count) << 3);
  for (; f < end; f += 16, shift += 16, n += 16) {
    const level = f64x2.add(middle, v128.load(shift));
    const kept = f64x2.mul(keep, f64x2.sub(v128.load(f), level));
    v128.store(f, f64x2.add(f64x2.add(level, kept), f64x2.mul(scale, v128.load(n))));
  }
}

/** The same from a level that it is at: f' = level + persistence·(level − level) + innovation·n. */
export function stationary(
  mean: f64,
  shift: usize,
  persistence: f64,
  innovation: f64,
  n: usize,
  f: usize,
  count: i32,
): void {
  const end = f + (<usize>padded(count) << 3);
  for (; f < end; f += 8, shift += 8, n += 8) {
    const level = mean + load<f64>(shift);
    store<f64>(f, level + persistence * (level - level) + innovation * load<f64>(n));
  }
}

/** (rate·base + amount)·shock. */
export function shockedFlow(rate: f64, amount: f64, base: usize, shock: usize, out: usize, count: i32): void {
  const scale = f64x2.splat(rate);
  const shift = f64x2.splat(amount);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 32, shock += 32, out += 32) {
    const a = f64x2.add(f64x2.mul(scale, v128.load(base)), shift);
    const b = f64x2.add(f64x2.mul(scale, v128.load(base, 16)), shift);
    v128.store(out, f64x2.mul(a, v128.load(shock)));
    v128.store(out, f64x2.mul(b, v128.load(shock, 16)), 16);
  }
}

/** The same ·max(0, 1 + slope·(x − over)). */
export function answeringFlow(
  rate: f64,
  amount: f64,
  base: usize,
  shock: usize,
  slope: f64,
  over: f64,
  x: usize,
  out: usize,
  count: i32,
): void {
  const scale = f64x2.splat(rate);
  const shift = f64x2.splat(amount);
  const steep = f64x2.splat(slope);
  const hurdle = f64x2.splat(over);
  const one = v128.load(ONE);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 32, shock += 32, x += 32, out += 32) {
    const a = f64x2.mul(f64x2.add(f64x2.mul(scale, v128.load(base)), shift), v128.load(shock));
    const b = f64x2.mul(f64x2.add(f64x2.mul(scale, v128.load(base, 16)), shift), v128.load(shock, 16));
    const ofA = f64x2.add(one, f64x2.mul(steep, f64x2.sub(v128.load(x), hurdle)));
    const ofB = f64x2.add(one, f64x2.mul(steep, f64x2.sub(v128.load(x, 16), hurdle)));
    v128.store(out, f64x2.mul(a, positive(ofA)));
    v128.store(out, f64x2.mul(b, positive(ofB)), 16);
  }
}

/** (rate·base + amount)·shock·response. */
export function certainFlow(
  rate: f64,
  amount: f64,
  base: usize,
  shock: usize,
  response: usize,
  out: usize,
  count: i32,
): void {
  const scale = f64x2.splat(rate);
  const shift = f64x2.splat(amount);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 32, shock += 32, response += 32, out += 32) {
    const a = f64x2.add(f64x2.mul(scale, v128.load(base)), shift);
    const b = f64x2.add(f64x2.mul(scale, v128.load(base, 16)), shift);
    v128.store(out, f64x2.mul(f64x2.mul(a, v128.load(shock)), v128.load(response)));
    v128.store(out, f64x2.mul(f64x2.mul(b, v128.load(shock, 16)), v128.load(response, 16)), 16);
  }
}

/** The same with the path's own rate and amount, held at 0. */
export function uncertainFlow(
  rate: f64,
  amount: f64,
  base: usize,
  shock: usize,
  response: usize,
  rateShift: usize,
  amountShift: usize,
  out: usize,
  flags: usize,
  count: i32,
): void {
  const zero = f64x2.splat(0);
  let held = i64x2.splat(0);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const ownRate = f64x2.add(f64x2.splat(rate), v128.load(rateShift + at));
    const ownAmount = f64x2.add(f64x2.splat(amount), v128.load(amountShift + at));
    const rateBelow = f64x2.lt(ownRate, zero);
    const amountBelow = f64x2.lt(ownAmount, zero);
    held = v128.or(held, v128.or(rateBelow, amountBelow));
    const level = f64x2.add(
      f64x2.mul(v128.andnot(ownRate, rateBelow), v128.load(base + at)),
      v128.andnot(ownAmount, amountBelow),
    );
    v128.store(out + at, f64x2.mul(f64x2.mul(level, v128.load(shock + at)), v128.load(response + at)));
  }
  if (!v128.any_true(held)) return;
  for (let p = 0; p < padded(count); p++) {
    const at = <usize>p << 3;
    const bounded = rate + load<f64>(rateShift + at) < 0 || amount + load<f64>(amountShift + at) < 0;
    if (bounded) store<u8>(flags + p, load<u8>(flags + p) | BOUNDED_VALUE);
  }
}

/** max(0, 1 + (slope + shift)·(x − over)). */
export function answers(
  slope: f64,
  shift: usize,
  over: f64,
  regressor: usize,
  out: usize,
  count: i32,
): void {
  const stated = f64x2.splat(slope);
  const hurdle = f64x2.splat(over);
  const one = v128.load(ONE);
  const end = regressor + (<usize>padded(count) << 3);
  for (; regressor < end; regressor += 32, shift += 32, out += 32) {
    const a = f64x2.add(stated, v128.load(shift));
    const b = f64x2.add(stated, v128.load(shift, 16));
    const aboveA = f64x2.sub(v128.load(regressor), hurdle);
    const aboveB = f64x2.sub(v128.load(regressor, 16), hurdle);
    v128.store(out, positive(f64x2.add(one, f64x2.mul(a, aboveA))));
    v128.store(out, positive(f64x2.add(one, f64x2.mul(b, aboveB))), 16);
  }
}

/** net = rate·base: an inflow when positive, else an outflow of −net. */
export function addNet(base: usize, rate: usize, inflows: usize, outflows: usize, count: i32): void {
  const zero = f64x2.splat(0);
  const end = base + (<usize>padded(count) << 3);
  for (; base < end; base += 16, rate += 16, inflows += 16, outflows += 16) {
    const net = f64x2.mul(v128.load(rate), v128.load(base));
    const coming = f64x2.gt(net, zero);
    const inflow = v128.load(inflows);
    const outflow = v128.load(outflows);
    v128.store(inflows, v128.bitselect(f64x2.add(inflow, net), inflow, coming));
    v128.store(outflows, v128.bitselect(outflow, f64x2.sub(outflow, net), coming));
  }
}
