import { describe, expect, it } from "vitest";
import { findKpi } from "../../src/kpi/kpis.js";
import { project } from "../../src/model/project.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Cell, Row, Value } from "../../src/report/cell.js";
import type { Sensitivity } from "../../src/questions/sensitivity.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { book, page, problems, run, SCENARIO } from "./small-book.js";

const cellOf = (cells: readonly Cell[], id: string): Cell => {
  const found = cells.find((cell) => cell.id === id);
  if (found === undefined) throw new Error(`no cell ${id} among ${cells.map((cell) => cell.id).join(", ")}`);
  return found;
};
const rowsOf = (cells: readonly Cell[], id: string): readonly Row[] => {
  const found = cellOf(cells, id);
  if (found.kind === "table" || found.kind === "figure") return found.table.rows;
  if (found.kind === "definition") return found.table?.rows ?? [];
  throw new Error(`${id} is no table`);
};
const valueOf = (parts: Row["head"] | undefined): number => Number((parts?.[0] as Value).value);

describe("a sensitivity cell", () => {
  const uncertain = "{ value: 6%, uncertainty: 1%, source: s, kind: judgement }";
  const text = book(
    `\`\`\`aum run id=sure\nchanges:\n  markets:\n    assets:\n      equity: { mean: ${uncertain}, volatility: 0% }\n\`\`\`\n` +
      '```aum sensitivity id=what from=sure\nof: "mean(aum at 2028-12)"\n```\n',
  );

  it("says what the output would be without chance: the ledger at one deviation less and more", async () => {
    const closing = (mean: string): number => {
      const own = SCENARIO.replace("mean: 6%, volatility: 15%", `mean: ${mean}, volatility: 0%`);
      const [firm] = project(makePlan(parseScenario(own, "small.yaml"))).groups;
      return firm?.at(-1)?.closing.toNumber() ?? 0;
    };
    const { report, answers } = await run(text);
    const [row] = rowsOf(report.cells, "what");
    const [, , low, , high] = row?.cells ?? [];
    expect(valueOf(low)).toBeCloseTo(closing("5%") - closing("6%"), 3);
    expect(valueOf(high)).toBeCloseTo(closing("7%") - closing("6%"), 3);
    expect((low?.[0] as Value).from).toBe("what.outputs[0].tornado[0].low.value");
    expect((answers.get("what") as Sensitivity).outputs[0]?.tornado[0]?.low.value).toBe(valueOf(low));
  });

  it("leaves all of the variance to the one assumption that is uncertain", async () => {
    const rows = rowsOf((await run(text)).report.cells, "what-shares");
    expect(rows.map(({ cells }) => valueOf(cells[1]))).toEqual([expect.closeTo(1, 0.25), expect.closeTo(1, 0.25)]);
  });

  it("is refused with the letter that is wrong, before anything is simulated", async () => {
    expect(await problems(book('```aum sensitivity\nof: ["mean(amu at 2028-12)"]\nby: 10\n```'))).toEqual([
      expect.stringMatching(/^book\.md:6:12: "mean\(amu at 2028-12\)" .*did you mean aum/),
      expect.stringMatching(/^book\.md:7:5: sensitivity\.by /),
    ]);
  });
});

describe("a kpi cell", () => {
  it("is the definition with the run's figures", async () => {
    const text = book(
      '```aum kpi id=growth name="Organic growth"\n```\n'.replace('"Organic growth"', "organic-growth"),
    );
    const { report, runs } = await run(text);
    const figures = findKpi("organic-growth").figures(runs.get("main") as never);
    const shown = rowsOf(report.cells, "growth").flatMap(({ cells }) => cells.flat());
    const values = shown.flatMap((part) => (typeof part === "string" ? [] : [part]));
    for (const { value, from } of values) {
      const [, at, line] = /^kpi:organic-growth\.figures\[(\d+)\]\.(\w+)$/.exec(from) as unknown as [
        string,
        string,
        string,
      ];
      expect(value).toBe((figures[Number(at)] as unknown as Record<string, unknown>)[line]);
    }
    expect(values.length).toBeGreaterThan(10);
    const html = await page(text);
    expect(html).toContain("organicGrowth &#x3D; netFlows / opening");
    expect(html.match(/id="growth-card"/g)).toHaveLength(1);
  });

  it("knows what other firms call a figure, and names the one that was meant", async () => {
    const found = await problems(book("```aum kpi name=organic-grwoth\n```\n\n```aum kpi\n```"));
    expect(found).toEqual([
      "book.md:5:17: organic-grwoth is not a KPI (did you mean organic-growth?). Write organic-growth.",
      "book.md:8:1: kpi has no name. Add name: organic-growth.",
    ]);
  });
});

describe("a compare cell", () => {
  const two = (cell: string): string =>
    book(
      `\`\`\`aum run id=low\nchanges:\n  markets:\n    assets:\n      equity: { mean: 2% }\n\`\`\`\n\`\`\`aum compare id=both\n${cell}\`\`\`\n`,
      "scenario: small.yaml",
    ).replace("---\n```", "---\n```aum run id=main\n```\n```");

  it("takes all runs where it names none, and shows bridges that add up", async () => {
    const { report } = await run(two(""));
    const rows = rowsOf(report.cells, "both-bridges");
    for (const side of [0, 1]) {
      const own = rows.map(({ head, cells }) => {
        const value = valueOf(cells[side]);
        return ["Outflows", "Distributions", "Fees"].includes(String(head[0])) ? -value : value;
      });
      const closing = own.at(-1) as number;
      expect(own.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(closing, 4);
    }
  });

  it("says which assumptions differ, as they are stated", async () => {
    const [row, ...others] = rowsOf((await run(two(""))).report.cells, "both-differing");
    expect(others).toEqual([]);
    expect(row?.cells.map((cell) => (cell[0] as Value).text)).toEqual(["6%", "2%"]);
  });

  it("tells the share of simulations in which it is higher: none where only the mean is lower", async () => {
    const [first] = rowsOf((await run(two(""))).report.cells, "both-figures");
    expect((first?.cells[3]?.[0] as Value).text).toBe("0%");
  });
});

describe("a compare cell that walks", () => {
  const low =
    "```aum run id=low\npaths: 50\nchanges:\n  markets:\n    assets:\n      equity: { mean: 2%, volatility: 0% }\n";
  const text = (keys: string, more = ""): string =>
    book(
      "```aum run id=main\npaths: 50\nchanges:\n  markets:\n    assets:\n      equity: { volatility: 0% }\n```\n" +
        `${low}  segments:\n    - { id: fund, opening: 90m }\n\`\`\`\n\`\`\`aum compare id=why\nwalk: true\n${keys}\`\`\`\n${more}`,
    );
  const closing = (opening: string, mean: string): number => {
    const own = SCENARIO.replace("opening: 100m", `opening: ${opening}`).replace(
      "mean: 6%, volatility: 15%",
      `mean: ${mean}, volatility: 0%`,
    );
    return (
      project(makePlan(parseScenario(own, "small.yaml")))
        .groups[0]?.at(-1)
        ?.closing.toNumber() ?? 0
    );
  };

  it("takes the steps of the ledger between both runs, and prose quotes them", async () => {
    const quotes = '{{money "why.change of returns"}} {{money why.change}} {{money why.interaction}}';
    const { report, values } = await run(text("", quotes));
    const [was, opened, is] = [closing("100m", "6%"), closing("90m", "6%"), closing("90m", "2%")];
    const rows = rowsOf(report.cells, "why");
    expect(rows.map(({ head }) => String(head[0]))).toEqual([
      "First",
      "Opening and market to date",
      "Return assumptions",
      "Interaction",
      "Second",
    ]);
    expect(valueOf(rows[1]?.cells[0])).toBeCloseTo(opened - was, 2);
    expect(valueOf(rows[2]?.cells[0])).toBeCloseTo(is - opened, 2);
    expect(valueOf(rows[2]?.cells[2])).toBeCloseTo(closing("100m", "2%") - was, 2);
    const [step, whole, together] = values.map(({ value }) => Number(value));
    expect(step).toBe(valueOf(rows[2]?.cells[0]));
    expect(whole).toBeCloseTo(is - was, 2);
    expect(together).toBeCloseTo(is - opened - (closing("100m", "2%") - was), 2);
  });

  it("is refused for statistics that are none, for three runs, and for statistics without a walk", async () => {
    expect(await problems(text('of: "median(amu at 2028-12)"\n'))).toEqual([
      expect.stringMatching(/^book\.md:\d+:13: "median\(amu at 2028-12\)" .*did you mean aum/),
    ]);
    expect(await problems(text("runs: [main, low, main]\n"))).toEqual([
      expect.stringMatching(/compare\.walk is of two runs, and there are 3\. Write runs: \[main, low\]\.$/),
    ]);
    expect(await problems(text("of: mean(aum at 2028-12)\n").replace("walk: true\n", ""))).toEqual([
      expect.stringMatching(/compare\.of is what a walk explains\. Add walk: true\.$/),
    ]);
  });
});

describe("a stress cell", () => {
  const episode = (): { file: string; source: Uint8Array } => ({
    file: "crash.yaml",
    source: new TextEncoder().encode(
      "name: Crash\nseries: S\nsampling: month-end\nreturns-are: total-return\nkind: published\nsource: s\n" +
        "returns: { equity: [-40%, 10%] }\npublished: [{ series: T, depth: -45%, peak: 2007-10, recovery: 2012-02, kind: published, source: s }]\n",
    ),
  });
  const still = "changes:\n  markets:\n    assets:\n      equity: { mean: 0%, volatility: 0% }\n";
  const text = (keys: string) =>
    book(`\`\`\`aum run id=main\n${still}\`\`\`\n\`\`\`aum stress id=crash\n${keys}\n\`\`\`\n`);
  const stressed = (keys: string) => run(text(keys), {}, episode);

  it("shows depth and recovery beside the published fall", async () => {
    const { report } = await stressed("with: [crash]\nat: 2027-06");
    const [own, laid, published] = rowsOf(report.cells, "crash-falls");
    // Markets stand still but for the crash; flows of 10% and 8% a year arrive evenly, and earn half a month's return.
    const [month, flows] = [0.02 / 12, 12];
    expect(flows * month).toBeCloseTo(0.02, 12);
    expect(valueOf(own?.cells[0])).toBeCloseTo(-0.4, 1);
    expect(own?.cells[3]).toEqual(["not by the end"]);
    expect(valueOf(laid?.cells[0])).toBeCloseTo(-0.4, 12);
    expect(published?.cells.map(([part]) => (typeof part === "string" ? part : part?.text))).toEqual([
      "\u221245.0%",
      "Oct 2007",
      "–",
      "Feb 2012",
    ]);
  });

  it("compares with the base, path by path", async () => {
    const { report } = await stressed("with: crash");
    const rows = rowsOf(report.cells, "crash-figures").filter(({ head }) => String(head[0]).startsWith("AUM"));
    for (const { cells } of rows) {
      const [base, under, difference] = cells.map(valueOf) as [number, number, number];
      expect(under - base).toBeCloseTo(difference, 4);
      expect(under / base).toBeLessThan(0.7);
    }
    expect(rows).toHaveLength(2);
  });

  it("moves classes that the episode does not name by their betas", async () => {
    const gold =
      "  markets:\n    assets:\n      gold: { mean: 0%, volatility: 0% }\n      equity: { mean: 0%, volatility: 0% }\n";
    const own = (keys: string): string =>
      text(`with: [crash]\n${keys}`).replace(
        still,
        `changes:\n${gold}  segments:\n    - { id: fund, mix: { equity: 0%, gold: 100% } }\n`,
      );
    const { report } = await run(own("betas: { gold: { of: equity, beta: 0.5 } }"), {}, episode);
    // Half of a fall of 40 %; flows of 10 % and 8 % a year are far less.
    expect(valueOf(rowsOf(report.cells, "crash-falls")[0]?.cells[0])).toBeCloseTo(-0.2, 1);
    expect(
      await problems(own("betas: { gold: { of: equities, beta: 0.5 }, silver: { of: equity, beta: 1 } }"), {}, episode),
    ).toEqual([
      expect.stringMatching(/^book\.md:\d+:\d+: stress\.betas\.gold\.of is equities, whose returns are not given here/),
      expect.stringMatching(/^book\.md:\d+:\d+: stress\.betas\.silver .*no asset class|silver/),
    ]);
  });

  it("refuses a month outside the forecast and what cannot ride", async () => {
    expect(await problems(text("with: [crash]\nat: 2040-01\nand: [costs]"), {}, episode)).toEqual([
      "book.md:14:7: stress.and[0] is costs. Write flows, fees, [flows, fees] or none.",
    ]);
    expect(await problems(text("with: [crash]\nat: 2040-01"), {}, episode)).toEqual([
      "book.md:13:5: crash would begin in 2040-01; the forecast covers 2027-01 to 2028-12. Write a month of the forecast.",
    ]);
  });
});

describe("a solve cell", () => {
  const still = "changes:\n  markets:\n    assets:\n      equity: { volatility: 0% }\n";
  const text = (keys: string): string =>
    book(`\`\`\`aum run id=main\npaths: 10\n${still}\`\`\`\n\`\`\`aum solve id=needed\n${keys}\n\`\`\`\n`);

  it("finds the opening for a closing: what is left of one unit is the same for all of them", async () => {
    const { report, runs } = await run(
      text('vary: "segments.*.opening × k"\ngoal: "mean(aum at 2028-12) = 200m"\nscan: 5'),
    );
    const [row] = rowsOf(report.cells, "needed");
    const point = runs.get("main")?.answers.fans[0]?.points.at(-1);
    expect(valueOf(row?.head)).toBeCloseTo(200e6 / (point?.mean.value ?? 0), 3);
    const [place] = rowsOf(report.cells, "needed-places");
    expect(place?.cells.map(valueOf)).toEqual([NaN, expect.closeTo(valueOf(row?.head) * 100e6, -4)]);
  });

  it("says between what the left side lies where nothing meets the goal", async () => {
    const { report } = await run(
      text('vary: "segments.*.opening × k from 0.5 to 1"\ngoal: "mean(aum at 2028-12) = 200m"\nscan: 3'),
    );
    const [row] = rowsOf(report.cells, "needed");
    expect(row?.head[0]).toBe("none from ");
    expect(row?.cells[0]?.[0]).toBe("between ");
  });

  it("is refused letter by letter, all problems at once", async () => {
    const found = await problems(text('vary: "segments.*.openning × k"\ngoal: "mean(aum at 2028-12) = "\nscan: 1'));
    expect(found.map((line) => line.split(": ", 1)[0])).toEqual([
      "book.md:13:8",
      expect.stringMatching(/^book.md:14:\d+$/),
      "book.md:15:7",
    ]);
  });
});
