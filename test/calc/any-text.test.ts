import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { barsOf } from "../../src/calc/bars.js";
import { calculate } from "../../src/calc/calculate.js";
import { FIELDS } from "../../src/calc/form.js";
import { answerHtml } from "../../src/calc/page/answer.js";
import { readPeriod } from "../../src/calc/read-period.js";
import { InputError } from "../../src/errors.js";

/** Right, nearly right, hostile. */
const TEXTS = [
  ..."0|1|800m|1.2bn|99999tn|0.001|-5m|1e3|1,200|12.5bm|6%|-100%|-99.99%|1000%|85bp|25%|7|NaN|Infinity|-0|-0%".split(
    "|",
  ),
  ..."year|quarter|month|1 day|366 days|0 days|45d|week|start|mid|end|aum|client-assets|billable|net|gross".split("|"),
  ..."assets|invoice|USD|JPY|KWD|usd|| |null|<b>|\u202e800m|٣%|１２m|__proto__".split("|"),
  "9".repeat(130),
];

describe("whatever is written", () => {
  it("is refused in sentences, or makes figures throughout", () => {
    const random = seedrandom("any text");
    const pick = () => TEXTS[Math.floor(random() * TEXTS.length)] as string;
    const outcomes = { refused: 0, answered: 0 };
    for (let round = 0; round < 1000; round++) {
      // Mostly what a field expects, so that rounds come through to the arithmetic.
      const fields = FIELDS.filter(({ key }) => key === "opening" || random() < 0.5);
      const written = Object.fromEntries(
        fields.map(({ key, example, choices = [example] }) => {
          const expected = choices[Math.floor(random() * choices.length)] as string;
          return [key, random() < 0.15 ? pick() : expected];
        }),
      );
      outcomes[outcomeOf(written)]++;
    }
    expect(outcomes.refused).toBeGreaterThan(200);
    expect(outcomes.answered).toBeGreaterThan(200);
  });
});

function outcomeOf(written: Readonly<Record<string, string>>): "refused" | "answered" {
  try {
    const calculation = calculate(readPeriod(written));
    const html = answerHtml(calculation) + calculation.sentence;
    expect(html.replace(calculation.terms.label ?? "", ""), JSON.stringify(written)).not.toMatch(
      /NaN|Infinity|undefined|null/,
    );
    for (const { from, to } of barsOf(calculation).bars) {
      expect(from, JSON.stringify(written)).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThanOrEqual(1);
    }
    return "answered";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { what, fix } of error.problems) {
      expect(what).toMatch(/^(is|are|has) /);
      expect(fix).toMatch(/^(Write|Lower) /);
    }
    return "refused";
  }
}
