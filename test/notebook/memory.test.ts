import { describe, expect, it } from "vitest";
import { keyOf, type Memory, memoryOf } from "../../src/notebook/memory.js";
import { tryNotebook } from "../../src/notebook/read-notebook.js";
import { type NotebookReport, runTried } from "../../src/notebook/run-notebook.js";
import { Exact } from "../../src/units.js";
import { book, SCENARIO } from "./small-book.js";

const run = (body: string, memory?: Memory, scenario = SCENARIO): Promise<NotebookReport> =>
  runTried(tryNotebook(book(body), "book.md"), {
    reading: { read: () => ({ file: "small.yaml", source: new TextEncoder().encode(scenario) }) },
    overrides: { paths: 40 },
    ...(memory && { memory }),
  });

const VALUE = '{{money "mean(aum at 2028-12)"}}';
const SOLVE =
  '```aum solve id=need\nvary: "segments.*.opening × k"\ngoal: "mean(aum at 2028-12) = 200m"\nscan: 3\n```\n';

describe("a memory", () => {
  it("gives the same report as none, and runs nothing again whose inputs did not change", async () => {
    const memory = memoryOf();
    const body = `${VALUE} and once more ${VALUE}\n\n${SOLVE}`;
    const [fresh, first, again] = [await run(body), await run(body, memory), await run(body, memory)];
    expect([fresh.reused, first.reused, again.reused]).toEqual([[], [], ["main", "values of main", "need"]]);
    expect(first.report).toEqual(fresh.report);
    expect(again.report).toEqual(fresh.report);
    // Other words around them change nothing; another question asks only for itself.
    expect((await run(`New words. ${body}`, memory)).reused).toEqual(["main", "values of main", "need"]);
    const other = await run(`{{money "mean(aum at 2027-12)"}}\n\n${SOLVE}`, memory);
    expect(other.reused).toEqual(["main", "need"]);
    expect(other.values).toEqual((await run(`{{money "mean(aum at 2027-12)"}}`)).values);
  });

  it("knows another scenario from its own", async () => {
    const memory = memoryOf();
    await run(VALUE, memory);
    const changed = SCENARIO.replace("mean: 6%", "mean: 7%");
    expect((await run(VALUE, memory, changed)).reused).toEqual([]);
    expect((await run(VALUE, memory, SCENARIO.replace("seed: 7", "seed: 8"))).reused).toEqual([]);
  });

  it("forgets the oldest when it is full", () => {
    const memory = memoryOf(10);
    memory.write("a", "12345");
    memory.write("b", "12345");
    memory.write("c", "1");
    expect(["a", "b", "c"].map(memory.read)).toEqual([null, "12345", "1"]);
  });
});

describe("the key of inputs", () => {
  it("tells kinds apart, and is one for the same keys in another order", () => {
    const kinds = [
      1,
      "1",
      new Exact(1),
      1n,
      [1],
      { 0: 1 },
      new Map([[0, 1]]),
      new Set([1]),
      0,
      -0,
      NaN,
      null,
      undefined,
      true,
    ];
    expect(new Set(kinds.map((one) => keyOf([one]))).size).toBe(kinds.length);
    expect(keyOf([{ a: 1, b: [2] }])).toBe(keyOf([{ b: [2], a: 1 }]));
    expect(keyOf(["a", "b"])).not.toBe(keyOf([["a", "b"]]));
  });
});
