import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/errors.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { changed, problemsOf, WHOLE } from "./scenario-text.js";

const warningsOf = (text: string) => parseScenario(text, "s.yaml").warnings.map(formatProblem);

describe("a warning", () => {
  it("is not given for the whole scenario", () => {
    expect(warningsOf(WHOLE)).toEqual([]);
  });

  it.each([
    [
      "tiers that no billing unit reaches",
      "units: 40",
      "units: 400",
      "s.yaml:64:11: segments[0].fees have tiers that no billing unit reaches: the largest unit has 31250000 at the start, the first tier ends at 100000000. Check units or households; if it is meant, nothing is to be done.",
    ],
    [
      "a pair of asset classes without a correlation",
      ", [us-bonds, real-assets, 1e-1]",
      "",
      "s.yaml:20:3: markets says nothing of the correlation of us-bonds–real-assets; 0 is used. Add the pairs to correlation, with 0 if that is meant.",
    ],
    [
      "an asset class that nobody holds",
      "    real-assets: {",
      "    gold: { mean: 3%, volatility: 0% }\n    real-assets: {",
      "s.yaml:20:3: markets has asset classes that no segment holds: gold. Remove them, or put them into a mix.",
    ],
    [
      "a mean of more than half a year's assets",
      "real-assets: { mean: 6%",
      "real-assets: { mean: 60%",
      "s.yaml:29:26: markets.assets.real-assets.mean is 60% a year. Check that it is meant.",
    ],
    [
      "two segments of one name",
      "  - id: cash\n",
      "  - id: cash\n    name: wealth\n",
      's.yaml:44:3: segments gives wealth and cash one name, "wealth". Name them apart.',
    ],
  ])("is given for %s", (_, piece, by, sentence) => {
    expect(warningsOf(changed(piece, by))).toEqual([sentence]);
  });

  it("is given for a segment without flows, and for a volatility that acts on nothing", () => {
    const flows = `${WHOLE.split("\n").find((line) => line.includes("flows: { new: 12m"))}\n`;
    expect(warningsOf(changed(flows, ""))).toEqual([
      "s.yaml:65:5: segments[1] has no flows; none are forecast. Write flows: {} if that is meant.",
    ]);
    expect(warningsOf(changed(flows, "    flows: { volatility: 20% }\n"))).toEqual([
      "s.yaml:69:26: segments[1].flows.volatility acts on nothing: the segment has no inflows or outflows. Write inflows and outflows, or remove it.",
    ]);
  });
});

describe("a bare number among flows", () => {
  const flows = (opening: string) =>
    changed("opening: 900000000", `opening: ${opening}`).replace(/flows: \{ net:.*\n/, "flows: { inflows: 8 }\n");

  it("is a rate that lost its unit in a segment of millions", () => {
    expect(problemsOf(flows("1m"))).toEqual([
      "s.yaml:79:23: segments[2].flows.inflows is 8, which may be 8% or 800%; a rate needs a unit. Write 8% or 8bp.",
    ]);
  });

  it("is an amount in a segment of hundreds", () => {
    const inflows = parseScenario(flows("100")).segments[2]?.flows.inflows.units?.spans[0]?.value;
    expect(inflows?.kind === "amount" && inflows.amount.toString()).toBe("8");
  });
});
