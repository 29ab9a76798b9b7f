import { describe, it } from "vitest";
import { Exact, monthlyRate, share } from "../../src/units.js";
import {
  amountLevel,
  asset,
  conventions,
  fees,
  flow,
  flows,
  givenReturns,
  rate,
  rateLevel,
  scenario,
  segment,
  PLAIN_RESPONSE,
  stated,
} from "../plan/scenario-builder.js";
import { expectDecimal } from "./expect-decimal.js";
import { lastOf, rowsOf } from "./ledgers.js";

const every = (monthly: string, months = 12) => givenReturns(Array<string>(months).fill(monthly));
const closing = (own: Parameters<typeof scenario>[0]) => lastOf(rowsOf({ ...own })).closing;

describe("the exact ledger against closed forms", () => {
  it("compounds a constant return and flow as a geometric series", () => {
    // Aₙ = A₀qⁿ + F(1 + r/2)(qⁿ − 1)/r with q = 1 + r; 120 a year is F = 10 a month
    const segments = [segment("x", 1000, { flows: flows({ inflows: flow(amountLevel("120")) }) })];
    const [r, growth] = [new Exact("0.01"), new Exact("1.01").pow(12)];
    const expected = growth.times(1000).plus(r.dividedBy(2).plus(1).times(10).times(growth.minus(1)).dividedBy(r));
    expectDecimal(closing({ segments, markets: every("0.01") }), expected);
  });

  it("gives the geometric mean of a month to the expected return: twelve months make the year", () => {
    const markets = { ...scenario().markets, assets: [asset("fund", "0.07", "0.16")] };
    expectDecimal(closing({ markets }), "107");
  });

  it("earns the same expected return from the three forms of one distribution", () => {
    // m 7 %, s 16 %: σ² = ln(1 + s²/(1+m)²), μ = ln(1+m) − σ²/2, geometric mean e^μ − 1
    const variance = new Exact("0.16").dividedBy("1.07").pow(2).plus(1).ln();
    const drift = new Exact("1.07").ln().minus(variance.dividedBy(2));
    const forms = [
      asset("fund", drift.exp().minus(1), "0.16", { parameters: "geometric" }),
      asset("fund", drift, variance.sqrt(), { parameters: "log" }),
    ];
    for (const form of forms) expectDecimal(closing({ markets: { ...scenario().markets, assets: [form] } }), "107");
  });

  it("adds alpha as a twelfth a month", () => {
    expectDecimal(
      closing({ segments: [segment("x", 100, { alpha: rate("0.012") })] }),
      new Exact("1.001").pow(12).times(100),
    );
  });

  it("shrinks by a fee on the opening as (1 + r − f/12)ⁿ", () => {
    const segments = [segment("x", 100, { fees: fees("0.006", { base: "beginning" }) })];
    expectDecimal(closing({ segments, markets: every("0.01") }), new Exact("1.0095").pow(12).times(100));
  });

  it("shrinks by a fee on the average as ((1 + r) − f/24·(2 + r))ⁿ", () => {
    const segments = [segment("x", 100, { fees: fees("0.006") })];
    const factor = new Exact("1.01").minus(new Exact("0.006").dividedBy(24).times("2.01"));
    expectDecimal(closing({ segments, markets: every("0.01") }), factor.pow(12).times(100));
  });

  it("keeps a fund that is paid by invoice, or whose returns are net, free of fees, and earns the revenue all the same", () => {
    const invoice = segment("x", 100, { fees: fees("0.012", { paidFrom: "invoice" }) });
    const net = segment("x", 100, { fees: fees("0.012"), conventions: conventions({ returns: "net" }) });
    for (const one of [invoice, net]) {
      const rows = rowsOf({ segments: [one] });
      expectDecimal(lastOf(rows).closing, "100");
      for (const { revenue, feesInArrears } of rows) {
        expectDecimal(revenue, "0.1");
        expectDecimal(feesInArrears, "0");
      }
    }
  });

  it("loses exactly the annual rate in a year of effective outflows, and gains it in one of effective inflows", () => {
    const effective = conventions({ flowRates: "effective", timing: share(0) });
    const of = (own: Parameters<typeof flows>[0]) => [segment("x", 100, { conventions: effective, flows: flows(own) })];
    expectDecimal(closing({ segments: of({ outflows: flow(rateLevel("0.3")) }) }), "70");
    expectDecimal(closing({ segments: of({ inflows: flow(rateLevel("0.3")) }) }), "130");
    expectDecimal(closing({ segments: of({ outflows: flow(rateLevel("1")) }) }), "0");
  });

  it("takes continuous rates as logarithms", () => {
    const continuous = conventions({ flowRates: "continuous" });
    const of = (own: Parameters<typeof flows>[0]) => [
      segment("x", 100, { conventions: continuous, flows: flows(own) }),
    ];
    expectDecimal(closing({ segments: of({ inflows: flow(rateLevel("0.3")) }) }), new Exact("0.3").exp().times(100));
    expectDecimal(closing({ segments: of({ outflows: flow(rateLevel("0.3")) }) }), new Exact("-0.3").exp().times(100));
    const net = { mean: rate("-0.3"), volatility: null, persistence: null, before: null, season: null };
    expectDecimal(closing({ segments: of({ net }) }), new Exact("-0.3").exp().times(100));
  });

  it("earns (1 + r)^w − 1 on a compound flow of weight w", () => {
    const compound = conventions({ flowReturn: "compound", timing: share("0.25") });
    const inflows = flow(amountLevel("120"));
    const segments = [segment("x", 0, { conventions: compound, flows: flows({ inflows }) })];
    const rows = rowsOf({ segments, markets: every("0.08", 1), horizonMonths: 1 });
    expectDecimal(lastOf(rows).closing, new Exact("1.08").sqrt().sqrt().times(10));
  });

  it("puts the flow rate on the balance after return and fee when flows are on the closing", () => {
    // a month: 100·(1 + 1 %) − 0.1 of fee on the opening = 100.9, then 1 % of that flows in
    const onClosing = conventions({ flowsOn: "closing" });
    const own = {
      conventions: onClosing,
      flows: flows({ inflows: flow(rateLevel("0.12")) }),
      fees: fees("0.012", { base: "beginning" }),
    };
    const rows = rowsOf({ segments: [segment("x", 100, own)], markets: every("0.01") });
    expectDecimal(rows[0]?.inflows ?? null, "1.009");
    expectDecimal(lastOf(rows).closing, new Exact("1.009").times("1.01").pow(12).times(100));
  });

  it("lets a net rate decay from its stated start to its mean", () => {
    // f = 12 %/12, d₋₁ = 24 %/12 − 1 % = 1 %, d = φ^(t+1)·1 %
    const net = {
      mean: rate("0.12"),
      volatility: null,
      persistence: stated("0.5", share),
      before: monthlyRate("0.24") as never,
      season: null,
    };
    const rows = rowsOf({ segments: [segment("x", 100, { flows: flows({ net }) })], horizonMonths: 3 });
    const expected = ["1.015", "1.0125", "1.01125"].reduce((all, factor) => all.times(factor), new Exact(100));
    expectDecimal(lastOf(rows).closing, expected);
  });

  it("makes flows answer to last month's return and to the trailing year's", () => {
    const respond = (to: "last-month" | "trailing-year", slope: string) =>
      flow(rateLevel("0.12"), {
        response: {
          at: "test",
          ...PLAIN_RESPONSE,
          to,
          slope: stated(slope, share),
          over: monthlyRate("0.01") as never,
          trailing: null,
        },
      });
    const inflowsOf = (to: "last-month" | "trailing-year", slope: string) =>
      rowsOf({
        segments: [segment("x", 100, { flows: flows({ inflows: respond(to, slope) }) })],
        markets: every("0.02"),
      }).map(({ inflows, opening }) => inflows.dividedBy(opening));
    // expected return before the start is 0: factor 1 + 10·(0 − 1 %) = 0.9; after a month of 2 %: 1.1
    const last = inflowsOf("last-month", "10");
    expectDecimal(last[0] ?? null, "0.009");
    expectDecimal(last[1] ?? null, "0.011");
    // before the last month eleven months of 2 % and one of 0
    const trailing = inflowsOf("trailing-year", "1");
    const year = new Exact("1.02").pow(11).minus(1);
    expectDecimal(lastOf(trailing), year.minus("0.01").plus(1).times("0.01"));
    // a factor is never negative
    expectDecimal(inflowsOf("last-month", "1000")[0] ?? null, "0");
  });

  it("pays distributions at the end of the month on its opening", () => {
    const segments = [segment("x", 100, { distributions: rate("0.06") })];
    expectDecimal(closing({ segments, markets: every("0.01") }), new Exact("1.005").pow(12).times(100));
  });
});
