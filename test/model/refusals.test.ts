import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { rollForward } from "../../src/model/roll-forward.js";
import { monthlyRate, money, share } from "../../src/units.js";
import {
  amount,
  amountLevel,
  conventions,
  event,
  fees,
  flow,
  flows,
  givenReturns,
  rate,
  segment,
} from "../plan/scenario-builder.js";
import { messageOf, rowsOf } from "./ledgers.js";

describe("a ledger that cannot be", () => {
  it("names the segment, the month, the outflow and what is payable", () => {
    const ends = conventions({ timing: share(0) });
    const segments = [
      segment("x", 10e6, { conventions: ends, flows: flows({ outflows: flow(amountLevel("144000000")) }) }),
    ];
    expect(messageOf(() => rowsOf({ segments, markets: givenReturns(["0.05"]) }))).toBe(
      "test.yaml:x: segments.x.flows asks for outflows of 12,000,000 in Jan 2026; 10,500,000 is payable. " +
        'Lower the outflows, or write "outflows: cap" among the conventions to pay what there is.',
    );
    expect(() => rowsOf({ segments, markets: givenReturns(["0.05"]) })).toThrow(InputError);
  });

  it("names the exchange and the segment that it leaves", () => {
    const segments = [segment("a", 100, { name: "Funds" }), segment("b", 0)];
    const events = [event({ kind: "exchange", date: "2026-03-31", from: "a", to: "b", amount: amount("150.5") })];
    expect(messageOf(() => rowsOf({ segments, events }))).toBe(
      "test.yaml:9:5: events (test) moves 150.50 out of Funds in Mar 2026; 100 is payable. " +
        'Lower the amount, or write "outflows: cap" among the conventions to pay what there is.',
    );
  });

  it("names a fee in arrears beyond what a total loss left", () => {
    const segments = [segment("x", 100, { fees: fees("0.12", { base: "beginning" }) })];
    expect(messageOf(() => rowsOf({ segments, markets: givenReturns(["0", "-1"]) }))).toBe(
      "test.yaml:x: segments.x.fees deducts 0.99 in Feb 2026; the assets are 0. " +
        'Lower the fee, or write "paid-from: invoice" when it is not taken from the assets.',
    );
  });

  it("names a fee in advance beyond the opening", () => {
    const segments = [segment("x", 100, { fees: fees("1.2", { when: "advance", frequency: "annual" }) })];
    expect(messageOf(() => rowsOf({ segments }))).toBe(
      "test.yaml:x: segments.x.fees deducts 120 in Jan 2026; the assets are 100. " +
        'Lower the fee, or write "paid-from: invoice" when it is not taken from the assets.',
    );
  });

  it("names a distribution beyond what outflows leave", () => {
    const own = { distributions: rate("0.12"), flows: flows({ outflows: flow(amountLevel("1194")) }) };
    expect(messageOf(() => rowsOf({ segments: [segment("x", 100, own)] }))).toBe(
      "test.yaml:x: segments.x.distributions pays out 1 in Jan 2026; after outflows 0.50 is left. " +
        "Lower the distributions or the outflows.",
    );
  });

  it("names a return that loses more than everything", () => {
    const segments = [segment("x", 100, { alpha: rate("-0.12") })];
    expect(messageOf(() => rowsOf({ segments, markets: givenReturns(["-1"]) }))).toBe(
      "test.yaml:x: segments.x has a return of -101% in Jan 2026; a loss is at most 100%. " +
        "Check the given returns, the mix and alpha.",
    );
  });

  it("refuses in one period what is negative, beyond everything, or more than there is", () => {
    const terms = {
      opening: money(100),
      inflows: money(0),
      outflows: money(0),
      rate: monthlyRate(0),
      weight: share(0),
      earn: "simple",
      outflowsBeyondAssets: "refuse",
      fee: null,
    } as const;
    expect(messageOf(() => rollForward({ ...terms, opening: money(-1), rate: monthlyRate("-1.5") }))).toBe(
      "the period: opening is -1; it cannot be negative. Write an amount of 0 or more.\n" +
        "the period: return is -150%; a loss is at most 100%. Write a return of -100% or more.",
    );
    expect(messageOf(() => rollForward({ ...terms, outflows: money(101) }))).toBe(
      "the period: outflows are 101; 100 is payable. Lower the outflows, or cap them at what is payable.",
    );
  });
});
