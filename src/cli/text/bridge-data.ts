import type { Decimal } from "decimal.js";
import { formatDate } from "../../months.js";
import type { Explained, Explanation } from "../../published/explain.js";
import type { AmountUnit, Line, PublishedRollForward } from "../../published/roll-forward.js";
import { inUnit } from "../../published/written-amount.js";
import { csvLines, type CsvOptions } from "../../tables/csv.js";

/** What the answers rest on; printed with them. */
export const CONVENTIONS = [
  "Rounding: half of the last digit of every published figure; zeros that end both balances are taken for rounding.",
  "Returns are of the whole period, not a year, and rest on the published lines. Implied: market / opening. Dietz and",
  "money-weighted: market and FX are the gain, all other lines come and go at mid-period. Time-weighted: Dietz returns linked.",
];

/** What CSV and JSON call the lines. */
const LINE_KEYS: Readonly<Record<Line, string>> = {
  netFlows: "net-flows",
  marketGain: "market-gain",
  fx: "fx",
  distributions: "distributions",
  transfers: "transfers",
  acquisitions: "acquisitions",
};

/** A roll-forward or chain by key, amounts in the unit of its last period, as decimal text, which no reader rounds to a double. */
function recordOf(explained: Explained): Readonly<Record<string, string | number | null>> {
  const { periods, opening, lines, closing, residual, tolerance } = explained;
  const last = periods.at(-1) as PublishedRollForward;
  const amount = (value: Decimal | null): string | null => amountText(value, last.unit);
  const between = Object.entries(LINE_KEYS).map(([line, key]) => [key, amount(lines[line as Line])]);
  return {
    at: periods.map(({ at }) => at).join(" "),
    manager: last.manager,
    segment: last.segment,
    from: formatDate(periods[0].from),
    to: formatDate(last.to),
    period: last.period,
    periods: periods.length,
    currency: last.currency,
    unit: last.unit,
    opening: amount(opening),
    ...Object.fromEntries(between),
    closing: amount(closing),
    residual: amount(residual),
    tolerance: amount(tolerance),
    reconciles: explained.reconciles,
    "organic-growth": shareText(explained.organicGrowth),
    "annualised-organic-growth": shareText(explained.annualisedOrganicGrowth),
    "total-growth": shareText(explained.totalGrowth),
    "implied-return": shareText(explained.impliedReturn),
    "modified-dietz": shareText(explained.modifiedDietz),
    "time-weighted": shareText(explained.timeWeighted),
    "money-weighted": shareText(explained.moneyWeighted),
    source: [...new Set(periods.map(({ source }) => source))].filter((source) => source !== "").join("; ") || null,
  };
}

const amountText = (amount: Decimal | null, unit: AmountUnit): string | null =>
  amount === null ? null : inUnit(amount, unit).toFixed();

/** Ten digits are more than a rate can mean. */
const shareText = (part: Decimal | null): string | null => (part === null ? null : part.toDecimalPlaces(10).toFixed());

/** Every roll-forward and every chain; the chain says more than one in `periods`. */
export async function bridgeCsv({ rollForwards, chains }: Explanation, options: CsvOptions): Promise<string> {
  const records = [...rollForwards, ...chains].map(recordOf);
  const head = Object.keys(records[0] ?? {});
  return csvLines([head, ...records.map((record) => head.map((key) => String(record[key] ?? "")))], options);
}

export function bridgeJson({ rollForwards, chains }: Explanation): string {
  const answer = {
    conventions: CONVENTIONS.join(" "),
    "roll-forwards": rollForwards.map(recordOf),
    chains: chains.map(recordOf),
  };
  return JSON.stringify(answer, null, 2);
}
