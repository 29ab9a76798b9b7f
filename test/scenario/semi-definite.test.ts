import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { problemsOf, SMALL } from "./scenario-text.js";

/** A scenario with asset classes a, b, c, … of which the first is held, and the given pairs. */
function withPairs(count: number, pairs: readonly (readonly [string, string, string])[]): string {
  const ids = "abcdef".slice(0, count).split("");
  const assets = ids.map((id) => `${id}: { mean: 6%, volatility: 15% }`).join(", ");
  const correlation = pairs.map((pair) => `[${pair.join(", ")}]`).join(", ");
  return SMALL.replace(/^markets: .*$/m, `markets: { assets: { ${assets} }, correlation: [${correlation}] }`).replace(
    "mix: { world: 100% }",
    "mix: { a: 100% }",
  );
}

const equal = (count: number, value: string) =>
  "abcdef"
    .slice(0, count)
    .split("")
    .flatMap((first, index, ids) => ids.slice(index + 1).map((second) => [first, second, value] as const));

describe("correlations", () => {
  it("may make classes the same: eigenvalues of 0, but for the rounding of doubles, are no contradiction", () => {
    expect(problemsOf(withPairs(3, equal(3, "1")))).toEqual([]);
    // n classes that all have ρ = −1/(n−1) with each other have the smallest eigenvalue 1 + (n−1)ρ = 0.
    expect(problemsOf(withPairs(5, equal(5, "-0.25")))).toEqual([]);
  });

  it("that contradict each other by less than doubles can tell are taken, and by more are refused", () => {
    // Three classes with ρ = −0.5 − ε each have the smallest eigenvalue 1 + 2ρ = −2ε.
    expect(parseScenario(withPairs(3, equal(3, "-0.500000001"))).markets.correlations.length).toBe(3);
    expect(problemsOf(withPairs(3, equal(3, "-0.5001")))).toEqual([
      "s.yaml:7:139: markets.correlation is impossible: a–b -0.5001, b–c -0.5001 and a–c -0.5001 cannot all hold (smallest eigenvalue -0.00020). Raise a–c to at least -0.49, or write correlation: { repair: nearest, pairs: [...] }.",
    ]);
  });

  it("of four classes can contradict each other where no three do", () => {
    // All ρ = −0.4: three classes have λ = 1 − 2·0.4 > 0, four have 1 − 3·0.4 = −0.2; scaled by 1/1.2 they have 0.
    expect(problemsOf(withPairs(4, equal(4, "-0.4")))).toEqual([
      "s.yaml:7:173: markets.correlation cannot all hold together (smallest eigenvalue -0.20). Bring them nearer to 0: all times 0.83 would do; or write correlation: { repair: nearest, pairs: [...] }.",
    ]);
  });
});
