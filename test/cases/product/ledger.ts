import type { Decimal } from "decimal.js";
import { project } from "../../../src/model/project.js";
import type { SegmentRow } from "../../../src/model/projection.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Plan } from "../../../src/plan/plan.js";
import type { Json } from "../case.js";
import { ZERO } from "../numbers.js";
import { amount, aYear, type Document, FIRST_MONTH, flowAmount, parseDocument, percent } from "./scenario-document.js";

/** Periods of one segment, whatever they last: each is a month of the product. */
export interface Periods {
  readonly opening: Decimal;
  /** One return a period. */
  readonly returns: readonly Decimal[];
  readonly conventions?: Document;
  /** Each period: an amount, and a rate on its opening. */
  readonly inflow?: FlowAPeriod;
  readonly outflow?: FlowAPeriod;
  readonly fee?: {
    readonly rateAPeriod: Decimal;
    readonly base: "average" | "beginning" | "ending";
    readonly when: string;
  };
  /** Of the first period, unless it is the usual one. */
  readonly firstMonth?: string;
  readonly extra?: Document;
}

export interface FlowAPeriod {
  readonly amount?: Decimal;
  readonly rate?: Decimal;
}

/** Rates in a scenario are a year's and end at 100 %, and a horizon at 600 months. */
export const canBeStated = ({ returns, outflow, fee }: Periods): boolean =>
  returns.length <= LONGEST &&
  [outflow?.rate, fee?.rateAPeriod].every((rate) => rate === undefined || withinAYear(rate));

export const LONGEST = 600;
export const withinAYear = (aMonth: Decimal): boolean => aYear(aMonth).lessThanOrEqualTo(1);

/** The product's exact ledger of the periods: scenario → plan → projection. */
export const ledger = (periods: Periods): readonly SegmentRow[] => ledgerOf(periods).rows;

/** The same with the plan that it was made from. */
export function ledgerOf(periods: Periods): { readonly plan: Plan; readonly rows: readonly SegmentRow[] } {
  const plan = makePlan(parseDocument(documentOf(periods)));
  return { plan, rows: project(plan).segments[0] as readonly SegmentRow[] };
}

export const documentOf = (periods: Periods): Document & { readonly months: number } => ({
  months: periods.returns.length,
  conventions: periods.conventions ?? {},
  markets: {
    model: "lognormal",
    assets: { market: { name: "Market", mean: "0%", volatility: "0%" } },
    given: [
      { label: "The case", from: periods.firstMonth ?? FIRST_MONTH, returns: { market: periods.returns.map(percent) } },
    ],
  },
  segments: [
    {
      id: "segment",
      name: "Segment",
      opening: amount(periods.opening),
      mix: { market: "100%" },
      flows: flowsOf(periods),
      fees: feesOf(periods),
    },
  ],
  ...periods.extra,
});

/** A rate and an amount together: one as new clients, the other as money of existing ones. They do not differ in a ledger. */
function flowsOf({ inflow = {}, outflow = {} }: Periods): Json {
  const rates = { new: inflow.rate, departures: outflow.rate };
  const amounts = { contributions: inflow.amount, withdrawals: outflow.amount };
  return { ...stated(rates, (rate) => percent(aYear(rate))), ...stated(amounts, (value) => flowAmount(aYear(value))) };
}

const stated = (values: Readonly<Record<string, Decimal | undefined>>, text: (value: Decimal) => string): Document =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined || value.isZero() ? [] : [[key, text(value)]],
    ),
  );

const feesOf = ({ fee }: Periods): Json => ({
  schedule: "flat",
  rate: percent(aYear(fee?.rateAPeriod ?? ZERO)),
  "paid-from": "assets",
  base: fee?.base ?? "average",
  when: fee?.when ?? "arrears",
  frequency: "monthly",
});
