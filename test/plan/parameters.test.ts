import { describe, expect, it } from "vitest";
import { isPositiveSemiDefinite, logCorrelation } from "../../src/plan/correlation.js";
import { arithmeticMean, geometricMean, logParameters, simpleVolatility } from "../../src/plan/parameters.js";
import { annualRate, Exact, share } from "../../src/units.js";
import { expectDecimal } from "../model/expect-decimal.js";

const [MEAN, VOLATILITY] = [annualRate("0.07"), annualRate("0.16")];

describe("the parameters of a lognormal asset class", () => {
  it("are the published figures for 7 % and 16 %", () => {
    const arithmetic = logParameters("arithmetic", MEAN, VOLATILITY);
    expect([arithmetic.volatility.toFixed(6), arithmetic.drift.toFixed(6)]).toEqual(["0.148707", "0.056602"]);
    expect(logParameters("geometric", MEAN, VOLATILITY).volatility.toFixed(6)).toBe("0.147123");
  });

  it("give back the mean and volatility that they were made from", () => {
    const arithmetic = logParameters("arithmetic", MEAN, VOLATILITY);
    expectDecimal(arithmeticMean(arithmetic), MEAN);
    expectDecimal(simpleVolatility(arithmetic), VOLATILITY);
    const geometric = logParameters("geometric", MEAN, VOLATILITY);
    expectDecimal(geometricMean(geometric), MEAN);
    expectDecimal(simpleVolatility(geometric), VOLATILITY);
    expect(logParameters("log", MEAN, VOLATILITY)).toEqual({ drift: MEAN, volatility: VOLATILITY });
  });

  it("have no volatility where none is stated", () => {
    for (const parameters of ["arithmetic", "geometric"] as const) {
      const { drift, volatility } = logParameters(parameters, MEAN, annualRate(0));
      expect(volatility.toFixed()).toBe("0");
      expectDecimal(drift, new Exact("1.07").ln());
    }
  });
});

describe("a correlation of simple returns", () => {
  it("becomes the one of log returns whose lognormal covariance it is", () => {
    const [first, second] = [share("0.5"), share("0.8")];
    const converted = logCorrelation(share("0.6"), first, second);
    // forward: (e^(ρσ₁σ₂) − 1)/√((e^σ₁² − 1)(e^σ₂² − 1))
    const spread = (volatility: string) => new Exact(volatility).pow(2).exp().minus(1);
    const back = converted!
      .times("0.4")
      .exp()
      .minus(1)
      .dividedBy(spread("0.5").times(spread("0.8")).sqrt());
    expectDecimal(back, "0.6", "1e-33");
    expect(converted!.greaterThan("0.6")).toBe(true);
  });

  it("stays as it is without volatility, and is null where nothing gives it", () => {
    expect(logCorrelation(share("0.6"), share(0), share("0.8"))?.toFixed()).toBe("0.6");
    expect(logCorrelation(share("-1"), share("1.5"), share("1.5"))).toBeNull();
  });
});

describe("a correlation matrix", () => {
  const matrix = (a: string, b: string, c: string) => [
    [share(1), share(a), share(b)],
    [share(a), share(1), share(c)],
    [share(b), share(c), share(1)],
  ];

  it("can hold when its smallest eigenvalue is 0 or more", () => {
    expect(isPositiveSemiDefinite(matrix("0.5", "0.5", "0.5"))).toBe(true);
    expect(isPositiveSemiDefinite(matrix("1", "1", "1"))).toBe(true);
    expect(isPositiveSemiDefinite(matrix("-0.5", "-0.5", "-0.5"))).toBe(true); // eigenvalue 0
    expect(isPositiveSemiDefinite(matrix("-0.51", "-0.51", "-0.51"))).toBe(false);
    expect(isPositiveSemiDefinite(matrix("1", "0.2", "0.3"))).toBe(false);
  });
});
