import { describe, expect, it } from "vitest";
import { largestDifferences } from "../../src/audit/differences.js";
import { project } from "../../src/model/project.js";
import type { SegmentRow } from "../../src/model/projection.js";
import { engineFor } from "../../src/simulation/engine.js";
import { replay } from "../../src/simulation/replay.js";
import type { PerformanceSpec } from "./performance-spec.js";
import { type PlanSpec, type SegmentSpec, testPlan } from "./plan-builder.js";
import { RICH, RICH_SEGMENTS } from "./rich-plan.js";

/** Every choice, each beside others. */
const CHOICES: Readonly<Record<string, PerformanceSpec>> = {
  "a fund without a hurdle": { rate: 0.2, periodMonths: 12 },
  "a hard hurdle, compounding, under water": { rate: 0.2, hurdle: 0.004, openingMark: 1.08, periodMonths: 3 },
  "a soft hurdle that begins again": { rate: 0.15, kind: "soft", hurdle: 0.003, restarts: true, periodMonths: 6 },
  "a catch-up, effective": {
    rate: 0.2,
    kind: "catch-up",
    catchUp: 0.6,
    hurdle: 0.002,
    hurdleRates: "effective",
    periodMonths: 1,
  },
  "series at every new high over an asset class": {
    rate: 0.2,
    mark: "series",
    markMoves: "every-high",
    hurdleAsset: 0,
    hurdle: 0.001,
    periodMonths: 3,
  },
  "series with a soft hurdle, before the management fee": {
    rate: 0.25,
    mark: "series",
    kind: "soft",
    hurdle: 0.002,
    measured: "before",
    openingMark: 0.95,
    periodMonths: 6,
  },
  "no mark, over an asset class, free below it": {
    rate: 0.2,
    mark: "none",
    hurdleAsset: 1,
    hurdle: -0.002,
    belowMark: "free",
    hurdleRates: "effective",
    periodMonths: 3,
  },
};

/** The opening, or the inflows where they are more. */
const scaleOf = ({ opening, inflows }: SegmentRow): number => Math.max(opening.toNumber(), inflows.toNumber(), 1);

/** The same choice for every segment. */
const withFees = (spec: PlanSpec, performance: PerformanceSpec): PlanSpec => ({
  ...spec,
  segments: spec.segments.map((segment) => ({ ...segment, fees: { ...segment.fees, performance } })),
});

const FALLS = [0.05, -0.11, -0.3, 0.25, null, 0.21, -0.02, 0.3, -1, 0.1, 0.08];
const CERTAIN: PlanSpec = {
  months: 26,
  assets: [
    { id: "bonds", mean: 0.04 },
    { id: "equity", mean: 0.09, given: FALLS },
  ],
  segments: [
    {
      id: "fund",
      opening: 120,
      mix: [0.3, 0.7],
      inflows: { rate: 0.02, amount: 0.4 },
      outflows: { rate: 0.03 },
      distributions: 0.002,
      movements: [{ kind: "outflow", month: 5, amount: 10, weight: 0.3 }],
      fees: { tiers: [{ rate: 0.01 }], periodMonths: 3 },
    },
    {
      id: "in-advance",
      opening: 90,
      mix: [0, 1],
      inflows: { rate: 0.05 },
      outflows: { rate: 0.02 },
      fees: { tiers: [{ rate: 0.02 }], when: "advance", periodMonths: 3 },
    },
    {
      id: "invoiced",
      opening: 80,
      mix: [0.5, 0.5],
      earn: "compound",
      weight: 1,
      inflows: { rate: 0.05 },
      outflows: { rate: 0.02 },
      fees: { tiers: [{ rate: 0.015 }], deducted: false },
    },
    {
      id: "closing",
      opening: 70,
      mix: [1, 0],
      on: "closing",
      inflows: { rate: 0.04, amount: 0.5 },
      outflows: { rate: 0.01, amount: 0.2 },
      movements: [{ kind: "inflow", month: 4, amount: 15, weight: 0.3 }],
      fees: { tiers: [{ rate: 0.015 }] },
    },
    { id: "empty", opening: 0, mix: [0, 1], inflows: { amount: 3 }, outflows: { rate: 0.02 } },
  ] satisfies SegmentSpec[],
  exchanges: [{ from: 0, to: 2, month: 7, amount: 10, weight: 0.5 }],
};

describe("a performance fee on a path", () => {
  it.each(Object.entries(CHOICES))("is that of the ledger where nothing is random: %s", (_, performance) => {
    const plan = testPlan(withFees({ ...CERTAIN, paths: 1 }, performance));
    const { segments } = project(plan);
    expect(segments.flat().some(({ performanceFees }) => performanceFees.greaterThan(0))).toBe(true);
    const { values, lines } = replay(plan, Uint32Array.of(0));
    segments.flat().forEach((row, at) => {
      for (const [index, line] of lines.entries()) {
        const [found, exact] = [values[index * segments.length * 26 + at] as number, row[line].toNumber()];
        expect(Math.abs(found - exact), `${line} of row ${at}`).toBeLessThanOrEqual(1e-12 * scaleOf(row));
      }
    });
  });

  it.each(Object.entries(CHOICES))("replays through the ledger: %s", (_, performance) => {
    const segments = RICH_SEGMENTS.map((segment, index) => ({
      ...segment,
      fees: { ...segment.fees, deducted: index !== 1 },
    }));
    const plan = testPlan(withFees({ ...RICH, segments }, performance));
    const paths = Uint32Array.of(3, 181);
    const lines = largestDifferences(plan, replay(plan, paths, "auto"));
    expect(lines.map(({ line }) => line)).toContain("performanceFees");
    expect(lines.filter(({ difference }) => difference > 1e-11)).toEqual([]);
  });

  it("is rolled by the reference loops, and the run says so", () => {
    const plan = testPlan(withFees(CERTAIN, { rate: 0.2, periodMonths: 12 }));
    const { kernel, referenceFeatures } = engineFor(plan);
    expect(kernel === "reference" || referenceFeatures.includes("performance fees")).toBe(true);
  });
});
