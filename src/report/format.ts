import { InvariantError } from "../errors.js";

/**
 * How a number of a run is written. `money:bn:1` has a fixed unit and decimals, so that the amounts of a table's column
 * line up; the others choose by size. Everything is our own: the same text on any machine, in any locale.
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
  | "bare-basis-points"
  | "count"
  | "months"
  | "ordinal"
  | "index"
  | "factor"
  | "factor-error"
  | "year"
  | "month"
  | "period"
  | "date"
  | "tiny"
  | "text";

export type Unit = "one" | "k" | "m" | "bn" | "tn";
export type Decimals = 0 | 1 | 2 | 3;

/** Shown for what has no value: a ratio over nothing, a standard error of one path. */
export const NO_VALUE = "–";
const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["EUR", "€"],
  ["GBP", "£"],
  ["JPY", "¥"],
]);

const UNITS: readonly { readonly unit: Unit; readonly size: number; readonly suffix: string }[] = [
  { unit: "tn", size: 1e12, suffix: "tn" },
  { unit: "bn", size: 1e9, suffix: "bn" },
  { unit: "m", size: 1e6, suffix: "m" },
  { unit: "k", size: 1e3, suffix: "k" },
  { unit: "one", size: 1, suffix: "" },
];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A value of the run as its reader sees it. `–` for null. */
export function format(value: unknown, as: Format, currency: string): string {
  if (value === null || value === undefined) return NO_VALUE;
  if (typeof value === "string") return formatString(value, as);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "number") throw new InvariantError(`a report cannot show ${JSON.stringify(value)}`);
  if (!Number.isFinite(value)) throw new InvariantError(`a report cannot show ${value}`);
  return formatNumber(value, as, currency);
}

function formatNumber(value: number, as: Format, currency: string): string {
  if (as.startsWith("money:")) return fixedMoney(value, as, currency);
  if (as.startsWith("fall:")) return fixedMoney(-value, as, currency);
  if (as.startsWith("percent:")) return `${fixed(value * 100, Number(as.slice("percent:".length)))}%`;
  switch (as) {
    case "money":
      return amount(value, currency);
    case "signed-money":
      return signed(value, amount(Math.abs(value), currency));
    case "fall-money":
      return signed(-value, amount(Math.abs(value), currency));
    case "depth-money":
      return amount(Math.abs(value), currency);
    case "error-money":
      return `±${amount(Math.abs(value), currency)}`;
    case "stated-money":
      return statedAmount(value, currency);
    case "percent":
      return percent(value);
    case "stated-percent":
      return `${stated(value * 100)}%`;
    case "depth":
      return percent(Math.abs(value));
    case "chance":
      return chance(value);
    case "whole-chance":
      return wholeChance(value);
    case "points":
      return `${fixed(value * 100, Math.abs(value) < 0.0095 ? 2 : 1)}${NO_BREAK_SPACE}pp`;
    case "signed-points":
      return value === 0 ? `0${NO_BREAK_SPACE}pp` : signed(value, formatNumber(Math.abs(value), "points", currency));
    case "stated-points":
      return `${stated(value * 100)}${NO_BREAK_SPACE}pp`;
    case "signed-basis-points":
      return signed(value, formatNumber(Math.abs(value), "basis-points", currency));
    case "fall-percent":
      return value === 0 ? "0%" : percent(-value);
    case "basis-points":
      return `${fixed(value * 10_000, 1)}${NO_BREAK_SPACE}bp`;
    case "bare-basis-points":
      return fixed(value * 10_000, 1);
    case "count":
      return grouped(value);
    case "months":
      return fixed(value, Number.isInteger(value) ? 0 : 1);
    case "ordinal":
      return ordinal(value);
    case "index":
      return value.toFixed(3);
    case "factor":
      return String(Number(value.toPrecision(4))).replace("-", MINUS);
    case "factor-error":
      return String(Number(value.toPrecision(2)));
    case "year":
      return String(value);
    case "tiny":
      return tiny(value);
    default:
      throw new InvariantError(`the number ${value} cannot be written as ${as}`);
  }
}

function formatString(value: string, as: Format): string {
  if (as === "text" || as === "year") return value;
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (date === null) return value;
  const [, year, month, day] = date as unknown as [string, string, string, string | undefined];
  const name = MONTHS[Number(month) - 1];
  if (as === "date" && day !== undefined) return `${Number(day)} ${name} ${year}`;
  if (as === "period" && Number(month) % 3 === 0) return `Q${Number(month) / 3} ${year}`;
  return `${name} ${year}`;
}

/** An amount with three significant digits: "$84.9bn", "−£1.20m", "CHF 146bn", "$0". */
export function amount(value: number, currency: string): string {
  const text = scaled(Math.abs(value), (size) => size.toPrecision(3));
  return value < 0 && !isNothing(text) ? MINUS + prefixed(text, currency) : prefixed(text, currency);
}

/** A share as per cent with one decimal, without decimals from ten on: "6.7%", "43%", "−12%". */
export function percent(value: number): string {
  return `${fixed(value * 100, Math.abs(value) < 0.0995 ? 1 : 0)}%`;
}

/** A chance. Only a certain one is written 0% or 100%; the ends get decimals, and what these cannot show a sign. */
export function chance(value: number): string {
  if (value === 0 || value === 1) return `${value * 100}%`;
  if (value < 0.0005) return "<0.1%";
  if (value > 0.9995) return ">99.9%";
  return `${(value * 100).toFixed(value < 0.0995 || value > 0.9005 ? 1 : 0)}%`;
}

/** A chance in whole per cent, as headlines have it. Only a certain one is written 0% or 100%. */
export function wholeChance(value: number): string {
  if (value === 0 || value === 1) return `${value * 100}%`;
  if (value < 0.005) return "<1%";
  return value >= 0.995 ? ">99%" : `${(value * 100).toFixed(0)}%`;
}

/** The percentile that a share of paths below is: 0.573 → "57th". Never the 0th or the 100th. */
export function ordinal(value: number): string {
  const whole = Math.min(99, Math.max(1, Math.round(value * 100)));
  const teen = whole % 100 >= 11 && whole % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][whole % 10] ?? "th");
  return `${whole}${ending}`;
}

/** Digits in groups of three: "10,000". */
export function grouped(value: number): string {
  const digits = Math.abs(value).toFixed(0);
  return (value < 0 ? MINUS : "") + digits.replace(/\B(?=(\d{3})+$)/g, ",");
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
export function statedAmount(value: number, currency: string): string {
  const text = scaled(Math.abs(value), (size) => stated(size));
  return value < 0 ? MINUS + prefixed(text, currency) : prefixed(text, currency);
}

function fixedMoney(value: number, as: Format, currency: string): string {
  const [, unit, decimals] = as.split(":") as [string, Unit, string];
  const { size, suffix } = UNITS.find((known) => known.unit === unit) ?? { size: 1, suffix: "" };
  const text = Math.abs(value / size).toFixed(Number(decimals));
  return (value < 0 && !isNothing(text) ? MINUS : "") + prefixed(withGroups(text) + suffix, currency);
}

/** Digits and suffix at the largest unit that leaves at least one digit before the point, after rounding. */
function scaled(size: number, digits: (scaled: number) => string): string {
  if (size === 0) return "0";
  for (const [index, { size: unit, suffix }] of UNITS.entries()) {
    const larger = UNITS[index - 1];
    if (size < unit && unit > 1) continue;
    const text = digits(size / unit);
    // 999.7m rounds to 1,000m: the next unit says it better.
    if (larger !== undefined && Number(text) >= 1000) return digits(size / larger.size) + larger.suffix;
    return (text.includes("e") ? withGroups((size / unit).toFixed(0)) : text) + suffix;
  }
  return "0";
}

/** At most six significant digits, without zeros at the end. */
function stated(value: number): string {
  const text = Number(value.toPrecision(6));
  return String(Math.abs(text) < 1e-6 ? 0 : text).replace("-", MINUS);
}

function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return (value < 0 && !isNothing(text) ? MINUS : "") + withGroups(text);
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

function prefixed(text: string, currency: string): string {
  return (SYMBOLS.get(currency) ?? currency + NO_BREAK_SPACE) + text;
}

function withGroups(text: string): string {
  const [whole, part] = text.split(".") as [string, string | undefined];
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
}

function isNothing(text: string): boolean {
  return !/[1-9]/.test(text);
}
