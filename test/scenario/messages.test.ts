import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changed, FIXTURES, problemsOf, WHOLE } from "./scenario-text.js";

/** What is wrong, the piece of whole.yaml that is replaced, by what, and every sentence that must come out. */
type Row = readonly [what: string, piece: string, by: string, sentences: readonly string[]];

const ROWS = JSON.parse(readFileSync(`${FIXTURES}messages.json`, "utf8")) as readonly Row[];

describe("a message", () => {
  it("is not needed for the whole scenario", () => {
    expect(problemsOf(WHOLE)).toEqual([]);
  });

  it.each(ROWS)("says where, what and what to write for %s", (_, piece, by, sentences) => {
    // Which keys may still be written changes with every key that is new.
    const told = problemsOf(changed(piece, by)).map((one) =>
      one.replace(/(Remove it), or write one of [a-z, -]+\.$/, "$1."),
    );
    expect(told).toEqual(sentences);
  });

  it("repeats at most 80 characters of a text, and none that is hidden", () => {
    const [long] = problemsOf(changed("start: 2025-09-30", `start: "${"2".repeat(50_000)}"`));
    expect(long).toBe(`s.yaml:7:8: start is ${"2".repeat(79)}…, not a date. Write YYYY-MM-DD.`);
    const [hidden] = problemsOf(changed("currency: USD", 'currency: "U\\u2028D"'));
    expect(hidden).toBe(
      's.yaml:6:11: currency is "U<U+2028>D", not three capital letters. Write three capital letters, such as USD.',
    );
  });

  it("counts what it does not tell after 500 problems", () => {
    const many = problemsOf(`${WHOLE}${Array.from({ length: 700 }, (_, index) => `zz${index}: 1\n`).join("")}`);
    expect(many.length).toBe(501);
    expect(many.at(-1)).toBe(
      "s.yaml:603:1: this list is not all: 200 more problems follow. Mend those above and check again.",
    );
  });

  it("refuses more work than paths times months times segments allow, before anything is allocated", () => {
    const text = changed("paths: 10000", "paths: 10000000").replace("horizon: 5 years", "horizon: 50 years");
    const [product] = problemsOf(text);
    expect(product).toBe(
      "s.yaml:10:8: paths is 10000000; with 600 months and 3 segments that is 18000000000 steps, more than 10000000000. Write at most 5555555.",
    );
  });
});
