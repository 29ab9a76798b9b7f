import { describe, expect, it } from "vitest";
import { type Dyadic, digitsAt, dyadicOf, errorInUlp } from "./dyadic.js";
import { expOf, logOf, millsRatio, quantileOf, seriesOfMiddle } from "./reference.js";

/** The first 25 decimals, cut off. */
function decimals(value: Dyadic): string {
  const scaled = digitsAt({ digits: value.digits * 10n ** 25n, exponent: value.exponent }, 0);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(26, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -25)}.${digits.slice(-25)}`;
}

describe("the reference of exp, log and the normal quantile", () => {
  it("gives published digits of e, 1/e, e¹⁰, ln 2, ln 10 and ln 3", () => {
    expect(decimals(expOf(dyadicOf(1)))).toBe("2.7182818284590452353602874");
    expect(decimals(expOf(dyadicOf(-1)))).toBe("0.3678794411714423215955237");
    expect(decimals(expOf(dyadicOf(10)))).toBe("22026.4657948067165169579006452");
    expect(decimals(logOf(2))).toBe("0.6931471805599453094172321");
    expect(decimals(logOf(3))).toBe("1.0986122886681096913952452");
    expect(decimals(logOf(10))).toBe("2.3025850929940456840179914");
  });

  it("finds a quantile whether it starts above or below it", () => {
    // To 24 digits by mpmath, for the binary value of p.
    for (const [p, digits, start] of [
      [0.25, "-0.67448975019608174320222", -0.6744897501960817],
      [0.001, "-3.09023230616781353535800", -3.0902323061678136],
      [1e-20, "-9.26234008979840757957209", -9.262340089798408],
      [1e-300, "-37.04709629936119923654704", -37.0470962993612],
      [0.975, "1.95996398454005385560443", 1.9599639845400539],
    ] as const) {
      for (const shift of [-1e-14, 1e-14]) {
        expect(decimals(quantileOf(dyadicOf(p), start + shift)).slice(0, digits.length)).toBe(digits);
      }
    }
  });

  it("has a series and a continued fraction that agree to 25 digits where both hold", () => {
    for (const z of [5, 5.5, 6, 6.5]) {
      const fixed = BigInt(z * 2) << 191n;
      const square = { digits: BigInt(z * 2) ** 2n, exponent: -3 };
      // Φ(−z)/φ = ½·√(2π)·e^(z²/2) − Σ, with √(2π) in 30 digits.
      const rootTwoPi = { digits: (2506628274631000502415765284811n << 192n) / 10n ** 30n, exponent: -192 };
      const half = expOf(square);
      const whole = digitsAt({ digits: half.digits * rootTwoPi.digits, exponent: half.exponent - 193 }, -192);
      const difference = whole - seriesOfMiddle(fixed) - millsRatio(-fixed);
      // 30 digits of √(2π) leave e^(z²/2)·1e-30.
      expect(Math.abs(Number(difference)) * 2 ** -192).toBeLessThan(Math.exp((z * z) / 2) * 1e-30);
    }
  });

  it("measures in the last place of the truth, subnormals included", () => {
    expect(errorInUlp(1, dyadicOf(1 - 2 ** -53))).toBe(1);
    expect(errorInUlp(1, dyadicOf(1 + 2 ** -52))).toBe(1);
    expect(errorInUlp(-3, dyadicOf(-3 - 2 ** -50))).toBe(2);
    expect(errorInUlp(0, { digits: 1n, exponent: -1075 })).toBe(0.5);
  });
});
