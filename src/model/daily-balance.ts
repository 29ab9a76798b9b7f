import { add, Exact, half, type Money, money, NOTHING, type Share, share, subtract, sum } from "../units.js";
import type { Movement } from "./movements.js";
import type { LedgerRow } from "./projection.js";

/** What a month's balances by day are made of. */
export interface MonthByDay {
  /** Opening less fees in advance. */
  readonly invested: Money;
  readonly into: readonly Movement[];
  readonly out: readonly Movement[];
  readonly marketGain: Money;
}

/**
 * The mean of a month's balances by day.
 *
 *     invested + Σ over what came of amount·w − Σ over what left of amount·w + market gain/2
 *
 * A movement on day d of D counts for w = (D − d + 1)/D of the month (`daily`), or from the next day on for (D − d)/D. Undated flows
 * have the timing of the segment; the gain accrues evenly through the month [assumption]; regular distributions, fees in arrears
 * and flows on the closing leave on its last day.
 */
export function dailyBalances({
  invested,
  into,
  out,
  marketGain,
}: MonthByDay): Pick<LedgerRow, "daily" | "dailyFromNextDay"> {
  const still = add(invested, half(marketGain));
  const moved = (weight: (movement: Movement) => Share) => subtract(held(into, weight), held(out, weight));
  const dailyFromNextDay = add(still, moved(fromNextDay));
  const dated = [...into, ...out].some(({ days }) => days !== undefined);
  return { daily: dated ? add(still, moved(fromOwnDay)) : dailyFromNextDay, dailyFromNextDay };
}

const partOf = (days: number, of: number): Share => share(new Exact(days).dividedBy(of));

const held = (movements: readonly Movement[], weight: (movement: Movement) => Share): Money =>
  sum(movements.map((one) => (one.amount.isZero() ? NOTHING : money(one.amount.times(weight(one))))));

const fromNextDay = ({ days, weight }: Movement): Share => (days === undefined ? weight : partOf(days.after, days.of));
const fromOwnDay = ({ days, weight }: Movement): Share =>
  days === undefined ? weight : partOf(days.after + 1, days.of);
