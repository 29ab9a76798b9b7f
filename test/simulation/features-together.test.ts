import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { largestDifferences } from "../../src/audit/differences.js";
import { InputError } from "../../src/errors.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { replay } from "../../src/simulation/replay.js";

/** Small scenarios of one feature each, which all extend a plain one. */
const FOLDER = fileURLToPath(new URL("../golden-hashes/scenarios/", import.meta.url));
const PLAIN = "plain.yaml";
const FEATURES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && name !== PLAIN);
const PATHS = Uint32Array.from({ length: 32 }, (_, path) => path);
const TOGETHER = 3;
const CHAINS = 40;

const textOf = (file: string): Uint8Array => readFileSync(FOLDER + file);

/** A plan with several features: each file extends the one before it in place of the plain one. Null where they cannot be together. */
function planOf(chain: readonly string[]): Plan | null {
  const last = chain.at(-1) as string;
  const read = (reference: string, from: string) => {
    const below = chain.indexOf(from) - 1;
    const file = reference === PLAIN && below >= 0 ? (chain[below] as string) : reference;
    return { file, source: textOf(file) };
  };
  try {
    return makePlan(parseScenario(textOf(last), last, { read }), { paths: 64, sampling: "plain" });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Chains that depend on nothing but their number. */
function chainOf(number: number): readonly string[] {
  const found = new Set<string>();
  for (let step = 0; found.size < TOGETHER; step++) {
    const mixed = Math.imul(number * 31 + step + 1, 0x9e3779b1) >>> 0;
    found.add(FEATURES[(mixed >>> 7) % FEATURES.length] as string);
  }
  return [...found];
}

/** Lines in which a kernel differs, or which no number came out of. */
function faultsOf(plan: Plan): readonly string[] {
  const [compiled, reference] = [replay(plan, PATHS, "wasm"), replay(plan, PATHS, "reference")];
  const length = plan.segments.length * plan.months.length * PATHS.length;
  const faults = compiled.lines.filter((_, line) => {
    const own = compiled.values.subarray(line * length, (line + 1) * length);
    return own.some((value, at) => !Number.isFinite(value) || !Object.is(value, reference.values[line * length + at]));
  });
  const inexact = largestDifferences(plan, replay(plan, PATHS.subarray(0, 2))).filter(
    ({ difference }) => !(difference <= 1e-9),
  );
  return [...faults.map((line) => `kernels: ${line}`), ...inexact.map(({ line }) => `exact ledger: ${line}`)];
}

describe("three features together", () => {
  it("roll alike in both kernels, and as the exact ledger does", () => {
    let rolled = 0;
    const faulty: Record<string, readonly string[]> = {};
    for (let number = 0; number < CHAINS; number++) {
      const chain = chainOf(number);
      const plan = planOf(chain);
      if (plan === null) continue;
      rolled++;
      const faults = faultsOf(plan);
      if (faults.length > 0) faulty[chain.join(" + ")] = faults;
    }
    expect(faulty).toEqual({});
    expect(rolled).toBeGreaterThan(CHAINS / 2);
  }, 120_000);
});
