import { describe, expect, it } from "vitest";
import { kpiFigures } from "../../src/cli/text/kpi-figures.js";
import { findKpi, KPIS } from "../../src/kpi/kpis.js";
import { type GlossaryCell, plain } from "../../src/report/cell.js";
import { makeReport } from "../../src/report/make-report.js";
import { renderHtml } from "../../src/report/render-html.js";
import { smallRun } from "../analysis/small-run.js";

describe("the KPIs at the end of a report", () => {
  it("are those of the command with the same figures, collapsed, and their full text collapsed within", async () => {
    const { run } = await smallRun({ "paths: 400": "paths: 40" });
    const report = makeReport(run);
    const cell = report.cells.find(({ kind }) => kind === "glossary") as GlossaryCell;
    const known = KPIS.filter((kpi) => kpi.figures(run).length > 0);
    expect(cell.entries.map(({ name }) => name)).toEqual(known.map(({ name }) => name));
    const growth = cell.entries.find(({ id }) => id === "kpi-organic-growth");
    expect(growth?.formula).toEqual(["organicGrowth = netFlows / opening"]);
    const line = plain(growth?.figures[0] ?? []);
    const row = kpiFigures(findKpi("organic-growth"), run).split("\n").at(-1) as string;
    const median = findKpi("organic-growth")
      .figures(run)
      .filter(({ statistic }) => statistic === "p50")
      .at(-1)?.value as number;
    expect(line).toMatch(/^Firm, 2\d{3}-\d\d to 2\d{3}-\d\d: Ledger .*, 5th .*, Median .*, 95th .*, Mean .*\.$/);
    const written = `${(median * 100).toFixed(Math.abs(median) < 0.0995 ? 1 : 0)}%`.replace("-", "\u2212");
    expect([line.includes(`Median ${written}`), row.includes(written)]).toEqual([true, true]);

    const html = await renderHtml(report, { static: true, draw: async () => "<svg></svg>" });
    const glossary = html.slice(html.indexOf('<details class="glossary"'));
    expect(glossary.startsWith('<details class="glossary" id="kpi-glossary">')).toBe(true);
    expect(glossary.match(/<details>\s*<summary>All about it/g)?.length).toBe(known.length);
    expect(glossary).toContain("<code>retention in 2027 &gt;&#x3D; 95%</code>");
    for (const sentence of findKpi("outflow-rate").insight)
      expect(glossary).toContain(sentence.replaceAll("'", "&#x27;"));
  });
});
