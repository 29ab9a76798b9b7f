import { formatMonth, type Month } from "../months.js";
import type { Plan } from "../plan/plan.js";
import type { Simulation } from "../simulation/simulation.js";
import { fanPoint } from "./fans.js";
import type { Drawdown } from "./run.js";

/** How deep the firm's AUM falls from its highest month end, and how long it takes to come back. */
export function drawdown(plan: Plan, { drawdown: simulated }: Simulation): Drawdown {
  const at = formatMonth(plan.months[plan.months.length - 1] as Month);
  const { depth, monthsToRecover, recovered } = simulated;
  return {
    depth: fanPoint(plan, at, depth),
    monthsToRecover: monthsToRecover === null ? null : fanPoint(plan, at, monthsToRecover),
    recovered,
  };
}
