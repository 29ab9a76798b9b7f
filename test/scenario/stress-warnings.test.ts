import { describe, expect, it } from "vitest";
import { parseScenario } from "../../src/scenario/parse-scenario.js";

const warningsOf = (stress: object): readonly string[] =>
  parseScenario(
    JSON.stringify({
      name: "Warned",
      currency: "USD",
      start: "2025-12-31",
      seed: "1",
      paths: "256",
      horizon: "1 years",
      markets: {
        assets: { equity: { mean: "6%", volatility: "16%" }, bonds: { mean: "3%", volatility: "5%" } },
      },
      stress: [
        {
          episode: {
            name: "Slump",
            id: "slump",
            series: "ours",
            sampling: "month-end",
            "returns-are": "total-return",
            returns: { equity: ["-10%"], "us-bills": ["1%"] },
          },
          ...stress,
        },
      ],
      segments: [{ id: "s", opening: "1bn", mix: { equity: "50%", bonds: "50%" }, fees: "50bp" }],
    }),
    "s.json",
  )
    .warnings.map(({ what, fix }) => `${what}. ${fix}`)
    .filter((said) => said.includes("slump"));

describe("an episode over classes of which it says nothing", () => {
  it("is warned of, with the classes that it knows besides", () => {
    expect(warningsOf({})).toEqual([
      "lays slump over the markets and says nothing of bonds, which goes on being drawn; it knows us-bills, which the scenario has not. " +
        "Add betas: { bonds: { of: us-bills, beta: 1 } }, or a beta of 0 where it stays still",
    ]);
  });

  it("is not where a beta says how they follow", () => {
    expect(warningsOf({ betas: { bonds: { of: "us-bills", beta: "0.5" } } })).toEqual([]);
  });
});
