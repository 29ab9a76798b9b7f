import { Decimal } from "decimal.js";
import { decimalLike, digitsOf, highOf, isPlain, LIMB, LIMB_DIGITS, PRECISION, roundedWork, work } from "./limbs.js";
import { limbsOfDouble } from "./double-limbs.js";
import { nearestDouble } from "./nearest-double.js";
import { orderOfSizes } from "./order.js";
import { product } from "./product.js";
import { quotient } from "./quotient.js";
import { areNear, total } from "./total.js";

/** As decimal.js comes: what is not worked out here is worked out by it, on numbers of its own. */
const Slow = Decimal.clone({ precision: PRECISION, rounding: Decimal.ROUND_HALF_EVEN });

/** Methods that go through numbers of more digits than their results have. */
const BY_SERIES = (
  "pow toPower sqrt squareRoot cbrt cubeRoot exp naturalExponential ln naturalLogarithm log logarithm mod modulo " +
  "sin sine cos cosine tan tangent asin inverseSine acos inverseCosine atan inverseTangent sinh hyperbolicSine cosh hyperbolicCosine " +
  "tanh hyperbolicTangent asinh inverseHyperbolicSine acosh inverseHyperbolicCosine atanh inverseHyperbolicTangent"
).split(" ") as readonly (keyof Decimal)[];

/** Numbers from −1 and below this that something is put together with are made once: 1 + r, r / 12, r < −1. */
const COUNTS = 13;

/** A decimal as decimal.js keeps it, with nothing but its digits: all are of one shape (its fields are declared only, so that none is undefined first). */
class Quick {
  declare readonly s: number;
  declare readonly e: number;
  declare readonly d: number[];

  /** Of a value; or, as results are made, of a sign with an exponent and limbs, which are not copied. */
  constructor(value: Decimal.Value, exponent = 0, limbs: number[] | null = null) {
    if (limbs !== null) {
      this.s = value as number;
      this.e = exponent;
      this.d = limbs;
    } else if (value instanceof Quick) {
      this.s = value.s;
      this.e = value.e;
      this.d = copied(value.d);
    } else if (value === 0) {
      this.s = Object.is(value, 0) ? 1 : -1;
      this.e = 0;
      this.d = [0];
    } else if (typeof value === "number" && value > 0 && value < LIMB && Number.isInteger(value)) {
      this.s = 1;
      this.e = digitsOf(value) - 1;
      this.d = [value];
    } else if (typeof value === "number" && Number.isFinite(value)) {
      const { e, d } = limbsOfDouble(value);
      this.s = value < 0 ? -1 : 1;
      this.e = e;
      this.d = d;
    } else {
      const read = new Slow(value);
      this.s = read.s;
      this.e = read.e;
      this.d = read.d;
    }
  }
}

/** What is not finite has no limbs. */
const copied = (limbs: number[] | null): number[] => limbs?.slice() ?? (limbs as unknown as number[]);

/**
 * The constructor of decimals of 40 digits, rounded half to even, whose sums, products, quotients, orders and doubles are those of decimal.js
 * to the last digit in a fraction of the time: nothing is copied that nobody changes, and limbs are multiplied before they are carried.
 */
export const QuickDecimal = made();

function made(): Decimal.Constructor {
  const Made = Object.assign(Quick as unknown as Decimal.Constructor, { ...Slow });
  const counts = Array.from({ length: COUNTS + 1 }, (_, place) => new Made(place - 1));
  const counted = (value: Decimal.Value): Decimal | undefined =>
    Number.isInteger(value) && !Object.is(value, -0) ? counts[(value as number) + 1] : undefined;
  const own = (value: Decimal.Value): Decimal => (value instanceof Made ? value : (counted(value) ?? new Made(value)));
  const series = BY_SERIES.map((name) => [
    name,
    function method(this: Decimal, ...others: Decimal.Value[]): Decimal {
      return own(slowly(name, this, ...others));
    },
  ]);
  Object.setPrototypeOf(Made.prototype, Decimal.prototype);
  Object.assign(Made.prototype, Object.fromEntries(series), arithmetic(own));
  return Object.assign(Made, {
    max: (...values: Decimal.Value[]) => furthest(1, values.map(own)),
    min: (...values: Decimal.Value[]) => furthest(-1, values.map(own)),
    sum: (...values: Decimal.Value[]) => new Made(Slow.sum(...values.map(slow))),
  });
}

/** The largest (1) or the smallest (−1) of some numbers; what is no number before all others. */
function furthest(sign: number, values: readonly Decimal[]): Decimal {
  let found = values[0] as Decimal;
  for (const next of values) {
    const order = sign * found.comparedTo(next);
    const stays = found.isNaN() || order > 0 || (order === 0 && found.s === sign);
    if (!stays) found = next;
  }
  return found;
}

const slow = (value: Decimal.Value): Decimal.Value => (value instanceof Decimal ? new Slow(value) : value);

/** What decimal.js makes of a number and what it is put together with. */
function slowly(name: keyof Decimal, one: Decimal, ...others: readonly Decimal.Value[]): Decimal {
  const method = Slow.prototype[name] as (...others: readonly Decimal.Value[]) => Decimal;
  return method.apply(new Slow(one), others.map(slow));
}

/** The methods that are worked out here; for what is not finite, or very long, by decimal.js. */
function arithmetic(own: (value: Decimal.Value) => Decimal) {
  function times(this: Decimal, value: Decimal.Value): Decimal {
    const other = own(value);
    if (isPlain(this) && isPlain(other)) {
      if (isOne(other)) return rounded(this, this.s * other.s);
      return isOne(this) ? rounded(other, this.s * other.s) : product(this, other);
    }
    if (isNothing(this) && isFinite(other)) return nothing(this, this.s * other.s);
    if (isNothing(other) && isFinite(this)) return nothing(this, this.s * other.s);
    return own(slowly("times", this, other));
  }
  function plus(this: Decimal, value: Decimal.Value): Decimal {
    const other = own(value);
    return sumOf(this, other, other.s) ?? own(slowly("plus", this, other));
  }
  function minus(this: Decimal, value: Decimal.Value): Decimal {
    const other = own(value);
    return sumOf(this, other, -other.s) ?? own(slowly("minus", this, other));
  }
  function dividedBy(this: Decimal, value: Decimal.Value): Decimal {
    const other = own(value);
    return isPlain(this) && isPlain(other) ? quotient(this, other) : own(slowly("dividedBy", this, other));
  }
  function comparedTo(this: Decimal, value: Decimal.Value): number {
    const other = own(value);
    if (!isFinite(this) || !isFinite(other)) return new Slow(this).comparedTo(new Slow(other));
    if (isNothing(other)) return isNothing(this) ? 0 : this.s;
    if (isNothing(this)) return -other.s;
    if (this.s !== other.s) return this.s;
    return this.s > 0 ? orderOfSizes(this, other) : orderOfSizes(other, this);
  }
  function negated(this: Decimal): Decimal {
    return isFinite(this) ? decimalLike(this, -this.s, this.e, this.d) : own(slowly("negated", this));
  }
  function absoluteValue(this: Decimal): Decimal {
    return this.s < 0 ? negated.call(this) : this;
  }
  function toNumber(this: Decimal): number {
    if (isNothing(this)) return this.s < 0 ? -0 : 0;
    return (isPlain(this) ? nearestDouble(this) : null) ?? Number(this.valueOf());
  }
  const long = { times, plus, minus, dividedBy, comparedTo, negated, absoluteValue, toNumber };
  return Object.assign(long, {
    mul: times,
    add: plus,
    sub: minus,
    div: dividedBy,
    cmp: comparedTo,
    neg: negated,
    abs: absoluteValue,
  });
}

const isFinite = ({ d }: Decimal): boolean => d !== null;
const isNothing = ({ d }: Decimal): boolean => d !== null && d[0] === 0;
/** 1 or −1, of a plain number. */
const isOne = ({ d, e }: Decimal): boolean => e === 0 && d.length === 1 && d[0] === 1;
const nothing = (of: Decimal, sign: number): Decimal => decimalLike(of, sign, 0, [0]);

/** The sum with a number of that sign in place of its own; null where decimal.js must find it. */
function sumOf(one: Decimal, other: Decimal, sign: number): Decimal | null {
  if (isPlain(one) && isPlain(other)) {
    if (!areNear(one, other)) return null;
    return one.e > other.e || orderOfSizes(one, other) >= 0
      ? total(one, other, { sign: one.s, others: sign })
      : total(other, one, { sign, others: one.s });
  }
  if (isNothing(other) && isNothing(one)) return one.s === sign ? one : decimalLike(one, 1, 0, [0]);
  if (isNothing(other) && isPlain(one)) return rounded(one, one.s);
  return isNothing(one) && isPlain(other) ? rounded(other, sign) : null;
}

/** A plain number with a sign, rounded to the precision; itself where that changes nothing. */
function rounded(value: Decimal, sign: number): Decimal {
  const limbs = value.d;
  const short = digitsOf(limbs[0] as number) + LIMB_DIGITS * (limbs.length - 1) <= PRECISION;
  if (short) return sign === value.s ? value : decimalLike(value, sign, value.e, limbs);
  for (let place = 0; place < limbs.length; place++) work[place] = limbs[place] as number;
  return roundedWork(value, { sign, start: 0, end: limbs.length, high: highOf(value), rest: false });
}
