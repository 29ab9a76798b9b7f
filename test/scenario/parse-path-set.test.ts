import { describe, expect, it } from "vitest";
import { monthOf } from "../../src/months.js";
import { parsePathSet } from "../../src/scenario/parse-path-set.js";

const NAMED = {
  segments: { what: "a segment of this scenario", ids: new Set(["funds"]) },
  tags: new Map([["channel", new Set(["retail"])]]),
  span: { first: monthOf(2026, 1), last: monthOf(2030, 12) },
};
const read = (text: string) => parsePathSet(text, NAMED);
const problem = (text: string): string => {
  const answer = read(text);
  return "problems" in answer
    ? answer.problems.map(({ offset, what, fix }) => `${offset}: ${what}. ${fix}`).join()
    : "read";
};

describe("a set of paths", () => {
  it("is one end of a measure, what is near a percentile, or an answer to a question", () => {
    expect(read("worst 5% of aum")).toMatchObject({
      set: { kind: "worst", of: { measure: "aum", of: { kind: "firm" }, when: null } },
    });
    expect(read("best 10% of revenue of funds in 2027")).toMatchObject({
      set: { kind: "best", of: { of: { kind: "segment", id: "funds" }, when: { kind: "in", year: 2027 } } },
    });
    expect(read("nearest 2% to the median of aum at 2028-06")).toMatchObject({ set: { kind: "nearest", percent: 50 } });
    expect(read("nearest 2% to percentile 25 of net-flows of channel=retail in 2027")).toMatchObject({
      set: { percent: 25 },
    });
    expect(read("aum by 2028-12 <= 70m")).toMatchObject({
      set: { kind: "meets", question: { text: "aum by 2028-12 <= 70m" } },
    });
    expect(read("misses aum at 2030-12 >= 2bn")).toMatchObject({
      set: { kind: "misses", text: "misses aum at 2030-12 >= 2bn", question: { text: "aum at 2030-12 >= 2bn" } },
    });
  });

  it("says where it cannot be read, and what to write", () => {
    expect(problem("worst 5 of aum")).toBe("6: has 5 where a part of the paths should be. Write worst 5% of aum");
    expect(problem("worst 80% of aum")).toBe("6: takes 80% of the paths. Write more than 0% and at most 50%");
    expect(problem("worst 0% of aum")).toBe("6: takes 0% of the paths. Write more than 0% and at most 50%");
    expect(problem("worst 5% aum")).toBe("9: has aum where of should be. Write worst 5% of aum");
    expect(problem("worst")).toBe("5: does not say what part of the paths. Write worst 5% of aum");
    expect(problem("nearest 2% to the mean of aum")).toBe(
      "18: says no percentile from 1 to 99. Write the median, or percentile 25",
    );
    expect(problem("worst 5% of aum by 2027-12")).toBe("16: ranks paths by a month. Write at and a month");
    expect(problem("worst 5% of aum at 2027-12 >= 1bn")).toBe(
      "27: goes on with >=. End there, or write a question without worst or best",
    );
    expect(problem("misses aum of bonds at 2030-12 >= 2bn")).toMatch(/^14: asks of bonds, which is not a segment/);
    expect(problem("worst 5% of profit")).toMatch(/^12: begins with profit, which is not a measure/);
  });
});
