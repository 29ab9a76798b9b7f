import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/plan/make-plan.js";
import { sampleOf } from "../../src/questions/sample.js";
import { namedIn } from "../../src/scenario/named.js";
import { parseQuestion } from "../../src/scenario/parse-question.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { book, problems, run, SCENARIO, words } from "./small-book.js";

/** AUM at the end of each path, ascending: percentiles are taken from these by hand. */
async function closings(): Promise<readonly number[]> {
  const scenario = parseScenario(SCENARIO, "small.yaml");
  const answer = parseQuestion("aum at 2028-12 >= 0", namedIn(scenario));
  if (!("question" in answer)) throw new Error("no question");
  const sample = await sampleOf(makePlan(scenario), { quantities: [answer.question.left] });
  return [...sample.valuesOf(answer.question.left)].sort((a, b) => a - b);
}

describe("values of the prose", () => {
  it("are percentiles, means and chances of the paths", async () => {
    const sorted = await closings();
    const { values } = await run(
      book(
        '{{money "percentile(50, aum at 2028-12)"}} {{money "mean(main.aum at 2028-12)"}} {{percent "P(aum at 2028-12 >= 110m)"}} ' +
          '{{money "error(mean(aum at 2028-12))"}}',
      ),
    );
    const [median, mean, chance, error] = values.map(({ value }) => Number(value));
    const own = sorted.reduce((sum, value) => sum + value, 0) / 400;
    const variance = sorted.reduce((sum, value) => sum + (value - own) * (value - own), 0) / 399;
    expect(median).toBeCloseTo(((sorted[199] as number) + (sorted[200] as number)) / 2, 4);
    expect(mean).toBeCloseTo(own, 4);
    expect(chance).toBe(sorted.filter((value) => value >= 110e6).length / 400);
    expect(error).toBeCloseTo(Math.sqrt(variance / 400), 4);
  });

  it("say where they come from", async () => {
    const { values } = await run(
      book('{{money "mean(aum at 2028-12)"}} {{number "paths"}} {{date "horizon"}} {{text "seed"}}'),
    );
    expect(values.map(({ text, from }) => `${from} = ${text}`)).toEqual([
      `main: mean(aum at 2028-12) = ${values[0]?.text}`,
      "main.paths = 400",
      "main.months[23] = Dec 2028",
      "main.seed = 7",
    ]);
  });

  it("keep a standard error apart from what it is the error of", async () => {
    const asked = "P(aum at 2028-12 >= 110m)";
    const { values } = await run(
      book(`{{money "error(mean(aum at 2028-12))"}} {{percent "${asked}"}} {{percent "error(${asked})"}}`),
    );
    expect(values.map(({ from }) => from)).toEqual([
      "main: error(mean(aum at 2028-12))",
      `main: ${asked}`,
      `main: error(${asked})`,
    ]);
    expect(values[2]?.text).toMatch(/^\d\.\d+\u00a0pp$/);
  });

  it("take parameters, from the file or from outside", async () => {
    const text = book(
      'Plan {{money "$plan"}} by {{date "$by"}}: {{percent "P(aum at $by >= $plan)"}}',
      "scenario: small.yaml\nparams: { plan: { type: money, default: 1m }, by: { type: date, default: 2028-12 } }",
    );
    expect(await words(text)).toBe("Plan $1.00m by Dec 2028: 100%");
    expect(await words(text, { plan: "1bn" })).toBe("Plan $1.00bn by Dec 2028: 0%");
  });

  it("decide what is said", async () => {
    const asked = (floor: string) =>
      words(book(`{{#if "P(aum at 2028-12 >= ${floor}) >= 50%"}}likely{{else}}unlikely{{/if}}`));
    expect(await asked("1m")).toBe("likely");
    expect(await asked("1bn")).toBe("unlikely");
    expect(await words(book('{{#unless "mean(aum at 2028-12) <= 1bn"}}more{{else}}less{{/unless}}'))).toBe("less");
  });

  it("are text wherever they stand", async () => {
    const text = book(
      '# {{text "name"}}\n\n**{{text "$who"}}**',
      "scenario: small.yaml\nparams: { who: { type: text, default: A _b_ 50% } }",
    );
    expect(await words(text)).toBe("Small firm A _b_ 50%");
  });
});

describe("runs of a notebook", () => {
  const several = (changes: string): string =>
    book(
      `\`\`\`aum run id=low\n${changes}\n\`\`\`\n{{money "mean(main.aum at 2028-12)"}} {{money "mean(low.aum at 2028-12)"}}`,
    );

  it("may change the scenario as extends does", async () => {
    const { runs, values } = await run(several("changes:\n  markets:\n    assets:\n      equity: { mean: 2% }"));
    expect([...runs.keys()]).toEqual(["main", "low"]);
    expect(Number(values[1]?.value)).toBeLessThan(Number(values[0]?.value));
  });

  it("name the place of a change that is wrong", async () => {
    expect(await problems(several("changes:\n  markets:\n    assets:\n      equity: { mean: 2 }"))).toEqual([
      "book.md:9:23: markets.assets.equity.mean is 2, which may be 2% or 200%; a rate needs a unit. Write 2% or 2bp.",
    ]);
  });

  it("take paths and a seed of their own", async () => {
    const { runs } = await run(book("```aum run id=main\npaths: 100\nseed: 9\n```\n"));
    expect([runs.get("main")?.paths, runs.get("main")?.seed]).toEqual([100, "9"]);
  });

  it("are compared on the same draws", async () => {
    const { report } = await run(
      book("```aum run id=same\npaths: 400\n```\n```aum compare id=both\nruns: [main, same]\n```\n"),
    );
    const table = report.cells.find(({ id }) => id === "both-figures");
    if (table?.kind !== "table") throw new Error("no table");
    expect(table.table.rows.length).toBeGreaterThan(3);
    for (const { cells } of table.table.rows) {
      const [first, second, difference] = cells.map((cell) => cell[0]);
      expect(second).toMatchObject({ text: (first as { text: string }).text });
      expect((difference as { value: number | null }).value ?? 0).toBe(0);
    }
  });
});
