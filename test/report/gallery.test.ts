import { describe, expect, it } from "vitest";
import type { Drawing, FigureCell, Value } from "../../src/report/cell.js";
import { resolve } from "../../src/report/cite.js";
import { tornadoFigure } from "../../src/report/cells/tornado.js";
import { type Draw, startDrawing } from "../../src/report/draw.js";
import { galleryAnswers } from "./gallery/answers.js";
import { figuresOf } from "./gallery/figures.js";

const answers = await galleryAnswers();
const figures = figuresOf(answers);
const warnings: string[] = [];
const drawing: Promise<Draw> = startDrawing((message) => warnings.push(message));
const named = (id: string): FigureCell => figures.find((figure) => figure.id === id) as FigureCell;

const drawn = async ({ id, chart, description }: FigureCell, variant: "wide" | "narrow"): Promise<string> =>
  (await drawing)(chart[variant], { id, variant, labelledBy: `${id}-title`, description });

/** Where values say that they come from: an answer by the id of its cell, a run by nothing. */
function sourceOf({ from }: Value): readonly [answers: object, path: string] {
  const { run, sensitivity, frontier, comparison, stress } = answers;
  const byId: Readonly<Record<string, object>> = {
    tornado: sensitivity,
    frontier: frontier.answer,
    comparison,
    difference: comparison,
    stress,
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
    },
  );

  it("draws without a warning of Vega or Vega-Lite", async () => {
    await Promise.all(figures.map((figure) => drawn(figure, "wide")));
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
