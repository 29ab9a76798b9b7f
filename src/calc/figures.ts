import type { Decimal } from "decimal.js";
import { minorUnitDigits } from "../minor-units.js";
import { spelled } from "../model/refusals.js";
import { positiveZero } from "../scenario/values/bare-number.js";
import { Exact } from "../units.js";

/** An amount in a table or sentence, to the currency's minor unit, at most two decimals, half-even: 824,360,000 or 1,234.50. */
export const figure = (amount: Decimal, currency: string): string =>
  spelled(positiveZero(amount.toDecimalPlaces(minorUnitDigits(currency), Exact.ROUND_HALF_EVEN)));

/** A rate or share as per cent; "–" for a ratio over nothing. */
export const percentFigure = (part: Decimal | null, decimals = 2): string =>
  part === null
    ? "–"
    : `${positiveZero(part.times(100).toDecimalPlaces(decimals, Exact.ROUND_HALF_EVEN)).toFixed(decimals)}%`;
