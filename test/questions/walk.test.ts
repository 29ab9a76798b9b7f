import { describe, expect, it } from "vitest";
import { walk } from "../../src/questions/walk.js";
import { simple } from "./scenario-texts.js";

const FEES = "    fees: { schedule: flat, rate: 0%, paid-from: invoice }";

describe("a walk from one forecast to another", () => {
  it("adds up in its order, names the interaction, and meets the closed form of each step", async () => {
    const [first, second] = [
      simple({ volatility: "0%", paths: 256, segment: FEES }),
      simple(
        {
          volatility: "0%",
          paths: 256,
          opening: "900",
          mean: "7%",
          segment: FEES,
          besides: "events:\n  - { date: 2028-12-31, kind: inflow, segment: fund, amount: 50 }",
        },
        "new.yaml",
      ),
    ];
    const { outputs } = await walk(first, second, { of: ["median(aum at 2028-12)"] });
    const [output] = outputs;
    const [was, opened, returned, is] = [1000 * 1.06 ** 2, 900 * 1.06 ** 2, 900 * 1.07 ** 2, 900 * 1.07 ** 2 + 50];
    expect(output?.steps.map(({ of }) => of)).toEqual([["opening"], ["returns"], ["events"]]);
    const expected = [opened - was, returned - opened, is - returned];
    const alone = [opened - was, 1000 * 1.07 ** 2 - was, 50];
    output?.steps.forEach(({ change, alone: own }, index) => {
      expect(change.value).toBeCloseTo(expected[index] as number, 9);
      expect(own).toBeCloseTo(alone[index] as number, 9);
    });
    expect(output?.before.value).toBeCloseTo(was, 9);
    expect(output?.after.value).toBeCloseTo(is, 9);
    const sum = (output?.steps ?? []).reduce((total, { change }) => total + change.value, 0);
    expect(sum).toBeCloseTo(output?.change.value as number, 9);
    // (900 − 1000)·(1.07² − 1.06²): what the smaller opening and the higher return do only together.
    expect(output?.interaction).toBeCloseTo(-100 * (1.07 ** 2 - 1.06 ** 2), 9);
  });

  it("takes an opening at a later start, and leaves out the events that are over by then", async () => {
    const first = simple({
      volatility: "0%",
      paths: 256,
      segment: FEES,
      besides: "events:\n  - { date: 2027-02-28, kind: inflow, segment: fund, amount: 50 }",
    });
    const second = simple(
      { volatility: "0%", paths: 256, start: "2027-06-30", opening: "1100", horizon: "18 months", segment: FEES },
      "new.yaml",
    );
    const { outputs } = await walk(first, second);
    expect(outputs[0]?.of).toBe("median(aum at 2028-12)");
    expect(outputs[0]?.after.value).toBeCloseTo(1100 * 1.06 ** 1.5, 9);
    expect(outputs[0]?.steps[0]?.of).toEqual(["opening"]);
    expect(outputs[0]?.steps[0]?.reaches).toBeCloseTo(1100 * 1.06 ** 1.5, 9);
  });

  it("takes steps together that cannot be taken apart", async () => {
    const households =
      "    fees: { schedule: tiered, tiers: [{ up-to: 100, rate: 1% }, { rate: 0.5% }], households: [{ count: 10, size: 100 }], paid-from: invoice }";
    const flows = "    flows: { inflows: 5%, outflows: 0% }\n";
    const [first, second] = [
      simple({ volatility: "0%", paths: 256, segment: flows + FEES.replace("0%", "0.8%") }),
      simple({ volatility: "0%", paths: 256, segment: flows.replace("5%", "6%") + households }, "new.yaml"),
    ];
    const { outputs } = await walk(first, second, { of: ["mean(revenue in 2028)"] });
    const [output] = outputs;
    expect(output?.steps.flatMap(({ of }) => of)).toContain("fees");
    expect((output?.steps ?? []).reduce((total, { change }) => total + change.value, 0)).toBeCloseTo(
      output?.change.value as number,
      9,
    );
  });

  it("finds no step between a forecast and itself, and refuses other currencies", async () => {
    expect((await walk(simple(), simple({}, "again.yaml"))).outputs[0]?.steps).toEqual([]);
    await expect(walk(simple(), simple({ currency: "EUR" }, "euro.yaml"))).rejects.toThrow(
      "euro.yaml: currency is EUR; simple.yaml counts in USD. Compare scenarios of one currency.",
    );
  });
});
