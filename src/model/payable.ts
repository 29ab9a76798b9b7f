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
  /** What can be paid where the period destroys everything that is invested (1 + g = 0): new money only. */
  readonly afterTotalLoss: Money;
}

/**
 * Pays movements out, all cut by one factor when they ask for more than there is.
 *
 *     required = Σ amount·(1+g);  factor = funds at the end / required when less, else 1
 *
 * Where 1 + g = 0 a movement costs nothing at the end, so the sum of those is held to `afterTotalLoss`.
 */
export function settle(wanted: readonly Movement[], funds: Funds, earning: Earning): Settled {
  const required = valueAtEnd(wanted, earning);
  const factor = exceeds(required, funds.atEnd) ? share(funds.atEnd.dividedBy(required)) : WHOLE;
  const afterFunds = factor === WHOLE ? wanted : scaled(wanted, factor);
  const paid = heldAfterLoss(afterFunds, funds.afterTotalLoss, earning);
  return { paid, unmet: paid === wanted ? NOTHING : subtract(totalOf(wanted), totalOf(paid)) };
}

function heldAfterLoss(wanted: readonly Movement[], limit: Money, earning: Earning): readonly Movement[] {
  if (!earning.rate.equals(-1)) return wanted;
  const isLost = ({ weight }: Movement) => movementReturn(weight, earning).equals(-1);
  const lost = totalOf(wanted.filter(isLost));
  if (!exceeds(lost, limit)) return wanted;
  const factor: Share = share(limit.dividedBy(lost));
  return wanted.map((movement) => (isLost(movement) ? (scaled([movement], factor)[0] as Movement) : movement));
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
