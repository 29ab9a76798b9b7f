import type { Decimal } from "decimal.js";
import { project } from "../../../src/model/project.js";
import type { LedgerRow } from "../../../src/model/projection.js";
import { reportedRunRate } from "../../../src/model/run-rate.js";
import { makePlan } from "../../../src/plan/make-plan.js";
import type { Json } from "../case.js";
import { type Answers, quotient, total } from "../numbers.js";
import { withinAYear } from "./ledger.js";
import { amount, aYear, type Document, FIRST_MONTH, parseDocument, percent } from "./scenario-document.js";

/** A book that is shocked, and a flow on what the shock leaves. */
export interface Shocked {
  readonly aum: Decimal;
  /** A year. */
  readonly feeRate: Decimal;
  readonly shock: Decimal;
  readonly flowRate: Decimal;
}

/**
 * One month of the product in which the shock is the given return of each book's own market, and flows come on the closing balance;
 * revenue before and after is the run-rate of the schedules. A book that loses more than a twelfth in flows loses it as an outflow
 * on the last day: a scenario's rates are a year's.
 */
export function shockedBooks(books: readonly Shocked[]): Answers {
  const plan = makePlan(parseDocument(documentOf(books)));
  const projection = project(plan);
  const [firm] = projection.groups[0] as readonly [LedgerRow];
  const revenue = (month: number): Decimal =>
    total(plan.segments.map((segment, at) => reportedRunRate(plan, segment, projection.segments[at] ?? [], month)));
  return {
    aum_before: firm.opening,
    aum_after: firm.closing,
    market_effect: firm.marketGain,
    flow_effect: firm.inflows.minus(firm.outflows),
    change: quotient(firm.closing.minus(firm.opening), firm.opening),
    annual_revenue_before: revenue(-1),
    annual_revenue_after: revenue(0),
  };
}

function documentOf(books: readonly Shocked[]): Document & { readonly months: number } {
  const idOf = (index: number): string => `book-${String(index).padStart(2, "0")}`;
  const given = Object.fromEntries(books.map(({ shock }, index) => [idOf(index), [percent(shock)]]));
  const assets = books.map((_, index) => [idOf(index), { name: idOf(index), mean: "0%", volatility: "0%" }] as const);
  const segments = books.map(({ aum, feeRate, flowRate }, index) => ({
    id: `of-${idOf(index)}`,
    name: idOf(index),
    opening: amount(aum),
    mix: { [idOf(index)]: "100%" },
    flows: flowsOf(flowRate),
    fees: { rate: percent(feeRate), "paid-from": "invoice" },
  }));
  const events = books.flatMap(({ aum, shock, flowRate }, index): Json[] => {
    if (byRate(flowRate)) return [];
    const left = aum.times(shock.plus(1)).times(flowRate.negated());
    return [{ date: "2026-01-31", kind: "outflow", segment: `of-${idOf(index)}`, amount: amount(left), label: "Flow" }];
  });
  return {
    months: 1,
    conventions: { "flows-on": "closing" },
    markets: { assets: Object.fromEntries(assets), given: [{ label: "The shock", from: FIRST_MONTH, returns: given }] },
    segments,
    ...(events.length > 0 && { events }),
  };
}

const byRate = (flowRate: Decimal): boolean => !flowRate.isNegative() || withinAYear(flowRate.negated());

function flowsOf(rate: Decimal): Document {
  if (rate.isZero() || !byRate(rate)) return {};
  return rate.isNegative() ? { outflows: percent(aYear(rate.negated())) } : { inflows: percent(aYear(rate)) };
}
