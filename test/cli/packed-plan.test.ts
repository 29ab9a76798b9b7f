import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { packPlan, unpackPlan } from "../../src/cli/running/packed-plan.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { Exact } from "../../src/units.js";

const FOLDER = fileURLToPath(new URL("../golden-hashes/scenarios/", import.meta.url));

it("sends every plan to another thread as it is, but for what no ledger needs", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  expect(names.length).toBeGreaterThan(100);
  // A third of them, of every kind: names are of features.
  for (const name of names.filter(
    (_, index) => index % 3 === 0 || /regime|bootstrap|currenc/.test(names[index] ?? ""),
  )) {
    const read = (reference: string, from: string) => {
      const file = join(dirname(from), reference);
      return { file, source: readFileSync(file) };
    };
    const plan = makePlan(parseScenario(readFileSync(join(FOLDER, name)), join(FOLDER, name), { read }));
    const arrived = unpackPlan(structuredClone(packPlan(plan)));
    expect(spelled(arrived) === spelled({ ...plan, resolved: {}, assumptions: [], conventions: [] }), name).toBe(true);
  }
});

/** Decimals with their kind and their sign, maps as lists, arrays of doubles by their kind. */
const spelled = (plan: Plan): string =>
  JSON.stringify(plan, function (this: Record<string, unknown>, key, value: unknown) {
    const own = this[key];
    if (own instanceof Exact) return `decimal ${String(value)}`;
    if (own instanceof Map) return ["map", ...own];
    return ArrayBuffer.isView(own) ? [own.constructor.name, ...(own as Float64Array)] : value;
  });
