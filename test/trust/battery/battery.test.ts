import { beforeAll, describe, expect, it } from "vitest";
import { philoxInDoubles, philoxOfProduct } from "../philox-implementations.js";
import { battery, failing, type Finding } from "./battery.js";

const SEED = 20250930n;

/** A chance that is no number has failed as well. */
const failedOf = (findings: readonly Finding[]) => findings.filter(({ p }) => !(p >= failing(findings.length)));

describe("the battery", () => {
  let findings: readonly Finding[];
  let control: readonly Finding[];
  beforeAll(() => {
    findings = battery(philoxOfProduct, SEED);
    control = battery(philoxInDoubles(2), SEED);
    // Ten seconds of work, however busy the machine is.
  }, 600_000);

  it("finds nothing in the product's draws, however paths, months, streams and seeds are interleaved", () => {
    const passed = findings.length - failedOf(findings).length;
    const { test, p } = findings.reduce((a, b) => (b.p < a.p ? b : a));
    process.stdout.write(
      `battery: ${passed} of ${findings.length} passed (smallest p ${p.toPrecision(2)}: ${test}); ` +
        `2-round control fails ${failedOf(control).length} of ${control.length}\n`,
    );
    expect(findings.length).toBe(49);
    expect(failedOf(findings)).toEqual([]);
  });

  it("can fail: nine in ten of its tests see that two rounds of the generator are too few", () => {
    expect(failedOf(control).length).toBeGreaterThan(0.9 * control.length);
  });
});
