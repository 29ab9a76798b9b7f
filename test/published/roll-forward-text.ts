const COLUMNS = [
  "manager",
  "segment",
  "period_start",
  "period_end",
  "period",
  "currency",
  "unit",
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

export type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A sound quarter: 100 + 5 + 1 = 106. */
const QUARTER: Cells = {
  manager: "A",
  segment: "Total",
  period_start: "2025-01-01",
  period_end: "2025-03-31",
  period: "Q",
  currency: "USD",
  unit: "million",
  beginning: "100",
  net_flows: "5",
  market_and_performance: "1",
  ending: "106",
};

/** A file of roll-forwards; each is the sound quarter but for the cells given. */
export const rollForwardText = (...rows: readonly Cells[]): string =>
  [COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => quoted({ ...QUARTER, ...cells }[column] ?? "")))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
