import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { type Case, type Compare, readCases } from "./case.js";
import { checkCase } from "./check-case.js";
import { differences } from "./compare.js";
import { main } from "./main.js";
import { type Answers, Precise, refusal } from "./numbers.js";
import { TASKS } from "./tasks.js";
import { formula, product, type Task, type Tasks } from "./task.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OWN = join(ROOT, "test", "cases", "own");
const OPEN = resolve(ROOT, "..", "shared", "cases", "open");

/** A tenth of what the cases ask for, to be quick: `npm run cases` runs them all. */
const PATHS = 10_000;

/** Models that the product does not have yet: their cases fail by name until it does. */
const NOT_YET: readonly string[] = [];

describe("acceptance cases", () => {
  for (const [name, folder] of Object.entries({ own: OWN, open: OPEN })) {
    const files = existsSync(folder) ? readCases(folder) : [];
    for (const one of files.flatMap(({ cases }) => cases).filter(({ task }) => !NOT_YET.includes(task))) {
      it(`${name}: ${one.id} ${one.name}`, async () => {
        expect((await checkCase(one, TASKS, PATHS)).differences).toEqual([]);
      });
    }
  }

  it.skipIf(!existsSync(OPEN))("has a list of missing tasks that is neither longer nor shorter than the truth", () => {
    const named = new Set(readCases(OPEN).flatMap(({ cases }) => cases.map(({ task }) => task)));
    expect([...named].filter((task) => !Object.hasOwn(TASKS, task)).sort()).toEqual(NOT_YET);
  });
});

const EXACT: Compare = {
  kind: "deterministic",
  relative: "1e-20",
  relative_if_binary_double: "1e-12",
  absolute_floor: "1e-18",
};
const caseOf = (task: string, expected: Case["expected"], compare: Compare = EXACT): Case => ({
  id: "T-1",
  name: "A test",
  task,
  inputs: {},
  expected,
  compare,
});

describe("the comparison", () => {
  const differ = (
    expected: Case["expected"],
    got: Parameters<typeof differences>[1],
    inputs: Case["inputs"] = {},
  ): number => differences(expected, got, EXACT, inputs).length;

  it("holds decimals to the strict bound and doubles to their own", () => {
    expect(differ({ a: "3000" }, { a: new Precise("3000.00000000000000002") })).toBe(0);
    expect(differ({ a: "3000" }, { a: new Precise("3000.0000000000000001") })).toBe(1);
    expect(differ({ a: "3" }, { a: 3.000000000001 })).toBe(0);
    expect(differ({ a: "3" }, { a: 3.00000000001 })).toBe(1);
    expect(differ({ a: "3" }, { a: Number.NaN })).toBe(1);
  });

  it("measures what should cancel to 0 against the largest input", () => {
    expect(differ({ a: "0" }, { a: new Precise("1e-11") }, { beginning: "50000000" })).toBe(0);
    expect(differ({ a: "0" }, { a: new Precise("1e-10") }, { beginning: "50000000" })).toBe(1);
    expect(differ({ a: "0.2" }, { a: new Precise("0.20000000000001") }, { beginning: "50000000" })).toBe(1);
  });

  it("tells null, truth values, texts, lists and missing keys apart", () => {
    expect(differ({ a: null }, { a: new Precise(0) })).toBe(1);
    expect(differ({ a: "0" }, { a: null })).toBe(1);
    expect(differ({ a: true }, { a: false })).toBe(1);
    expect(differ({ a: "2020-01" }, { a: "2020-01" })).toBe(0);
    expect(differ({ a: ["1", "2"] }, { a: [1] })).toBe(1);
    expect(differ({ a: "1" }, { b: 1 })).toBe(1);
    expect(differ({ a: { b: ["1", { c: "2" }] } }, { a: { b: [1, { c: 3, extra: 1 }] } })).toBe(1);
  });
});

describe("a case", () => {
  const tasks: Tasks = {
    one: product(() => ({ a: 1 })),
    refuses: formula(() => {
      throw refusal("beginning", "is negative");
    }),
    breaks: formula(() => {
      throw new TypeError("a bug");
    }),
    sampled: product(
      () => ({ mean: 10 }),
      async () => ({ mean: 10.5 }),
    ),
  };

  it("that expects an error is met by a refusal only", async () => {
    const error = { outcome: "error", reason: "negative" };
    expect((await checkCase(caseOf("refuses", error), tasks)).differences).toEqual([]);
    expect((await checkCase(caseOf("one", error), tasks)).differences).toHaveLength(1);
    expect((await checkCase(caseOf("breaks", error), tasks)).differences[0]?.got).toContain("a bug");
    expect(refusal("a", "b")).toBeInstanceOf(InputError);
  });

  it("that nothing answers fails and is named", async () => {
    const { by, differences: found } = await checkCase(caseOf("unheard_of", { a: "1" }), tasks);
    expect([by, found]).toEqual(["nothing", [{ key: "task", expected: "unheard_of", got: "not implemented" }]]);
    expect((await checkCase(caseOf("toString", { a: "1" }), tasks)).by).toBe("nothing");
  });

  it("with a simulation scales its standard errors by the number of paths", async () => {
    // 0.5 off: 4 · 0.1 · √(100 000 / 100 000) = 0.4 is too narrow, with 25 000 paths it is 0.8.
    const at = (paths: number): Compare => ({
      kind: "closed_form",
      relative_if_binary_double: "1e-9",
      simulation: { paths, accept_within_standard_errors: "4", standard_error: { mean: "0.1" } },
    });
    expect((await checkCase(caseOf("sampled", { mean: "10" }, at(100_000)), tasks)).differences).toHaveLength(1);
    expect((await checkCase(caseOf("sampled", { mean: "10" }, at(25_000)), tasks)).differences).toEqual([]);
  });
});

describe("the product", () => {
  it("has a calculator and a ledger that agree on one period", async () => {
    const periods = [
      { beginning: "0", flow: "5000", period_return: "0.08", flow_timing: "mid", mid_period_convention: "compound" },
      { beginning: "1000", flow: "-300", period_return: "-0.4", flow_timing: "0.25", mid_period_convention: "simple" },
      { beginning: "1000", flow: "70", period_return: "-1", flow_timing: "mid", mid_period_convention: "simple" },
      { beginning: "123456.789", flow: "0", period_return: "0.3", flow_timing: "end", return_basis: "net" },
      {
        beginning: "1000",
        flow: "40",
        period_return: "0.02",
        flow_timing: "beginning",
        fee_when: "advance",
        fee_base: "beginning",
      },
    ];
    for (const { flow, ...inputs } of periods) {
      const [inflows, outflows] = flow.startsWith("-") ? ["0", flow.slice(1)] : [flow, "0"];
      const fee = "0.003";
      const base = { fee_base: "average", ...inputs };
      const once = await answer("roll_forward_one_period", { ...base, inflows, outflows, annual_fee_rate: fee });
      const path = await answer("roll_forward_path", {
        ...base,
        periods: 1,
        flow_amount_per_period: flow,
        fee_rate_per_period: fee,
      });
      for (const [name, other] of [
        ["ending", "ending"],
        ["investment_gain", "investment_gain"],
        ["fees", "fee_deducted"],
      ] as const) {
        const distance = new Precise(String(path[name])).minus(String(once[other])).abs();
        expect(distance.lessThan("1e-30"), `${name} of ${JSON.stringify(inputs)}`).toBe(true);
      }
    }
  });
});

const answer = async (task: string, inputs: Case["inputs"]): Promise<Answers> => (TASKS[task] as Task).answer(inputs);

describe("the runner", () => {
  it("prints each failure with expected and got, and ends in the tally", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aumcast-cases-"));
    const inputs = { beginning: "50", ending: "60" };
    const cases = [
      { ...caseOf("growth", { change: "10" }), inputs },
      { ...caseOf("growth", { change: "11" }), inputs },
      { ...caseOf("unheard_of", {}), inputs },
    ];
    const file = join(folder, "some.json");
    writeFileSync(file, JSON.stringify({ suite: "some", cases }));
    const lines: string[] = [];
    const code = await main(file, (line) => lines.push(line));
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(lines).toEqual([
      "FAILED T-1 A test (growth)",
      "  change: expected 11, got 10",
      "FAILED T-1 A test (unheard_of)",
      "  task: expected unheard_of, got not implemented",
      "Passed through the product: 1; by formulas of the tests alone: 0.",
      "Tasks with a simulation that the product does not run: none.",
      "Tasks that are not implemented: unheard_of.",
      "1 passed, 2 failed",
    ]);
  });

  it("does not call a folder without cases a success", async () => {
    const folder = mkdtempSync(join(tmpdir(), "aumcast-cases-"));
    expect(await main(folder, () => {})).toBe(1);
    rmSync(folder, { recursive: true });
  });
});
