import { digitsOf, LIMB_DIGITS } from "./limbs.js";

/** A decimal's exponent and limbs. */
export interface Limbs {
  readonly e: number;
  readonly d: number[];
}

const ZEROS = "000000";

/** The shortest decimal that a double is written as, which is what a double stands for here; of one that is finite and not 0, whatever its sign. */
export function limbsOfDouble(value: number): Limbs {
  const text = String(Math.abs(value));
  const power = text.indexOf("e");
  const written = power < 0 ? text : text.slice(0, power);
  const point = written.indexOf(".");
  const whole = point < 0 ? written : written.slice(0, point) + written.slice(point + 1);
  const places = (point < 0 ? 0 : written.length - point - 1) - (power < 0 ? 0 : Number(text.slice(power + 1)));
  const below = Math.ceil(places / LIMB_DIGITS);
  const digits = whole + ZEROS.slice(0, LIMB_DIGITS * below - places);
  const limbs: number[] = [];
  for (let end = digits.length % LIMB_DIGITS || LIMB_DIGITS; end <= digits.length; end += LIMB_DIGITS) {
    const limb = Number(digits.slice(Math.max(end - LIMB_DIGITS, 0), end));
    if (limb !== 0 || limbs.length > 0) limbs.push(limb);
  }
  const high = limbs.length - 1 - below;
  while (limbs[limbs.length - 1] === 0) limbs.pop();
  return { e: LIMB_DIGITS * high + digitsOf(limbs[0] as number) - 1, d: limbs };
}
