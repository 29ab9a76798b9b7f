import type { Problem } from "../errors.js";
import { quoted, shown } from "../scenario/reading/shown.js";
import { didYouMean, suggest } from "../scenario/reading/suggest.js";

const TEXTS = ["manager", "segment", "period_start", "period_end", "period", "currency", "unit", "source"] as const;

/** Amounts of a row by column, in the unit of the row, signed as they enter the closing but for gross outflows. */
export const AMOUNTS = [
  "beginning",
  "gross_inflows",
  "gross_outflows",
  "net_flows",
  "market_and_performance",
  "fx",
  "distributions",
  "transfers",
  "acquisitions_disposals_other",
  "ending",
] as const;

export type AmountColumn = (typeof AMOUNTS)[number];
export type Column = (typeof TEXTS)[number] | AmountColumn;

const COLUMNS: readonly Column[] = [...TEXTS, ...AMOUNTS];

/** What must be there besides net flows, which may also be given gross. */
const REQUIRED: readonly Column[] = [
  "manager",
  "segment",
  "period_start",
  "period_end",
  "currency",
  "unit",
  "beginning",
  "market_and_performance",
  "ending",
];

/** Where each of our columns stands, and the names that are none of ours. */
export interface Header {
  readonly places: ReadonlyMap<Column, number>;
  readonly width: number;
  readonly unread: readonly string[];
}

/** Reads the first line: a column that is missing, twice there, or almost one of ours is a problem. */
export function readHeader(names: readonly string[], at: string, problems: Problem[]): Header {
  const places = new Map<Column, number>();
  const unread: string[] = [];
  if (names.length === 1 && /[;\t]/.test(names[0] as string)) {
    const fix = "Save it with commas between cells";
    problems.push({ at, key: "file", what: "has semicolons or tabs between cells", fix });
    return { places, width: names.length, unread };
  }
  for (const [place, name] of names.map((written) => written.trim()).entries()) {
    const column = COLUMNS.find((one) => one === name);
    if (column === undefined) unread.push(name);
    else if (places.has(column)) problems.push({ at, key: column, what: "is there twice", fix: "Remove one of them" });
    else places.set(column, place);
  }
  const meant = unread.map((name) => misspelt(name, { at, places, problems }));
  const missing = missingOf(places).filter((column) => !meant.includes(column));
  problems.push(
    ...missing.map((key) => ({ at, key, what: "is no column of the file", fix: "Add it to the first line" })),
  );
  return { places, width: names.length, unread: unread.filter((name) => name !== "").map(shown) };
}

function missingOf(places: ReadonlyMap<Column, number>): readonly Column[] {
  const gross = places.has("gross_inflows") && places.has("gross_outflows");
  const flows: readonly Column[] = gross ? [] : ["net_flows"];
  return [...REQUIRED, ...flows].filter((column) => !places.has(column));
}

interface Reported extends Pick<Header, "places"> {
  readonly at: string;
  readonly problems: Problem[];
}

/** Reports a name that is almost one of ours, and answers which. */
function misspelt(name: string, { at, places, problems }: Reported): string | null {
  const free = COLUMNS.filter((column) => !places.has(column));
  const meant = suggest(name, free);
  if (meant === null) return null;
  problems.push({ at, key: quoted(name), what: `is not a known column${didYouMean(meant)}`, fix: `Write ${meant}` });
  return meant;
}
