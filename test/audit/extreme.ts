import type { Plan } from "../../src/plan/plan.js";
import { type PlanSpec, type SegmentSpec, testPlan, type UncertainSpec } from "../simulation/plan-builder.js";
import { RICH, RICH_SEGMENTS } from "../simulation/rich-plan.js";

const [SHOCKS, NET, CLOSING] = RICH_SEGMENTS as readonly [SegmentSpec, SegmentSpec, SegmentSpec];

const SEGMENTS: readonly SegmentSpec[] = [
  {
    ...SHOCKS,
    tracking: 0.4,
    outflows: { ...SHOCKS.outflows, rate: 0.3 },
    distributions: 0.2,
    movements: [
      { kind: "outflow", month: 5, amount: 100, weight: 0.7, uncertain: 5 },
      { kind: "inflow", month: 9, amount: 60, weight: 0.2, uncertain: 5 },
    ],
  },
  {
    ...NET,
    tracking: 0.4,
    net: { ...NET.net, mean: -0.05, deviation: 0.4, continuous: true },
    fees: { tiers: [{ rate: 3, uncertain: 4 }], periodMonths: 3, when: "advance" },
  },
  {
    ...CLOSING,
    tracking: 0.4,
    outflows: { ...CLOSING.outflows, rate: 0.8 },
    fees: { ...CLOSING.fees, tiers: [{ upTo: 1, rate: 6, uncertain: 4 }, { rate: 4 }] },
  },
];

/** Twenty times the uncertainty, ranges beyond nothing. */
function blownUp(value: UncertainSpec): UncertainSpec {
  if ("deviation" in value) return { key: value.key, deviation: 20 * value.deviation };
  const [low, high] = value.key.endsWith("alpha") ? [-0.2, 0.2] : [-80, 40];
  return { key: value.key, low, high };
}

const EXTREME: PlanSpec = {
  ...RICH,
  segments: SEGMENTS,
  exchanges: [
    { from: 0, to: 2, month: 7, amount: 100, weight: 0.5, uncertain: 5 },
    { from: 1, to: 0, month: 7, amount: 400, weight: 0.25 },
    { from: 1, to: 2, month: 12, amount: 30, weight: 1 },
  ],
  uncertain: (RICH.uncertain ?? []).map(blownUp),
};

/** The rich plan blown up until paths lose everything, are emptied, capped and held at 0 all the time. */
export const extremePlan = (): Plan => testPlan(EXTREME);
