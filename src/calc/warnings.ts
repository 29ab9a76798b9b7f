import type { Decimal } from "decimal.js";
import { InputError } from "../errors.js";
import { type Money, money, ratio, subtract } from "../units.js";
import { figure, percentFigure } from "./figures.js";
import { dayCount } from "./period-name.js";
import { type Rolled, roll } from "./roll.js";
import { COUNTS, type Terms } from "./terms.js";

/** A common mistake that the terms may hold, and what it comes to in figures. */
export interface Warning {
  readonly kind: "fee-twice" | "timing-not-stated" | "advised-mixed" | "billable-not-stated" | "stale-valuation";
  readonly text: string;
}

/** The common mistakes that a period may hold, each measured by computing the period without it. */
export function warningsOf(terms: Terms, rolled: Rolled): readonly Warning[] {
  const warnings: readonly (readonly [Warning["kind"], string | null])[] = [
    ["fee-twice", feeTwice(terms, rolled)],
    ["timing-not-stated", timingNotStated(terms, rolled)],
    ["advised-mixed", advisedMixed(terms)],
    ["billable-not-stated", billableNotStated(terms, rolled)],
    ["stale-valuation", staleValuation(terms, rolled)],
  ];
  return warnings.flatMap(([kind, text]) => (text === null ? [] : [{ kind, text }]));
}

/** A net return has the fee in it; who states that the fee is paid from the assets besides may mean to take it off again. */
function feeTwice(terms: Terms, { fee, closing }: Rolled): string | null {
  if (terms.basis !== "net" || terms.payer !== "assets" || !terms.stated.has("payer") || fee.isZero()) return null;
  const [earned, once, twice] = figures(terms, fee, closing, subtract(closing, fee));
  return `The return is net, so the fee of ${earned} is in it and is not deducted again: deducted twice, the ending would be ${twice} instead of ${once}.`;
}

function timingNotStated(terms: Terms, { netFlows, closing }: Rolled): string | null {
  if (terms.stated.has("timing")) return null;
  const [start, end] = (["start", "end"] as const).map((timing) => closingOf({ ...terms, timing })) as [
    Money | null,
    Money | null,
  ];
  if (start?.equals(closing) === true && end?.equals(closing) === true) return null;
  const [flows] = figures(terms, netFlows);
  const choices = [`at the start ${payable(terms, start)}`, `at the end ${payable(terms, end)}`];
  return `The timing of net flows of ${flows} is not stated, and mid is taken: ${choices.join(", ")} instead of ${payable(terms, closing)}.`;
}

function advisedMixed(terms: Terms): string | null {
  const { advised, opening, billable } = terms;
  if (advised.isZero() || terms.counts === "client-assets") return null;
  const part = percentFigure(ratio(advised, opening), 1);
  const rest = subtract(opening, advised);
  const closing = closingOf({ ...terms, opening: rest, billable: money(billable.times(rest).dividedBy(opening)) });
  const [of, whole, left] = figures(terms, advised, opening, rest);
  return `Of the opening ${whole}, ${of} (${part}) is advised on only, which is no AUM: without it the opening is ${left} and the ending ${payable(terms, closing)}.`;
}

/** What is charged on all client assets as if every one of them paid. */
function billableNotStated(terms: Terms, { fee }: Rolled): string | null {
  if (terms.counts !== "client-assets" || terms.stated.has("billable") || fee.isZero()) return null;
  const [earned, tenth] = figures(terms, fee, fee.dividedBy(10));
  return `The opening counts all ${COUNTS["client-assets"].toLowerCase()}, and the fee of ${earned} is charged on all of them: each 10% that is not billable takes ${tenth} off.`;
}

function staleValuation(terms: Terms, { closing }: Rolled): string | null {
  const { age, stale: limit, opening } = terms;
  if (age === null || age <= limit) return null;
  const factor = "1.01";
  const [moved, billable] = [money(opening.times(factor)), money(terms.billable.times(factor))];
  const other = closingOf({ ...terms, opening: moved, billable }) ?? closing;
  const [by] = figures(terms, subtract(other, closing));
  return `The opening was valued ${dayCount(age)} before, ${dayCount(age - limit)} longer ago than ${dayCount(limit)}: each 1% that it has moved since moves the ending by ${by}.`;
}

/** Null where the same outflows could not be paid. */
function closingOf(terms: Terms): Money | null {
  try {
    return roll(terms).closing;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

const payable = ({ currency }: Terms, closing: Money | null): string =>
  closing === null ? "not payable" : figure(closing, currency);

const figures = ({ currency }: Terms, ...amounts: readonly Decimal[]): readonly string[] =>
  amounts.map((amount) => figure(amount, currency));
