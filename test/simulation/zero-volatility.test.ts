import { describe, expect, it } from "vitest";
import { project } from "../../src/model/project.js";
import type { Projection } from "../../src/model/projection.js";
import { replay } from "../../src/simulation/replay.js";
import { type PlanSpec, testPlan } from "./plan-builder.js";

/** Two asset classes without volatility, their means changing once. */
const ASSETS: PlanSpec["assets"] = [
  { id: "bonds", mean: Array.from({ length: 36 }, (_, m) => (m < 12 ? 0.04 : 0.03)), parameters: "geometric" },
  { id: "equity", mean: 0.07, parameters: "arithmetic" },
];
const TIERS = [{ upTo: 100, rate: 0.006 }, { upTo: 250, rate: 0.005 }, { rate: 0.0042 }];
const FLOWS = { inflows: { rate: 0.012 }, outflows: { rate: 0.009 } };
/** Up, down, sideways: with volatility 0 only given returns can fall. */
const FALLS = [0.02, -0.11, -0.3, 0.15, null, 0.01, -0.02];

const PLANS: Readonly<Record<string, PlanSpec>> = {
  "a mix that changes, alpha, simple mid-month flows and tiers": {
    assets: ASSETS,
    segments: [
      {
        id: "a",
        opening: 120,
        mix: Array.from({ length: 36 }, (_, m) => (m < 12 ? [0.4, 0.6] : [0.7, 0.3])),
        alpha: 0.0004,
        ...FLOWS,
        fees: { tiers: TIERS },
      },
    ],
  },
  "compound flows at a weight of their own": {
    assets: ASSETS,
    segments: [{ id: "a", opening: 120, mix: [0, 1], earn: "compound", weight: 0.3, ...FLOWS, fees: { tiers: TIERS } }],
  },
  "compound mid-month flows with contributions and withdrawals only": {
    assets: ASSETS,
    segments: [
      {
        id: "a",
        opening: 120,
        mix: [0, 1],
        earn: "compound",
        inflows: { rate: 0.012, unitShare: 0 },
        outflows: { rate: 0.009, unitShare: 0 },
        fees: { tiers: TIERS },
      },
    ],
  },
  "bands of households on a cliff, quarterly in arrears": {
    assets: ASSETS,
    segments: (["lower_inclusive", "upper_inclusive"] as const).map((boundary) => ({
      id: boundary,
      opening: 1000,
      mix: [0.5, 0.5],
      inflows: { rate: 0.02, unitShare: 0.4 },
      outflows: { rate: 0.01, unitShare: 0.7 },
      fees: {
        schedule: "cliff" as const,
        boundary,
        tiers: [{ upTo: 1, rate: 0.01 }, { upTo: 5, rate: 0.008 }, { rate: 0.006 }],
        bands: [
          { count: 300, size: 0.9 },
          { count: 100, size: 4.3 },
          { count: 30, size: 10 },
        ],
        periodMonths: 3 as const,
      },
    })),
  },
  "fees of every base, in arrears and in advance, monthly, quarterly and annual, deducted and invoiced": {
    assets: ASSETS,
    segments: (["beginning", "ending", "average"] as const).flatMap((base) =>
      (["arrears", "advance"] as const).flatMap((when) =>
        ([1, 3, 12] as const).flatMap((periodMonths) =>
          [true, false].map((deducted) => ({
            id: `${base}-${when}-${periodMonths}-${deducted}`,
            opening: 500,
            mix: [0.5, 0.5],
            ...FLOWS,
            fees: { tiers: TIERS, bands: [{ count: 2.5, size: 200 }], base, when, periodMonths, deducted },
          })),
        ),
      ),
    ),
  },
  "a fee rate that changes within a billing period": {
    assets: ASSETS,
    segments: [
      {
        id: "a",
        opening: 500,
        mix: [0.5, 0.5],
        fees: {
          tiers: [{ rate: Array.from({ length: 36 }, (_, m) => (m < 4 ? 0.01 : 0.008)) }],
          periodMonths: 12,
          base: "ending",
        },
      },
    ],
  },
  "net flows, nominal and continuous, from a rate before the start": {
    assets: ASSETS,
    segments: [
      { id: "a", opening: 100, mix: [0.5, 0.5], net: { mean: 0.004, persistence: 0.7, before: -0.02 } },
      {
        id: "b",
        opening: 100,
        mix: [0.5, 0.5],
        net: { mean: -0.004, persistence: 0.5, before: 0.03, continuous: true },
      },
      { id: "c", opening: 100, mix: [0.5, 0.5], on: "closing", net: { mean: -0.004 }, fees: { tiers: TIERS } },
    ],
  },
  "flows that answer to last month and to the trailing year, through a crash": {
    assets: [{ id: "equity", mean: 0.07, given: FALLS }],
    segments: [
      {
        id: "a",
        opening: 100,
        inflows: {
          rate: 0.02,
          response: {
            to: "trailing-year",
            slope: 0.5,
            over: 0.02,
            before: Array.from({ length: 12 }, (_, m) => 0.01 - m / 1000),
          },
        },
        outflows: { rate: 0.02, response: { to: "last-month", slope: -2, before: [0.03] } },
      },
      {
        id: "b",
        opening: 100,
        on: "closing",
        inflows: { rate: 0.02, amount: 0.3, response: { to: "last-month", slope: 8, before: [-0.2] } },
        outflows: {
          rate: 0.02,
          response: { to: "trailing-year", slope: -2, before: Array.from({ length: 12 }, () => -0.01) },
        },
        fees: { tiers: TIERS },
      },
    ],
  },
  "flows on closing, with units": {
    assets: ASSETS,
    segments: [
      {
        id: "a",
        opening: 300,
        mix: [0.5, 0.5],
        on: "closing",
        inflows: { rate: 0.01, amount: 0.5, unitShare: 0.5 },
        outflows: { rate: 0.012, amount: 0.2 },
        fees: { tiers: TIERS, base: "ending", periodMonths: 3 },
        movements: [{ kind: "inflow", month: 3, amount: 20, weight: 0.25 }],
      },
    ],
  },
  "dated movements and exchanges, some of them too large": {
    assets: [{ id: "equity", mean: 0.05, given: FALLS }],
    segments: [
      {
        id: "a",
        opening: 100,
        ...FLOWS,
        movements: [
          { kind: "outflow", month: 1, amount: 30, weight: 0.5 },
          { kind: "inflow", month: 1, amount: 12, weight: 0.9 },
        ],
      },
      { id: "b", opening: 50, earn: "compound", fees: { tiers: [{ rate: 0.01 }], base: "ending" } },
      { id: "c", opening: 0, fees: { tiers: TIERS, bands: [{ count: 3, size: 0 }], base: "ending" } },
      {
        id: "d",
        opening: 20,
        movements: [
          { kind: "outflow", month: 2, amount: 80, weight: 0.1 },
          { kind: "inflow", month: 5, amount: 9, weight: 0 },
        ],
      },
    ],
    exchanges: [
      { from: 0, to: 2, month: 2, amount: 10, weight: 0.5 },
      { from: 1, to: 2, month: 2, amount: 40, weight: 0.5 },
      { from: 1, to: 0, month: 2, amount: 40, weight: 0.2 },
      { from: 2, to: 1, month: 3, amount: 500, weight: 0.2 },
    ],
  },
  "outflows beyond the assets, a total loss and a fresh start": {
    assets: [{ id: "equity", mean: 0.05, given: [-0.3, -1, 0.1, 0.1] }],
    segments: [
      {
        id: "simple",
        opening: 100,
        inflows: { amount: 5 },
        outflows: { rate: 1 },
        fees: { tiers: [{ rate: 0.01 }], base: "ending" },
      },
      { id: "compound", opening: 100, earn: "compound", inflows: { amount: 5 }, outflows: { rate: 0.5, amount: 7 } },
      { id: "beginning", opening: 100, weight: 1, inflows: { amount: 5 }, outflows: { amount: 8 } },
    ],
  },
  "distributions, some of more than is left": {
    assets: ASSETS,
    segments: [
      { id: "a", opening: 100, mix: [0.5, 0.5], distributions: 0.004, fees: { tiers: TIERS } },
      { id: "b", opening: 100, mix: [0.5, 0.5], distributions: 0.6, outflows: { rate: 0.5 } },
    ],
  },
  "every dated movement, in one month and beyond what there is, and income that is reinvested": {
    assets: [{ id: "equity", mean: 0.05, given: FALLS }],
    segments: [
      {
        id: "a",
        opening: 100,
        ...FLOWS,
        distributions: 0.01,
        reinvested: 0.8,
        movements: [
          { kind: "acquisition", month: 1, amount: 60, weight: 0.7 },
          { kind: "disposal", month: 1, amount: 12, weight: 0.3 },
          { kind: "realization", month: 1, amount: 7, weight: 0.2 },
          { kind: "distribution", month: 1, amount: 5, weight: 0.4, reinvested: 0.5 },
          { kind: "scope", month: 1, amount: -9, weight: 0.6 },
          { kind: "scope", month: 2, amount: 4, weight: 0.1 },
          { kind: "outflow", month: 2, amount: 3, weight: 0.1 },
          { kind: "inflow", month: 2, amount: 2, weight: 0.9 },
        ],
        fees: { tiers: TIERS, base: "ending" },
      },
      {
        id: "b",
        opening: 50,
        earn: "compound",
        distributions: 0.4,
        reinvested: 0.25,
        movements: [
          { kind: "disposal", month: 2, amount: 40, weight: 0.5 },
          { kind: "realization", month: 2, amount: 30, weight: 0.25 },
          { kind: "distribution", month: 2, amount: 20, weight: 0.75, reinvested: 0.9 },
          { kind: "scope", month: 3, amount: -500, weight: 0.5 },
          { kind: "acquisition", month: 3, amount: 8, weight: 0.5 },
        ],
        fees: { tiers: TIERS, bands: [{ count: 5, size: 10 }], deducted: false },
      },
      {
        id: "c",
        opening: 0,
        outflows: { rate: 0.02 },
        movements: [{ kind: "acquisition", month: 4, amount: 30, weight: 0.5 }],
        fees: { tiers: TIERS, bands: [{ count: 3, size: 10 }] },
      },
    ],
    exchanges: [{ from: 0, to: 1, month: 1, amount: 10, weight: 0.5 }],
  },
  "beginnings and ends of the month": {
    assets: ASSETS,
    segments: [
      { id: "a", opening: 100, mix: [0.5, 0.5], weight: 1, ...FLOWS },
      { id: "b", opening: 100, mix: [0.5, 0.5], weight: 0, earn: "compound", ...FLOWS },
      { id: "c", opening: 100, mix: [0.5, 0.5], weight: 1, earn: "compound", ...FLOWS },
    ],
  },
};

const CERTAIN = { volatility: 0, persistence: 0.5, between: 0.5 };

/** All that is random, at zero. */
const SILENT: PlanSpec = {
  assets: (["arithmetic", "geometric", "log"] as const).map((parameters, i) => ({
    id: parameters,
    parameters,
    mean: Array.from({ length: 36 }, (_, m) => (m < 12 ? 0.05 : 0.06)),
    volatility: 0,
    meanUncertain: i,
    volatilityUncertain: 3,
  })),
  segments: [
    {
      id: "a",
      opening: 120,
      mix: [0.2, 0.3, 0.5],
      alpha: 0.0003,
      alphaUncertain: 4,
      inflows: { rate: 0.01, rateUncertain: 4, amount: 0.5, amountUncertain: 4, shock: CERTAIN },
      outflows: {
        rate: 0.008,
        shock: CERTAIN,
        response: { to: "last-month", slope: -2, slopeUncertain: 4, before: [0] },
      },
      fees: {
        tiers: [
          { upTo: 100, rate: 0.006, uncertain: 4 },
          { upTo: 250, rate: 0.005 },
          { rate: 0.0042, uncertain: 3 },
        ],
      },
      movements: [{ kind: "inflow", month: 4, amount: 3, weight: 0.4, uncertain: 4 }],
    },
    {
      id: "b",
      opening: 90,
      mix: [1, 0, 0],
      net: { mean: 0.002, meanUncertain: 3, persistence: 0.4, before: 0.01, between: 0.5 },
      fees: { schedule: "cliff", tiers: [{ upTo: 100, rate: 0.006, uncertain: 4 }, { rate: 0.004 }] },
    },
    { id: "c", opening: 90, mix: [0, 1, 0], fees: { tiers: [{ rate: 0.004, uncertain: 4 }] } },
  ],
  exchanges: [{ from: 0, to: 1, month: 6, amount: 5, weight: 0.5, uncertain: 4 }],
  uncertain: [...[0, 1, 2, 3].map((i) => ({ key: `${i}`, deviation: 0 })), { key: "4", low: 0, high: 0 }],
};

describe("without randomness every path is the exact projection", () => {
  for (const [name, spec] of Object.entries({ ...PLANS, "everything random at zero": SILENT })) {
    it(`with ${name}`, () => {
      const plan = testPlan({ ...spec, months: 36, paths: 3 });
      expect(largestDifference(project(plan), replay(plan, Uint32Array.of(2, 0)))).toBeLessThan(1e-12);
    });
  }
});

/** Over all lines, relative to the row's opening, or its largest line where it begins with nothing. */
function largestDifference(projection: Projection, { lines, values, paths }: ReturnType<typeof replay>): number {
  let [worst, at] = [0, 0];
  for (const line of lines) {
    for (const rows of projection.segments) {
      for (const row of rows) {
        const exact = row[line].toNumber();
        const arrived = row.inflows.plus(row.acquisitions).toNumber();
        const scale = row.opening.toNumber() || Math.max(arrived, row.exchanges.toNumber()) || 1;
        for (let path = 0; path < paths.length; path++, at++) {
          worst = Math.max(worst, Math.abs((values[at] as number) - exact) / (line === "segmentReturn" ? 1 : scale));
        }
      }
    }
  }
  return worst;
}
