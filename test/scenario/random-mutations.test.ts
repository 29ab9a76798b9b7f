import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { SMALL, WHOLE } from "./scenario-text.js";

const MUTATIONS = 2000;
/** Pieces that mean something to YAML, to numbers or to our format. */
const PIECES = [
  "{",
  "}",
  "[",
  "]",
  ":",
  ": ",
  ",",
  "- ",
  "&a ",
  "*a",
  "!!int ",
  "<<: ",
  "#",
  "|",
  ">",
  "?",
  "%",
  "%%",
  "'",
  '"',
  "\t",
  "\n",
  "\r",
  "\\",
  "~",
  "null",
  "true",
  ".nan",
  "-",
  "-0",
  "0",
  "00",
  "1e999",
  "9".repeat(40),
  ".",
  ",5",
  "bn",
  "bp",
  "2027: 5%",
  "from 2028",
  "value: ",
  "range: [1%, 2%]",
  "uncertainty: 1pp",
  "__proto__: ",
  "constructor",
  "us-equity",
  "\u202e",
  "\ufeff",
  "\0",
  "é",
  "e\u0301",
  "🧑‍🚀",
  "---\n",
  "%YAML 1.1\n",
  "extends: x.yaml\n",
];

type Random = () => number;
const below = (random: Random, bound: number): number => Math.floor(random() * bound);
const oneOf = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)] as Item;

/** One slip: a piece put in, a stretch taken out, said twice or swapped with another line. */
function slip(text: string, random: Random): string {
  const at = below(random, text.length);
  const length = 1 + below(random, 12);
  const lines = text.split("\n");
  switch (below(random, 5)) {
    case 0:
      return text.slice(0, at) + oneOf(random, PIECES) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 3:
      return text.slice(0, at) + oneOf(random, PIECES) + text.slice(at + length);
    default: {
      const [one, other] = [below(random, lines.length), below(random, lines.length)];
      return lines
        .with(one, lines[other] as string)
        .with(other, lines[one] as string)
        .join("\n");
    }
  }
}

describe("a scenario with random slips", () => {
  it(`is accepted or refused in sentences, ${MUTATIONS} times of ${MUTATIONS}`, () => {
    const random = seedrandom("scenario slips");
    const counts = { accepted: 0, refused: 0 };
    for (let index = 0; index < MUTATIONS; index++) {
      let text = index % 4 === 0 ? WHOLE : SMALL;
      for (let count = oneOf(random, [1, 1, 1, 2]); count > 0; count--) text = slip(text, random);
      try {
        parseScenario(text);
        counts.accepted++;
      } catch (error) {
        if (!(error instanceof InputError)) throw new Error(`${String(error)} for:\n${text}`, { cause: error });
        for (const { at } of error.problems) expect(at).toMatch(/^scenario\.yaml:\d+:\d+$/);
        counts.refused++;
      }
    }
    // Most slips break something; some hit a comment, a label or a digit and are another scenario.
    expect(counts.accepted).toBeGreaterThan(MUTATIONS / 40);
    expect(counts.refused).toBeGreaterThan(MUTATIONS / 2);
  });

  it("of bytes is accepted or refused in sentences", () => {
    const random = seedrandom("scenario bytes");
    const whole = new TextEncoder().encode(WHOLE);
    for (let index = 0; index < 500; index++) {
      const bytes = Uint8Array.from(whole);
      bytes[below(random, bytes.length)] = below(random, 256);
      try {
        parseScenario(bytes);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }
  });
});
