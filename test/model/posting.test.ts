import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { addMonths, monthOf } from "../../src/months.js";
import { CHANGES, closingOf, NO_OCCASIONAL_LINES, sumRows } from "../../src/model/ledger-row.js";
import { post } from "../../src/model/posting.js";
import type { LedgerRow } from "../../src/model/projection.js";
import { Exact, type Money, money } from "../../src/units.js";
import { fees, givenReturns, segment } from "../plan/scenario-builder.js";
import { rowsOf } from "./ledgers.js";

const MONTHS = 2;

/** Random exact ledgers: amounts with 0 to 8 decimals or thirds, some lines empty, exchanges that net to zero. */
function randomLedger(random: () => number): LedgerRow[][] {
  const amount = (): Money => {
    if (random() < 0.3) return money(0);
    const plain = new Exact(Math.floor(random() * 1e7)).dividedBy(new Exact(10).pow(Math.floor(random() * 8)));
    return money(random() < 0.2 ? plain.dividedBy(3) : plain);
  };
  const openings = [money(amount().plus(1e6)), money(amount().plus(1e6)), money(amount().plus(1e6))];
  const rows: LedgerRow[][] = openings.map(() => []);
  for (let month = 0; month < MONTHS; month++) {
    const moved = [amount(), amount()].map((one) => money(random() < 0.5 ? one.dividedBy(1e3) : one));
    const exchanges = [moved[0]!.negated(), moved[0]!.minus(moved[1]!), moved[1]!].map(money);
    openings.forEach((opening, segment) => {
      const lines = {
        month: addMonths(monthOf(2026, 1), month),
        reinvested: money(amount().dividedBy(1e4)),
        acquisitions: amount(),
        disposals: money(amount().dividedBy(1e4)),
        realizations: money(amount().dividedBy(1e4)),
        scope: money(amount().dividedBy(random() < 0.5 ? 1e4 : -1e4)),
        fx: money(amount().dividedBy(random() < 0.5 ? 1e4 : -1e4)),
        opening: rows[segment]![month - 1]?.closing ?? opening,
        inflows: amount(),
        outflows: money(amount().dividedBy(1e3)),
        unmetOutflows: money(0),
        exchanges: exchanges[segment]!,
        distributions: money(amount().dividedBy(1e4)),
        marketGain: amount(),
        feesInAdvance: money(0),
        feesInArrears: money(amount().dividedBy(1e4)),
        revenue: money(amount().dividedBy(1e4)),
        ...BESIDE,
      };
      rows[segment]!.push({ ...lines, closing: closingOf(lines) });
    });
  }
  return rows;
}

/** All lines of a row but the market gain, which takes what the others cannot. */
const LINES = CHANGES.flatMap(([line]) => (line === "marketGain" ? [] : [line]));

const BESIDE = {
  billed: money(0),
  collected: money(0),
  netRevenue: money(0),
  performanceFees: money(0),
  performanceAccrual: money(0),
  daily: money(0),
  dailyFromNextDay: money(0),
};

describe("posting to the minor unit", () => {
  it("keeps every identity of 10 000 random ledgers exactly, within the stated distance of the exact amounts", () => {
    const random = seedrandom("posting");
    let failures = 0;
    for (let ledger = 0; ledger < 10_000; ledger++) {
      const exact = randomLedger(random);
      const digits = ledger % 4;
      const unit = new Exact(10).pow(-digits);
      const posted = post(exact, digits);
      const whole = (value: Money) => value.dividedBy(unit).isInteger();
      posted.forEach((rows, segment) =>
        rows.forEach((row, month) => {
          const [from, before] = [exact[segment]![month]!, rows[month - 1]];
          const sound =
            row.closing.equals(closingOf(row)) &&
            (before === undefined || before.closing.equals(row.opening)) &&
            [...LINES, "opening", "closing", "marketGain", "revenue"].every((line) => whole(row[line as "opening"])) &&
            [...LINES, "revenue" as const].every((line) => row[line].minus(from[line]).abs().lessThanOrEqualTo(unit)) &&
            row.marketGain.minus(from.marketGain).abs().lessThan(unit.times(2)) &&
            [row.opening.minus(from.opening), row.closing.minus(from.closing)].every((by) =>
              by.abs().times(2).lessThanOrEqualTo(unit),
            ) &&
            [row.inflows, row.outflows, row.feesInArrears, row.distributions].every((one) => !one.lessThan(0));
          if (!sound) failures++;
        }),
      );
      for (let month = 0; month < MONTHS; month++) {
        const firm = sumRows(posted.map((rows) => rows[month]!));
        if (!firm.exchanges.isZero() || !firm.closing.equals(closingOf(firm))) failures++;
      }
    }
    expect(failures).toBe(0);
  }, 180_000);

  it("gives the odd cent of a row to the largest remainder, ties to the earlier line", () => {
    // 100 + 0.005 + 0.005 = 100.01: both lines have half a cent, and the inflow comes first
    const lines = { opening: money(100), inflows: money("0.005"), marketGain: money("0.005") };
    const zero = money(0);
    const rest = {
      ...NO_OCCASIONAL_LINES,
      outflows: zero,
      unmetOutflows: zero,
      exchanges: zero,
      distributions: zero,
      fx: zero,
      feesInAdvance: zero,
      feesInArrears: zero,
    };
    const row = { month: monthOf(2026, 1), ...rest, ...lines, ...BESIDE, revenue: zero, closing: money("100.01") };
    const [[posted]] = post([[row]], 2) as [[LedgerRow]];
    expect([posted.inflows, posted.marketGain, posted.closing].map(String)).toEqual(["0.01", "0", "100.01"]);
  });

  it("posts revenue as the fee that was deducted, and never lets other revenue drift", () => {
    const markets = givenReturns(Array<string>(12).fill("0.0123456"));
    const of = (paidFrom: "assets" | "invoice") =>
      rowsOf({ segments: [segment("x", "99.99", { fees: fees("0.0123", { paidFrom }) })], markets });
    const [deducted = []] = post([of("assets")], 2);
    for (const { revenue, feesInArrears } of deducted) expect(revenue).toEqual(feesInArrears);
    const exact = of("invoice");
    const [invoiced = []] = post([exact], 2);
    const total = (rows: readonly LedgerRow[]) => rows.reduce((sum, { revenue }) => sum.plus(revenue), new Exact(0));
    expect(total(invoiced).minus(total(exact)).abs().toNumber()).toBeLessThanOrEqual(0.005);
  });
});
