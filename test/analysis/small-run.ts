import { analyse } from "../../src/analysis/analyse.js";
import type { Run } from "../../src/analysis/run.js";
import { project } from "../../src/model/project.js";
import type { Projection } from "../../src/model/projection.js";
import { makePlan } from "../../src/plan/make-plan.js";
import type { Plan } from "../../src/plan/plan.js";
import { parseScenario } from "../../src/scenario/parse-scenario.js";
import { simulate } from "../../src/simulation/simulate.js";
import type { Simulation } from "../../src/simulation/simulation.js";

/** Everything that a run goes through. */
export interface SmallRun {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly simulation: Simulation;
  readonly run: Run;
}

/** Two segments, an exchange between them, fees from assets and by invoice, distributions, shocks: every line of a bridge is in use. */
export const SMALL = `
name: A small firm
currency: USD
start: 2025-09-30
horizon: 27 months
seed: 7
paths: 400
markets:
  model: lognormal
  assets:
    equity: { name: Equity, mean: { value: 7%, source: House view, kind: judgement }, volatility: 18% }
    bonds: { name: Bonds, mean: 4%, volatility: 6% }
  correlation: [[equity, bonds, 0.2]]
segments:
  - id: funds
    name: Funds
    tags: { channel: retail, wrapper: fund }
    opening: 600m
    mix: { equity: 80%, bonds: 20% }
    flows: { inflows: 12%, outflows: 10%, volatility: 30%, persistence: 0.5 }
    distributions: 2%
    fees: 60bp
  - id: mandates
    name: Mandates
    tags: { channel: institutional, wrapper: separate account }
    opening: 400m
    mix: { equity: 40%, bonds: 60% }
    flows: { inflows: 5%, outflows: 8% }
    fees: { schedule: tiered, tiers: [{ up-to: 20m, rate: 40bp }, { rate: 25bp }], units: 10, frequency: quarterly }
events:
  - { date: 2026-06-30, kind: exchange, from: funds, to: mandates, amount: 20m, label: A move }
  - { date: 2027-03-15, kind: outflow, segment: mandates, amount: 30m, label: Mandate loss }
targets:
  - aum at 2027-12 >= 1bn
  - aum by 2027-12 <= 800m
  - revenue in 2026 >= 4m
  - organic-growth of channel=retail in 2027 >= 0%
`;

/** A run of the small firm with some of its text replaced. */
export async function smallRun(changes: Readonly<Record<string, string>> = {}): Promise<SmallRun> {
  const text = Object.entries(changes).reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the scenario has no ${JSON.stringify(from)}`);
    return whole.replaceAll(from, to);
  }, SMALL);
  const plan = makePlan(parseScenario(text, "small.yaml"));
  const projection = project(plan);
  const simulation = await simulate(plan, { threads: 1 });
  return { plan, projection, simulation, run: analyse(plan, projection, simulation) };
}

/** The same without any chance: every path is the exact projection. */
export const WITHOUT_CHANCE = {
  "volatility: 18%": "volatility: 0%",
  "volatility: 6%": "volatility: 0%",
  ", volatility: 30%, persistence: 0.5": "",
};
