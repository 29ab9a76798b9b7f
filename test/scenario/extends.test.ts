import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { parseScenario, type ReadOptions } from "../../src/scenario/parse-scenario.js";
import { meaningOf, problemsOf, WHOLE } from "./scenario-text.js";

/** Files by name, as a reader of `extends` would find them. */
function filesNamed(files: Readonly<Record<string, string>>): ReadOptions {
  const read = (reference: string, from: string) => {
    const text = files[reference];
    if (text === undefined) {
      throw new InputError([
        { at: from, key: "extends", what: `names ${reference}, which is not found`, fix: "Check the name" },
      ]);
    }
    return { file: reference, source: new TextEncoder().encode(text) };
  };
  return { read };
}

const overlaid = (overlay: string, base = WHOLE) =>
  parseScenario(`extends: base.yaml\n${overlay}`, "over.yaml", filesNamed({ "base.yaml": base }));
const problems = (overlay: string, base = WHOLE) =>
  problemsOf(`extends: base.yaml\n${overlay}`, "over.yaml", filesNamed({ "base.yaml": base }));

describe("a scenario that extends another", () => {
  it("means the same when it changes nothing", () => {
    expect(meaningOf(overlaid(""))).toBe(meaningOf(parseScenario(WHOLE)));
  });

  it("changes what it names and keeps the rest", () => {
    const scenario = overlaid("name: Other\nmarkets: { assets: { us-bonds: { volatility: 7% } } }\n");
    expect(scenario.name).toBe("Other");
    expect(scenario.markets.assets.map(({ id, volatility }) => [id, volatility?.text])).toEqual([
      ["us-equity", "16%"],
      ["us-bonds", "7%"],
      ["real-assets", "12%"],
    ]);
  });

  it.each([
    ["a list", "segments: [{ id: cash, opening: 1bn }]\n"],
    ["a mapping by id", "segments: { cash: { opening: 1bn } }\n"],
  ])("merges segments by id, given as %s", (_, overlay) => {
    const { segments } = overlaid(overlay);
    expect(segments.map(({ id, opening }) => [id, opening.text])).toEqual([
      ["institutional-equity", "12.5bn"],
      ["wealth", "620m"],
      ["cash", "1bn"],
    ]);
    expect(segments[2]?.opening.at).toMatch(/^over\.yaml:2:/);
    expect(segments[1]?.opening.at).toBe("base.yaml:66:14");
  });

  it("adds a segment that is whole", () => {
    const added = "segments: { gold: { opening: 1m, mix: { real-assets: 100% }, flows: {}, fees: 10bp } }\n";
    expect(overlaid(added).segments.map(({ id }) => id)).toEqual(["institutional-equity", "wealth", "cash", "gold"]);
  });

  it("never lets a new value carry the source of the old one", () => {
    const { segments } = overlaid("segments: { institutional-equity: { opening: { value: 13bn } } }\n");
    expect(segments[0]?.opening.provenance).toEqual({});
    const kept = overlaid("segments: { institutional-equity: { opening: { date: 2025-09-30 } } }\n").segments[0]
      ?.opening;
    expect([kept?.text, kept?.provenance.source]).toEqual(["12.5bn", "10-Q"]);
  });

  it("takes a key of the base away where it says null", () => {
    expect(overlaid("policy: null\n").policy).toBeNull();
    const { flows } = overlaid(
      "segments: { cash: { flows: { net: ~, uncertainty: ~, correlation: ~, inflows: 3% } } }\n",
    ).segments[2] as { flows: { net: unknown; inflows: { units: { text: string } | null } } };
    expect([flows.net, flows.inflows.units?.text]).toEqual([null, "3%"]);
  });

  it("replaces lists without ids", () => {
    expect(overlaid("targets: [aum at 2027-12 >= 1bn]\n").targets.map(({ question }) => question.text)).toEqual([
      "aum at 2027-12 >= 1bn",
    ]);
  });

  it("resolves to one document without extends, which means the same", () => {
    const scenario = overlaid("horizon: 4 years\ntargets: []\n");
    expect(scenario.resolved).not.toHaveProperty("extends");
    expect(meaningOf(parseScenario(JSON.stringify(scenario.resolved)))).toBe(meaningOf(scenario));
  });

  it("tells the place in the file where the value is written, its own file first", () => {
    const base = WHOLE.replace("paths: 10000", "paths: -1");
    expect(problems("seed: -2\n", base)).toEqual([
      "over.yaml:2:7: seed is -2; a seed has no sign. Write 0 to 18446744073709551615, or a text.",
      "base.yaml:10:8: paths is -1; there is at least one path. Write a whole number from 1 to 10000000.",
    ]);
  });

  it("takes a segment that only it has, and that is not whole, for a slip", () => {
    expect(problems("segments:\n  cahs: { opening: 1bn }\n")).toEqual([
      "over.yaml:3:3: segments.cahs is not a segment of the file that this one extends (did you mean cash?). Write cash, or add mix and fees for a new segment.",
    ]);
  });

  it("refuses keys that reach into prototypes", () => {
    expect(problems("__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n")).toEqual([
      "over.yaml:2:1: __proto__ is a reserved name. Remove it, or call it something else.",
      "over.yaml:3:1: constructor is a reserved name. Remove it, or call it something else.",
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("segments as a mapping by id", () => {
  it("have one id each: their key", () => {
    const { resolved } = parseScenario(WHOLE);
    const [first] = resolved["segments"] as readonly object[];
    const text = JSON.stringify({ ...resolved, targets: [], events: [], segments: { equity: first } });
    expect(problemsOf(text)[0]).toMatch(
      /segments\.equity\.id is institutional-equity, but its key is equity\. Remove it, or write the key the same\.$/,
    );
  });
});

describe("a chain of files", () => {
  it("is refused with the circle that it makes", () => {
    const files = filesNamed({ "b.yaml": "extends: c.yaml\n", "c.yaml": "extends: a.yaml\n", "a.yaml": "" });
    expect(problemsOf("extends: b.yaml\n", "a.yaml", files)).toEqual([
      "c.yaml:1:10: extends goes in a circle: a.yaml -> b.yaml -> c.yaml -> a.yaml. Remove one of the links.",
    ]);
    expect(problemsOf("extends: a.yaml\n", "a.yaml", filesNamed({ "a.yaml": "extends: a.yaml\n" }))).toEqual([
      "a.yaml:1:10: extends goes in a circle: a.yaml -> a.yaml. Remove one of the links.",
    ]);
  });

  it("may have eight files and not nine", () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `${index + 1}.yaml`,
          index + 1 === length ? WHOLE : `extends: ${index + 2}.yaml\n`,
        ]),
      );
    expect(problemsOf("extends: 1.yaml\n", "0.yaml", filesNamed(chain(7)))).toEqual([]);
    expect(problemsOf("extends: 1.yaml\n", "0.yaml", filesNamed(chain(8)))).toEqual([
      "7.yaml:1:10: extends makes a chain of more than 8 files. Merge some of them into one file.",
    ]);
  });

  it("says why a file cannot be had, in the place that asks for it", () => {
    expect(problemsOf("name: x\nextends: none.yaml\n", "a.yaml", filesNamed({}))).toEqual([
      "a.yaml:2:10: extends names none.yaml, which is not found. Check the name.",
    ]);
    expect(problemsOf("extends: base.yaml\n", "a.yaml")).toEqual([
      "a.yaml:1:10: extends names base.yaml, but no other file can be read here. Write the scenario as one file.",
    ]);
    expect(problemsOf("extends: [a]\n", "a.yaml", filesNamed({}))).toEqual([
      "a.yaml:1:10: extends is not the name of a file. Write one, such as base.yaml.",
    ]);
  });
});
