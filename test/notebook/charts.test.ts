import { describe, expect, it } from "vitest";
import { CHARTS, FANS } from "../../src/notebook/cell-types.js";
import { type Cell, plain, type Value } from "../../src/report/cell.js";
import { resolve } from "../../src/report/cite.js";
import { book, run } from "./small-book.js";

const KINDS = Object.keys(CHARTS).filter((kind) => kind !== "fan");
const fenced = (words: string): string => `\`\`\`aum ${words}\n\`\`\`\n`;

const cellIn = (cells: readonly Cell[], id: string): Cell | undefined => cells.find((cell) => cell.id === id);
const numbersOf = (cell: Cell | undefined): readonly Value[] =>
  (cell?.kind === "figure" ? cell.table.rows.flatMap(({ head, cells }) => [head, ...cells].flat()) : []).filter(
    (part): part is Value => typeof part !== "string" && typeof part.value === "number",
  );

describe("chart cells", () => {
  const text = book(
    KINDS.map((kind) => fenced(`chart id=c-${kind} kind=${kind}`)).join("\n") +
      Object.keys(FANS)
        .map((measure) => fenced(`chart id=f-${measure} kind=fan measure=${measure}`))
        .join("\n") +
      KINDS.map((kind) => fenced(`chart id=o-${kind} kind=${kind} optional=yes`)).join("\n"),
  );

  it("of every kind are a chart of the run's numbers, or say that the run has none", async () => {
    const { report, runs } = await run(text);
    const answers = runs.get("main") as object;
    const drawn = [...KINDS.map((kind) => `c-${kind}`), ...Object.keys(FANS).map((measure) => `f-${measure}`)].filter(
      (id) => {
        const cell = cellIn(report.cells, id);
        if (cell?.kind === "note") {
          expect(cell.items.map(plain)).toEqual(["There is nothing to show here: this run has no such chart."]);
          return false;
        }
        for (const { from, value } of numbersOf(cell)) expect(resolve(answers, from), from).toBe(value);
        return true;
      },
    );
    // One fund of one flat fee, without responses or a firm around it.
    expect(drawn).toEqual([
      "c-distribution",
      "c-bridge",
      "c-chances",
      "c-exceedance",
      "c-drawdown",
      "c-monitor",
      "f-aum",
      "f-revenue",
      "f-net-flows",
    ]);
    const optional = KINDS.filter((kind) => cellIn(report.cells, `o-${kind}`) !== undefined);
    expect(optional.map((kind) => `c-${kind}`)).toEqual(drawn.filter((id) => id.startsWith("c-")));
    expect(numbersOf(cellIn(report.cells, "f-aum")).length).toBeGreaterThan(20);
  });
});

describe("a ridgeline cell", () => {
  it("has the percentiles of every year end that prose asks for", async () => {
    const asked = ["2027-12", "2028-12"].flatMap((at) =>
      [5, 50, 95].map((percent) => `{{money "percentile(${percent}, aum at ${at})"}}`),
    );
    const { report, values, answers } = await run(
      book(`${fenced('ridgeline id=years title="Year_by_year"'.replaceAll('"', ""))}${asked.join(" ")}`),
    );
    const cell = cellIn(report.cells, "years");
    expect(cell?.kind === "figure" && plain(cell.title)).toBe("Year_by_year");
    expect(numbersOf(cell).map(({ value }) => value)).toEqual(values.map(({ value }) => value));
    expect(numbersOf(cell)[0]?.from).toBe("years.years[0].p5.value");
    // Densities of one area each: by the trapezoid rule, one but for what is heaped at the edges.
    for (const { points } of (answers.get("years") as { years: { points: { amount: number; density: number }[] }[] })
      .years) {
      const area = points.slice(1).reduce((sum, { amount, density }, index) => {
        const before = points[index] as (typeof points)[0];
        return sum + ((density + before.density) / 2) * (amount - before.amount);
      }, 0);
      expect(Math.abs(area - 1)).toBeLessThan(0.1);
    }
  });
});
