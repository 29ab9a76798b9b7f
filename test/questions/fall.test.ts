import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { parseFall, withFall } from "../../src/questions/fall.js";
import { goalFor, solve } from "../../src/questions/solve.js";
import { parseEpisodeFall } from "../../src/questions/episode-fall.js";
import { parseEpisodePart, parseFallen } from "../../src/questions/vary.js";
import { parseEpisode } from "../../src/scenario/parse-episode.js";
import { simple } from "./scenario-texts.js";

const SLUMP = parseEpisode(
  "{ name: Slump, series: one of ours, sampling: month-end, returns-are: total-return, returns: { shares: [-10%, -20%] }, betas: { equity: { of: shares, beta: 1 } } }",
  "slump",
);

const message = (text: string): string => {
  try {
    parseFall(text, simple(), "--fall", ["gfc-2007"]);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return "";
};

describe("the mildest fall that breaks a goal", () => {
  it("is the closed form's, whatever the shape", async () => {
    // Without volatility 1 000 falls by d, and grows at 6 % a year in the months that are left: 900 = 1 000·(1 − d)·1.06^(rest/12).
    const scenario = simple({ volatility: "0%", paths: 256, horizon: "4 years" });
    const goal = goalFor("percentile(5, aum at 2030-12) = 900", scenario);
    for (const [shape, months] of [
      ["sudden", 1],
      ["year", 12],
      ["slow", 36],
    ] as const) {
      const { solutions } = await solve(scenario, parseFallen(shape, scenario), goal, { scan: 5 });
      expect(solutions[0]?.k.value).toBeCloseTo(1 - 0.9 / 1.06 ** ((48 - months) / 12), 4);
      expect(solutions[0]?.rising).toBe(false);
    }
  });

  it("comes back where the shape does, and hits classes by their betas", () => {
    const two = simple({ besides: "" });
    const given = (text: string, depth: number) => {
      const { markets } = withFall(two.resolved, parseFall(text, two), depth) as unknown as {
        markets: { given: readonly { from: string; returns: Record<string, readonly string[]>; betas?: unknown }[] };
      };
      return markets.given[0];
    };
    const rates =
      given("rebound from 2027-03", 0.4)?.returns["equity"]?.map((text) => Number(text.slice(0, -1)) / 100) ?? [];
    expect(rates.length).toBe(18);
    expect(rates.slice(0, 6).reduce((all, r) => all * (1 + r), 1)).toBeCloseTo(0.6, 12);
    expect(rates.reduce((all, r) => all * (1 + r), 1)).toBeCloseTo(1, 12);
    expect(given("rebound from 2027-03", 0.4)?.from).toBe("2027-03");
    expect(given("sudden", 0.25)?.from).toBe("2027-01");
    expect(parseFall("year of equity", two).classes).toEqual([{ id: "equity", beta: "1" }]);
  });

  it("is a part of an episode, in closed form", async () => {
    // 1 000 falls to 1 000·0.72^k in two months, and grows at 6 % a year in the 46 that are left.
    const scenario = simple({ volatility: "0%", paths: 256, horizon: "4 years" });
    const goal = goalFor("percentile(5, aum at 2030-12) = 900", scenario);
    const { solutions } = await solve(scenario, parseEpisodePart("slump", scenario, SLUMP), goal, { scan: 5 });
    expect(solutions[0]?.k.value).toBeCloseTo(Math.log(0.9 / 1.06 ** (46 / 12)) / Math.log(0.72), 3);
    const late = parseEpisodeFall("slump from 2030-12", scenario, SLUMP);
    expect([late.from, late.returns.get("equity")?.map(Number)]).toEqual(["2030-12", [-0.1]]);
    expect(() => parseEpisodeFall("slump from 2031-01", scenario, SLUMP)).toThrow(
      '--fall: "slump from 2031-01" begins in 2031-01, which is no month of the forecast. Write one from 2027-01 to 2030-12.',
    );
    const other = { ...SLUMP, returns: new Map(), betas: [] };
    expect(() => parseEpisodeFall("slump", scenario, other)).toThrow("says nothing of equity");
  });

  it("is refused in words that help", () => {
    expect(message("yeer")).toBe("--fall: yeer has the shape yeer, which is none (did you mean year?). Write year.");
    expect(message("year of equty")).toContain(
      "names equty, which is no asset class (did you mean equity?). Write equity.",
    );
    expect(message("")).toContain("is not a fall");
    expect(message("year from 2040-01")).toBe(
      '--fall: "year from 2040-01" begins in 2040-01, which is no month of the forecast. Write one from 2027-01 to 2028-12.',
    );
    expect(message("year of equity, equity 0.5")).toContain(
      "names equity twice. Name every class once, with its beta.",
    );
    expect(message("gfc-2006")).toContain("which is none (did you mean gfc-2007?). Write gfc-2007.");
    expect(message("gfc-2007 of equity")).toContain(
      "names classes beside an episode, which has its own. Write gfc-2007,",
    );
  });
});
