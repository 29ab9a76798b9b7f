import type { Decimal } from "decimal.js";
import type { Uncertainty } from "../scenario/scenario.js";
import { Exact } from "../units.js";

/** How a quantity is written: an annual rate, a fee rate, an amount, or a number without unit. */
export type UnitInWords = "rate" | "fee-rate" | "amount" | "number";

const SCALES = [
  ["1e12", "tn"],
  ["1e9", "bn"],
  ["1e6", "m"],
  ["1e3", "k"],
] as const;

/** An amount as a scenario would write it: 12.5bn, 250m, 800. */
export function amountInWords(amount: Decimal): string {
  const scale = SCALES.find(([size]) => amount.abs().greaterThanOrEqualTo(size));
  return scale === undefined ? plain(amount) : `${plain(amount.dividedBy(scale[0]))}${scale[1]}`;
}

/** "± 1.5 pp, drawn once per path", or "evenly from 4 % to 8 %, drawn once per path". */
export function uncertaintyInWords(uncertainty: Uncertainty, unit: UnitInWords): string {
  const drawn = "drawn once per path";
  if (uncertainty.kind === "range") {
    return `evenly from ${inWords(uncertainty.low, unit)} to ${inWords(uncertainty.high, unit)}, ${drawn}`;
  }
  const deviation =
    unit === "rate" ? `${plain(uncertainty.deviation.times(100))} pp` : inWords(uncertainty.deviation, unit);
  return `± ${deviation}, ${drawn}`;
}

function inWords(value: Decimal, unit: UnitInWords): string {
  if (unit === "amount") return amountInWords(value);
  if (unit === "number") return plain(value);
  return unit === "rate" ? `${plain(value.times(100))} %` : `${plain(value.times(10_000))} bp`;
}

/** Digits without an exponent or trailing zeros, at most twelve significant. */
const plain = (value: Decimal): string => new Exact(value).toSignificantDigits(12).toFixed();
