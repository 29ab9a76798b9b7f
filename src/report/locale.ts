import type { LocaleTag } from "../scenario/locale.js";

/** What the words of a report are in. */
export type Language = "en" | "de" | "fr";

/** How numbers, amounts and dates are written, and in which language the words beside them are. */
export interface Locale {
  readonly language: Language;
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** What follows a number of hundredths, with its space. */
  readonly percent: string;
  /** What follows an amount in each unit, with its space. */
  readonly units: Readonly<Record<Unit, string>>;
  /** Symbols; other currencies go by their codes. */
  readonly symbols: ReadonlyMap<string, string>;
  readonly currencyPlace: "joined-before" | "before" | "after";
  /** From January on. */
  readonly months: readonly string[];
  /** Before the number of a quarter: "Q". */
  readonly quarter: string;
  /** What follows basis points and percentage points. */
  readonly basisPoints: string;
  readonly points: string;
  readonly yes: string;
  readonly no: string;
  /** A place in an order, from 1 to 99: "57th". */
  readonly ordinal: (whole: number) => string;
  readonly date: (day: number, month: number, year: string) => string;
}

/** Powers of a thousand that amounts are written in. */
export type Unit = "one" | "k" | "m" | "bn" | "tn";

const SPACE = "\u00a0";
const two = (part: number): string => String(part).padStart(2, "0");
const spaced = (units: Readonly<Record<Exclude<Unit, "one">, string>>): Locale["units"] => ({
  one: "",
  k: SPACE + units.k,
  m: SPACE + units.m,
  bn: SPACE + units.bn,
  tn: SPACE + units.tn,
});

const ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const GERMAN_MONTHS = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(" ");
const FRENCH_MONTHS = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");

/** The default: dates have the month's name in the middle, which nobody can misread. */
export const EN_US: Locale = {
  language: "en",
  decimal: ".",
  group: ",",
  percent: "%",
  units: { one: "", k: "k", m: "m", bn: "bn", tn: "tn" },
  symbols: new Map([
    ["USD", "$"],
    ["EUR", "€"],
    ["GBP", "£"],
    ["JPY", "¥"],
  ]),
  currencyPlace: "joined-before",
  months: ENGLISH_MONTHS,
  quarter: "Q",
  basisPoints: "bp",
  points: "pp",
  yes: "yes",
  no: "no",
  ordinal: (whole) => whole + (Math.floor(whole / 10) === 1 ? "th" : (["th", "st", "nd", "rd"][whole % 10] ?? "th")),
  date: (day, month, year) => `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`,
};

const DE_DE: Locale = {
  language: "de",
  decimal: ",",
  group: ".",
  percent: `${SPACE}%`,
  units: spaced({ k: "Tsd.", m: "Mio.", bn: "Mrd.", tn: "Bio." }),
  symbols: EN_US.symbols,
  currencyPlace: "after",
  months: GERMAN_MONTHS,
  quarter: "Q",
  basisPoints: "Bp",
  points: "Pp",
  yes: "ja",
  no: "nein",
  ordinal: (whole) => `${whole}.`,
  date: (day, month, year) => `${two(day)}.${two(month)}.${year}`,
};

/** As the Unicode CLDR 48 has them (https://cldr.unicode.org); English keeps its short units (bn, m, k), German has one for thousands. */
const LOCALES: Readonly<Record<LocaleTag, Locale>> = {
  "en-US": EN_US,
  "en-GB": { ...EN_US, symbols: new Map([...EN_US.symbols, ["USD", "US$"], ["JPY", "JP¥"]]) },
  "de-DE": DE_DE,
  "de-CH": {
    ...DE_DE,
    decimal: ".",
    group: "'",
    percent: "%",
    symbols: new Map([...EN_US.symbols].filter(([code]) => code !== "EUR")),
    currencyPlace: "before",
  },
  "fr-FR": {
    language: "fr",
    decimal: ",",
    group: "\u202f",
    percent: `${SPACE}%`,
    units: spaced({ k: "k", m: "M", bn: "Md", tn: "Bn" }),
    symbols: new Map([
      ["EUR", "€"],
      ["USD", "$US"],
      ["GBP", "£GB"],
    ]),
    currencyPlace: "after",
    months: FRENCH_MONTHS,
    quarter: "T",
    basisPoints: "pb",
    points: "pt",
    yes: "oui",
    no: "non",
    ordinal: (whole) => whole + (whole === 1 ? "er" : "e"),
    date: (day, month, year) => `${two(day)}/${two(month)}/${year}`,
  },
};

/** Of a run, which has none where the scenario states none. */
export const localeOf = (tag: LocaleTag | null | undefined): Locale => LOCALES[tag ?? "en-US"];

/** Digits as JavaScript writes them ("-1234.5") in groups, with the locale's marks; the sign is left to the caller. */
export function localDigits(digits: string, { decimal, group }: Locale): string {
  const [whole, part] = digits.split(".") as [string, string | undefined];
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (part === undefined ? "" : decimal + part);
}

/** An amount's digits and unit beside the currency. */
export function withCurrency(text: string, currency: string, { symbols, currencyPlace }: Locale): string {
  const symbol = symbols.get(currency);
  if (currencyPlace === "after") return `${text}${SPACE}${symbol ?? currency}`;
  const joined = currencyPlace === "joined-before" && symbol !== undefined;
  return `${symbol ?? currency}${joined ? "" : SPACE}${text}`;
}
