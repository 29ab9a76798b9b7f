import {
  Exact,
  type Money,
  type MonthlyRate,
  money,
  NOTHING,
  type Share,
  share,
  smaller,
  subtract,
  WHOLE,
} from "../units.js";
import { type Earn, type Earning, type Movement, movementReturn, scaled, totalOf, valueAtEnd } from "./movements.js";
import { exceeds } from "./rounding.js";

/** Movements out after they were cut to what could be paid. */
export interface Settled {
  readonly paid: readonly Movement[];
  /** What was asked for and not paid; 0 when everything was. */
  readonly unmet: Money;
}

/** What movements out can be paid from. */
export interface Funds {
  /** Worth of the assets at the end of the period, ≥ 0. */
  readonly atEnd: Money;
  /** What can be paid in all where the period destroys everything that is invested (r = −100 %): new money only. */
  readonly afterTotalLoss: Money;
}

/**
 * Pays movements out, all cut by one factor when they ask for more than there is.
 *
 *     required = Σ amount·(1+g);  factor = funds at the end / required when less, else 1
 *
 * After a total loss a movement may cost nothing at the end (1 + g = 0), so their sum is held to `afterTotalLoss` besides.
 */
export function settle(wanted: readonly Movement[], funds: Funds, earning: Earning): Settled {
  const required = valueAtEnd(wanted, earning);
  const factor = exceeds(required, funds.atEnd) ? share(funds.atEnd.dividedBy(required)) : WHOLE;
  const paid = heldAfterLoss(factor === WHOLE ? wanted : scaled(wanted, factor), funds.afterTotalLoss, earning);
  return { paid, unmet: paid === wanted ? NOTHING : subtract(totalOf(wanted), totalOf(paid)) };
}

function heldAfterLoss(wanted: readonly Movement[], limit: Money, { rate }: Earning): readonly Movement[] {
  if (!rate.equals(-1)) return wanted;
  const total = totalOf(wanted);
  return exceeds(total, limit) ? scaled(wanted, share(limit.dividedBy(total))) : wanted;
}

/** One period's assets and the terms on which an outflow leaves them. */
export interface PayableTerms {
  /** Opening less fees in advance, ≥ 0. */
  readonly invested: Money;
  readonly inflows: Money;
  readonly rate: MonthlyRate;
  /** Of inflows and outflow alike. */
  readonly weight: Share;
  readonly earn: Earn;
}

/**
 * The largest outflow that leaves exactly nothing.
 *
 *     payable = invested·(1+r)/(1+g) + inflows      (inflows alone where 1 + g = 0)
 *
 * A cap at the opening is not enough: 100 % out at mid-period with r = −30 % would leave −15 of 100.
 */
export function payable({ invested, inflows, rate, weight, earn }: PayableTerms): Money {
  const growth = movementReturn(weight, { rate, earn }).plus(1);
  if (growth.isZero()) return inflows;
  return money(invested.times(new Exact(1).plus(rate)).dividedBy(growth).plus(inflows));
}

/** An outflow cut to what is payable, and the rest of it. */
export function capped(outflow: Money, limit: Money): { readonly paid: Money; readonly unmet: Money } {
  const paid = smaller(outflow, limit);
  return { paid, unmet: subtract(outflow, paid) };
}
