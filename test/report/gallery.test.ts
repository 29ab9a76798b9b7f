import { describe, expect, it } from "vitest";
import type { Supplement } from "../../src/analysis/supplement.js";
import { monthOf } from "../../src/months.js";
import { makePlan } from "../../src/plan/make-plan.js";
import { ridges } from "../../src/questions/ridges.js";
import { sampleOf } from "../../src/questions/sample.js";
import type { Drawing, FigureCell, Value } from "../../src/report/cell.js";
import { resolve } from "../../src/report/cite.js";
import { tornadoFigure } from "../../src/report/cells/tornado.js";
import { type Draw, startDrawing, startDrawingByVega } from "../../src/report/draw.js";
import type { Quantity } from "../../src/scenario/question.js";
import { galleryAnswers, harbour } from "./gallery/answers.js";
import { figuresOf } from "./gallery/figures.js";

const answers = await galleryAnswers();
const figures = figuresOf(answers);
const warnings: string[] = [];
const drawing = startDrawing((message) => warnings.push(message));
const drawingByVega = startDrawingByVega((message) => warnings.push(message));
const named = (id: string): FigureCell => figures.find((figure) => figure.id === id) as FigureCell;

const drawn = (
  { id, chart, description }: FigureCell,
  variant: "wide" | "narrow",
  draw: Draw = drawing,
): Promise<string> => draw(chart[variant], { id, variant, labelledBy: `${id}-title`, description });

/** Where values say that they come from: an answer by the id of its cell, a run by nothing. */
function sourceOf({ from }: Value): readonly [answers: object, path: string] {
  const { run, ridges, sensitivity, frontier, comparison, stress } = answers;
  const byId: Readonly<Record<string, object>> = {
    tornado: sensitivity,
    frontier: frontier.answer,
    comparison,
    difference: comparison,
    stress,
    ridgeline: ridges,
  };
  const [id = "", ...rest] = from.split(".");
  const own = byId[id];
  return own === undefined ? [run, from] : [own, rest.join(".")];
}

const valuesOf = ({ title, subtitle, table, computed, chart }: FigureCell): readonly Value[] => {
  const texts = [title, subtitle, computed, ...table.rows.flatMap(({ head, cells }) => [head, ...cells])];
  return [...texts.flat().filter((part) => typeof part !== "string"), ...chart.wide.cited, ...chart.narrow.cited];
};

/** What the marks of a kind are drawn from. */
function dataOf(drawing: Drawing, mark: string): readonly Record<string, unknown>[] {
  const { layer } = drawing.spec as unknown as {
    layer: { mark: { type: string }; data: { values: Record<string, unknown>[] } }[];
  };
  const values = layer.filter((one) => one.mark.type === mark).flatMap(({ data }) => data.values);
  // Vega marks rows that it has drawn by a symbol.
  return values.map((row) => JSON.parse(JSON.stringify(row)) as typeof row);
}

describe("the gallery", () => {
  it.each(figures.flatMap((figure) => [[figure.id, "wide", figure] as const, [figure.id, "narrow", figure] as const]))(
    "%s looks as before (%s)",
    async (id, variant, figure) => {
      const svg = await drawn(figure, variant);
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../golden/charts/${id}-${variant}.svg`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|file:|\/home|\/work| style=/);
      expect(svg).toContain(`<desc id="${id}-${variant}-description">`);
      expect(await drawn(figure, variant, drawingByVega)).toBe(svg);
    },
  );

  it("draws without a warning of Vega or Vega-Lite", () => {
    expect(warnings).toEqual([]);
  });

  it("quotes every value from the answers, at the place that it names", () => {
    for (const figure of figures)
      for (const value of valuesOf(figure)) expect(resolve(...sourceOf(value)), value.from).toBe(value.value);
  });

  it("says in every table what its picture labels, and stops once a row", () => {
    for (const { id, table, chart } of figures) {
      const listed = new Set(
        table.rows
          .flatMap(({ head, cells }) => [head, ...cells])
          .flatMap((cell) => cell.map((part) => (typeof part === "string" ? part : part.value))),
      );
      for (const { cited, stops } of [chart.wide, chart.narrow]) {
        expect(
          cited.filter(({ value, from }) => !listed.has(value) && !from.endsWith("base.value")),
          id,
        ).toEqual([]);
        expect(stops, id).toHaveLength(table.rows.length);
        expect(stops, id).toEqual([...stops].sort((a, b) => a - b));
      }
    }
  });
});

describe("a tornado", () => {
  it("has bars as long as the swings, the largest on top, labels at the side of their sign", async () => {
    const swings = answers.sensitivity.outputs[0]?.tornado ?? [];
    const amounts = dataOf(named("tornado").chart.wide, "rect").map((row) => row["amount"]);
    expect(new Set(amounts)).toEqual(new Set(swings.flatMap(({ low, high }) => [low.value, high.value])));
    // The axis runs from −15m to +15m over the plot's 294 pixels.
    const svg = await drawn(named("tornado"), "wide");
    const widthsOf = (kind: string): number[] =>
      [...svg.matchAll(new RegExp(`<path d="M[-\\d.]+,[-\\d.]+h([\\d.]+)v[^"]*" fill="var\\(--${kind},`, "g"))].map(
        ([, width]) => Number(width),
      );
    const pixels = ({ value }: { readonly value: number }): number => (Math.abs(value) / 30e6) * 294;
    expect(widthsOf("down")).toEqual(swings.map(({ low }) => expect.closeTo(pixels(low), 6) as number));
    expect(widthsOf("up")).toEqual(swings.map(({ high }) => expect.closeTo(pixels(high), 6) as number));
  });

  it("is none where no assumption is moved", () => {
    const [output] = answers.sensitivity.outputs;
    const still = { ...answers.sensitivity, outputs: [{ ...output, tornado: [] }] } as typeof answers.sensitivity;
    expect([tornadoFigure("t", still), tornadoFigure("t", answers.sensitivity, 3)]).toEqual([null, null]);
  });
});

describe("a frontier", () => {
  it("draws a point for every solution, writes none where there is none, and joins neighbours with one", () => {
    const { points } = answers.frontier.answer;
    const { wide } = named("frontier").chart;
    const solved = points.flatMap(({ j, solutions }) => solutions.map(({ k }) => ({ x: j, y: k.value })));
    expect(dataOf(wide, "point")).toEqual(solved);
    const words = dataOf(wide, "text").filter((row) => row["words"] === "none");
    expect(words.map((row) => row["x"])).toEqual(
      points.filter(({ solutions }) => solutions.length === 0).map(({ j }) => j),
    );
    expect(dataOf(wide, "line")).toHaveLength(2 * (solved.length - 1));
  });
});

describe("scenarios over each other", () => {
  it("differ at year ends by what the paths differ by", () => {
    const found = answers.comparison.figures.filter(({ measure }) => measure === "aum");
    const medians = dataOf(named("difference").chart.wide, "line").map((row) => row["p50"]);
    expect(medians).toEqual([0, ...found.map(({ differences }) => differences[1]?.byPath.p50?.value)]);
  });

  it("all begin at the opening", () => {
    const rows = dataOf(named("comparison").chart.wide, "line").filter((row) => row["at"] === "2025-12-31T00:00:00Z");
    expect(new Set(rows.map((row) => row["p50"]))).toEqual(new Set([67e9]));
  });
});

describe("a drawdown", () => {
  it("is drawn downwards, and ends at the percentiles of the deepest fall", () => {
    const { depth } = answers.run.answers.drawdown;
    const rows = dataOf(named("drawdown-fan").chart.wide, "area");
    const ends = [depth.p5, depth.p50, depth.p95].map(({ value }) => expect.closeTo(value, 12) as number);
    expect(["p5", "p50", "p95"].map((name) => rows[rows.length - 1]?.[name])).toEqual(ends);
  });
});

const supplement = answers.run.supplement as Supplement;
const shown = (name: string, mark: string): readonly Record<string, unknown>[] => dataOf(named(name).chart.wide, mark);

describe("a chance of at least so much", () => {
  it("is the share of the simulated closings at or above each level", async () => {
    const [aum] = supplement.exceedance ?? [];
    const { columns } = await closings();
    for (const { level, chance } of aum?.points ?? [])
      expect(chance.value, String(level)).toBeCloseTo(
        columns.filter((value) => value >= level).length / columns.length,
        12,
      );
    expect(shown("exceedance", "line").map((row) => row["x"])).toEqual(aum?.points.map(({ level }) => level));
  });
});

/** AUM of every path at the horizon, simulated for itself. */
async function closings() {
  const month = monthOf(2030, 12);
  const quantity: Quantity = { measure: "aum", of: { kind: "firm" }, when: { kind: "at", month } };
  return { columns: (await sampleOf(makePlan(harbour()), { quantities: [quantity] })).valuesOf(quantity) };
}

describe("ridges", () => {
  it("hold all simulations: each has an area of nearly 1, and its median in the middle", () => {
    for (const { points, p50 } of answers.ridges.years) {
      const step = (points[1]?.amount ?? 0) - (points[0]?.amount ?? 0);
      const upTo = (amount: number): number =>
        points.reduce((sum, one) => sum + (one.amount <= amount ? one.density * step : 0), 0);
      expect(upTo(Infinity)).toBeGreaterThan(0.97);
      expect(upTo(Infinity)).toBeLessThan(1.01);
      expect(upTo(p50.value) / upTo(Infinity)).toBeGreaterThan(0.46);
      expect(upTo(p50.value) / upTo(Infinity)).toBeLessThan(0.54);
    }
  });

  it("peak near the opening after one month", async () => {
    const still = harbour();
    const found = await ridges({ ...still, horizonMonths: 1 }, { paths: 200 });
    const [points = []] = found.years.map((year) => year.points);
    const mode = points.reduce((best, one) => (one.density > best.density ? one : best));
    expect(Math.abs(mode.amount / 67e9 - 1)).toBeLessThan(0.03);
  });
});

describe("a composition", () => {
  it("stacks the segments up to the firm's exact AUM", () => {
    const { groups } = answers.run.answers.projection;
    const firm = groups.find(({ group }) => group === "firm")?.months ?? [];
    const tops = shown("composition", "area")
      .slice(-61)
      .map((row) => row["to"]);
    expect(tops).toEqual([67e9, ...firm.map(({ closing }) => expect.closeTo(closing, 3) as number)]);
  });
});

describe("curves of fees", () => {
  const rateOf = (group: string, size: number): number | undefined =>
    supplement.feeCurves?.find((curve) => curve.group === `segment:${group}`)?.points.find((one) => one.size === size)
      ?.rate;

  it("pay each slice at its own rate, and a cliff's whole balance at one", () => {
    // 1m at 100 bp, 2m at 70 bp: 24 000 of 3m. 1m, 4m and 5m: 10 000 + 28 000 + 20 000 of 10m.
    expect(rateOf("private-clients", 3e6)).toBeCloseTo(24_000 / 3e6, 12);
    expect(rateOf("private-clients", 1e7)).toBeCloseTo(58_000 / 1e7, 12);
    expect([rateOf("institutions", 249.975e6), rateOf("institutions", 250e6)]).toEqual([0.0035, 0.0028]);
    expect(supplement.feeCurves?.map(({ group }) => group)).toEqual([
      "segment:private-clients",
      "segment:institutions",
    ]);
  });
});

describe("answers of flows", () => {
  it("are those of the published table, with its source", () => {
    const [falls, ranks] = supplement.flowResponses ?? [];
    // Sialm, Starks and Zhang 2015, Table III: −(0.2·0.328 + 0.3·0.284) at the lowest rank, 0.3·0.284 + 0.2·0.487 at the highest.
    expect(ranks?.points[0]).toEqual({ x: 0, answer: expect.closeTo(-0.1508, 12) as number });
    expect(ranks?.points.at(-1)).toEqual({ x: 1, answer: expect.closeTo(0.1826, 12) as number });
    expect(ranks?.source).toContain("Sialm, Starks and Zhang (2015)");
    expect(falls?.points.filter(({ x }) => [-0.3, -0.1, 0].includes(x)).map(({ answer }) => answer)).toEqual([
      1.6, 1.2, 1,
    ]);
  });
});

describe("a monitor", () => {
  it("says in words what each chance is called", () => {
    const rows = named("monitor").table.rows.map(({ cells }) => [(cells[1]?.[0] as Value).value, cells[3]?.[0]]);
    const wanted = (chance: number): string => (chance >= 2 / 3 ? "on course" : chance >= 1 / 3 ? "open" : "unlikely");
    const feared = (chance: number): string => (chance >= 0.2 ? "act" : chance >= 0.05 ? "watch" : "quiet");
    expect(rows).toHaveLength(7);
    rows.forEach(([chance, status], row) =>
      expect(status, String(row)).toBe((row < 2 ? wanted : feared)(chance as number)),
    );
    expect(new Set(rows.map(([, status]) => status)).size).toBeGreaterThan(3);
  });
});
