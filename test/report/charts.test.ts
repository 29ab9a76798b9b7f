import { describe, expect, it } from "vitest";
import type { Drawing, FigureCell } from "../../src/report/cell.js";
import { type Month, monthOf } from "../../src/months.js";
import { niceScale } from "../../src/report/charts/scale.js";
import { spread } from "../../src/report/charts/spread.js";
import { dayOf, instant, milliseconds, timeTicks } from "../../src/report/charts/time.js";
import { textWidth } from "../../src/report/charts/text-width.js";
import { type Draw, startDrawing, startDrawingByVega } from "../../src/report/draw.js";
import { makeReport } from "../../src/report/make-report.js";
import { runFixture } from "./run-fixture.js";

const report = makeReport(runFixture({ paths: 200 }));
const figures = report.cells.flatMap((cell) =>
  cell.kind === "figure" ? [cell] : cell.kind === "figure-grid" ? cell.figures.slice(0, 1) : [],
);
const warnings: string[] = [];
const drawing = startDrawing((message) => warnings.push(message));
const drawingByVega = startDrawingByVega((message) => warnings.push(message));

const drawn = (figure: FigureCell, variant: "wide" | "narrow", draw: Draw = drawing): Promise<string> =>
  draw(figure.chart[variant], {
    id: figure.id,
    variant,
    labelledBy: `${figure.id}-title`,
    description: figure.description,
  });

describe("the charts", () => {
  it.each(figures.flatMap((figure) => [[figure.id, "wide", figure] as const, [figure.id, "narrow", figure] as const]))(
    "%s looks as before (%s)",
    async (id, variant, figure) => {
      const svg = await drawn(figure, variant);
      await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../golden/${id}-${variant}.svg`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|file:|\/home|\/work|style=/);
      expect(await drawn(figure, variant, drawingByVega)).toBe(svg);
    },
  );

  it("draw without a warning of Vega or Vega-Lite", () => {
    expect(warnings).toEqual([]);
  });

  it("are the same twice in one process: ids count from one in every picture", async () => {
    const figure = figures[0] as FigureCell;
    expect(await drawn(figure, "wide")).toBe(await drawn(figure, "wide"));
  });

  it("are the same in every time zone", async () => {
    const [figure, home] = [figures[0] as FigureCell, process.env["TZ"]];
    const pictures = new Set<string>();
    try {
      for (const zone of ["UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"]) {
        process.env["TZ"] = zone;
        pictures.add(await drawn(figure, "wide"));
      }
    } finally {
      if (home === undefined) delete process.env["TZ"];
      else process.env["TZ"] = home;
    }
    expect(pictures.size).toBe(1);
  });

  it("name the cell whose chart cannot be drawn", async () => {
    const broken = { ...(figures[0] as FigureCell).chart.wide, spec: { mark: "nonsense" } } as unknown as Drawing;
    const place = { id: "aum-fan", variant: "wide", labelledBy: "t", description: "d" } as const;
    await expect(drawing(broken, place)).rejects.toThrow('the chart of "aum-fan" could not be drawn');
  });

  it("read no file and no address, even when a specification asks", async () => {
    const seen: string[] = [];
    const draw = startDrawing((message) => seen.push(message));
    const spec = {
      data: { url: "/etc/passwd", format: { type: "csv" } },
      mark: "text",
      encoding: { text: { field: "root" } },
    };
    const asking = { ...(figures[0] as FigureCell).chart.wide, spec } as unknown as Drawing;
    const svg = await draw(asking, { id: "x", variant: "wide", labelledBy: "t", description: "d" });
    expect(svg).not.toContain("root:");
    expect(seen.join()).toContain("a chart asked for a file or an address");
  });

  it("write beside every row of the phone's bridge the name of its own line", async () => {
    const bridge = figures.find(({ id }) => id === "bridge") as FigureCell;
    const svg = await drawn(bridge, "narrow");
    const placed = [...svg.matchAll(/<text [^>]*transform="translate\(([-\d.]+),([-\d.]+)\)[^>]*>([^<]*)<\/text>/g)];
    const names = placed
      .filter(([, , , text]) => /^[A-Z]/.test(text as string))
      .sort((a, b) => Number(a[2]) - Number(b[2]));
    expect(names.map(([, , , text]) => text)).toEqual([
      "Opening",
      "Inflows",
      "Outflows",
      "Market gain",
      "Fees",
      "Closing",
    ]);
  });

  it("stop the tooltips once for every row of the table, in order", () => {
    for (const { chart, table } of figures) {
      for (const { stops } of [chart.wide, chart.narrow]) {
        expect(stops).toHaveLength(table.rows.length);
        expect(stops).toEqual([...stops].sort((a, b) => a - b));
      }
    }
  });
});

describe("placing", () => {
  it("spreads labels as little as it must, in their order, inside the line", () => {
    const random = (index: number): number => ((index * 2654435761) % 1000) / 1000;
    for (let trial = 0; trial < 500; trial++) {
      const count = 1 + (trial % 7);
      const wanted = Array.from({ length: count }, (_, index) => random(trial * 10 + index) * 300).sort(
        (a, b) => a - b,
      );
      const centres = spread(
        wanted,
        wanted.map(() => 14),
        0,
        300,
      );
      centres.forEach((centre, index) => {
        expect(centre).toBeGreaterThanOrEqual(7 - 1e-9);
        expect(centre).toBeLessThanOrEqual(293 + 1e-9);
        if (index > 0) expect(centre - (centres[index - 1] as number)).toBeGreaterThanOrEqual(14 - 1e-9);
      });
    }
    // Two that touch share the move; one that is free stays.
    expect(spread([100, 104, 200], [14, 14, 14], 0, 300)).toEqual([95, 109, 200]);
  });

  it("chooses ticks that read well and cover the range", () => {
    expect(niceScale(0, 212e9, 5).ticks).toEqual([0, 50e9, 100e9, 150e9, 200e9, 250e9]);
    expect(niceScale(-1.3, 6.2, 5)).toMatchObject({ from: -2, to: 8 });
    expect(niceScale(0, 0, 4)).toMatchObject({ from: 0, to: 1 });
    expect(niceScale(0, 0.3, 3).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("counts days as the calendar does", () => {
    const months = [
      monthOf(1969, 12),
      monthOf(1970, 1),
      monthOf(2000, 2),
      monthOf(2024, 2),
      monthOf(2025, 9),
      monthOf(2100, 2),
      monthOf(2400, 2),
    ];
    for (const month of months) expect(milliseconds(month)).toBe(Date.parse(instant(month)));
    expect(dayOf(monthOf(2028, 3)) - dayOf(monthOf(2028, 2))).toBe(31);
  });

  it("labels months in a steady rhythm that ends at the horizon", () => {
    const [from, to] = [monthOf(2025, 9), monthOf(2030, 9)];
    const years = (most: number): number[] => timeTicks(from, to, most).map((month: Month) => (month - from) / 12);
    expect(years(7)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(years(3)).toEqual([1, 3, 5]);
    expect(years(2)).toEqual([0, 5]);
    expect(timeTicks(from, (from + 1) as Month, 7)).toEqual([from, from + 1]);
  });

  it("knows the widths of Inter: digits of one weight are wider than those of the other, and unknown scripts are squares", () => {
    // Advances of Inter 4.1 in 1/2048 em, as its hmtx table has them: "0" is 1292 at weight 400 and 1351 at 600.
    expect(textWidth("0", 2048)).toBeCloseTo(1292, -2);
    expect(textWidth("0", 2048, 600)).toBeCloseTo(1351, -2);
    expect(textWidth("資産", 10)).toBe(20);
    expect(textWidth("", 11)).toBe(0);
  });
});
