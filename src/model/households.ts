import { type Money, money, NOTHING, ratio, type Share, sum } from "../units.js";
import { allocate } from "./largest-remainder.js";

/** What a household pays a year, over its accounts. */
export interface HouseholdFee {
  readonly total: Money;
  /** In proportion to the accounts, unrounded. */
  readonly shares: readonly Money[];
  /** Of all assets; null for none. */
  readonly effectiveRate: Share | null;
  /** What the accounts would pay one by one. */
  readonly separate: Money;
}

/**
 * Adds up a household's accounts before the schedule applies, and splits the fee back in proportion to them.
 *
 * @param feeOf  what a billing unit of some assets pays
 */
export function householdFee(accounts: readonly Money[], feeOf: (assets: Money) => Money): HouseholdFee {
  const assets = sum(accounts);
  const total = feeOf(assets);
  return {
    total,
    shares: accounts.map((account) => (assets.isZero() ? NOTHING : money(account.times(total).dividedBy(assets)))),
    effectiveRate: ratio(total, assets),
    separate: sum(accounts.map((account) => feeOf(account))),
  };
}

/** A bill over a household's accounts in whole minor units: no cent is lost. All to the first where none has assets. */
export function splitBill(
  bill: Money,
  accounts: readonly Money[],
  { digits, remainder }: { readonly digits: number; readonly remainder: "largest-remainder" | "largest-account" },
): readonly Money[] {
  if (sum(accounts).isZero()) return accounts.map((_, index) => (index === 0 ? bill : NOTHING));
  return allocate(bill, accounts, digits, remainder).map(money);
}
