import { describe, expect, it } from "vitest";
import { calculate } from "../../src/calc/calculate.js";
import type { StatedPeriod } from "../../src/calc/terms.js";

const warnings = (stated: Omit<StatedPeriod, "opening">) =>
  calculate({ opening: 1000, timing: "mid", ...stated }).warnings.map(({ kind, text }) => `${kind}: ${text}`);

describe("the guards against common mistakes", () => {
  it("see a fee that is to be taken off a net return again", () => {
    // 1 % of (1000 + 1040)/2.
    expect(warnings({ return: "0.04", fee: "0.01", basis: "net", payer: "assets" })).toEqual([
      "fee-twice: The return is net, so the fee of 10.20 is in it and is not deducted again: deducted twice, the ending would be 1,029.80 instead of 1,040.",
    ]);
    expect(warnings({ return: "0.04", fee: "0.01", basis: "net", payer: "invoice" })).toEqual([]);
    expect(warnings({ return: "0.04", basis: "net", payer: "assets" })).toEqual([]);
  });

  it("see flows whose timing is not stated, where it makes a difference", () => {
    const { warnings: found } = calculate({ opening: 1000, inflows: 100, return: "0.1" });
    expect(found.map(({ text }) => text)).toEqual([
      "The timing of net flows of 100 is not stated, and mid is taken: at the start 1,210, at the end 1,200 instead of 1,205.",
    ]);
    expect(calculate({ opening: 1000, inflows: 100 }).warnings).toEqual([]);
    expect(calculate({ opening: 1000, return: "0.1" }).warnings).toEqual([]);
    expect(warnings({ inflows: 100, return: "0.1" })).toEqual([]);
  });

  it("say so where another timing could not be paid", () => {
    // 700 at the end is all that a fall of 30 % leaves; 820 in the middle is 820·0.85 = 697 of it.
    const { warnings: found } = calculate({ opening: 1000, outflows: 820, return: "-0.3" });
    expect(found[0]?.text).toContain("at the start 126, at the end not payable instead of 3.");
  });

  it("see assets that are advised on only among the assets managed", () => {
    expect(warnings({ return: "0.1", advised: 200 })).toEqual([
      "advised-mixed: Of the opening 1,000, 200 (20.0%) is advised on only, which is no AUM: without it the opening is 800 and the ending 880.",
    ]);
    expect(warnings({ return: "0.1", advised: 200, counts: "client-assets" })).toEqual([]);
  });

  it("see a fee on all client assets where the billable part is not stated", () => {
    expect(warnings({ fee: "0.01", counts: "client-assets" })).toEqual([
      "billable-not-stated: The opening counts all client assets, and the fee of 10 is charged on all of them: each 10% that is not billable takes 1 off.",
    ]);
    expect(warnings({ fee: "0.01", counts: "client-assets", billable: 900 })).toEqual([]);
    expect(warnings({ counts: "client-assets" })).toEqual([]);
  });

  it("see a valuation older than the stated age, or than 90 days", () => {
    expect(warnings({ return: "0.1", age: 31, stale: 30 })).toEqual([
      "stale-valuation: The opening was valued 31 days before, 1 day longer ago than 30 days: each 1% that it has moved since moves the ending by 11.",
    ]);
    expect(warnings({ age: 90 })).toEqual([]);
    expect(warnings({ age: 91 })).toHaveLength(1);
    expect(warnings({ age: 30, stale: 30 })).toEqual([]);
  });

  it("speak in the currency's minor unit", () => {
    const yen = calculate({ opening: 1001, fee: "0.01", counts: "client-assets", currency: "JPY" });
    expect(yen.warnings[0]?.text).toContain("the fee of 10 is charged");
  });
});
