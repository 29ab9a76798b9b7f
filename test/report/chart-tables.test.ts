import { describe, expect, it } from "vitest";
import type { FigureCell } from "../../src/report/cell.js";
import { makeReport } from "../../src/report/make-report.js";
import { runFixture } from "./run-fixture.js";

type Rows = readonly Readonly<Record<string, unknown>>[];
interface Layered {
  readonly layer: readonly { readonly mark: { readonly type: string }; readonly data?: { readonly values: Rows } }[];
}

/** Numbers that the marks of a chart stand for. */
function drawn({ chart }: FigureCell, variant: "wide" | "narrow", marks: readonly string[], fields: readonly string[]) {
  const { layer } = chart[variant].spec as unknown as Layered;
  return layer
    .filter(({ mark }) => marks.includes(mark.type))
    .flatMap(({ data }) => data?.values ?? [])
    .flatMap((row) => fields.flatMap((field) => (typeof row[field] === "number" ? [row[field]] : [])));
}

/** Numbers that its table quotes from the run. */
const tabled = ({ table }: FigureCell): ReadonlySet<unknown> =>
  new Set(
    table.rows
      .flatMap(({ head, cells }) => [head, ...cells])
      .flat()
      .map((part) => (typeof part === "string" ? null : part.value)),
  );

describe("the table of a chart", () => {
  const run = runFixture({ paths: 60 });
  const figures = makeReport(run).cells.flatMap((cell) => (cell.kind === "figure" ? [cell] : []));
  const figure = (id: string): FigureCell => figures.find((one) => one.id === id) as FigureCell;
  const BAND = ["p5", "p25", "p50", "p75", "p95"];

  it.each(["aum-fan", "revenue-fan", "flows-fan"])("holds every percentile that is plotted: %s", (id) => {
    const found = tabled(figure(id));
    // The fan begins in the opening, which the first chart names beside its point.
    const opening = run.answers.opening[0]?.aum;
    for (const variant of ["wide", "narrow"] as const) {
      const plotted = drawn(figure(id), variant, ["area", "line"], BAND).filter((value) => value !== opening);
      expect(plotted.length).toBeGreaterThan(500);
      expect(plotted.filter((value) => !found.has(value))).toEqual([]);
    }
  });

  it("holds every bar of the histogram", () => {
    const found = tabled(figure("distribution"));
    const plotted = drawn(figure("distribution"), "wide", ["rect"], ["from", "to", "share"]);
    expect(plotted.length).toBeGreaterThan(50);
    expect(plotted.filter((value) => !found.has(value))).toEqual([]);
  });

  it("holds every step of the bridge: where one bar ends and the next begins is their sum", () => {
    const found = [...tabled(figure("bridge"))].filter((value) => typeof value === "number");
    const ends = drawn(figure("bridge"), "wide", ["rect"], ["low", "high"]);
    const steps = ends.flatMap((low, index) => (index % 2 === 0 ? [Math.abs((ends[index + 1] as number) - low)] : []));
    expect(steps.length).toBe(figure("bridge").table.rows.length);
    for (const step of steps)
      expect(Math.min(...found.map((value) => Math.abs(Math.abs(value) - step) / 1e9))).toBeLessThan(1e-6);
  });

  it("has a row wherever the chart can be read point by point", () => {
    expect(figures.length).toBeGreaterThan(4);
    for (const { id, chart, table } of figures)
      for (const { stops } of [chart.wide, chart.narrow]) expect(stops.length, id).toBe(table.rows.length);
  });
});
