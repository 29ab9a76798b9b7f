import { beforeAll, describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { parseActuals } from "../../src/scores/parse-actuals.js";
import { scoreRun } from "../../src/scores/score-run.js";
import { summariseScores } from "../../src/scores/summarise-scores.js";
import { smallRun } from "../analysis/small-run.js";

const file = (...rows: readonly string[]): string => ["quantity,actual", ...rows].join("\n");
let run: Run;
let month: string;
beforeAll(async () => {
  ({ run } = await smallRun());
  month = run.months[5] as string;
});

describe("a run against what came true", () => {
  it("is scored in the whole sample: the run's own percentiles fall where they should", async () => {
    const point = run.answers.fans.find(
      ({ group, measure, window }) => group === "firm" && measure === "aum" && window === "month",
    )?.points[5];
    if (point === undefined || point === null) throw new Error("the run has no fan");
    const actuals = parseActuals(
      file(`aum at ${month},${point.p50.value}`, `aum at ${month},${point.p95.value}`),
      "a.csv",
    );
    const scores = await scoreRun(run, actuals);
    expect(scores.map(({ p5, median, p95 }) => [p5, median, p95])).toEqual(
      actuals.map(() => [point.p5.value, point.p50.value, point.p95.value]),
    );
    expect(scores[0]?.transform).toBeCloseTo(0.5, 2);
    expect(scores[1]?.transform).toBeCloseTo(0.95, 2);
    expect(scores[0]?.crps).toBeLessThan(scores[1]?.crps as number);
  });

  it("sums up by measure and group", async () => {
    const actuals = parseActuals(
      file(`aum at ${month},1m`, `aum at ${run.months[7]},900bn`, `inflows at ${month},0`),
      "a.csv",
    );
    const [aum, inflows] = summariseScores(await scoreRun(run, actuals));
    expect(aum).toMatchObject({ series: "aum of firm", count: 2, outside90: { rate: 1 }, outside50: { rate: 1 } });
    expect(inflows?.errors.meanError).toBeGreaterThan(0);
  });

  it("leaves out what lies after its horizon", async () => {
    expect(await scoreRun(run, parseActuals(file("aum at 2199-01,1m"), "a.csv"))).toEqual([]);
  });

  it("refuses whom it does not know", async () => {
    await expect(scoreRun(run, parseActuals(file(`aum of nobody at ${month},1m`), "a.csv"))).rejects.toMatchObject({
      problems: [{ at: "a.csv:2", key: `aum of nobody at ${month}` }],
    });
  });
});

describe("a file of actuals", () => {
  it.each([
    ["", "is empty"],
    ["month,aum\n2026-01,1m", "begins with"],
    [file(), "has no rows"],
    [file("aum at 2026-01"), "has 1 cells"],
    [file("amu at 2026-01,1m"), "did you mean aum"],
    [file("aum at 2026-01,12%"), "rate"],
    [file("aum ever,1m"), "asks ever"],
    [file("aum at 2026-01,aum at 2026-02"), "quantity where its value"],
  ])("is refused with its line: %j", (text, what) => {
    try {
      parseActuals(text, "a.csv");
      expect.unreachable();
    } catch (error) {
      const [problem] = (error as { problems: readonly { what: string }[] }).problems;
      expect(problem?.what).toContain(what);
    }
  });

  it("tells all problems at once", () => {
    expect(() => parseActuals(file("amu at 2026-01,1m", "aum at 2026-01,1x"), "a.csv")).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ at: "a.csv:2" }), expect.objectContaining({ at: "a.csv:3" })],
      }),
    );
  });
});
