import { describe, expect, it } from "vitest";
import type { Run } from "../../src/analysis/run.js";
import { plain } from "../../src/report/cell.js";
import { makeReport } from "../../src/report/make-report.js";
import { runFixture } from "./run-fixture.js";

type Aum = { readonly p50: number; readonly p5?: number; readonly p95?: number };

/** The fixture with other numbers where titles look: opening, closing percentiles, chances. */
function runWith({ opening = 50e9, closing, chance }: { opening?: number; closing?: Aum; chance?: number }): Run {
  const run = structuredClone(runFixture({ paths: 20, months: 12 })) as { -readonly [key in keyof Run]: Run[key] };
  const edit = run as unknown as {
    answers: {
      opening: { aum: number }[];
      fans: { points: Record<string, { value: number }>[] }[];
      targets: { chance: { value: number } }[];
    };
  };
  (edit.answers.opening[0] as { aum: number }).aum = opening;
  const last = edit.answers.fans[0]?.points[11] as Record<string, { value: number }>;
  for (const [statistic, value] of Object.entries(closing ?? {})) Object.assign(last[statistic] as object, { value });
  if (chance !== undefined) for (const target of edit.answers.targets) target.chance.value = chance;
  return run;
}

const titleOf = (run: Run, id: string): string => {
  const cell = makeReport(run).cells.find((each) => each.id === id);
  if (cell === undefined || !("title" in cell)) throw new Error(`no cell ${id}`);
  return plain(cell.title);
};

describe("titles state the finding", () => {
  it.each([
    [{ opening: 50e9, closing: { p50: 84.94e9 } }, "AUM reaches $84.9bn by Q3 2026 in the median case"],
    [{ opening: 50e9, closing: { p50: 40e9 } }, "AUM falls to $40.0bn by Q3 2026 in the median case"],
    [{ opening: 50e9, closing: { p50: 50.5e9 } }, "AUM stays near $50.5bn until Q3 2026 in the median case"],
    [{ opening: 50e9, closing: { p50: 0 } }, "AUM falls to nothing by Q3 2026 in the median case"],
    [{ opening: 0, closing: { p50: 0 } }, "There is no AUM in the median case"],
    [{ opening: 0, closing: { p50: 2e9 } }, "AUM reaches $2.00bn by Q3 2026 in the median case"],
  ])("of the fan: %o", (change, expected) => {
    expect(titleOf(runWith(change), "aum-fan")).toBe(expected);
  });

  it.each([
    [0.4349, "43% of simulations reach $125bn by Q3 2026"],
    [0, "No simulation reaches $125bn by Q3 2026"],
    [1, "Every simulation reaches $125bn by Q3 2026"],
    [0.0001, "<0.1% of simulations reach $125bn by Q3 2026"],
  ])("of the distribution with a chance of %d", (chance, expected) => {
    expect(titleOf(runWith({ chance }), "distribution")).toBe(expected);
  });

  it("of the distribution without a target: the range", () => {
    const title = titleOf(runFixture({ paths: 50, targets: [] }), "distribution");
    expect(title).toMatch(/^Nine simulations in ten end between \$[\d.]+bn and \$[\d.]+bn$/);
  });

  it("leave out targets, tags and what a short horizon does not have", () => {
    const ids = makeReport(runFixture({ paths: 3, months: 1, targets: [], tags: false })).cells.map(({ id }) => id);
    expect(ids).not.toContain("target-table");
    expect(ids).not.toContain("tags");
    expect(ids).toContain("aum-fan");
    expect(titleOf(runFixture({ paths: 3, months: 1, targets: [] }), "revenue-fan")).toContain(
      "a month until Oct 2025",
    );
  });

  it("say of one simulation that it is one, and show no standard error", () => {
    const report = makeReport(runFixture({ paths: 1 }));
    expect(plain(report.subtitle)).toContain("one simulation");
    const precision = report.cells.find(({ id }) => id === "precision-table");
    if (precision?.kind !== "table") throw new Error("no precision table");
    expect(precision.table.rows[0]?.cells.map(plain)[1]).toBe("–");
  });

  it("say which way clients and markets went", () => {
    expect(titleOf(runFixture({ paths: 50 }), "bridge")).toMatch(
      /^Clients bring \$\d+bn and withdraw \$[\d.]+bn; markets add \$[\d.]+bn$/,
    );
    expect(titleOf(runFixture({ paths: 50, drift: -0.2 }), "bridge")).toContain("; markets take \u2212$");
    expect(titleOf(runFixture({ paths: 50, drift: -0.2 }), "flows-fan")).toMatch(/^Clients withdraw a net \$/);
    expect(titleOf(runFixture({ paths: 50, drift: -0.2 }), "growth-table")).toMatch(/^AUM shrinks by \d+% until/);
  });

  it("put targets into words, and keep them as written beside", () => {
    const targets = makeReport(runFixture({ paths: 20 })).cells.find(({ id }) => id === "target-table");
    if (targets?.kind !== "table") throw new Error("no targets");
    expect(targets.table.rows.map(({ head }) => plain(head))).toEqual([
      "AUM of at least $125bn in Sep 2030",
      "AUM of at most $70bn at some month end",
    ]);
    expect(targets.table.rows.map(({ cells }) => plain(cells[0] ?? []))).toEqual([
      "aum at 2030-09 >= 125bn",
      "aum ever <= 70bn",
    ]);
  });
});

describe("the cells", () => {
  const report = makeReport(runFixture({ paths: 50 }));

  it("come in the order of a board's questions", () => {
    expect(report.cells.filter(({ kind }) => kind === "section").map(({ id }) => id)).toEqual([
      "aum",
      "revenue",
      "range",
      "causes",
      "segments",
      "growth",
      "targets",
      "years",
      "assumptions",
      "reading",
      "precision",
    ]);
  });

  it("say how they were computed", () => {
    const silent = report.cells.filter(
      (cell) => cell.kind !== "section" && cell.kind !== "prose" && cell.computed.length === 0,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("have ids of their own", () => {
    const ids = report.cells.flatMap((cell) => [
      cell.id,
      ...(cell.kind === "figure-grid" ? cell.figures.map(({ id }) => id) : []),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are plain JSON", () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("begin the bridge where the fan begins and end it at the fan's mean", () => {
    const run = runFixture({ paths: 50 });
    const bridge = run.answers.bridges.find(({ of }) => of === "mean");
    expect(bridge?.opening).toBe(run.answers.opening[0]?.aum);
    expect(bridge?.closing.value).toBeCloseTo(run.answers.fans[0]?.points[59]?.mean.value as number, 0);
  });
});
