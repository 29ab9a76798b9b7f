import { add, Exact, type Money, money, monthlyRate, NOTHING, ratio, type Share, share, subtract } from "../units.js";
import { type Movement, totalOf, valueAtEnd } from "./movements.js";

/** What a balance was at both ends of a period, and the money that came (or, negative, went) between. */
export interface Invested {
  readonly opening: Money;
  /** `weight` is the part of the period for which a movement was invested: beginning 1, mid ½, end 0. */
  readonly movements: readonly Movement[];
  readonly closing: Money;
}

/**
 * Modified Dietz return of a period: the gain on the capital that was there on average.
 *
 *     (closing − opening − Σ amount) / (opening + Σ weight·amount)
 *
 * @returns null where no capital was there on average
 * @see https://en.wikipedia.org/wiki/Modified_Dietz_method
 */
export function modifiedDietz({ opening, movements, closing }: Invested): Share | null {
  const gain = subtract(subtract(closing, opening), money(totalOf(movements)));
  const weighted = movements.map(({ amount, weight }) => money(amount.times(weight)));
  const capital = add(opening, ...weighted);
  return capital.greaterThan(0) ? ratio(gain, capital) : null;
}

/** Newton's method doubles the digits that are right; from a Dietz return it needs fewer than ten steps. */
const MOST_STEPS = 200;
const PRECISE = new Exact("1e-34");

/**
 * Money-weighted (internal rate of) return of a period: the r with
 *
 *     opening·(1+r) + Σ amount·(1+r)^weight = closing
 *
 * found by Newton's method from the Modified Dietz return. A rate is an answer only when it is the only one, which is so when
 * the balance that it makes is never below nothing (Teichroew, Robichek & Montalbano 1965: a pure investment).
 *
 * @returns null where there is no such rate
 */
export function moneyWeighted(invested: Invested): Share | null {
  const start = modifiedDietz(invested);
  if (start === null) return null;
  let growth = share(start.greaterThan(-1) ? start.plus(1) : PRECISE);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = newton(invested, growth);
    if (next === null) return null;
    const settled = next.minus(growth).abs().lessThanOrEqualTo(PRECISE.times(next));
    growth = next;
    if (settled) return staysInvested(invested, growth) ? share(growth.minus(1)) : null;
  }
  return null;
}

/** One step; half of the growth where Newton's would leave the positive numbers, null where the slope points nowhere. */
function newton({ opening, movements, closing }: Invested, growth: Share): Share | null {
  const rate = monthlyRate(growth.minus(1));
  const weighted = movements.map(({ amount, weight }) => ({ amount: money(amount.times(weight)), weight }));
  const worth = opening.times(growth).plus(valueAtEnd(movements, { rate, earn: "compound" }));
  const slope = opening.plus(valueAtEnd(weighted, { rate, earn: "compound" }).dividedBy(growth));
  if (!slope.greaterThan(0)) return null;
  const next = growth.minus(worth.minus(closing).dividedBy(slope));
  return share(next.greaterThan(0) ? next : growth.dividedBy(2));
}

/** Whether the balance is never below nothing after a movement; all terms are carried to the end, which keeps their signs. */
function staysInvested({ opening, movements }: Invested, growth: Share): boolean {
  const earning = { rate: monthlyRate(growth.minus(1)), earn: "compound" } as const;
  let balance = money(opening.times(growth));
  return [...movements]
    .sort((a, b) => b.weight.comparedTo(a.weight))
    .every((movement) => {
      balance = add(balance, valueAtEnd([movement], earning));
      return balance.greaterThanOrEqualTo(NOTHING);
    });
}
