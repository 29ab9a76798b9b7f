import { describe, expect, it } from "vitest";
import { contrast } from "../../src/report/contrast.js";
import { DARK, LIGHT, type Token } from "../../src/report/charts/theme.js";

/** What is written in each colour stands on the page, or on the quiet ground of notes. */
const TEXTS: readonly Token[] = ["ink", "muted", "median", "goal"];
/** Lines, bars and dots that carry a meaning by themselves. */
const MARKS: readonly Token[] = ["ink", "median", "path", "goal", "up", "down", "total"];

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("the %s colours", (_, colours) => {
  it.each(TEXTS)("write %s at 4.5 to 1 or more (WCAG 2.2, 1.4.3)", (token) => {
    for (const ground of ["bg", "surface"] as const)
      expect(contrast(colours[token], colours[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("draw %s at 3 to 1 or more (WCAG 2.2, 1.4.11)", (token) => {
    expect(contrast(colours[token], colours.bg)).toBeGreaterThanOrEqual(3);
  });

  it("draw the median at 3 to 1 or more on the bands that it runs through", () => {
    for (const band of ["band50", "band90"] as const)
      expect(contrast(colours.median, colours[band])).toBeGreaterThanOrEqual(3);
  });

  // Bands are grounds for lines: their percentiles are labelled at the end and stand in the chart's table.
  it("tell the bands from the page and from each other", () => {
    expect(contrast(colours.band50, colours.bg)).toBeGreaterThanOrEqual(2);
    expect(contrast(colours.band90, colours.bg)).toBeGreaterThanOrEqual(1.3);
    expect(contrast(colours.band50, colours.band90)).toBeGreaterThanOrEqual(1.5);
  });
});

describe("contrast", () => {
  it("is that of WCAG 2.2", () => {
    expect(contrast("#000000", "#FFFFFF")).toBe(21);
    expect(contrast("#FFFFFF", "#FFFFFF")).toBe(1);
    // Published pairs: #777777 just fails on white, #767676 just passes.
    expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});
