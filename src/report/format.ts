import { InvariantError } from "../errors.js";
import { EN_US, type Locale, localDigits, type Unit, withCurrency } from "./locale.js";

/**
 * How a number of a run is written. `money:bn:1` has a fixed unit and decimals, so that the amounts of a table's column
 * line up; the others choose by size. Everything is our own: the same text on any machine, whatever its own language is.
 */
export type Format =
  | "money"
  | "signed-money"
  | "fall-money"
  | "stated-money"
  | "depth-money"
  | "error-money"
  | `money:${Unit}:${Decimals}`
  | `fall:${Unit}:${Decimals}`
  | "percent"
  | `percent:${Decimals}`
  | "stated-percent"
  | "depth"
  | "fall-percent"
  | "chance"
  | "whole-chance"
  | "points"
  | "signed-points"
  | "stated-points"
  | "basis-points"
  | "signed-basis-points"
  | "stated-basis-points"
  | "bare-basis-points"
  | "count"
  | "months"
  | "ordinal"
  | "index"
  | "factor"
  | "factor-error"
  | "year"
  | "fiscal-year"
  | "month"
  | "period"
  | "date"
  | "tiny"
  | "notation"
  | "text";

export type { Unit } from "./locale.js";
export type Decimals = 0 | 1 | 2 | 3;

/** Shown for what has no value: a ratio over nothing, a standard error of one path. */
export const NO_VALUE = "–";
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

const UNITS: readonly { readonly unit: Unit; readonly size: number }[] = [
  { unit: "tn", size: 1e12 },
  { unit: "bn", size: 1e9 },
  { unit: "m", size: 1e6 },
  { unit: "k", size: 1e3 },
  { unit: "one", size: 1 },
];

/** A value of the run as its reader sees it. `–` for null. */
export function format(value: unknown, as: Format, currency: string, locale: Locale = EN_US): string {
  if (value === null || value === undefined) return NO_VALUE;
  if (typeof value === "string") return formatString(value, as, locale);
  if (typeof value === "boolean") return value ? locale.yes : locale.no;
  if (typeof value !== "number") throw new InvariantError(`a report cannot show ${JSON.stringify(value)}`);
  if (!Number.isFinite(value)) throw new InvariantError(`a report cannot show ${value}`);
  return formatNumber(value, as, currency, locale);
}

function formatNumber(value: number, as: Format, currency: string, locale: Locale): string {
  const written =
    amountText(value, as, currency, locale) ?? shareText(value, as, locale) ?? countText(value, as, locale);
  if (written === null) throw new InvariantError(`the number ${value} cannot be written as ${as}`);
  return written;
}

function amountText(value: number, as: Format, currency: string, locale: Locale): string | null {
  if (as.startsWith("money:")) return fixedMoney(value, as, currency, locale);
  if (as.startsWith("fall:")) return fixedMoney(-value, as, currency, locale);
  switch (as) {
    case "money":
      return amount(value, currency, locale);
    case "signed-money":
      return signed(value, amount(Math.abs(value), currency, locale));
    case "fall-money":
      return signed(-value, amount(Math.abs(value), currency, locale));
    case "depth-money":
      return amount(Math.abs(value), currency, locale);
    case "error-money":
      return `±${amount(Math.abs(value), currency, locale)}`;
    case "stated-money":
      return statedAmount(value, currency, locale);
    default:
      return null;
  }
}

function shareText(value: number, as: Format, locale: Locale): string | null {
  if (as.startsWith("percent:"))
    return fixed(value * 100, Number(as.slice("percent:".length)), locale) + locale.percent;
  switch (as) {
    case "percent":
      return percent(value, locale);
    case "stated-percent":
      return stated(value * 100, locale) + locale.percent;
    case "depth":
      return percent(Math.abs(value), locale);
    case "chance":
      return chance(value, locale);
    case "whole-chance":
      return wholeChance(value, locale);
    case "points":
      return `${fixed(value * 100, Math.abs(value) < 0.0095 ? 2 : 1, locale)}${NO_BREAK_SPACE}${locale.points}`;
    case "signed-points":
      return value === 0
        ? `0${NO_BREAK_SPACE}${locale.points}`
        : signed(value, `${shareText(Math.abs(value), "points", locale)}`);
    case "stated-points":
      return `${stated(value * 100, locale)}${NO_BREAK_SPACE}${locale.points}`;
    case "signed-basis-points":
      return signed(value, `${shareText(Math.abs(value), "basis-points", locale)}`);
    case "fall-percent":
      return value === 0 ? `0${locale.percent}` : percent(-value, locale);
    case "stated-basis-points":
      return `${stated(value * 10_000, locale)}${NO_BREAK_SPACE}${locale.basisPoints}`;
    case "basis-points":
      return `${fixed(value * 10_000, 1, locale)}${NO_BREAK_SPACE}${locale.basisPoints}`;
    case "bare-basis-points":
      return fixed(value * 10_000, 1, locale);
    default:
      return null;
  }
}

function countText(value: number, as: Format, locale: Locale): string | null {
  switch (as) {
    case "count":
      return grouped(value, locale);
    case "months":
      return fixed(value, Number.isInteger(value) ? 0 : 1, locale);
    case "ordinal":
      return ordinal(value, locale);
    case "index":
      return value.toFixed(3).replace(".", locale.decimal);
    case "factor":
      return String(Number(value.toPrecision(4)))
        .replace("-", MINUS)
        .replace(".", locale.decimal);
    case "factor-error":
      return String(Number(value.toPrecision(2))).replace(".", locale.decimal);
    case "year":
      return String(value);
    case "fiscal-year":
      return `FY${value}`;
    case "tiny":
      return tiny(value).replace(".", locale.decimal);
    default:
      return null;
  }
}

function formatString(value: string, as: Format, locale: Locale): string {
  if (as === "text" || as === "year") return value;
  if (as === "notation") return inNotation(value, locale);
  if (as === "fiscal-year") return `FY${value}`;
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (date === null) return value;
  const [, year, month, day] = date as unknown as [string, string, string, string | undefined];
  const name = locale.months[Number(month) - 1];
  if (as === "date" && day !== undefined) return locale.date(Number(day), Number(month), year);
  if (as === "period" && Number(month) % 3 === 0) return `${locale.quarter}${Number(month) / 3} ${year}`;
  return `${name} ${year}`;
}

/** A number of a scenario ("1.2bn", "-6.53%", "1358400000.25") in six digits with the locale's marks; any other text stays. */
function inNotation(text: string, locale: Locale): string {
  const [, sign, digits, unit] = /^([-\u2212+]?)(\d+(?:\.\d+)?)(%|bp|pp|k|m|bn|tn)?$/.exec(text) ?? [];
  if (digits === undefined) return text;
  const size = UNITS.find((known) => known.unit === unit)?.size ?? 1;
  const written = sixDigits(Number(digits)).replace(".", locale.decimal);
  const marks: Readonly<Record<string, string>> = {
    "%": locale.percent,
    bp: NO_BREAK_SPACE + locale.basisPoints,
    pp: NO_BREAK_SPACE + locale.points,
  };
  const mark = unit === undefined ? undefined : marks[unit];
  const isAmount = mark === undefined && Number(digits) * size >= 1000;
  const number = isAmount ? scaled(Number(digits) * size, sixDigits, locale) : written + (mark ?? "");
  return (sign === "-" ? MINUS : sign) + number;
}

/** An amount with three significant digits: "$84.9bn", "−£1.20m", "CHF 146bn", "$0". */
export function amount(value: number, currency: string, locale: Locale = EN_US): string {
  const text = scaled(Math.abs(value), (size) => size.toPrecision(3), locale);
  return (value < 0 && !isNothing(text) ? MINUS : "") + withCurrency(text, currency, locale);
}

/** A share as per cent with one decimal, without decimals from ten on: "6.7%", "43%", "−12%". */
export function percent(value: number, locale: Locale = EN_US): string {
  return fixed(value * 100, Math.abs(value) < 0.0995 ? 1 : 0, locale) + locale.percent;
}

/** A chance. Only a certain one is written 0% or 100%; the ends get decimals, and what these cannot show a sign. */
export function chance(value: number, locale: Locale = EN_US): string {
  const digits = chanceDigits(value);
  return digits.replace(".", locale.decimal) + locale.percent;
}

function chanceDigits(value: number): string {
  if (value === 0 || value === 1) return String(value * 100);
  if (value < 0.0005) return "<0.1";
  if (value > 0.9995) return ">99.9";
  return (value * 100).toFixed(value < 0.0995 || value > 0.9005 ? 1 : 0);
}

/** A chance in whole per cent, as headlines have it. Only a certain one is written 0% or 100%. */
export function wholeChance(value: number, { percent: sign }: Locale = EN_US): string {
  if (value === 0 || value === 1) return value * 100 + sign;
  if (value < 0.005) return `<1${sign}`;
  return (value >= 0.995 ? ">99" : (value * 100).toFixed(0)) + sign;
}

/** The percentile that a share of paths below is: 0.573 → "57th". Never the 0th or the 100th. */
export function ordinal(value: number, locale: Locale = EN_US): string {
  return locale.ordinal(Math.min(99, Math.max(1, Math.round(value * 100))));
}

/** Digits in groups of three: "10,000". */
export function grouped(value: number, locale: Locale = EN_US): string {
  return (value < 0 ? MINUS : "") + localDigits(Math.abs(value).toFixed(0), locale);
}

/** The unit and decimals in which a column of amounts reads well: its largest amount decides, a much smaller one may ask for the next unit. */
export function columnFormat(amounts: readonly (number | null)[]): `money:${Unit}:${Decimals}` {
  const largest = amounts.reduce<number>((max, value) => Math.max(max, Math.abs(value ?? 0)), 0);
  const smallest = amounts.reduce<number>((min, value) => (value ? Math.min(min, Math.abs(value)) : min), largest);
  const index = largest < 1 ? UNITS.length - 1 : UNITS.findIndex(({ size }) => largest >= size);
  const { unit, size } = UNITS[index] ?? (UNITS[UNITS.length - 1] as (typeof UNITS)[0]);
  const below = UNITS[index + 1];
  // 1,090m beside 140m reads better than 1.09bn beside 0.14bn.
  if (below !== undefined && largest < 1000 * size && smallest < 0.8 * size) return `money:${below.unit}:0`;
  return `money:${unit}:${unit === "one" ? 0 : largest / size >= 20 ? 1 : 2}`;
}

/** The same for what leaves: a positive amount is written as a fall. */
export const asFall = (as: `money:${Unit}:${Decimals}`): Format => as.replace("money", "fall") as Format;

/** An amount on an axis: no more digits than it needs ("$50bn", "$2.5bn"). */
export function statedAmount(value: number, currency: string, locale: Locale = EN_US): string {
  const text = scaled(Math.abs(value), sixDigits, locale);
  return (value < 0 ? MINUS : "") + withCurrency(text, currency, locale);
}

function fixedMoney(value: number, as: Format, currency: string, locale: Locale): string {
  const [, unit, decimals] = as.split(":") as [string, Unit, string];
  const size = UNITS.find((known) => known.unit === unit)?.size ?? 1;
  const text = Math.abs(value / size).toFixed(Number(decimals));
  return (
    (value < 0 && !isNothing(text) ? MINUS : "") +
    withCurrency(localDigits(text, locale) + locale.units[unit], currency, locale)
  );
}

/** Digits and suffix at the largest unit that leaves at least one digit before the point, after rounding. */
function scaled(size: number, digits: (scaled: number) => string, locale: Locale): string {
  const inUnit = (text: string, unit: Unit): string => text.replace(".", locale.decimal) + locale.units[unit];
  if (size === 0) return "0";
  for (const [index, { size: of, unit }] of UNITS.entries()) {
    const larger = UNITS[index - 1];
    if (size < of && of > 1) continue;
    const text = digits(size / of);
    // 999.7m rounds to 1,000m: the next unit says it better.
    if (larger !== undefined && Number(text) >= 1000) return inUnit(digits(size / larger.size), larger.unit);
    if (text.includes("e")) return localDigits((size / of).toFixed(0), locale) + locale.units[unit];
    return inUnit(text, unit);
  }
  return "0";
}

/** At most six significant digits, without zeros at the end. */
function sixDigits(value: number): string {
  const rounded = Number(value.toPrecision(6));
  return String(Math.abs(rounded) < 1e-6 ? 0 : rounded);
}

const stated = (value: number, { decimal }: Locale): string =>
  sixDigits(value).replace("-", MINUS).replace(".", decimal);

function fixed(value: number, decimals: number, locale: Locale): string {
  const text = Math.abs(value).toFixed(decimals);
  return (value < 0 && !isNothing(text) ? MINUS : "") + localDigits(text, locale);
}

function signed(value: number, text: string): string {
  if (value === 0) return text;
  return (value > 0 ? "+" : MINUS) + text;
}

/** Very small numbers, such as residuals, as spreadsheets write them: "1.2E−15". */
function tiny(value: number): string {
  if (value === 0) return "0";
  return value.toExponential(1).replace("e", "E").replace("+", "").replaceAll("-", MINUS);
}

function isNothing(text: string): boolean {
  return !/[1-9]/.test(text);
}
