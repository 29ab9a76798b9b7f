import { describe, expect, it } from "vitest";
import { monthOf } from "../../src/months.js";
import { parseQuestion } from "../../src/scenario/parse-question.js";

const NAMED = {
  segments: { what: "a segment of this scenario", ids: new Set(["wealth", "open-end"]) },
  tags: new Map([
    ["channel", new Set(["wealth", "institutional"])],
    ["wrapper", new Set(["separate account"])],
  ]),
  span: { first: monthOf(2025, 10), last: monthOf(2030, 9) },
};

const answer = (text: string) => parseQuestion(text, NAMED);
const question = (text: string) => {
  const found = answer(text);
  if ("problems" in found) throw new Error(found.problems[0]?.what);
  return JSON.parse(JSON.stringify(found.question)) as unknown;
};
const problem = (text: string) => {
  const found = answer(text);
  if (!("problems" in found)) throw new Error(`accepted: ${text}`);
  return found.problems.map(({ offset, what, fix }) => `${offset}: ${what}. ${fix}.`);
};

describe("a question", () => {
  it("asks for a balance at a month end", () => {
    expect(question("aum at 2029-12 >= 20bn")).toEqual({
      text: "aum at 2029-12 >= 20bn",
      left: { measure: "aum", of: { kind: "firm" }, when: { kind: "at", month: monthOf(2029, 12) } },
      comparison: ">=",
      right: { kind: "amount", amount: "20000000000" },
    });
  });

  it("asks a segment, or all with a tag, for a flow of a year", () => {
    expect(question("net-flows of open-end in 2029 <= -1.5m")).toMatchObject({
      left: { measure: "net-flows", of: { kind: "segment", id: "open-end" }, when: { kind: "in", year: 2029 } },
      right: { kind: "amount", amount: "-1500000" },
    });
    expect(question("revenue of wrapper=separate account in 2029 >= 5 m")).toMatchObject({
      left: { of: { kind: "tag", tag: "wrapper", value: "separate account" } },
      right: { kind: "amount", amount: "5000000" },
    });
  });

  it("asks for the worst of all months, or of those up to one", () => {
    expect(question("drawdown ever <= 30%")).toMatchObject({
      left: { when: { kind: "ever" } },
      right: { kind: "rate", rate: "0.3" },
    });
    expect(question("aum of channel=wealth by 2028-06 <= 500m")).toMatchObject({
      left: { when: { kind: "by", month: monthOf(2028, 6) } },
    });
  });

  it("compares one measure with another", () => {
    expect(question("inflows in 2027>=outflows in 2027")).toMatchObject({
      right: {
        kind: "quantity",
        quantity: { measure: "outflows", of: { kind: "firm" }, when: { kind: "in", year: 2027 } },
      },
    });
  });

  it.each([
    ["revenu in 2029 >= 5m", "0: begins with revenu, which is not a measure (did you mean revenue?). Write revenue."],
    [
      "run-rate in 2029 >= 5m",
      "0: asks for run-rate, which this version does not compute. Write revenue, the nearest measure that it does.",
    ],
    [
      "aum of welth at 2029-12 >= 5m",
      "7: asks of welth, which is not a segment of this scenario (did you mean wealth?). Write wealth.",
    ],
    [
      "aum of chanel=wealth at 2029-12 >= 5m",
      "7: asks of the tag chanel, which no segment has (did you mean channel?). Write channel.",
    ],
    [
      "aum of channel=welth at 2029-12 >= 5m",
      "7: asks of channel=welth, which no segment has (did you mean wealth?). Write wealth.",
    ],
    ["aum of at 2029-12 >= 5m", "7: does not say of whom. Write a segment, or a tag as channel=retail."],
    ["aum at 2029 >= 5m", "7: has 2029 where a month should be. Write 2029-12."],
    ["aum in 2029 >= 5m", "4: asks for aum in a year; it is read at month ends. Write at 2029-12."],
    [
      "aum at 2035-12 >= 5m",
      "7: asks for 2035-12; the forecast covers 2025-10 to 2030-09. Write a month of the forecast.",
    ],
    [
      "revenue in 2024 >= 5m",
      "11: asks for 2024; the forecast covers 2025-10 to 2030-09. Write a year of the forecast.",
    ],
    ["revenue in 2029-06 >= 1m", "11: has 2029-06 where a year should be. Write 2029, or at 2029-06 for the month."],
    [
      "revenue by 2029-12 >= 5m",
      "8: asks for revenue by a month; only aum and drawdown are read at every month end. Write in and a year, at and a month, or ever for any whole year.",
    ],
    ["aum >= 5m", "4: says no time. Write at 2031-12 before >=."],
    ["aum", "3: says no time. Add at 2031-12."],
    ["aum until 2029-12 >= 1m", "4: has until where a time should be. Write at 2031-12."],
    ["aum at >= 1m", "7: says at without a date. Write at 2031-12."],
    ["aum at 2029-12 > 5m", "15: compares with >. Write >=."],
    ["aum at 2029-12 ≤ 5m", "15: compares with ≤. Write <=."],
    ["aum at 2029-12 5m", "15: has 5m where a comparison should be. Write >= or <=."],
    ["aum at 2029-12", "14: compares with nothing. Add >= or <= and a value."],
    ["aum at 2029-12 >=", "17: compares with nothing. Write an amount, a rate or a measure."],
    [
      "aum at 2029-12 >= 5%",
      "18: compares aum with a value that is the rate 5%; an amount is needed. Write an amount such as 250m or 12.5bn.",
    ],
    [
      "fee-rate in 2029 >= 35",
      "20: compares fee-rate with a value that is 35, which may be 35% or 3500%; a rate needs a unit. Write 35% or 35bp.",
    ],
    [
      "aum at 2029-12 >= fee-rate in 2029",
      "18: compares aum, an amount, with fee-rate, a rate. Compare it with an amount.",
    ],
    [
      "drawdown ever <= -20%",
      "17: compares drawdown with -20%; a fall of 20 % is a drawdown of 20%. Write it without the sign.",
    ],
    ["aum at 2029-12 >= 5m and more", "21: goes on with and. End the question there, or write another one."],
    [
      "P(aum at 2029-12 >= 5m) >= 80%",
      "1: has brackets; a target asks every path one thing. Write it as aum at 2031-12 >= 20bn.",
    ],
  ])("that cannot be read says where and why: %s", (text, sentence) => {
    expect(problem(text)).toEqual([sentence]);
  });

  it("of any length is refused or read in one pass", () => {
    expect(problem("(".repeat(300))[0]).toMatch(/^0: has brackets/);
    expect(problem("aum ".repeat(100_000))).toEqual(["0: has 400000 characters. Write at most 400."]);
  });
});
