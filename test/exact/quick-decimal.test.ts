import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import seedrandom from "seedrandom";
import { Exact } from "../../src/units.js";

/** As decimal.js works it out by itself. */
const Slow = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

const SPECIAL = ["0", "-0", "1", "-1", "0.5", "NaN", "Infinity", "-Infinity", "9".repeat(40), "5e-40", "1e-300"];
const LENGTHS = [1, 3, 7, 8, 14, 17, 20, 34, 39, 40, 41, 47, 60, 120];

/** Texts of numbers with what rounding stumbles over: nines, zeros, a five at the end, many digits, none in common. */
function numbers(seed: string): () => string {
  const random = seedrandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const digit = () => ["0", "9", "5"][below(9)] ?? String(below(10));
  return () => {
    if (below(12) === 0) return SPECIAL[below(SPECIAL.length)] as string;
    const length = LENGTHS[below(LENGTHS.length)] as number;
    const drawn = Array.from({ length }, (_, place) => (place === 0 ? String(1 + below(9)) : digit())).join("");
    const kept = below(length);
    const digits = [
      drawn,
      drawn,
      "9".repeat(length),
      `${drawn.slice(0, -1)}5`,
      drawn.slice(0, kept).padEnd(length, "0"),
    ];
    return `${below(2) === 0 ? "" : "-"}${digits[below(5)]}e${below(80) - 60}`;
  };
}

const shown = (value: unknown): string =>
  value instanceof Decimal ? `${value.s} ${value.e} ${value.d}` : Object.is(value, -0) ? "-0" : String(value);

describe("a quick decimal", () => {
  it("has the digits of decimal.js in every operation, whatever the numbers", () => {
    const next = numbers("operations");
    for (let round = 0; round < 4000; round++) {
      const one = next();
      const tie = new Slow(one).plus(next()).toString();
      const other = round % 6 === 0 ? one : round % 7 === 0 ? tie : next();
      const [own, same] = [new Exact(one), new Exact(other)];
      const [theirs, beside] = [new Slow(one), new Slow(other)];
      const pairs = [
        ...(["times", "plus", "minus", "dividedBy", "comparedTo", "greaterThan"] as const).map(
          (name) => [name, own[name](same), theirs[name](beside)] as const,
        ),
        ...(["negated", "abs", "toNumber", "floor"] as const).map(
          (name) => [name, own[name](), theirs[name]()] as const,
        ),
        ...(["max", "min", "sum"] as const).map(
          (name) => [name, Exact[name](own, other), Slow[name](theirs, other)] as const,
        ),
      ];
      for (const [name, found, expected] of pairs)
        expect(`${one} ${name} ${other}: ${shown(found)}`).toBe(`${one} ${name} ${other}: ${shown(expected)}`);
    }
  });

  it("is put together with numbers as with the decimals they are", () => {
    for (const number of [0, -0, 1, -1, 2, 12, 13, 0.5, 1e21]) {
      const [own, theirs] = [new Exact("-7.25"), new Slow("-7.25")];
      const found = [own.plus(number), own.minus(number), own.times(number), new Exact(number), Exact.max(own, number)];
      const expected = [theirs.plus(number), theirs.minus(number), theirs.times(number), new Slow(number)];
      expect(found.map(shown)).toEqual([...expected, Slow.max(theirs, number)].map(shown));
    }
  });

  it("reads a double as decimal.js does, by its shortest text", () => {
    const random = seedrandom("doubles");
    const sizes = Array.from({ length: 60 }, (_, size) => 10 ** (size - 30));
    const drawn = sizes.flatMap((size) => [random() * size, -random() * size, Math.round(random() * 1e6) * size]);
    const special = [5e-324, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, 1e7, 1e14, 1e21, 1e-7, 0.1, 1 / 3, -1e7, -0];
    for (const value of [...drawn, ...special, NaN, Infinity, -Infinity])
      expect(`${value}: ${shown(new Exact(value))}`).toBe(`${value}: ${shown(new Slow(value))}`);
  });

  it("leaves roots, powers and logarithms to decimal.js", () => {
    for (const text of ["2", "1.07", "0.000123456789", "123456789.987654321"]) {
      const [own, theirs] = [new Exact(text), new Slow(text)];
      expect(shown(own.pow("0.0833"))).toBe(shown(theirs.pow("0.0833")));
      expect([own.sqrt(), own.exp(), own.ln(), own.modulo(7)].map(shown)).toEqual(
        [theirs.sqrt(), theirs.exp(), theirs.ln(), theirs.modulo(7)].map(shown),
      );
      expect(own.sqrt()).toBeInstanceOf(Exact);
    }
  });

  it("rounds halves to even at the fortieth digit", () => {
    const even = new Exact(`${"1".repeat(39)}2`);
    expect(even.plus("0.5").toFixed()).toBe(even.toFixed());
    expect(even.plus(1).plus("0.5").toFixed()).toBe(even.plus(2).toFixed());
    expect(new Exact("9".repeat(40)).plus("0.5").toFixed()).toBe(`1${"0".repeat(40)}`);
  });

  it("finds the double that is nearest, to an even one where two are", () => {
    expect(new Exact("9007199254740993").toNumber()).toBe(9007199254740992);
    expect(new Exact("9007199254740993.0000000000000000000001").toNumber()).toBe(9007199254740994);
    expect(new Exact("0.1").plus("0.2").toNumber()).toBe(0.3);
  });
});
