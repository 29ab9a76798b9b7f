import { describe, expect, it } from "vitest";
import { changed, problemsOf, WHOLE } from "./scenario-text.js";

const deepBlock = Array.from({ length: 1300 }, (_, level) => `${" ".repeat(level)}a:\n`).join("");

/** A fault of the file itself, its text, and the one sentence that is told. */
const FAULTS: readonly (readonly [fault: string, source: string | Uint8Array, sentence: string])[] = [
  ["nothing", "", "s.yaml:1:1: the file is empty. Write a scenario: name, currency, start and so on."],
  ["only comments", "# x\n", "s.yaml:1:1: the file is empty. Write a scenario: name, currency, start and so on."],
  [
    "one scalar",
    "hello",
    "s.yaml:1:1: the file is a single value; a scenario is a mapping. Write keys and values: name, currency, start and so on.",
  ],
  [
    "a list",
    "- a\n",
    "s.yaml:1:1: the file is a list; a scenario is a mapping. Write keys and values: name, currency, start and so on.",
  ],
  [
    "a tab as indentation",
    "a:\n\t- b\n",
    "s.yaml:2:1: the file has a tab at the start of a line; tabs are not allowed for indentation. Write spaces.",
  ],
  [
    "two documents",
    `${WHOLE}---\nname: second\n`,
    "s.yaml:103:1: the file has two documents. Remove the line --- and what follows it, or make it a file of its own.",
  ],
  [
    "a directive",
    "%YAML 1.1\n---\na: 1\n",
    "s.yaml:1:1: the file has a YAML directive (%). Remove the line that begins with %.",
  ],
  [
    "a list as a key",
    "? [a, b]\n: 1\n",
    "s.yaml:1:3: the file has a list or a mapping as a key. Write a plain word as the key.",
  ],
  [
    "git's conflict markers",
    "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n",
    "s.yaml:2:1: the file has the conflict markers of an unfinished git merge. Keep one of the two versions and remove the markers.",
  ],
  [
    "a quotation mark that stays open",
    'a: "x\nb: 1\n',
    "s.yaml:3:1: the file has a quotation mark that is not closed. Close it.",
  ],
  [
    "a bracket that stays open",
    "a: [1, 2\nb: 3\n",
    "s.yaml:2:1: the file has a bracket that is not closed, or a comma that is missing. Close [ ] and { }, with commas between the items.",
  ],
  [
    "uneven indentation",
    "a:\n   b: 1\n  c: 2\n",
    "s.yaml:3:1: the file is indented unevenly here. Start all keys of one mapping in the same column.",
  ],
  ["a line without a colon", "a: 1\nfoo\n", "s.yaml:2:1: the file has a line without a colon. Write key: value."],
  [
    "Latin-1 bytes",
    Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
    "s.yaml:1:1: the file is not valid UTF-8 at byte 3 (counted from 0). Save the file as UTF-8.",
  ],
  [
    "half a character at the end",
    Uint8Array.from([0x61, 0x3a, 0x20, 0xe2, 0x82]),
    "s.yaml:1:1: the file is not valid UTF-8 at byte 3 (counted from 0). Save the file as UTF-8.",
  ],
  [
    "an overlong slash",
    Uint8Array.from([0x61, 0xc0, 0xaf]),
    "s.yaml:1:1: the file is not valid UTF-8 at byte 1 (counted from 0). Save the file as UTF-8.",
  ],
  [
    "UTF-16 with a mark",
    Uint8Array.from([0xfe, 0xff, 0, 0x61]),
    "s.yaml:1:1: the file is UTF-16, not UTF-8. Save the file as UTF-8.",
  ],
  [
    "UTF-16 without a mark",
    Uint8Array.from([0, 0x61, 0, 0x3a]),
    "s.yaml:1:1: the file has a NUL byte; it may be UTF-16. Save the file as UTF-8.",
  ],
  [
    "half of a surrogate pair",
    "a: \ud800",
    "s.yaml:1:4: the file has U+D800, half of a character. Remove the character.",
  ],
  [
    "a bidirectional override in a comment",
    "# \u202e\n",
    "s.yaml:1:3: the file has U+202E, which changes the direction of text. Remove the character.",
  ],
  [
    "flow collections 900 000 deep",
    "[".repeat(900_000),
    "s.yaml:1:34: the file nests deeper than 32 levels. Write it flatter.",
  ],
  [
    "flow mappings 5 000 deep",
    `${"{a: ".repeat(5000)}1${"}".repeat(5000)}`,
    "s.yaml:1:130: the file nests deeper than 32 levels. Write it flatter.",
  ],
  ["block mappings 1 300 deep", deepBlock, "s.yaml:33:35: the file nests deeper than 32 levels. Write it flatter."],
  [
    "sequences 3 000 deep",
    `${"- ".repeat(3000)}a`,
    "s.yaml:1:66: the file nests deeper than 32 levels. Write it flatter.",
  ],
  [
    "more than 1 MB",
    "a".repeat(1_000_001),
    "s.yaml:1:1: the file has 1000001 characters; 1 MB is the most. Split it with extends, or remove what is not a scenario.",
  ],
  [
    "half a million quotation marks",
    '"'.repeat(500_000),
    "s.yaml:1:399999: the file has too many values for a scenario. Remove what is not a scenario.",
  ],
];

describe("a file that is not a scenario's YAML", () => {
  it.each(FAULTS)("is refused in one sentence for %s", (_, source, sentence) => {
    expect(problemsOf(source)).toEqual([sentence]);
  });
});

/** A hazard inside a scenario that is whole otherwise: piece, replacement, sentences. */
const HAZARDS: readonly (readonly [hazard: string, piece: string, by: string, sentences: readonly string[]])[] = [
  [
    "an unknown tag",
    "paths: 10000",
    "paths: !include /etc/passwd",
    ["s.yaml:10:17: paths has the tag !include. Remove the tag; scenarios have none."],
  ],
  [
    "a tag that YAML knows",
    "paths: 10000",
    "paths: !!int 10000",
    ["s.yaml:10:14: paths has the tag tag:yaml.org,2002:int. Remove the tag; scenarios have none."],
  ],
  [
    "a merge key",
    "paths: 10000",
    "paths: 10000\n<<: { seed: 3 }",
    ["s.yaml:11:1: << is a merge key. Write the keys out, or use extends."],
  ],
];

describe("a hazard of YAML inside a scenario", () => {
  it.each(HAZARDS)("is refused by name: %s", (_, piece, by, sentences) => {
    expect(problemsOf(changed(piece, by))).toEqual(sentences);
  });

  it("refuses every alias, also one that would make the document endless", () => {
    const text = changed("seed: 20250930", "seed: &s 20250930").replace("paths: 10000", "paths: *s");
    expect(problemsOf(text)).toEqual([
      "s.yaml:10:8: paths is the alias *s. Write the value out; aliases are not read.",
    ]);
    const endless = changed("tags: { channel: wealth }", "tags: &t { channel: *t }");
    expect(problemsOf(endless)).toEqual([
      "s.yaml:67:25: segments[1].tags.channel is the alias *t. Write the value out; aliases are not read.",
    ]);
  });

  it("leaves the prototypes of this process alone", () => {
    const keys = ["__proto__", "constructor", "prototype"];
    for (const key of keys) problemsOf(changed("tags: { channel: wealth }", `tags: { ${key}: { polluted: yes } }`));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ["markup", "</script><script>alert(1)</script>"],
    ["a template", "{{#each this}}{{@key}}{{/each}}"],
    ["a formula", "=SUM(1+1)"],
    ["SQL", "Robert'); DROP TABLE runs; --"],
    ["other scripts", "🧑‍🚀 אבג 東京 Ångström"],
    ["the word constructor", "constructor"],
  ])("takes a name for what it is, letters: %s", (_, name) => {
    expect(problemsOf(changed("name: Everything at once", `name: ${JSON.stringify(name)}`))).toEqual([]);
  });
});
