import { parseScenario } from "../../src/scenario/parse-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";

/** One fund of 1 000 in one asset class, without flows and fees, over two years: closed forms are short. */
export interface Simple {
  readonly mean?: string;
  readonly volatility?: string;
  readonly opening?: string;
  readonly paths?: number;
  readonly seed?: string;
  readonly horizon?: string;
  readonly currency?: string;
  readonly start?: string;
  /** What follows on the segment, as further YAML lines. */
  readonly segment?: string;
  /** Further keys of the scenario. */
  readonly besides?: string;
}

export const simple = (own: Simple = {}, file = "simple.yaml"): Scenario =>
  parseScenario(
    `name: Simple
currency: ${own.currency ?? "USD"}
start: ${own.start ?? "2026-12-31"}
horizon: ${own.horizon ?? "2 years"}
seed: ${own.seed ?? "7"}
paths: ${own.paths ?? 1024}
markets:
  assets:
    equity: { mean: ${own.mean ?? "6%"}, volatility: ${own.volatility ?? "16%"} }
segments:
  - id: fund
    opening: ${own.opening ?? "1000"}
    mix: { equity: 100% }
${own.segment ?? "    fees: { rate: 0% }"}
${own.besides ?? ""}
`,
    file,
  );
