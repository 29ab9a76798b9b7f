import { BASES, COUNTS, type FieldKey, PAYERS, TIMINGS } from "./terms.js";

/** How a field is written: amounts and rates as in scenario files, lengths as "45 days". */
export type FieldKind = "amount" | "rate" | "period" | "days" | "choice" | "text";

/** A field as it is asked for: the command has one option a field, the page one input. */
export interface Field {
  readonly key: FieldKey;
  readonly name: string;
  readonly kind: FieldKind;
  readonly about: string;
  readonly example: string;
  readonly choices?: readonly string[];
}

type Row = readonly [key: FieldKey, name: string, about: string, kind: FieldKind | readonly string[], example?: string];

/** In the order in which they are asked. A list of words is a choice between them. */
const ROWS: readonly Row[] = [
  ["opening", "Opening", "assets when the period begins", "amount", "800m"],
  ["inflows", "Inflows", "client money that comes in", "amount", "12m"],
  ["outflows", "Outflows", "client money that leaves", "amount", "36m"],
  ["return", "Gross return", "of the whole period, before fees", "rate", "6%"],
  ["fee", "Annual fee", "a year, on the average of both balances", "rate", "85bp"],
  ["period", "Period", "month, quarter, year (taken unless given), or days", "period", "45 days"],
  ["timing", "Timing of flows", "when they arrive; mid, with a warning, unless given", TIMINGS],
  ["currency", "Currency", "three letters; nothing is converted", "text", "USD"],
  ["label", "Label", "what the calculation is called", "text", "Base case"],
  ["counts", "Opening counts", "which assets the balances are", /* @__PURE__ */ Object.keys(COUNTS)],
  ["billable", "Billable part", "of the opening, pays the fee; all unless given", "amount", "760m"],
  ["advised", "Advised part", "of the opening, advised on without management", "amount", "50m"],
  ["basis", "Return is", "before the fee or after it; after it none is deducted", BASES],
  ["payer", "Fee comes from", "the assets, or an invoice that leaves them alone", PAYERS],
  ["age", "Valuation age", "of the opening", "days", "30 days"],
  ["stale", "Stale after", "oldest valuation without a warning", "days", "90 days"],
];

export const FIELDS: readonly Field[] = /* @__PURE__ */ ROWS.map(([key, name, about, form, example]) =>
  typeof form === "string"
    ? { key, name, about, kind: form, example: example ?? "" }
    : { key, name, about, kind: "choice", choices: form, example: form[0] ?? "" },
);
