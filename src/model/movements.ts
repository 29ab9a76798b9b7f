import type { DaysOfMonth } from "../plan/movement-plan.js";
import {
  add,
  Exact,
  type Money,
  type MonthlyRate,
  money,
  NO_RETURN,
  NOTHING,
  type Share,
  share,
  times,
  WHOLE,
} from "../units.js";

/** Money that comes or goes within a period; `weight` is the part of the period for which it is invested. */
export interface Movement {
  readonly amount: Money;
  readonly weight: Share;
  /** Only of dated movements. */
  readonly days?: DaysOfMonth;
}

/** A dated movement at its expected size: amount × part × the chance that it happens (on a path 0 or 1). */
export const expectedMovement = (
  dated: Required<Movement> & { readonly part?: Share; readonly happens: Share },
): Movement => ({
  amount: money(dated.amount.times(dated.part ?? WHOLE).times(dated.happens)),
  weight: dated.weight,
  days: dated.days,
});

/** What a movement earns: w·r (Modified Dietz), or (1+r)^w − 1. */
export type Earn = "simple" | "compound";

/** The return of a period and how movements share in it. */
export interface Earning {
  /** Return of the period, ≥ −1. */
  readonly rate: MonthlyRate;
  readonly earn: Earn;
}

/**
 * What one unit of a movement earns in the period.
 *
 *     simple:   g = w·r
 *     compound: g = (1+r)^w − 1
 *
 * They part at r = −100 %: simple keeps 1 − w of the movement, compound nothing (but all of it at w = 0).
 */
export function movementReturn(weight: Share, earning: Earning): Share {
  if (last === null || last.weight !== weight || last.earning !== earning)
    last = { weight, earning, return: returnOf(weight, earning) };
  return last.return;
}

/** Most movements of a month have the same weight, and are asked several times what they earn. */
let last: { readonly weight: Share; readonly earning: Earning; readonly return: Share } | null = null;

function returnOf(weight: Share, { rate, earn }: Earning): Share {
  if (weight.isZero()) return share(NO_RETURN);
  if (earn === "simple" || weight.equals(1)) return share(rate.times(weight));
  const growth = new Exact(1).plus(rate);
  return share((weight.equals("0.5") ? growth.sqrt() : growth.pow(weight)).minus(1));
}

/** What movements of one direction earn in the period: Σ amount·g. */
export function earnedOn(movements: readonly Movement[], earning: Earning): Money {
  if (movements.length === 0) return NOTHING;
  if (latest?.movements === movements && latest.earning === earning) return latest.earned;
  if (earlier?.movements === movements && earlier.earning === earning) return earlier.earned;
  earlier = latest;
  latest = { movements, earning, earned: earnedAnew(movements, earning) };
  return latest.earned;
}

/** A month asks of what came and of what left, in turns. */
interface Asked {
  readonly movements: readonly Movement[];
  readonly earning: Earning;
  readonly earned: Money;
}
let latest: Asked | null = null;
let earlier: Asked | null = null;

function earnedAnew(movements: readonly Movement[], earning: Earning): Money {
  let total = NOTHING;
  for (const { amount, weight } of movements)
    if (!amount.isZero()) total = add(total, times(amount, movementReturn(weight, earning)));
  return total;
}

/** What movements are worth at the end of the period: Σ amount·(1+g). */
export const valueAtEnd = (movements: readonly Movement[], earning: Earning): Money =>
  add(totalOf(movements), earnedOn(movements, earning));

/** Several lists as one: the first itself, which is asked again, where the others are empty. */
export function together(first: readonly Movement[], ...others: readonly (readonly Movement[])[]): readonly Movement[] {
  for (const other of others) if (other.length > 0) return [first, ...others].flat();
  return first;
}

export function totalOf(movements: readonly Movement[]): Money {
  let total = NOTHING;
  for (const { amount } of movements) total = add(total, amount);
  return total;
}

export const scaled = (movements: readonly Movement[], factor: Share): readonly Movement[] =>
  movements.map((one) => ({ ...one, amount: money(one.amount.times(factor)) }));
