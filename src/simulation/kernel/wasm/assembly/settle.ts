import { DUST, MINUS_ONE, ONE } from "./constants";
import { padded } from "./memory";
import { positive } from "./vectors";

/* What a segment's month adds up to (reference/settle.ts). */

const CAPPED_OUTFLOW: u8 = 2;
const ROUNDING: f64 = 1e-12;

/** A month without dated movements and exchanges. */
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
  const moves = shareIn != 0 || shareOut != 0;
  const one = v128.load(ONE);
  const lowest = v128.load(MINUS_ONE);
  const dustPart = v128.load(DUST);
  for (let at: usize = 0, end = <usize>padded(count) << 3; at < end; at += 16) {
    const r = v128.load(returns + at);
    const g = v128.load(earned + at);
    const balance = v128.load(opening + at);
    const invested = f64x2.sub(balance, v128.load(advance + at));
    const inflow = v128.load(undatedIn + at);
    const inflowEarned = f64x2.mul(inflow, g);
    let outflow = v128.load(undatedOut + at);
    let outflowEarned = f64x2.mul(outflow, g);
    const funds = f64x2.add(
      f64x2.mul(invested, f64x2.add(one, r)),
      f64x2.add(inflow, inflowEarned),
    );
    const beyond = v128.or(
      f64x2.gt(f64x2.add(outflow, outflowEarned), funds),
      f64x2.le(r, lowest),
    );
    if (v128.any_true(beyond)) {
      outflow = payable(beyond, outflow, outflowEarned, r, inflow, funds, flags + (at >> 3));
      outflowEarned = f64x2.mul(outflow, g);
    }
    const gain = f64x2.add(f64x2.mul(invested, r), f64x2.sub(inflowEarned, outflowEarned));
    const left = f64x2.add(f64x2.add(invested, f64x2.sub(inflow, outflow)), gain);
    const dust = f64x2.mul(dustPart, f64x2.add(invested, inflow));
    v128.store(inflows + at, inflow);
    v128.store(outflows + at, outflow);
    v128.store(gains + at, gain);
    v128.store(preFee + at, v128.and(left, f64x2.gt(left, dust)));
    const held = f64x2.gt(balance, f64x2.splat(0));
    // Where no flow moves units and there is a balance, κ·(1 + 0/balance) is κ.
    if (!moves && i64x2.all_true(held)) continue;
    const brought = f64x2.mul(f64x2.splat(shareIn), inflow);
    const moved = f64x2.sub(brought, f64x2.mul(f64x2.splat(shareOut), outflow));
    const change = positive(f64x2.add(one, f64x2.div(moved, balance)));
    const grown = grownBy(v128.load(units + at), change);
    v128.store(units + at, v128.bitselect(grown, begun(brought, total), held));
  }
}

/** κ·change, 0 where nothing is left of the change. */
@inline
function grownBy(units: v128, change: v128): v128 {
  return v128.and(f64x2.mul(units, change), f64x2.gt(change, f64x2.splat(0)));
}

/** Units of a segment that had no balance. */
@inline
function begun(brought: v128, total: f64): v128 {
  return total > 0 ? f64x2.div(brought, f64x2.splat(total)) : f64x2.splat(1);
}

/** Outflows cut to what is payable, path by path. */
function payable(
  beyond: v128,
  outflow: v128,
  earned: v128,
  r: v128,
  inflow: v128,
  funds: v128,
  flags: usize,
): v128 {
  let paid = outflow;
  if (i64x2.extract_lane(beyond, 0) != 0) {
    const part = payablePart(
      f64x2.extract_lane(outflow, 0),
      f64x2.extract_lane(earned, 0),
      f64x2.extract_lane(r, 0),
      f64x2.extract_lane(inflow, 0),
      f64x2.extract_lane(funds, 0),
      flags,
    );
    paid = f64x2.replace_lane(paid, 0, f64x2.extract_lane(outflow, 0) * part);
  }
  if (i64x2.extract_lane(beyond, 1) != 0) {
    const part = payablePart(
      f64x2.extract_lane(outflow, 1),
      f64x2.extract_lane(earned, 1),
      f64x2.extract_lane(r, 1),
      f64x2.extract_lane(inflow, 1),
      f64x2.extract_lane(funds, 1),
      flags + 1,
    );
    paid = f64x2.replace_lane(paid, 1, f64x2.extract_lane(outflow, 1) * part);
  }
  return paid;
}

function payablePart(outflow: f64, earned: f64, r: f64, inflow: f64, funds: f64, flags: usize): f64 {
  const required = outflow + earned;
  const limit = r <= -1 ? inflow : Infinity;
  const part: f64 = required > funds ? (funds > 0 ? funds / required : 0) : 1;
  const paid = outflow * part > limit ? limit / outflow : part;
  if (paid < 1 - ROUNDING) store<u8>(flags, load<u8>(flags) | CAPPED_OUTFLOW);
  return paid;
}
