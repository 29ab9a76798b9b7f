import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/errors.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { type Book, scenarioText } from "./scenario.js";

const warningsOf = (own: Partial<Book>, besides = ""): readonly string[] =>
  parseScenario(
    scenarioText({ opening: "12m", fees: "1%", ...own }).replace("id: book,", `id: book, ${besides}`),
    "fees.yaml",
  )
    .warnings.map(formatProblem)
    .map((one) => one.replace(/^fees.yaml:\d+:\d+: /, ""));

const TIERS = "schedule: tiered, tiers: [{ up-to: 5m, rate: 1% }, { rate: 60bp }]";

describe("a warning", () => {
  it("is given for tiers that no unit of new business reaches", () => {
    const fees = (size: string) => `{ rate: 1%, new: { size: ${size}, fees: { ${TIERS} } } }`;
    expect(warningsOf({ fees: fees("2m") })).toEqual([
      "segments[0].fees.new.fees have tiers that no unit of new business reaches: the largest unit has 2000000, the first tier ends at 5000000. Check units or households; if it is meant, nothing is to be done.",
    ]);
    expect(warningsOf({ fees: fees("{ 2025: 8m }") })).toEqual([]);
  });

  it("is given for tiers that no account reaches where accounts are billed apart", () => {
    const fees = (how: string) => `{ ${TIERS}, households: [{ count: 2, accounts: [2m, 4m] }], householding: ${how} }`;
    expect(warningsOf({ fees: fees("together") })).toEqual([]);
    expect(warningsOf({ fees: fees("separate") })[0]).toContain(
      "no billing unit reaches: the largest unit has 4000000",
    );
  });

  it("is given for tiers that a change of fees brings, once", () => {
    const events = `[{ date: 2025-07-01, kind: fee-change, segment: book, fees: { ${TIERS}, rate: null } },
                     { date: 2025-09-01, kind: fee-change, segment: book, fees: { minimum: 5k } }]`;
    const found = warningsOf({ fees: "{ rate: 1%, units: 10 }", events });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("events[0].fees have tiers that no billing unit reaches");
  });

  it("is given where fees exclude another part than counts does not call billable", () => {
    const fees = "{ rate: 1%, excluded: 5% }";
    expect(warningsOf({ fees }, "counts: { aum: 100%, billable: 92% },")).toEqual([
      "segments[0].counts says that 92% is billable, and the fees exclude 5%: 95% would be. Write billable: 95%, or excluded: 8%; if the two mean different assets, nothing is to be done.",
    ]);
    expect(warningsOf({ fees }, "counts: { aum: 100%, billable: 95% },")).toEqual([]);
    expect(warningsOf({ fees }, "counts: [aum],")).toEqual([]);
  });
});
