import type { PathAudit } from "./analysis/path-audit.js";
import type { Run } from "./analysis/run.js";
import { answer, explain } from "./analysis/analyse.js";
import { withAudit } from "./audit/audit-paths.js";
import { project } from "./model/project.js";
import { makePlan, type PlanOverrides } from "./plan/make-plan.js";
import type { Plan } from "./plan/plan.js";
import type { RenderOptions } from "./report/render-html.js";
import type { Worth } from "./questions/worth.js";
import type { ReadOptions } from "./scenario/parse-scenario.js";
import type { Scenario } from "./scenario/scenario.js";
import { simulate } from "./simulation/simulate.js";
import type { SimulateOptions, Simulation } from "./simulation/simulation.js";

/** What a caller may set beside the scenario: `simulation` (threads, a signal to stop, progress) changes no number. */
interface ForecastOptions {
  readonly overrides?: PlanOverrides;
  readonly simulation?: SimulateOptions;
}

/**
 * The whole program: scenario → plan → projection and simulation → answers.
 *
 * @throws InputError for what the user can put right
 */
export async function forecast(scenario: Scenario, { overrides, simulation }: ForecastOptions = {}): Promise<Run> {
  const plan = makePlan(scenario, overrides);
  return forecastPlan(plan, simulation, { worth: await worthOfPlan(scenario, plan, simulation) });
}

/** How many simulations besides the run's own tell what its initiatives and acquisitions are worth, about. */
export function simulationsBeside({ initiatives, events, economics }: Scenario): number {
  const on = initiatives.filter((initiative) => initiative.on).length;
  const bought = events.flatMap((event) => (event.kind === "acquisition" ? [event] : []));
  const asked = bought.map(({ price, cost }) =>
    price !== null && economics !== null ? 4 : price !== null || cost !== null ? 2 : 0,
  );
  return asked.reduce<number>((total, each) => total + each, on === 0 ? 0 : on + 1);
}

/** Threads cost more than they bring on fewer paths, of which only a few numbers are kept. */
const WORTH_THREADS = 50_000;

/** What the simulations besides the run's own are worked on with. */
export const threadsBeside = ({ paths }: Plan, simulation: SimulateOptions): SimulateOptions =>
  paths < WORTH_THREADS ? { ...simulation, threads: 1 } : simulation;

/** What its initiatives and acquisitions are worth, as the plan is drawn; worked out before the run, so that the run has it from the beginning. */
export async function worthOfPlan(scenario: Scenario, plan: Plan, simulation: SimulateOptions = {}): Promise<Worth> {
  if (simulationsBeside(scenario) === 0) return {};
  const { worthOf } = await import("./questions/worth.js");
  const resources = threadsBeside(plan, simulation);
  return worthOf(scenario, { paths: plan.paths, seed: plan.seed.text, sampling: plan.sampling, simulation: resources });
}

/** The same from the text of a file, with everything on the way. Reading is loaded when it is needed: zod and yaml are large. */
export async function forecastText(
  source: string | Uint8Array,
  file: string,
  options: ForecastOptions & { readonly reading?: ReadOptions } = {},
): Promise<{ readonly scenario: Scenario; readonly plan: Plan; readonly run: Run }> {
  const { parseScenario } = await import("./scenario/parse-scenario.js");
  const scenario = parseScenario(source, file, options.reading);
  const plan = makePlan(scenario, options.overrides);
  const worth = await worthOfPlan(scenario, plan, options.simulation);
  return { scenario, plan, run: await forecastPlan(plan, options.simulation, { worth }) };
}

/** What comes with a run, or may go on beside the explanation of its answers. */
interface Beside {
  /** What `worthOfPlan` found. */
  readonly worth?: Worth;
  /** Replays some of the paths through the exact ledger. */
  readonly audit?: (plan: Plan, simulation: Simulation) => Promise<PathAudit>;
  /** Told of the run when all but its audit is known. */
  readonly explained?: (run: Run) => void;
}

/** The same from a plan. */
export async function forecastPlan(plan: Plan, options?: SimulateOptions, beside: Beside = {}): Promise<Run> {
  const projection = project(plan);
  const simulation = await simulate(plan, options);
  const auditing = beside.audit?.(plan, simulation);
  // What goes wrong there is told below; until then nobody listens.
  auditing?.catch(() => undefined);
  const run = answer(plan, projection, simulation, beside.worth);
  const explained = explain(run, plan, projection, simulation);
  beside.explained?.(explained);
  return auditing === undefined ? explained : withAudit(explained, await auditing);
}

/** A run as a page of its own. Drawing is loaded when it is needed. */
export async function reportHtml(run: Run, options: RenderOptions = {}): Promise<string> {
  const [{ makeReport }, { renderHtml }] = await Promise.all([
    import("./report/make-report.js"),
    import("./report/render-html.js"),
  ]);
  return renderHtml(makeReport(run), options);
}
