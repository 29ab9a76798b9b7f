import { describe, expect, it } from "vitest";
import type { Bridge, Fan, FanPoint, Run } from "../../src/analysis/run.js";
import { setSize } from "../../src/simulation/collect/nearest.js";
import { replay } from "../../src/simulation/replay.js";
import type { Estimate, ReplayLine } from "../../src/simulation/simulation.js";
import { type SmallRun, smallRun, WITHOUT_CHANCE } from "./small-run.js";

const usual: Promise<SmallRun> = smallRun();
const certain: Promise<SmallRun> = smallRun(WITHOUT_CHANCE);

const fan = (run: Run, wanted: Pick<Fan, "group" | "measure" | "window">): Fan => {
  const found = run.answers.fans.find(
    (one) => one.group === wanted.group && one.measure === wanted.measure && one.window === wanted.window,
  );
  if (found === undefined) throw new Error(`no fan ${JSON.stringify(wanted)}`);
  return found;
};
const last = <T>(list: readonly T[]): T => list[list.length - 1] as T;
const LINES = ["inflows", "outflows", "exchanges", "distributions", "marketGain", "fees", "closing"] as const;
const bridgeOf = (run: Run, group: string, of: Bridge["of"]): Bridge =>
  run.answers.bridges.find((one) => one.group === group && one.of === of) as Bridge;

describe("bridges", () => {
  it("are there for the firm and every segment: the projection, the mean, and five percentiles", async () => {
    const { run } = await usual;
    const names = ["projection", "mean", "p5", "p25", "p50", "p75", "p95"];
    expect(run.answers.bridges.map(({ group, of }) => `${group} ${of}`)).toEqual(
      ["firm", "segment:funds", "segment:mandates"].flatMap((group) => names.map((of) => `${group} ${of}`)),
    );
  });

  it("add up to their closing, to rounding in doubles", async () => {
    const { run } = await usual;
    for (const { opening, closing, residual, ...one } of run.answers.bridges) {
      const clients = one.inflows.value - one.outflows.value + one.exchanges.value - one.distributions.value;
      const sum = opening + clients + one.marketGain.value - one.fees.value;
      // 27 months of sums of amounts below 1e9 leave far less than a cent.
      expect(Math.abs(closing.value - sum)).toBeLessThan(1e-3);
      expect(Math.abs(residual)).toBeLessThan(1e-3);
    }
    const largest = run.answers.bridges.map(({ residual }) => Math.abs(residual)).sort((a, b) => b - a)[0];
    expect(run.answers.checks.largestBridgeResidual).toBe(largest);
  });

  it("of the firm are the sums of the segments', over all paths", async () => {
    const { run } = await usual;
    const [firm, funds, mandates] = ["firm", "segment:funds", "segment:mandates"].map((group) =>
      bridgeOf(run, group, "mean"),
    );
    for (const line of LINES) {
      const sum = (funds?.[line] as Estimate).value + (mandates?.[line] as Estimate).value;
      expect(Math.abs((firm?.[line] as Estimate).value - sum)).toBeLessThan(1e-4);
    }
    expect(Math.abs((firm as Bridge).exchanges.value)).toBeLessThan(1e-6);
    expect((mandates as Bridge).exchanges.value).toBeCloseTo(20e6, 2);
  });

  it("of means close at the mean of the fan", async () => {
    const { run } = await usual;
    for (const group of ["firm", "segment:funds", "segment:mandates"]) {
      const end = last(fan(run, { group, measure: "aum", window: "month" }).points) as FanPoint;
      const { closing } = bridgeOf(run, group, "mean");
      expect(Math.abs(closing.value / end.mean.value - 1)).toBeLessThan(1e-12);
      expect(Math.abs((closing.standardError as number) / (end.mean.standardError as number) - 1)).toBeLessThan(1e-9);
    }
  });

  it("of means are those of the replayed ledgers", async () => {
    const { run, plan } = await usual;
    const { lines, values } = replay(
      plan,
      Uint32Array.from({ length: 400 }, (_, path) => path),
    );
    const parts: Readonly<Record<string, readonly ReplayLine[]>> = { fees: ["feesInAdvance", "feesInArrears"] };
    const meanOf = (segment: number, line: (typeof LINES)[number]): number => {
      const rows = (parts[line] ?? [line as ReplayLine]).map((part) => (lines.indexOf(part) * 2 + segment) * 27);
      const months = line === "closing" ? [26] : [...Array(27).keys()];
      const at = rows.flatMap((row) => months.map((month) => (row + month) * 400));
      return at.reduce((sum, from) => sum + values.slice(from, from + 400).reduce((a, b) => a + b, 0), 0) / 400;
    };
    ["segment:funds", "segment:mandates"].forEach((group, segment) => {
      for (const line of LINES)
        expect(Math.abs(bridgeOf(run, group, "mean")[line].value - meanOf(segment, line))).toBeLessThan(1e-3);
    });
  });

  it("of a percentile are the means of the paths that end nearest to it", async () => {
    const { run, simulation, plan } = await usual;
    const closing = simulation.kept.find(
      ({ request }) => request.group === 0 && request.measure === "aum" && request.at === plan.months.length - 1,
    )?.values as Float64Array;
    const end = last(fan(run, { group: "firm", measure: "aum", window: "month" }).points) as FanPoint;
    for (const of of ["p5", "p25", "p50", "p75", "p95"] as const) {
      const nearest = Array.from(closing).sort((a, b) => Math.abs(a - end[of].value) - Math.abs(b - end[of].value));
      const chosen = nearest.slice(0, setSize(simulation.paths));
      const mean = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
      const bridge = bridgeOf(run, "firm", of);
      expect(bridge.paths).toBe(8);
      expect(Math.abs(bridge.closing.value / mean - 1)).toBeLessThan(1e-12);
      const squares = chosen.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const expected = Math.sqrt(squares / 7 / 8);
      expect(Math.abs((bridge.closing.standardError as number) / expected - 1)).toBeLessThan(1e-6);
    }
  });

  it("of the projection are its ledger's sums, without error", async () => {
    const { run, projection } = await usual;
    const rows = projection.groups[0] ?? [];
    const { inflows, closing, paths } = bridgeOf(run, "firm", "projection");
    expect(inflows.value).toBeCloseTo(
      rows.reduce((sum, row) => sum + row.inflows.toNumber(), 0),
      3,
    );
    expect([closing.value, closing.standardError, paths]).toEqual([last(rows).closing.toNumber(), 0, 0]);
  });
});

describe("without chance", () => {
  it("every percentile is the exact projection, and nothing has an error", async () => {
    const { run, projection } = await certain;
    const { points } = fan(run, { group: "firm", measure: "aum", window: "month" });
    points.forEach((point, month) => {
      const exact = projection.groups[0]?.[month]?.closing.toNumber() as number;
      for (const { value, standardError } of [point?.mean, point?.p5, point?.p95] as Estimate[]) {
        expect(Math.abs(value / exact - 1)).toBeLessThan(1e-12);
        expect(standardError as number).toBeLessThan(exact * 1e-12);
      }
    });
  });

  it("growth is what the ledger's years say", async () => {
    const { run, projection } = await certain;
    const rows = projection.groups[1] ?? [];
    // October to December 2025, 2026, 2027.
    for (const [year, from, to] of [
      [2025, 0, 3],
      [2026, 3, 15],
      [2027, 15, 27],
    ] as const) {
      const [first, end] = [rows[from]?.opening.toNumber() as number, rows[to - 1]?.closing.toNumber() as number];
      const flows = rows.slice(from, to).reduce((sum, row) => sum + row.inflows.minus(row.outflows).toNumber(), 0);
      const revenue = rows.slice(from, to).reduce((sum, row) => sum + row.revenue.toNumber(), 0);
      const average =
        rows.slice(from, to).reduce((sum, row) => sum + row.opening.plus(row.closing).toNumber() / 2, 0) / (to - from);
      const growth = run.answers.growth.find((one) => one.group === "segment:funds" && one.year === year);
      expect(growth?.total?.mean.value).toBeCloseTo(end / first - 1, 12);
      expect(growth?.organic?.p50.value).toBeCloseTo(flows / first, 12);
      expect(growth?.revenueYield?.p5.value).toBeCloseTo(((revenue / average) * 12) / (to - from), 12);
    }
  });

  it("growth over the horizon of constant rates has its closed form", async () => {
    // One segment, no flows, no fees deducted, 6 % a year: 27 months give 1.06^2.25 − 1.
    const { run } = await smallRun({
      ...WITHOUT_CHANCE,
      "mean: { value: 7%, source: House view, kind: judgement }": "mean: 6%",
      "mean: 4%": "mean: 6%",
      "inflows: 12%, outflows: 10%": "",
      "inflows: 5%, outflows: 8%": "",
      "    distributions: 2%\n": "",
      "fees: 60bp": "fees: { schedule: flat, rate: 60bp, paid-from: invoice }",
      "  - { date: 2027-03-15, kind: outflow, segment: mandates, amount: 30m, label: Mandate loss }\n": "",
    });
    const firm = run.answers.growth.find(({ group, year }) => group === "firm" && year === null);
    expect(firm?.total?.mean.value).toBeCloseTo(1.06 ** 2.25 - 1, 12);
    expect(firm?.organic?.mean.value).toBeCloseTo(0, 12);
  });

  it("the projection lies at the foot or the head of the paths, and targets are certain", async () => {
    const { run } = await certain;
    expect([0, 1]).toContain(Math.round(run.answers.projection.percentile.value));
    for (const { chance, projectedMeets } of run.answers.targets) expect(chance.value).toBe(projectedMeets ? 1 : 0);
  });
});

describe("single paths", () => {
  it("are the paths that end nearest to each percentile, and the first two besides", async () => {
    const { run, simulation, plan } = await usual;
    const closing = simulation.kept.find(
      ({ request }) => request.group === 0 && request.measure === "aum" && request.at === plan.months.length - 1,
    )?.values as Float64Array;
    expect(run.answers.singlePaths.map(({ of }) => of)).toEqual([
      "p5",
      "p25",
      "p50",
      "p75",
      "p95",
      "example",
      "example",
    ]);
    for (const { path, aum } of run.answers.singlePaths) {
      expect(aum).toHaveLength(27);
      expect(Math.abs(last(aum) / (closing[path] as number) - 1)).toBeLessThan(1e-12);
    }
    expect(new Set(run.answers.singlePaths.map(({ path }) => path)).size).toBe(7);
  });

  it("are fewer, and none twice, when there are fewer paths", async () => {
    const { run } = await smallRun({ "paths: 400": "paths: 2" });
    expect(run.answers.singlePaths.map(({ path }) => path).sort((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe("distributions", () => {
  it("are of the firm's closing AUM and its revenue of the last twelve months, and hold every path", async () => {
    const { run } = await usual;
    expect(run.answers.distributions.map(({ measure, window, at }) => [measure, window, at])).toEqual([
      ["aum", "month", "2027-12"],
      ["revenue", "trailing-12", "2027-12"],
    ]);
    for (const { bins, point, deviation } of run.answers.distributions) {
      expect(bins.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
      expect(deviation.value).toBeCloseTo((point.mean.standardError as number) * Math.sqrt(400), 3);
    }
  });
});

describe("targets", () => {
  it("stand beside the projection", async () => {
    const { run, projection } = await usual;
    const [at, by, inYear, retail] = run.answers.targets;
    const firm = projection.groups[0] ?? [];
    expect(at?.projected).toBe(last(firm).closing.toNumber());
    expect(by?.projected).toBe(Math.min(...firm.map(({ closing }) => closing.toNumber())));
    expect(inYear?.projected).toBeCloseTo(
      firm.slice(3, 15).reduce((sum, row) => sum + row.revenue.toNumber(), 0),
      3,
    );
    expect([retail?.group, retail?.unit, retail?.threshold, retail?.when]).toEqual([
      "tag:channel=retail",
      "rate",
      0,
      { kind: "in", date: "2027" },
    ]);
  });

  it("have a chance that the kept paths confirm", async () => {
    const { run, simulation, plan } = await usual;
    const closing = simulation.kept.find(
      ({ request }) => request.group === 0 && request.measure === "aum" && request.at === plan.months.length - 1,
    )?.values as Float64Array;
    const share = closing.filter((value) => value >= 1e9).length / 400;
    expect(run.answers.targets[0]?.chance).toEqual({
      value: share,
      standardError: Math.sqrt((share * (1 - share)) / 400),
    });
  });
});

describe("a run", () => {
  it("is plain JSON: written and read back it is the same", async () => {
    const { run } = await usual;
    expect(JSON.parse(JSON.stringify(run))).toStrictEqual(run);
  });

  it("keeps its hash when names, labels, sources and texts change", async () => {
    const { run } = await usual;
    const renamed = await smallRun({
      "A small firm": "Another name",
      "name: Funds": "name: Other funds",
      "name: Equity": "name: Shares",
      "House view": "Somebody else's view",
      "kind: judgement": "kind: assumption",
      "A move": "Another label",
    });
    expect(renamed.run.resultHash).toBe(run.resultHash);
    expect(renamed.run.name).not.toBe(run.name);
  });

  it("changes its hash with a number or the seed", async () => {
    const { run } = await usual;
    const hashes = [run.resultHash];
    for (const change of [
      { "600m": "600.01m" },
      { "seed: 7": "seed: 8" },
      { "60bp": "60.1bp" },
      { "paths: 400": "paths: 401" },
    ]) {
      hashes.push((await smallRun(change as Readonly<Record<string, string>>)).run.resultHash);
    }
    expect(new Set(hashes).size).toBe(5);
  });

  it("has a depth of drawdown that is a fall", async () => {
    const { run } = await usual;
    const { depth } = run.answers.drawdown;
    expect(depth.p5.value).toBeLessThan(depth.p95.value);
    expect(depth.p95.value).toBeLessThanOrEqual(0);
    expect(depth.p5.value).toBeGreaterThanOrEqual(-1);
  });
});
