import { describe, expect, it } from "vitest";
import { drawingAhead } from "../../src/cli/running/draw-ahead.js";
import type { Drawing } from "../../src/report/cell.js";
import { renderHtml } from "../../src/report/render-html.js";
import { makeReport } from "../../src/report/make-report.js";
import { runFixture } from "../report/run-fixture.js";

const run = runFixture({ paths: 200 });

/** Draws nothing, and counts. */
function counting() {
  const asked: string[] = [];
  const draw = (drawing: Drawing, { id, variant }: { readonly id: string; readonly variant: string }) => {
    asked.push(`${id} ${variant}`);
    return Promise.resolve(`<svg class="${drawing.width}"></svg>`);
  };
  return { asked, draw };
}

describe("charts drawn before the answers are explained", () => {
  it("are drawn once, and stand in the page", async () => {
    const { asked, draw } = counting();
    const ahead = drawingAhead(draw);
    ahead.begin(run);
    const first = [...asked];
    const page = await renderHtml(makeReport(run), { draw: ahead.draw });
    expect(first.length).toBeGreaterThan(4);
    expect(asked).toEqual(first);
    expect(page).toBe(await renderHtml(makeReport(run), { draw: counting().draw }));
  });

  it("are drawn anew where they have changed", async () => {
    const { asked, draw } = counting();
    const ahead = drawingAhead(draw);
    ahead.begin(run);
    const first = asked.length;
    await renderHtml(makeReport({ ...run, currency: "EUR" }), { draw: ahead.draw });
    expect(asked.length).toBeGreaterThan(first);
  });

  it("fail when the page asks for them, not before", async () => {
    const ahead = drawingAhead(() => Promise.reject(new Error("no pencil")));
    ahead.begin(run);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(renderHtml(makeReport(run), { draw: ahead.draw })).rejects.toThrow("no pencil");
  });
});
