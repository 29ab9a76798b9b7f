import type { Decimal } from "decimal.js";
import { InputError } from "../errors.js";
import { type Month, monthName } from "../months.js";
import type { ExchangePlan } from "../plan/movement-plan.js";
import type { SegmentPlan } from "../plan/plan.js";
import { Exact } from "../units.js";

/** An amount in a sentence: 12,000,000 or 10,500,000.25 (half-even at two decimals). */
export function spelled(amount: Decimal): string {
  const fixed = amount.toDecimalPlaces(2, Exact.ROUND_HALF_EVEN);
  const [whole = "", decimals] = fixed.toFixed(fixed.isInteger() ? 0 : 2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** Who is refused, and when. */
export interface Where {
  readonly segment: Pick<SegmentPlan, "at" | "id" | "name">;
  readonly month: Month;
}

const CAP = 'write "outflows: cap" among the conventions to pay what there is';

/** Outflows beyond the assets. */
export const refuseOutflows = ({ segment, month }: Where, asked: Decimal, payable: Decimal): never =>
  refuse(segment.at, `segments.${segment.id}.flows`, {
    what: `asks for outflows of ${spelled(asked)} in ${monthName(month)}; ${spelled(payable)} is payable`,
    fix: `Lower the outflows, or ${CAP}`,
  });

/** An exchange beyond the assets of the segment it leaves. */
export const refuseExchange = (
  exchange: ExchangePlan,
  { segment, month }: Where,
  asked: Decimal,
  payable: Decimal,
): never =>
  refuse(exchange.at, `events (${exchange.label})`, {
    what: `moves ${spelled(asked)} out of ${segment.name} in ${monthName(month)}; ${spelled(payable)} is payable`,
    fix: `Lower the amount, or ${CAP}`,
  });

/** A distribution beyond what outflows leave. */
export const refuseDistribution = ({ segment, month }: Where, asked: Decimal, payable: Decimal): never =>
  refuse(segment.at, `segments.${segment.id}.distributions`, {
    what: `pays out ${spelled(asked)} in ${monthName(month)}; after outflows ${spelled(payable)} is left`,
    fix: "Lower the distributions or the outflows",
  });

/** A fee that the assets cannot pay. */
export const refuseFee = ({ segment, month }: Where, fee: Decimal, assets: Decimal): never =>
  refuse(segment.at, `segments.${segment.id}.fees`, {
    what: `deducts ${spelled(fee)} in ${monthName(month)}; the assets are ${spelled(assets)}`,
    fix: 'Lower the fee, or write "paid-from: invoice" when it is not taken from the assets',
  });

/** A loss of more than everything. */
export const refuseReturn = ({ segment, month }: Where, rate: Decimal): never =>
  refuse(segment.at, `segments.${segment.id}`, {
    what: `has a return of ${rate.times(100).toDecimalPlaces(4).toFixed()}% in ${monthName(month)}; a loss is at most 100%`,
    fix: "Check the given returns, the mix and alpha",
  });

function refuse(at: string, key: string, { what, fix }: { what: string; fix: string }): never {
  throw new InputError([{ at, key, what, fix }]);
}
