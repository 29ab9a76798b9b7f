import { describe, expect, it } from "vitest";
import { feePreview } from "../../src/model/fee-preview.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const scenario = (opening: string, fees: string): string => `
name: Fees
currency: USD
start: 2025-12-31
horizon: 12 months
seed: 1
paths: 10
markets: { assets: { a: { mean: 5%, volatility: 10% } } }
segments: [{ id: s, opening: ${opening}, mix: { a: 100% }, fees: ${fees} }]
`;
const previewOf = (opening: string, fees: string) =>
  feePreview(makePlan(parseScenario(scenario(opening, fees))).segments[0]!.fees, 2);
/** A published schedule: 1.00 % to 500k, 0.80 % to 1m, 0.60 % to 2m, 0.40 % above; a household of 1.8m. */
const TIERS =
  "tiers: [{ up-to: 500k, rate: 100bp }, { up-to: 1m, rate: 80bp }, { up-to: 2m, rate: 60bp }, { rate: 40bp }]";

describe("what a billing unit pays", () => {
  it("is the published 13,800 a year and 3,450 a quarter, split over accounts without losing a cent", () => {
    const [unit] = previewOf(
      "1.8m",
      `{ schedule: tiered, ${TIERS}, frequency: quarterly, households: [{ count: 1, accounts: [900k, 500k, 400k] }] }`,
    );
    expect(unit?.annual.toNumber()).toBe(13_800);
    expect(unit?.rate?.times(10_000).toFixed(2)).toBe("76.67");
    expect(unit?.bill.toNumber()).toBe(3_450);
    expect(unit?.accounts.map(({ bill }) => bill.toFixed(2))).toEqual(["1725.00", "958.33", "766.67"]);
  });

  it("gives what is left over to the largest account where that is agreed", () => {
    const split = (remainder: string) =>
      previewOf(
        "300k",
        `{ schedule: flat, rate: 1bp, frequency: monthly, remainder: ${remainder}, households: [{ count: 1, accounts: [99k, 102k, 99k] }] }`,
      )[0]?.accounts.map(({ bill }) => bill.toFixed(2));
    expect(split("largest-remainder")).toEqual(["0.83", "0.85", "0.82"]);
    expect(split("largest-account")).toEqual(["0.82", "0.86", "0.82"]);
  });

  it("has no rate on nothing", () => {
    expect(previewOf("0", "{ rate: 50bp, units: 4 }")[0]?.rate).toBeNull();
  });
});
