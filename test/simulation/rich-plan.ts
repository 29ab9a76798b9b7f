import type { SeriesRequest } from "../../src/plan/outputs.js";
import type { PlanSpec, SegmentSpec } from "./plan-builder.js";

const TIERS = [{ upTo: 100, rate: 0.006, uncertain: 4 }, { upTo: 250, rate: 0.005 }, { rate: 0.0042 }];

/** Segments that use everything random there is, each in its own way. */
export const RICH_SEGMENTS: readonly SegmentSpec[] = [
  {
    id: "shocks",
    opening: 120,
    tags: { channel: "retail" },
    mix: [0.3, 0.7, 0],
    alphaUncertain: 2,
    tracking: 0.01,
    inflows: {
      rate: 0.02,
      rateUncertain: 1,
      shock: { volatility: 0.3, persistence: 0.6, between: 0.5, market: { asset: 1, correlation: 0.4 } },
      response: { to: "trailing-year", slope: 0.5, over: 0.05, before: Array.from({ length: 12 }, () => 0.005) },
    },
    outflows: {
      rate: 0.018,
      shock: { volatility: 0.25, between: 0.5, persistence: 0.3 },
      response: { to: "last-month", slope: -2, before: [0.01] },
    },
    inflowsWithOutflows: 0.3,
    fees: { tiers: TIERS },
  },
  {
    id: "net",
    opening: 300,
    tags: { channel: "retail" },
    mix: [0, 0.5, 0.5],
    earn: "compound",
    weight: 0.4,
    net: {
      mean: 0.003,
      deviation: 0.01,
      persistence: 0.7,
      between: 0.3,
      market: { asset: 1, correlation: 0.3 },
      meanUncertain: 3,
    },
    distributions: 0.002,
    fees: { tiers: [{ rate: 0.01 }], periodMonths: 3, when: "advance" },
  },
  {
    id: "closing",
    opening: 80,
    on: "closing",
    mix: [1, 0, 0],
    inflows: { rate: 0.01, amount: 0.2, shock: { volatility: 0.5, between: 1 } },
    outflows: { rate: 0.012, shock: { volatility: 0.2, between: 0.5 } },
    movements: [{ kind: "outflow", month: 4, amount: 15, weight: 0.3, uncertain: 5 }],
    fees: {
      schedule: "cliff",
      tiers: TIERS,
      bands: [
        { count: 40, size: 1 },
        { count: 1, size: 40 },
      ],
      periodMonths: 3,
    },
  },
];

export const RICH: PlanSpec = {
  months: 26,
  paths: 3000,
  seed: "rich",
  assets: [
    { id: "bonds", mean: 0.04, volatility: 0.05, given: [0.01, -0.03] },
    { id: "equity", mean: 0.07, volatility: 0.16, meanUncertain: 0, volatilityUncertain: 6 },
    { id: "property", mean: 0.06, volatility: 0.12, parameters: "geometric" },
  ],
  correlation: [
    [0, 1, 0.2],
    [1, 2, 0.6],
  ],
  segments: RICH_SEGMENTS,
  exchanges: [{ from: 0, to: 2, month: 7, amount: 10, weight: 0.5 }],
  uncertain: [
    { key: "markets.assets.equity.mean", deviation: 0.015 },
    { key: "segments.shocks.flows.inflows", deviation: 0.003 },
    { key: "segments.shocks.alpha", low: -0.0004, high: 0.0006 },
    { key: "segments.net.flows.net.mean", deviation: 0.002 },
    { key: "segments.shocks.fees.tiers.1.rate", deviation: 0.0004 },
    { key: "events.1.amount", low: -5, high: 5 },
    { key: "markets.assets.equity.volatility", deviation: 0.02 },
  ],
};

const MEASURES = [
  "aum",
  "average-aum",
  "inflows",
  "outflows",
  "net-flows",
  "market-gain",
  "fees",
  "revenue",
  "base-revenue",
  "performance-fees",
  "fee-rate",
  "base-fee-rate",
  "organic-growth",
  "drawdown",
] as const;

/** Every measure of every group over every window. */
export const everything = (groups: number): readonly SeriesRequest[] =>
  Array.from({ length: groups }, (_, group) =>
    MEASURES.flatMap((measure) =>
      (["month", "trailing-12", "year"] as const).map((window) => ({ group, measure, window })),
    ),
  ).flat();
